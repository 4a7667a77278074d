//! What came back beside what the plan says now: what goes in, what both changed.

use std::collections::HashMap;

use toml::{Table as Tree, Value};

use super::cell;
use super::judge::Meant;
use super::kept::{Change, Clash, Filled};
use super::ours::Ours;
use super::read::Book;
use super::tables::TITLE;
use crate::guide::model::Guide;
use crate::plan::merge::Conflict;
use crate::toml_text::Address;
use crate::wizard::flow::address;

/// Edited cells, sorted by what has to be done with them.
#[derive(Default)]
pub struct Weighed<'g> {
    /// What goes in.
    pub changes: Vec<Change<'g>>,
    /// Both changed it, differently.
    pub clashes: Vec<Clash<'g>>,
    /// An answer that would be taken away, by a blank, by «no aplica» or by «no sé»: only when a person says so.
    pub emptied: Vec<Change<'g>>,
    /// Says what the plan says already.
    pub same: usize,
}

/// Compares with the plan each edited cell that is understood. `books` are those that they are from.
pub fn weigh<'g>(guide: &Guide, tree: &Tree, books: &[Book], cells: &[(Filled<'g>, Meant)]) -> Weighed<'g> {
    let mut out = Weighed::default();
    let mut by_place: HashMap<Address, usize> = HashMap::new();
    let plans: Vec<Ours> = books.iter().map(|book| Ours::new(guide, tree, book.lang)).collect();
    for (filled, meant) in cells {
        let Some(at) = address(filled.question, &filled.scope) else { continue };
        let Some(ours) = plans.get(filled.book) else { continue };
        let before = ours.value(&at).cloned();
        let change =
            Change { filled: filled.clone(), at: at.clone(), before, meant: kept(meant, ours.value(&at)) };
        if says(ours, &change) {
            out.same += 1;
        } else if let Some(first) = by_place.get(&at).and_then(|at| out.changes.get(*at)) {
            if first.meant != change.meant {
                out.clashes.push(clash(&change, Some(first)));
            }
        } else if changed_here(ours, &change) {
            out.clashes.push(clash(&change, None));
        } else if change.before.is_some() && !matches!(change.meant, Meant::Value(_)) {
            // A dataset always keeps a name.
            out.emptied.extend((change.filled.question.id != TITLE).then_some(change));
        } else {
            by_place.insert(at, out.changes.len());
            out.changes.push(change);
        }
    }
    out
}

/// What an evidence has that no cell shows stays with it, as long as it is of the same file.
fn kept(meant: &Meant, before: Option<&Value>) -> Meant {
    let (Meant::Value(Value::Table(new)), Some(Value::Table(old))) = (meant, before) else {
        return meant.clone();
    };
    let mut table = new.clone();
    if new.get("file") == old.get("file")
        && let Some(hash) = old.get("sha256")
    {
        table.insert("sha256".into(), hash.clone());
    }
    Meant::Value(Value::Table(table))
}

/// Whether the plan says so already.
fn says(ours: &Ours<'_>, change: &Change<'_>) -> bool {
    match &change.meant {
        Meant::Value(value) => change.before.as_ref().is_some_and(|before| same(before, value)),
        Meant::Pending(who) => {
            change.before.is_none()
                && ours.pending(&change.at).is_some_and(|known| who.is_empty() || who == known)
        }
        Meant::NotApplicable => change.before.is_none() && ours.not_applicable(&change.at),
        Meant::Empty | Meant::Nothing => change.before.is_none() && !ours.not_applicable(&change.at),
    }
}

/// Whether two values are one answer: choices are a set, whatever their order.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().all(|item| b.contains(item)),
        _ => a == b,
    }
}

/// Whether the plan changed the answer since the workbook went out, or has one where the workbook does not tell.
fn changed_here(ours: &Ours<'_>, change: &Change<'_>) -> bool {
    let Some(base) = &change.filled.base else { return change.before.is_some() };
    let mut mark = String::new();
    cell::mark(&ours.text(change.filled.question, &change.filled.scope), &mut mark);
    mark != *base
}

fn clash<'g>(theirs: &Change<'g>, other: Option<&Change<'g>>) -> Clash<'g> {
    let value = |meant: &Meant| match meant {
        Meant::Value(value) => Some(value.clone()),
        _ => None,
    };
    let ours = other.map_or_else(|| theirs.before.clone(), |other| value(&other.meant));
    Clash {
        filled: theirs.filled.clone(),
        other: other.map(|other| other.filled.clone()),
        conflict: Conflict::of_values(theirs.at.clone(), None, ours, value(&theirs.meant)),
        meant: theirs.meant.clone(),
    }
}
