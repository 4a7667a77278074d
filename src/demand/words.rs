//! Texts as the words that tell one matter from another.

use std::collections::{BTreeMap, BTreeSet};

use super::stem::stem;
use crate::guide::model::demand::DemandWords;
use crate::text::fold::fold;

/// A match through a synonym counts this much of one by the word itself.
pub const THROUGH: f64 = 0.6;

/// The words of the Guide, ready to be asked.
#[derive(Debug, Default)]
pub struct Lexicon {
    stop: BTreeSet<String>,
    /// Stems that a stem stands for.
    means: BTreeMap<String, BTreeSet<String>>,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub stem: String,
    /// As it is written.
    pub said: String,
}

impl Lexicon {
    pub fn new(words: &DemandWords) -> Self {
        let stop = words.stop.iter().flat_map(|word| [fold(word), stem(word)]).collect();
        let mut lexicon = Self { stop, means: BTreeMap::new() };
        for same in &words.same {
            let means: BTreeSet<String> = same.means.iter().flat_map(|text| lexicon.stems(text)).collect();
            // A phrase is said when its first telling word is.
            let said: Vec<String> = same.said.iter().filter_map(|text| lexicon.stems(text).pop()).collect();
            for word in said {
                lexicon.means.entry(word).or_default().extend(means.iter().cloned());
            }
        }
        lexicon
    }

    /// The telling words of a text, each once, in their order.
    pub fn words(&self, text: &str) -> Vec<Word> {
        let mut found: Vec<Word> = Vec::new();
        let text = without_brackets(text);
        for said in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let folded = fold(said);
            let telling = folded.chars().count() > 2 && !folded.bytes().all(|byte| byte.is_ascii_digit());
            let stem = stem(&folded);
            let stopped = self.stop.contains(&folded) || self.stop.contains(&stem);
            if (telling || is_number_word(&folded)) && !stopped && found.iter().all(|word| word.stem != stem)
            {
                found.push(Word { stem, said: said.to_lowercase() });
            }
        }
        found
    }

    pub fn stems(&self, text: &str) -> Vec<String> {
        self.words(text).into_iter().map(|word| word.stem).collect()
    }

    /// Stems that a stem may stand for, itself not among them.
    pub fn means<'l>(&'l self, stem: &'l str) -> impl Iterator<Item = &'l str> {
        self.means.get(stem).into_iter().flatten().map(String::as_str).filter(move |other| *other != stem)
    }

    /// What is the same in two texts that ask for the same: their telling words in any order, without numbers.
    pub fn key(&self, text: &str) -> String {
        let stems: BTreeSet<String> = self.stems(text).into_iter().collect();
        match stems.is_empty() {
            true => fold(text),
            false => stems.into_iter().collect::<Vec<_>>().join(" "),
        }
    }
}

/// What stands in brackets takes the place of personal data: it is nobody's word.
fn without_brackets(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| {
            open = (open || c == '[') && c != ']';
            if open || c == ']' { ' ' } else { c }
        })
        .collect()
}

/// Numbers that are names: of telephone services.
fn is_number_word(folded: &str) -> bool {
    matches!(folded, "072" | "311" | "911" | "089")
}
