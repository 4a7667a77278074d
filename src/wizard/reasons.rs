//! Why a promise changed: a date that moved, a dataset that left. Kept in the plan beside the change, so that whatever
//! takes the change back takes the reason back too.

use jiff::civil::Date;
use toml::{Table, Value};

use super::marks::{self, day};
use crate::plan::diff::Change;
use crate::plan::doc::Edit;
use crate::text::free;
use crate::toml_text::Address;

/// What is said of a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reason {
    pub why: Option<String>,
    /// Who decided it.
    pub by: Option<String>,
}

/// The date that is promised for a dataset (C01).
pub fn promised(tree: &Table, dataset: &str) -> Option<Date> {
    date_of(date_address(dataset).get(tree)?)
}

/// Where the promised date of a dataset is.
pub fn date_address(dataset: &str) -> Address {
    Address::new(["dataset", dataset, "commitment", "date"])
}

/// The dataset whose promised date an address is.
pub fn dated(at: &Address) -> Option<&str> {
    match at.0.as_slice() {
        [first, dataset, third, fourth]
            if first == "dataset" && third == "commitment" && fourth == "date" =>
        {
            Some(dataset)
        }
        _ => None,
    }
}

/// The move of a promised date with its reason, in `dataset.ID.commitment.shifted`; nothing when the date was not
/// promised before or stays.
pub fn shifted(tree: &Table, dataset: &str, to: Option<Date>, reason: &Reason, today: Date) -> Vec<Edit> {
    let Some(from) = promised(tree, dataset).filter(|from| Some(*from) != to) else { return Vec::new() };
    kept(tree, dataset, (from, to), reason, today)
}

/// A move that is made already.
fn kept(
    tree: &Table,
    dataset: &str,
    (from, to): (Date, Option<Date>),
    reason: &Reason,
    today: Date,
) -> Vec<Edit> {
    let kept = Address::new(["dataset", dataset, "commitment", "shifted"]);
    let at = kept.child(free(kept.get(tree), &today.to_string()));
    let mut fields = fields(reason, today);
    fields.insert("from".into(), day(from));
    if let Some(to) = to {
        fields.insert("to".into(), day(to));
    }
    vec![(at, Some(Value::Table(fields)))]
}

/// The moves that are in some edits and that nobody gave a reason for, kept as such: a check will ask for it.
pub fn with_moves(tree: &Table, mut edits: Vec<Edit>, today: Date) -> Vec<Edit> {
    let told = |dataset: &str| {
        let kept = Address::new(["dataset", dataset, "commitment", "shifted"]);
        edits.iter().any(|(at, _)| at.starts_with(&kept))
    };
    let moves = edits.iter().filter_map(|(at, value)| {
        let dataset = dated(at).filter(|dataset| !told(dataset))?;
        Some(shifted(tree, dataset, value.as_ref().and_then(date_of), &Reason::default(), today))
    });
    let moves: Vec<Edit> = moves.flatten().collect();
    edits.extend(moves);
    edits
}

/// A promise that changed outside of this program, without a word kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    pub dataset: String,
    pub title: String,
    pub from: Date,
    /// `None` when the date is gone.
    pub to: Option<Date>,
    /// The whole dataset is gone.
    pub gone: bool,
}

/// The promises among changes that were made outside, as far as nobody kept a reason.
pub fn outside(tree: &Table, changes: &[Change]) -> Vec<Outside> {
    let told = |change: &Change| {
        let dataset = dated(&change.at)?;
        let from = date_of(change.before.as_ref()?)?;
        let to = change.after.as_ref().and_then(date_of);
        let at = Address::new(["dataset", dataset]);
        let gone = at.get(tree).is_none();
        let shifted = at.child("commitment").child("shifted");
        let last = shifted.get(tree).and_then(Value::as_table).and_then(|all| all.values().next_back());
        let told = last.is_some_and(|last| last.get("to").and_then(date_of) == to);
        let removed = Address::new(["removed", dataset]).get(tree).is_some();
        if if gone { removed } else { told } {
            return None;
        }
        let title = at.child("title");
        let before =
            changes.iter().find(|change| change.at == title).and_then(|change| change.before.as_ref());
        let title = title.get(tree).or(before).and_then(Value::as_str).unwrap_or(dataset);
        Some(Outside { dataset: dataset.to_string(), title: title.to_string(), from, to, gone })
    };
    changes.iter().filter_map(told).collect()
}

/// What is kept of a promise that changed outside.
pub fn explained(tree: &Table, one: &Outside, reason: &Reason, today: Date) -> Vec<Edit> {
    if !one.gone {
        return kept(tree, &one.dataset, (one.from, one.to), reason, today);
    }
    let mut fields = fields(reason, today);
    fields.insert("title".into(), one.title.as_str().into());
    fields.insert("date".into(), day(one.from));
    vec![(Address::new(["removed", &one.dataset]), Some(Value::Table(fields)))]
}

/// A dataset away, with every mark about it, and what is kept of it in `removed.ID`.
pub fn removed(tree: &Table, dataset: &str, reason: &Reason, today: Date) -> Vec<Edit> {
    let at = Address::new(["dataset", dataset]);
    let mut edits = marks::removed(&at, tree);
    let mut fields = fields(reason, today);
    if let Some(title) = at.child("title").get(tree).and_then(Value::as_str) {
        fields.insert("title".into(), title.into());
    }
    if let Some(date) = promised(tree, dataset) {
        fields.insert("date".into(), day(date));
    }
    let key = free(tree.get("removed"), dataset);
    edits.push((Address::new(["removed", &key]), Some(Value::Table(fields))));
    edits
}

fn fields(reason: &Reason, today: Date) -> Table {
    let mut fields = Table::new();
    for (key, word) in [("why", &reason.why), ("by", &reason.by)] {
        if let Some(word) = word {
            fields.insert(key.into(), word.as_str().into());
        }
    }
    fields.insert("on".into(), day(today));
    fields
}

/// A key that a table does not have yet: itself, then with a number.
fn free(table: Option<&Value>, key: &str) -> String {
    let table = table.and_then(Value::as_table);
    free::free(key, |key| table.is_some_and(|table| table.contains_key(key)))
}

fn date_of(value: &Value) -> Option<Date> {
    value.as_datetime()?.to_string().parse().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::doc::Doc;

    const PLAN: &str = "[dataset.a]\ntitle = \"A\"\n[dataset.a.commitment]\ndate = 2026-05-15\n\n[note.\"dataset.a.title\"]\ntext = \"x\"\n";

    fn reason() -> Reason {
        Reason { why: Some("Falta el contrato".into()), by: Some("María".into()) }
    }

    #[test]
    fn a_moved_date_is_kept_with_its_reason_and_undone_with_it() {
        let mut doc = Doc::parse(PLAN, false).unwrap();
        let today = date(2026, 2, 2);
        let mut edits = shifted(doc.tree(), "a", Some(date(2026, 6, 1)), &reason(), today);
        edits.insert(0, (date_address("a"), Some(day(date(2026, 6, 1)))));
        let undo = doc.apply(&edits);
        assert!(
            doc.body().contains("[dataset.a.commitment.shifted.2026-02-02]\nwhy = \"Falta el contrato\""),
            "{}",
            doc.body()
        );
        let again = shifted(doc.tree(), "a", None, &Reason::default(), today);
        assert_eq!(again[0].0.0.last().unwrap(), "2026-02-02-2");
        assert_eq!(shifted(doc.tree(), "a", Some(date(2026, 6, 1)), &reason(), today), []);
        doc.apply(&undo);
        assert_eq!(doc.tree(), Doc::parse(PLAN, false).unwrap().tree());
    }

    #[test]
    fn a_removed_dataset_leaves_its_title_and_its_promise() {
        let mut doc = Doc::parse(PLAN, false).unwrap();
        let undo = doc.apply(&removed(doc.tree(), "a", &reason(), date(2026, 2, 2)));
        let left: Table = "[removed.a]\nwhy = \"Falta el contrato\"\nby = \"María\"\non = 2026-02-02\ntitle = \"A\"\ndate = 2026-05-15\n".parse().unwrap();
        assert_eq!(doc.tree(), &left);
        doc.apply(&undo);
        assert_eq!(doc.tree(), Doc::parse(PLAN, false).unwrap().tree());
    }

    #[test]
    fn what_others_moved_is_asked_about_unless_they_said_why() {
        let before: Table = PLAN.parse().unwrap();
        let told = |after: &str| {
            let after: Table = after.parse().unwrap();
            let found = outside(&after, &crate::plan::diff::diff(&before, &after));
            found.into_iter().map(|one| (one.title, one.to, one.gone)).collect::<Vec<_>>()
        };
        let moved = PLAN.replace("2026-05-15", "2026-06-01");
        assert_eq!(told(&moved), [("A".to_string(), Some(date(2026, 6, 1)), false)]);
        let why = "[dataset.a.commitment.shifted.2026-02-01]\nwhy = \"x\"\nto = 2026-06-01\n";
        assert_eq!(told(&format!("{moved}{why}")), []);
        assert_eq!(told("format = 1"), [("A".to_string(), None, true)]);
        assert_eq!(told("[removed.a]\nwhy = \"x\""), []);
    }

    #[test]
    fn moves_without_a_word_are_kept_as_such() {
        let tree: Table = PLAN.parse().unwrap();
        let edit = (date_address("a"), Some(day(date(2026, 6, 1))));
        let edits = with_moves(&tree, vec![edit.clone()], date(2026, 2, 2));
        assert_eq!(edits.len(), 2);
        assert_eq!(edits[1].1.as_ref().unwrap().get("why"), None);
        assert_eq!(with_moves(&tree, edits.clone(), date(2026, 2, 2)), edits);
    }
}
