//! The public document and a paper under axe in a real browser: light, dark, on a telephone and in print.
//!
//! Needs Node, Chromium, and the modules puppeteer-core and axe-core in the folder that `APERTURA_NODE_MODULES` names.

use std::path::{Path, PathBuf};

use apertura::text::Lang;

use super::{page, sample};
use crate::support::Sandbox;
use crate::support::browser::node;

const SCRIPT: &str = include_str!("axe.cjs");
const PAPERS: &str = include_str!("../../fixtures/papers.toml");

/// What is wrong with pages, a line each; none where the tools are not there, which is said.
fn faults(what: &str, pages: &[PathBuf]) -> Option<String> {
    let pages: Vec<&Path> = pages.iter().map(PathBuf::as_path).collect();
    let told = node(&format!("axe on {what}"), SCRIPT, &pages)?;
    let (faults, looks): (Vec<&str>, Vec<&str>) = told.lines().partition(|line| !line.starts_with("looked "));
    assert_eq!(looks.len(), pages.len() * 4, "every page in its four forms: {told}");
    Some(faults.join("\n"))
}

#[test]
fn everybody_can_read_the_public_document() {
    let sandbox = Sandbox::new();
    let pages = [
        sandbox.put("plan.html", super::run(&["informe"]).out),
        sandbox.put("plan-en.html", super::run(&["--lang", "en", "report"]).out),
        sandbox.put("many.html", page(&sample::of(60, Lang::Es))),
    ];
    if let Some(faults) = faults("the public document", &pages) {
        assert_eq!(faults, "");
    }
}

#[test]
fn everybody_can_read_a_paper() {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", PAPERS);
    let ran = sandbox.run(&["oficios", "designacion", "--formato", "html"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let folder = std::fs::read_dir(sandbox.join("oficios")).unwrap();
    let pages: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    assert!(pages.iter().any(|path| path.extension() == Some(Path::new("html").as_os_str())), "{pages:?}");
    if let Some(faults) = faults("a paper", &pages[..1]) {
        assert_eq!(faults, "");
    }
}

#[test]
fn axe_finds_what_is_wrong() {
    let sandbox = Sandbox::new();
    let page =
        sandbox.put("bad.html", "<!DOCTYPE html><title>x</title><img src=x><p style='color:#ccc'>gris</p>");
    if let Some(faults) = faults("a bad page", &[page]) {
        for rule in ["image-alt", "html-has-lang", "color-contrast"] {
            assert!(faults.contains(rule), "{faults}");
        }
    }
}
