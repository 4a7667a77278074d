//! Datasets that both sides added under different ids and the same title.

use std::collections::HashMap;

use toml::{Table, Value};

use crate::diag::{Finding, Place};
use crate::text::fold::{fold, visible};
use crate::toml_text::Address;

/// `merge-twin` for each pair.
pub fn findings(base: &Table, ours: &Table, theirs: &Table) -> Vec<Finding> {
    let mine: HashMap<String, &str> =
        added(base, ours).into_iter().map(|(id, title)| (fold(title), id)).collect();
    let here = |id: &str| Address::new(["dataset", id]).get(ours).is_some();
    let new = added(base, theirs).into_iter().filter(|(id, _)| !here(id));
    let twin = |(id, title): (&str, &str)| {
        let twin = mine.get(&fold(title))?;
        let place = Place { address: Some(Address::new(["dataset", id]).to_string()), ..Place::default() };
        let found = Finding::new("merge-twin", place).arg("title", visible(title));
        Some(found.arg("ours", visible(twin)).arg("theirs", visible(id)))
    };
    new.filter_map(twin).collect()
}

/// Id and title of the datasets that the base does not have.
fn added<'t>(base: &Table, tree: &'t Table) -> Vec<(&'t str, &'t str)> {
    let datasets = tree.get("dataset").and_then(Value::as_table).into_iter().flatten();
    datasets
        .filter(|(id, _)| Address::new(["dataset", id]).get(base).is_none())
        .filter_map(|(id, dataset)| Some((id.as_str(), dataset.get("title")?.as_str()?)))
        .filter(|(_, title)| !title.trim().is_empty())
        .collect()
}
