//! What two versions of a plan say of promises: dates that moved and datasets that left, with or without a reason.

use jiff::civil::Date;

use super::day;
use super::words::{long, shown};
use crate::diag::{Finding, Place};
use crate::plan::model::{Dataset, Plan, Shifted};
use crate::text::schedule as say;
use crate::toml_text::Address;

/// Promises of `before` that `after` changed without saying why: `moved-without-reason`, `removed-without-reason`.
///
/// A dataset that had no promised date may leave without a word.
pub fn unexplained(before: &Plan, after: &Plan) -> Vec<Finding> {
    let promised =
        before.dataset.iter().filter_map(|(id, old)| Some((id, old, day(old.commitment.date.as_ref())?)));
    promised
        .filter_map(|(id, old, date)| match after.dataset.get(id) {
            Some(new) => moved(id, new, date),
            None => gone(id, old, after),
        })
        .collect()
}

fn moved(id: &str, new: &Dataset, from: Date) -> Option<Finding> {
    let to = day(new.commitment.date.as_ref());
    if to == Some(from) || explained(new, from, to) {
        return None;
    }
    let title = shown(new.title.as_deref().unwrap_or(id));
    let finding =
        Finding::new("moved-without-reason", place(&["dataset", id, "commitment", "date"], Some("C01")));
    Some(
        finding.arg("name", title).arg_text("from", long(from)).arg_text("to", to.map_or(say::NO_DATE, long)),
    )
}

/// Whether moves that are kept, each with its reason, lead from one date to the other.
fn explained(new: &Dataset, from: Date, to: Option<Date>) -> bool {
    let told = |one: &&Shifted| one.why.as_deref().is_some_and(|why| !why.trim().is_empty());
    let steps = new.commitment.shifted.values().filter(told);
    let mut at = Some(from);
    for step in steps {
        if day(step.from.as_ref()) == at {
            at = day(step.to.as_ref());
        }
    }
    at == to
}

fn gone(id: &str, old: &Dataset, after: &Plan) -> Option<Finding> {
    let same = |(key, one): (&String, &crate::plan::model::Removed)| {
        (key == id || one.title == old.title) && one.why.as_deref().is_some_and(|why| !why.trim().is_empty())
    };
    if after.removed.iter().any(same) {
        return None;
    }
    let title = shown(old.title.as_deref().unwrap_or(id));
    Some(Finding::new("removed-without-reason", place(&["dataset", id], None)).arg("name", title))
}

fn place(at: &[&str], question: Option<&str>) -> Place {
    let address = Address::new(at.iter().copied()).to_string();
    Place { address: Some(address), question: question.map(String::from), ..Place::default() }
}
