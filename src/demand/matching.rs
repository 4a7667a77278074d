//! Which dataset a text asks for: by the words they share, each worth more the fewer datasets have it.
//!
//! A word of the title or of the keywords counts whole, one of the description and of the unit less. The score is of
//! 100: half of it how much of the request's known words the dataset has, half how much of the title the request has.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{Lexicon, THROUGH};
use crate::guide::model::Guide;
use crate::plan::model::Plan;

/// Proposals that are made for one text.
const MOST: usize = 3;
/// Below this, and below this share of the best, nothing is proposed.
const LEAST: f64 = 18.0;
const BESIDE: f64 = 0.45;
/// What a word that no dataset has counts of the request.
const FOREIGN: f64 = 0.25;
/// What a word counts by where it stands.
const TITLE: f64 = 1.0;
const KEYWORD: f64 = 0.9;
const DESCRIPTION: f64 = 0.4;
const UNIT: f64 = 0.35;

/// A dataset that a text may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub dataset: String,
    /// Of 100.
    pub score: u8,
    /// Words of the text that the dataset has, the most telling first.
    pub words: Vec<String>,
}

/// The datasets of a plan as words.
#[derive(Debug)]
pub struct Matcher<'l> {
    lexicon: &'l Lexicon,
    datasets: Vec<Known>,
    /// In how many datasets each stem is.
    spread: BTreeMap<String, usize>,
}

#[derive(Debug)]
struct Known {
    id: String,
    /// Weight by stem.
    words: BTreeMap<String, f64>,
    title: BTreeSet<String>,
}

impl<'l> Matcher<'l> {
    pub fn new(guide: &Guide, plan: &Plan, lexicon: &'l Lexicon) -> Self {
        let known = |(id, dataset): (&String, &crate::plan::model::Dataset)| {
            let unit = dataset.unit.as_deref().unwrap_or_default();
            let unit = guide.term("units", unit).map_or(unit, |term| term.es.as_str());
            let keywords = dataset.keyword.join(" ");
            let title = dataset.title.as_deref().unwrap_or(id);
            let mut words = BTreeMap::new();
            let description = dataset.description.as_deref().unwrap_or_default();
            for (text, weight) in
                [(unit, UNIT), (description, DESCRIPTION), (keywords.as_str(), KEYWORD), (title, TITLE)]
            {
                words.extend(lexicon.stems(text).into_iter().map(|stem| (stem, weight)));
            }
            Known { id: id.clone(), words, title: lexicon.stems(title).into_iter().collect() }
        };
        let datasets: Vec<Known> = plan.dataset.iter().map(known).collect();
        let mut spread: BTreeMap<String, usize> = BTreeMap::new();
        for stem in datasets.iter().flat_map(|dataset| dataset.words.keys()) {
            *spread.entry(stem.clone()).or_default() += 1;
        }
        Self { lexicon, datasets, spread }
    }

    /// The datasets that a text may be about, the likeliest first, three at most; never a decision.
    pub fn proposals(&self, text: &str) -> Vec<Proposal> {
        let words = self.lexicon.words(text);
        // Words that no dataset has are mostly noise, and a little of them a matter that this inventory lacks.
        let known: f64 = words.iter().map(|word| self.worth(&word.stem)).sum();
        let mut found: Vec<(f64, Proposal)> =
            self.datasets.iter().filter_map(|dataset| self.score(dataset, &words, known)).collect();
        found.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.dataset.cmp(&other.dataset)));
        let best = found.first().map_or(0.0, |(score, _)| *score);
        let worth = |score: f64| score >= LEAST && score >= best * BESIDE;
        found
            .into_iter()
            .filter(|(score, _)| worth(*score))
            .map(|(_, proposal)| proposal)
            .take(MOST)
            .collect()
    }

    fn score(&self, dataset: &Known, words: &[super::words::Word], known: f64) -> Option<(f64, Proposal)> {
        let (mut sum, mut title, mut met) = (0.0, BTreeMap::new(), Vec::new());
        for word in words {
            let own = dataset.words.get(&word.stem).map(|weight| (word.stem.as_str(), *weight));
            let through = self.lexicon.means(&word.stem);
            let through = through.filter_map(|stem| Some((stem, dataset.words.get(stem)? * THROUGH)));
            let best = own.into_iter().chain(through);
            let best = best
                .max_by(|(one, a), (other, b)| (self.rarity(one) * a).total_cmp(&(self.rarity(other) * b)));
            let Some((stem, weight)) = best else { continue };
            let worth = self.rarity(stem) * weight;
            sum += worth;
            met.push((worth, word.said.clone()));
            if dataset.title.contains(stem) {
                let share = if stem == word.stem { 1.0 } else { THROUGH };
                let best: &mut f64 = title.entry(stem).or_default();
                *best = best.max(share);
            }
        }
        if met.is_empty() || known <= 0.0 {
            return None;
        }
        let whole: f64 = dataset.title.iter().map(|stem| self.rarity(stem)).sum();
        let had: f64 = title.iter().map(|(stem, share)| self.rarity(stem) * share).sum();
        let score = 50.0 * (sum / known).min(1.0) + 50.0 * if whole > 0.0 { had / whole } else { 0.0 };
        met.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let words = met.into_iter().map(|(_, word)| word).collect();
        Some((score, Proposal { dataset: dataset.id.clone(), score: score.round() as u8, words }))
    }

    /// What a word of a text is worth at most, by itself or by what it stands for.
    fn worth(&self, stem: &str) -> f64 {
        if self.spread.contains_key(stem) {
            return self.rarity(stem);
        }
        let means = self.lexicon.means(stem).filter(|stem| self.spread.contains_key(*stem));
        let through = means.map(|stem| self.rarity(stem) * THROUGH).fold(0.0, f64::max);
        if through > 0.0 { through } else { self.rarity(stem) * FOREIGN }
    }

    /// The logarithm of how few datasets have a stem; more than nothing even when all have it.
    fn rarity(&self, stem: &str) -> f64 {
        let with = self.spread.get(stem).copied().unwrap_or(0) as f64;
        (1.0 + self.datasets.len() as f64 / (1.0 + with)).ln()
    }
}
