//! Each fault of an exercise is told, and the Guide's own have none.

use super::*;
use crate::guide::embedded;
use crate::guide::load::load;

const FINE: &str = r#"id = "own"
step = "team"
level = 1
minutes = 5
title = { es = "Título", en = "Title" }
aim = { es = "Meta", en = "Aim" }
task = { es = "Tarea", en = "Task" }
hint = [{ es = "Pista", en = "Hint" }]
because = { es = "Razón", en = "Reason" }

[check]
answered = ["team.head.name"]

[[solve]]
answer = { at = "team.head.name", value = "Ana Ejemplo" }
"#;

fn guide() -> Guide {
    load(&embedded::files()).unwrap()
}

fn start() -> Vec<Start> {
    let plan = "[practice]\ntown = \"small\"\n[institution]\narea = \"99001\"\n".parse().unwrap();
    vec![Start { town: "small".into(), plan, files: vec![("solicitudes.csv".into(), "folio\n".into())] }]
}

/// Codes with their lines, of a folder with these files.
fn told(files: &[(&str, String)]) -> Vec<(&'static str, usize)> {
    let files: Files = files.iter().map(|(name, text)| ((*name).to_string(), text.clone().into())).collect();
    let found = of_folder(&guide(), &files, &start());
    found.iter().map(|one| (one.code, one.place.line.unwrap_or(0))).collect()
}

#[test]
fn an_exercise_without_faults_has_nothing_told() {
    assert_eq!(told(&[("01-own.toml", FINE.to_string())]), []);
}

#[test]
fn the_exercises_of_the_guide_have_no_faults() {
    let guide = guide();
    let found = of_guide(&guide, &starts(&guide));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn each_fault_is_told_with_its_line() {
    for (from, to, code, line) in [
        ("id = \"own\"", "id = \"Mi ejercicio\"", "guide-id-form", 1),
        ("id = \"own\"", "id = \"hub\"", "exercise-id-guide", 1),
        ("step = \"team\"", "step = \"equipo\"", "exercise-step", 2),
        ("level = 1", "level = 9", "exercise-level", 3),
        ("minutes = 5", "minutes = 0", "exercise-minutes", 4),
        ("en = \"Title\"", "en = \"\"", "exercise-language", 5),
        ("es = \"Pista\", ", "es = \" \", ", "exercise-language", 8),
        ("hint = [{ es = \"Pista\", en = \"Hint\" }]", "hint = []", "exercise-hints", 8),
        ("[\"team.head.name\"]", "[\"team.boss\"]", "exercise-address", 12),
        ("answered = [\"team.head.name\"]", "files = [\"../x\"]", "exercise-pattern", 12),
        ("answered = [\"team.head.name\"]", "", "exercise-asks-nothing", 11),
        ("answered = [\"team.head.name\"]", "answered = [\"practice.town\"]", "exercise-done-already", 11),
        ("answered = [\"team.head.name\"]", "files = [\"*.csv\"]", "exercise-done-already", 11),
        ("answered = [\"team.head.name\"]", "answered = [\"team.head.post\"]", "exercise-answer-short", 14),
        (", value = \"Ana Ejemplo\"", "", "exercise-answer", 14),
        ("level = 1", "level = 1\nneeds = [\"nowhere\"]", "exercise-need", 4),
        ("level = 1", "level = 1\nneeds = [\"own\"]", "exercise-circle", 4),
        ("level = 1", "level = 1\nquiet = [\"loud\"]", "exercise-code", 4),
        ("level = 1", "level = one", "guide-form", 3),
    ] {
        let text = FINE.replacen(from, to, 1);
        assert_ne!(text, FINE, "{from}");
        let found = told(&[("01-own.toml", text)]);
        assert!(found.contains(&(code, line)), "{code} {line}: {found:?}");
    }
}

#[test]
fn faults_between_files_are_told() {
    let other = FINE.replace("\"own\"", "\"other\"");
    let after = other.replace("level = 1", "level = 1\nneeds = [\"own\"]");
    let before = FINE.replace("level = 1", "level = 1\nneeds = [\"other\"]");
    let found = told(&[("1.toml", before.clone()), ("2.toml", after.clone())]);
    assert_eq!(found, [("exercise-circle", 4), ("exercise-circle", 4)]);
    assert_eq!(told(&[("1.toml", before), ("2.toml", other)]), [("exercise-later", 4)]);
    assert_eq!(told(&[("1.toml", FINE.into()), ("2.toml", FINE.into())]), [("guide-id-twice", 1)]);
    assert_eq!(told(&[("leeme.txt", "hola".into())]), [("exercise-none", 0)]);
}

#[test]
fn all_faults_of_a_folder_are_told_at_once() {
    let broken = FINE.replace("step = \"team\"", "step = \"x\"").replace("minutes = 5", "minutes = 90");
    let found = told(&[("1.toml", broken), ("2.toml", "id = 3\n".into())]);
    let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
    for code in ["guide-form", "exercise-step", "exercise-minutes"] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
}

#[test]
fn two_hours_are_enough_for_the_shortest_way_and_a_day_for_all() {
    let guide = guide();
    for town in &guide.head.towns {
        let all: Vec<Exercise> = super::super::all(&guide).unwrap();
        let all: Vec<Exercise> = all.into_iter().filter(|one| one.is_for(town)).collect();
        let minutes =
            |core: bool| -> u32 { all.iter().filter(|one| one.core || !core).map(|one| one.minutes).sum() };
        assert!((90..=110).contains(&minutes(true)), "{town}: {}", minutes(true));
        assert!(minutes(false) <= 300, "{town}: {}", minutes(false));
        // Nothing on the shortest way waits for what is not on it.
        let core: Vec<&str> = all.iter().filter(|one| one.core).map(|one| one.id.as_str()).collect();
        let needs = all.iter().filter(|one| one.core).flat_map(|one| &one.needs);
        assert!(
            needs.clone().all(|id| core.contains(&id.as_str())),
            "{town}: {:?}",
            needs.collect::<Vec<_>>()
        );
    }
}
