//! The inventory beside the list of what others usually have.

use std::collections::BTreeMap;

use super::matching::{Matcher, Why};
use crate::guide::model::Guide;
use crate::guide::model::recommended::Recommended;
use crate::plan::model::{Dataset, Plan, Refusal};
use crate::text::fold::fold;

/// `dataset.ID.recommended` of a dataset that is none of the list: nothing is proposed for it.
pub const NONE: &str = "none";

/// One of the list, and what of the inventory is it.
#[derive(Debug, Clone)]
pub struct Match<'g> {
    pub entry: &'g Recommended,
    /// Datasets that a person said are it.
    pub confirmed: Vec<String>,
    /// Datasets that may be it, the likeliest first.
    pub proposed: Vec<Proposal>,
    /// It is not for this institution.
    pub declined: Option<Refusal>,
}

/// A dataset that may be one of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    pub dataset: String,
    pub why: Why,
    score: f64,
}

/// How one of the list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Missing,
    Proposed,
    Have,
    Declined,
}

impl State {
    /// The word of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Proposed => "proposed",
            Self::Have => "have",
            Self::Declined => "declined",
        }
    }
}

impl Match<'_> {
    /// What a person said goes before what is proposed.
    pub fn state(&self) -> State {
        match (&self.declined, self.confirmed.is_empty(), self.proposed.is_empty()) {
            (_, false, _) => State::Have,
            (Some(_), ..) => State::Declined,
            (None, _, false) => State::Proposed,
            (None, ..) => State::Missing,
        }
    }
}

/// The list in its order, each with the datasets that are it, may be it, or the reason why it is not for here.
pub fn compare<'g>(guide: &'g Guide, plan: &Plan) -> Vec<Match<'g>> {
    let list = &guide.recommended.dataset;
    let mut proposed = proposals(guide, plan);
    let mut one = |(at, entry): (usize, &'g Recommended)| {
        let is = |dataset: &Dataset| dataset.recommended.as_deref() == Some(entry.id.as_str());
        let confirmed = plan.dataset.iter().filter(|(_, dataset)| is(dataset)).map(|(id, _)| id.clone());
        Match {
            entry,
            confirmed: confirmed.collect(),
            proposed: proposed.remove(&at).unwrap_or_default(),
            declined: plan.declined.recommended.get(&entry.id).cloned(),
        }
    };
    list.iter().enumerate().map(&mut one).collect()
}

/// What is proposed, by number in the list. What a person said of a dataset is never proposed otherwise.
fn proposals(guide: &Guide, plan: &Plan) -> BTreeMap<usize, Vec<Proposal>> {
    let list = &guide.recommended.dataset;
    let matcher = Matcher::new(
        guide,
        list.iter().map(|entry| (&entry.words[..], &entry.not_words[..], &entry.units[..])),
    );
    let mut found: BTreeMap<usize, Vec<Proposal>> = BTreeMap::new();
    for (id, dataset) in plan.dataset.iter().filter(|(_, dataset)| open(guide, dataset)) {
        for hit in matcher.matches(id, dataset) {
            let proposal = Proposal { dataset: id.clone(), why: hit.why, score: hit.score };
            found.entry(hit.thing).or_default().push(proposal);
        }
    }
    found.values_mut().for_each(|list| list.sort_by(|one, other| other.score.total_cmp(&one.score)));
    found
}

/// Nobody said what the dataset is, or what was said is not of this list.
fn open(guide: &Guide, dataset: &Dataset) -> bool {
    match dataset.recommended.as_deref() {
        None => true,
        Some(id) => id != NONE && guide.recommended.dataset.iter().all(|entry| entry.id != id),
    }
}

/// One of the list by its number, its id, or words of its title; all that it may be when it is not one alone.
pub fn named<'g>(guide: &'g Guide, name: &str) -> Vec<&'g Recommended> {
    let list = &guide.recommended.dataset;
    let folded = fold(name);
    let exact = |entry: &&Recommended| {
        let own = [entry.number.to_string(), entry.id.clone(), fold(&entry.title.es), fold(&entry.title.en)];
        own.contains(&folded) || entry.spec.as_deref() == Some(name)
    };
    if let Some(entry) = list.iter().find(exact) {
        return vec![entry];
    }
    let all = |entry: &&Recommended| {
        let own = fold(&format!("{} {} {}", entry.title.es, entry.title.en, entry.words.join(" ")));
        !folded.is_empty() && folded.split(' ').all(|word| own.contains(word))
    };
    let found: Vec<&Recommended> = list.iter().filter(all).collect();
    let titled = |entry: &&&Recommended| {
        let own = fold(&format!("{} {}", entry.title.es, entry.title.en));
        folded.split(' ').all(|word| own.contains(word))
    };
    let by_title: Vec<&Recommended> = found.iter().filter(titled).copied().collect();
    if by_title.is_empty() { found } else { by_title }
}
