//! What acts that were done, tasks, assessments and figures change in the plan. Ids come from content, so that the same
//! thing noted down in two copies is one, and two things noted down in two copies are both kept.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::{Table, Value};

use crate::plan::doc::Edit;
use crate::plan::model::Day;
use crate::text::fold::{fold, slug};
use crate::toml_text::Address;

/// Letters of an id that are read.
const SPOKEN: usize = 24;

/// An act of the cycle that was done; the note and the post are without personal data.
pub fn done(act: &str, on: Date, note: Option<&str>, by: Option<&str>) -> Edit {
    let mut table = Table::new();
    table.insert("act".into(), act.into());
    table.insert("on".into(), Day::value(on));
    put(&mut table, "by", by);
    put(&mut table, "note", note);
    (Address::new(["done", &done_id(act, on)]), Some(Value::Table(table)))
}

/// `links-2026-11-03`: an act is done once a day at most.
pub fn done_id(act: &str, on: Date) -> String {
    format!("{act}-{on}")
}

/// What is known of a new task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct New<'a> {
    pub title: &'a str,
    pub owner: Option<&'a str>,
    pub due: Option<Date>,
    pub from: Option<&'a str>,
}

/// A new task.
pub fn task(new: &New<'_>) -> Edit {
    let mut table = Table::new();
    table.insert("title".into(), new.title.into());
    put(&mut table, "owner", new.owner);
    if let Some(due) = new.due {
        table.insert("due".into(), Day::value(due));
    }
    put(&mut table, "from", new.from);
    (Address::new(["task", &task_id(new)]), Some(Value::Table(table)))
}

/// The same task with the same day and origin has the same id: `corregir-claves-3f2a1`.
pub fn task_id(new: &New<'_>) -> String {
    let due = new.due.map(|due| due.to_string()).unwrap_or_default();
    let content = format!("{}\n{due}\n{}", fold(new.title), new.from.unwrap_or_default());
    let hash = blake3::hash(content.as_bytes());
    let spoken = slug(new.title, SPOKEN);
    let tail: String = hash.to_hex().chars().take(5).collect();
    format!("{}{tail}", if spoken.is_empty() { "t-".to_string() } else { format!("{spoken}-") })
}

/// A task that was done.
pub fn task_done(id: &str, on: Date) -> Edit {
    (Address::new(["task", id, "done"]), Some(Day::value(on)))
}

/// An assessment of a day: levels and targets by dimension, and until when. Replaces what that day had of each.
pub fn maturity(
    on: Date,
    level: &BTreeMap<String, i64>,
    target: &BTreeMap<String, i64>,
    by: Option<Date>,
) -> Vec<Edit> {
    let at = Address::new(["maturity", &on.to_string()]);
    let mut edits: Vec<Edit> = Vec::new();
    for (key, values) in [("level", level), ("target", target)] {
        edits
            .extend(values.iter().map(|(id, value)| (at.child(key).child(id), Some(Value::Integer(*value)))));
    }
    edits.extend(by.map(|by| (at.child("by"), Some(Day::value(by)))));
    edits
}

/// A figure that somebody measured elsewhere: whole units, or hundredths of a per cent.
pub fn measured(indicator: &str, on: Date, value: i64, source: Option<&str>) -> Edit {
    let mut table = Table::new();
    table.insert("indicator".into(), indicator.into());
    table.insert("on".into(), Day::value(on));
    table.insert("value".into(), Value::Integer(value));
    put(&mut table, "source", source);
    (Address::new(["measured", &format!("{indicator}-{on}")]), Some(Value::Table(table)))
}

fn put(table: &mut Table, key: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
        table.insert(key.into(), value.into());
    }
}
