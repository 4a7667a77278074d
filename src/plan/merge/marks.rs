//! What stands beside an answer in tables of its own, by the address of the answer.

use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::toml_text::Address;

/// Marks that follow their answer: not known yet, does not apply, where it was seen.
pub const FOLLOW: [&str; 3] = ["pending", "not_applicable", "origin"];
/// All side tables by address. A note is somebody's own words and is compared by itself.
const ALL: [&str; 4] = ["pending", "not_applicable", "origin", "note"];

/// Where a side table keeps its word about an address.
pub fn mark(table: &str, at: &Address) -> Address {
    Address::new([table.to_string(), at.to_string()])
}

/// The marks that follow an answer.
pub fn of<'t>(tree: &'t Table, at: &Address) -> [Option<&'t Value>; 3] {
    let key = at.to_string();
    FOLLOW.map(|table| tree.get(table)?.as_table()?.get(&key))
}

/// Every mark about a table or about something in it.
pub fn inside<'t>(tree: &'t Table, at: &Address) -> Vec<(Address, &'t Value)> {
    let (whole, inner) = (at.to_string(), format!("{at}."));
    let about = |key: &str| key == whole || key.starts_with(&inner);
    ALL.iter()
        .filter_map(|table| Some((table, tree.get(*table)?.as_table()?)))
        .flat_map(|(table, marks)| marks.iter().map(move |(key, value)| (table, key, value)))
        .filter(|(_, key, _)| about(key))
        .map(|(table, key, value)| (Address::new([*table, key.as_str()]), value))
        .collect()
}

/// What makes the marks about a table, and in it, those of another plan.
pub fn replaced(at: &Address, here: &Table, there: &Table) -> Vec<Edit> {
    let new = inside(there, at);
    let gone = inside(here, at).into_iter().filter(|(mark, _)| mark.get(there).is_none());
    let mut edits: Vec<Edit> = gone.map(|(mark, _)| (mark, None)).collect();
    let differ = |(mark, value): &(Address, &Value)| mark.get(here) != Some(*value);
    edits.extend(new.into_iter().filter(differ).map(|(mark, value)| (mark, Some(value.clone()))));
    edits
}

/// Whether two plans say the same beside a table and what is in it.
pub fn same_inside(one: &Table, other: &Table, at: &Address) -> bool {
    let marks = inside(one, at);
    marks.len() == inside(other, at).len()
        && marks.iter().all(|(mark, value)| mark.get(other) == Some(*value))
}
