//! The exercises of a workshop, done by scripted participants in practices that are made on the spot.

use std::path::Path;

use toml::Table;

use crate::support::pipe::Talk;
use crate::support::{Sandbox, golden, guide};

/// The invented municipalities of the Guide: the word that makes one, and its id.
fn towns() -> Vec<(String, String)> {
    let towns = apertura::workshop::town::all(&guide()).unwrap();
    towns.into_iter().map(|town| (town.called.es.to_string(), town.id)).collect()
}

/// A practice in `practica`.
fn practice(word: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let made = sandbox.run(&["taller", "nuevo", word, "practica"]);
    assert_eq!(made.code, 0, "{}", made.err);
    sandbox
}

fn plan(sandbox: &Sandbox) -> Table {
    sandbox.read("practica/plan.toml").parse().unwrap()
}

/// State of every exercise, in order.
fn states(sandbox: &Sandbox) -> Vec<(String, String)> {
    let ran = sandbox.run(&["taller", "practica", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let text = |one: &serde_json::Value, key: &str| one[key].as_str().unwrap().to_string();
    told["exercises"].as_array().unwrap().iter().map(|one| (text(one, "id"), text(one, "state"))).collect()
}

fn typed(lines: &[&str]) -> String {
    lines.join("\n") + "\n"
}

#[test]
fn the_program_can_answer_every_exercise_of_every_town() {
    for (word, id) in towns() {
        let sandbox = practice(&word);
        let count = states(&sandbox).len();
        let all: Vec<String> = (1..=count).flat_map(|n| [n.to_string(), "r".to_string()]).collect();
        let ran = sandbox.run_with(&["taller", "practica"], all.join("\n") + "\ns\n");
        assert_eq!(ran.code, 0, "{}", ran.err);
        let left: Vec<_> = states(&sandbox).into_iter().filter(|(_, state)| state != "shown").collect();
        assert!(left.is_empty(), "{id}: {left:?}\n{}", ran.err);
        assert!(sandbox.join("practica/publico/index.html").is_file(), "{id}");
    }
}

#[test]
fn leaving_at_any_moment_keeps_what_was_done() {
    let sandbox = practice("pequeno");
    let mut talk = Talk::start(&sandbox, &["taller", "practica"]);
    talk.listen().unwrap();
    for line in ["r", "2", "p", "c"] {
        talk.say(line);
        talk.listen().unwrap();
    }
    // The window is closed: nothing is said any more.
    let (code, _) = talk.end();
    assert_eq!(code, 0);
    assert_eq!(
        states(&sandbox)[..3].iter().map(|(_, state)| state.as_str()).collect::<Vec<_>>(),
        ["shown", "begun", "new"]
    );
    let tried = &plan(&sandbox)["practice"]["exercise"]["roles"];
    assert_eq!((tried["hints"].as_integer(), tried["tries"].as_integer()), (Some(1), Some(1)));
    // Opened again, it is where it was.
    let again = sandbox.run_with(&["taller", "practica"], "s\n");
    assert!(again.err.contains("Ejercicio 2 de"), "{}", again.err);
}

#[test]
fn a_wrong_attempt_is_told_what_is_missing_and_where() {
    let sandbox = practice("pequeno");
    let ran = sandbox.run_with(&["taller", "practica", "--paso", "2"], typed(&["c", "s"]));
    for words in ["Todavía falta:", "apertura ir E09", "apertura ir E13"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    assert!(!ran.err.contains("Resuelto."), "{}", ran.err);
}

#[test]
fn without_solving_the_program_answers_nothing() {
    let sandbox = practice("pequeno");
    let before = sandbox.read("practica/plan.toml");
    let ran = sandbox.run_with(&["taller", "practica", "--sin-resolver"], typed(&["r", "resolver", "s"]));
    assert!(ran.err.contains("no se contesta por ti") && !ran.err.contains("r resolver"), "{}", ran.err);
    assert!(plan(&sandbox)["institution"].get("head").is_none());
    assert!(!before.contains("[team") && !sandbox.read("practica/plan.toml").contains("[team"));
}

#[test]
fn a_real_plan_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.plan("format = 1\nrevision = 0\nguide = \"mx-local@2026.1\"\n[institution]\narea = \"30087\"\n");
    let before = sandbox.read("plan.toml");
    let ran = sandbox.run_with(&["taller"], "r\n");
    assert_eq!((ran.code, sandbox.read("plan.toml") == before), (2, true), "{}", ran.err);
    assert!(ran.err.contains("es un plan de verdad"), "{}", ran.err);
}

#[test]
fn where_there_is_no_practice_one_is_offered() {
    let sandbox = Sandbox::new();
    let ran = sandbox.run_with(&["taller"], typed(&["1", "s"]));
    assert!(
        ran.err.contains("¿Con qué municipio inventado") && ran.err.contains("Ejercicio 1 de"),
        "{}",
        ran.err
    );
    let made = std::fs::read_dir(sandbox.path().join("practica-pequeno")).is_ok();
    assert!(made || Path::new(&sandbox.join("Documentos/practica-pequeno")).is_dir(), "{}", ran.err);
    let none = Sandbox::new();
    let ran = none.run_with(&["taller", "--sin-preguntas"], "");
    assert_eq!((ran.code, ran.err.contains("apertura taller nuevo")), (2, true), "{}", ran.err);
}

#[test]
fn resetting_an_exercise_takes_its_marks_and_nothing_else() {
    let sandbox = practice("pequeno");
    let ran = sandbox.run_with(&["taller", "practica"], typed(&["r", "1", "x", "1", "s"]));
    assert_eq!(states(&sandbox)[0].1, "begun", "{}", ran.err);
    assert!(sandbox.read("practica/plan.toml").contains("[team.head]"));
}

#[test]
fn beginning_all_again_leaves_the_practice_of_before_as_it_was() {
    let sandbox = practice("pequeno");
    sandbox.run_with(&["taller", "practica"], typed(&["r", "s"]));
    let before = sandbox.read("practica/plan.toml");
    let ran = sandbox.run_with(&["taller", "practica", "--paso", "1"], typed(&["x", "2", "s"]));
    assert_eq!(sandbox.read("practica/plan.toml"), before, "{}", ran.err);
    assert!(sandbox.join("practica-2/compartida").is_dir(), "{}", ran.err);
    assert!(!sandbox.read("practica-2/plan.toml").contains("[team"));
}

#[test]
fn the_first_exercises_as_they_read_in_plain_mode() {
    let sandbox = practice("pequeno");
    let lines = ["?", "c", "r", "", "c", "lista", "25", "esto no", "s"];
    let spanish = sandbox.run_with(&["taller", "practica"], typed(&lines)).err;
    golden("workshop/first.txt", &spanish);
    let sandbox = practice("pequeno");
    let english = sandbox.run_with(&["taller", "practica", "--idioma", "en"], typed(&lines)).err;
    golden("workshop/first-en.txt", &english);
}

#[test]
fn to_project_there_is_more_space_and_no_time() {
    let sandbox = practice("pequeno");
    let ran = sandbox.run_with(&["taller", "practica", "--proyectar"], typed(&["l", "s"]));
    assert!(!ran.err.contains("min"), "{}", ran.err);
    assert!(ran.err.matches("\n\n").count() > 6, "{}", ran.err);
}
