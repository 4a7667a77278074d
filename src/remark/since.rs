//! What changed in a plan since a reviewer read it: exact where their own copy is there, by parts where it is not.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Table;

use super::pass::{self, Parts, part_of};
use super::{date, remarks};
use crate::plan::diff::{Change, diff};
use crate::plan::model::{Pass, Remark};

/// What changed since the last pass of a person.
#[derive(Debug, Clone, Default)]
pub struct Since {
    pub on: Option<Date>,
    pub revision: Option<i64>,
    /// The plan itself holds the pass; without it this is an older copy, or the pass was taken out.
    pub in_plan: bool,
    /// The plan is of a revision before the one that was read.
    pub older: bool,
    /// Every value that changed; `None` when the copy that was read is not here.
    pub exact: Option<Vec<Change>>,
    /// Parts that changed, remarks apart.
    pub parts: BTreeMap<String, pass::Change>,
    /// Remarks that changed, by id: answered, said by others, gone.
    pub remarks: BTreeMap<String, pass::Change>,
    /// Remarks that were read and are in the plan no more, as far as the copy has them.
    pub lost: BTreeMap<String, Remark>,
}

impl Since {
    pub fn nothing(&self) -> bool {
        self.parts.is_empty() && self.remarks.is_empty()
    }
}

/// Compares a plan with what a person read of it; `copy` is the plan as they read it. `None` when they never did.
pub fn since(tree: &Table, by: &str, copy: Option<&Table>) -> Option<Since> {
    let own = pass::of(tree, by).into_iter().next().map(|(_, pass)| pass);
    let kept = copy.and_then(|copy| pass::of(copy, by).into_iter().next()).map(|(_, pass)| pass);
    let in_plan = own.is_some();
    let pass = own.or(kept)?;
    let now = pass::parts(tree);
    let (remarks_changed, parts) = split(pass::changes(&pass.part, &now));
    let copy = copy.filter(|copy| is_what_was_read(copy, &pass));
    let exact = copy.map(|copy| diff(copy, tree).into_iter().filter(told).collect());
    let gone = remarks_changed.iter().filter(|(_, change)| **change == pass::Change::Gone);
    let all = copy.map(remarks).unwrap_or_default();
    let lost = gone.map(|(id, _)| (id.clone(), all.get(id).cloned().unwrap_or_default())).collect();
    let revision = tree.get("revision").and_then(toml::Value::as_integer);
    Some(Since {
        on: date(pass.on.as_ref()),
        revision: pass.revision,
        in_plan,
        older: revision < pass.revision,
        exact,
        parts,
        remarks: remarks_changed,
        lost,
    })
}

/// Remarks by id, and the other parts.
fn split(
    changes: BTreeMap<String, pass::Change>,
) -> (BTreeMap<String, pass::Change>, BTreeMap<String, pass::Change>) {
    let mut remarks = BTreeMap::new();
    let mut parts = BTreeMap::new();
    for (part, change) in changes {
        let at = crate::toml_text::Address::parse(&part);
        match at.0.as_slice() {
            [table, id] if table == "remark" => drop(remarks.insert(id.clone(), change)),
            _ => drop(parts.insert(part, change)),
        }
    }
    (remarks, parts)
}

/// Whether a copy is the plan of a pass: the hashes of its parts are those that the pass keeps.
fn is_what_was_read(copy: &Table, pass: &Pass) -> bool {
    let same: Parts = pass::parts(copy);
    same == pass.part
}

/// Whether a change is one of the answers, and not of remarks.
fn told(change: &Change) -> bool {
    change.at.0.first().is_some_and(|first| first != "remark") && part_of(&change.at).is_some()
}
