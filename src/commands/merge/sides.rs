//! Where the answers of a conflict come from: the file, and what its plan says of who gave it and when.

use toml::{Table, Value};

use super::inputs::Inputs;
use crate::commands::conflicts::{Side, named};
use crate::plan::merge::Conflict;
use crate::text::Text;
use crate::toml_text::Address;
use crate::wizard::marks::{date, seen};

/// Ours and theirs.
pub fn sides(inputs: &Inputs, ours: &Table, conflict: &Conflict) -> (Side, Side) {
    let theirs = inputs.theirs.doc.tree();
    (side(&inputs.ours_name, ours, &conflict.at), side(&inputs.theirs_name, theirs, &conflict.at))
}

/// The file of an answer with what is written beside it: its origin, or the day of the mark in its place.
fn side(file: &str, tree: &Table, at: &Address) -> Side {
    let key = at.to_string();
    let mark = |table: &str, field: &str| Address::new([table, key.as_str(), field]).get(tree);
    let named = |word: Option<&str>| word.map(named).filter(|word| !word.is_empty());
    let word = |value: Option<&Value>| named(value.and_then(Value::as_str));
    let origin = seen(tree, at);
    // `scan` is the engine's own word for files that it read.
    let from = named(origin.from).filter(|from| from != "scan");
    let beside = || {
        mark("pending", "since")
            .or(mark("not_applicable", "on"))
            .or_else(|| at.child("on").get(tree))
            .or_else(|| left(tree, at, "on"))
    };
    let on = origin.on.or_else(|| beside().and_then(date));
    let by =
        named(origin.by).or_else(|| word(at.child("by").get(tree))).or_else(|| word(left(tree, at, "by")));
    let from = from.map_or_else(|| file.to_string(), |from| format!("{file}; {from}"));
    Side { from: Text::same(from), by, on }
}

/// What the plan says of a dataset that left.
fn left<'t>(tree: &'t Table, at: &Address, field: &str) -> Option<&'t Value> {
    match at.0.as_slice() {
        [table, id] if table == "dataset" && at.get(tree).is_none() => {
            Address::new(["removed", id.as_str(), field]).get(tree)
        }
        _ => None,
    }
}
