use super::*;
use crate::guide::{embedded, load};

fn settled(field: &str, texts: &[&str]) -> Vec<Said> {
    let guide = load::load(&embedded::files()).unwrap();
    let said = Said {
        field: field.into(),
        texts: texts.iter().map(|t| (*t).to_string()).collect(),
        ..Said::default()
    };
    let entry = Entry { said: vec![said], ..Entry::default() };
    let mut catalog = Catalog { datasets: vec![entry], ..Catalog::default() };
    settle(&guide, &mut catalog);
    catalog.datasets.remove(0).said
}

fn is(field: &str, text: &str) -> String {
    settled(field, &[text])[0].texts[0].clone()
}

#[test]
fn how_often_is_known_in_the_codes_of_others_and_words_with_two_meanings_are_left() {
    for (text, term) in [
        ("R/P1M", "R/P1M"),
        ("r/p0,5m", "R/P0.5M"),
        ("P1Y", "R/P1Y"),
        ("R/P0.5W", "R/P3.5D"),
        ("R/P0.33M", "R/P0.33M"),
        ("realtime", "R/PT1S"),
        ("eventual", "irregular"),
        ("monthly", "R/P1M"),
        ("Anual", "R/P1Y"),
        ("http://publications.europa.eu/resource/authority/frequency/BIMONTHLY", "R/P2M"),
        ("http://publications.europa.eu/resource/authority/frequency/ANNUAL_2", "R/P6M"),
        ("http://publications.europa.eu/resource/authority/frequency/CONT", "R/PT1S"),
        ("http://purl.org/cld/freq/biweekly", "R/P2W"),
        ("http://purl.org/linked-data/sdmx/2009/code#freq-A", "R/P1Y"),
        // These are asked about.
        ("Bimonthly", "Bimonthly"),
        ("BIMONTHLY", "BIMONTHLY"),
        ("bianual", "bianual"),
        ("R/P5M", "R/P5M"),
        ("one-time", "one-time"),
    ] {
        assert_eq!(is("dataset.accrual_periodicity", text), term, "{text}");
    }
}

#[test]
fn access_formats_and_licences_are_known_by_their_codes() {
    for (field, text, term) in [
        ("dataset.access", "restricted public", "restricted"),
        ("dataset.access", "non-public", "private"),
        ("dataset.access", "Público", "public"),
        (
            "dataset.access",
            "http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC",
            "private",
        ),
        ("dataset.license", "http://datos.gob.mx/libreusomx/", "libre-uso-mx"),
        ("dataset.license", "cc-by", "cc-by-4.0"),
        ("dataset.license", "other-at", "other-at"),
        ("dataset.license", "Open Data Commons Open Database License (ODbL)", "odbl-1.0"),
        ("dataset.license", "https://creativecommons.org/licenses/by/4.0", "cc-by-4.0"),
        (
            "dataset.license",
            "http://creativecommons.org/licenses/by/3.0/",
            "http://creativecommons.org/licenses/by/3.0/",
        ),
    ] {
        assert_eq!(is(field, text), term, "{text}");
    }
}

#[test]
fn the_first_known_theme_is_the_theme_and_the_others_are_keywords() {
    let said = settled("dataset.theme", &["rental assistance", "ECON", "http://example.org/theme"]);
    let told: Vec<(&str, &[String], bool)> =
        said.iter().map(|said| (said.field.as_str(), said.texts.as_slice(), said.guess)).collect();
    let texts = |text: &str| vec![text.to_string()];
    assert_eq!(
        told,
        [
            ("dataset.theme", &*texts("economy"), true),
            ("dataset.keyword", &*texts("rental assistance"), false)
        ]
    );
}

#[test]
fn formats_of_files_are_those_that_the_dataset_is_in() {
    let guide = load::load(&embedded::files()).unwrap();
    let file = |text: &str| super::super::model::File {
        place: String::new(),
        said: vec![Said::new("distribution.format", text, "")],
    };
    let files = ["text/csv; charset=utf-8", "XLSX", ".csv", "Web Page"].map(file).into();
    let mut catalog = Catalog { datasets: vec![Entry { files, ..Entry::default() }], ..Catalog::default() };
    settle(&guide, &mut catalog);
    let said = &catalog.datasets[0].said[0];
    assert_eq!(
        (said.field.as_str(), said.texts.join(" "), said.guess),
        ("dataset.current_formats", "csv xlsx".into(), true)
    );
}
