//! What keeps open data alive: the acts of the cycle, the promotion, the reuse, what was measured of it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// One time that an act of the cycle was done.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Done {
    /// Act of the cycle, as the Guide calls it.
    pub act: Option<String>,
    pub on: Option<Day>,
    /// A post.
    pub by: Option<String>,
    /// What came of it.
    pub note: Option<String>,
    pub evidence: Option<super::Evidence>,
}

/// A task that came of a review: what, who, until when.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Task {
    pub title: Option<String>,
    /// A post.
    pub owner: Option<String>,
    pub due: Option<Day>,
    /// Act, indicator or dimension that it came from.
    pub from: Option<String>,
    pub done: Option<Day>,
}

/// A self-assessment of maturity: a level by dimension.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Maturity {
    /// Levels by dimension.
    pub level: BTreeMap<String, i64>,
    /// Wanted levels by dimension.
    pub target: BTreeMap<String, i64>,
    /// Until when.
    pub by: Option<Day>,
}

/// A figure that somebody measured outside of the program.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Measured {
    /// Indicator, as the Guide calls it.
    pub indicator: Option<String>,
    pub on: Option<Day>,
    /// Whole units, or hundredths of a per cent where the indicator is a share.
    pub value: Option<i64>,
    /// Where the figure was read.
    pub source: Option<String>,
}

/// An act of promotion.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Action {
    pub title: Option<String>,
    pub on: Option<Day>,
    /// Terms of the Guide: kind of act, channel, audience.
    pub kind: Option<String>,
    pub channel: Option<String>,
    pub audience: Option<String>,
    /// Datasets that it speaks of.
    pub datasets: Vec<String>,
    pub done: Option<Day>,
    /// What came of it.
    pub note: Option<String>,
}

/// An event so that the data are used.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Event {
    /// Kind of event, a choice of `promotion.event`.
    pub kind: Option<String>,
    pub title: Option<String>,
    pub question: Option<String>,
    pub on: Option<Day>,
    pub datasets: Vec<String>,
    /// Lines of the checklist that are done, by id.
    pub check: BTreeMap<String, Day>,
    /// Counts, never names.
    pub participants: Option<i64>,
    pub projects: Option<i64>,
}

/// Something that somebody made with the data.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Reuse {
    pub title: Option<String>,
    /// An institution, a firm, a school; a person only when that person agreed.
    pub by: Option<String>,
    pub link: Option<String>,
    pub datasets: Vec<String>,
    pub text: Option<String>,
    pub on: Option<Day>,
    /// `yes` when those who made it agreed to be shown.
    pub agreed: Option<String>,
}
