//! Whether an activity is needed: yes, no, or not known yet; with the facts that say so.

use super::facts::{Facts, Origin, asked};
use crate::guide::model::effort::{Fact, When};

/// Whether an activity is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    No,
    /// An answer is missing that decides it.
    Unknown,
    Yes,
}

/// A fact that made an activity needed, or that is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    pub fact: Fact,
    /// The words that counted; empty for a number and for what is missing.
    pub words: Vec<String>,
    pub number: Option<f64>,
    /// `None` when it is not known.
    pub from: Option<Origin>,
}

impl Reason {
    /// Id of the question that tells the fact.
    pub fn question(&self) -> &'static str {
        match self.from {
            Some(Origin::Answer(id) | Origin::Supposed(id)) => id,
            Some(Origin::Scan) | None => asked(self.fact),
        }
    }
}

/// Judges a condition; the reasons are those of the outcome.
pub fn judge(when: &When, facts: &Facts) -> (Needed, Vec<Reason>) {
    match when {
        When::All { all } => {
            let judged: Vec<_> = all.iter().map(|part| judge(part, facts)).collect();
            let worst = judged.iter().map(|(needed, _)| *needed).min().unwrap_or(Needed::Yes);
            (worst, of_outcome(judged, worst))
        }
        When::Any { any } => {
            let judged: Vec<_> = any.iter().map(|part| judge(part, facts)).collect();
            let best = judged.iter().map(|(needed, _)| *needed).max().unwrap_or(Needed::No);
            (best, of_outcome(judged, best))
        }
        When::Is { fact, is } => one(facts, *fact, |words| words.contains(is.as_str()), &[is]),
        When::IsNot { fact, is_not } => one(facts, *fact, |words| !words.contains(is_not.as_str()), &[]),
        When::Over { fact, over } => match facts.get(*fact) {
            None => (Needed::Unknown, vec![missing(*fact)]),
            Some(known) => {
                let needed = if known.number > *over { Needed::Yes } else { Needed::No };
                let number = Some(known.number);
                (needed, vec![Reason { fact: *fact, words: Vec::new(), number, from: Some(known.from) }])
            }
        },
    }
}

fn one(
    facts: &Facts,
    fact: Fact,
    holds: impl Fn(&std::collections::BTreeSet<String>) -> bool,
    counted: &[&String],
) -> (Needed, Vec<Reason>) {
    let Some(known) = facts.get(fact) else { return (Needed::Unknown, vec![missing(fact)]) };
    let needed = if holds(&known.words) { Needed::Yes } else { Needed::No };
    let words = match counted {
        [] => known.words.iter().cloned().collect(),
        some => some.iter().map(|word| (*word).clone()).collect(),
    };
    (needed, vec![Reason { fact, words, number: None, from: Some(known.from) }])
}

fn missing(fact: Fact) -> Reason {
    Reason { fact, words: Vec::new(), number: None, from: None }
}

/// The reasons of the parts that came out as the whole did; of a yes, those of every yes.
fn of_outcome(judged: Vec<(Needed, Vec<Reason>)>, outcome: Needed) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for reason in judged.into_iter().filter(|(needed, _)| *needed == outcome).flat_map(|(_, reasons)| reasons)
    {
        match reasons.iter_mut().find(|there| there.fact == reason.fact) {
            Some(there) => there.words.extend(reason.words),
            None => reasons.push(reason),
        }
    }
    reasons
}
