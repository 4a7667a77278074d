//! What a check has to say of the figures of the cost: those that no estimate can use, and a budget that falls short.

use super::assume::{Book, number};
use super::money::{Pesos, decimal};
use super::study::study;
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::toml_text::Address;

/// Everything that is wrong with `cost`, and a budget (C13) below what opening is expected to cost.
pub fn findings(guide: &Guide, plan: &Plan) -> Vec<Finding> {
    let mut found = figures(guide, plan);
    found.extend(budget(guide, plan));
    found
}

fn figures(guide: &Guide, plan: &Plan) -> Vec<Finding> {
    let book = Book::of(guide, plan);
    let mut found = Vec::new();
    for (id, text) in &plan.cost.assumptions {
        let place = at(["cost", "assumptions", id]);
        match book.get(id) {
            None => found.push(Finding::new("cost-assumption-unknown", place).arg("id", id)),
            Some(one) if !one.own => {
                let limits = [one.min, one.max].map(super::show::words::figure);
                let finding = Finding::new("cost-assumption-odd", place).arg("id", id).arg("value", text);
                found.push(finding.arg("min", &limits[0]).arg("max", &limits[1]));
            }
            Some(_) => {}
        }
    }
    for (table, amounts) in [("rates", &plan.cost.rates), ("salaries", &plan.cost.salaries)] {
        for (role, text) in amounts {
            let place = at(["cost", table, role]);
            if guide.term("roles", role).is_none() {
                found.push(Finding::new("cost-role-unknown", place).arg("role", role));
            } else if decimal(text).is_none() {
                found.push(Finding::new("cost-amount-odd", place).arg("role", role).arg("value", text));
            }
        }
    }
    for (id, dataset) in &plan.dataset {
        for (key, hours) in
            [("hours_first", &dataset.actual.hours_first), ("hours_update", &dataset.actual.hours_update)]
        {
            if let Some(text) = hours.as_deref().filter(|text| number(text).is_none()) {
                let place = at(["dataset", id, "actual", key]);
                found.push(Finding::new("cost-hours-odd", place).arg("value", text));
            }
        }
    }
    found
}

fn budget(guide: &Guide, plan: &Plan) -> Option<Finding> {
    let budget = Pesos(decimal(plan.schedule.budget.as_deref()?)? / 100);
    let study = study(guide, plan);
    let money = &study.first.money;
    let short = money.whole() && money.expected > budget;
    let place = Place {
        question: Some(super::show::words::code(guide, "schedule.budget")),
        ..at(["schedule", "budget"])
    };
    short.then(|| {
        Finding::new("cost-over-budget", place)
            .arg("budget", budget.shown())
            .arg("expected", money.expected.shown())
    })
}

fn at<const N: usize>(parts: [&str; N]) -> Place {
    Place { address: Some(Address::new(parts).to_string()), ..Place::default() }
}
