//! The site in a real browser, opened from its folder: search, facets, maps, keyboard, telephone, print, axe.
//!
//! Needs Node, Chromium, and the modules puppeteer-core and axe-core in the folder that `APERTURA_NODE_MODULES` names.

use std::path::PathBuf;
use std::process::Command;

use super::{approved, many, publish, published, sample};
use crate::support::Sandbox;

const SCRIPT: &str = include_str!("browser.cjs");
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

fn browser() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let all = BROWSERS.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter().find(|path| path.is_file())
}

/// The modules, when all that is needed is there.
fn modules() -> Option<PathBuf> {
    let modules = PathBuf::from(std::env::var_os("APERTURA_NODE_MODULES")?);
    ["puppeteer-core", "axe-core"].iter().all(|name| modules.join(name).is_dir()).then_some(modules)
}

/// Runs one of the checks of the script on a site; what it did, a line each.
fn look(sandbox: &Sandbox, check: &str) -> Option<String> {
    let (Some(modules), Some(browser)) = (modules(), browser()) else {
        println!(
            "SKIPPED the site in a browser ({check}): no Chromium, or no axe-core and puppeteer-core by APERTURA_NODE_MODULES"
        );
        return None;
    };
    let ran = Command::new("node")
        .args(["-e", SCRIPT, "--"])
        .arg(browser)
        .arg(sandbox.join("sitio").canonicalize().unwrap())
        .arg(check)
        .env("NODE_PATH", modules)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(ran.status.success(), "{told}{}", String::from_utf8_lossy(&ran.stderr));
    let faults: Vec<&str> = told.lines().filter(|line| line.starts_with("fault ")).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    print!("{told}");
    Some(told)
}

/// How many checks went well.
fn good(told: &str) -> usize {
    told.lines().filter(|line| line.starts_with("good ")).count()
}

#[test]
fn five_hundred_datasets_are_searched_and_filtered_also_by_keyboard_alone() {
    let sandbox = many(500);
    publish(&sandbox, &[]);
    if let Some(told) = look(&sandbox, "search") {
        assert_eq!(good(&told), 13, "{told}");
    }
}

#[test]
fn a_dataset_is_looked_at_on_every_screen_and_on_paper() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos", "rutas-transporte"]);
    publish(&sandbox, &[]);
    if let Some(told) = look(&sandbox, "dataset") {
        assert_eq!(good(&told), 11, "{told}");
    }
}

#[test]
fn axe_finds_nothing() {
    let sandbox = published();
    approved(&sandbox, &["arbolado", "reportes-ciudadanos", "rutas-transporte", "presupuesto-egresos"]);
    publish(&sandbox, &[]);
    if let Some(told) = look(&sandbox, "axe") {
        assert_eq!(good(&told), 20, "five pages in four forms: {told}");
    }
}

#[test]
fn a_hostile_dataset_does_nothing_in_a_browser() {
    let sandbox = published();
    let nasty = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>";
    sandbox.plan(&sandbox.read("plan.toml").replace("Árboles de la vía pública", nasty));
    let csv =
        sandbox.read("datos-abiertos/arbolado/arboles.csv").replace("Jacaranda", "<svg onload=alert(3)>");
    sandbox.put("datos-abiertos/arbolado/arboles.csv", csv);
    sandbox.plan(&sample::hashed(&sandbox, &sandbox.read("plan.toml")));
    approved(&sandbox, &["arbolado"]);
    publish(&sandbox, &[]);
    if let Some(told) = look(&sandbox, "hostile") {
        assert_eq!(good(&told), 3, "{told}");
    }
}
