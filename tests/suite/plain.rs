//! Conversations in the plain face over pipes, as a screen reader would say them: `tests/golden/plain/`.
//!
//! Each file holds what was said and answered, and the plan that came of it.

use crate::support::{Ran, Sandbox, golden, hide_id, sample};

/// Holds a conversation to its end and compares it with its file.
fn conversation(name: &str, sandbox: &Sandbox, args: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut ran = sandbox.run_with(args, input);
    assert!(!ran.err.contains(['\u{1b}', '\r']), "{:?}", ran.err);
    assert_eq!((ran.out.as_str(), ran.code), ("", 0), "{}", ran.err);
    ran.err = one_farewell(&ran.err);
    let told = if name == "menu" { ran.err.clone() } else { without_hubs(&ran.err) };
    let plan = hide_id(sandbox.read("plan/plan.toml").as_bytes());
    let heading = "\n==== plan.toml ====\n";
    golden(&format!("plain/{name}.txt"), &format!("> apertura {}\n{told}{heading}{plan}", args.join(" ")));
    ran
}

/// The last sentence on one line: where it breaks depends on how long the folder's name is.
fn one_farewell(text: &str) -> String {
    let Some(at) = text.rfind("Todo quedó guardado en") else { return text.to_string() };
    let last = text[at..].split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{last}\n", &text[..at])
}

/// The hub, which has a file of its own, in one line.
fn without_hubs(text: &str) -> String {
    let (start, end) = ("\nPlan de Apertura", "\nEscribe una orden:");
    let Some(at) = text.find(start) else { return text.to_string() };
    let rest = &text[at + 1..];
    let length = rest.find(end).unwrap_or(rest.len());
    format!("{}\n(el menú)\n{}", &text[..at], without_hubs(&rest[length..]))
}

fn begun(name: &str, args: &[&str], lines: &[&str]) -> (Sandbox, Ran) {
    let sandbox = sample::begun();
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = conversation(name, &sandbox, args, input);
    (sandbox, ran)
}

fn new(name: &str, lines: &[&str]) -> (Sandbox, Ran) {
    let sandbox = Sandbox::new();
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let ran = conversation(name, &sandbox, &["nuevo", "plan"], input);
    (sandbox, ran)
}

#[test]
fn help_and_source_are_read_and_the_question_waits() {
    let (sandbox, _) = new("help", &["ayuda", "fuente", "Ayuntamiento de Villa Ejemplo", "salir"]);
    assert!(sandbox.read("plan/plan.toml").contains("name = \"Ayuntamiento de Villa Ejemplo\""));
}

#[test]
fn going_back_deletes_nothing() {
    let lines = ["Ayuntamiento de Villa Ejemplo", "1", "atrás", "<", "", "", "salir"];
    let (sandbox, _) = new("back", &lines);
    let plan = sandbox.read("plan/plan.toml");
    assert!(plan.contains("name =") && plan.contains("kind = \"municipal\""), "{plan}");
}

#[test]
fn what_is_not_known_is_left_with_who_and_when() {
    let lines = ["pendiente", "Sistemas", "27/02/2026", "p", "", "salir"];
    let (sandbox, _) = begun("pending", &["ir", "E11"], &lines);
    assert!(sandbox.read("plan/plan.toml").contains("by = 2026-02-27"));
    let (_, ran) = begun("pending-blank", &["ir", "E11"], &["no sé", "", "", "salir"]);
    assert!(ran.err.contains("Quedó: pendiente."), "{}", ran.err);
}

#[test]
fn what_does_not_apply_is_said_only_where_it_can_be() {
    begun("not-applicable", &["ir", "I14", "1"], &["no aplica", "salir"]);
    let (sandbox, _) = begun("always-applies", &["ir", "E11"], &["no aplica", "salir"]);
    assert!(!sandbox.read("plan/plan.toml").contains("not_applicable"));
}

#[test]
fn a_note_travels_beside_the_answer() {
    let lines = ["nota", "Cambia en octubre, con la administración.", "María Torres", "salir"];
    let (sandbox, _) = begun("note", &["ir", "E09"], &lines);
    assert!(sandbox.read("plan/plan.toml").contains("Cambia en octubre"));
}

#[test]
fn the_menu_is_one_word_away_and_so_is_the_way_out() {
    let lines = ["Ayuntamiento de Villa Ejemplo", "menú", "?", "99", "salir"];
    new("menu", &lines);
}

#[test]
fn a_filler_is_never_an_answer() {
    let lines = ["-", "2", "S/D", "1", "Secretaría", "", "salir"];
    let (sandbox, _) = begun("filler", &["ir", "E08"], &lines);
    let plan = sandbox.read("plan/plan.toml");
    assert!(!plan.contains("S/D") && !plan.contains("\"-\"") && plan.contains("team.head.name"), "{plan}");
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_asked_about() {
    let (sandbox, _) = begun("date", &["ir", "E07"], &["5/6/2026", "1", "salir"]);
    assert!(sandbox.read("plan/plan.toml").contains("starts = 2026-06-05"));
}

#[test]
fn after_three_failures_help_is_offered() {
    let lines = ["rosa", "rosa@villa", "rosa arroba villa", "rosa.mendez@villaejemplo.gob.mx", "salir"];
    let (_, ran) = begun("failures", &["ir", "E11"], &lines);
    assert_eq!(ran.err.matches("AYUDA").count(), 1);
}

#[test]
fn the_end_of_the_input_leaves_with_everything_saved() {
    let (sandbox, ran) = new("end", &["Ayuntamiento de Villa Ejemplo"]);
    assert!(ran.err.contains("Todo quedó guardado en"), "{}", ran.err);
    assert!(sandbox.read("plan/plan.toml").contains("name = \"Ayuntamiento de Villa Ejemplo\""));
    // Closed, not crashed: the next sitting has nothing to tell.
    let again = sandbox.run_with(&["--plan", "plan/plan.toml"], "");
    assert!(!again.err.contains("se cerró de golpe"), "{}", again.err);
}

#[test]
fn half_a_text_at_the_end_of_the_input_is_no_answer() {
    let (sandbox, _) = begun("half", &["ir", "I04", "1"], &["Un renglón por licencia."]);
    assert!(!sandbox.read("plan/plan.toml").contains("Un renglón"));
}

#[test]
fn letters_and_line_ends_of_windows_are_read() {
    let sandbox = Sandbox::new();
    let input = b"\xef\xbb\xbfAyuntamiento de Pe\xf1\xf3n\r\n1\r\nsalir\r\n";
    conversation("windows", &sandbox, &["nuevo", "plan"], input);
    let plan = sandbox.read("plan/plan.toml");
    assert!(plan.contains("name = \"Ayuntamiento de Peñón\"") && plan.contains("municipal"), "{plan}");
}
