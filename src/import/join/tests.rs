//! What files say, judged and joined into a plan: from a catalogue made by hand.

use jiff::civil::{Date, date};
use toml::{Table, Value};

use super::super::{Catalog, Code, Entry, File, Said, choose, understand};
use super::*;
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::doc::Doc;

const TODAY: Date = date(2026, 2, 2);

fn guide() -> Guide {
    load::load(&embedded::files()).unwrap()
}

/// A dataset whose values are `field=text`, all of one row.
fn entry(place: &str, key: Option<&str>, said: &[(&str, &str)]) -> Entry {
    let said = said.iter().map(|(field, text)| Said::new(field, *text, format!("{place}/{field}"))).collect();
    Entry { place: place.into(), key: key.map(String::from), said, files: Vec::new() }
}

fn file(said: &[(&str, &str)]) -> File {
    let said = said.iter().map(|(field, text)| Said::new(field, *text, "f")).collect();
    File { place: "f".into(), said }
}

fn catalog(datasets: Vec<Entry>) -> Catalog {
    Catalog { format: "test".into(), datasets, ..Catalog::default() }
}

fn origin() -> Origin {
    Origin { from: "lista.csv (Lista)".into(), on: TODAY }
}

/// A plan with what a catalogue adds to it, and what was joined.
fn joined(plan: &str, catalog: &Catalog) -> (Doc, Joined) {
    let mut doc = Doc::parse(plan, false).unwrap();
    let understood = understand(&guide(), catalog, TODAY);
    let joined = join(doc.tree(), &understood, &origin(), &|_| false);
    let edits: Vec<Edit> =
        joined.items.iter().chain(&joined.facts).flat_map(|item| item.edits.clone()).collect();
    doc.apply(&edits);
    (doc, joined)
}

fn text<'d>(doc: &'d Doc, at: &str) -> &'d str {
    doc.text_at(at)
}

fn codes(understood: &Understood) -> Vec<Code> {
    understood.notes.iter().map(|note| note.code).collect()
}

const LICENCES: &[(&str, &str)] = &[
    ("dataset.title", "Licencias de construcción"),
    ("dataset.unit", "Dirección de Obras Públicas"),
    ("dataset.accrual_periodicity", "mensual"),
    ("dataset.temporal.start", "2019-01-01"),
    ("dataset.published_at", "No aplica"),
    ("dataset.access", "público"),
];

#[test]
fn values_are_judged_as_answers_to_their_questions() {
    let (doc, joined) = joined("format = 1\n", &catalog(vec![entry("fila 2", None, LICENCES)]));
    assert_eq!((joined.items[0].new, joined.items[0].id.as_str()), (true, "licencias-de-construccion"));
    let at = |key: &str| text(&doc, &format!("dataset.licencias-de-construccion.{key}"));
    assert_eq!(
        [at("unit"), at("accrual_periodicity"), at("access")],
        ["Dirección de Obras Públicas", "R/P1M", "public"]
    );
    let na = doc.tree()["not_applicable"]["dataset.licencias-de-construccion.published_at"].as_table();
    assert!(na.is_some());
    let from = doc.tree()["origin"]["dataset.licencias-de-construccion"]["from"].as_str();
    assert_eq!(from, Some("lista.csv (Lista)"));
}

#[test]
fn what_cannot_be_an_answer_stays_pending_with_what_is_written() {
    let said = [
        ("dataset.title", "Baches"),
        ("dataset.temporal.start", "treinta de febrero"),
        ("dataset.records", "muchos"),
    ];
    let catalog = catalog(vec![entry("fila 2", None, &said)]);
    let understood = understand(&guide(), &catalog, TODAY);
    assert_eq!(codes(&understood), [Code::Unfit, Code::Unfit]);
    let (doc, _) = joined("format = 1\n", &catalog);
    assert!(doc.tree()["pending"]["dataset.baches.records"].is_table());
    let note = doc.tree()["note"]["dataset.baches.records"]["text"].as_str().unwrap();
    assert_eq!(note, "El archivo dice: «muchos» (fila 2/dataset.records)");
}

#[test]
fn a_number_is_no_row_of_a_list_and_a_part_of_a_name_no_territory() {
    let said = [("dataset.title", "Baches"), ("dataset.access", "1"), ("dataset.spatial", "nacional")];
    let understood = understand(&guide(), &catalog(vec![entry("fila 2", None, &said)]), TODAY);
    assert_eq!(codes(&understood), [Code::Unfit, Code::Unfit]);
}

#[test]
fn several_readings_are_a_doubt_until_one_is_chosen() {
    let said = [("dataset.title", "Baches"), ("dataset.temporal.start", "2015")];
    let mut understood = understand(&guide(), &catalog(vec![entry("fila 2", None, &said)]), TODAY);
    assert_eq!(codes(&understood), [Code::Several]);
    let doubt = understood.doubts[0].clone();
    choose(&mut understood, &doubt, doubt.options[0].1.clone());
    assert!(codes(&understood).is_empty());
    let start = &understood.datasets[0].fields["dataset.temporal.start"];
    assert_eq!((&start.what, &start.kept), (&What::Value(doubt.options[0].1.clone()), &None));
}

#[test]
fn a_text_that_is_too_long_keeps_its_beginning_and_its_whole_as_a_note() {
    let long = "palabra ".repeat(400);
    let said = [("dataset.title", "Baches"), ("dataset.description", long.as_str())];
    let catalog = catalog(vec![entry("fila 2", None, &said)]);
    assert_eq!(codes(&understand(&guide(), &catalog, TODAY)), [Code::Shortened]);
    let (doc, _) = joined("format = 1\n", &catalog);
    let kept = text(&doc, "dataset.baches.description");
    assert!(kept.chars().count() <= 1_000 && kept.ends_with('…'));
    assert!(doc.tree()["note"]["dataset.baches.description"]["text"].as_str().unwrap().len() > 3_000);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut first = entry("fila 2", Some("a-1"), LICENCES);
    first.files = vec![
        file(&[("distribution.title", "2024"), ("distribution.download_url", "https://datos.gob.mx/a.csv")]),
        file(&[("distribution.title", "2024"), ("distribution.download_url", "https://datos.gob.mx/b.csv")]),
    ];
    // Another dataset of the same title, and a value that cannot be read.
    let twin = entry(
        "fila 3",
        Some("a-2"),
        &[("dataset.title", "Licencias de construcción"), ("dataset.records", "x y")],
    );
    let nameless = entry("fila 4", None, &[("dataset.unit", "Tesorería")]);
    let catalog = catalog(vec![first, twin, nameless]);
    let (doc, joined) = joined("format = 1\n", &catalog);
    assert_eq!(joined.items.iter().filter(|item| item.new).count(), 3);
    assert_eq!(doc.tree()["dataset"].as_table().unwrap().len(), 3);
    let (again, joined) = self::joined(doc.body(), &catalog);
    let changed: Vec<&Item> = joined.items.iter().filter(|item| !item.same()).collect();
    // A dataset without any name cannot be told from a new one.
    assert!(changed.iter().all(|item| item.place == "fila 4"), "{changed:#?}");
    let _ = again;
}

#[test]
fn blanks_are_filled_and_what_differs_waits_for_a_person() {
    let plan = "format = 1\n[dataset.obra]\ntitle = \"LICENCIAS de construccion\"\nunit = \"Tesorería\"\n";
    let (doc, joined) = joined(plan, &catalog(vec![entry("fila 2", None, LICENCES)]));
    let item = &joined.items[0];
    assert_eq!((item.new, item.id.as_str()), (false, "obra"));
    assert_eq!(text(&doc, "dataset.obra.accrual_periodicity"), "R/P1M");
    assert_eq!(doc.tree()["origin"]["dataset.obra.access"]["from"].as_str(), Some("lista.csv (Lista)"));
    assert_eq!(text(&doc, "dataset.obra.unit"), "Tesorería");
    let (conflict, place) = &item.conflicts[0];
    assert_eq!((item.conflicts.len(), place.as_str()), (1, "fila 2/dataset.unit"));
    assert_eq!(conflict.theirs, Some(Value::from("Dirección de Obras Públicas")));
    assert_eq!(text(&doc, "dataset.obra.title"), "LICENCIAS de construccion");
}

#[test]
fn a_dataset_is_found_again_by_its_key_or_by_a_file_of_its_own() {
    let plan = "format = 1\n[dataset.a]\ntitle = \"Uno\"\n[dataset.b]\ntitle = \"Dos\"\n[dataset.b.distribution.r]\ndownload_url = \"http://datos.gob.mx/b.csv\"\n[origin.\"dataset.a\"]\nfrom = \"otra.json (CKAN) · 0123-4567\"\n";
    let by_key = entry("1", Some("0123-4567"), &[("dataset.title", "Otro nombre")]);
    let mut by_file = entry("2", None, &[("dataset.title", "Nombre nuevo")]);
    by_file.files = vec![file(&[("distribution.download_url", "https://datos.gob.mx/b.csv/")])];
    let (_, joined) = joined(plan, &catalog(vec![by_key, by_file]));
    let ids: Vec<(&str, bool)> = joined.items.iter().map(|item| (item.id.as_str(), item.new)).collect();
    assert_eq!(ids, [("a", false), ("b", false)]);
}

#[test]
fn what_is_there_twice_word_for_word_comes_in_once() {
    let catalog = catalog(vec![entry("fila 2", None, LICENCES), entry("fila 9", None, LICENCES)]);
    let (doc, joined) = joined("format = 1\n", &catalog);
    assert_eq!(joined.repeated, [("fila 9".to_string(), "fila 2".to_string())]);
    assert_eq!(doc.tree()["dataset"].as_table().map(Table::len), Some(1));
}

#[test]
fn facts_fill_blanks_of_the_institution_and_never_its_answers() {
    let said = |field: &str, text: &str| Said::new(field, text, "A1");
    let facts = vec![said("institution.name", "Otro"), said("institution.homepage", "https://villa.gob.mx")];
    let catalog = Catalog { facts, ..catalog(vec![]) };
    let (doc, joined) = joined("format = 1\n[institution]\nname = \"Villa Ejemplo\"\n", &catalog);
    assert_eq!(text(&doc, "institution.name"), "Villa Ejemplo");
    assert_eq!(text(&doc, "institution.homepage"), "https://villa.gob.mx");
    assert_eq!(joined.facts.map(|facts| facts.answers), Some(1));
}
