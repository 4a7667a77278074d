//! Exports before the validators of others: SHACL of DCAT-AP, JSON Schemas, frictionless, a parser of structured data.
//!
//! Needs `APERTURA_CATALOG_PYTHON` with pyshacl, jsonschema, frictionless, rdflib and extruct, and the shared standards
//! (`APERTURA_SHARED`, or `../shared` beside the project).

use std::path::{Path, PathBuf};
use std::process::Command;

use super::plans;
use super::*;

/// Plans that are looked at besides the sample; `APERTURA_PLANS` says otherwise.
const PLANS: u64 = 20;

#[allow(clippy::disallowed_methods)]
fn put(folder: &Path, catalog: &Catalog, data: bool) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/published");
    let save = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    for format in FORMATS {
        let exported = write(format, catalog);
        save(format.file, &exported.bytes);
        exported.parts.iter().for_each(|(name, bytes)| save(&format!("datapackage/{name}"), bytes));
        for copy in exported.copies.iter().filter(|_| data) {
            save(&format!("datapackage/{}", copy.to), &std::fs::read(root.join(&copy.from)).unwrap());
        }
    }
}

#[allow(clippy::print_stderr, clippy::disallowed_macros)]
fn tools() -> Option<(String, PathBuf)> {
    let shared = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let shared = shared.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    let standards = shared.join("data/standards");
    let python = std::env::var("APERTURA_CATALOG_PYTHON").ok().filter(|_| standards.is_dir());
    if python.is_none() {
        eprintln!("SKIPPED: exports before other validators (APERTURA_CATALOG_PYTHON, shared standards)");
    }
    Some((python?, standards))
}

fn check(data: bool, folders: &[PathBuf]) {
    let Some((python, standards)) = tools() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/export/check.py");
    let mut command = Command::new(python);
    command.arg(script).arg(standards).args(folders);
    if data {
        command.env("CHECK_DATA", "1");
    }
    let ran = command.output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(ran.status.success(), "{said}\n{}", String::from_utf8_lossy(&ran.stderr));
    assert!(said.contains(&format!("{} catalogues", folders.len())) && said.contains(" 0 faults"), "{said}");
}

#[test]
fn the_sample_and_its_data_pass_the_validators_of_others() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), &published(&guide()), true);
    check(true, &[folder.path().to_path_buf()]);
}

#[test]
fn generated_plans_pass_the_validators_of_others() {
    let many = std::env::var("APERTURA_PLANS").ok().and_then(|many| many.parse().ok()).unwrap_or(PLANS);
    let (folder, guide) = (tempfile::tempdir().unwrap(), guide());
    let folders: Vec<PathBuf> = (0..many)
        .map(|seed| {
            let to = folder.path().join(format!("plan-{seed}"));
            put(&to, &crate::catalog::catalog(&guide, &plan(&plans::plan(seed)), TODAY), false);
            to
        })
        .collect();
    check(false, &folders);
}
