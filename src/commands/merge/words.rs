//! What comes in, one line an answer.

use toml::{Table, Value};

use crate::commands::conflicts::named;
use crate::plan::diff::Change;
use crate::plan::doc::Edit;
use crate::text::{Text, merge as say};
use crate::toml_text::Address;
use crate::wizard::flow::Flow;
use crate::wizard::told;

/// A change with what there was, what there will be, and its sentence.
pub struct Line {
    pub change: Change,
    pub text: Text,
}

/// The edits in words. `flow` looks at the plan as it will be, `before` is the plan as it is.
pub fn lines(flow: &Flow<'_, '_>, before: &Table, edits: &[Edit]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (n, (at, after)) in edits.iter().enumerate() {
        // A table that gives way is told with what comes in its place.
        let again = edits.get(n + 1).is_some_and(|(other, _)| other == at);
        let change = Change { at: at.clone(), before: at.get(before).cloned(), after: after.clone() };
        if again || change.before == change.after {
            continue;
        }
        if let Some(text) = line(flow, edits, &change) {
            lines.push(Line { change, text });
        }
    }
    lines
}

fn line(flow: &Flow<'_, '_>, edits: &[Edit], change: &Change) -> Option<Text> {
    let parts: Vec<&str> = change.at.0.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [table @ ("pending" | "not_applicable" | "origin"), about] => {
            let about = Address::parse(about);
            // What stands beside an answer comes with it.
            let with_answer = edits.iter().any(|(at, _)| about.starts_with(at));
            let text = beside(table, change.after.is_some());
            (!with_answer).then(|| text.with_text("what", &told::subject(flow, &about)))
        }
        ["note", about] => {
            let what = told::subject(flow, &Address::parse(about));
            let text = change.after.as_ref().and_then(|note| note.get("text")?.as_str().map(named));
            Some(match text {
                Some(text) => say::NOTED.with_text("what", &what).with("text", text),
                None => say::NOTE_GONE.with_text("what", &what),
            })
        }
        ["dataset", id] => {
            let table = change.after.as_ref().or(change.before.as_ref())?;
            let name = table.get("title").and_then(Value::as_str).unwrap_or(id);
            let text = if change.after.is_some() { say::NEW_DATASET } else { say::GONE_DATASET };
            Some(text.with("name", named(name)))
        }
        _ if sections(change) && !told::asked(flow.guide, &change.at) => {
            let text = match (&change.before, &change.after) {
                (None, _) => say::ADDS,
                (_, None) => say::GOES,
                _ => say::CHANGES,
            };
            Some(text.with_text("what", &told::subject(flow, &change.at)))
        }
        _ => Some(told::change(flow, change)),
    }
}

/// Whether what changes is a table by itself, such as a demand or a closing.
fn sections(change: &Change) -> bool {
    [&change.before, &change.after].into_iter().flatten().any(Value::is_table)
}

fn beside(table: &str, there: bool) -> Text {
    match (table, there) {
        ("pending", true) => say::IS_PENDING,
        ("pending", false) => say::NOT_PENDING,
        ("not_applicable", true) => say::IS_NOT_APPLICABLE,
        ("not_applicable", false) => say::APPLIES,
        (_, true) => say::IS_CONFIRMED,
        (_, false) => say::NOT_CONFIRMED,
    }
}
