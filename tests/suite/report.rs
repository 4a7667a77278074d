//! The public document: what it says, what it never says, and that everybody can read it.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods, reason = "a test may print and write as it likes")]

use apertura::report::{Colours, Contents, html, markdown, outline};
use apertura::text::Lang;

use crate::support::guide;

mod sample;

/// The page of some contents.
fn page(contents: &Contents) -> String {
    html(&outline(contents), &guide().report_page, &Colours::default(), contents.lang).unwrap()
}

#[test]
fn pages_to_look_at() {
    let Some(folder) = std::env::var_os("APERTURA_INFORMES").map(std::path::PathBuf::from) else { return };
    let guide = apertura::app::guide(Some(std::path::Path::new("guide"))).unwrap();
    for count in [3, 12, 60, 200] {
        let contents = sample::of(count, Lang::Es);
        let page = html(&outline(&contents), &guide.report_page, &Colours::default(), Lang::Es).unwrap();
        std::fs::write(folder.join(format!("informe-{count}.html")), page).unwrap();
        std::fs::write(folder.join(format!("informe-{count}.md")), markdown(&outline(&contents))).unwrap();
    }
}
