//! The picture of a network: on screens, as data, in time, as a page in a browser.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::path::Path;

use serde_json::Value;

use crate::support::{Ran, Sandbox};

mod browser;
mod sample;

use sample::twelve;

/// A run that has to end well.
fn red(sandbox: &Sandbox, args: &[&str]) -> Ran {
    let all: Vec<&str> = ["red", "planes"].iter().chain(args).copied().collect();
    let ran = sandbox.run(&all);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/network").join(name);
    // Files of the tests have the line ends of this machine.
    expect_test::expect_file![path].assert_eq(&text.replace("\r\n", "\n"));
}

/// The run with a width, as a terminal of that width would show it.
fn narrow(sandbox: &Sandbox, args: &[&str], width: &str) -> String {
    let all: Vec<&str> = ["red", "planes"].iter().chain(args).copied().collect();
    let output = sandbox.command(&all).env("APERTURA_ANCHO", width).output().unwrap();
    sandbox.plain(&String::from_utf8_lossy(&output.stdout))
}

#[test]
fn the_screen_tells_where_everybody_is() {
    let sandbox = twelve();
    golden("screen.es.txt", &narrow(&sandbox, &[], "80"));
    golden("screen.en.txt", &narrow(&sandbox, &["--idioma", "en"], "80"));
}

#[test]
fn it_reads_in_a_narrow_window_and_by_ear() {
    let sandbox = twelve();
    let narrow_text = narrow(&sandbox, &[], "40");
    assert!(narrow_text.lines().all(|line| line.chars().count() < 40), "{narrow_text}");
    golden("screen.40.txt", &narrow_text);
    let plain = narrow(&sandbox, &["--sencillo"], "80");
    assert!(!plain.contains("[#") && !plain.contains("..."), "bars are words: {plain}");
    golden("screen.plain.txt", &plain);
}

#[test]
fn programs_read_the_same() {
    let sandbox = twelve();
    let ran = red(&sandbox, &["--json"]);
    golden("picture.json", &ran.out);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((json["version"].as_i64(), json["picture"]["plans"].as_i64()), (Some(1), Some(12)));
    let english = red(&sandbox, &["--json", "--idioma", "en"]);
    assert_eq!(ran.out, english.out, "nothing in it depends on the language");
    golden("plans.csv", &red(&sandbox, &["--csv"]).out);
}

#[test]
fn the_workbook_has_a_sheet_for_each_part() {
    let sandbox = twelve();
    red(&sandbox, &["--xlsx", "--salida", "red.xlsx"]);
    let bytes = std::fs::read(sandbox.join("red.xlsx")).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let book = std::io::read_to_string(zip.by_name("xl/workbook.xml").unwrap()).unwrap();
    for name in
        ["Resumen", "Todos los planes", "Pasos", "Por aprender", "Temas", "Metas", "Tamaños", "Estados"]
    {
        assert!(book.contains(&format!("name=\"{name}\"")), "{name}: {book}");
    }
}

#[test]
fn a_copy_and_a_damaged_plan_change_no_figure() {
    let sandbox = twelve();
    let before: Value = serde_json::from_str(&red(&sandbox, &["--json"]).out).unwrap();
    let copy = sandbox.read("planes/06004.toml");
    sandbox.put("planes/correo/otra vez.toml", copy);
    sandbox.put("planes/roto.toml", "format = 1\n[institution\n");
    let ran = sandbox.run(&["red", "planes", "--json"]);
    assert_eq!(ran.code, 6);
    assert!(ran.err.contains("roto.toml"), "{}", ran.err);
    let after: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(after["picture"]["copies"], 1);
    for part in ["plans", "steps", "themes", "states", "bands", "scores", "targets", "next", "datasets"] {
        assert_eq!(before["picture"][part], after["picture"][part], "{part}");
    }
}

#[test]
fn snapshots_tell_what_moved_over_the_same_plans() {
    let sandbox = twelve();
    let day = |on: &str| {
        let args = ["red", "planes", "--fotos", "fotos", "--json"];
        let output = sandbox.command(&args).env("APERTURA_HOY", on).output().unwrap();
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["trend"].clone()
    };
    let first = day("2026-02-02T10:00");
    assert_eq!((first["moved"].clone(), first["days"].as_array().map(Vec::len)), (Value::Null, Some(1)));
    // One goes on, one leaves, one arrives.
    let towns = sample::towns();
    let town = |key: &str| *towns.iter().find(|town| town.0 == key).unwrap();
    sandbox.put("planes/06001.toml", sample::plan(town("06001"), sample::ALL, 0));
    std::fs::remove_file(sandbox.join("planes/30193.toml")).unwrap();
    sandbox.put("planes/06008.toml", sample::plan(town("06008"), sample::ALL, 3));
    let second = day("2026-03-02T10:00");
    let moved = &second["moved"];
    let figures = ["matched", "arrived", "gone", "forward", "back"].map(|key| moved[key].as_i64().unwrap());
    assert_eq!(figures, [11, 1, 1, 1, 0]);
    assert_eq!(second["matched"], 11);
    let told = sandbox
        .command(&["red", "planes", "--fotos", "fotos"])
        .env("APERTURA_HOY", "2026-03-02T11:00")
        .output();
    let told = String::from_utf8(told.unwrap().stdout).unwrap();
    assert!(told.contains("llegaron 1 planes y faltan 1") || told.contains("llegó 1"), "{told}");
    golden("trend.es.txt", told.split_once("Lo que cambió").map_or("", |(_, rest)| rest));
    let names: Vec<String> = std::fs::read_dir(sandbox.join("fotos"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("red-"))
        .collect();
    assert_eq!(names.len(), 2, "a day is kept once: {names:?}");
}

#[test]
fn a_rehearsal_keeps_no_snapshot() {
    let sandbox = twelve();
    red(&sandbox, &["--fotos", "fotos", "--ensayo"]);
    assert!(!sandbox.join("fotos").exists());
}

#[test]
fn those_alike_show_what_they_opened_first() {
    let sandbox = twelve();
    let text = narrow(&sandbox, &["--vecinos", "planes/06001.toml"], "80");
    golden("peers.es.txt", &text);
    let json: Value =
        serde_json::from_str(&red(&sandbox, &["--vecinos", "planes/06001.toml", "--json"]).out).unwrap();
    let alike = &json["alike"];
    let (from, to) = (alike["population"][0].as_i64().unwrap(), alike["population"][1].as_i64().unwrap());
    let peers = alike["peers"].as_array().unwrap();
    assert!(!peers.is_empty());
    for peer in peers {
        let people = peer["row"]["population"].as_i64().unwrap();
        assert!((from..=to).contains(&people) && peer["row"]["area"] != "06001", "{peer}");
    }
}

#[test]
fn nothing_to_read_is_said() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.join("planes")).unwrap();
    let ran = red(&sandbox, &[]);
    assert!(ran.out.contains("No hay ningún plan que sumar."), "{}", ran.out);
}
