//! What the region must learn next: what would help most plans, and where that is seen.

use serde::Serialize;

use super::Given;
use super::parts::{Counted, Share, StepPart, count};

/// Something to teach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// Id of a rule that spoke, or of the step itself.
    pub id: String,
    pub from: From,
    /// Id of the step that it is about.
    pub step: Option<String>,
    /// Plans that it would help, of all.
    pub helps: Share,
}

/// Where it is seen that something has to be learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// Plans stop at the step.
    Stop,
    /// A rule of the review spoke.
    Rule,
}

/// How many are told.
const MOST: usize = 10;

/// Ranked by how many plans each would help; of equals, what comes first in the Guide.
pub fn next(steps: &[StepPart], findings: &[Counted], given: &Given<'_>, plans: usize) -> Vec<Lesson> {
    let stop = |step: &StepPart| Lesson {
        id: step.id.clone(),
        from: From::Stop,
        step: Some(step.id.clone()),
        helps: Share { n: step.stops, of: count(plans) },
    };
    let rule = |finding: &Counted| {
        let named = given.rules.iter().find(|rule| rule.id == finding.id);
        let step = named.and_then(|rule| rule.step.clone());
        Lesson { id: finding.id.clone(), from: From::Rule, step, helps: finding.plans }
    };
    let mut all: Vec<Lesson> =
        steps.iter().filter(|step| step.stops > 0).map(stop).chain(findings.iter().map(rule)).collect();
    let place = |lesson: &Lesson| {
        let step = lesson.step.as_ref();
        steps.iter().position(|part| Some(&part.id) == step).unwrap_or(usize::MAX)
    };
    all.sort_by_key(|lesson| (std::cmp::Reverse(lesson.helps.n), place(lesson), lesson.from));
    all.truncate(MOST);
    all
}
