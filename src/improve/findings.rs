//! What there is to say of the cycle: what is late, tasks whose day has passed, what the plan keeps of acts, dimensions
//! and indicators that the Guide does not have.

use jiff::civil::Date;

use super::cycle::{State, cycle};
use super::tasks::jobs;
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::doc::Doc;
use crate::plan::model::Plan;
use crate::text::fold::{short, visible};
use crate::text::say as words;
use crate::toml_text::Address;

/// The highest level of a dimension.
const HIGHEST: i64 = 4;
/// Letters of a task in a finding.
const SHOWN: usize = 80;

/// Everything that there is to say of the cycle of a plan.
pub fn findings(guide: &Guide, (doc, plan): (&Doc, &Plan), today: Date) -> Vec<Finding> {
    let mut found = late(guide, plan, today);
    found.extend(tasks(doc, plan, today));
    found.extend(strangers(guide, doc, plan));
    found.extend(odd_levels(guide, doc, plan));
    found
}

/// Acts whose day has passed.
fn late(guide: &Guide, plan: &Plan, today: Date) -> Vec<Finding> {
    let of = |one: super::Standing<'_>| {
        let State::Late(days) = one.state else { return None };
        let due = words::day(one.next?);
        let found = Finding::new("cycle-late", Place::default()).arg_text("act", one.act.title.clone());
        Some(found.arg_text("due", due).arg("days", days).arg("id", &one.act.id))
    };
    cycle(guide, plan, today).into_iter().filter_map(of).collect()
}

fn tasks(doc: &Doc, plan: &Plan, today: Date) -> Vec<Finding> {
    let of = |job: super::tasks::Job| {
        let found = Finding::new("task-late", place(doc, &Address::new(["task", &job.id])));
        let owner = job.owner.as_deref().map(visible).unwrap_or_else(|| "-".into());
        found
            .arg("title", short(&visible(&job.title), SHOWN))
            .arg("owner", owner)
            .arg("id", visible(&job.id))
            .arg_text("due", job.due.map(words::day).unwrap_or_default())
    };
    jobs(plan, today).into_iter().filter(super::tasks::Job::is_late).map(of).collect()
}

/// Words that the Guide does not have: a typing error would hide what was done.
fn strangers(guide: &Guide, doc: &Doc, plan: &Plan) -> Vec<Finding> {
    let improve = &guide.improve;
    let told =
        |at: Address, word: &str| Finding::new("cycle-unknown", place(doc, &at)).arg("word", visible(word));
    let acts = plan.done.iter().filter_map(|(id, done)| {
        let act = done.act.as_deref().unwrap_or_default();
        let known = improve.acts.iter().any(|one| one.id == act);
        (!known).then(|| told(Address::new(["done", id, "act"]), act))
    });
    let figures = plan.measured.iter().filter_map(|(id, one)| {
        let word = one.indicator.as_deref().unwrap_or_default();
        let known = improve.indicators.iter().any(|one| one.id == word);
        (!known).then(|| told(Address::new(["measured", id, "indicator"]), word))
    });
    let levels = plan.maturity.iter().flat_map(|(day, one)| {
        let words = one.level.keys().map(move |id| ("level", id));
        let words = words.chain(one.target.keys().map(move |id| ("target", id)));
        words.filter_map(move |(key, id)| {
            let known = improve.dimensions.iter().any(|one| one.id == *id);
            (!known).then(|| told(Address::new(["maturity", day, key, id]), id))
        })
    });
    acts.chain(figures).chain(levels).collect()
}

/// Levels that are none.
fn odd_levels(guide: &Guide, doc: &Doc, plan: &Plan) -> Vec<Finding> {
    let known = |id: &str| guide.improve.dimensions.iter().any(|one| one.id == id);
    let mut found = Vec::new();
    for (day, one) in &plan.maturity {
        for (key, values) in [("level", &one.level), ("target", &one.target)] {
            for (id, value) in
                values.iter().filter(|(id, value)| known(id) && !(0..=HIGHEST).contains(*value))
            {
                let at = Address::new(["maturity", day, key, id]);
                found.push(Finding::new("maturity-level", place(doc, &at)).arg("value", value));
            }
        }
    }
    found
}

fn place(doc: &Doc, at: &Address) -> Place {
    let place = doc.place(at).map_or_else(Place::default, Place::at);
    Place { address: Some(at.to_string()), ..place }
}
