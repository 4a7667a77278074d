//! What is seen in the sample of a column before any class is thought of.

use std::cell::OnceCell;

use super::Evidence;
use super::lists::{Clue, Lists};
use super::names::{self, As};
use super::vocabulary::{Bits, Words, is};
use super::words::{fold_onto, key};
use super::{clues, dates};
use crate::scan::model::Kind;

/// How many different values are looked at: a share of them is then known to a few hundredths.
const SEEN: usize = 48;

/// A column with its values folded and its clue looked up.
pub struct Look<'a> {
    pub evidence: &'a Evidence,
    pub clue: Option<Clue<'a>>,
    /// The header is blank.
    pub blank: bool,
    /// Works, places or businesses stand in its header.
    pub things: bool,
    /// What the words of its header may be.
    pub header: Bits,
    pub values: Vec<Value<'a>>,
    /// What the words of all the values may be.
    pub any: Bits,
    /// All folded values, one after the other.
    folded: String,
    dates: OnceCell<f64>,
    /// Share of the texts in which a person stands, once it was asked for.
    pub people: OnceCell<f64>,
}

/// A value, read once.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    /// As it is written, trimmed.
    pub raw: &'a str,
    /// Where it begins and ends among the folded ones.
    from: u32,
    to: u32,
    /// What its words may be, and the first of them.
    pub any: Bits,
    pub lead: Bits,
    pub as_name: As,
    pub sentence: bool,
    /// It has a digit.
    pub digit: bool,
}

impl<'a> Look<'a> {
    pub fn of(evidence: &'a Evidence, lists: &'a Lists) -> Self {
        let key = key(&evidence.name);
        let header = clues::bits(&key, lists);
        let mut look = Self {
            evidence,
            clue: clues::of_key(&key, lists),
            blank: is_blank(&key),
            things: header & is::HEADER_THING != 0,
            header,
            values: Vec::with_capacity(evidence.sample.len().min(SEEN)),
            any: 0,
            folded: String::with_capacity(evidence.sample.len().min(SEEN) * 16),
            dates: OnceCell::new(),
            people: OnceCell::new(),
        };
        // From all of the sample alike, which may be sorted.
        let step = evidence.sample.len().div_ceil(SEEN).max(1);
        let sample = evidence.sample.iter().step_by(step).map(|(value, _)| value.trim());
        sample.filter(|value| !value.is_empty()).for_each(|value| look.add(value, lists));
        look
    }

    fn add(&mut self, raw: &'a str, lists: &Lists) {
        let from = self.folded.len();
        fold_onto(&mut self.folded, raw);
        let folded = &self.folded[from..];
        let words = Words::of(folded, &lists.vocabulary);
        let digit = raw.bytes().any(|byte| byte.is_ascii_digit());
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.any |= words.any;
        self.values.push(Value {
            raw,
            from: place(from),
            to: place(self.folded.len()),
            any: words.any,
            lead: words.kept().first().map_or(0, |(_, bits)| *bits),
            as_name: if digit { As::Thing } else { names::read_words(raw, folded, &words, lists) },
            sentence: words.all >= 5 && words.joints >= 2 || words.all >= 7 && words.joints >= 1,
            digit,
        });
    }

    /// A value in words, lower case, without accents.
    pub fn folded(&self, value: &Value) -> &str {
        self.folded.get(value.from as usize..value.to as usize).unwrap_or_default()
    }

    /// Share of the values that `is` is true of and that have a word of these sets.
    pub fn share_with(&self, bits: Bits, is: impl Fn(&Value, &str) -> bool) -> f64 {
        if self.any & bits == 0 {
            return 0.0;
        }
        let with = self.values.iter().filter(|value| value.any & bits != 0);
        part(with.filter(|value| is(value, self.folded(value))).count(), self.values.len())
    }

    /// Share of the values that `is` is true of, by what is known of them without their words.
    pub fn share_of(&self, is: impl Fn(&Value) -> bool) -> f64 {
        part(self.values.iter().filter(|value| is(value)).count(), self.values.len())
    }

    /// Whether the header has a clue of a class, and a strong one.
    pub fn says(&self, class: &str) -> Option<bool> {
        self.clue.filter(|clue| clue.class == class).map(|clue| clue.strong)
    }

    /// The header says that it is something that is no person's.
    pub fn says_thing(&self) -> bool {
        self.things || self.says("none").is_some()
    }

    /// Share of the values that `is` is true of, 0 to 1.
    pub fn share(&self, is: impl Fn(&str, &str) -> bool) -> f64 {
        let hits = self.values.iter().filter(|value| is(value.raw, self.folded(value))).count();
        part(hits, self.values.len())
    }

    /// Values that `is` is true of, for masks.
    pub fn which(&self, is: impl Fn(&str, &str) -> bool) -> Vec<&'a str> {
        let which = self.values.iter().filter(|value| is(value.raw, self.folded(value)));
        which.map(|value| value.raw).take(3).collect()
    }

    /// Different values, of those seen.
    pub fn variety(&self) -> usize {
        self.values.len()
    }

    /// Cells for each different value: 1 when no value comes twice.
    pub fn repeats(&self) -> f64 {
        let distinct = self.evidence.distinct.count.max(1);
        #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 52 bits")]
        let ratio = self.evidence.cells as f64 / distinct as f64;
        ratio.max(1.0)
    }

    /// Cells that a share of the sample stands for.
    pub fn cells(&self, share: f64) -> u64 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an estimate, and never below zero"
        )]
        let cells = (self.evidence.cells as f64 * share).round() as u64;
        cells.max(u64::from(share > 0.0))
    }

    /// Share of the values that are dates.
    pub fn dates(&self) -> f64 {
        if matches!(self.evidence.kind, Kind::Date | Kind::DateTime) {
            return 1.0;
        }
        *self.dates.get_or_init(|| self.share_of(|value| value.digit && dates::year(value.raw).is_some()))
    }
}

/// `hits` of `all` as a share.
pub fn part(hits: usize, all: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 52 bits")]
    let share = hits as f64 / all.max(1) as f64;
    share
}

/// A header that says nothing: blank, or what programs write for blank ones.
fn is_blank(key: &str) -> bool {
    let rest = ["columna", "column", "col", "campo", "field", "unnamed", "c", "f", "v", "x"]
        .iter()
        .find_map(|word| key.strip_prefix(word))
        .unwrap_or(key);
    rest.chars().all(|c| c.is_ascii_digit() || c == '_')
}
