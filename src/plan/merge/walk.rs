//! Which places of three plans are compared: leaves, and the tables that are one thing.

use std::sync::LazyLock;

use toml::{Table, Value};

use super::{Conflict, Work, answer, marks, remarks};
use crate::plan::doc::Edit;
use crate::plan::schema::{self, Shape};
use crate::toml_text::Address;

/// Keys of the file itself, which say nothing of the institution, and the marks, which follow their answers.
const APART: [&str; 8] =
    ["format", "revision", "id", "language", "pending", "not_applicable", "origin", "again"];

/// Tables that are one value: half of one and half of another would be false.
static ONE: LazyLock<Vec<&'static Shape>> = LazyLock::new(|| {
    let paths: [&[&str]; 8] = [
        &["team", "session", "minutes"],
        &["dataset", "*", "priority", "moved"],
        &["dataset", "*", "commitment", "shifted", "*"],
        &["dataset", "*", "distribution", "*", "seen"],
        &["removed", "*"],
        &["scan", "discarded", "*"],
        &["declined", "obligation", "*"],
        &["note", "*"],
    ];
    paths.iter().filter_map(|path| schema::at(path)).collect()
});

/// Compares everything that is no mark.
pub fn tables(work: &mut Work<'_>) {
    let trees = [Some(work.base), Some(work.ours), Some(work.theirs)];
    let mut keys = keys(trees);
    // What is said of datasets goes with those that are decided as a whole.
    keys.sort_by_key(|key| matches!(key.as_str(), "removed" | "note"));
    for key in keys {
        if APART.contains(&key.as_str()) {
            continue;
        }
        if key == "guide" {
            later_guide(work);
            continue;
        }
        let at = Address::new([key.as_str()]);
        let values = work.three(&at);
        compare(work, &at, values, inner(Some(schema::root()), &key));
    }
}

/// Of two versions of the Guide, each moved to by one side, the later.
fn later_guide(work: &mut Work<'_>) {
    let at = Address::new(["guide"]);
    let [base, ours, theirs] = work.three(&at);
    let later = theirs.and_then(Value::as_str) > ours.and_then(Value::as_str);
    if theirs != base && (ours == base || later) && ours != theirs && theirs.is_some() {
        work.merged.edits.push((at, theirs.cloned()));
    }
}

fn compare<'t>(
    work: &mut Work<'t>,
    at: &Address,
    values: [Option<&'t Value>; 3],
    shape: Option<&'static Shape>,
) {
    if work.is_covered(at) || noted_inside(work, at) || remarks::follows(work, at) {
        return;
    }
    let tables = values.iter().flatten().all(|value| value.is_table());
    if !tables || shape.is_some_and(|shape| ONE.contains(&shape)) {
        work.seen.insert(at.clone());
        return answer::decide(work, at, values);
    }
    let inside = values.map(|value| value.and_then(Value::as_table));
    let keyed = matches!(shape, Some(Shape::Map(each)) if matches!(**each, Shape::Table(_)) && !ONE.contains(&&**each));
    for key in keys(inside) {
        let (here, shape) = (at.child(key.as_str()), inner(shape, &key));
        let values = inside.map(|table| table.and_then(|table| table.get(&key)));
        if !(keyed && whole(work, &here, values)) {
            compare(work, &here, values, shape);
        }
    }
}

/// A note about something in a table that was decided as a whole.
fn noted_inside(work: &Work<'_>, at: &Address) -> bool {
    match at.0.as_slice() {
        [table, about] if table == "note" => work.is_covered(&Address::parse(about)),
        _ => false,
    }
}

/// An item of a keyed table that one side does not have, decided as a whole. False when it is not such a case.
fn whole(work: &mut Work<'_>, at: &Address, [base, ours, theirs]: [Option<&Value>; 3]) -> bool {
    let table = |value: Option<&Value>| value.is_none_or(Value::is_table);
    if !(table(base) && table(ours) && table(theirs)) || ours.is_some() == theirs.is_some() {
        return false;
    }
    let (here, there) = if ours.is_some() { (1, 2) } else { (2, 1) };
    // What is new comes as it is, unless somebody spoke of it where it is not.
    let spoken = |n: usize| !work.marks[n].inside(at).is_empty();
    if base.is_none() && (spoken(0) || spoken(there)) {
        return false;
    }
    let unchanged = ours.or(theirs) == base && work.marks[here].same(&work.marks[0], at);
    let mut edits: Vec<Edit> = vec![(at.clone(), theirs.cloned())];
    edits.extend(work.marks[1].replaced(&work.marks[2], at));
    work.covered.insert(at.clone());
    match (base, ours) {
        (None, _) if left_there(work, at, there) => conflict(work, at, [base, ours, theirs], edits),
        (Some(_), _) if !unchanged => conflict(work, at, [base, ours, theirs], edits),
        // They have it and we never had; we have it as it was and they took it away.
        (None, None) | (Some(_), Some(_)) => work.merged.edits.extend(edits),
        (None, Some(_)) | (Some(_), None) => {}
    }
    true
}

/// Whether the plan that does not have a dataset says that it left.
fn left_there(work: &Work<'_>, at: &Address, there: usize) -> bool {
    let (here, there) = if there == 2 { (work.ours, work.theirs) } else { (work.theirs, work.ours) };
    left(at).is_some_and(|left| {
        let said = left.get(there);
        said.is_some() && said != left.get(here) && said != left.get(work.base)
    })
}

fn conflict(work: &mut Work<'_>, at: &Address, values: [Option<&Value>; 3], mut take: Vec<Edit>) {
    take.extend(leaving(work, at));
    let [base, ours, theirs] = values.map(|value| value.cloned());
    work.merged.conflicts.push(Conflict { at: at.clone(), base, ours, theirs, take });
}

/// Where the plan says that a dataset left.
fn left(at: &Address) -> Option<Address> {
    match at.0.as_slice() {
        [table, id] if table == "dataset" => Some(Address::new(["removed", id.as_str()])),
        _ => None,
    }
}

/// What the plan says of a dataset that left goes the way that the dataset goes.
fn leaving(work: &mut Work<'_>, at: &Address) -> Option<Edit> {
    let left = left(at)?;
    let [_, ours, theirs] = work.three(&left);
    work.covered.insert(left.clone());
    (ours != theirs).then(|| (left, theirs.cloned()))
}

/// Marks about answers that no plan has: not known yet, does not apply.
pub fn loose_marks(work: &mut Work<'_>) {
    for table in marks::FOLLOW {
        let of = |tree: &'_ Table| -> Vec<String> {
            let marks = tree.get(table).and_then(Value::as_table);
            marks.into_iter().flat_map(|marks| marks.keys().cloned()).collect()
        };
        for key in [of(work.ours), of(work.theirs), of(work.base)].concat() {
            let at = Address::parse(&key);
            if work.is_covered(&at) || !work.seen.insert(at.clone()) {
                continue;
            }
            if at.to_string() != key {
                // Written by hand, about no place that there could be: one value by itself.
                let odd = Address::new([table, key.as_str()]);
                answer::decide(work, &odd, work.three(&odd));
                continue;
            }
            // A mark about a table that is no answer by itself leaves the table alone.
            let values = work.three(&at);
            let answer = !values.iter().flatten().any(|value| value.is_table());
            answer::decide(work, &at, if answer { values } else { [None; 3] });
        }
    }
}

/// The keys of all, in the order of ours, then theirs.
fn keys([base, ours, theirs]: [Option<&Table>; 3]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for key in [ours, theirs, base].into_iter().flatten().flat_map(Table::keys) {
        if seen.insert(key.as_str()) {
            keys.push(key.clone());
        }
    }
    keys
}

fn inner(shape: Option<&'static Shape>, key: &str) -> Option<&'static Shape> {
    match shape? {
        Shape::Table(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, inner)| inner),
        Shape::Map(inner) => Some(&**inner),
        _ => None,
    }
}
