//! The work of a plan: its datasets in their order, with the hours that each takes.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Table;

use crate::cost::{Estimate, Three, estimates};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::schedule::{self, Hours, Outlook, Task};
use crate::score::{rank, setup};

/// Ids of the datasets in the order in which they are to be opened; those held back come last.
///
/// By the plan's own method, else the Guide's first; a Guide without criteria leaves the order of the file.
pub fn order(guide: &Guide, tree: &Table) -> Vec<String> {
    match setup(guide, tree, None) {
        Ok(setup) => rank(guide, tree, &setup).rows.into_iter().map(|row| row.subject.id).collect(),
        Err(_) => {
            let datasets = tree.get("dataset").and_then(toml::Value::as_table).into_iter().flatten();
            datasets.map(|(id, _)| id.clone()).collect()
        }
    }
}

/// What is to be done for each dataset: in the order of opening, with the hours by role that it is estimated to take.
pub fn tasks(guide: &Guide, tree: &Table, plan: &Plan) -> Vec<Task> {
    let order = order(guide, tree);
    let order: Vec<&str> = order.iter().map(String::as_str).collect();
    let estimates: BTreeMap<String, Estimate> =
        estimates(guide, plan).into_iter().map(|one| (one.dataset.clone(), one)).collect();
    let mut tasks = schedule::tasks(guide, plan, &order);
    for task in &mut tasks {
        if let Some(estimate) = estimates.get(&task.dataset) {
            estimated(task, estimate);
        }
    }
    tasks
}

/// Puts the hours of the estimate in the place of those that the calendar assumes; a Guide without activities has none.
fn estimated(task: &mut Task, estimate: &Estimate) {
    let (first, update) = (hours(&estimate.first), hours(&estimate.update));
    if !task.published && first.total() > 0 {
        (task.first, task.estimated.0) = (first, std::mem::take(&mut task.assumed.0));
    }
    if update.total() > 0 {
        (task.update, task.estimated.1) = (update, std::mem::take(&mut task.assumed.1));
    }
}

/// The calendar of a plan from `today` on; `plan` is what [`crate::plan::typed`] makes of `tree`.
pub fn outlook(guide: &Guide, tree: &Table, plan: &Plan, today: Date) -> Outlook {
    Outlook::new(guide, plan, tasks(guide, tree, plan), today)
}

/// Expected minutes by role.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "hours are small and not negative"
)]
fn hours(roles: &BTreeMap<String, Three>) -> Hours {
    let minutes = |hours: &Three| (hours.mean() * 60.0).round().max(0.0) as u64;
    Hours(roles.iter().map(|(role, hours)| (role.clone(), minutes(hours))).filter(|(_, n)| *n > 0).collect())
}
