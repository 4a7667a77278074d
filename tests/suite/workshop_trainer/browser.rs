//! The page in a real browser: names that attack it, telephones, no scripts, a table that moves on, axe.

use std::path::Path;

use super::served::Served;
use super::{practice, room};
use crate::support::browser::{good, node};

const SCRIPT: &str = include_str!("browser.cjs");

/// Runs a check against a page that is served.
fn look(served: &Served, check: &str, other: &Path) -> Option<String> {
    let address = served.address();
    let told =
        node(&format!("the board ({check})"), SCRIPT, &[Path::new(&address), Path::new(check), other])?;
    let faults: Vec<&str> = told.lines().filter(|line| line.starts_with("fault ")).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    print!("{told}");
    Some(told)
}

#[test]
fn hostile_names_are_letters_and_nothing_else() {
    let sandbox = room();
    let long = "Ñ".repeat(10_000);
    let names = [
        "<script>alert(1)</script>",
        "</td></table><img src=x onerror=alert(2)>",
        "\u{202e}abel al ed asem\u{202c}\u{2066}",
        "a\u{1b}[2J\u{7}\u{0}b",
        "🦊🏳️‍🌈👩‍👩‍👧‍👧",
        "{{ 7 * 7 }}{% include 'x' %}",
        "\" onmouseover=\"alert(3)",
        "javascript:alert(4)",
        &long,
        &format!("Z{}", "\u{301}".repeat(3_000)),
    ];
    for (at, name) in names.iter().enumerate() {
        // A key with such letters is a quoted one.
        let id = format!("{:?}", "<img src=y onerror=alert(5)>");
        let plan = practice(&format!("n{at}"), name, &[(id.as_str(), "begun", 9, 9, 1)]);
        sandbox.put(&format!("sala/n-{at}/plan.toml"), plan);
    }
    let served = Served::start(&sandbox, &[]);
    if let Some(told) = look(&served, "hostile", &sandbox.join("sala")) {
        assert_eq!(good(&told), 7, "{told}");
    }
}

#[test]
fn axe_finds_nothing_and_a_telephone_needs_no_scrolling() {
    let sandbox = room();
    let served = Served::start(&sandbox, &[]);
    if let Some(told) = look(&served, "axe", &sandbox.join("sala")) {
        assert_eq!(good(&told), 8, "{told}");
    }
}

#[test]
fn the_page_moves_with_the_room_and_says_when_nobody_answers() {
    let sandbox = room();
    let served = Served::start(&sandbox, &[]);
    if let Some(told) = look(&served, "moves", &sandbox.join("sala")) {
        assert_eq!(good(&told), 3, "{told}");
    }
}
