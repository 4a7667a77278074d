//! What holds for every format of documents.

use proptest::prelude::*;

use super::*;

const SAMPLES: [&str; 8] = [
    r#"{"result": {"count": 1, "results": [{"name": "ab", "title": "T", "notes": "N", "tags": [{"name": "x"}], "extras": [{"key": "spatial", "value": "{}"}], "resources": [{"url": "http://e.mx"}]}]}}"#,
    r#"{"conformsTo": "x", "dataset": [{"title": "T", "accessLevel": "public", "contactPoint": {"fn": "A"}, "distribution": [{"downloadURL": "http://e.mx", "byteSize": "5 KB"}], "temporal": "2010/2011"}]}"#,
    r#"{"title": "Catálogo de datos abiertos de X", "dataset": [{"title": "T", "publishDate": "2016-01-01", "distribution": [{"title": "á"}]}]}"#,
    r#"{"title": "Plan", "opening_plans": [{"name": "T", "officials": [{"type": "Enlace", "name": "A"}]}]}"#,
    r#"{"superThemeTaxonomy": "x", "dataset": [{"title": "T", "superTheme": ["ECON"], "distribution": [{"field": [{"title": "id"}]}]}]}"#,
    r#"{"name": "p", "profile": "x", "resources": [{"path": "a.csv", "schema": {"fields": [{"name": "id"}]}}], "contributors": [{"title": "A"}]}"#,
    "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . <http://e.mx/d> a dcat:Dataset ; dct:title \"T\"@es ; dcat:distribution [ dct:format \"CSV\" ] .",
    "format = 1\nguide = \"mx-local@2026.1\"\nrevision = 1\n[institution]\nname = \"X\"\n[dataset.a]\ntitle = \"T\"\nkeyword = [\"a\"]\n",
];

fn read_any(bytes: &[u8]) {
    for document in DOCUMENTS {
        let _ = (document.fits)("x", bytes);
        // Also where it is not of the format: a person may say that it is.
        let _ = (document.read)(bytes);
    }
}

#[test]
fn each_sample_is_of_one_format_and_has_one_dataset() {
    let mut formats = Vec::new();
    for sample in SAMPLES {
        let fitting: Vec<&str> =
            DOCUMENTS.iter().filter(|one| (one.fits)("x", sample.as_bytes())).map(|one| one.id).collect();
        let document = document("x", sample.as_bytes()).unwrap();
        assert_eq!((document.read)(sample.as_bytes()).unwrap().datasets.len(), 1, "{sample}");
        assert_eq!(fitting.len(), 1, "{fitting:?} {sample}");
        formats.push(document.id);
    }
    formats.sort_unstable();
    let mut all: Vec<&str> = DOCUMENTS.iter().map(|document| document.id).collect();
    all.sort_unstable();
    assert_eq!(formats, all);
}

#[test]
fn a_key_that_nobody_knows_is_told_wherever_it_is() {
    for (at, sample) in SAMPLES.iter().enumerate().filter(|(_, sample)| sample.starts_with('{')) {
        // A key of nobody before every first key of an object.
        let strange = sample.replace("{\"", "{\"ajena\": \"x\", \"");
        let catalog = (document("x", sample.as_bytes()).unwrap().read)(strange.as_bytes()).unwrap();
        let keys: Vec<&str> =
            catalog.remarks.iter().map(|remark| remark.what.split(": ").next().unwrap()).collect();
        let wanted: &[&str] = match at {
            0 => &["ajena", "resources.ajena"],
            1 => &["contactPoint.ajena", "distribution.ajena"],
            3 => &["ajena (×2)"],
            4 => &["distribution.ajena", "distribution.field.ajena"],
            5 => &["resources.ajena", "resources.schema.ajena", "resources.schema.fields.ajena"],
            _ => &["distribution.ajena"],
        };
        for key in wanted {
            assert!(keys.contains(key), "{key}: {keys:?} {strange}");
        }
    }
}

#[test]
fn json_that_breaks_off_before_it_says_what_it_is_is_told_with_its_place() {
    let cut = b"{\"dataset\": [{\"title\": \"a\"";
    let read = super::document("roto.json", cut).map(|document| (document.read)(cut).unwrap_err());
    assert!(read.as_deref().is_some_and(|why| why.starts_with("1:")), "{read:?}");
    assert!(super::document("rutas.json", b"{\"type\": \"FeatureCollection\"}").is_none());
    assert!(super::document("lista.csv", cut).is_none());
}

#[test]
fn deep_documents_are_refused_and_not_died_of() {
    for open in ["[", "{\"dataset\":", "{\"@context\":{\"dcat\":\"x\"},\"a\":["] {
        read_any(open.repeat(20_000).as_bytes());
    }
    let head = "@prefix dcat: <http://www.w3.org/ns/dcat#> . <http://e.mx/d> a dcat:Dataset ; dcat:x ";
    read_any(format!("{head}{}", "[ dcat:y ".repeat(20_000)).as_bytes());
    read_any(format!("{head}{}", "( ".repeat(20_000)).as_bytes());
    let xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:d=\"http://www.w3.org/ns/dcat#\">";
    read_any(format!("{xml}{}", "<d:Dataset><d:x>".repeat(20_000)).as_bytes());
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_any(&bytes);
    }

    #[test]
    fn no_damage_to_a_document_makes_a_reader_panic(
        sample in 0..SAMPLES.len(),
        at in 0.0..1.0f64,
        cut in any::<bool>(),
        put in proptest::collection::vec(any::<u8>(), 0..4),
    ) {
        let mut bytes = SAMPLES[sample].as_bytes().to_vec();
        let at = (bytes.len() as f64 * at) as usize;
        if cut {
            bytes.truncate(at);
        }
        let end = (at + put.len()).min(bytes.len());
        bytes.splice(at..end, put);
        read_any(&bytes);
    }
}
