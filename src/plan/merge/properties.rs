//! What holds for every merge, whatever was changed.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::plan::doc::Doc;
use crate::plan::schema::misfits;
use crate::toml_text::address::leaves;
use crate::toml_text::is_blank;

/// Places of several kinds: scalars, lists, a document, datasets and their files, marks, notes, what left.
const PLACES: [&str; 22] = [
    "institution.name",
    "team.weekly_hours",
    "team.members",
    "team.liaison.name",
    "team.session.minutes",
    "inventory.systems",
    "dataset.a",
    "dataset.a.title",
    "dataset.a.keyword",
    "dataset.a.priority.moved",
    "dataset.a.distribution.r.title",
    "dataset.b",
    "dataset.b.title",
    "dataset.b.records",
    "removed.a",
    "pending.\"team.liaison.name\"",
    "pending.\"dataset.a.unit\"",
    "not_applicable.\"team.liaison.name\"",
    "origin.\"team.weekly_hours\"",
    "origin.\"dataset.b.title\"",
    "note.\"dataset.a.title\"",
    "schedule.capacity.ana.name",
];

/// One of five values that fit a place, or none.
fn value(place: &str, pick: u8) -> Option<Value> {
    if pick == 0 {
        return None;
    }
    let word = format!("v{pick}");
    let table = |text: String| Value::Table(text.parse().unwrap());
    Some(match place {
        "team.weekly_hours" | "dataset.b.records" => i64::from(pick).into(),
        "team.members" | "inventory.systems" | "dataset.a.keyword" => {
            let items = ["a", "b", "c", "d"].iter().enumerate().filter(|(n, _)| pick & (1 << n) != 0);
            Value::Array(items.map(|(_, item)| Value::from(*item)).collect())
        }
        "team.session.minutes" => table(format!("folio = '{word}'\npage = {pick}")),
        "dataset.a.priority.moved" => table(format!("to = {pick}\nwhy = '{word}'")),
        "dataset.a" | "dataset.b" => table(format!("title = '{word}'\nunit = '{word}'")),
        "removed.a" => table(format!("why = '{word}'")),
        _ if place.starts_with("pending") => table(format!("ask = '{word}'")),
        _ if place.starts_with("not_applicable") => table(format!("on = 2026-01-0{pick}")),
        _ if place.starts_with("origin") => table(format!("from = '{word}'")),
        _ if place.starts_with("note") => table(format!("text = '{word}'")),
        _ => word.into(),
    })
}

fn edits() -> impl Strategy<Value = Vec<(usize, u8)>> {
    prop::collection::vec((0..PLACES.len(), 0..6_u8), 0..12)
}

fn plan() -> Doc {
    let text = "# plan\nformat = 1\nrevision = 1\n\n# grupo\n[team] # quien\nweekly_hours = 9\n";
    Doc::parse(text, false).unwrap()
}

fn changed(doc: &Doc, edits: &[(usize, u8)]) -> Doc {
    let mut doc = doc.clone();
    for (place, pick) in edits {
        doc.apply(&[(Address::parse(PLACES[*place]), value(PLACES[*place], *pick))]);
    }
    doc
}

fn done(ours: &Doc, edits: &[Edit]) -> Doc {
    let mut doc = ours.clone();
    doc.apply(edits);
    let again: Table = doc.body().parse().unwrap_or_else(|err| panic!("{err}\n{}", doc.body()));
    assert_eq!(&again, doc.tree(), "{}", doc.body());
    doc
}

/// What a plan says, without tables that say nothing; lists as sets.
fn says(tree: &Table, apart: &[&str]) -> BTreeSet<(String, String)> {
    let told = |value: &Value| match value.as_array() {
        Some(items) => {
            let mut items: Vec<String> = items.iter().map(ToString::to_string).collect();
            items.sort();
            items.join(",")
        }
        None => value.to_string(),
    };
    leaves(tree)
        .into_iter()
        .filter(|(at, _)| !apart.contains(&at.0[0].as_str()))
        .map(|(at, value)| (at.to_string(), told(value)))
        .collect()
}

/// A plan without what waits beside an answer that was given: no program writes both.
fn answered(doc: &Doc) -> Table {
    let mut tree = doc.tree().clone();
    let waiting = tree.get("pending").and_then(Value::as_table).into_iter().flat_map(Table::keys);
    let given: Vec<String> =
        waiting.filter(|key| Address::parse(key).get(doc.tree()).is_some()).cloned().collect();
    given.iter().for_each(|key| drop(Address::new(["pending", key.as_str()]).take(&mut tree)));
    tree
}

fn places(merged: &Merged) -> BTreeSet<String> {
    merged.conflicts.iter().map(|conflict| conflict.at.to_string()).collect()
}

/// What an edit is about: a dataset with its marks, or a place by itself.
fn family(place: &str) -> String {
    let at = Address::parse(place);
    let about = match at.0[0].as_str() {
        "pending" | "not_applicable" | "origin" | "note" => Address::parse(&at.0[1]),
        "removed" => Address::new(["dataset", at.0[1].as_str()]),
        _ => at,
    };
    match about.0[0].as_str() {
        "dataset" => about.0[..2].join("."),
        _ => about.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_only_one_side_changed_is_the_merge(base in edits(), own in edits()) {
        let base = changed(&plan(), &base);
        let other = changed(&base, &own);
        let kept = merge(Some(base.tree()), other.tree(), base.tree());
        prop_assert_eq!(kept.edits.len() + kept.conflicts.len(), 0);
        let taken = merge(Some(base.tree()), base.tree(), other.tree());
        prop_assert_eq!(taken.conflicts.len(), 0);
        let doc = done(&base, &taken.edits);
        prop_assert_eq!(says(doc.tree(), &[]), says(other.tree(), &[]));
    }

    #[test]
    fn it_does_not_matter_whose_copy_takes_in_the_other(base in edits(), a in edits(), b in edits()) {
        let base = changed(&plan(), &base);
        let (a, b) = (changed(&base, &a), changed(&base, &b));
        let here = merge(Some(base.tree()), a.tree(), b.tree());
        let there = merge(Some(base.tree()), b.tree(), a.tree());
        prop_assert_eq!(places(&here), places(&there));
        if here.conflicts.is_empty() {
            // Where both gave the same answer, each keeps what it noted beside it.
            let apart = ["origin", "not_applicable"];
            let (here, there) = (done(&a, &here.edits), done(&b, &there.edits));
            prop_assert_eq!(says(&answered(&here), &apart), says(&answered(&there), &apart));
        }
    }

    #[test]
    fn changes_of_different_things_all_survive(base in edits(), a in edits(), b in edits()) {
        let base = changed(&plan(), &base);
        let mine: BTreeSet<String> = a.iter().map(|(place, _)| family(PLACES[*place])).collect();
        let b: Vec<_> = b.into_iter().filter(|(place, _)| !mine.contains(&family(PLACES[*place]))).collect();
        let (ours, theirs) = (changed(&base, &a), changed(&base, &b));
        let merged = merge(Some(base.tree()), ours.tree(), theirs.tree());
        prop_assert_eq!(places(&merged), BTreeSet::new());
        let both = changed(&ours, &b);
        prop_assert_eq!(says(done(&ours, &merged.edits).tree(), &[]), says(both.tree(), &[]));
    }

    #[test]
    fn no_conflict_is_lost_and_nothing_new_is_wrong(base in edits(), a in edits(), b in edits()) {
        let base = changed(&plan(), &base);
        let (ours, theirs) = (changed(&base, &a), changed(&base, &b));
        let merged = merge(Some(base.tree()), ours.tree(), theirs.tree());
        let doc = done(&ours, &merged.edits);
        for (at, value) in leaves(ours.tree()) {
            let other = at.get(theirs.tree());
            let both = Some(value) != at.get(base.tree()) && other != at.get(base.tree());
            let answers = !is_blank(value) && other.is_some_and(|other| !is_blank(other) && other != value);
            let list = value.is_array();
            let mark = ["pending", "not_applicable", "origin"].contains(&at.0[0].as_str());
            if both && answers && !list && !mark {
                let about = if at.0[0] == "note" { Address::parse(&at.0[1]) } else { at.clone() };
                let asks = |one: &Conflict| at.starts_with(&one.at) || about.starts_with(&one.at);
                let asked = merged.conflicts.iter().any(asks);
                prop_assert!(asked, "{} is lost: {:?}", at, merged.conflicts);
                prop_assert_eq!(at.get(doc.tree()), Some(value), "ours stays");
            }
        }
        let known: Vec<_> = [misfits(ours.tree()), misfits(theirs.tree())].concat();
        prop_assert!(misfits(doc.tree()).iter().all(|misfit| known.contains(misfit)));
        for conflict in &merged.conflicts {
            let taken = done(&doc, &conflict.taking());
            prop_assert_eq!(conflict.at.get(taken.tree()), conflict.theirs.as_ref());
        }
    }

    #[test]
    fn without_a_base_blanks_are_filled_and_nothing_of_ours_changes(a in edits(), b in edits()) {
        let (ours, theirs) = (changed(&plan(), &a), changed(&plan(), &b));
        let merged = merge(None, ours.tree(), theirs.tree());
        let doc = done(&ours, &merged.edits);
        for (at, value) in leaves(ours.tree()) {
            let mark = ["pending", "not_applicable", "origin"].contains(&at.0[0].as_str());
            prop_assert!(mark || is_blank(value) || at.get(doc.tree()) == Some(value), "{}", at);
        }
    }

    #[test]
    fn any_shape_at_any_place_is_merged_without_panic(texts in prop::collection::vec(0..9_usize, 3)) {
        let shapes = [
            "", "team = 1", "team = []", "[team]\nliaison = 'x'", "[team.liaison]\nname = 'x'",
            "[[dataset]]\ntitle = 'x'", "dataset = 'x'", "[dataset]\na = 1", "[dataset.a.title]\nx = 1\n[pending]\n'a..\"b' = 2",
        ];
        let docs: Vec<Doc> = texts.iter().map(|n| Doc::parse(shapes[*n], false).unwrap()).collect();
        let merged = merge(Some(docs[0].tree()), docs[1].tree(), docs[2].tree());
        let doc = done(&docs[1], &merged.edits);
        for conflict in &merged.conflicts {
            done(&doc, &conflict.taking());
        }
    }
}
