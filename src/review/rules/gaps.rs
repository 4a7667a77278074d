//! What is not there: people, evidence, datasets, answers.

use super::super::lean::{Lean, StepCount, Tally};
use super::{At, Found, Ground, index};

pub fn no_liaison(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.plan(is_blank(lean.liaison) && !lean.stayed[0], 1);
}

pub fn no_administrator(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.plan(is_blank(lean.administrator) && !lean.stayed[1], 1);
}

/// The two roles are one person.
pub fn same_person(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let (Some(liaison), Some(administrator)) = (lean.liaison, lean.administrator) else { return };
    found.plan(!is_blank(lean.liaison) && is_same(liaison, administrator), 1);
}

pub fn no_appointment(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let tally = ground.appointment().and_then(|at| lean.questions.get(at));
    found.plan(tally.is_none_or(|tally| tally.answered == 0), 1);
}

pub fn no_datasets(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.plan(lean.datasets.is_empty(), 1);
}

/// Fewer than the first inventory should have, of what systems and registries are named.
pub fn few_datasets(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let bounds = ground.bounds;
    let begun =
        lean.institution.starts.and_then(|day| ground.past(day)).is_some_and(|days| days > bounds.few_days);
    let (have, of) = (lean.datasets.len() as u64, u64::from(lean.bases));
    let few = have > 0 && have * 100 < of * u64::from(bounds.few_percent);
    found.plan(begun && few, lean.bases);
}

/// Steps that could begin and have no answer. A plan in which nothing has begun is told once, by its first step.
pub fn not_started(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    for (at, _) in lean.steps.iter().enumerate().filter(|(_, step)| is_idle(step)) {
        found.push(At::Step(index(at)), 1);
    }
}

fn is_idle(step: &StepCount) -> bool {
    let Tally { answered, not_applicable, pending, .. } = step.all;
    step.can_start && !step.closed && answered + not_applicable + pending == 0
}

/// Required answers that are absent, by step; those of a step that has not begun are told as such.
pub fn required(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let begun = |step: &StepCount| step.can_start && !is_idle(step);
    for (at, step) in lean.steps.iter().enumerate() {
        if begun(step) && step.all.missing > 0 {
            found.push(At::Step(index(at)), step.all.missing);
        }
    }
}

/// Deadlines of the Guide that passed without what shows that they were met.
pub fn deadlines(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let Some(begun) = lean.institution.starts.map(|day| ground.since(day)) else { return };
    for (at, deadline) in ground.deadlines.iter().enumerate() {
        let done = lean.questions.get(deadline.done).is_some_and(|tally| tally.answered > 0);
        let late = u32::try_from(begun - deadline.days).unwrap_or(0);
        if !done && late > 0 {
            found.push(At::Deadline(index(at)), late);
        }
    }
}

pub fn pending_overdue(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    for (at, pending) in lean.pending.iter().enumerate() {
        if let Some(days) = pending.by.and_then(|day| ground.past(day)) {
            found.push(At::Pending(index(at)), days);
        }
    }
}

/// Answers for later that say neither whom to ask nor by when.
pub fn pending_nobody(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let nobody = lean.pending.iter().filter(|pending| is_blank(pending.ask) && pending.by.is_none()).count();
    found.plan(nobody > 0, nobody as u32);
}

pub fn no_unit(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| is_blank(dataset.unit));
}

pub fn no_description(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| is_blank(dataset.description));
}

pub fn no_periodicity(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| is_blank(dataset.periodicity));
}

pub fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim_ascii().is_empty())
}

/// The same name, whatever the case and the accents.
fn is_same(one: &str, other: &str) -> bool {
    one.trim() == other.trim() || crate::text::fold::fold(one) == crate::text::fold::fold(other)
}
