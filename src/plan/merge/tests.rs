//! What a merge does, case by case; and what holds for all merges.

use super::*;
use crate::plan::doc::Doc;

fn table(text: &str) -> Table {
    text.parse().unwrap_or_else(|err| panic!("{err}\n{text}"))
}

/// The merged plan, and the addresses of the conflicts.
fn merged(base: &str, ours: &str, theirs: &str) -> (Table, Vec<String>) {
    let [base, ours_tree, theirs] = [base, ours, theirs].map(table);
    let merged = merge(Some(&base), &ours_tree, &theirs);
    let mut doc = Doc::parse(ours, false).unwrap();
    doc.apply(&merged.edits);
    assert_eq!(&table(doc.body()), doc.tree(), "{}", doc.body());
    (doc.tree().clone(), merged.conflicts.iter().map(|one| one.at.to_string()).collect())
}

#[track_caller]
fn clean(base: &str, ours: &str, theirs: &str, wanted: &str) {
    let (tree, conflicts) = merged(base, ours, theirs);
    assert_eq!(conflicts, Vec::<String>::new());
    assert_eq!(tree, table(wanted));
}

#[track_caller]
fn against(base: &str, ours: &str, theirs: &str, at: &[&str]) {
    let (tree, conflicts) = merged(base, ours, theirs);
    assert_eq!(conflicts, at);
    assert_eq!(tree, table(ours), "ours stays until a person decides");
}

#[test]
fn what_only_one_side_changed_stays_or_comes_in() {
    clean(
        "[team]\nweekly_hours = 1",
        "[team]\nweekly_hours = 2",
        "[team]\nweekly_hours = 1\ndeputies = 'no'",
        "[team]\nweekly_hours = 2\ndeputies = 'no'",
    );
}

#[test]
fn the_same_change_on_both_sides_is_no_conflict() {
    clean("", "[team]\ndeputies = 'no'", "[team]\ndeputies = 'no'", "[team]\ndeputies = 'no'");
}

#[test]
fn the_same_answer_changed_differently_is_asked() {
    let hours = |n| format!("[team]\nweekly_hours = {n}");
    against(&hours(1), &hours(2), &hours(3), &["team.weekly_hours"]);
}

#[test]
fn lists_take_in_what_both_added() {
    let list = |items| format!("[team]\nmembers = [{items}]");
    clean(&list("'a', 'b'"), &list("'a', 'b', 'c'"), &list("'a', 'd'"), &list("'a', 'c', 'd'"));
}

#[test]
fn a_dataset_gone_here_and_changed_there_is_one_conflict() {
    let base = "x = 1\n[dataset.a]\ntitle = 'A'\nunit = 'U'";
    against(base, "x = 1", "x = 1\n[dataset.a]\ntitle = 'B'\nunit = 'V'", &["dataset.a"]);
    clean(base, base, "x = 1\n[removed.a]\nwhy = 'no'", "x = 1\n[removed.a]\nwhy = 'no'");
}
