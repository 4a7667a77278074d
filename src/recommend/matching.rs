//! What a dataset is, of a list of things with words: by the phrases that its title has, the longer and the rarer the
//! better; by its keywords, and by its description only where the title tells nothing. Never a decision.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::phrases::{How, Phrase, Seen, Word, words};
use crate::demand::stem::stem;
use crate::guide::model::Guide;
use crate::plan::model::Dataset;
use crate::text::fold::fold;

/// What a phrase counts by where it is.
const TITLE: f64 = 1.0;
const KEYWORD: f64 = 0.8;
const DESCRIPTION: f64 = 0.5;
/// Share of a phrase by how it stands.
const NEAR: f64 = 0.85;
const SCATTERED: f64 = 0.5;
/// What words of a second phrase add.
const MORE: f64 = 0.3;
/// Letters in which two words of one stem may differ at their ends when nothing else tells: «locales» are not
/// «localidades»; and when they rule something out, where only number and gender may differ.
const ENDING: usize = 3;
const ENDING_NOT: usize = 2;
/// What the unit that usually keeps it adds.
const UNIT: f64 = 0.1;
/// A second matter of a title counts from this share of the first.
const BESIDE: f64 = 0.5;
/// From the first to the last of scattered words, at most.
const SPREAD: usize = 5;
/// The share of its part of a title that has to be told, below which a single word is taken for a mention.
const COVERED: f64 = 0.5;
/// Words that are in any title: they neither tell nor hide.
const COMMON: &str = "ano anual ayuntamiento base catalogo ciudad concentrado consulta data dato dataset \
    detalle general historico historial informacion lista listado mensual municipal municipio registro relacion reporte \
    semestral tabla total trimestral vigente abierto actual csv xlsx mes city location map mapa points \
    annual county programa";

/// A thing that datasets may be.
#[derive(Debug)]
struct Thing<'g> {
    phrases: Vec<Phrase>,
    not: Vec<Phrase>,
    units: &'g [String],
}

/// Things with their words, ready to be asked.
#[derive(Debug)]
pub struct Matcher<'g> {
    guide: &'g Guide,
    things: Vec<Thing<'g>>,
    /// Things and their phrases by the first stem of the phrase, without which it is nowhere.
    first: HashMap<String, Vec<(usize, usize)>>,
    /// In how many things each stem is.
    spread: BTreeMap<String, usize>,
    /// Stems of [`COMMON`].
    common: BTreeSet<String>,
}

/// Where the words were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Title,
    Keyword,
    Description,
}

impl Field {
    /// The word of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Keyword => "keyword",
            Self::Description => "description",
        }
    }
}

/// Why a dataset is taken for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    pub field: Field,
    /// As they are written there, in their order.
    pub words: Vec<String>,
    /// The unit that usually keeps it keeps this one.
    pub unit: bool,
}

/// One thing that a dataset may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Number of the thing, from 0.
    pub thing: usize,
    pub score: f64,
    pub why: Why,
    /// Places of the words in the title.
    at: Vec<usize>,
}

/// The words of a thing: phrases that mean it, phrases that say that it is another, units that usually keep it.
pub type Said<'g> = (&'g [String], &'g [String], &'g [String]);

impl<'g> Matcher<'g> {
    pub fn new(guide: &'g Guide, said: impl Iterator<Item = Said<'g>>) -> Self {
        let phrases = |list: &[String]| list.iter().filter_map(|text| Phrase::new(text)).collect();
        let thing = |(yes, no, units): Said<'g>| Thing { phrases: phrases(yes), not: phrases(no), units };
        let things: Vec<Thing<'g>> = said.map(thing).collect();
        let mut spread = BTreeMap::new();
        for thing in &things {
            let stems: BTreeSet<&String> = thing.phrases.iter().flat_map(|phrase| &phrase.stems).collect();
            stems.into_iter().for_each(|stem| *spread.entry(stem.clone()).or_default() += 1);
        }
        let mut first: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (number, thing) in things.iter().enumerate() {
            for (at, phrase) in thing.phrases.iter().enumerate() {
                first
                    .entry(phrase.stems.first().cloned().unwrap_or_default())
                    .or_default()
                    .push((number, at));
            }
        }
        let common = COMMON.split_whitespace().map(stem).collect();
        Self { guide, things, first, spread, common }
    }

    /// What a dataset may be, the likeliest first: one, or one for each matter that its title joins.
    pub fn matches(&self, id: &str, dataset: &Dataset) -> Vec<Hit> {
        let title = dataset.called(id).replace(['-', '_'], " ");
        let title = words(&title);
        let mut found = self.by_title(&title, dataset);
        if found.is_empty() {
            found = self.by_keywords(&title, dataset);
        }
        if found.is_empty() {
            found = self.by_description(&title, dataset);
        }
        found.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.thing.cmp(&other.thing)));
        joined(&title, found)
    }

    /// The phrases that may be in a text, by thing, in their order.
    fn near(&self, text: &[Word]) -> BTreeMap<usize, Vec<&Phrase>> {
        let stems: BTreeSet<&String> = text.iter().map(|word| &word.stem).collect();
        let mut all: Vec<(usize, usize)> =
            stems.into_iter().filter_map(|stem| self.first.get(stem)).flatten().copied().collect();
        all.sort_unstable();
        let mut near: BTreeMap<usize, Vec<&Phrase>> = BTreeMap::new();
        for (number, at) in all {
            let phrase = self.things.get(number).and_then(|thing| thing.phrases.get(at));
            near.entry(number).or_default().extend(phrase);
        }
        near
    }

    fn by_title(&self, title: &[Word], dataset: &Dataset) -> Vec<Hit> {
        let hit = |(thing, phrases): (usize, Vec<&Phrase>)| {
            let (score, at) = self.seen(&phrases, title, How::Scattered)?;
            if self.ruled_out(thing, title, &at) {
                return None;
            }
            let told = self.covered(title, &at);
            let single = at.len() == 1;
            let enough = !single || told >= COVERED;
            let words = at.iter().filter_map(|at| title.get(*at)).map(|word| word.said.clone()).collect();
            let score = TITLE * score * (0.6 + 0.4 * told);
            enough.then(|| {
                self.hit(thing, (score, at), Why { field: Field::Title, words, unit: false }, dataset)
            })
        };
        self.near(title).into_iter().filter_map(hit).collect()
    }

    /// The share that some places are of the telling words in their part of the title.
    #[allow(clippy::cast_precision_loss, reason = "titles are short")]
    fn covered(&self, title: &[Word], at: &[usize]) -> f64 {
        let (Some(first), Some(last)) = (at.first(), at.last()) else { return 1.0 };
        let part = part_begins(title, *first)..part_ends(title, *last);
        let telling = |word: &Word| {
            !self.common.contains(&word.stem) && !word.said.bytes().any(|byte| byte.is_ascii_digit())
        };
        let told = title
            .iter()
            .enumerate()
            .filter(|(place, word)| part.contains(place) && (at.contains(place) || telling(word)));
        at.len() as f64 / told.count().max(1) as f64
    }

    /// A keyword is a matter of its own: it counts when the phrase is all of it, or nearly.
    fn by_keywords(&self, title: &[Word], dataset: &Dataset) -> Vec<Hit> {
        let mut best: BTreeMap<usize, (f64, Vec<String>)> = BTreeMap::new();
        for keyword in dataset.keyword.iter().map(|keyword| words(keyword)) {
            for (thing, phrases) in self.near(&keyword) {
                let seen = self.seen(&phrases, &keyword, How::Near);
                let Some((score, at)) = seen.filter(|(_, at)| at.len() * 2 > keyword.len()) else { continue };
                if best.get(&thing).is_none_or(|(before, _)| score >= *before) {
                    best.insert(thing, (score, said(&keyword, &at)));
                }
            }
        }
        let mine = best.into_iter().filter(|(thing, _)| !self.ruled_out(*thing, title, &[]));
        let hit = |(thing, (score, words)): (usize, (f64, Vec<String>))| {
            let why = Why { field: Field::Keyword, words, unit: false };
            self.hit(thing, (KEYWORD * score, Vec::new()), why, dataset)
        };
        mine.map(hit).collect()
    }

    /// A description mentions many things: only whole phrases of two words or more count, the first ones said.
    fn by_description(&self, title: &[Word], dataset: &Dataset) -> Vec<Hit> {
        let text = words(dataset.description.as_deref().unwrap_or_default());
        let hit = |(thing, phrases): (usize, Vec<&Phrase>)| {
            let (score, at) =
                self.seen(&phrases, &text, How::Whole).filter(|_| !self.ruled_out(thing, title, &[]))?;
            let why = Why { field: Field::Description, words: said(&text, &at), unit: false };
            (at.len() > 1).then(|| self.hit(thing, (DESCRIPTION * score, Vec::new()), why, dataset))
        };
        let found: Vec<Hit> = self.near(&text).into_iter().filter_map(hit).collect();
        // Two that are as likely as each other say nothing.
        let best = found.iter().map(|hit| hit.score).fold(0.0, f64::max);
        let near = found.iter().filter(|hit| hit.score > best * 0.85).count();
        if near == 1 { found.into_iter().filter(|hit| hit.score >= best).collect() } else { Vec::new() }
    }

    /// Whether a word that says that it is something else stands in the part of the title that was told by; where
    /// nothing of the title was, anywhere in it.
    fn ruled_out(&self, thing: usize, title: &[Word], at: &[usize]) -> bool {
        let not = self.things.get(thing).map_or(&[][..], |thing| &thing.not);
        let first = at.first().map_or(0, |first| part_begins(title, *first));
        let last = at.last().map_or(title.len(), |last| part_ends(title, *last));
        let part = title.get(first..last).unwrap_or(title);
        let there = |phrase: &Phrase| {
            phrase
                .find(part)
                .is_some_and(|seen| seen.how >= How::Near && same(phrase, &seen, part, ENDING_NOT))
        };
        not.iter().any(there)
    }

    /// The worth of the best of some phrases that a text has, a little more for words of others, and all their places.
    fn seen(&self, phrases: &[&Phrase], text: &[Word], least: How) -> Option<(f64, Vec<usize>)> {
        let found = phrases
            .iter()
            .filter_map(|phrase| phrase.find(text).filter(|seen| same(phrase, seen, text, ENDING)));
        let mut found: Vec<(f64, Seen)> =
            found.filter(|seen| seen.how >= least).map(|seen| (self.worth(&seen, text), seen)).collect();
        // Scattered words are only looked at where no phrase stands together.
        if found.iter().any(|(_, seen)| seen.how > How::Scattered) {
            found.retain(|(_, seen)| seen.how > How::Scattered);
        } else {
            found.retain(|(_, seen)| seen.spread() <= SPREAD);
        }
        found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let (best, first) = found.first()?;
        let mut at: BTreeSet<usize> = first.at.iter().copied().collect();
        let mut score = *best;
        for (_, seen) in found.iter().skip(1).filter(|(_, seen)| seen.how > How::Scattered) {
            for place in &seen.at {
                if at.insert(*place) {
                    score += MORE * text.get(*place).map_or(0.0, |word| self.rarity(&word.stem));
                }
            }
        }
        Some((score, at.into_iter().collect()))
    }

    fn worth(&self, seen: &Seen, text: &[Word]) -> f64 {
        let share = match seen.how {
            How::Whole => 1.0,
            How::Near => NEAR,
            How::Scattered => SCATTERED,
        };
        let each = seen.at.iter().filter_map(|at| text.get(*at)).map(|word| self.rarity(&word.stem));
        each.sum::<f64>() * share
    }

    /// More for words that fewer things have: 1 for a word that only one has.
    #[allow(clippy::cast_precision_loss, reason = "the list is short")]
    fn rarity(&self, stem: &str) -> f64 {
        let spread = self.spread.get(stem).copied().unwrap_or(1).max(1) as f64;
        1.0 / (1.0 + spread.ln() * 0.4)
    }

    fn hit(&self, thing: usize, (score, at): (f64, Vec<usize>), mut why: Why, dataset: &Dataset) -> Hit {
        why.unit = self.keeps(thing, dataset);
        let score = if why.unit { score * (1.0 + UNIT) } else { score };
        Hit { thing, score, why, at }
    }

    /// Whether the dataset's unit is one that usually keeps the thing.
    fn keeps(&self, thing: usize, dataset: &Dataset) -> bool {
        let Some(unit) = dataset.unit.as_deref().map(fold) else { return false };
        let units = self.things.get(thing).map_or(&[][..], |thing| thing.units);
        units.iter().any(|id| {
            let label = self.guide.term_label("units", id);
            [id.as_str(), &label.es, &label.en].iter().any(|name| fold(name) == unit)
        })
    }
}

/// Where the part of a title that holds a word begins.
fn part_begins(title: &[Word], at: usize) -> usize {
    (0..=at).rev().find(|place| title.get(*place).is_some_and(|word| word.begins)).unwrap_or(0)
}

/// One past the last word of that part.
fn part_ends(title: &[Word], at: usize) -> usize {
    (at + 1..title.len())
        .find(|place| title.get(*place).is_some_and(|word| word.begins))
        .unwrap_or(title.len())
}

/// A phrase of one word needs that very word in another number or gender, not only one of its family.
fn same(phrase: &Phrase, seen: &Seen, text: &[Word], most: usize) -> bool {
    let [at] = seen.at[..] else { return true };
    let Some(word) = text.get(at).map(|word| fold(&word.said)) else { return false };
    let ending = |of: &str| of.chars().count().saturating_sub(shared(of, &word));
    phrase.said.iter().all(|said| ending(said) <= most && word.chars().count() - shared(said, &word) <= most)
}

/// How many letters two words have in common at their beginning.
fn shared(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

fn said(text: &[Word], at: &[usize]) -> Vec<String> {
    at.iter().filter_map(|at| text.get(*at)).map(|word| word.said.clone()).collect()
}

/// The best, and another only where the title joins two matters: «Ingresos y egresos».
fn joined(title: &[Word], found: Vec<Hit>) -> Vec<Hit> {
    let mut kept: Vec<Hit> = Vec::new();
    for hit in found {
        let Some(best) = kept.first() else {
            kept.push(hit);
            continue;
        };
        let apart =
            !hit.at.is_empty() && kept.iter().all(|other| other.at.iter().all(|at| !hit.at.contains(at)));
        let begins = |hit: &Hit| hit.at.first().and_then(|at| title.get(*at)).is_some_and(|word| word.begins);
        if apart && begins(&hit) && begins(best) && hit.score >= best.score * BESIDE {
            kept.push(hit);
        }
    }
    kept
}
