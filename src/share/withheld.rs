//! The datasets that stay whole: private ones, and reserved ones without a part that opens.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::catalog;
use crate::plan::model::{Dataset, Plan};
use crate::toml_text::Address;

/// Ids of the datasets that stay.
///
/// A dataset that nobody classified yet leaves, for its reader is to say what is missing, unless a ground for its
/// reserve is written already.
pub fn withheld(plan: &Plan) -> BTreeSet<String> {
    let stays = |dataset: &Dataset| !catalog::opens(dataset) && (closed(dataset) || grounded(dataset));
    plan.dataset.iter().filter(|(_, dataset)| stays(dataset)).map(|(id, _)| id.clone()).collect()
}

fn closed(dataset: &Dataset) -> bool {
    dataset.access.as_deref().is_some_and(|access| !access.trim().is_empty() && access != "public")
}

fn grounded(dataset: &Dataset) -> bool {
    let reserve = &dataset.reserve;
    [&reserve.reason, &reserve.basis, &reserve.law].into_iter().flatten().any(|text| !text.trim().is_empty())
}

/// Whether an address, written as a key, is inside a dataset that stays.
pub fn is_inside(key: &str, withheld: &BTreeSet<String>) -> bool {
    match Address::parse(key).0.as_slice() {
        [table, id, ..] if table == "dataset" => withheld.contains(id),
        _ => false,
    }
}

/// Of a dataset that stays, what the public inventory says of it.
pub fn told(dataset: &Table) -> Table {
    let mut out = Table::new();
    for path in ["title", "unit", "access", "reserve.reason", "reserve.basis", "reserve.law", "reserve.until"]
    {
        let at = Address::parse(path);
        if let Some(value @ (Value::String(_) | Value::Datetime(_))) = at.get(dataset) {
            at.put(&mut out, value.clone());
        }
    }
    out
}
