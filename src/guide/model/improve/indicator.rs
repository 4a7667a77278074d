//! Indicators: what is counted, on what, how often, and what is needed where the program cannot count it.

use serde::Deserialize;

use super::super::Basis;
use crate::text::Text;

/// One row of the table of indicators.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// For life: plans keep it.
    pub id: String,
    pub title: Text,
    /// In words.
    pub formula: Text,
    /// ISO 8601 repeating interval; absent: at each event.
    #[serde(default)]
    pub every: Option<String>,
    pub unit: Unit,
    /// How the program counts it; without one it is noted down by hand.
    #[serde(default)]
    pub measure: Option<Measure>,
    /// What is needed to have it.
    pub needs: Text,
    /// What to type for it, without the name of the program.
    #[serde(default)]
    pub commands: Vec<Text>,
    /// Ids of the questions whose answers it comes from.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Choices of `improvement.indicators` that mean it.
    #[serde(default)]
    pub chosen: Vec<String>,
    pub wanted: Wanted,
    pub basis: Vec<Basis>,
    /// What of it is a proposal of ours.
    #[serde(default)]
    pub note: Option<Text>,
}

/// What its value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Count,
    /// So many of so many.
    Share,
    Days,
    /// Points out of others: a mean of scores.
    Points,
    /// An hour of the day, 0 to 23.
    Hour,
}

/// Which direction is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wanted {
    More,
    Less,
    /// Neither: it only describes.
    Neither,
}

/// What the program counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    Published,
    UpToDate,
    Links,
    Stars,
    Mqa,
    ReportsInTime,
    ReportDays,
    Reports,
    RequestsLinked,
    NewRequests,
    Participants,
    Projects,
    Reuses,
    Stories,
    Dictionary,
}
