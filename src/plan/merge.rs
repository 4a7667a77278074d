//! Two plans that grew from one: what each changed, answer by answer, and where both changed the same.
//!
//! [`walk`] finds the places that are compared, [`answer`] decides about one of them, [`marks`] knows what stands
//! beside an answer, [`lists`] merges lists as sets.

use std::collections::HashSet;

use toml::{Table, Value};

use super::doc::Edit;
use crate::diag::Finding;
use crate::toml_text::Address;

mod answer;
mod lists;
mod marks;
pub mod noted;
mod remarks;
mod twins;
mod walk;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

/// What has to be done to ours to take in theirs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// Changes that only they made, to be made to ours; their marks and origins come with them.
    pub edits: Vec<Edit>,
    /// Places that both changed, to different values. Ours stays until a person decides.
    pub conflicts: Vec<Conflict>,
    /// What is no conflict and still worth a look: `merge-twin`.
    pub findings: Vec<Finding>,
}

/// One place with three values.
///
/// The values may be equal, or all missing, where what differs stands beside the answer: one side says that it does
/// not apply, the other that it is not known yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conflict {
    pub at: Address,
    pub base: Option<Value>,
    pub ours: Option<Value>,
    pub theirs: Option<Value>,
    /// What has to be done to ours to take theirs: the value with its marks. Empty: the value alone.
    pub take: Vec<Edit>,
}

impl Conflict {
    /// A conflict of values alone, without anything beside them.
    pub fn of_values(at: Address, base: Option<Value>, ours: Option<Value>, theirs: Option<Value>) -> Self {
        Self { at, base, ours, theirs, take: Vec::new() }
    }

    /// The edits that take theirs.
    pub fn taking(&self) -> Vec<Edit> {
        if self.take.is_empty() { vec![(self.at.clone(), self.theirs.clone())] } else { self.take.clone() }
    }
}

/// Compares two plans with what both grew from.
///
/// Without it, or with an empty one, blanks are filled and everything that differs and that both have is a
/// conflict. `format`, `revision`, `id` and `language` are never compared; of two versions of the Guide the later
/// stays.
pub fn merge(base: Option<&Table>, ours: &Table, theirs: &Table) -> Merged {
    let nothing = Table::new();
    let base = base.filter(|base| !base.is_empty());
    let mut work = Work {
        two_way: base.is_none(),
        base: base.unwrap_or(&nothing),
        ours,
        theirs,
        marks: [base.unwrap_or(&nothing), ours, theirs].map(marks::Index::of),
        merged: Merged::default(),
        covered: HashSet::new(),
        seen: HashSet::new(),
    };
    walk::tables(&mut work);
    walk::loose_marks(&mut work);
    remarks::statuses(&mut work);
    work.merged.findings = twins::findings(work.base, ours, theirs);
    work.merged
}

/// The three plans, and what was found so far.
struct Work<'t> {
    two_way: bool,
    base: &'t Table,
    ours: &'t Table,
    theirs: &'t Table,
    /// What stands beside the answers of each of the three.
    marks: [marks::Index<'t>; 3],
    merged: Merged,
    /// Tables decided as a whole, with everything in them and all marks about it.
    covered: HashSet<Address>,
    /// Answers decided, with their marks.
    seen: HashSet<Address>,
}

impl<'t> Work<'t> {
    /// What the three say at an address.
    fn three(&self, at: &Address) -> [Option<&'t Value>; 3] {
        [at.get(self.base), at.get(self.ours), at.get(self.theirs)]
    }

    fn is_covered(&self, at: &Address) -> bool {
        !self.covered.is_empty()
            && (1..=at.0.len()).any(|n| self.covered.contains(&Address(at.0[..n].to_vec())))
    }
}
