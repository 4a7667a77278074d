//! The screens of the rich face, as they stand in three windows: `tests/golden/screens/COLUMNSxROWS/`.
#![cfg(unix)]

use crate::support::pty::{Screen, Waits};
use crate::support::{Sandbox, golden, sample};

const WINDOWS: [(u16, u16); 3] = [(40, 20), (80, 24), (120, 30)];

/// Shows a screen in each window and compares it with its file.
fn in_every_window(name: &str, args: &[&str], plan: bool, act: impl Fn(&mut Screen)) {
    for window in WINDOWS {
        let sandbox = if plan { sample::begun() } else { Sandbox::new() };
        let mut screen = Screen::start(&sandbox, window, args);
        assert_ne!(screen.ready(), Waits::Over, "{}", screen.text());
        act(&mut screen);
        assert!(!screen.wrapped(), "wider than {}:\n{}", window.0, screen.text());
        golden(&format!("screens/{}x{}/{name}.txt", window.0, window.1), &sandbox.plain(&screen.text()));
    }
}

#[test]
fn first_launch() {
    in_every_window("launch", &[], false, |_| {});
}

#[test]
fn the_hub_of_a_fresh_plan() {
    let menu = |screen: &mut Screen| {
        screen.line("menu");
    };
    in_every_window("hub", &["nuevo", "plan"], false, menu);
    in_every_window("hub-en", &["--idioma", "en", "new", "plan"], false, menu);
}

#[test]
fn a_question_answered_with_text() {
    in_every_window("question", &["nuevo", "plan"], false, |_| {});
    in_every_window("question-en", &["--idioma", "en", "new", "plan"], false, |_| {});
}

#[test]
fn a_menu_with_the_help_open() {
    in_every_window("menu-help", &["ir", "E23"], true, |screen| {
        screen.pick("Ver ayuda");
    });
}

#[test]
fn an_answer_that_is_not_accepted_stays_to_be_mended() {
    in_every_window("error", &["ir", "E11"], true, |screen| {
        screen.line("rosa.mendez@sanmiguel");
    });
}

#[test]
fn the_list_of_datasets() {
    in_every_window("datasets", &["ir", "2"], true, |_| {});
}

#[test]
fn the_page_to_check_answers() {
    in_every_window("check", &["ir", "8"], true, |_| {});
}

#[test]
fn the_page_of_what_is_pending() {
    in_every_window("pending", &[], true, |screen| {
        screen.line("p");
    });
}
