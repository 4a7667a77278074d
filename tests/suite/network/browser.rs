//! The page in a real browser: a whole country opened, filtered, printed, on a telephone, without scripts; axe.
//!
//! Needs Node, Chromium, and the modules puppeteer-core and axe-core in the folder that `APERTURA_NODE_MODULES` names.

use super::sample::{country, twelve};
use crate::support::Sandbox;
use crate::support::browser::{self, good};

const SCRIPT: &str = include_str!("browser.cjs");

/// Makes the page and runs one of the checks of the script on it; what it did, a line each.
fn look(sandbox: &Sandbox, check: &str) -> Option<String> {
    super::red(sandbox, &["--html", "--salida", "red.html", "--si"]);
    browser::look("the network", SCRIPT, (&sandbox.join("red.html"), check))
}

#[test]
fn a_whole_country_opens_at_once_and_is_filtered() {
    let sandbox = country();
    let told = look(&sandbox, "country");
    let size = std::fs::metadata(sandbox.join("red.html")).unwrap().len();
    assert!(size < 3_000_000, "{size} bytes");
    if let Some(told) = told {
        assert_eq!(good(&told), 13, "{told}");
    }
}

#[test]
fn axe_finds_nothing() {
    if let Some(told) = look(&twelve(), "axe") {
        assert_eq!(good(&told), 5, "{told}");
    }
}

#[test]
fn hostile_plans_do_nothing_in_a_browser() {
    let sandbox = twelve();
    let nasty = "</script><script>alert(1)</script>'><img src=x onerror=alert(2)>";
    let plan = sandbox.read("planes/06002.toml").replace("Ayuntamiento de Colima", nasty);
    assert!(plan.contains(nasty));
    sandbox.put("planes/06002.toml", plan);
    if let Some(told) = look(&sandbox, "hostile") {
        assert_eq!(good(&told), 2, "{told}");
    }
}
