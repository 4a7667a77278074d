//! What stands beside an answer: pending, does not apply, a note to the coordinator, where it was seen.

use jiff::civil::Date;
use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::plan::model::Day;
use crate::toml_text::Address;

/// Side tables that lose their word about an address when it is answered.
const REPLACED: [&str; 4] = ["pending", "not_applicable", "origin", "again"];

/// An answer: the value, and no mark left of what stood there before.
pub fn answered(at: &Address, value: Value, seen: Option<(&str, Date)>) -> Vec<Edit> {
    let mut edits = unmarked(at);
    edits.insert(0, (at.clone(), Some(value)));
    if let Some((from, on)) = seen {
        edits.push(origin(at, from, None, on));
    }
    edits
}

/// Where an answer comes from, who said it, and when.
pub fn origin(at: &Address, from: &str, by: Option<&str>, on: Date) -> Edit {
    let mut table = Table::new();
    table.insert("from".into(), from.into());
    if let Some(by) = by {
        table.insert("by".into(), by.into());
    }
    table.insert("on".into(), day(on));
    (mark("origin", at), Some(Value::Table(table)))
}

/// What a plan says of where an answer comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen<'t> {
    pub from: Option<&'t str>,
    pub by: Option<&'t str>,
    pub on: Option<Date>,
}

/// Reads what [`origin`] writes.
pub fn seen<'t>(tree: &'t Table, at: &Address) -> Seen<'t> {
    let Some(Value::Table(table)) = mark("origin", at).get(tree) else { return Seen::default() };
    let text = |key: &str| table.get(key).and_then(Value::as_str);
    Seen { from: text("from"), by: text("by"), on: table.get("on").and_then(date) }
}

/// The day that a value is.
pub fn date(value: &Value) -> Option<Date> {
    match value {
        Value::Datetime(day) => Day(*day).date(),
        _ => None,
    }
}

/// Not known yet: who may know, by when.
pub fn pending(at: &Address, ask: &str, by: Option<Date>, since: Date) -> Vec<Edit> {
    let mut edits = unmarked(at);
    edits.push((at.clone(), None));
    edits.push(waiting(at, ask, by, since));
    edits
}

/// The mark alone of an answer that is not known yet, where nothing stood before.
pub fn waiting(at: &Address, ask: &str, by: Option<Date>, since: Date) -> Edit {
    let mut table = Table::new();
    table.insert("since".into(), day(since));
    if let Some(by) = by {
        table.insert("by".into(), day(by));
    }
    if !ask.is_empty() {
        table.insert("ask".into(), ask.into());
    }
    (mark("pending", at), Some(Value::Table(table)))
}

/// The question does not apply here.
pub fn not_applicable(at: &Address, on: Date) -> Vec<Edit> {
    let mut edits = unmarked(at);
    edits.push((at.clone(), None));
    edits.push(inapplicable(at, on));
    edits
}

/// The mark alone of a question that does not apply, where nothing stood before.
pub fn inapplicable(at: &Address, on: Date) -> Edit {
    (mark("not_applicable", at), Some(fields([("on", day(on))])))
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
    for table in ["pending", "not_applicable", "note", "origin", "again"] {
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
    Day::value(date)
}

fn unmarked(at: &Address) -> Vec<Edit> {
    REPLACED.iter().map(|table| (mark(table, at), None)).collect()
}

fn fields<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    Value::Table(pairs.into_iter().map(|(key, value)| (key.to_string(), value)).collect())
}
