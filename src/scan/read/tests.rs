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
fn formats_of_real_files_are_told_by_the_whole_reading() {
    let Some(data) = shared() else { return };
    let mut wrong = Vec::new();
    for [path, format, ..] in truth() {
        let expected = match format.as_str() {
            "jsonld" => "json-ld",
            "ttl" => "turtle",
            "jpeg" => "jpg",
            "xlsm" => "xlsx",
            "text" | "md" => "txt",
            format => format,
        };
        let (_, facts, _) = read(&mut file(&data.join(&path)));
        let hashed = facts.hash.is_some();
        if facts.format != expected || !hashed {
            wrong.push(format!("{path}: {}, not {format}, hash {hashed}", facts.format));
        }
    }
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

/// The folder that `APERTURA_HOSTILE` names holds files made to break readers.
#[test]
fn hostile_files_end_soon_and_cleanly() {
    let Some(folder) = std::env::var_os("APERTURA_HOSTILE") else {
        let _ =
            std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: APERTURA_HOSTILE names no folder\n");
        return;
    };
    let mut slow = Vec::new();
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if !["xml", "json", "pdf", "shp", "db"].contains(&ending.as_str()) {
            continue;
        }
        count += 1;
        let started = std::time::Instant::now();
        let (done, facts, _) = read(&mut file(&path));
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if started.elapsed().as_secs() >= 10
            || (done.is_ok() && facts.format != "sqlite" && !name.starts_with("attrs"))
        {
            slow.push(format!("{name}: {:?} {done:?}", started.elapsed()));
        }
    }
    // KiB, where the system tells.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak
        .and_then(|peak| peak.split_whitespace().next())
        .and_then(|peak| peak.parse().ok())
        .unwrap_or(0u64);
    assert!(peak < 256 * 1024, "{peak} KiB");
    assert!(count > 10);
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
