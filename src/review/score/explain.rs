//! Where each point comes from: the answers, with their questions and addresses, and the passage of the Guide or law.

use super::super::known::Known;
use super::super::lean::{Lean, Tally};
use super::super::rules::address;
use super::measure::View;
use super::{Act, Reached};
use crate::guide::model::review::Target;
use crate::guide::model::{Guide, Question};

/// One target of a plan, with what it was counted on.
#[derive(Debug, Clone)]
pub struct Explained<'g> {
    pub target: &'g Target,
    pub reached: Reached,
    /// Hundredths of a point, earned and in all; `None` when it leaves the denominator.
    pub points: Option<(u32, u32)>,
    pub cites: Vec<Cite>,
}

/// What was counted, so many of so many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    pub act: Act,
    /// Short code of the question, and where its answer stands when that is one place.
    pub question: Option<String>,
    pub address: Option<String>,
    /// Index of the dataset, when it is about one.
    pub dataset: Option<usize>,
    pub got: u32,
    pub of: u32,
}

/// Every target of the Guide with what came of it and why, in its order.
pub fn explain<'g>(lean: &Lean<'_>, known: &Known, guide: &'g Guide) -> Vec<Explained<'g>> {
    let view = View::new(lean, known);
    let goals = known.ground.goals.iter().zip(&guide.review.targets);
    goals
        .map(|(goal, target)| {
            let mut cites = Vec::new();
            view.items(goal, &mut |item| cites.push(cite(&item, target, lean, guide)));
            let reached = view.reached(goal);
            Explained { target, reached, points: reached.points(goal), cites }
        })
        .collect()
}

fn cite(item: &super::measure::Item, target: &Target, lean: &Lean<'_>, guide: &Guide) -> Cite {
    let dataset = dataset(item.act);
    let id = dataset.and_then(|at| lean.datasets.get(at)).map(|dataset| dataset.id);
    let question = question(item.act, lean, guide).or_else(|| guide.question(target.questions.first()?));
    Cite {
        act: item.act,
        question: question.map(|question| question.code.clone()),
        address: question.and_then(|question| address(question, id)),
        dataset,
        got: item.got,
        of: item.of,
    }
}

/// The dataset that an act is about.
fn dataset(act: Act) -> Option<usize> {
    match act {
        Act::Say(at) | Act::Treat(at) | Act::Promise(at) | Act::Publish(at) => Some(at),
        Act::OwnLicense(at) | Act::Document(at) => Some(at),
        _ => None,
    }
}

/// Where the answer that an act gives stands; `None` when that is not one place.
pub fn address_of(act: Act, lean: &Lean<'_>, guide: &Guide) -> Option<String> {
    let id = dataset(act).and_then(|at| lean.datasets.get(at)).map(|dataset| dataset.id);
    address(question(act, lean, guide)?, id)
}

/// The question that an act answers; of several that close a step, the first without an answer.
pub fn question<'g>(act: Act, lean: &Lean<'_>, guide: &'g Guide) -> Option<&'g Question> {
    match act {
        Act::Answer(at) => guide.questions().nth(at).map(|(_, question)| question),
        Act::Close(at) => {
            let ids = &guide.steps.get(at)?.closes_with;
            let open = |(_, tally): &(_, &Tally)| tally.answered == 0;
            let asked = guide.questions().map(|(_, question)| question).zip(&lean.questions);
            let closing = asked.filter(|(question, _)| ids.contains(&question.id));
            let closing = closing.filter(open).map(|(question, _)| question).next();
            closing.or_else(|| guide.question(ids.first()?))
        }
        Act::Say(_) => guide.question("dataset.personal"),
        Act::Treat(_) => guide.question("dataset.treatment"),
        Act::Promise(_) => guide.question("dataset.commitment.date"),
        Act::Publish(_) => guide.question("dataset.published_at"),
        Act::License => guide.question("license.id"),
        Act::OwnLicense(_) => guide.question("dataset.license"),
        Act::Document(_) => guide.question("dataset.dictionary"),
        Act::Inventory => guide.question("dataset.title"),
        Act::Confirm | Act::Links | Act::Reply(_) | Act::More => None,
    }
}
