//! The page: whole, closed to the outside, and readable by those who do not see it.

use super::super::samples;
use super::*;

fn page(report: &ScanReport, lang: Lang) -> String {
    let guide = samples::guide();
    html(report, &samples::book(&guide), &guide.scan_page, lang).unwrap()
}

#[test]
fn it_tells_what_was_seen_in_both_languages() {
    let page_es = page(&samples::scan(), Lang::Es);
    for word in
        ["Informe del recorrido", "Obras Públicas", "CURP", "tiene contraseña", "Archivos por formato"]
    {
        assert!(page_es.to_lowercase().contains(&word.to_lowercase()), "{word}");
    }
    let page_en = page(&samples::scan(), Lang::En);
    assert!(page_en.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(page_en.contains("Scan report") && !page_en.contains("Gravedad"));
}

#[test]
fn nothing_comes_from_outside_and_only_our_script_may_run() {
    let page = page(&samples::scan(), Lang::Es);
    for outside in
        ["<link", "<img", "<iframe", " src=", "href=\"http", "url(", "@import", "http://", "https://"]
    {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains(&format!("script-src '{}'", policy::hash())));
    assert!(page.contains(&format!("<script>{}</script>", policy::SCRIPT)));
    assert_eq!(page.matches("<script").count(), 1);
    assert!(!page.contains(" onclick=") && !page.contains("style=\""));
}

#[test]
fn whatever_files_are_called_it_is_text() {
    let report = ScanReport { files: vec![samples::hostile()], ..samples::scan() };
    let page = page(&report, Lang::Es);
    assert!(!page.contains("<script>alert") && !page.contains('\u{1b}'));
    assert!(page.contains("&lt;script&gt;alert"));
}

#[test]
fn every_tag_that_opens_closes_and_headings_skip_no_level() {
    let page = page(&samples::scan(), Lang::Es);
    for tag in [
        "section", "table", "thead", "tbody", "tr", "td", "th", "ul", "li", "p", "div", "details", "svg",
        "rect", "main",
    ] {
        let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn four_thousand_files_are_a_light_page() {
    let page = page(&samples::many(4_000), Lang::Es);
    assert_eq!(page.matches("<td class=\"path\">").count(), 4_000 + 200);
    assert!(page.len() < 3_000_000, "{} bytes", page.len());
}

#[test]
fn an_empty_scan_has_a_page_too() {
    let page = page(&ScanReport::default(), Lang::Es);
    assert!(page.contains("No se vieron datos personales"));
}

#[test]
fn a_faulty_template_is_told_with_its_line() {
    let guide = samples::guide();
    let fault =
        html(&samples::scan(), &samples::book(&guide), "<h1>\n{{ report.nothing }}", Lang::Es).unwrap_err();
    assert!(
        fault.es.starts_with("La plantilla templates/scan.html no se pudo usar (renglón 2)"),
        "{}",
        fault.es
    );
    assert!(html(&samples::scan(), &samples::book(&guide), "{% include '/etc/passwd' %}", Lang::Es).is_err());
}
