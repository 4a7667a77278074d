use super::super::model::{Code, Said};
use super::*;

/// What is said, `field = text`, with `?` for a guess.
fn told(said: &[Said]) -> Vec<String> {
    let mark = |said: &Said| if said.guess { "?" } else { "" };
    said.iter().map(|said| format!("{} = {}{}", said.field, said.texts.join(" | "), mark(said))).collect()
}

fn dropped(catalog: &Catalog) -> Vec<&str> {
    let told = catalog.remarks.iter().filter(|remark| remark.code == Code::Dropped);
    told.map(|remark| remark.what.split(": ").next().unwrap()).collect()
}

#[test]
fn a_catalogue_of_1_1_is_read_key_by_key() {
    let json = r#"{"@type": "dcat:Catalog", "conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": [{
        "@type": "dcat:Dataset", "title": "Loans", "description": "Loans since 2004.", "keyword": ["rent", "loans"],
        "modified": "2019-06-10", "identifier": "22ew-dxez", "accessLevel": "restricted public", "rights": "Has names",
        "publisher": {"name": "Mortgage Agency", "subOrganizationOf": {"name": "State of Example"}},
        "contactPoint": {"fn": "Open Data", "hasEmail": "mailto:data@example.gov"}, "bureauCode": ["339:00"],
        "accrualPeriodicity": "R/P0.33M", "temporal": "2004-01-01/2018-12-31", "dataQuality": true, "isPartOf": "all",
        "distribution": [
          {"downloadURL": "https://example.gov/rows.csv", "mediaType": "text/csv", "describedBy": "https://example.gov/d"},
          {"accessURL": "https://example.gov/api", "format": "API"}]}]}"#;
    let catalog = read(json.as_bytes()).unwrap();
    assert_eq!(catalog.read, 1);
    assert_eq!(told(&catalog.facts), ["institution.name = State of Example?"]);
    let dataset = &catalog.datasets[0];
    assert_eq!((dataset.place.as_str(), dataset.key.as_deref()), ("dataset[0]", Some("22ew-dxez")));
    assert_eq!(
        told(&dataset.said),
        [
            "dataset.title = Loans",
            "dataset.description = Loans since 2004.",
            "dataset.keyword = rent | loans",
            "dataset.modified = 2019-06-10",
            "dataset.identifier = 22ew-dxez",
            "dataset.access = restricted public",
            "dataset.reserve.reason = Has names",
            "dataset.contact_point.name = Open Data",
            "dataset.contact_point.email = data@example.gov",
            "dataset.accrual_periodicity = R/P0.33M",
            "dataset.temporal.start = 2004-01-01",
            "dataset.temporal.end = 2018-12-31",
            "dataset.documentation = https://example.gov/d?",
            "dataset.unit = Mortgage Agency?",
        ]
    );
    assert_eq!(
        told(&dataset.files[0].said),
        ["distribution.download_url = https://example.gov/rows.csv", "distribution.format = text/csv"]
    );
    assert_eq!(
        told(&dataset.files[1].said),
        ["distribution.format = API", "distribution.download_url = https://example.gov/api"]
    );
    assert_eq!(dropped(&catalog), ["bureauCode", "dataQuality", "isPartOf"]);
}

#[test]
fn the_bare_list_of_1_0_is_read_too() {
    let json = r#"[{"title": "Escuelas", "description": "Lista", "keyword": "educación, escuelas", "modified": "2011-11-19 00:00:00",
        "publisher": "Secretaría", "person": "Datos", "mbox": "datos@example.gob.mx", "identifier": "ykv5", "accessLevel": "public",
        "rights": "Ninguno", "dataDictionary": "http://example.gob.mx/d.pdf", "webService": "http://example.gob.mx/api",
        "distribution": [{"accessURL": "http://example.gob.mx/a.csv", "format": "csv", "size": "200mb"}],
        "temporal": "2009-09-01 00:00:00,2010-05-31 00:00:00", "modified": "2012-01-01"}]"#;
    let catalog = read(json.as_bytes()).unwrap();
    let dataset = &catalog.datasets[0];
    let said = told(&dataset.said);
    for wanted in [
        "dataset.keyword = educación | escuelas",
        "dataset.modified = 2012-01-01",
        "dataset.contact_point.name = Datos",
        "dataset.temporal.end = 2010-05-31",
        "dataset.documentation = http://example.gob.mx/d.pdf?",
    ] {
        assert!(said.iter().any(|said| said == wanted), "{wanted}: {said:#?}");
    }
    assert_eq!(dataset.files.len(), 2);
    assert_eq!(
        told(&dataset.files[1].said),
        [
            "distribution.format = csv",
            "distribution.byte_size = 209715200",
            "distribution.download_url = http://example.gob.mx/a.csv"
        ]
    );
    let codes: Vec<Code> = catalog.remarks.iter().map(|remark| remark.code).collect();
    // `modified` twice; the rights of what is public are no reason to keep it.
    assert_eq!(codes, [Code::Twice, Code::Dropped]);
}

#[test]
fn defects_are_told_and_cost_no_dataset() {
    let json = r#"{"conformsTo": "x", "dataset": [{"title": 10, "identifier": "aa"}, {"identifier": "aa"}, "x", null,
        {"title": "C", "identifier": {"@id": "https://example.gov/C"}, "contactPoint": [{"fn": "A"}, {"fn": "B"}]}]}"#;
    let catalog = read(json.as_bytes()).unwrap();
    assert_eq!((catalog.read, catalog.datasets.len()), (5, 3));
    let codes: Vec<(Code, &str)> =
        catalog.remarks.iter().map(|remark| (remark.code, remark.place.as_str())).collect();
    assert_eq!(
        codes,
        [
            (Code::Guessed, "dataset[0].title"),
            (Code::Untitled, "dataset[1]"),
            (Code::Repeated, "dataset[1]"),
            (Code::Dropped, "dataset[4].contactPoint"),
            (Code::Dropped, "dataset[2]"),
            (Code::Dropped, "dataset[4].identifier"),
        ]
    );
    assert_eq!(catalog.datasets[2].key.as_deref(), Some("https://example.gov/C"));
}
