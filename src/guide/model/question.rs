//! Questions: their kinds, conditions, help and where they come from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Term;
use crate::text::Text;

/// How often a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    #[default]
    Once,
    Dataset,
    Distribution,
}

/// The closed set of kinds of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Text,
    LongText,
    Choice,
    Choices,
    YesNo,
    Date,
    Email,
    Telephone,
    Url,
    Whole,
    Money,
    List,
    File,
    Evidence,
    Area,
    Periodicity,
}

/// Which INEGI areas an answer may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    State,
    Municipality,
    Any,
}

/// What can be seen without asking. The official confirms it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detect {
    AreaFromFolder,
    StateOfArea,
    PopulationOfArea,
    TwoPeople,
    AreaOfInstitution,
    Citation,
    SlugOfTitle,
    FormatOfFile,
    SizeOfFile,
    AdministratorEmail,
    /// Hours of the first opening, estimated.
    HoursFirst,
    /// Hours of one update, estimated.
    HoursUpdate,
    /// A day that the hours of people allow.
    FeasibleDate,
    LawOfBasis,
}

/// One question, with everything that is known about it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// For life; a renamed one keeps the old name in `formerly`.
    pub id: String,
    #[serde(default)]
    pub formerly: Vec<String>,
    /// Version of the Guide since which it means something else: earlier answers are asked again.
    #[serde(default)]
    pub asks_again: Option<String>,
    /// Short code that is printed and typed: `I08`.
    pub code: String,
    #[serde(default)]
    pub each: Each,
    /// Asked in the first quick pass over the datasets.
    #[serde(default)]
    pub pass: Option<Pass>,
    pub kind: Kind,
    /// Path of the plan's schema.
    pub field: String,
    pub required: bool,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub vocab: Option<String>,
    /// Every term of the vocabulary is offered, also those that other questions only accept.
    #[serde(default)]
    pub whole: bool,
    /// Choices of its own; they come before the terms of a vocabulary.
    #[serde(default)]
    pub choices: Vec<Choice>,
    #[serde(default)]
    pub default: Option<String>,
    #[serde(default)]
    pub min: Option<i64>,
    #[serde(default)]
    pub max: Option<i64>,
    #[serde(default)]
    pub min_chars: Option<usize>,
    #[serde(default)]
    pub max_chars: Option<usize>,
    /// "Does not apply" is an answer.
    #[serde(default)]
    pub na: bool,
    #[serde(default)]
    pub level: Option<Level>,
    /// Own text is accepted beside the choices.
    #[serde(default)]
    pub open: bool,
    #[serde(default)]
    pub detect: Option<Detect>,
    #[serde(default)]
    pub pattern: Option<Pattern>,
    /// The date must not be past.
    #[serde(default)]
    pub future: bool,
    /// The date must not be in the future.
    #[serde(default)]
    pub past: bool,
    pub who: Vec<String>,
    #[serde(default)]
    pub maps: BTreeMap<String, String>,
    pub basis: Vec<Basis>,
    pub ask: Text,
    pub hint: Text,
    /// The answer told as a sentence; `{}` is the answer.
    pub says: Text,
    pub help: Help,
}

impl Question {
    /// Whether a term of its vocabulary is shown to choose from.
    pub fn offers(&self, term: &Term) -> bool {
        self.whole || term.offered != Some(false)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pass {
    List,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// `a-z`, digits, `-`, `_`, 2 to 100 characters (CKAN's rule for names).
    Slug,
}

/// The five headings of help, always in this order.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    pub answer: Text,
    pub example: Text,
    pub why: Text,
    pub guide: Text,
    pub who: Text,
}

/// One value of a choice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: String,
    /// Ids that it had in earlier versions of the Guide.
    #[serde(default)]
    pub formerly: Vec<String>,
    pub es: String,
    pub en: String,
    #[serde(default)]
    pub note: Option<Text>,
}

impl Choice {
    pub fn label(&self) -> Text {
        Text { es: self.es.clone().into(), en: self.en.clone().into() }
    }
}

/// When a question is asked: a closed form, nothing is evaluated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Condition {
    Is { question: String, is: String },
    IsNot { question: String, is_not: String },
    Has { question: String, has: String },
    All { all: Vec<Condition> },
    Any { any: Vec<Condition> },
}

impl Condition {
    /// The questions that it looks at.
    pub fn questions(&self) -> Vec<&str> {
        match self {
            Self::Is { question, .. } | Self::IsNot { question, .. } | Self::Has { question, .. } => {
                vec![question]
            }
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(Self::questions).collect()
            }
        }
    }
}

/// Where a question comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    pub source: String,
    pub at: String,
    pub verified: bool,
}
