//! Real open tables, which hold hardly any personal data: how many of their columns alarm for nothing.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use apertura::guide::embedded;
use apertura::scan::model::Facts;
use apertura::scan::personal::ALARM;
use apertura::scan::personal::lists::Lists;
use apertura::scan::quality::words::Words;
use apertura::scan::read::Told;
use apertura::scan::worker::{Job, Report, work};

/// False alarms in a hundred clean columns, at most.
const MOST: f64 = 5.0;
/// Columns that are truly personal: path, column and class.
const REVIEWED: &str = include_str!("../fixtures/scan/real_personal.tsv");

/// The real files, when they are there; says so when they are not.
fn shared() -> Option<PathBuf> {
    let told = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let root = told.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")));
    let data = root.join("data");
    if !data.is_dir() {
        let _ = writeln!(std::io::stderr(), "SKIPPED false alarms: {} is not there", data.display());
        return None;
    }
    Some(data)
}

/// Delimited text and workbooks below a folder.
fn tables(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let known =
            |end: &std::ffi::OsStr| ["csv", "tsv", "xlsx", "xls", "ods"].iter().any(|one| end == *one);
        if path.is_dir() {
            tables(&path, into);
        } else if path.extension().is_some_and(known) {
            into.push(path);
        }
    }
}

fn facts(path: &Path, lists: &Lists, words: &Words) -> Facts {
    let job = Job {
        path: path.as_os_str().as_encoded_bytes().to_vec(),
        told: Told::default(),
        threads: 1,
        known: None,
        rows: None,
    };
    match work(&job, lists, words) {
        Report::Done(bytes) => postcard::from_bytes(&bytes).unwrap(),
        _ => Facts::default(),
    }
}

#[test]
fn real_open_tables_hardly_alarm_for_nothing() {
    let Some(root) = shared() else { return };
    let files = embedded::files();
    let lists = Lists::load(&|name| files.get(name).cloned()).unwrap();
    let words = Words::of(&lists);
    let personal: BTreeSet<(&str, &str)> = REVIEWED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.rsplit_once('\t')?.0.split_once('\t'))
        .collect();
    let mut paths = Vec::new();
    tables(&root, &mut paths);
    let (mut clean, mut alarms) = (0_u32, Vec::new());
    for path in &paths {
        let inside = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        for column in facts(path, &lists, &words).tables.into_iter().flat_map(|table| table.columns) {
            if personal.contains(&(&*inside, &*column.name)) {
                continue;
            }
            clean += 1;
            if let Some(one) = column.personal.iter().find(|one| one.private && one.confidence >= ALARM) {
                alarms.push(format!("{inside}: {} is no {}", column.name, one.class));
            }
        }
    }
    let hundred = 100.0 * f64::from(u32::try_from(alarms.len()).unwrap()) / f64::from(clean.max(1));
    let _ = writeln!(
        std::io::stderr(),
        "{} false alarms in {clean} clean columns: {hundred:.2} of 100",
        alarms.len()
    );
    assert!(hundred < MOST, "{hundred:.2} of 100 alarm:\n{}", alarms.join("\n"));
}
