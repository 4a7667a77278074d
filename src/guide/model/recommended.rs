//! What a local government usually opens, what the law obliges it to publish, and the columns that data should have:
//! `recommended.toml`, `obligations.toml`, `specs/*.toml`.

use std::ops::Deref;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Basis;
use crate::text::Text;

/// `recommended.toml`: datasets that others usually have.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendations {
    /// What a comparison has to warn of, in one paragraph.
    pub about: Text,
    #[serde(default)]
    pub dataset: Vec<Recommended>,
}

/// A dataset that others usually have.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommended {
    /// For life: `budget`, `procurement-contracts`.
    pub id: String,
    /// Its number in the list that it comes from, from 1.
    pub number: u32,
    pub title: Text,
    pub description: Text,
    /// Terms of the vocabulary `units` that usually keep it, the likeliest first.
    pub units: Vec<String>,
    /// Passages that oblige to publish it (LGTAIP 65, 66).
    #[serde(default)]
    pub duties: Vec<Basis>,
    /// Passages that only give the competence for it (CPEUM 115): no duty to publish.
    #[serde(default)]
    pub competences: Vec<Basis>,
    /// How often it is usually brought up to date: `R/P1M`, `irregular`.
    pub periodicity: String,
    pub risk: Risk,
    /// Whose data it may hold and what to do about it.
    pub personal: Text,
    /// Terms of the vocabulary `formats` that suit it.
    #[serde(default)]
    pub formats: Vec<String>,
    /// Standards and remarks.
    #[serde(default)]
    pub notes: Option<Text>,
    /// Words and phrases of titles that mean it, in Spanish and English, in any case and without accents.
    pub words: Vec<String>,
    /// Words that say that it is something else.
    #[serde(default)]
    pub not_words: Vec<String>,
    /// File in `specs/` that says its columns.
    #[serde(default)]
    pub spec: Option<String>,
    /// Terms of the vocabulary `sectors`.
    #[serde(default)]
    pub sector: Option<String>,
}

/// How likely it holds data of persons that may not be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Risk {
    None,
    Low,
    Medium,
    High,
}

impl Risk {
    /// The word of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// `obligations.toml`: what the law obliges to publish.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligations {
    /// What the list covers and what it does not, in one paragraph.
    pub about: Text,
    #[serde(default)]
    pub obligation: Vec<Obligation>,
}

/// One fraction of the law.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    /// Passage as `basis` cites it: `65 VI`.
    pub at: String,
    pub basis: Basis,
    pub title: Text,
    /// It obliges only executive powers, the municipal one among them (art. 66).
    #[serde(default)]
    pub executive: bool,
    /// Units that usually answer for it.
    pub units: Vec<String>,
    /// Words of titles that mean it, as in [`Recommended::words`].
    pub words: Vec<String>,
    /// Recommended datasets that fulfil it.
    #[serde(default)]
    pub datasets: Vec<String>,
    /// Words of the headers of its official format, where they tell it from the others (folded).
    #[serde(default)]
    pub columns: Vec<String>,
    /// Passages of the law of 2015 under which older downloads have it: `70 VIII`.
    #[serde(default)]
    pub formerly: Vec<String>,
}

/// All of `specs/`. Those that came with the binary are read when they are first looked at: few commands do.
#[derive(Debug, Clone, Default)]
pub struct Specs {
    /// Texts that are known to be good.
    texts: Vec<&'static str>,
    read: OnceLock<Vec<Spec>>,
}

impl Specs {
    /// Specs whose texts are known to be good.
    pub fn later(texts: Vec<&'static str>) -> Self {
        Self { texts, read: OnceLock::new() }
    }
}

impl From<Vec<Spec>> for Specs {
    fn from(specs: Vec<Spec>) -> Self {
        Self { texts: Vec::new(), read: OnceLock::from(specs) }
    }
}

impl Deref for Specs {
    type Target = [Spec];

    fn deref(&self) -> &[Spec] {
        // A test reads every text that the binary carries.
        self.read.get_or_init(|| self.texts.iter().filter_map(|text| toml::from_str(text).ok()).collect())
    }
}

/// `specs/NAME.toml`: the columns that a dataset should have.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// For life, and the name of the file.
    pub id: String,
    pub title: Text,
    pub about: Text,
    /// Standards that it follows or maps to.
    #[serde(default)]
    pub standard: Vec<Standard>,
    #[serde(rename = "table")]
    pub tables: Vec<SpecTable>,
}

/// A standard that is named.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// `OCDS`, `GTFS`, `CONAC`, `INEGI`.
    pub name: String,
    /// What of it is used here.
    pub used: Text,
    pub verified: bool,
}

/// One table of a dataset.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecTable {
    pub id: String,
    pub title: Text,
    /// What a row is: one contract, one stop.
    pub row: Text,
    #[serde(rename = "column")]
    pub columns: Vec<SpecColumn>,
}

/// One column.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecColumn {
    /// Header to use: lower case, digits and `_`.
    pub name: String,
    pub kind: ColumnKind,
    #[serde(default)]
    pub required: bool,
    /// No two rows have the same.
    #[serde(default)]
    pub unique: bool,
    pub title: Text,
    pub description: Text,
    pub example: String,
    /// Values that it may hold; empty for any.
    #[serde(default)]
    pub values: Vec<String>,
    /// Smallest and largest number.
    #[serde(default)]
    pub min: Option<f64>,
    #[serde(default)]
    pub max: Option<f64>,
    /// Headers that others use for it, folded.
    #[serde(default)]
    pub also: Vec<String>,
    /// Its name in a standard: `OCDS: contracts/value/amount`.
    #[serde(default)]
    pub maps: Option<String>,
    /// Class of `personal/classes.toml` that it would hold, where it must be taken care of.
    #[serde(default)]
    pub personal: Option<Text>,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    Text,
    /// A code of a classifier or a key: text, with its zeros.
    Code,
    Whole,
    Decimal,
    /// Mexican pesos, point for decimals, no signs.
    Money,
    /// ISO 8601.
    Date,
    /// ISO 8601 with hours.
    DateTime,
    /// `HH:MM` or `HH:MM:SS`.
    Time,
    /// `si` or `no`.
    YesNo,
    /// Degrees north, WGS84.
    Latitude,
    /// Degrees east, WGS84: negative in Mexico.
    Longitude,
    Url,
    Email,
    /// INEGI key of a state, municipality or locality: text, with its zeros.
    InegiArea,
}

impl ColumnKind {
    /// The word of the Guide's files and of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code => "code",
            Self::Whole => "whole",
            Self::Decimal => "decimal",
            Self::Money => "money",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Time => "time",
            Self::YesNo => "yes-no",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Url => "url",
            Self::Email => "email",
            Self::InegiArea => "inegi-area",
        }
    }
}
