//! A plan that other people and programs touch while it is open, that cannot be written, or whose changes are taken
//! back: nothing that somebody wrote is lost, and the person is told.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a test may print and write as it likes"
)]

use std::path::{Path, PathBuf};

use apertura::plan::doc::Doc;
use apertura::plan::read::read;
use apertura::plan::seal::Seal;
use apertura::plan::store::backup_of;
use toml::Value;

use crate::plans::{WHOLE, at};
use crate::support::pipe::Talk;
use crate::support::{Sandbox, TODAY};

#[cfg(unix)]
mod unwritable;

/// A folder with the whole plan.
fn desk() -> (Sandbox, PathBuf) {
    let sandbox = Sandbox::new();
    let plan = sandbox.put("plan.toml", WHOLE);
    (sandbox, plan)
}

fn doc(plan: &Path) -> Doc {
    let found = read(&std::fs::read(plan).unwrap()).unwrap();
    assert!(matches!(found.seal, Seal::Whole | Seal::Edited), "{:?}", found.seal);
    found.doc
}

/// Changes an answer as another copy of the program would: a new file in the place of the old one.
fn change_outside(plan: &Path, path: &str, value: impl Into<Value>) {
    let mut theirs = doc(plan);
    theirs.apply(&[(at(path), Some(value.into()))]);
    theirs.next_revision();
    let new = plan.with_extension("de-otra-persona");
    std::fs::write(&new, theirs.bytes()).unwrap();
    std::fs::rename(new, plan).unwrap();
}

/// Changes the text of the file in place, as an editor would: the seal no longer fits.
fn edit_by_hand(plan: &Path, old: &str, new: &str) {
    let text = std::fs::read_to_string(plan).unwrap();
    assert!(text.contains(old));
    std::fs::write(plan, text.replacen(old, new, 1)).unwrap();
}

/// An interview that waits for the name of who heads the institution.
fn asking(sandbox: &Sandbox) -> Talk {
    let mut talk = Talk::start(sandbox, &["ir", "E08"]);
    talk.listen().expect("a question");
    talk
}

/// Says something and gives what was said back, without the line breaks.
fn answer(talk: &mut Talk, line: &str) -> String {
    talk.say(line);
    let said = talk.listen();
    flat(&said.unwrap_or_else(|| talk.transcript.clone()))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn leave(mut talk: Talk) {
    talk.say("s");
    assert_eq!(talk.end().0, 0);
}

const HEAD: &str = "team.head.name";
const LIAISON: &str = "team.liaison.name";

#[test]
fn another_answer_changed_outside_is_kept_with_ours() {
    let (sandbox, plan) = desk();
    let mut talk = asking(&sandbox);
    change_outside(&plan, LIAISON, "Puesto por otra persona");
    edit_by_hand(&plan, "weekly_hours = 3\n", "weekly_hours = 3 # lo dijo Rosa\n");
    let said = answer(&mut talk, "Dolores Peña");
    assert!(said.contains("Alguien cambió el archivo por fuera"), "{said}");
    assert!(said.contains("E09"), "{said}");
    let both = doc(&plan);
    assert_eq!((both.text_at(HEAD), both.text_at(LIAISON)), ("Dolores Peña", "Puesto por otra persona"));
    assert!(both.body().contains("# lo dijo Rosa"));
    leave(talk);
}

#[test]
fn the_same_answer_changed_outside_stays_and_ours_is_put_beside() {
    let (sandbox, plan) = desk();
    let mut talk = asking(&sandbox);
    change_outside(&plan, HEAD, "La de la otra persona");
    let before = std::fs::read(&plan).unwrap();
    let said = answer(&mut talk, "Dolores Peña");
    assert!(said.contains("Alguien cambió esta misma respuesta por fuera"), "{said}");
    assert!(std::fs::read(&plan).unwrap() == before, "the plan of the other person was written");
    let ours = sandbox.join("plan (recuperado).toml");
    assert_eq!(doc(&ours).text_at(HEAD), "Dolores Peña");
    leave(talk);
    assert_eq!(doc(&plan).text_at(HEAD), "La de la otra persona");
}

#[test]
fn a_file_broken_outside_is_left_as_it_is_and_our_answers_are_put_beside() {
    let (sandbox, plan) = desk();
    let mut talk = asking(&sandbox);
    let broken = "<<<<<<< HEAD\nformat = 1\n";
    std::fs::write(&plan, broken).unwrap();
    talk.say("Dolores Peña");
    let (code, said) = talk.end();
    assert_eq!(code, 6, "{said}");
    assert!(flat(&said).contains("cambió por fuera y ya no se puede leer"), "{said}");
    assert!(!flat(&said).contains("Guardado 10:42."), "{said}");
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), broken);
    let ours = doc(&sandbox.join("plan (recuperado).toml"));
    assert_eq!(
        (ours.text_at(HEAD), ours.text_at("institution.name")),
        ("Dolores Peña", "Ayuntamiento de Villa Ejemplo")
    );
}

#[test]
fn a_plan_that_went_away_is_told_and_its_last_copy_named() {
    let (sandbox, plan) = desk();
    let mut talk = asking(&sandbox);
    std::fs::rename(&plan, sandbox.join("en otro lugar.toml")).unwrap();
    talk.say("Dolores Peña");
    let (code, said) = talk.end();
    assert_ne!(code, 0, "{said}");
    assert!(flat(&said).contains("El plan ya no está en"), "{said}");
    assert!(!flat(&said).contains("Guardado 10:42.") && !plan.exists(), "{said}");
}

#[test]
fn what_changed_since_last_time_is_told_at_the_start() {
    let (sandbox, plan) = desk();
    let mut talk = asking(&sandbox);
    answer(&mut talk, "Dolores Peña");
    leave(talk);
    change_outside(&plan, LIAISON, "Puesto por otra persona");
    let ran = sandbox.run_with(&[], "s\n");
    let said = flat(&ran.err);
    assert!(said.contains("alguien cambió el archivo fuera de este programa"), "{said}");
    assert!(said.contains("Puesto por otra persona"), "{said}");
}

#[test]
fn a_second_window_only_reads_and_says_who_has_the_plan() {
    let (sandbox, plan) = desk();
    let first = asking(&sandbox);
    let before = std::fs::read(&plan).unwrap();
    let ran = sandbox.run_with(&["ir", "E08"], "Otra persona\ns\n");
    let said = flat(&ran.err);
    assert!(said.contains("rosa tiene abierto el plan en "), "{said}");
    assert!(said.contains(&TODAY.replace('T', " ")), "{said}");
    assert!(said.contains("Aquí puedes leerlo, pero no cambiarlo"), "{said}");
    assert!(!said.contains("Guardado 10:42."), "{said}");
    assert!(std::fs::read(&plan).unwrap() == before);
    let undo = sandbox.run(&["deshacer"]);
    assert_eq!(undo.code, apertura::error::Kind::Locked as i32, "{undo:?}");
    leave(first);
    let again = sandbox.run_with(&["ir", "E08"], "Otra persona\ns\n");
    assert!(again.err.contains("Guardado 10:42."), "the lock stayed: {}", again.err);
}

/// Answers three times from the command line.
fn three_changes(sandbox: &Sandbox) {
    for (code, answer) in [("E08", "Uno"), ("E09", "Dos"), ("E08", "Tres")] {
        let ran = sandbox.run_with(&["ir", code], format!("{answer}\ns\n"));
        assert!(ran.err.contains("Guardado 10:42."), "{}", ran.err);
    }
}

#[test]
fn the_last_changes_are_taken_back_from_the_command_line() {
    let (sandbox, plan) = desk();
    let before = doc(&plan);
    three_changes(&sandbox);
    let list = sandbox.run(&["deshacer", "--lista"]);
    assert_eq!(list.out.matches("2026-02-02 10:42").count(), 3, "{}", list.out);
    assert_eq!(sandbox.run(&["deshacer"]).code, 0);
    assert_eq!((doc(&plan).text_at(HEAD), doc(&plan).text_at(LIAISON)), ("Uno", "Dos"));
    let two = sandbox.run(&["deshacer", "2"]);
    assert_eq!(two.code, 0, "{two:?}");
    assert!(apertura::plan::diff::diff(before.tree(), doc(&plan).tree()).is_empty());
    let none = sandbox.run(&["deshacer"]);
    assert!(none.err.contains("No hay nada que deshacer"), "{}", none.err);
}

#[test]
fn the_last_changes_are_taken_back_from_the_menu() {
    let (sandbox, plan) = desk();
    three_changes(&sandbox);
    let ran = sandbox.run_with(&[], "d\nd\ns\n");
    assert_eq!(ran.code, 0);
    assert_eq!((doc(&plan).text_at(HEAD), doc(&plan).text_at(LIAISON)), ("Uno", "Obras Públicas"));
}

#[test]
fn a_change_is_not_taken_back_over_what_somebody_else_wrote() {
    let (sandbox, plan) = desk();
    three_changes(&sandbox);
    change_outside(&plan, HEAD, "La de la otra persona");
    sandbox.run(&["deshacer"]);
    assert_eq!(doc(&plan).text_at(HEAD), "La de la otra persona");
}

#[test]
fn the_backup_is_the_previous_revision() {
    let (sandbox, plan) = desk();
    for answer in ["Uno", "Dos", "Tres"] {
        let before = std::fs::read(&plan).unwrap();
        sandbox.run_with(&["ir", "E08"], format!("{answer}\ns\n"));
        assert!(std::fs::read(backup_of(&plan)).unwrap() == before);
        assert_eq!(doc(&plan).text_at(HEAD), answer);
    }
    let copy = sandbox.join(".apertura/copias/plan.toml.2026-02-02");
    assert_eq!(std::fs::read_to_string(copy).unwrap(), WHOLE, "the copy of the day is of its beginning");
}

/// Step 2, take away the first dataset, yes, why, who decided, back, leave.
const REMOVE: &str = "2\nq 1\n1\nYa lo publica el Estado\n\nmenu\ns\n";

#[test]
fn a_dataset_that_was_taken_away_comes_back_whole() {
    let (sandbox, plan) = desk();
    let before = doc(&plan);
    let ran = sandbox.run_with(&[], REMOVE);
    assert!(flat(&ran.err).contains("Guardado 10:42."), "{}", ran.err);
    let without = doc(&plan);
    assert!(without.get(&at("dataset")).is_none(), "{}", without.body());
    // What is left of it is why it went.
    assert!(!without.body().contains("dataset.licencias-de-construccion"), "{}", without.body());
    assert!(without.body().contains("[removed.licencias-de-construccion]"), "{}", without.body());
    let undone = sandbox.run(&["deshacer"]);
    assert_eq!(undone.code, 0, "{undone:?}");
    let changes = apertura::plan::diff::diff(before.tree(), doc(&plan).tree());
    assert!(changes.is_empty(), "{changes:#?}");
    assert_eq!(sections(&before), sections(&doc(&plan)), "it came back in another order");
}

/// The headers of the datasets, in the order of the file.
fn sections(doc: &Doc) -> Vec<String> {
    doc.body().lines().filter(|line| line.starts_with("[dataset.")).map(String::from).collect()
}
