//! Readers on the real files, where they are, and on what must end cleanly.

use std::collections::HashMap;

use super::testing::{Seen, file, read, shared};

/// One line of the table of truth: path, format, encoding, columns, records.
fn truth() -> Vec<[String; 5]> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/scan/truth.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.starts_with("path\t"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            [0, 2, 3, 8, 9].map(|at| cells[at].to_string())
        })
        .collect()
}

#[test]
fn tables_of_real_files_have_their_rows_and_columns() {
    let Some(data) = shared() else { return };
    let mut wrong = Vec::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for [path, format, encoding, columns, records] in truth() {
        if !["dbf", "parquet", "jsonl"].contains(&format.as_str()) {
            continue;
        }
        *counts.entry(format.clone()).or_default() += 1;
        let (done, facts, seen) = read(&mut file(&data.join(&path)));
        let Seen { columns: names, rows, .. } = &seen[0];
        let found = facts.text.map_or("-", |text| text.encoding.name());
        let same = encoding == "ascii" || found == encoding;
        let fits = [names.len().to_string(), rows.len().to_string()] == [columns, records];
        if done != Ok(()) || !fits || !same {
            wrong.push(format!("{path}: {done:?} {found} {} columns {} rows", names.len(), rows.len()));
        }
    }
    assert_eq!((counts["dbf"], counts["parquet"], counts["jsonl"]), (12, 2, 1));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn real_files_are_read_but_for_the_one_that_is_broken() {
    let Some(data) = shared() else { return };
    let mut broken = Vec::new();
    for [path, format, ..] in truth() {
        if ["csv", "tsv", "psv", "xlsx", "xlsm", "xlsb", "xls", "ods"].contains(&format.as_str()) {
            continue;
        }
        let (done, ..) = read(&mut file(&data.join(&path)));
        if let Err(why) = done {
            broken.push(format!("{path}: {why:?}"));
        }
    }
    // A template with a value left out.
    let template = "project-open-data+project-open-data.github.io/examples/catalog-template-extended.json";
    assert_eq!(broken, [format!("{template}: Broken(\"JSON 46:24\")")]);
}
