//! The advisor: what to publish under and why, from the rules of `license.toml` and the answers of a plan.

use crate::guide::model::terms::{Does, Rule, StateRule};
use crate::guide::model::{Guide, Question};
use crate::plan::model::Plan;

use super::catalogue::{License, find};
use super::dataset::OfDataset;
use super::facts::{CHANNELS, Facts, REUSE, STATE};

/// What there is to say about the terms of a plan. It is a proposal: the law and the legal office decide.
#[derive(Debug, Clone)]
pub struct Advice<'g> {
    /// `None` when the Guide proposes nothing that it knows.
    pub recommended: Option<License<'g>>,
    /// What the plan says now.
    pub chosen: Option<License<'g>>,
    pub state: StateRule,
    /// Why that, and what else to weigh; the rule that decided is the first.
    pub reasons: Vec<Reason<'g>>,
    pub warnings: Vec<Reason<'g>>,
    /// Why what was chosen cannot stand.
    pub blocked: Vec<Reason<'g>>,
    /// Questions without an answer that would change the advice.
    pub open: Vec<&'g Question>,
    /// Every dataset, by id.
    pub datasets: Vec<OfDataset<'g>>,
}

/// A rule that holds, with the questions whose answers make it hold.
#[derive(Debug, Clone)]
pub struct Reason<'g> {
    pub rule: &'g Rule,
    pub questions: Vec<&'g Question>,
}

/// Advises on the terms of a plan and of each of its datasets.
pub fn advise<'g>(guide: &'g Guide, plan: &Plan) -> Advice<'g> {
    let facts = Facts { guide, plan, dataset: None };
    let holding = reasons(&facts);
    let of = |does: Does| holding.iter().filter(move |reason| reason.rule.does == does).cloned();
    let recommended = of(Does::Recommend)
        .find_map(|reason| named(&facts, reason.rule))
        .or_else(|| find(guide, &guide.terms.proposal));
    let agrees = |reason: &Reason<'g>| named(&facts, reason.rule) == recommended;
    let datasets = plan.dataset.iter().map(|(id, dataset)| OfDataset::of(guide, plan, id, dataset));
    let mut advice = Advice {
        recommended,
        chosen: facts.chosen(),
        state: facts.state(),
        reasons: of(Does::Recommend).filter(agrees).chain(of(Does::Explain)).collect(),
        warnings: of(Does::Warn).collect(),
        blocked: of(Does::Block).collect(),
        open: open(guide, plan),
        datasets: datasets.collect(),
    };
    advice.prefer();
    advice
}

impl<'g> Advice<'g> {
    /// What each dataset should carry: what the whole plan does wherever it may.
    fn prefer(&mut self) {
        let wanted = [self.chosen.filter(License::is_open), self.recommended];
        for dataset in &mut self.datasets {
            let may = |license: &License<'g>| dataset.mix.outputs.contains(license);
            dataset.recommended = wanted.iter().flatten().copied().find(may);
            dataset.recommended = dataset.recommended.or_else(|| dataset.mix.outputs.first().copied());
        }
    }
}

/// The rules that hold, in their order.
pub(super) fn reasons<'g>(facts: &Facts<'g, '_>) -> Vec<Reason<'g>> {
    let guide = facts.guide;
    let rules = guide.terms.advice.iter().filter(|rule| facts.concerned(&rule.when));
    rules
        .filter_map(|rule| {
            let questions = facts.holds(&rule.when)?;
            let questions = questions.into_iter().filter_map(|id| guide.question(id)).collect();
            Some(Reason { rule, questions })
        })
        .collect()
}

/// What a rule recommends: its own licence, or that of the state; never one that is not open.
fn named<'g>(facts: &Facts<'g, '_>, rule: &'g Rule) -> Option<License<'g>> {
    let state = || facts.plan.license.state_rule.as_deref();
    find(facts.guide, rule.license.as_deref().or_else(state)?).filter(|license| !license.is_closed())
}

fn open<'g>(guide: &'g Guide, plan: &Plan) -> Vec<&'g Question> {
    let license = &plan.license;
    let asked = [
        (license.state_rule.is_none(), STATE),
        (license.reuse.is_empty(), REUSE),
        (plan.publication.channels.is_empty(), CHANNELS),
    ];
    asked.iter().filter(|(open, _)| *open).filter_map(|(_, id)| guide.question(id)).collect()
}
