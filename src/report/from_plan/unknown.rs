//! What nobody knows yet: the questions, never the people who may know.

use std::collections::BTreeMap;

use super::super::contents::{StepDone, Unknown};
use super::{From, date};
use crate::toml_text::Address;
use crate::wizard::flow::{Flow, State};
use crate::wizard::progress::progress;

impl From<'_> {
    pub(super) fn unknown(&self) -> Vec<Unknown> {
        let flow = Flow::new(self.guide(), self.beside.tree);
        let mut found: BTreeMap<usize, Unknown> = BTreeMap::new();
        for (address, pending) in &self.plan.pending {
            let Some(spot) = flow.spot_at(&Address::parse(address)) else { continue };
            if flow.state(&spot) != State::Pending {
                continue;
            }
            let place = self.guide().questions().position(|(_, question)| question.id == spot.question.id);
            let unknown = found.entry(place.unwrap_or(usize::MAX)).or_default();
            unknown.what = self.to(&spot.question.ask);
            unknown.datasets += usize::from(spot.scope.dataset.is_some());
            let by = date(pending.by.as_ref());
            unknown.by = [unknown.by, by].into_iter().flatten().min();
        }
        found.into_values().collect()
    }

    pub(super) fn steps(&self) -> Vec<StepDone> {
        let flow = Flow::new(self.guide(), self.beside.tree);
        let steps = progress(&flow, &|_| false);
        let step = |step: &crate::wizard::progress::StepProgress<'_>| StepDone {
            title: self.to(&step.step.title),
            answered: step.answered,
            pending: step.pending,
            missing: step.missing,
        };
        steps.iter().map(step).collect()
    }
}
