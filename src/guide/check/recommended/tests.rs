//! What the linter says of the lists of datasets and obligations when one passage of them is another.

use crate::diag::Finding;
use crate::guide::load::{OBLIGATIONS, RECOMMENDED};
use crate::guide::{check, embedded, load};

/// Codes, and the beginnings of the lines that they point at, when `from` is `to` in a file of the Guide.
pub(in crate::guide::check) fn with(file: &str, from: &str, to: &str) -> Vec<(&'static str, String)> {
    let mut files = embedded::files();
    let text = files[file].replacen(from, to, 1);
    assert_ne!(text, files[file], "{file} has no «{from}»");
    files.insert(file.to_string(), text.clone().into());
    let guide = load::load(&files).unwrap();
    let line = |finding: &Finding| {
        let number = finding.place.line.unwrap_or(1);
        let own = files[&*finding.place.file.clone().unwrap_or_default()].to_string();
        own.lines().nth(number - 1).unwrap_or_default().trim().chars().take(24).collect::<String>()
    };
    check::check(&guide, &files, None).iter().map(|finding| (finding.code, line(finding))).collect()
}

fn list(from: &str, to: &str) -> Vec<(&'static str, String)> {
    with(RECOMMENDED, from, to)
}

fn told(code: &'static str, line: &str) -> Vec<(&'static str, String)> {
    vec![(code, line.to_string())]
}

#[test]
fn ids_are_well_formed_and_numbers_follow_the_count() {
    let found = list("id = \"budget\"\nnumber = 1", "id = \"Presupuesto\"\nnumber = 1");
    assert_eq!(found[0], ("guide-id-form", "id = \"Presupuesto\"".to_string()));
    assert_eq!(list("number = 2\n", "number = 12\n"), told("guide-list-number", "number = 12"));
    let twice = list("id = \"markets\"", "id = \"cemeteries\"");
    assert_eq!(twice, told("guide-id-twice", "id = \"cemeteries\""));
}

#[test]
fn areas_formats_cycles_and_themes_are_terms_of_the_vocabularies() {
    let codes = [
        ("units = [\"treasury\"]", "units = [\"tesoreria\"]", "units = [\"tesoreria\"]"),
        ("formats = [\"csv\", \"json\"]", "formats = [\"csv\", \"excel\"]", "formats = [\"csv\", \"excel"),
        ("periodicity = \"R/P3M\"", "periodicity = \"trimestral\"", "periodicity = \"trimestra"),
        ("sector = \"economy\"", "sector = \"comercio\"", "sector = \"comercio\""),
    ];
    for (from, to, line) in codes {
        assert_eq!(list(from, to), told("guide-term-unknown", line));
    }
    assert_eq!(list("units = [\"treasury\"]", "units = []"), told("guide-list-empty", "units = []"));
}

#[test]
fn what_is_cited_is_in_the_law_pack_and_both_languages_are_filled() {
    let cited = list("source = \"lgtaip-2025\", at = \"65 XIX\"", "source = \"lgtaip\", at = \"65 XIX\"");
    assert_eq!(cited[0].0, "guide-source-unknown");
    let empty = list("en = \"Expenditure budget by item\"", "en = \"\"");
    assert_eq!(empty[0].0, "guide-text-empty");
}

#[test]
fn words_are_folded_and_no_phrase_means_two_datasets() {
    let word = list("\"presupuesto de egresos\",", "\"Presupuesto de Egresos\",");
    assert_eq!(word, told("guide-word-form", "words = ["));
    assert_eq!(list("\"luminarias\",", "\"parques\","), told("guide-word-twice", "words = ["));
    let contrary = list("not_words = [\"reportes\"", "not_words = [\"luminarias\"");
    assert_eq!(contrary[0].0, "guide-word-contrary");
}

#[test]
fn a_dataset_names_a_file_of_columns_that_is_there() {
    let found = list("spec = \"transit\"", "spec = \"gtfs\"");
    let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["guide-spec-unknown", "guide-spec-unused"]);
}

#[test]
fn obligations_rest_on_their_passage_and_on_datasets_that_cite_it() {
    let oblige = |from: &str, to: &str| with(OBLIGATIONS, from, to);
    let found = oblige("datasets = [\"revenue\"]", "datasets = [\"ingresos\"]");
    assert_eq!(found, told("guide-dataset-unknown", "datasets = [\"ingresos\"]"));
    let found = oblige("datasets = [\"revenue\"]", "datasets = [\"budget\"]");
    assert_eq!(found, told("guide-duty-missing", "datasets = [\"budget\"]"));
    let found = oblige("at = \"65 XX\", verified", "at = \"65 XXI\", verified");
    assert_eq!(found, told("guide-obligation-passage", "basis = { source = \"lgta"));
    let found = oblige("at = \"65 XX\"\n", "at = \"65 XIX\"\n");
    assert_eq!(found[0], ("guide-id-twice", "at = \"65 XIX\"".to_string()));
    let found = oblige("units = [\"communication\", ", "units = [\"prensa\", ");
    assert_eq!(found[0].0, "guide-term-unknown");
}
