//! Broken and hostile plans, through the library and through the real program: each refused in plain words with its
//! line, none of them a panic, a raw control byte on the screen or a changed file.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::fmt::Write;
use std::path::Path;

use apertura::plan::model::FORMAT;
use apertura::plan::read::read;
use apertura::plan::seal::Seal;
use apertura::plan::store::backup_of;

use crate::plans::{WHOLE, at};
use crate::support::{Ran, Sandbox, golden};

#[cfg(target_os = "linux")]
mod memory;
mod samples;

/// Exit codes of a plan that has errors and of one that cannot be read.
const REFUSED: [i32; 2] = [4, 6];

/// Nothing but text and line ends: no colours, no cursor, nothing that hides or reorders.
#[track_caller]
fn assert_clean(name: &str, ran: &Ran) {
    let bad = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for stream in [&ran.out, &ran.err] {
        assert!(!stream.contains(bad), "{name}: {stream:?}");
        assert!(!stream.contains("panicked") && !stream.contains("RUST_BACKTRACE"), "{name}: {stream}");
    }
    assert!((0..=8).contains(&ran.code), "{name} ended with {}", ran.code);
}

/// What `comprobar` and `estado` do with a file, which must stay as it is.
fn ask(sandbox: &Sandbox, name: &str, bytes: &[u8]) -> [Ran; 2] {
    let path = sandbox.put(name, bytes);
    let runs = ["comprobar", "estado"].map(|command| sandbox.run(&[command, name]));
    runs.iter().for_each(|ran| assert_clean(name, ran));
    assert!(std::fs::read(&path).unwrap() == bytes, "{name} was changed");
    runs
}

/// How it was told, for the golden files: a sentence a line, because where lines break depends on the folder's name;
/// without the table of a plan that can be read.
fn told(text: &mut String, name: &str, runs: &[Ran; 2]) {
    for (command, ran) in ["comprobar", "estado"].into_iter().zip(runs) {
        let shown = if command == "estado" && ran.code == 0 { "" } else { &ran.out };
        let words: Vec<&str> = shown.split_whitespace().chain(ran.err.split_whitespace()).collect();
        let sentences = words.join(" ").replace(". ", ".\n");
        writeln!(text, "== apertura {command} {name}: {}\n{sentences}", ran.code).unwrap();
    }
    text.push('\n');
}

#[test]
fn a_plan_cut_at_any_byte_is_found_out() {
    let crlf =
        apertura::plan::doc::Doc::parse(&apertura::plan::seal::open(WHOLE).0.replace('\n', "\r\n"), true);
    for whole in [WHOLE.as_bytes().to_vec(), crlf.unwrap().bytes()] {
        assert!(read(&whole).is_ok_and(|found| found.seal == Seal::Whole && found.notes.is_empty()));
        let unseen = |cut: &usize| read(&whole[..*cut]).is_ok_and(|found| found.notes.is_empty());
        let missed: Vec<usize> = (0..whole.len()).filter(unseen).collect();
        println!("hostile: cut at each of {} bytes, {} unseen", whole.len(), missed.len());
        assert!(missed.is_empty(), "not found out when cut at {missed:?}");
    }
}

#[test]
fn a_cut_plan_is_told_by_the_program_wherever_it_is_cut() {
    let sandbox = Sandbox::new();
    let cuts = [1, 40, WHOLE.len() / 3, WHOLE.find("\n[team]").unwrap() + 1, WHOLE.len() - 30];
    for cut in cuts {
        let [check, status] = ask(&sandbox, "plan.toml", &WHOLE.as_bytes()[..cut]);
        assert!(REFUSED.contains(&check.code), "cut at {cut}: {check:?}");
        assert!(REFUSED.contains(&status.code) || status.code == 0, "cut at {cut}: {status:?}");
        assert!(check.out.contains("renglón"), "cut at {cut}: {}", check.out);
    }
}

#[test]
fn every_hostile_file_is_refused_in_plain_words() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/tools/hostile.py");
    match std::fs::read_to_string(&script) {
        Ok(script) => samples::same_names_as(&script),
        Err(_) => println!("SKIPPED: {} is not there to compare with", script.display()),
    }
    let sandbox = Sandbox::new();
    let mut text = String::new();
    for (name, bytes) in samples::hostile() {
        let runs = ask(&sandbox, name, &bytes);
        for ran in &runs {
            assert!(REFUSED.contains(&ran.code), "{name}: {ran:?}");
        }
        told(&mut text, name, &runs);
        std::fs::remove_file(sandbox.join(name)).unwrap();
    }
    golden("hostile-files.txt", &text);
}

#[test]
fn every_usual_accident_has_its_own_words() {
    let sandbox = Sandbox::new();
    let mut text = String::new();
    for (name, bytes) in samples::accidents() {
        let runs = ask(&sandbox, name, &bytes);
        told(&mut text, name, &runs);
    }
    golden("hostile-accidents.txt", &text);
}

/// Bytes that would move the cursor, or reorder the text, inside every answer of a plan that does read.
#[test]
fn hostile_answers_are_shown_tamed_by_every_command() {
    let sandbox = Sandbox::new();
    sandbox.put("plan.toml", samples::poisoned());
    let before = std::fs::read(sandbox.join("plan.toml")).unwrap();
    let commands: [&[&str]; 6] = [
        &["estado"],
        &["comprobar"],
        &["estado", "--json"],
        &["comprobar", "--json"],
        &["deshacer", "--lista"],
        &[],
    ];
    for words in commands {
        let ran = sandbox.run_with(words, "r\np\no\n1\n\ns\n");
        // What a JSON string may hold raw, JSON's own rules say.
        match words.contains(&"--json") {
            true => assert!(!ran.out.contains(['\u{1b}', '\u{7}', '\r']), "{words:?}: {}", ran.out),
            false => assert_clean(&words.join(" "), &ran),
        }
    }
    assert_eq!(std::fs::read(sandbox.join("plan.toml")).unwrap(), before);
}

#[test]
fn a_plan_of_a_newer_version_is_looked_at_and_never_written() {
    let sandbox = Sandbox::new();
    let newer =
        WHOLE.replacen("format = 1\n", &format!("format = {}\ncosas_nuevas = [1, 2]\n", FORMAT + 1), 1);
    let path = sandbox.put("plan.toml", &newer);
    for (words, input) in [
        (&["comprobar"][..], ""),
        (&["estado"], ""),
        (&["ir", "E08"], "Otra persona\ns\n"),
        (&["continuar"], "r\n8\nOtra persona\n\nd\ns\n"),
        (&["deshacer"], ""),
    ] {
        let ran = sandbox.run_with(words, input);
        assert_clean(words[0], &ran);
        let said = format!("{}{}", ran.out, ran.err);
        assert!(said.contains("más nueva") || words[0] == "estado", "{words:?} did not say it: {said}");
        assert!(std::fs::read(&path).unwrap() == newer.as_bytes(), "{words:?} wrote into a newer plan");
    }
    assert!(!backup_of(&path).exists());
}

#[test]
fn plans_of_every_older_format_go_on_where_they_were() {
    for format in 0..FORMAT {
        let name = format!("tests/fixtures/plans/format-{format}.toml");
        let old = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&name)).expect(&name);
        let sandbox = Sandbox::new();
        let path = sandbox.put("plan.toml", &old);
        let looked = sandbox.run(&["estado"]);
        assert_eq!(looked.code, 0, "{looked:?}");
        assert!(std::fs::read(&path).unwrap() == old, "format {format} was rewritten by looking at it");
        let ran = sandbox.run_with(&["--si", "ir", "E08"], "1\nPersona nueva\ns\n");
        assert_eq!(ran.code, 0, "{ran:?}");
        let found = read(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!((found.format, found.seal), (FORMAT, Seal::Whole), "{}", ran.err);
        assert!(found.notes.is_empty(), "{:?}", found.notes);
        assert_eq!(found.doc.text_at("team.head.name"), "Persona nueva");
        assert_kept(&old, &found.doc);
        assert!(std::fs::read(backup_of(&path)).unwrap() == old, "the original is not beside it");
    }
}

/// Comments and answers of an old plan, in the new one.
fn assert_kept(old: &[u8], new: &apertura::plan::doc::Doc) {
    let old = std::str::from_utf8(old).unwrap();
    for comment in old.lines().filter_map(|line| line.split_once("# ")).map(|(_, comment)| comment) {
        assert!(new.body().contains(comment), "«{comment}» is gone:\n{}", new.body());
    }
    for part in old.split('"').skip(1).step_by(2) {
        assert!(new.body().contains(&format!("\"{part}\"")), "«{part}» is gone:\n{}", new.body());
    }
    assert_eq!(new.text_at("institution.kind"), "municipal");
    assert!(new.get(&at("dataset.obras.distribution.recurso-2.title")).is_some());
}
