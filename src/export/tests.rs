use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use toml::Value;

use super::fields::{FIELDS, Of};
use super::*;
use crate::catalog::{Dataset, Distribution};
use crate::grid::{Grid, GridRow};
use crate::guide::model::Guide;
use crate::import::{self, Heard, Set, TABLES, Understood, What as Read};
use crate::plan::model::Plan;
use crate::plan::read::read;
use crate::plan::typed::typed;

mod generated;
mod outside;
mod plans;

const TODAY: Date = date(2026, 2, 2);
const PUBLISHED: &str = include_str!("../../tests/fixtures/published/plan.toml");

fn guide() -> Guide {
    crate::app::guide(None).unwrap()
}

fn plan(text: &str) -> Plan {
    typed(read(text.as_bytes()).unwrap().doc.tree())
}

fn published(guide: &Guide) -> Catalog {
    crate::catalog::catalog(guide, &plan(PUBLISHED), TODAY)
}

fn write(format: &Format, catalog: &Catalog) -> Exported {
    (format.write)(&Request { catalog, lang: Lang::Es }).unwrap()
}

/// An export as the program reads it when it is handed in; `None` where it reads no such format.
fn back(guide: &Guide, format: &Format, bytes: &[u8]) -> Option<Understood> {
    let mut read = match import::document(format.file, bytes) {
        Some(document) => (document.read)(bytes).unwrap(),
        None if format.media == "text/csv" => {
            let grid = grid(bytes);
            let best = TABLES.iter().max_by_key(|table| (table.fits)(guide, std::slice::from_ref(&grid)))?;
            (best.read)(guide, &[grid], &BTreeMap::new())
        }
        None => return None,
    };
    import::terms::settle(guide, &mut read);
    Some(import::understand(guide, &read, TODAY))
}

fn grid(bytes: &[u8]) -> Grid {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let rows = reader.records().enumerate().map(|(at, row)| GridRow {
        number: at as u64 + 1,
        cells: row.unwrap().iter().map(String::from).collect(),
    });
    Grid { name: "catalogo.csv".into(), rows: rows.collect(), ..Grid::default() }
}

/// Formats that are read back as what they are; the others are for people and for search engines.
const READ: [&str; 8] = [
    "adela-inventory",
    "adela-plan",
    "adela-catalog",
    "dcat-ap",
    "dcat-ap-turtle",
    "data-json",
    "datapackage",
    "ckan",
];

/// What plans do not have in this form, or the program reads from nobody: these are looked for in the text instead.
const UNREAD: [&str; 9] = [
    "dataset.issued",
    "dataset.commitment.date",
    "dataset.citation",
    "distribution.modified",
    "distribution.column",
    "institution.area",
    "closed",
    "closed.reason",
    "closed.law",
];

fn value(heard: Option<&Heard>) -> Vec<String> {
    match heard.map(|heard| &heard.what) {
        Some(Read::Value(Value::Array(items))) => {
            items.iter().map(|item| item.as_str().unwrap_or_default().to_string()).collect()
        }
        Some(Read::Value(Value::String(text))) => vec![text.clone()],
        Some(Read::Value(other)) => vec![other.to_string()],
        _ => Vec::new(),
    }
}

/// What of a catalogue does not come back from a format: place, field, what was meant, what was read.
fn differences(guide: &Guide, catalog: &Catalog, format: &Format) -> Vec<String> {
    let lost = losses(format, catalog);
    let exported = write(format, catalog);
    let Some(read) = back(guide, format, &exported.bytes) else {
        return vec![format!("{}: not read", format.id)];
    };
    let mut found = Vec::new();
    let mut compare = |place: &str, field: &str, (meant, got): (Vec<String>, Vec<String>)| {
        if meant != got {
            found.push(format!("{} {place} {field}: {meant:?} -> {got:?}", format.id));
        }
    };
    let told = |field: &str, dataset: &str| {
        lost.iter().any(|loss| {
            loss.field == field && (dataset.is_empty() || loss.datasets.iter().any(|id| id == dataset))
        })
    };
    let inventory = format.id == "adela-inventory";
    let own =
        |dataset: &&Dataset| format.id != "datapackage" || frictionless::package(catalog, dataset).is_some();
    let datasets: Vec<&Dataset> = catalog.datasets.iter().filter(own).collect();
    compare(
        "",
        "datasets",
        (
            vec![(datasets.len() + if inventory { catalog.closed.len() } else { 0 }).to_string()],
            vec![read.datasets.len().to_string()],
        ),
    );
    for field in FIELDS.iter().filter(|field| !UNREAD.contains(&field.id)) {
        match field.of {
            Of::Catalog(get) if !told(field.id, "") => {
                compare("", field.id, (get(catalog), value(read.facts.get(field.id))));
            }
            Of::Catalog(_) => {}
            Of::Dataset(get) => {
                for (dataset, set) in datasets.iter().zip(&read.datasets) {
                    if !told(field.id, &dataset.identifier) {
                        compare(
                            &dataset.identifier,
                            field.id,
                            (meant(field.id, catalog, dataset, get), said(field.id, &read, set)),
                        );
                    }
                }
            }
            Of::File(get) => {
                for (dataset, set) in datasets.iter().zip(&read.datasets) {
                    if !told(field.id, &dataset.identifier) {
                        files(field.id, (catalog, dataset, set), get, &mut compare);
                    }
                }
            }
        }
    }
    if inventory {
        for (closed, set) in
            catalog.closed.iter().zip(&read.datasets[datasets.len().min(read.datasets.len())..])
        {
            let some = |text: &Option<String>| text.iter().cloned().collect::<Vec<_>>();
            for (field, meant) in [
                ("dataset.title", vec![closed.title.clone()]),
                ("dataset.unit", some(&closed.unit)),
                ("dataset.access", some(&closed.access)),
                ("dataset.reserve.reason", some(&closed.reason)),
            ] {
                compare(&closed.id, field, (meant, value(set.fields.get(field))));
            }
        }
    }
    found
}

fn files(
    field: &str,
    (catalog, dataset, set): (&Catalog, &Dataset, &Set),
    get: fn(&Distribution) -> Vec<String>,
    compare: &mut impl FnMut(&str, &str, (Vec<String>, Vec<String>)),
) {
    for (file, read) in dataset.published().zip(&set.files) {
        let url = field == "distribution.download_url";
        let meant = if url { catalog.file_url(dataset, file).into_iter().collect() } else { get(file) };
        compare(
            &format!("{} {}", dataset.identifier, file.id),
            field,
            (meant, value(read.fields.get(field))),
        );
    }
}

/// Terms that all datasets share are read as those of the plan.
fn said(field: &str, read: &Understood, set: &Set) -> Vec<String> {
    match value(set.fields.get(field)) {
        none if none.is_empty() && field == "dataset.license" => value(read.facts.get("license.id")),
        own => own,
    }
}

fn meant(_: &str, _: &Catalog, dataset: &Dataset, get: fn(&Dataset) -> Vec<String>) -> Vec<String> {
    get(dataset)
}

#[test]
fn what_is_not_told_as_lost_comes_back_equal() {
    let guide = guide();
    let catalog = published(&guide);
    let all = READ.iter().flat_map(|id| differences(&guide, &catalog, format(id).unwrap()));
    let all: Vec<String> = all.collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// How a value may be written: itself, in capitals, by its label, by the code of another system, as a theme or licence.
fn forms(catalog: &Catalog, dataset: Option<&Dataset>, value: &str) -> Vec<String> {
    let mut forms = vec![value.to_string(), value.to_uppercase()];
    for ((_, id), term) in &catalog.terms {
        if id == value {
            forms.push(term.label.es.to_string());
            forms.extend(term.codes.values().cloned());
        }
    }
    let places = [
        dataset.map(|dataset| (&dataset.area, &dataset.place)),
        Some((&catalog.publisher.area, &catalog.publisher.place)),
    ];
    for (key, name) in places.into_iter().flatten() {
        forms.extend(name.clone().filter(|_| key.as_deref() == Some(value)));
    }
    let terms = dataset.and_then(|dataset| dataset.license.as_ref()).or(catalog.license.as_ref());
    if let Some(terms) = terms.filter(|terms| terms.id == value) {
        forms.push(terms.title.es.to_string());
        forms.extend(terms.url.clone());
    }
    forms
}

#[test]
fn what_is_not_told_as_lost_is_in_the_text() {
    let guide = guide();
    let catalog = published(&guide);
    let mut absent = Vec::new();
    for format in FORMATS.iter().filter(|format| format.id != "xlsx") {
        let lost = losses(format, &catalog);
        let bytes = write(format, &catalog).bytes;
        let text = String::from_utf8(bytes).unwrap().replace('\\', "");
        let mut look = |field: &str, dataset: Option<&Dataset>, values: Vec<String>| {
            let told = |loss: &Loss| {
                let of = dataset.is_none_or(|dataset| loss.datasets.contains(&dataset.identifier));
                // Without its title all of a dataset is missing.
                let whole = loss.field == "dataset.title" && loss.what == What::Dropped && dataset.is_some();
                (loss.field == field || whole) && of
            };
            if lost.iter().any(told) {
                return;
            }
            for value in values {
                if !forms(&catalog, dataset, &value).iter().any(|form| text.contains(form.as_str())) {
                    absent.push(format!("{} {field}: {value}", format.id));
                }
            }
        };
        for field in FIELDS {
            match field.of {
                Of::Catalog(get) => look(field.id, None, get(&catalog)),
                Of::Dataset(get) => {
                    catalog.datasets.iter().for_each(|one| look(field.id, Some(one), get(one)));
                }
                Of::File(get) => {
                    for one in &catalog.datasets {
                        let packaged =
                            format.id != "datapackage" || frictionless::package(&catalog, one).is_some();
                        let files = one.published().filter(|_| packaged);
                        look(field.id, Some(one), files.flat_map(get).collect());
                    }
                }
            }
        }
    }
    absent.dedup();
    assert!(absent.is_empty(), "{}", absent.join("\n"));
}

#[test]
fn every_format_has_its_own_name_and_its_fates_are_of_fields() {
    for (at, format) in FORMATS.iter().enumerate() {
        assert!(
            FORMATS[..at].iter().all(|other| other.id != format.id && other.file != format.file),
            "{}",
            format.id
        );
        for field in format.fates.iter().flat_map(|fate| fate.fields) {
            assert!(FIELDS.iter().any(|known| known.id == *field), "{}: {field}", format.id);
        }
    }
}

/// What the private part of the sample plan says: its title and reason may be told, nothing else.
#[test]
fn nothing_private_is_in_any_export() {
    let guide = guide();
    let catalog = published(&guide);
    for format in FORMATS {
        let exported = write(format, &catalog);
        let all = [vec![("".to_string(), exported.bytes.clone())], exported.parts.clone()].concat();
        for (name, bytes) in all {
            let text = String::from_utf8_lossy(&bytes);
            for private in [
                "BOXW310820HNERXN09",
                "padron_2025",
                "Padrón secreto",
                "nomina_2025",
                "luis.pena.soto@gmail.com",
                "3818",
                "/home/",
            ] {
                assert!(!text.contains(private), "{} {name}: {private}", format.id);
            }
            let told =
                ["adela-inventory", "markdown"].contains(&format.id) || name.contains("inventario-de-datos");
            assert!(told || !text.contains("evadirlas"), "{} {name}", format.id);
        }
        assert!(
            exported.copies.iter().all(|copy| !copy.from.contains("padron") && !copy.from.contains("nomina"))
        );
    }
}

#[test]
fn the_same_catalogue_is_the_same_bytes() {
    let guide = guide();
    for format in FORMATS {
        assert_eq!(write(format, &published(&guide)), write(format, &published(&guide)), "{}", format.id);
    }
}
