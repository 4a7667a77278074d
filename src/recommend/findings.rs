//! What a check says of the inventory beside the lists: only told, nothing that has to be mended.

use super::compare::NONE;
use super::obligations::{Standing, fulfilments};
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::toml_text::Address;

/// How many obligations have no dataset, once there is an inventory; datasets that are of a list which has no such id.
pub fn findings(guide: &Guide, plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    if plan.dataset.is_empty() {
        return found;
    }
    let list = fulfilments(guide, plan);
    let count = |wanted: Standing| list.iter().filter(|one| one.standing() == wanted).count();
    let none = count(Standing::None);
    if none > 0 {
        let finding = Finding::new("obligation-without-dataset", Place::default());
        found.push(finding.arg("n", none).arg("of", list.len()).arg("maybe", count(Standing::Proposed)));
    }
    for (id, dataset) in &plan.dataset {
        let Some(named) = dataset.recommended.as_deref().filter(|named| *named != NONE) else { continue };
        if guide.recommended.dataset.iter().all(|entry| entry.id != named) {
            let address = Address::new(["dataset", id, "recommended"]).to_string();
            let place = Place { address: Some(address), ..Place::default() };
            found.push(Finding::new("recommended-unknown", place).arg("id", named));
        }
    }
    found
}
