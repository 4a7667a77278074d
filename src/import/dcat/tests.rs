use super::super::model::Said;
use super::*;

fn told(said: &[Said]) -> Vec<String> {
    let mark = |said: &Said| if said.guess { "?" } else { "" };
    said.iter().map(|said| format!("{} = {}{}", said.field, said.texts.join(" | "), mark(said))).collect()
}

const TURTLE: &str = r#"@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix adms: <http://www.w3.org/ns/adms#> .
<http://e.mx/c> a dcat:Catalog ; dct:publisher [ foaf:name "Ayuntamiento"@es ] ; dcat:dataset <http://e.mx/d> .
<http://e.mx/d> a dcat:Dataset ; dct:title "Trees"@en, "Árboles"@es ; dct:description "Censo" ; dct:identifier "arboles" ;
  dcat:keyword "verde"@es, "calle"@es ; dct:publisher [ foaf:name "Ayuntamiento" ] ; dct:creator [ foaf:name "Parques" ] ;
  dcat:contactPoint [ a vcard:Kind ; vcard:fn "Ana" ; vcard:hasEmail <mailto:ana@e.mx> ] ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/BIMONTHLY> ;
  dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2020-01-01"^^xsd:date ; dcat:endDate "2024-12-31"^^xsd:date ] ;
  dct:spatial [ a dct:Location ; dcat:bbox "POLYGON((0 0))" ] ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ; adms:status "x" ;
  dcat:distribution <http://e.mx/d/csv> .
<http://e.mx/d/csv> a dcat:Distribution ; dcat:downloadURL <http://e.mx/a.csv> ; dcat:byteSize "43008.0"^^xsd:decimal ;
  dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ; dct:license <http://creativecommons.org/licenses/by/4.0/> .
<http://e.mx/s> a dcat:DataService ; dcat:endpointURL <http://e.mx/api> ; dcat:servesDataset <http://e.mx/d> .
"#;

#[test]
fn turtle_is_read_with_its_nodes_without_names_and_its_languages() {
    assert_eq!(syntax(TURTLE.as_bytes()), Some(Syntax::Turtle));
    let catalog = read(TURTLE.as_bytes()).unwrap();
    assert_eq!(catalog.read, 1);
    assert_eq!(
        told(&catalog.facts),
        ["institution.name = Ayuntamiento", "license.id = http://creativecommons.org/licenses/by/4.0/?"]
    );
    assert_eq!(
        told(&catalog.datasets[0].said),
        [
            "dataset.title = Árboles",
            "dataset.description = Censo",
            "dataset.identifier = arboles",
            "dataset.keyword = verde | calle",
            "dataset.contact_point.name = Ana",
            "dataset.contact_point.email = ana@e.mx",
            "dataset.accrual_periodicity = http://publications.europa.eu/resource/authority/frequency/BIMONTHLY",
            "dataset.temporal.start = 2020-01-01",
            "dataset.temporal.end = 2024-12-31",
            "dataset.access = http://publications.europa.eu/resource/authority/access-right/PUBLIC",
            "dataset.unit = Parques?",
        ]
    );
    assert_eq!(
        told(&catalog.datasets[0].files[0].said),
        [
            "distribution.download_url = http://e.mx/a.csv",
            "distribution.byte_size = 43008",
            "distribution.format = http://publications.europa.eu/resource/authority/file-type/CSV",
        ]
    );
    assert_eq!(told(&catalog.datasets[0].files[1].said), ["distribution.download_url = http://e.mx/api"]);
    let dropped: Vec<&str> =
        catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
    assert_eq!(dropped, ["adms:status", "dct:spatial", "dct:title@en"]);
}

/// Title and file of the only dataset.
fn title_and_file(document: &str) -> (String, String) {
    let catalog = read(document.as_bytes()).unwrap();
    let dataset = &catalog.datasets[0];
    (dataset.said[0].texts[0].clone(), dataset.files[0].said[0].texts[0].clone())
}

#[test]
fn every_way_of_writing_gives_the_same() {
    let whole = ("Árboles".to_string(), "http://e.mx/a.csv".to_string());
    let triples = "<http://e.mx/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
<http://e.mx/d> <http://purl.org/dc/terms/title> \"Árboles\"@es .
<http://e.mx/d> <http://www.w3.org/ns/dcat#distribution> <http://e.mx/f> .
<http://e.mx/f> <http://www.w3.org/ns/dcat#downloadURL> <http://e.mx/a.csv> .\n";
    let xml = r#"<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"><dcat:Dataset rdf:about="http://e.mx/d">
        <dct:title xml:lang="es">Árboles</dct:title><dcat:distribution><dcat:Distribution>
        <dcat:downloadURL rdf:resource="http://e.mx/a.csv"/></dcat:Distribution></dcat:distribution></dcat:Dataset></rdf:RDF>"#;
    let linked = r#"{"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"}, "@id": "http://e.mx/d",
        "@type": "dcat:Dataset", "dct:title": {"@value": "Árboles", "@language": "es"},
        "dcat:distribution": {"dcat:downloadURL": {"@id": "http://e.mx/a.csv"}}}"#;
    let named = r#"{"@context": "https://example.org/dcat-ap.jsonld", "@type": "Dataset", "title": "Árboles",
        "distribution": [{"@type": "Distribution", "downloadURL": "http://e.mx/a.csv"}]}"#;
    for document in [triples, xml, linked, named] {
        assert!(fits(document.as_bytes()), "{document}");
        assert_eq!(title_and_file(document), whole, "{document}");
    }
}

#[test]
fn what_breaks_off_says_where_and_what_grows_is_refused() {
    let place = |document: &str| {
        let why = read(document.as_bytes()).unwrap_err();
        why.split(':').take(2).collect::<Vec<_>>().join(":")
    };
    let cut = &TURTLE[..TURTLE.find("\"Censo\"").unwrap() + 3];
    assert!(place(cut).starts_with("5:"), "{}", place(cut));
    let xml = "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:d=\"http://www.w3.org/ns/dcat#\">\n<d:Dataset>\n<d:x>";
    assert!(place(xml).split(':').next().unwrap().parse::<u32>().unwrap() >= 3, "{}", place(xml));
    assert!(
        place("{\"@context\": {\"dcat\": \"http://www.w3.org/ns/dcat#\"},\n \"@id\": ").starts_with("2:")
    );
    let bomb = xml.replace("\n<rdf", "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<rdf");
    assert_eq!(read(bomb.as_bytes()).unwrap_err(), "ENTITY");
}

#[test]
fn a_graph_that_points_at_itself_ends() {
    let mut document = TURTLE.replace(
        "<http://e.mx/d/csv> a",
        "<http://e.mx/d/csv> dct:relation <http://e.mx/d/csv>, <http://e.mx/x> ; a",
    );
    for at in 0..200 {
        document.push_str(&format!(
            "<http://e.mx/x> dct:relation [ dct:relation <http://e.mx/x>, <http://e.mx/y{at}> ] .\n"
        ));
    }
    assert_eq!(read(document.as_bytes()).unwrap().datasets.len(), 1);
}
