//! `criteria.toml`: what makes a dataset worth opening first. Closed forms only: nothing in content is evaluated.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Basis;
use crate::text::Text;

/// `criteria.toml`: criteria with their scales and signals, what keeps a dataset back, and methods that weigh them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// The question whose choices are the bands; accepting an order answers it.
    #[serde(default)]
    pub wave: String,
    #[serde(default, rename = "criterion")]
    pub criteria: Vec<Criterion>,
    #[serde(default, rename = "gate")]
    pub gates: Vec<Gate>,
    #[serde(default)]
    pub bonus: Option<Bonus>,
    #[serde(default)]
    pub quadrant: Quadrants,
    /// The first one is used when a plan names none.
    #[serde(default, rename = "method")]
    pub methods: Vec<Method>,
}

/// One criterion: a scale of 1 to 5 with its anchors, and the answers that place a dataset on it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// For life: plans keep weights by it.
    pub id: String,
    pub title: Text,
    /// Three or four letters, the head of a column.
    pub short: Text,
    pub join: Join,
    /// What 1, 2, 3, 4 and 5 mean.
    pub anchors: Vec<Text>,
    /// Which of its figures are ours and not of a source.
    #[serde(default)]
    pub ours: Option<Text>,
    pub basis: Vec<Basis>,
    #[serde(rename = "signal")]
    pub signals: Vec<Signal>,
}

/// How the signals of a criterion make one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Join {
    /// The highest.
    Max,
    /// The lowest.
    Min,
    /// Their mean, rounded down to the hundredth.
    Mean,
    /// The first in the order of the file that has something to say; the others say the same with less detail.
    First,
}

/// One answer, or one fact of a scan, as a place on the scale.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// The question that is looked at.
    #[serde(default)]
    pub question: Option<String>,
    /// Or a fact of the last scan of the files; where there was no scan, it says nothing.
    #[serde(default)]
    pub seen: Option<Fact>,
    pub measure: Measure,
    /// What "does not apply" is worth: it is an answer.
    #[serde(default = "lowest")]
    pub na: u8,
    /// What an answer left empty is worth, where the question's help says to leave it empty when there is nothing.
    #[serde(default)]
    pub blank: Option<Blank>,
    /// The reason, as a phrase for the middle of a sentence; `{}` is the answer.
    pub reason: Text,
    /// The same where the answer is worth 1 and nothing more; as `reason` when absent.
    #[serde(default)]
    pub nothing: Option<Text>,
}

fn lowest() -> u8 {
    1
}

/// An empty answer counts once a question that is asked after it has its answer: only then was it left empty.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blank {
    pub worth: u8,
    pub once: String,
}

/// What scans of a dataset's files saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Formats of its files, terms of the vocabulary `formats`.
    Format,
    /// How many rules have something to say, all files together.
    Findings,
    /// Classes of private personal data.
    Personal,
    /// Rows, all files together.
    Rows,
}

/// From an answer to 1..5.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Measure {
    /// The answer is a number of 1 to 5 already.
    Scale,
    /// Four numbers: rising, from which on it is 2, 3, 4 and 5; falling, up to which. Equal ones skip a level.
    Number(Vec<i64>),
    /// The same for how many things were chosen or listed.
    Count(Vec<i64>),
    /// What each word is worth; of several words, the one that is worth most. Words not named say nothing.
    Words(BTreeMap<String, u8>),
    /// Text: what it is worth that there is one.
    Given(u8),
    /// Text that one of the items of a list of the plan names too, whatever the accents.
    Listed(Listed),
    /// Title, keywords or description that have one of these words.
    Mentions(Mentions),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// The question, asked once, whose answer is the list.
    pub within: String,
    pub yes: u8,
    pub no: u8,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mentions {
    /// Beginnings of words, without accents.
    pub any: Vec<String>,
    pub yes: u8,
    pub no: u8,
}

/// What keeps a dataset from being opened now, whatever its score.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    pub id: String,
    pub title: Text,
    pub when: Test,
    /// A key of the dataset: with one of these values, the gate is open all the same.
    #[serde(default)]
    pub unless: Option<Unless>,
    pub reason: Text,
    /// What has to happen for it to open.
    pub lifts: Text,
    pub basis: Vec<Basis>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unless {
    /// Path of the plan's schema, from `dataset.`.
    pub field: String,
    pub is: Vec<String>,
}

/// A condition on the answers of one dataset: yes, no, or not known.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Test {
    /// The answer is one of these; not known without an answer.
    Is {
        question: String,
        is: Vec<String>,
    },
    /// There is no answer.
    Unanswered {
        unanswered: String,
    },
    /// A scan saw some of it; no without a scan.
    Seen {
        seen: Fact,
    },
    All {
        all: Vec<Test>,
    },
    Any {
        any: Vec<Test>,
    },
}

impl Test {
    /// The questions that it looks at, each with the words that it is compared with.
    pub fn questions(&self) -> Vec<(&str, &[String])> {
        match self {
            Self::Is { question, is } => vec![(question, is)],
            Self::Unanswered { unanswered } => vec![(unanswered, &[])],
            Self::Seen { .. } => Vec::new(),
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(Self::questions).collect()
            }
        }
    }
}

/// Points beyond the criteria, earned once, by any of its signals that is worth more than 1.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bonus {
    pub title: Text,
    pub points: i64,
    pub basis: Vec<Basis>,
    #[serde(rename = "signal")]
    pub signals: Vec<Signal>,
}

/// The names of the four corners of value and ease.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quadrants {
    pub high_high: Text,
    /// Much value, little ease.
    pub high_low: Text,
    /// Little value, much ease.
    pub low_high: Text,
    pub low_low: Text,
}

/// A way to weigh the criteria.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    pub id: String,
    pub title: Text,
    /// Where it comes from, and which figures are ours.
    pub about: Text,
    pub basis: Vec<Basis>,
    /// Points of each criterion, in the order in which they are shown; they sum 100.
    #[serde(rename = "weigh")]
    pub weights: Vec<Weigh>,
    /// Criteria that decide between equal scores, the first one first.
    pub ties: Vec<String>,
    /// Criteria of the two axes of the drawing.
    pub value: String,
    pub ease: String,
    /// Whether the bonus of this Guide counts.
    #[serde(default)]
    pub bonus: bool,
    /// From the highest: the band of scores from `from` on.
    #[serde(rename = "band")]
    pub bands: Vec<Band>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weigh {
    pub criterion: String,
    pub points: i64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// A choice of the question of the wave.
    pub id: String,
    pub from: i64,
}

impl Criteria {
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The method of that id, the first one without an id; `None` when there is none such.
    pub fn method(&self, id: Option<&str>) -> Option<&Method> {
        match id {
            None => self.methods.first(),
            Some(id) => self.methods.iter().find(|method| method.id == id),
        }
    }
}
