//! One answer in three plans: the value, and the marks that follow it.

use toml::Value;

use super::{Conflict, Work, lists, marks};
use crate::plan::doc::Edit;
use crate::toml_text::{Address, is_blank};

/// An answer as one plan has it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Answer<'t> {
    value: Option<&'t Value>,
    /// Pending, does not apply, origin, asked again.
    marks: [Option<&'t Value>; 4],
}

/// What becomes of ours.
enum Outcome {
    Keep,
    Take,
    /// The same answer: only their marks come in.
    Marks(Vec<Edit>),
    /// Both lists in one.
    Together(Vec<Value>),
    Conflict,
}

impl Answer<'_> {
    fn given(&self) -> bool {
        self.value.is_some_and(|value| !is_blank(value))
    }

    /// Not known yet.
    fn waits(&self) -> bool {
        !self.given() && self.marks[0].is_some()
    }

    fn not_applicable(&self) -> bool {
        !self.given() && self.marks[1].is_some()
    }

    fn says_nothing(&self) -> bool {
        !self.given() && self.marks[0].is_none() && self.marks[1].is_none()
    }
}

/// Decides about an answer and notes what has to be done.
pub fn decide(work: &mut Work<'_>, at: &Address, values: [Option<&Value>; 3]) {
    let key = at.to_string();
    let [base, ours, theirs] =
        [0, 1, 2].map(|n| Answer { value: values[n], marks: work.marks[n].beside(&key) });
    match outcome(at, &base, &ours, &theirs, work.two_way) {
        Outcome::Keep => {}
        Outcome::Take => work.merged.edits.extend(taking(at, &ours, &theirs)),
        Outcome::Marks(edits) => work.merged.edits.extend(edits),
        Outcome::Together(list) => work.merged.edits.extend(together(at, &ours, &theirs, list)),
        Outcome::Conflict => work.merged.conflicts.push(Conflict {
            at: at.clone(),
            base: base.value.cloned(),
            ours: ours.value.cloned(),
            theirs: theirs.value.cloned(),
            take: taking(at, &ours, &theirs),
        }),
    }
}

fn outcome(at: &Address, base: &Answer, ours: &Answer, theirs: &Answer, two_way: bool) -> Outcome {
    if ours == theirs || theirs == base {
        return Outcome::Keep;
    }
    if ours == base {
        return Outcome::Take;
    }
    if ours.value == theirs.value {
        return same_answer(at, base, ours, theirs);
    }
    let (mine, yours) = (ours.value != base.value, theirs.value != base.value);
    match () {
        () if theirs.given() && yours && ours.waits() => Outcome::Take,
        () if ours.given() && mine && theirs.waits() => Outcome::Keep,
        () if !mine && ours.not_applicable() && !base.not_applicable() => Outcome::Conflict,
        () if !yours && theirs.not_applicable() && !base.not_applicable() => Outcome::Conflict,
        // Only one side changed the answer: what the other noted beside the old one goes with it.
        () if !mine => Outcome::Take,
        () if !yours => Outcome::Keep,
        () if base.value.is_none() && ours.says_nothing() => Outcome::Take,
        () if base.value.is_none() && theirs.says_nothing() => Outcome::Keep,
        () => both_lists(base, ours, theirs, two_way).map_or(Outcome::Conflict, Outcome::Together),
    }
}

fn both_lists(base: &Answer, ours: &Answer, theirs: &Answer, two_way: bool) -> Option<Vec<Value>> {
    let base = match base.value {
        Some(Value::Array(items)) => items.as_slice(),
        // Without a base nobody knows what was added and what was taken away.
        None if !two_way => &[],
        _ => return None,
    };
    lists::merged(base, ours.value?.as_array()?, theirs.value?.as_array()?)
}

/// The same value on both sides, other marks.
fn same_answer(at: &Address, base: &Answer, ours: &Answer, theirs: &Answer) -> Outcome {
    let differ = |n: usize| {
        let (b, o, t) = (base.marks[n], ours.marks[n], theirs.marks[n]);
        o != t && t != b && o != b
    };
    let against = ours.not_applicable() && theirs.waits() || ours.waits() && theirs.not_applicable();
    if !ours.given() && (against || (differ(0) && ours.waits() && theirs.waits())) {
        return Outcome::Conflict;
    }
    let mut edits = Vec::new();
    for (n, table) in marks::FOLLOW.iter().enumerate() {
        let (b, o, t) = (base.marks[n], ours.marks[n], theirs.marks[n]);
        // What one side took away and the other wrote anew is still to be known.
        let written_anew = o.is_none() && t != b && !ours.given();
        if o != t && (o == b || written_anew) {
            edits.push((marks::mark(table, at), t.cloned()));
        }
    }
    Outcome::Marks(edits)
}

/// What makes ours theirs.
fn taking(at: &Address, ours: &Answer, theirs: &Answer) -> Vec<Edit> {
    let mut edits = Vec::new();
    if ours.value != theirs.value {
        edits.extend(put(at, ours.value, theirs.value));
    }
    for (n, table) in marks::FOLLOW.iter().enumerate() {
        if ours.marks[n] != theirs.marks[n] {
            edits.push((marks::mark(table, at), theirs.marks[n].cloned()));
        }
    }
    edits
}

/// A value in the place of another. Tables, and lists of tables, give way before something else comes in their place.
fn put(at: &Address, before: Option<&Value>, after: Option<&Value>) -> Vec<Edit> {
    let sections = |value: &Value| match value {
        Value::Table(_) => true,
        Value::Array(items) => items.iter().any(Value::is_table),
        _ => false,
    };
    let gives_way = before.is_some_and(sections) && after.is_some_and(|value| !value.is_table());
    let mut edits: Vec<Edit> = if gives_way { vec![(at.clone(), None)] } else { Vec::new() };
    edits.push((at.clone(), after.cloned()));
    edits
}

/// Both lists in one. Nobody has seen this list as it is now, so an origin stays only when both have it.
fn together(at: &Address, ours: &Answer, theirs: &Answer, list: Vec<Value>) -> Vec<Edit> {
    let list = Value::Array(list);
    let mut edits: Vec<Edit> = Vec::new();
    if ours.value != Some(&list) {
        edits.push((at.clone(), Some(list)));
    }
    for (n, table) in marks::FOLLOW.iter().enumerate() {
        if ours.marks[n].is_some() && ours.marks[n] != theirs.marks[n] {
            edits.push((marks::mark(table, at), None));
        }
    }
    edits
}
