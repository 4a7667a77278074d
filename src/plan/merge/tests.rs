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

#[test]
fn an_answer_brings_its_origin_and_clears_what_was_pending() {
    clean(
        "[pending.'team.deputies']\nask = 'Sistemas'",
        "[pending.'team.deputies']\nask = 'Oficialía'",
        "[team]\ndeputies = 'no'\n[origin.'team.deputies']\nfrom = 'oficio'\nby = 'Ana'",
        "[team]\ndeputies = 'no'\n[origin.'team.deputies']\nfrom = 'oficio'\nby = 'Ana'",
    );
}

#[test]
fn does_not_apply_and_an_answer_are_against_each_other() {
    against(
        "x = 1",
        "x = 1\n[not_applicable.'team.deputies']\non = 2026-01-01",
        "x = 1\n[team]\ndeputies = 'no'",
        &["team.deputies"],
    );
    against(
        "x = 1",
        "x = 1\n[not_applicable.'team.deputies']\non = 2026-01-01",
        "x = 1\n[pending.'team.deputies']\nask = 'Ana'",
        &["team.deputies"],
    );
}

#[test]
fn a_document_is_one_value() {
    let minutes = |folio, page| format!("[team.session.minutes]\nfolio = '{folio}'\npage = {page}");
    against(&minutes("1", 1), &minutes("2", 1), &minutes("1", 2), &["team.session.minutes"]);
}

#[test]
fn taking_theirs_takes_what_stands_beside_it() {
    let ours = "[team]\nweekly_hours = 2\n[origin.'team.weekly_hours']\nby = 'Ana'";
    let trees = ["[team]\nweekly_hours = 1", ours, "[team]\nweekly_hours = 3"].map(table);
    let merged = merge(Some(&trees[0]), &trees[1], &trees[2]);
    let mut doc = Doc::parse(ours, false).unwrap();
    doc.apply(&merged.conflicts[0].taking());
    assert_eq!(doc.tree(), &trees[2], "an origin of ours does not speak of their answer");
}

#[test]
fn a_dataset_that_comes_back_takes_its_marks_and_loses_its_reason_for_leaving() {
    let base = "x = 1\n[dataset.a]\ntitle = 'A'";
    let ours = "x = 1\n[removed.a]\nwhy = 'no'";
    let theirs = "x = 1\n[dataset.a]\ntitle = 'B'\n[pending.'dataset.a.unit']\nask = 'Ana'";
    let trees = [base, ours, theirs].map(table);
    let merged = merge(Some(&trees[0]), &trees[1], &trees[2]);
    let mut doc = Doc::parse(ours, false).unwrap();
    doc.apply(&merged.edits);
    assert_eq!(doc.tree(), &trees[1]);
    doc.apply(&merged.conflicts[0].taking());
    assert_eq!(doc.tree(), &trees[2]);
}

#[test]
fn the_same_dataset_added_twice_is_asked_answer_by_answer() {
    against(
        "x = 1",
        "x = 1\n[dataset.a]\ntitle = 'A'\nunit = 'U'",
        "x = 1\n[dataset.a]\ntitle = 'A'\nunit = 'V'",
        &["dataset.a.unit"],
    );
}

#[test]
fn twins_under_other_names_are_told() {
    let trees = ["x = 1", "[dataset.a]\ntitle = 'Árboles'", "[dataset.b]\ntitle = ' arboles'"].map(table);
    let merged = merge(Some(&trees[0]), &trees[1], &trees[2]);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.findings.iter().map(|found| found.code).collect::<Vec<_>>(), ["merge-twin"]);
}

#[test]
fn the_file_itself_is_never_in_conflict_and_the_later_guide_stays() {
    let plan = |n, guide| format!("format = 1\nrevision = {n}\nguide = '{guide}'\nlanguage = 'l{n}'");
    let [base, ours, theirs] = [plan(1, "g@1"), plan(2, "g@2"), plan(3, "g@3")];
    let (tree, conflicts) = merged(&base, &ours, &theirs);
    assert_eq!(
        (conflicts.len(), tree["guide"].as_str(), tree["revision"].as_integer()),
        (0, Some("g@3"), Some(2))
    );
}

#[test]
fn comments_and_line_ends_of_ours_stay() {
    let ours = "# mío\r\n[team] # aquí\r\nweekly_hours = 1 # horas\r\n";
    let [base, theirs] = ["[team]\nweekly_hours = 1", "[team]\nweekly_hours = 2\ndeputies = 'no'"].map(table);
    let mut doc = Doc::parse(ours, false).unwrap();
    doc.apply(&merge(Some(&base), &table(ours), &theirs).edits);
    assert_eq!(doc.body(), "# mío\r\n[team] # aquí\r\nweekly_hours = 2 # horas\r\ndeputies = \"no\"\r\n");
}
