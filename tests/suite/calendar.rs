//! The calendar and the notices as people get them, and why a promise changed.

use serde_json::Value as Json;

use crate::support::{Sandbox, golden};

mod expand;
mod outside;

const PLAN: &str = include_str!("../fixtures/calendar.toml");

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.plan(PLAN);
    sandbox
}

/// What is said to the page of the calendar, and the plan that comes of it.
fn talk(name: &str, args: &[&str], lines: &[&str]) -> (Sandbox, String) {
    let sandbox = sandbox();
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = sandbox.run_with(args, input);
    assert_eq!((ran.out.as_str(), ran.code), ("", 0), "{}", ran.err);
    let from = ran.err.find("\nPlan y calendario\n").or_else(|| ran.err.find("\n4. Plan")).unwrap_or(0);
    let until = ran.err[from..].find("\nPlan de Apertura").map_or(ran.err.len(), |at| from + at);
    golden(&format!("calendar/{name}.txt"), &ran.err[from..until]);
    let plan = sandbox.read("plan.toml");
    (sandbox, plan)
}

#[test]
fn calendario_shows_dates_hours_what_does_not_fit_and_the_smallest_move() {
    let sandbox = sandbox();
    let ran = sandbox.run(&["calendario", "--gantt"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    golden("calendar/calendario.txt", &ran.out);
    golden("calendar/calendar.txt", &sandbox.run(&["--lang", "en", "calendar", "--gantt"]).out);
    golden(
        "calendar/sencillo.txt",
        &sandbox.run(&["--sencillo", "calendario", "--gantt", "--meses", "3"]).out,
    );
}

#[test]
fn calendario_speaks_json() {
    let ran = sandbox().run(&["calendario", "--json"]);
    let told: Json = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["version"], &told["verdict"]), (&1.into(), &"over".into()));
    assert_eq!(told["remedy"]["moves"].as_array().unwrap().len(), 1);
    assert_eq!(told["people"][0]["months"].as_array().unwrap().len(), 12);
    let proposed = told["datasets"].as_array().unwrap().iter().filter(|one| one["proposed"].is_string());
    assert_eq!(proposed.count(), 2);
}

#[test]
fn a_calendar_file_is_the_same_every_time_and_is_not_written_over() {
    let sandbox = sandbox();
    assert_eq!(sandbox.run(&["calendario", "--ics", "a.ics", "--meses", "6"]).code, 0);
    sandbox.run(&["calendario", "--ics", "b.ics", "--meses", "6"]);
    let text = sandbox.read("a.ics");
    assert_eq!(text, sandbox.read("b.ics"));
    golden("calendar/calendario.ics", &text.replace("\r\n", "\n"));
    let again = sandbox.run(&["calendario", "--ics", "a.ics"]);
    assert_eq!(again.code, 2, "{}", again.err);
}

#[test]
fn avisos_tells_each_person_what_is_theirs() {
    let sandbox = sandbox();
    golden("calendar/avisos.txt", &sandbox.run(&["avisos"]).out);
    golden("calendar/notices.txt", &sandbox.run(&["--lang", "en", "notices", "--days", "10"]).out);
    let ran = sandbox.run(&["avisos", "--carpeta", "avisos"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut names: Vec<String> = std::fs::read_dir(sandbox.join("avisos"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.len() >= 8 && names.contains(&"maria-lopez-ruiz.ics".to_string()), "{names:?}");
    assert!(sandbox.read("avisos/tesoreria.txt").contains("Nómina municipal"));
    let again = sandbox.run(&["avisos", "--carpeta", "avisos"]);
    assert_eq!(again.code, 2, "{}", again.err);
    assert_eq!(sandbox.run(&["avisos", "--carpeta", "avisos", "--si"]).code, 0);
}

#[test]
fn enter_accepts_what_is_proposed_and_a_person_and_a_closing_change_it() {
    let lines = [
        "persona",
        "Ana Ruiz",
        "90",
        "ana@villaejemplo.gob.mx",
        "",
        "",
        "cerrar",
        "Vacaciones de verano",
        "1",
        "20/07/2026",
        "31/07/2026",
        "horas",
        "",
        "salir",
        "salir",
    ];
    let (sandbox, plan) = talk("accept", &["calendario", "--proponer"], &lines);
    assert!(plan.contains("[schedule.capacity.ana-ruiz]"), "{plan}");
    assert!(plan.contains("[schedule.closed.vacaciones-de-verano]"), "{plan}");
    let told: Json = serde_json::from_str(&sandbox.run(&["calendario", "--json"]).out).unwrap();
    let dates = told["datasets"].as_array().unwrap().iter().filter(|one| one["date"].is_string());
    assert_eq!(dates.count(), 5);
    assert_eq!(told["verdict"], "open", "a date that is past is still there");
}

#[test]
fn a_moved_date_says_why_and_undo_takes_both_back() {
    let lines = ["mover 1 16/03/2026", "x", "Obras cambió de sistema", "", "menu", "d", "salir"];
    let (_, plan) = talk("moved", &["calendario", "--proponer"], &lines);
    assert!(plan.contains("date = 2026-02-27") && !plan.contains("shifted"), "{plan}");
    let (_, plan) = talk("moved-back", &["calendario", "--proponer"], &["mover 1 16/03/2026", "<", "salir"]);
    assert!(plan.contains("date = 2026-02-27") && !plan.contains("shifted"), "{plan}");
    let (_, plan) = talk(
        "remedy",
        &["calendario", "--proponer"],
        &["remedio", "Falta gente en febrero", "Cabildo", "salir"],
    );
    assert!(plan.contains("why = \"Falta gente en febrero\"\nby = \"Cabildo\""), "{plan}");
    let (_, plan) = talk(
        "moved-question",
        &["ir", "C01", "1"],
        &["16 de marzo de 2026", "Obras cambió de sistema", "", "salir"],
    );
    assert!(plan.contains("date = 2026-03-16") && plan.contains("from = 2026-02-27"), "{plan}");
}

#[test]
fn a_dataset_that_was_promised_leaves_its_reason() {
    let lines = ["q 1", "sí", "Ya lo publica el Estado", "Cabildo", "salir"];
    let (sandbox, plan) = talk("removed", &["ir", "2"], &lines);
    assert!(plan.contains("[removed.licencias]\nwhy = \"Ya lo publica el Estado\""), "{plan}");
    let back = sandbox.run(&["deshacer"]);
    assert_eq!(back.code, 0, "{}", back.err);
    let plan = sandbox.read("plan.toml");
    assert!(plan.contains("[dataset.licencias]") && !plan.contains("[removed"), "{plan}");
}

#[test]
fn comparar_and_comprobar_tell_what_moved_without_a_reason() {
    let sandbox = sandbox();
    let later = PLAN
        .replace("date = 2026-02-27\nperiodicity = \"R/P1M\"", "date = 2026-06-01\nperiodicity = \"R/P1M\"");
    let at = later.find("[dataset.nomina]").unwrap();
    let rest = later[at + 1..].find("[dataset.presupuesto]").unwrap();
    let later = format!("{}{}", &later[..at], &later[at + 1 + rest..]);
    sandbox.put("despues.toml", apertura::plan::seal::close(&later, "\n"));
    let ran = sandbox.run(&["comparar", "plan.toml", "despues.toml"]);
    golden("calendar/comparar.txt", &ran.out);
    let told: Json =
        serde_json::from_str(&sandbox.run(&["comparar", "plan.toml", "despues.toml", "--json"]).out).unwrap();
    let codes: Vec<&str> =
        told["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["moved-without-reason", "removed-without-reason"]);
    let found: Json = serde_json::from_str(&sandbox.run(&["comprobar", "--json"]).out).unwrap();
    let codes =
        found["plans"][0]["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap());
    let codes: Vec<&str> = codes.collect();
    for code in ["calendar-over-capacity", "update-overdue", "commitment-past", "first-days-short"] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
}

#[test]
fn the_linter_tells_a_wrong_day_of_rest_with_its_line() {
    let sandbox = Sandbox::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("guide");
    for (name, text) in apertura::guide::embedded::folder(&root).unwrap() {
        sandbox.put(&format!("guia/{name}"), text.as_bytes());
    }
    let text = sandbox.read("guia/calendar.toml");
    let text = text.replacen("day = 25", "day = 32", 1).replacen("\nnth = 3", "\nnth = 6", 1);
    let text = text.replacen("every = \"R/P6M\"", "every = \"R/P7X\"", 1).replacen(
        "who = \"legal\"",
        "who = \"mago\"",
        1,
    );
    sandbox.put("guia/calendar.toml", text.replacen("review_days = 5", "review_days = 5000", 1));
    let ran = sandbox.run(&["--guia", "guia", "guia", "comprobar", "--json"]);
    let told: Json = serde_json::from_str(&ran.out).unwrap();
    let found: Vec<String> = told["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {}", one["code"].as_str().unwrap(), one["place"]["line"]))
        .collect();
    assert_eq!(found.len(), 5, "{found:?}");
    assert!(found.iter().all(|one| !one.ends_with("null")), "{found:?}");
}
