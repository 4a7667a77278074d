//! The screens, as they are laid out: in 80 columns, and as lines for ears.

use super::super::{ScanReport, samples};
use super::{profile, scan};
use crate::text::Lang;
use crate::ui::Say;
use crate::ui::layout::{Layout, Style};

fn lines(parts: &[Say], style: Style, lang: Lang) -> Vec<String> {
    Layout::new(style, 80, lang).lines(parts)
}

fn scanned(report: &ScanReport, style: Style, lang: Lang) -> Vec<String> {
    let guide = samples::guide();
    lines(&scan::scan(report, &samples::book(&guide), lang), style, lang)
}

fn profiled(file: &super::super::FileReport, style: Style, lang: Lang) -> Vec<String> {
    let guide = samples::guide();
    lines(&profile::profile(file, &samples::book(&guide), lang), style, lang)
}

#[test]
fn the_first_screen_of_a_scan_says_what_there_is() {
    let shown = scanned(&samples::scan(), Style::Rich, Lang::Es);
    expect_test::expect_file!["../../../../tests/golden/scan_report.txt"].assert_eq(&shown.join("\n"));
    let first = shown[..24].join("\n");
    for told in [
        "Archivos: 6",
        "Desde la última vez: nuevos 2",
        "CSV (texto separado por comas)",
        "Conjuntos de datos propuestos: 3",
    ] {
        assert!(first.contains(told), "{told}");
    }
}

#[test]
fn a_profile_says_head_columns_findings_and_dictionary() {
    let shown = profiled(&samples::semicolons(), Style::Rich, Lang::Es);
    expect_test::expect_file!["../../../../tests/golden/scan_profile.txt"].assert_eq(&shown.join("\n"));
    let people = profiled(&samples::people(), Style::Rich, Lang::Es);
    expect_test::expect_file!["../../../../tests/golden/scan_profile_people.txt"]
        .assert_eq(&people.join("\n"));
}

#[test]
fn every_screen_fits_its_window_in_both_styles_and_languages() {
    for lang in [Lang::Es, Lang::En] {
        for style in [Style::Rich, Style::Plain] {
            let all = [
                scanned(&samples::many(60), style, lang),
                profiled(&samples::people(), style, lang),
                profiled(&samples::hostile(), style, lang),
            ];
            for line in all.concat() {
                assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= 80, "{line}");
                assert!(!line.chars().any(char::is_control), "{line:?}");
            }
        }
    }
}

#[test]
fn long_lists_are_cut_and_counted() {
    let shown = scanned(&samples::many(600), Style::Plain, Lang::Es);
    assert!(shown.len() < 90, "{}", shown.len());
    assert!(shown.iter().any(|line| line.starts_with("Y 95 más")), "{shown:#?}");
}

#[test]
fn a_folder_without_files_is_told_so() {
    assert!(scanned(&ScanReport::default(), Style::Plain, Lang::Es).join(" ").contains("No hay archivos"));
}
