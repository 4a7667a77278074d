//! One dataset: the terms that hold for it, and whether what others made lets it go out under them.

use crate::guide::model::Guide;
use crate::guide::model::terms::Does;
use crate::plan::model::{Dataset, Plan};

use super::advice::{Reason, reasons};
use super::catalogue::{License, find};
use super::compatibility::{Cell, Mix, Verdict, cell, mix};
use super::facts::Facts;

/// What there is to say about the terms of one dataset.
#[derive(Debug, Clone)]
pub struct OfDataset<'g> {
    pub id: String,
    pub title: String,
    /// Whether it has terms of its own.
    pub own: bool,
    /// The terms that hold: its own, else the plan's.
    pub effective: Option<License<'g>>,
    /// What it should carry; `None` when nothing open fits its material.
    pub recommended: Option<License<'g>>,
    /// Material of others by licence, with whether it may go out under the effective terms.
    pub sources: Vec<(License<'g>, Option<Cell>)>,
    /// What all that material can go out under.
    pub mix: Mix<'g>,
    pub warnings: Vec<Reason<'g>>,
    pub blocked: Vec<Reason<'g>>,
}

/// The terms that hold for a dataset: its own, else the plan's; `None` when none were chosen, or the Guide does not
/// know them.
pub fn effective<'g>(guide: &'g Guide, plan: &Plan, dataset: &Dataset) -> Option<License<'g>> {
    find(guide, dataset.license.as_deref().or(plan.license.id.as_deref())?)
}

impl<'g> OfDataset<'g> {
    pub(super) fn of(guide: &'g Guide, plan: &Plan, id: &str, dataset: &Dataset) -> Self {
        let facts = Facts { guide, plan, dataset: Some(dataset) };
        let holding = reasons(&facts);
        let of = |does: Does| holding.iter().filter(|reason| reason.rule.does == does).cloned().collect();
        let effective = effective(guide, plan, dataset);
        let sources = facts.sources();
        let mix = mix(guide, &sources);
        let against = |source: License<'g>| (source, effective.map(|output| cell(source, output)));
        Self {
            id: id.to_string(),
            title: dataset.called(id).to_string(),
            own: dataset.license.is_some(),
            effective,
            recommended: None,
            sources: sources.into_iter().map(against).collect(),
            mix,
            warnings: of(Does::Warn),
            blocked: of(Does::Block),
        }
    }

    /// Whether its material may go out under the terms that hold: the worst of its sources, `None` while there are
    /// no terms. Without material of others, yes.
    pub fn fits(&self) -> Option<Verdict> {
        self.effective?;
        let verdicts = self.sources.iter().filter_map(|(_, cell)| cell.as_ref()).map(|cell| cell.verdict);
        Some(verdicts.max().unwrap_or(Verdict::Yes))
    }
}
