//! The rule of review: targets of steps and questions that exist, 100 points in all, words for every rule.

use std::collections::BTreeSet;

use super::{Lens, Spot};
use crate::guide::load::REVIEW;
use crate::guide::model::review::{Measure, Target};

/// Points of all targets together.
const POINTS: u32 = 100;
/// Characters of a title and of what to do, least and most.
const WORDS: (usize, usize) = (5, 120);

pub fn check(lens: &mut Lens) {
    let mut seen = BTreeSet::new();
    let targets = &lens.guide.review.targets;
    for (number, target) in targets.iter().enumerate() {
        let spot = Spot::item(REVIEW, "target", number);
        if !seen.insert(&target.id) {
            lens.tell("guide-id-twice", &spot, "id", &[("id", &target.id), ("first", REVIEW)]);
        }
        one(lens, &spot, target);
    }
    let sum: u32 = targets.iter().map(|target| target.points).sum();
    if !targets.is_empty() && sum != POINTS {
        lens.tell("guide-points", &Spot::item(REVIEW, "target", 0), "points", &[("sum", &sum.to_string())]);
    }
}

fn one(lens: &mut Lens, spot: &Spot, target: &Target) {
    let step = lens.guide.steps.iter().find(|step| step.id == target.step);
    match step {
        None => lens.tell("guide-step-unknown", spot, "step", &[("id", &target.step)]),
        Some(step) if target.measure == Measure::Closed && step.closes_with.is_empty() => {
            lens.tell("guide-target-closes", spot, "measure", &[("id", &target.step)]);
        }
        Some(_) => {}
    }
    for id in target.questions.iter().filter(|id| lens.guide.question(id).is_none_or(|one| one.id != **id)) {
        lens.tell("guide-question-unknown", spot, "questions", &[("id", id)]);
    }
    let whole = (1..=100).contains(&target.reached) && target.points > 0 && !target.questions.is_empty();
    if !whole || (target.measure == Measure::First) != (target.least > 0) {
        lens.tell("guide-target-form", spot, "id", &[("id", &target.id)]);
    }
    for (key, text) in [("title", &target.title), ("mend", &target.mend)] {
        super::texts::bounded(lens, spot, key, text, WORDS);
    }
    if target.basis.is_empty() {
        lens.tell("guide-no-basis", spot, "id", &[]);
    }
    for basis in &target.basis {
        super::references::basis(lens, spot, basis);
    }
}
