//! What stands beside an answer: pending, does not apply, a note to the coordinator, where it was seen.

use jiff::civil::Date;
use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::toml_text::Address;

/// Side tables that lose their word about an address when it is answered.
const REPLACED: [&str; 3] = ["pending", "not_applicable", "origin"];

/// An answer: the value, and no mark left of what stood there before.
pub fn answered(at: &Address, value: Value, origin: Option<(&str, Date)>) -> Vec<Edit> {
    let mut edits = unmarked(at);
    edits.insert(0, (at.clone(), Some(value)));
    if let Some((from, on)) = origin {
        edits.push((mark("origin", at), Some(fields([("from", from.into()), ("on", day(on))]))));
    }
    edits
}

/// Not known yet: who may know, by when.
pub fn pending(at: &Address, ask: &str, by: Option<Date>, since: Date) -> Vec<Edit> {
    let mut edits = unmarked(at);
    let mut table = fields([("since", day(since))]);
    if let Value::Table(table) = &mut table {
        if let Some(by) = by {
            table.insert("by".into(), day(by));
        }
        if !ask.is_empty() {
            table.insert("ask".into(), ask.into());
        }
    }
    edits.push((at.clone(), None));
    edits.push((mark("pending", at), Some(table)));
    edits
}

/// The question does not apply here.
pub fn not_applicable(at: &Address, on: Date) -> Vec<Edit> {
    let mut edits = unmarked(at);
    edits.push((at.clone(), None));
    edits.push((mark("not_applicable", at), Some(fields([("on", day(on))]))));
    edits
}

/// A note to the coordinator; an empty one takes it away.
pub fn note(at: &Address, text: &str, on: Date) -> Vec<Edit> {
    let table = (!text.is_empty()).then(|| fields([("text", text.into()), ("on", day(on))]));
    vec![(mark("note", at), table)]
}

/// A dataset or file away, with every mark about it.
pub fn removed(at: &Address, tree: &Table) -> Vec<Edit> {
    let mut edits = vec![(at.clone(), None)];
    let (own, inside) = (at.to_string(), format!("{at}."));
    for table in ["pending", "not_applicable", "note", "origin"] {
        let marks = tree.get(table).and_then(Value::as_table).into_iter().flatten();
        let about = marks.filter(|(key, _)| **key == own || key.starts_with(&inside));
        edits.extend(about.map(|(key, _)| (Address::new([table, key.as_str()]), None)));
    }
    edits
}

/// Where a side table keeps its word about an address.
pub fn mark(table: &str, at: &Address) -> Address {
    Address::new([table.to_string(), at.to_string()])
}

/// A date as the plan keeps it.
pub fn day(date: Date) -> Value {
    // A civil date always has the form YYYY-MM-DD for the years of this program, which TOML reads.
    date.to_string().parse().map_or_else(|_| Value::String(date.to_string()), Value::Datetime)
}

fn unmarked(at: &Address) -> Vec<Edit> {
    REPLACED.iter().map(|table| (mark(table, at), None)).collect()
}

fn fields<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    Value::Table(pairs.into_iter().map(|(key, value)| (key.to_string(), value)).collect())
}
