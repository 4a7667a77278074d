use super::super::model::Said;
use super::*;

fn told(said: &[Said]) -> Vec<String> {
    let mark = |said: &Said| if said.guess { "?" } else { "" };
    said.iter().map(|said| format!("{} = {}{}", said.field, said.texts.join(" | "), mark(said))).collect()
}

#[test]
fn a_package_is_a_dataset_and_its_resources_are_files() {
    let json = r#"{"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "arbolado", "title": "Arbolado",
        "version": "1.0.0", "keywords": ["árboles"], "licenses": [{"name": "CC-BY-4.0"}], "sources": [{"title": "Censo de árboles"}],
        "contributors": [{"title": "Ayuntamiento", "roles": ["publisher"]}, {"title": "Ana", "email": "ana@example.gob.mx", "role": "maintainer"}],
        "resources": [{"name": "arboles", "path": "datos/arboles.csv", "bytes": 20, "encoding": "utf-8",
            "schema": {"fields": [{"name": "id", "type": "integer"}, {"name": "especie", "description": "Nombre común", "constraints": {"required": true}}],
                "primaryKey": ["id"]}}, {"name": "web", "path": ["https://example.gob.mx/a.csv", "https://example.gob.mx/b.csv"], "data": null}]}"#;
    assert!(fits(&json::paths(json.as_bytes())));
    let catalog = read(json.as_bytes()).unwrap();
    assert_eq!((catalog.read, catalog.datasets.len()), (1, 1));
    assert_eq!(told(&catalog.facts), ["institution.name = Ayuntamiento?", "license.id = CC-BY-4.0?"]);
    assert_eq!(
        told(&catalog.datasets[0].said),
        [
            "dataset.identifier = arbolado",
            "dataset.title = Arbolado",
            "dataset.keyword = árboles",
            "dataset.source = Censo de árboles",
            "dataset.dictionary = id: integer | especie: Nombre común",
            "dataset.contact_point.name = Ana?",
            "dataset.contact_point.email = ana@example.gob.mx?",
        ]
    );
    assert_eq!(
        told(&catalog.datasets[0].files[0].said),
        [
            "distribution.path = datos/arboles.csv",
            "distribution.byte_size = 20",
            "distribution.title = arboles"
        ]
    );
    let dropped: Vec<&str> =
        catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
    assert_eq!(
        dropped,
        ["resources.path", "resources.schema.fields.constraints", "resources.schema.primaryKey", "version"]
    );
}
