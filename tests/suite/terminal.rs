//! The terminal as a person finds it and leaves it: interruptions, keys pressed too early, pastes, accents.
#![cfg(unix)]

use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::pty::{Screen, Waits};
use crate::support::{Sandbox, sample};

const WINDOW: (u16, u16) = (80, 24);

/// What is said at the end, however it comes.
const SAVED: &str = "/plan/plan.toml. Para seguir: apertura";

/// At the first question, which is answered with text.
fn at_a_text_question(sandbox: &Sandbox) -> Screen {
    let mut screen = Screen::start(sandbox, WINDOW, &["nuevo", "plan"]);
    assert_eq!(screen.ready(), Waits::Line);
    screen
}

/// At the second question, which is a menu; the first one is answered.
fn in_a_menu(sandbox: &Sandbox) -> Screen {
    let mut screen = at_a_text_question(sandbox);
    assert_eq!(screen.line("Ayuntamiento de Villa Ejemplo"), Waits::Menu);
    screen
}

/// The program ended as an interrupted one does, and the terminal is as it was.
fn assert_left_well(mut screen: Screen, since: Instant) {
    let code = screen.wait();
    let text = screen.text();
    assert_eq!(code, 130, "{text}");
    assert!(since.elapsed() < Duration::from_secs(8), "it took {:?}", since.elapsed());
    assert!(!screen.cursor_hidden(), "the cursor is hidden:\n{text}");
    assert_eq!(screen.settings(), screen.before);
    let all = String::from_utf8_lossy(&screen.raw).into_owned();
    assert!(all.rfind("\u{1b}[?2004l") >= all.rfind("\u{1b}[?2004h"), "pastes stay bracketed");
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(joined.matches(SAVED).count(), 1, "{text}");
    assert!(joined.ends_with(SAVED), "{text}");
}

fn signal(screen: &Screen, name: &str) {
    let pid = screen.pid().unwrap().to_string();
    assert!(Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap().success());
}

#[test]
fn ctrl_c_at_a_text_prompt_leaves_and_says_where_everything_is() {
    let sandbox = Sandbox::new();
    let mut screen = at_a_text_question(&sandbox);
    screen.press("Ayunta");
    screen.wait_for("> Ayunta");
    screen.press("\u{3}");
    assert_left_well(screen, Instant::now());
    assert!(!sandbox.read("plan/plan.toml").contains("Ayunta"));
}

#[test]
fn ctrl_c_in_a_menu_leaves_and_says_where_everything_is() {
    let sandbox = Sandbox::new();
    let mut screen = in_a_menu(&sandbox);
    screen.press("\u{1b}[B");
    screen.redrawn();
    assert!(screen.cursor_hidden());
    screen.press("\u{3}");
    assert_left_well(screen, Instant::now());
    assert!(sandbox.read("plan/plan.toml").contains("name = \"Ayuntamiento de Villa Ejemplo\""));
}

#[test]
fn a_kill_that_asks_and_a_closed_window_leave_as_ctrl_c_does() {
    for name in ["TERM", "HUP"] {
        let sandbox = Sandbox::new();
        let screen = at_a_text_question(&sandbox);
        signal(&screen, name);
        assert_left_well(screen, Instant::now());
        let sandbox = Sandbox::new();
        let screen = in_a_menu(&sandbox);
        signal(&screen, name);
        assert_left_well(screen, Instant::now());
        assert!(sandbox.read("plan/plan.toml").contains("name = \"Ayuntamiento de Villa Ejemplo\""));
    }
}

#[test]
fn leaving_by_word_puts_the_terminal_back_too() {
    let sandbox = Sandbox::new();
    let mut screen = at_a_text_question(&sandbox);
    assert_eq!(screen.line("salir"), Waits::Over);
    assert_eq!(screen.wait(), 0);
    assert!(!screen.cursor_hidden());
    assert_eq!(screen.settings(), screen.before);
}

#[test]
fn the_end_of_the_input_leaves_with_everything_saved() {
    let sandbox = Sandbox::new();
    let mut screen = at_a_text_question(&sandbox);
    screen.press("\u{4}");
    assert_eq!(screen.wait(), 0, "{}", screen.text());
    assert!(screen.text().contains("Todo quedó guardado en"), "{}", screen.text());
}

#[test]
fn letters_typed_ahead_do_not_answer_the_next_question() {
    let sandbox = Sandbox::new();
    let mut screen = at_a_text_question(&sandbox);
    screen.press("Ayuntamiento de Villa Ejemplo\r\u{1b}[B\r1\rmunicipal\r");
    assert_eq!(screen.ready(), Waits::Menu);
    screen.wait_for("¿Qué tipo de gobierno es?");
    let plan = sandbox.read("plan/plan.toml");
    assert!(plan.contains("Ayuntamiento de Villa Ejemplo") && !plan.contains("kind ="), "{plan}");
    assert_eq!(screen.pick("Municipal"), Waits::Line);
    assert!(sandbox.read("plan/plan.toml").contains("kind = \"municipal\""));
}

#[test]
fn a_paste_of_three_lines_is_one_answer() {
    let sandbox = Sandbox::new();
    let mut screen = at_a_text_question(&sandbox);
    screen.press("\u{1b}[200~Ayuntamiento\rde Villa\rEjemplo\r\u{1b}[201~");
    screen.wait_for("Ejemplo");
    assert_eq!(screen.line(""), Waits::Menu);
    screen.wait_for("Pegaste 3 renglones; los uní en uno.");
    let plan = sandbox.read("plan/plan.toml");
    assert!(plan.contains("name = \"Ayuntamiento de Villa Ejemplo\""), "{plan}");
}

#[test]
fn letters_of_spanish_are_typed_mended_and_kept() {
    let sandbox = Sandbox::new();
    let mut screen = at_a_text_question(&sandbox);
    // A letter too many is erased, and the cursor goes back over an accent.
    screen.press("Ayuntamiento de Peñón del Águilañ\u{7f}\u{1b}[D\u{1b}[D\u{1b}[C\u{1b}[C, Coahuila");
    screen.wait_for("> Ayuntamiento de Peñón del Águila, Coahuila\n");
    assert_eq!(screen.line(""), Waits::Menu);
    let plan = sandbox.read("plan/plan.toml");
    assert!(plan.contains("name = \"Ayuntamiento de Peñón del Águila, Coahuila\""), "{plan}");
}

#[test]
fn esc_in_a_menu_goes_back_and_nothing_is_deleted() {
    let sandbox = Sandbox::new();
    let mut screen = in_a_menu(&sandbox);
    screen.press("\u{1b}");
    assert_eq!(screen.ready(), Waits::Line);
    // The answer is there to be mended.
    screen.wait_for("> Ayuntamiento de Villa Ejemplo\n");
    assert_eq!(screen.line(""), Waits::Menu);
    assert!(sandbox.read("plan/plan.toml").contains("name = \"Ayuntamiento de Villa Ejemplo\""));
}

#[test]
fn enter_alone_answers_nothing_in_a_menu() {
    let sandbox = Sandbox::new();
    let mut screen = in_a_menu(&sandbox);
    screen.press("\r");
    // The first arrow finds the same menu, with nothing chosen yet.
    screen.press("\u{1b}[B");
    screen.redrawn();
    assert!(screen.text().contains("\n> Municipal"), "{}", screen.text());
    assert!(!sandbox.read("plan/plan.toml").contains("kind ="));
}

#[test]
fn boxes_keep_their_ticks_from_one_sitting_to_the_next() {
    let sandbox = sample::begun();
    let mut screen = Screen::start(&sandbox, WINDOW, &["ir", "R01"]);
    assert_eq!(screen.ready(), Waits::Menu);
    assert_eq!(screen.text().matches("[x]").count(), 2, "{}", screen.text());
    assert_eq!(screen.pick("Prensa"), Waits::Line);
    assert!(sandbox.read("plan/plan.toml").contains("audiences = [\"citizens\", \"press\"]"));
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_and_a_small_window_get_the_plain_face() {
    for (term, window) in [("dumb", WINDOW), ("", WINDOW), ("xterm", (30, 10)), ("xterm", (80, 15))] {
        let sandbox = Sandbox::new();
        let mut screen = Screen::start_in(&sandbox, window, &["nuevo", "plan"], &[("TERM", term)]);
        screen.wait_for("Respuesta:");
        assert!(screen.text().contains("Pregunta:"), "{}", screen.text());
        screen.press("Peñón\r");
        screen.wait_for("Escribe un número");
        assert!(!screen.wrapped(), "{}", screen.text());
        screen.press("salir\r");
        assert_eq!(screen.wait(), 0, "{}", screen.text());
        assert!(!screen.raw.contains(&0x1b), "{:?}", String::from_utf8_lossy(&screen.raw));
        assert!(sandbox.read("plan/plan.toml").contains("name = \"Peñón\""));
    }
}

#[test]
fn ctrl_c_in_the_plain_face_leaves_without_an_escape() {
    let sandbox = Sandbox::new();
    let mut screen = Screen::start(&sandbox, WINDOW, &["nuevo", "plan", "--sencillo"]);
    screen.wait_for("Respuesta:");
    screen.press("\u{3}");
    assert_eq!(screen.wait(), 130, "{}", screen.text());
    assert_eq!(screen.settings(), screen.before);
    assert!(!screen.raw.contains(&0x1b), "{:?}", String::from_utf8_lossy(&screen.raw));
    let joined = screen.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.ends_with(SAVED), "{joined}");
}
