//! What is seen only by comparing plans: texts copied from one to another, the same place twice.
//!
//! Works from summaries alone. Nothing is said of who copied from whom: that cannot be seen.

use std::collections::{HashMap, HashSet};

use super::super::summary::Summary;
use super::mark::Folded;
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::text::fold::{short, visible};

/// Code of texts that plans share.
pub const COPIED: &str = "review-copied-texts";
/// Code of one place with two plans.
pub const TWICE: &str = "review-area-twice";

/// Names of plans that a sentence lists at most.
const NAMED: usize = 4;

/// Plans that share texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Indexes of the plans, in their order; two at least.
    pub plans: Vec<u32>,
    /// How many texts all of them have.
    pub texts: u32,
}

/// Plans of one place whose ids differ: none is a copy of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twice {
    /// INEGI key.
    pub area: String,
    /// Indexes of the plans, in their order; two at least.
    pub plans: Vec<u32>,
}

/// The mark of a text that is long enough to be told from others; `Summary::texts` holds these.
pub fn mark(text: &str, guide: &Guide) -> Option<u64> {
    Folded::of(text).long(guide.review.bounds.text_letters)
}

/// Marks of texts that come from the Guide itself: to use them is not to copy from a neighbour.
pub fn of_guide(guide: &Guide) -> HashSet<u64> {
    let helps = guide.questions().flat_map(|(_, question)| [&question.help.example, &question.help.answer]);
    let recommended =
        guide.recommended.dataset.iter().flat_map(|dataset| [&dataset.title, &dataset.description]);
    let texts = helps.chain(recommended).flat_map(|text| [text.es.as_ref(), text.en.as_ref()]);
    texts.filter_map(|text| mark(text, guide)).collect()
}

/// Groups of plans that share at least so many texts (`bounds.copied_least`), the most texts first.
///
/// Two copies of one plan, and two plans of the same id, share everything and are no news.
pub fn copied(plans: &[Summary], guide: &Guide) -> Vec<Copied> {
    let ours = of_guide(guide);
    let mut all: Vec<(u64, u32)> = Vec::new();
    for (at, plan) in (0_u32..).zip(plans) {
        all.extend(plan.texts.iter().filter(|text| !ours.contains(text)).map(|text| (*text, at)));
    }
    all.sort_unstable();
    all.dedup();
    let mut groups: HashMap<Vec<u32>, u32> = HashMap::new();
    for same in all.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        let who = apart(same.iter().map(|(_, at)| *at), plans);
        if who.len() > 1 {
            *groups.entry(who).or_default() += 1;
        }
    }
    let least = guide.review.bounds.copied_least.max(1);
    let groups = groups.into_iter().filter(|(_, texts)| *texts >= least);
    let mut found: Vec<Copied> = groups.map(|(plans, texts)| Copied { plans, texts }).collect();
    found.sort_by(|one, other| other.texts.cmp(&one.texts).then_with(|| one.plans.cmp(&other.plans)));
    found
}

/// One of each plan: the first of those with the same id, or the same content.
fn apart(plans: impl Iterator<Item = u32>, all: &[Summary]) -> Vec<u32> {
    let mut seen = HashSet::new();
    let fresh = |at: &u32| {
        let Some(plan) = all.get(*at as usize) else { return false };
        let fresh = plan.content == 0 || seen.insert((true, plan.content));
        (plan.plan == 0 || seen.insert((false, plan.plan))) && fresh
    };
    plans.filter(fresh).collect()
}

/// Places that have plans with different ids. Where a plan has no id, its content tells it from others.
pub fn twice(plans: &[Summary]) -> Vec<Twice> {
    let mut places: HashMap<(&str, &str), Vec<u32>> = HashMap::new();
    for (at, plan) in (0_u32..).zip(plans).filter(|(_, plan)| !plan.area.is_empty()) {
        places.entry((&plan.area, &plan.kind)).or_default().push(at);
    }
    let mut found: Vec<Twice> = places
        .into_iter()
        .filter(|(_, who)| who.len() > 1)
        .map(|((area, _), who)| Twice { area: area.to_string(), plans: apart(who.into_iter(), plans) })
        .filter(|twice| twice.plans.len() > 1)
        .collect();
    found.sort_by(|one, other| (&one.area, &one.plans).cmp(&(&other.area, &other.plans)));
    found
}

impl Copied {
    /// In words, with the names of the first plans.
    pub fn tell(&self, plans: &[Summary]) -> Finding {
        let finding =
            Finding::new(COPIED, Place::default()).arg("n", self.texts).arg("plans", self.plans.len());
        finding.arg("names", names(&self.plans, plans)).gain(self.texts)
    }
}

impl Twice {
    /// In words, with the names of the plans.
    pub fn tell(&self, plans: &[Summary]) -> Finding {
        let finding =
            Finding::new(TWICE, Place::default()).arg("area", &self.area).arg("n", self.plans.len());
        finding.arg("names", names(&self.plans, plans))
    }
}

fn names(who: &[u32], plans: &[Summary]) -> String {
    let name = |at: &u32| {
        let plan = plans.get(*at as usize)?;
        Some(short(&visible(if plan.name.is_empty() { &plan.path } else { &plan.name }), 40))
    };
    let mut names: Vec<String> = who.iter().take(NAMED).filter_map(name).collect();
    if who.len() > NAMED {
        names.push("…".to_string());
    }
    names.join(", ")
}
