//! What a check says of approvals: what is due and not approved, what changed after it was, what is online without.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Needed, State, asks, fileless, label, state};
use crate::catalog::{Catalog, Dataset};
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::text::Text;
use crate::toml_text::Address;
use crate::wizard::answer::write_out;

/// Days before a promised date from which a missing approval is told: our own measure, two weeks for signatures.
const NEAR: i64 = 14;

/// For every dataset of the catalogue that is not withdrawn.
pub fn findings(guide: &Guide, plan: &Plan, catalog: &Catalog, today: Date) -> Vec<Finding> {
    let rows = catalog.datasets.iter().filter(|dataset| dataset.is_current());
    rows.flat_map(|dataset| {
        let state = state(guide, plan, catalog, dataset);
        one(guide, plan, dataset, &state, today)
    })
    .collect()
}

fn one(guide: &Guide, plan: &Plan, dataset: &Dataset, state: &State, today: Date) -> Option<Finding> {
    let finding = |code| Finding::new(code, place(&dataset.id)).arg("dataset", &dataset.title);
    let noted = plan.dataset.get(&dataset.id).is_some_and(|row| !row.approval.is_empty());
    let online = plan.receipt.values().find(|receipt| receipt.datasets.contains(&dataset.id));
    if let Some(receipt) = online.filter(|_| !noted) {
        return Some(finding("approval-none").arg("at", receipt.at.clone().unwrap_or_default()));
    }
    if state.stale() {
        let who: Vec<&Needed> = state.needed.iter().filter(|needed| needed.stale).collect();
        return Some(finding("approval-stale").arg_text("who", named(guide, &who)));
    }
    let near = today.checked_add(NEAR.days()).unwrap_or(today);
    let due = dataset.promised.filter(|day| *day <= near)?;
    if state.granted() || fileless(dataset) || online.is_some() {
        return None;
    }
    let who: Vec<&Needed> = state.missing().collect();
    let finding = finding(if due < today { "approval-late" } else { "approval-due" });
    Some(finding.arg_text("date", write_out::date(due)).arg_text("who", named(guide, &who)))
}

/// What keeps one dataset from being approved at all: nobody is named, there is no file, a file has no fingerprint,
/// there is no licence.
pub fn of_dataset(guide: &Guide, dataset: &Dataset, state: &State) -> Vec<Finding> {
    let at = || place(&dataset.id);
    let mut found = Vec::new();
    for needed in state.needed.iter().filter(|needed| needed.name.is_empty()) {
        let codes: Vec<&str> = asks(&needed.role)
            .iter()
            .filter_map(|id| guide.question(id))
            .map(|one| one.code.as_str())
            .collect();
        let finding = Finding::new("approval-nobody", at()).arg_text("role", label(guide, &needed.role));
        found.push(finding.arg("question", codes.first().copied().unwrap_or_default()));
    }
    if fileless(dataset) {
        found.push(Finding::new("approval-fileless", at()).arg("dataset", &dataset.title));
    }
    if dataset.license.is_none() {
        found.push(Finding::new("approval-unlicensed", at()).arg("dataset", &dataset.title));
    }
    found
}

/// «Enlace Institucional y Área que genera los datos».
fn named(guide: &Guide, who: &[&Needed]) -> Text {
    write_out::list(&who.iter().map(|needed| label(guide, &needed.role)).collect::<Vec<_>>())
}

fn place(id: &str) -> Place {
    Place { address: Some(Address::new(["dataset", id]).to_string()), ..Place::default() }
}
