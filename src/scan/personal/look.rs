//! What is seen in the sample of a column before any class is thought of.

use super::Evidence;
use super::lists::{Clue, Lists};
use super::words::words;
use super::{clues, dates};
use crate::scan::model::Kind;

/// How many different values are looked at.
const SEEN: usize = 800;

/// A column with its values folded and its clue looked up.
pub struct Look<'a> {
    pub evidence: &'a Evidence,
    pub clue: Option<Clue<'a>>,
    /// The header is blank.
    pub blank: bool,
    /// Works, places or businesses stand in its header.
    pub things: bool,
    /// Values as they are, trimmed, and folded.
    pub values: Vec<(&'a str, String)>,
}

impl<'a> Look<'a> {
    pub fn of(evidence: &'a Evidence, lists: &'a Lists) -> Self {
        let values = evidence.sample.iter().map(|(value, _)| value.trim()).filter(|value| !value.is_empty());
        Self {
            evidence,
            clue: clues::of(&evidence.name, lists),
            blank: is_blank(&evidence.name),
            things: clues::of_things(&evidence.name),
            values: values.take(SEEN).map(|value| (value, words(value))).collect(),
        }
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
        let hits = self.values.iter().filter(|(raw, folded)| is(raw, folded)).count();
        part(hits, self.values.len())
    }

    /// Values that `is` is true of, for masks.
    pub fn which(&self, is: impl Fn(&str, &str) -> bool) -> Vec<&'a str> {
        self.values.iter().filter(|(raw, folded)| is(raw, folded)).map(|(raw, _)| *raw).take(3).collect()
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
        self.share(|raw, _| dates::year(raw).is_some())
    }
}

/// `hits` of `all` as a share.
pub fn part(hits: usize, all: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 52 bits")]
    let share = hits as f64 / all.max(1) as f64;
    share
}

/// A header that says nothing: blank, or what programs write for blank ones.
fn is_blank(name: &str) -> bool {
    let name = words(name);
    let rest = ["columna", "column", "col", "campo", "field", "unnamed", "c", "f", "v", "x"]
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .unwrap_or(&name);
    rest.chars().all(|c| c.is_ascii_digit() || c == ' ')
}
