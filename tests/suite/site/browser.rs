//! The site in a real browser, opened from its folder: search, facets, maps, keyboard, telephone, print, axe.
//!
//! Needs Node, Chromium, and the modules puppeteer-core and axe-core in the folder that `APERTURA_NODE_MODULES` names.

use super::{approved, many, publish, published, sample};
use crate::support::Sandbox;
use crate::support::browser::{self, good};

const SCRIPT: &str = include_str!("browser.cjs");

/// Runs one of the checks of the script on a site; what it did, a line each.
fn look(sandbox: &Sandbox, check: &str) -> Option<String> {
    browser::look("the site", SCRIPT, (&sandbox.join("sitio"), check))
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
