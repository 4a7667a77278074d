//! The manual in a real browser, opened from its folder: search, languages, keyboard, telephone, axe.

use crate::support::Sandbox;
use crate::support::browser::{self, good};

const SCRIPT: &str = include_str!("browser.cjs");

fn look(check: &str) -> Option<String> {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["manual", "--sitio", "sitio"]).code, 0);
    browser::look("the manual", SCRIPT, (&sandbox.join("sitio"), check))
}

#[test]
fn it_is_searched_and_read_in_both_languages_without_a_network() {
    if let Some(told) = look("read") {
        assert_eq!(good(&told), 14, "{told}");
    }
}

#[test]
fn axe_finds_nothing_and_every_page_fits() {
    if let Some(told) = look("axe") {
        assert_eq!(good(&told), 45, "nine pages in five forms: {told}");
    }
}
