//! Finding experiences: by words without accents, by step, by recommended dataset, by population; ranked, with why.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{From, Tale};
use crate::guide::model::Guide;
use crate::text::Text;
use crate::text::fold::fold;

/// Populations count as alike up to so many times each other.
const ALIKE: u64 = 2;

/// What is looked for; empty finds all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub words: Vec<String>,
    /// Id of a step.
    pub step: Option<String>,
    /// Id of a recommended dataset.
    pub dataset: Option<String>,
    pub population: Option<u64>,
}

/// Why a tale was found, the strongest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    Step(String),
    Dataset(String),
    Title(String),
    Word(String),
    /// Found by a word of a recommended dataset that it is about.
    About(String),
    Population(u64),
}

/// A tale that was found: its place in the list that was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub at: usize,
    /// Points: a step or dataset 6, a word in the title 5, of a dataset 4, elsewhere 3, a like population 2.
    pub points: u32,
    pub why: Vec<Reason>,
}

/// The tales that fit, the best first; the order of the list where they fit alike.
///
/// Step and dataset have to fit; of words at least one; a population only brings nearer, unless it is all that is
/// looked for.
pub fn search(guide: &Guide, tales: &[Tale], query: &Query) -> Vec<Found> {
    let words: Vec<String> = query.words.iter().flat_map(|words| split(words)).collect();
    let mut found: Vec<Found> =
        tales.iter().enumerate().filter_map(|(at, tale)| one(guide, (at, tale), query, &words)).collect();
    found.sort_by_key(|found| (Reverse(found.points), found.at));
    found
}

fn one(guide: &Guide, (at, tale): (usize, &Tale), query: &Query, words: &[String]) -> Option<Found> {
    let (mut points, mut why) = (0, BTreeSet::new());
    if let Some(step) = &query.step {
        tale.steps.contains(step).then_some(())?;
        points += 6;
        why.insert(Reason::Step(step.clone()));
    }
    if let Some(dataset) = &query.dataset {
        tale.datasets.contains(dataset).then_some(())?;
        points += 6;
        why.insert(Reason::Dataset(dataset.clone()));
    }
    let mut hits = 0;
    for word in words {
        if let Some((more, reason)) = by_word(guide, tale, word) {
            (points, hits) = (points + more, hits + 1);
            why.insert(reason);
        }
    }
    (words.is_empty() || hits > 0).then_some(())?;
    if let Some(people) = query.population {
        let near = tale.population.filter(|own| alike(*own, people));
        let only = words.is_empty() && query.step.is_none() && query.dataset.is_none();
        match near {
            Some(own) => {
                points += 2;
                why.insert(Reason::Population(own));
            }
            None if only => return None,
            None => {}
        }
    }
    Some(Found { at, points, why: why.into_iter().collect() })
}

fn by_word(guide: &Guide, tale: &Tale, word: &str) -> Option<(u32, Reason)> {
    let has = |text: &Text| [&text.es, &text.en].into_iter().any(|text| holds(&fold(text), word));
    if has(&tale.title) {
        return Some((5, Reason::Title(word.to_string())));
    }
    let about = tale.datasets.iter().find(|id| {
        let dataset = guide.recommended.dataset.iter().find(|dataset| dataset.id == **id);
        dataset.is_some_and(|dataset| {
            dataset.words.iter().any(|phrase| holds(phrase, word)) || has(&dataset.title)
        })
    });
    if let Some(about) = about {
        return Some((4, Reason::About(about.clone())));
    }
    let told = [&tale.problem, &tale.data, &tale.changed, &tale.otherwise, &tale.contact];
    let inside = told.into_iter().flatten().any(has) || has(&tale.place);
    let listed = tale.words.iter().any(|phrase| holds(phrase, word));
    (inside || listed).then(|| (3, Reason::Word(word.to_string())))
}

/// The words of a query, folded; those of two letters and less say nothing.
fn split(words: &str) -> Vec<String> {
    let folded = fold(words);
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.chars().count() > 2).map(stem).collect()
}

/// A word without its plural, so that «contratos» finds «contrato» and the other way round.
fn stem(word: &str) -> String {
    let long = word.chars().count() > 4;
    let cut = word.strip_suffix("es").or_else(|| word.strip_suffix('s')).filter(|_| long);
    cut.unwrap_or(word).to_string()
}

/// Whether a folded text has a word that begins with the one looked for, and is not much longer.
fn holds(text: &str, word: &str) -> bool {
    let begins = |own: &str| own.starts_with(word) && own.len() <= word.len() + 4;
    text.split(|sign: char| !sign.is_alphanumeric()).any(begins)
}

fn alike(one: u64, other: u64) -> bool {
    let (least, most) = (one.min(other), one.max(other));
    least > 0 && most <= least.saturating_mul(ALIKE)
}

/// What is told of at a question: tales that name it, or that only name its step and stand at its first question.
///
/// `recommended` is what the dataset that is spoken of is; a tale about other datasets then stays silent. Own tales are
/// not told to those who told them.
pub fn at_question<'t>(
    guide: &Guide,
    tales: &'t [Tale],
    question: &str,
    recommended: Option<&str>,
) -> Vec<&'t Tale> {
    let first = |step: &String| {
        let step = guide.steps.iter().find(|own| own.id == *step);
        step.and_then(|step| step.questions.first()).is_some_and(|first| first.id == question)
    };
    let named = |tale: &&Tale| match tale.questions.is_empty() {
        true => tale.steps.iter().any(first),
        false => tale.questions.iter().any(|id| id == question),
    };
    let fits = |tale: &&Tale| {
        recommended.is_none_or(|id| tale.datasets.is_empty() || tale.datasets.iter().any(|own| own == id))
    };
    tales.iter().filter(|tale| !matches!(tale.from, From::Plan { .. })).filter(named).filter(fits).collect()
}
