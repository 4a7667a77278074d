//! `revisar` with many plans: none is lost, each that cannot be read is named with its reason, nothing of a hostile
//! file reaches the screen, and all says the same whatever the number of threads.

#![allow(clippy::disallowed_methods, reason = "a test may write as it likes")]

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

#[path = "../benches/review/plans.rs"]
mod plans;

use plans::{Harm, harm};

/// Plans of the large folder.
const MANY: usize = 400;

fn folder(sandbox: &Sandbox, count: usize) {
    for at in 0..count {
        sandbox.put(&format!("planes/{:02}/{at:04}.toml", at / 100), plans::file(at));
    }
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Json {
    let ran = sandbox.run(&[&["revisar"], args, &["--json"]].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}{}", ran.out, ran.err))
}

#[test]
fn of_four_hundred_none_is_lost_and_each_that_cannot_be_read_has_its_reason() {
    let sandbox = Sandbox::new();
    folder(&sandbox, MANY);
    let told = json(&sandbox, &["planes"]);
    let codes: BTreeMap<&str, &str> = told["unread"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["path"].as_str().unwrap(), one["code"].as_str().unwrap()))
        .collect();
    let (mut read, mut others) = (0, 0);
    for at in 0..MANY {
        let path = format!("planes/{:02}/{at:04}.toml", at / 100);
        let wanted: &[&str] = match harm(at) {
            None => {
                read += 1;
                continue;
            }
            Some(Harm::NoPlan) => {
                others += 1;
                continue;
            }
            // Where it is cut decides whether what is left can be read at all.
            Some(Harm::Cut) => &["plan-truncated", "plan-syntax", "plan-not-a-plan"],
            Some(Harm::Utf16) => &["plan-utf16"],
            Some(Harm::Nul) => &["plan-nul"],
            Some(Harm::MergeMarks) => &["plan-merge-marks"],
            Some(Harm::TwiceTheSame) => &["plan-duplicate-key"],
            Some(Harm::Broken) => &["plan-syntax"],
            Some(Harm::Newer) => &["plan-newer"],
            Some(Harm::Deep) => &["plan-too-deep", "plan-syntax"],
            Some(Harm::Empty) => &["plan-empty"],
        };
        let code = codes.get(path.as_str()).unwrap_or_else(|| panic!("{path} was lost"));
        assert!(wanted.contains(code), "{path}: {code}, not {wanted:?}");
    }
    assert_eq!(told["read"], read);
    assert_eq!(told["not_plans"].as_array().unwrap().len(), others);
    assert_eq!(told["files"], MANY);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let sandbox = Sandbox::new();
    folder(&sandbox, 150);
    let [one, two, eight] = ["1", "2", "8"].map(|threads| json(&sandbox, &["planes", "--hilos", threads]));
    assert_eq!(one, two);
    assert_eq!(one, eight);
}

#[test]
fn the_code_says_whether_all_could_be_read() {
    let sandbox = Sandbox::new();
    folder(&sandbox, 10);
    assert_eq!(sandbox.run(&["revisar", "planes"]).code, 0);
    sandbox.put("planes/roto.toml", "format = ");
    let ran = sandbox.run(&["revisar", "planes"]);
    assert_eq!(ran.code, 6, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("planes/roto.toml"), "{}", ran.out);
}

#[test]
fn nothing_of_a_hostile_file_reaches_the_screen() {
    let sandbox = Sandbox::new();
    let name = "\\u001b]0;hola\\u0007\\u202e";
    for (file, name) in [("a.toml", name), ("b\u{1b}[2J.toml", "Otro"), ("c.toml", "=cmd|' /C calc'!A0")] {
        sandbox.put(&format!("planes/{file}"), format!("format = 1\n[institution]\nname = \"{name}\"\n"));
    }
    for args in
        [&["revisar", "planes"][..], &["revisar", "planes", "--json"], &["revisar", "planes", "--csv"]]
    {
        let ran = sandbox.run(args);
        let bad =
            |c: char| (c.is_control() && !matches!(c, '\n' | '\r')) || matches!(c, '\u{202a}'..='\u{202e}');
        assert!(!ran.out.contains(bad) && !ran.err.contains(bad), "{args:?}: {:?}", ran.out);
    }
    let page = sandbox.run(&["revisar", "planes", "--html"]).out;
    assert!(page.starts_with("<!doctype html>") && !page.contains('\u{1b}'));
    let sheet = sandbox.run(&["revisar", "planes", "--xlsx", "--salida", "planes.xlsx"]);
    assert_eq!(sheet.code, 0, "{}", sheet.err);
    assert!(std::fs::read(sandbox.join("planes.xlsx")).unwrap().starts_with(b"PK"));
}

/// What is told of a small folder, in every shape: to be read as a coordinator would.
#[test]
fn what_is_told_of_a_folder() {
    let sandbox = Sandbox::new();
    folder(&sandbox, 24);
    sandbox.put("planes/copia.toml", plans::file(3));
    sandbox.put("planes/roto.toml", "format = 1\n[institution]\nname = \"Vil");
    sandbox.put("planes/cargo.toml", "[package]\nname = \"x\"\n");
    sandbox.put("planes/leeme.txt", "hola");
    let run = |args: &[&str]| sandbox.run(&[&["revisar", "planes"], args].concat()).out;
    golden("review/resumen.txt", &run(&[]));
    golden("review/summary.txt", &run(&["--idioma", "en"]));
    golden("review/sencillo.txt", &run(&["--sencillo"]));
    let sheet = run(&["--csv"]);
    assert!(sheet.lines().count() > 20 && sheet.matches("\r\n").count() == sheet.matches('\n').count());
    golden("review/resumen.csv", &sheet.replace("\r\n", "\n"));
    golden("review/resumen.json", &run(&["--json"]));
    let mut narrow = sandbox.command(&["revisar", "planes"]);
    let narrow = narrow.env("APERTURA_ANCHO", "40").output().unwrap();
    golden("review/angosto.txt", &String::from_utf8(narrow.stdout).unwrap());
}
