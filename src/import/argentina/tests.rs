use super::*;

#[test]
fn super_theme_areas_and_columns_are_read() {
    let json = r#"{"title": "Datos", "superThemeTaxonomy": "http://example.gob.ar/t.json", "themeTaxonomy": [{"id": "compras"}],
        "publisher": {"name": "Municipio", "mbox": "datos@example.gob.ar"}, "language": ["spa"],
        "dataset": [{"title": "Compras", "superTheme": ["ECON"], "theme": ["compras-menores"], "accrualPeriodicity": "eventual",
            "publisher": {"name": "Municipio. Hacienda", "mbox": "h@example.gob.ar"}, "issued": "2016-04-14", "keyword": ["compras"],
            "distribution": [{"title": "2015", "accessURL": "http://example.gob.ar/d/1", "downloadURL": "http://example.gob.ar/1.csv",
                "field": [{"title": "id", "type": "integer", "description": "Clave"}, {"title": "monto", "type": "number"}]},
                {"title": "2016", "downloadURL": "http://example.gob.ar/2.csv", "field": [{"title": "id", "description": "Clave"}]}]}]}"#;
    assert!(fits(&json::paths(json.as_bytes())));
    let catalog = read(json.as_bytes()).unwrap();
    let said: Vec<String> = catalog.datasets[0]
        .said
        .iter()
        .map(|said| format!("{} = {}", said.field, said.texts.join(" | ")))
        .collect();
    assert_eq!(
        said,
        [
            "dataset.title = Compras",
            "dataset.theme = ECON",
            "dataset.keyword = compras menores | compras",
            "dataset.accrual_periodicity = eventual",
            "dataset.dictionary = id: Clave | monto: number",
            "dataset.contact_point.email = h@example.gob.ar",
            "dataset.unit = Hacienda",
        ]
    );
    assert_eq!(catalog.facts[0].texts, ["Municipio"]);
    let dropped: Vec<&str> =
        catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
    assert_eq!(
        dropped,
        [
            "distribution.accessURL",
            "distribution.field.type",
            "issued",
            "publisher.mbox",
            "themeTaxonomy",
            "title"
        ]
    );
}
