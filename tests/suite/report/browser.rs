//! The page in a real browser and under the validator of the W3C, where they are there.
//!
//! `APERTURA_VNU` names `vnu.jar`, or it lies among the modules of Node that `APERTURA_NODE_MODULES` names. The pages are left in the folder that `APERTURA_INFORMES` names, to be looked at.

use std::path::{Path, PathBuf};
use std::process::Command;

use apertura::report::{Colours, html, markdown, outline};
use apertura::text::Lang;

use super::{page, sample};
use crate::support::Sandbox;
use crate::support::browser::{BROWSERS, browser};

#[test]
#[cfg(feature = "pdf")]
fn a_browser_prints_every_sheet() {
    let Some(browser) = browser() else {
        println!("SKIPPED printing the public document: no {}", BROWSERS.join(", "));
        return;
    };
    let sandbox = Sandbox::new();
    for (count, least, most) in [(3, 6, 14), (60, 20, 50)] {
        let page = sandbox.put("informe.html", page(&sample::of(count, Lang::Es)));
        let printed = sandbox.join("informe.pdf");
        let ran = Command::new(&browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
            .arg(format!("--user-data-dir={}", sandbox.join("perfil").display()))
            .arg(format!("--print-to-pdf={}", printed.display()))
            .arg(&page)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        let sheets = lopdf::Document::load(&printed).unwrap().get_pages().len();
        assert!((least..=most).contains(&sheets), "{count} datasets take {sheets} sheets");
    }
}

/// The validator: where it is said to be, else where npm puts it.
fn validator() -> Option<PathBuf> {
    let named = std::env::var_os("APERTURA_VNU").map(PathBuf::from);
    let installed = std::env::var_os("APERTURA_NODE_MODULES")
        .map(|modules| Path::new(&modules).join("vnu-jar/build/dist/vnu.jar"));
    [named, installed].into_iter().flatten().find(|jar| jar.is_file())
}

#[test]
fn the_validator_finds_nothing() {
    let Some(jar) = validator() else {
        println!(
            "SKIPPED validating the public document: no vnu.jar by APERTURA_VNU or APERTURA_NODE_MODULES"
        );
        return;
    };
    let sandbox = Sandbox::new();
    let es = sandbox.put("es.html", page(&sample::of(12, Lang::Es)));
    let en = sandbox.put("en.html", page(&sample::of(60, Lang::En)));
    let whole = sandbox.put("plan.html", super::run(&["informe"]).out);
    let ran = Command::new("java").arg("-jar").arg(jar).args([es, en, whole]).output().unwrap();
    let told = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && told.trim().is_empty(), "{told}");
}

#[test]
fn pages_to_look_at() {
    let Some(folder) = std::env::var_os("APERTURA_INFORMES").map(PathBuf::from) else {
        println!("SKIPPED pages to look at: APERTURA_INFORMES names no folder");
        return;
    };
    let guide = apertura::app::guide(Some(Path::new("guide"))).unwrap();
    for count in [3, 12, 60, 200] {
        let document = outline(&sample::of(count, Lang::Es));
        let page = html(&document, &guide.report_page, &Colours::default(), Lang::Es).unwrap();
        std::fs::write(folder.join(format!("informe-{count}.html")), page).unwrap();
        std::fs::write(folder.join(format!("informe-{count}.md")), markdown(&document)).unwrap();
    }
}
