//! What became of every row, and how many cells each repair changed: rows in are rows out and rows accounted for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::repair::Code;
use crate::text::fold::visible;

/// Cells that are shown as they were and as they are, of one repair in one column.
pub const SAMPLES: usize = 3;
/// Runs of rows whose numbers are kept, of one reason.
const RUNS: usize = 400;
/// Changed cells that are looked at for samples of different kinds.
const LOOKED: u64 = 64;
/// Letters of a sample.
const LETTERS: usize = 60;

/// Why a row of the original is no row of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Titles, logos, blank rows above the header.
    Title,
    Header,
    /// Units or numbers of columns between header and data.
    BelowHeader,
    Blank,
    /// Nothing but words for nothing.
    OnlyMissing,
    RepeatedHeader,
    Total,
    Note,
    Duplicate,
    /// Its record was too long to be read.
    TooLong,
    /// It is part of a row of a treatment: groups, or what is held back.
    Treated,
}

impl Reason {
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Header,
        Self::BelowHeader,
        Self::Blank,
        Self::OnlyMissing,
        Self::RepeatedHeader,
        Self::Total,
        Self::Note,
        Self::Duplicate,
        Self::TooLong,
        Self::Treated,
    ];

    /// It holds data; the others hold none.
    pub fn is_data(self) -> bool {
        matches!(self, Self::Duplicate | Self::TooLong | Self::Treated | Self::OnlyMissing)
    }

    /// Its name in JSON.
    pub fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|name| name.as_str().map(String::from)).unwrap_or_default()
    }
}

/// Rows of one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub count: u64,
    /// First and last of each run of rows, rising; the first runs when there are very many.
    pub runs: Vec<(u64, u64)>,
    /// The first texts that stood there.
    pub texts: Vec<String>,
}

impl Left {
    pub fn add(&mut self, first: u64, last: u64) {
        if last < first {
            return;
        }
        self.count += last - first + 1;
        self.run(first, last);
    }

    fn run(&mut self, first: u64, last: u64) {
        let room = self.runs.len() < RUNS;
        match self.runs.last_mut() {
            Some(run) if run.1 + 1 == first => run.1 = last,
            _ if room => self.runs.push((first, last)),
            _ => {}
        }
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.runs.extend(other.runs);
        self.runs.sort_unstable();
        let runs = std::mem::take(&mut self.runs);
        for (first, last) in runs {
            self.run(first, last);
        }
        self.texts.extend(other.texts);
        self.texts.truncate(SAMPLES);
    }
}

/// A cell before and after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sample {
    pub row: u64,
    /// `None` in a personal column.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Cells that one repair changed in one column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub count: u64,
    pub first: Vec<Sample>,
}

impl Changed {
    /// A cell was changed; of a private column no value is kept.
    pub fn add(&mut self, row: u64, private: bool, (before, after): (&str, &str)) {
        self.count += 1;
        if self.first.len() >= SAMPLES || self.count > LOOKED {
            return;
        }
        let kept = |text: &str| (!private).then(|| shown(text));
        let sample = Sample { row, before: kept(before), after: kept(after) };
        if private || self.first.iter().all(|known| known.before != sample.before) {
            self.first.push(sample);
        }
    }
}

/// The account of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The last row that was seen: so many the original has.
    pub read: u64,
    pub out: u64,
    /// Rows that are of no single row of the original: those of a table of counts.
    pub made: u64,
    pub left: BTreeMap<Reason, Left>,
    /// By repair and by the place of the column in the result.
    pub changed: BTreeMap<(Code, u32), Changed>,
}

impl Account {
    /// Every row is accounted for.
    pub fn balances(&self) -> bool {
        self.read + self.made == self.out + self.left.values().map(|left| left.count).sum::<u64>()
    }

    pub fn count(&self, reason: Reason) -> u64 {
        self.left.get(&reason).map_or(0, |left| left.count)
    }

    /// Data rows of the original.
    pub fn rows_in(&self) -> u64 {
        self.out - self.made
            + Reason::ALL.iter().filter(|reason| reason.is_data()).map(|r| self.count(*r)).sum::<u64>()
    }

    /// Rows that a treatment held come back: as they are, or as the counts that it made of them.
    pub fn back(&mut self, rows: u64, counts: bool) {
        self.out += rows;
        if counts {
            self.made += rows;
        } else if let Some(left) = self.left.get_mut(&Reason::Treated) {
            left.count -= rows.min(left.count);
            // Which of them did not come back nobody kept.
            left.runs.clear();
        }
        self.left.retain(|_, left| left.count > 0);
    }

    pub fn leave(&mut self, reason: Reason, row: u64) {
        self.left.entry(reason).or_default().add(row, row);
    }

    /// Adds the account of other rows of the same table.
    pub fn merge(&mut self, other: Self) {
        self.read = self.read.max(other.read);
        self.out += other.out;
        self.made += other.made;
        for (reason, left) in other.left {
            self.left.entry(reason).or_default().merge(left);
        }
        for (at, theirs) in other.changed {
            let ours = self.changed.entry(at).or_default();
            ours.count += theirs.count;
            ours.first.extend(theirs.first);
            ours.first.sort();
            ours.first.dedup_by(|one, other| one.before == other.before && one.before.is_some());
            ours.first.truncate(SAMPLES);
        }
    }
}

/// A text as it is shown, its beginning.
pub fn shown(text: &str) -> String {
    let text = visible(text);
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
