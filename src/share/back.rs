//! What came back in a copy, put on the plan that the copy was made from.
//!
//! A copy lacks what stayed and has words in the place of what was hidden. Taken as a plan it would say that all of it
//! was deleted. Here everything that the copy cannot know is taken from the original, so that a merge sees only what
//! its reader wrote: remarks, readings, answers.

use toml::{Table, Value};

use crate::scan::personal::prose::marks;
use crate::text::{Lang, catalog, share as say};

/// The copy with everything of `original` that it was made without. Nothing is taken away by it.
pub fn back(original: &Table, copy: &Table) -> Table {
    let mut copy = copy.clone();
    copy.remove("shared");
    fill(original, &mut copy);
    copy
}

fn fill(original: &Table, copy: &mut Table) {
    for (key, was) in original {
        match (was, copy.get_mut(key)) {
            (_, None) => drop(copy.insert(key.clone(), was.clone())),
            (Value::Table(was), Some(Value::Table(now))) => fill(was, now),
            (was, Some(now)) if hidden(now) || shortened(was, now) => *now = was.clone(),
            _ => {}
        }
    }
}

fn hidden(value: &Value) -> bool {
    let own = [say::TOKEN, catalog::HIDDEN];
    let marked = |text: &str| {
        own.iter().any(|mark| text.contains(mark.to(Lang::Es))) || marks().any(|mark| text.contains(mark))
    };
    match value {
        Value::String(text) => marked(text),
        Value::Array(items) => items.iter().filter_map(Value::as_str).any(marked),
        _ => false,
    }
}

/// A list of which some items stayed.
fn shortened(was: &Value, now: &Value) -> bool {
    match (was, now) {
        (Value::Array(was), Value::Array(now)) => {
            now.len() < was.len() && now.iter().all(|item| was.contains(item))
        }
        _ => false,
    }
}
