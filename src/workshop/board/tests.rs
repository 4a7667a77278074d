use super::super::sample::{exercise, kit};
use super::*;

const AT: &str = "2026-02-02T10:42:00";

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn known() -> Vec<Known> {
    [exercise("open", "team", 10, &[]), exercise("scan", "inventory", 20, &[])]
        .iter()
        .map(Known::of)
        .collect()
}

fn tried(state: State, hints: u32, tries: u32, began: &str) -> Tried {
    Tried { state, hints, tries, began: Some(at(began)), ended: None }
}

fn seat(table: &str, exercises: &[(&str, Tried)]) -> Seat {
    let mut seat =
        Seat { table: table.into(), named: true, path: format!("{table}/plan.toml"), ..Seat::default() };
    for (id, tried) in exercises {
        seat.note(id, *tried);
    }
    seat
}

fn of(seats: Vec<Seat>) -> Board {
    board(Room { seats, ..Room::default() }, &known(), kit().stuck, at(AT))
}

#[test]
fn a_table_is_stuck_by_time_by_checks_or_without_hints_left() {
    // 20 minutes and 5 over: at the 26th.
    for (exercise, expected) in [
        (tried(State::Begun, 0, 0, "2026-02-02T10:17:00"), vec![]),
        (tried(State::Begun, 0, 0, "2026-02-02T10:16:00"), vec![Why::Time]),
        (tried(State::Begun, 0, 3, "2026-02-02T10:40:00"), vec![Why::Tries]),
        (tried(State::Begun, 2, 2, "2026-02-02T10:40:00"), vec![Why::Hints]),
        (tried(State::Begun, 2, 9, "2026-02-02T10:00:00"), vec![Why::Time, Why::Tries, Why::Hints]),
        (tried(State::Solved, 2, 9, "2026-02-02T10:00:00"), vec![]),
    ] {
        assert_eq!(of(vec![seat("Mesa 1", &[("scan", exercise)])]).tables[0].stuck, expected, "{exercise:?}");
    }
}

#[test]
fn who_left_yesterday_is_not_stuck_and_a_clock_that_runs_ahead_measures_nothing() {
    let made = of(vec![
        seat("ayer", &[("scan", tried(State::Begun, 0, 9, "2026-02-01T10:00:00"))]),
        seat("reloj", &[("scan", tried(State::Begun, 0, 0, "2026-02-02T11:00:00"))]),
    ]);
    assert!(made.tables[0].gone && made.tables[0].stuck.is_empty());
    let ahead = &made.tables[1];
    assert_eq!((ahead.now.as_ref().unwrap().minutes, ahead.idle, ahead.gone), (None, None, false));
}

#[test]
fn the_stuck_come_first_and_ten_comes_after_two() {
    let fine = tried(State::Begun, 0, 0, "2026-02-02T10:40:00");
    let stuck = tried(State::Begun, 0, 5, "2026-02-02T10:40:00");
    let made = of(vec![
        seat("Mesa 10", &[("scan", fine)]),
        seat("Mesa 2", &[("scan", fine)]),
        seat("Mesa 4", &[("open", tried(State::Solved, 0, 0, AT)), ("scan", stuck)]),
    ]);
    let names: Vec<&str> = made.tables.iter().map(|table| table.seat.table.as_str()).collect();
    assert_eq!(names, ["Mesa 4", "Mesa 2", "Mesa 10"]);
    assert_eq!((made.tables[0].solved, made.tables[0].now.as_ref().unwrap().exercise.as_str()), (1, "scan"));
}

#[test]
fn of_copies_the_newest_counts_and_an_unnamed_table_is_never_one() {
    let named = |revision| Seat { id: Some("x".into()), revision, ..seat("Mesa 1", &[]) };
    let nameless = |path: &str| Seat { named: false, path: path.into(), ..named(1) };
    let made = of(vec![named(2), named(5), named(3), nameless("a"), nameless("b")]);
    assert_eq!((made.tables.len(), made.copies), (3, 2));
    assert!(made.tables.iter().any(|table| table.seat.revision == 5));
}

#[test]
fn names_are_short_stay_on_their_line_and_move_nothing() {
    let long = "a".repeat(10_000);
    assert_eq!(seat::name(&long).chars().count(), 40);
    assert_eq!(seat::name("a\u{202e}b\n\tc\u{1b}[2J"), "a\u{fffd}b c\u{241b}[2J");
    assert_eq!(seat::name(&format!("z{}", "\u{301}".repeat(500))), "z\u{301}\u{301}");
    assert_eq!(seat::name("<script>alert(1)</script> 🦊"), "<script>alert(1)</script> 🦊");
}

#[test]
fn minutes_that_go_by_are_no_news_until_somebody_is_stuck() {
    let seats = || vec![seat("Mesa 1", &[("scan", tried(State::Begun, 0, 0, "2026-02-02T10:30:00"))])];
    let later = |minute: &str| {
        let room = Room { seats: seats(), ..Room::default() };
        board(room, &known(), kit().stuck, at(&format!("2026-02-02T10:{minute}:00")))
    };
    assert!(!later("43").moved(&later("42")));
    assert!(later("56").moved(&later("55")));
}

#[test]
fn both_languages_say_where_the_stuck_ones_are() {
    let made = of(vec![seat("Mesa 4", &[("scan", tried(State::Begun, 0, 5, "2026-02-02T10:40:00"))])]);
    let text = |lang| crate::ui::report::text(&screen::parts(&made, lang), lang);
    assert!(text(crate::text::Lang::Es).contains("scan (1): Mesa 4"));
    assert!(text(crate::text::Lang::En).contains("STUCK: several"), "{}", text(crate::text::Lang::En));
}
