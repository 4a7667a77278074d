//! ODS as its parts say it.

use super::super::testing::{book, parts};
use super::*;

fn part(name: &str) -> String {
    parts(&write(&book()).unwrap()).remove(name).unwrap()
}

#[test]
fn the_same_content_is_the_same_bytes() {
    assert_eq!(write(&book()).unwrap(), write(&book()).unwrap());
}

#[test]
fn no_cell_is_a_formula_or_a_link() {
    let content = part("content.xml");
    assert!(!content.contains("table:formula") && !content.contains("text:a "), "{content}");
}

#[test]
fn numbers_and_dates_are_such_and_what_no_cell_keeps_is_text() {
    let content = part("content.xml");
    for value in ["office:value=\"1250\"", "office:value=\"-103.35\"", "office:date-value=\"2024-02-29\""] {
        assert!(content.contains(value), "{value}");
    }
    for text in ["12345678901234567.5", "9223372036854775807", "1850-01-01", "=1+1", "007"] {
        assert!(
            content.contains(&format!("calcext:value-type=\"string\"><text:p>{text}</text:p>")),
            "{text}"
        );
    }
}

#[test]
fn spaces_and_lines_are_kept() {
    let content = part("content.xml");
    assert!(content.contains("<text:p><text:s text:c=\"2\"/>con 2 líneas</text:p>"), "{content}");
    let mut out = String::new();
    cells::paragraphs(&mut out, " a  b\tc \n");
    let (one, two) = ("<text:s text:c=\"1\"/>", "<text:s text:c=\"2\"/>");
    assert_eq!(out, format!("<text:p>{one}a{two}b<text:tab/>c{one}</text:p><text:p></text:p>"));
}

#[test]
fn all_is_locked_but_what_is_filled_in() {
    let content = part("content.xml");
    assert!(content.contains("<office:spreadsheet table:structure-protected=\"true\">"));
    assert_eq!(content.matches("table:protected=\"true\"").count(), 5);
    assert_eq!(content.matches("table:style-name=\"hidden\"").count(), 2);
    assert!(content.contains("table:display=\"false\""));
    assert!(content.contains("style:name=\"ctun\"") && content.contains("style:cell-protect=\"none\""));
}

#[test]
fn choices_come_from_the_hidden_lists() {
    let content = part("content.xml");
    let rule = "cell-content-is-in-list([$&apos;_listas&apos;.$A$1:.$A$2])";
    assert!(content.contains(&rule.replace("&apos;", "'")), "{content}");
    assert!(content.contains("table:message-type=\"information\""));
    assert!(content.contains("table:content-validation-name=\"v1.2\""));
}

#[test]
fn what_stays_in_sight_is_in_the_settings() {
    let settings = part("settings.xml");
    assert!(settings.contains("config:name=\"VerticalSplitPosition\" config:type=\"int\">4<"), "{settings}");
    assert!(settings.contains("config:name=\"ActiveTable\" config:type=\"string\">Instrucciones<"));
}

#[test]
fn a_row_that_asks_something_of_its_own_has_its_own_list() {
    let content = parts(&write(&super::super::testing::asking()).unwrap()).remove("content.xml").unwrap();
    assert!(content.contains("table:name=\"v0.row0\""), "{content}");
    assert_eq!(content.matches("table:content-validation-name=\"v0.row0\"").count(), 1, "{content}");
    assert!(!content.contains("v0.row1"), "{content}");
}
