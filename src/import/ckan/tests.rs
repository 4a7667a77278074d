use super::super::model::Said;
use super::*;

fn told(said: &[Said]) -> Vec<String> {
    let mark = |said: &Said| if said.guess { "?" } else { "" };
    said.iter().map(|said| format!("{} = {}{}", said.field, said.texts.join(" | "), mark(said))).collect()
}

const PACKAGE: &str = r#"{"id": "2988a6aa", "name": "arbolado", "title": "Arbolado", "notes": "Árboles de la vía pública",
    "url": "https://datos.example.gob.mx/arbolado", "state": "active", "private": false, "license_id": "cc-by",
    "organization": {"id": "o", "title": "Ayuntamiento de Villa Ejemplo", "description": "x"},
    "groups": [{"name": "medio-ambiente", "title": "Medio ambiente"}],
    "tags": [{"name": "árboles", "vocabulary_id": null}, {"name": "municipal", "vocabulary_id": "gov"}],
    "extras": [{"key": "frequency", "value": "R/P1Y"}, {"key": "dcat_modified", "value": "2024-05-10T21:04"},
        {"key": "guid", "value": "9DF8-X"}, {"key": "language", "value": "[\"es\"]"}, {"key": "bureau_code", "value": "1"},
        {"key": "spatial", "value": "{\"type\": \"Point\"}"}, {"key": "dcat_publisher_email", "value": "datos@example.gob.mx"}],
    "resources": [{"id": "r", "name": "Árboles", "url": "https://datos.example.gob.mx/a.csv", "format": "CSV", "size": 607,
        "last_modified": "2024-05-11T00:00:00", "url_type": null}]}"#;

#[test]
fn a_package_is_read_in_every_answer_that_it_comes_in() {
    let answers = [
        PACKAGE.to_string(),
        format!("[{PACKAGE}]"),
        format!("{PACKAGE}\n{}", PACKAGE.replace("arbolado\"", "otro\"")).replace("\n ", " "),
        format!(r#"{{"success": true, "result": {PACKAGE}}}"#),
        format!(r#"{{"success": true, "result": [{PACKAGE}]}}"#),
        format!(r#"{{"success": true, "result": {{"count": 1, "results": [{PACKAGE}]}}}}"#),
        format!(r#"{{"count": 1, "results": [{PACKAGE}]}}"#),
    ];
    for answer in answers {
        assert!(fits(&json::paths(answer.as_bytes())), "{answer}");
        let catalog = read(answer.as_bytes()).unwrap();
        assert_eq!(
            catalog.datasets[0].said.iter().find(|said| said.field == "dataset.title").unwrap().texts,
            ["Arbolado"]
        );
    }
}

#[test]
fn keys_tags_groups_and_extras_become_fields() {
    let catalog = read(PACKAGE.as_bytes()).unwrap();
    assert_eq!(
        told(&catalog.facts),
        ["institution.name = Ayuntamiento de Villa Ejemplo?", "license.id = cc-by?"]
    );
    assert_eq!(
        told(&catalog.datasets[0].said),
        [
            "dataset.identifier = arbolado",
            "dataset.title = Arbolado",
            "dataset.description = Árboles de la vía pública",
            "dataset.published_at = https://datos.example.gob.mx/arbolado",
            "dataset.theme = Medio ambiente",
            "dataset.keyword = árboles",
            "dataset.accrual_periodicity = R/P1Y",
            "dataset.modified = 2024-05-10",
            "dataset.language = es",
            "dataset.contact_point.email = datos@example.gob.mx?",
        ]
    );
    let dropped: Vec<&str> =
        catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
    assert_eq!(
        dropped,
        ["extras.bureau_code", "extras.guid", "extras.spatial", "resources.last_modified", "tags"]
    );
}

#[test]
fn a_page_of_a_search_says_that_there_is_more() {
    let catalog =
        read(format!(r#"{{"result": {{"count": 1345, "results": [{PACKAGE}]}}}}"#).as_bytes()).unwrap();
    let remark = &catalog.remarks[0];
    assert_eq!((remark.code, remark.what.as_str(), remark.meant.as_str()), (Code::Partial, "1345", "1"));
}

#[test]
fn names_alone_are_no_packages() {
    assert!(!fits(&json::paths(br#"{"success": true, "result": ["a", "b"]}"#)));
    assert!(read(br#"{"result": "x"}"#).is_err());
}
