//! Pages in a real browser, where one is: Chromium, and Node with the modules puppeteer-core and axe-core in the folder
//! that `APERTURA_NODE_MODULES` names.

#![allow(clippy::disallowed_macros)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Browsers that open and print a page without a window.
pub const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The first of them that is there.
pub fn browser() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let all = BROWSERS.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter().find(|path| path.is_file())
}

/// The modules, when all that is needed is there.
fn modules() -> Option<PathBuf> {
    let modules = PathBuf::from(std::env::var_os("APERTURA_NODE_MODULES")?);
    ["puppeteer-core", "axe-core"].iter().all(|name| modules.join(name).is_dir()).then_some(modules)
}

/// Runs a script of Node with these arguments behind the browser's; what it said. Where something is lacking, `what` is
/// said to be skipped.
pub fn node(what: &str, script: &str, arguments: &[&Path]) -> Option<String> {
    let (Some(modules), Some(browser)) = (modules(), browser()) else {
        println!("SKIPPED {what}: no Chromium, or no axe-core and puppeteer-core by APERTURA_NODE_MODULES");
        return None;
    };
    let mut command = Command::new("node");
    command.args(["-e", script, "--"]).arg(browser).args(arguments);
    let ran = command.env("NODE_PATH", modules).output().unwrap();
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(ran.status.success(), "{told}{}", String::from_utf8_lossy(&ran.stderr));
    Some(told)
}

/// Runs one of the checks of a script on a page or a folder of pages: a line each, none of them a fault.
pub fn look(what: &str, script: &str, (page, check): (&Path, &str)) -> Option<String> {
    let page = page.canonicalize().unwrap();
    let told = node(&format!("{what} in a browser ({check})"), script, &[&page, Path::new(check)])?;
    let faults: Vec<&str> = told.lines().filter(|line| line.starts_with("fault ")).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    print!("{told}");
    Some(told)
}

/// How many checks went well.
pub fn good(told: &str) -> usize {
    told.lines().filter(|line| line.starts_with("good ")).count()
}
