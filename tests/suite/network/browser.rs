//! The page in a real browser: a whole country opened, filtered, printed, on a telephone, without scripts; axe.
//!
//! Needs Node, Chromium, and the modules puppeteer-core and axe-core in the folder that `APERTURA_NODE_MODULES` names.

use std::path::PathBuf;
use std::process::Command;

use super::sample::{country, twelve};
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

/// Makes the page and runs one of the checks of the script on it; what it did, a line each.
fn look(sandbox: &Sandbox, check: &str) -> Option<String> {
    super::red(sandbox, &["--html", "--salida", "red.html", "--si"]);
    let (Some(modules), Some(browser)) = (modules(), browser()) else {
        println!(
            "SKIPPED the network in a browser ({check}): no Chromium, or no axe-core and puppeteer-core by APERTURA_NODE_MODULES"
        );
        return None;
    };
    let ran = Command::new("node")
        .args(["-e", SCRIPT, "--"])
        .arg(browser)
        .arg(sandbox.join("red.html").canonicalize().unwrap())
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
