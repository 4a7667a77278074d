//! Why a promise changed: a date that moved, a dataset that left. Kept in the plan beside the change, so that whatever
//! takes the change back takes the reason back too.

use jiff::civil::Date;
use toml::{Table, Value};

use super::marks::{self, day};
use crate::plan::doc::Edit;
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
    let taken =
        |key: &String| table.and_then(Value::as_table).is_some_and(|table| table.contains_key(key.as_str()));
    let numbered = (2..).map(|n| format!("{key}-{n}"));
    std::iter::once(key.to_string())
        .chain(numbered)
        .find(|key| !taken(key))
        .unwrap_or_else(|| key.to_string())
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
    fn moves_without_a_word_are_kept_as_such() {
        let tree: Table = PLAN.parse().unwrap();
        let edit = (date_address("a"), Some(day(date(2026, 6, 1))));
        let edits = with_moves(&tree, vec![edit.clone()], date(2026, 2, 2));
        assert_eq!(edits.len(), 2);
        assert_eq!(edits[1].1.as_ref().unwrap().get("why"), None);
        assert_eq!(with_moves(&tree, edits.clone(), date(2026, 2, 2)), edits);
    }
}
