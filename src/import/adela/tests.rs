use super::*;

fn told(said: &[Said]) -> Vec<String> {
    let mark = |said: &Said| if said.guess { "?" } else { "" };
    said.iter().map(|said| format!("{} = {}{}", said.field, said.texts.join(" | "), mark(said))).collect()
}

#[test]
fn the_catalogue_names_the_institution_and_the_person_who_answers() {
    let json = r#"{"title": "Catálogo de datos abiertos de Ayuntamiento de Villa Ejemplo", "description": "", "homepage": "",
        "issued": "2016-01-01", "modified": "2016-02-01", "language": "es", "license": "http://datos.gob.mx/libreusomx/",
        "dataset": [{"id": 7, "title": "Obras", "description": "Obras públicas", "issued": null, "modified": "2016-01-05",
            "identifier": "obras", "keyword": ["obra"], "language": "es", "public": true, "govType": "municipal",
            "contactPoint": "http://adela.datos.gob.mx/api/v1/datasets/7/contact_point.vcf", "temporal": "2010-01-01/2015-12-31",
            "spatial": "Villa Ejemplo", "accrualPeriodicity": "R/P3M", "landingPage": "http://example.gob.mx", "openessRating": 3,
            "publisher": {"name": "Ana Pérez", "position": "Dirección de Obras", "mbox": "obras@example.gob.mx"},
            "publishDate": "2016-03-01T00:00:00Z", "theme": "Infraestructura", "comments": null, "quality": "revisada",
            "distribution": [{"id": 1, "title": "Obras 2015", "downloadURL": "http://example.gob.mx/o.csv", "mediaType": "text/csv",
                "format": null, "byteSize": 12, "license": "http://datos.gob.mx/libreusomx/", "publishDate": "2016-03-01"}]}]}"#;
    assert!(fits(&json::paths(json.as_bytes()), json));
    let catalog = read(json.as_bytes()).unwrap();
    assert_eq!(
        told(&catalog.facts),
        ["institution.name = Ayuntamiento de Villa Ejemplo", "license.id = http://datos.gob.mx/libreusomx/"]
    );
    assert_eq!(
        told(&catalog.datasets[0].said),
        [
            "dataset.title = Obras",
            "dataset.description = Obras públicas",
            "dataset.modified = 2016-01-05",
            "dataset.identifier = obras",
            "dataset.keyword = obra",
            "dataset.language = es",
            "dataset.access = public",
            "dataset.temporal.start = 2010-01-01",
            "dataset.temporal.end = 2015-12-31",
            "dataset.spatial = Villa Ejemplo",
            "dataset.accrual_periodicity = R/P3M",
            "dataset.published_at = http://example.gob.mx",
            "dataset.contact_point.name = Ana Pérez",
            "dataset.contact_point.post = Dirección de Obras",
            "dataset.contact_point.email = obras@example.gob.mx",
            "dataset.commitment.date = 2016-03-01",
            "dataset.theme = Infraestructura",
            "dataset.quality = revisada",
            "dataset.unit = Dirección de Obras",
        ]
    );
    let dropped: Vec<&str> =
        catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
    assert_eq!(dropped, ["contactPoint", "govType", "openessRating"]);
}

#[test]
fn an_opening_plan_gives_the_team_and_the_promised_days() {
    let json = r#"{"title": "Plan de Apertura de Villa Ejemplo", "language": "es", "license": "http://datos.gob.mx/libreusomx/",
        "opening_plans": [{"vision": "Abrir", "name": "Obras", "description": "Obras públicas", "publish_date": "2016-05-01",
            "officials": [{"type": "Administrador de Datos", "name": "Luis", "email": "luis@example.gob.mx"},
                {"kind": "liaison", "name": "Ana", "position": "Titular", "email": "ana@example.gob.mx"}]}]}"#;
    assert!(fits_plan(&json::paths(json.as_bytes())));
    let catalog = read_plan(json.as_bytes()).unwrap();
    assert_eq!(
        told(&catalog.facts),
        [
            "institution.name = Villa Ejemplo",
            "team.administrator.name = Luis",
            "team.administrator.email = luis@example.gob.mx",
            "team.liaison.name = Ana",
            "team.liaison.post = Titular",
            "team.liaison.email = ana@example.gob.mx",
            "license.id = http://datos.gob.mx/libreusomx/",
        ]
    );
    assert_eq!(
        told(&catalog.datasets[0].said),
        [
            "dataset.title = Obras",
            "dataset.description = Obras públicas",
            "dataset.commitment.date = 2016-05-01"
        ]
    );
    assert_eq!(catalog.remarks.len(), 1, "the vision has no place");
}
