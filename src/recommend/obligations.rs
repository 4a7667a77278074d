//! The obligations of the law beside the inventory: what fulfils each one, and how that is known.

use std::collections::BTreeMap;

use super::compare::{Match, NONE, compare};
use super::matching::{Matcher, Why};
use super::passages::passages;
use crate::guide::model::Guide;
use crate::guide::model::recommended::Obligation;
use crate::plan::model::{Plan, Refusal};

/// Kinds of institution that are executive powers or part of one: those that article 66 obliges.
const EXECUTIVE: [&str; 2] = ["municipal", "state"];

/// One obligation, and what of the inventory fulfils it.
#[derive(Debug, Clone)]
pub struct Fulfilment<'g> {
    pub obligation: &'g Obligation,
    /// Each dataset once, by the surest way in which it is known; the sure ones first.
    pub by: Vec<By>,
    pub declined: Option<Refusal>,
}

/// A dataset that fulfils it.
#[derive(Debug, Clone, PartialEq)]
pub struct By {
    pub dataset: String,
    pub how: How,
}

/// How it is known that a dataset fulfils an obligation.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// The plan cites the passage: answer P12.
    Cited(String),
    /// It is a recommended dataset that fulfils it: by number, as the person said.
    Recommended(u32),
    /// The same, by words: nobody has confirmed it.
    Likely(u32, Why),
    /// Its own words are those of the obligation.
    Words(Why),
}

impl How {
    /// Whether a person said so.
    pub fn sure(&self) -> bool {
        matches!(self, Self::Cited(_) | Self::Recommended(_))
    }

    /// The word of programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Cited(_) => "cited",
            Self::Recommended(_) => "recommended",
            Self::Likely(..) => "likely",
            Self::Words(_) => "words",
        }
    }
}

/// How an obligation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// No dataset at all.
    None,
    /// Only by words.
    Proposed,
    Fulfilled,
    Declined,
}

impl Standing {
    /// The word of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Proposed => "proposed",
            Self::Fulfilled => "fulfilled",
            Self::Declined => "declined",
        }
    }
}

impl Fulfilment<'_> {
    pub fn standing(&self) -> Standing {
        let sure = self.by.iter().any(|by| by.how.sure());
        match (&self.declined, sure, self.by.is_empty()) {
            (_, true, _) => Standing::Fulfilled,
            (Some(_), ..) => Standing::Declined,
            (None, _, false) => Standing::Proposed,
            (None, ..) => Standing::None,
        }
    }
}

/// Whether article 66 may oblige the institution; one whose kind is not known yet is taken as obliged.
pub fn executive(plan: &Plan) -> bool {
    plan.institution.kind.as_deref().is_none_or(|kind| EXECUTIVE.contains(&kind))
}

/// The obligations of this institution in the order of the law.
pub fn fulfilments<'g>(guide: &'g Guide, plan: &Plan) -> Vec<Fulfilment<'g>> {
    let matches = compare(guide, plan);
    let words = by_words(guide, plan);
    let cited = cited(plan);
    let list = guide.obligations.obligation.iter().enumerate();
    let mine = list.filter(|(_, obligation)| executive(plan) || !obligation.executive);
    let one = |(at, obligation): (usize, &'g Obligation)| {
        let mut by = citing(&cited, obligation);
        by.extend(recommended(&matches, obligation));
        by.extend(words.get(&at).into_iter().flatten().cloned());
        let declined = plan.declined.obligation.get(&obligation.at).cloned();
        Fulfilment { obligation, by: once(by), declined }
    };
    mine.map(one).collect()
}

/// A dataset, its answer on the obligation, and the passages that it cites.
type Cited<'p> = (&'p str, &'p str, Vec<String>);

fn cited(plan: &Plan) -> Vec<Cited<'_>> {
    let answers = plan.dataset.iter();
    let answers = answers.filter_map(|(id, dataset)| Some((id, dataset.priority.obligation_at.as_deref()?)));
    answers.map(|(id, text)| (id.as_str(), text, passages(text))).collect()
}

/// Datasets whose answer on the obligation cites the passage, by its number of today or of the law of 2015.
fn citing(cited: &[Cited<'_>], obligation: &Obligation) -> Vec<By> {
    let cites = |at: &String| *at == obligation.at || obligation.formerly.contains(at);
    let mine = cited.iter().filter(|(_, _, passages)| passages.iter().any(cites));
    mine.map(|(id, text, _)| By { dataset: (*id).to_string(), how: How::Cited((*text).to_string()) })
        .collect()
}

/// Datasets that are, or may be, one of the list that fulfils it.
fn recommended(matches: &[Match<'_>], obligation: &Obligation) -> Vec<By> {
    let mine = matches.iter().filter(|one| obligation.datasets.contains(&one.entry.id));
    let mut found = Vec::new();
    for one in mine {
        let number = one.entry.number;
        found
            .extend(one.confirmed.iter().map(|id| By { dataset: id.clone(), how: How::Recommended(number) }));
        found.extend(one.proposed.iter().map(|proposal| By {
            dataset: proposal.dataset.clone(),
            how: How::Likely(number, proposal.why.clone()),
        }));
    }
    found
}

/// Datasets whose title has the words of an obligation, by its number in the Guide's list.
fn by_words(guide: &Guide, plan: &Plan) -> BTreeMap<usize, Vec<By>> {
    let list = &guide.obligations.obligation;
    let matcher = Matcher::new(guide, list.iter().map(|one| (&one.words[..], &[][..], &one.units[..])));
    let mut found: BTreeMap<usize, Vec<By>> = BTreeMap::new();
    for (id, dataset) in &plan.dataset {
        // Of one that a person has placed in the list, the list says which obligations it fulfils.
        if dataset.recommended.as_deref().is_some_and(|id| id != NONE) {
            continue;
        }
        for hit in matcher.matches(id, dataset) {
            let by = By { dataset: id.clone(), how: How::Words(hit.why) };
            found.entry(hit.thing).or_default().push(by);
        }
    }
    found
}

/// Each dataset once, in the order of certainty.
fn once(all: Vec<By>) -> Vec<By> {
    let mut kept: Vec<By> = Vec::new();
    for by in all {
        if kept.iter().all(|other| other.dataset != by.dataset) {
            kept.push(by);
        }
    }
    kept.sort_by_key(|by| !by.how.sure());
    kept
}
