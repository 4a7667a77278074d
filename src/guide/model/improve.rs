//! `improve.toml`: the cycle of improvement, maturity, indicators.

use serde::Deserialize;

use super::Basis;
use crate::text::Text;

mod indicator;
mod maturity;

pub use indicator::{Indicator, Measure, Unit, Wanted};
pub use maturity::{Dimension, Fact, Level, Sight};

/// What keeps open data alive.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Improve {
    #[serde(rename = "act")]
    pub acts: Vec<Act>,
    #[serde(rename = "dimension")]
    pub dimensions: Vec<Dimension>,
    #[serde(rename = "indicator")]
    pub indicators: Vec<Indicator>,
    /// What is said beside every table of indicators.
    pub caution: Option<Caution>,
}

/// A warning with its source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caution {
    pub text: Text,
    pub basis: Vec<Basis>,
}

/// Something that is done again and again.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// For life: plans keep it.
    pub id: String,
    /// ISO 8601 repeating interval: `R/P2M`.
    pub every: String,
    /// In a word or two: for tables, and to be typed.
    pub name: Text,
    /// As an infinitive in Spanish.
    pub title: Text,
    pub why: Text,
    /// What to do, in one paragraph.
    pub how: Text,
    /// What to type, without the name of the program: `vigilar`, `watch`.
    #[serde(default)]
    pub commands: Vec<Text>,
    pub minutes: u32,
    /// Terms of `roles`.
    pub who: Vec<String>,
    pub from: From,
    /// What in a plan shows that it was done; none: only somebody can say so.
    #[serde(default)]
    pub seen: Vec<Trace>,
    /// Days before its day in which it is told.
    pub near: u32,
    pub basis: Vec<Basis>,
    /// What of it is a proposal of ours.
    #[serde(default)]
    pub note: Option<Text>,
}

/// From when an act counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// The day that the plan begins.
    Start,
    /// The first publication.
    Publication,
    /// It is due on the day that the administration changes, once.
    Change,
}

/// What a plan keeps by itself of acts that were done. A day and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trace {
    /// A measurement of what is online.
    Watch,
    /// A figure that somebody noted down.
    Measured,
    /// An act of promotion, or an event that took place.
    Promotion,
    /// A publication.
    Receipt,
    /// The last day on which the metadata say that a dataset changed.
    Modified,
    /// A session of the group that was held, or its minutes.
    Session,
    /// A reading of a reviewer.
    Pass,
    /// Minutes of the order of opening.
    Priorities,
    /// A scan of the folders.
    Scan,
    /// A self-assessment.
    Maturity,
    /// Something that those who arrived checked.
    Reception,
}
