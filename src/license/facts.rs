//! Whether a rule of the advice holds, and the answers that it rests on.

use crate::guide::model::Guide;
use crate::guide::model::terms::{StateRule, Trait, When};
use crate::plan::model::{Dataset, Plan};

use super::catalogue::{License, find};

/// Questions that the advice looks at.
pub const STATE: &str = "license.state_rule";
pub const REUSE: &str = "license.reuse";
pub const CHANNELS: &str = "publication.channels";
pub const CHOSEN: &str = "license.id";
pub const OWN: &str = "dataset.license";
pub const THIRD_PARTY: &str = "dataset.third_party";
pub const SOURCES: &str = "dataset.source_licenses";
pub const CONTRACT: &str = "dataset.contract";
pub const RIGHTS: &str = "dataset.rights";

/// What a plan, and one dataset of it, answer.
pub struct Facts<'g, 'p> {
    pub guide: &'g Guide,
    pub plan: &'p Plan,
    pub dataset: Option<&'p Dataset>,
}

impl<'g> Facts<'g, '_> {
    /// The questions that a rule rests on, when it holds.
    pub fn holds(&self, when: &When) -> Option<Vec<&'static str>> {
        let yes = |claim: Option<&str>, wanted: bool| claim == Some(if wanted { "yes" } else { "no" });
        let answer = |of: fn(&Dataset) -> &Option<String>| self.dataset.and_then(|d| of(d).as_deref());
        let parts = [
            when.state.map(|wanted| (self.state() == wanted, STATE)),
            when.channel.as_ref().map(|id| (self.plan.publication.channels.contains(id), CHANNELS)),
            when.reuse.as_ref().map(|id| (self.plan.license.reuse.contains(id), REUSE)),
            when.chosen.map(|wanted| (self.chosen_has(wanted), self.chosen_at())),
            when.third_party.map(|wanted| (yes(answer(|d| &d.third_party.status), wanted), THIRD_PARTY)),
            when.sources.map(|wanted| (self.sources_have(wanted), SOURCES)),
            when.contract.map(|wanted| (yes(answer(|d| &d.contract.status), wanted), CONTRACT)),
            when.rights.as_deref().map(|id| (answer(|d| &d.rights) == Some(id), RIGHTS)),
        ];
        let named = || parts.iter().flatten();
        named().all(|(holds, _)| *holds).then(|| named().map(|(_, question)| *question).collect())
    }

    /// Whether the rule is about what these facts are about: one dataset, or the plan.
    pub fn concerned(&self, when: &When) -> bool {
        let claims = when.third_party.is_some() || when.contract.is_some();
        let of_dataset = claims || when.sources.is_some() || when.rights.is_some();
        match self.dataset {
            Some(dataset) => of_dataset || (when.chosen.is_some() && dataset.license.is_some()),
            None => !of_dataset,
        }
    }

    pub fn state(&self) -> StateRule {
        match self.plan.license.state_rule.as_deref() {
            None => StateRule::Unknown,
            Some("none") => StateRule::None,
            Some(_) => StateRule::Fixed,
        }
    }

    /// The terms that hold here: those of the dataset, else those of the plan.
    pub fn chosen(&self) -> Option<License<'g>> {
        let own = self.dataset.and_then(|dataset| dataset.license.as_deref());
        find(self.guide, own.or(self.plan.license.id.as_deref())?)
    }

    fn chosen_at(&self) -> &'static str {
        if self.dataset.is_some_and(|dataset| dataset.license.is_some()) { OWN } else { CHOSEN }
    }

    fn chosen_has(&self, wanted: Trait) -> bool {
        // Of terms that nobody has read, the person says whether they oblige to share alike.
        let told = self.plan.license.share_alike.as_deref() == Some("yes");
        let has = |chosen: License<'_>| {
            chosen.has(wanted) || (wanted == Trait::ShareAlike && chosen.has(Trait::Unread) && told)
        };
        self.chosen().is_some_and(has)
    }

    /// Licences of the material of others; those that the Guide does not know are left out.
    pub fn sources(&self) -> Vec<License<'g>> {
        let dataset = self.dataset.filter(|dataset| dataset.third_party.status.as_deref() == Some("yes"));
        let ids = dataset.iter().flat_map(|dataset| &dataset.source_licenses);
        ids.filter_map(|id| find(self.guide, id)).collect()
    }

    fn sources_have(&self, wanted: Trait) -> bool {
        let sources = self.sources();
        // Material that nobody has looked at is material whose terms have to be read.
        sources.iter().any(|source| source.has(wanted)) || (wanted == Trait::Unread && sources.is_empty())
    }
}
