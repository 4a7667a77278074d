//! What to open first, when, with whom, at what cost and under which terms: decisions of the plan with their reasons.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Day, Evidence};

/// How the working group decides on the order.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Agreement {
    /// Method of `criteria.toml`; the first one when absent.
    pub method: Option<String>,
    /// Weights moved away from those of the method, by criterion; they are brought to 100 together.
    pub weights: BTreeMap<String, i64>,
    pub minutes: Option<Evidence>,
}

/// A dataset put somewhere else than its score says.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Moved {
    /// The place that it takes, from 1.
    pub to: Option<i64>,
    pub why: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
}

/// A dataset, or a part of it, that is not opened.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Reserve {
    pub reason: Option<String>,
    /// Term of the vocabulary `legal-bases`.
    pub basis: Option<String>,
    /// Law, article and date of the version read: `lgtaip-2025 112 I (2026-03-21)`.
    pub law: Option<String>,
    pub since: Option<Day>,
    pub until: Option<Day>,
    pub review: Option<Day>,
    pub harm: Harm,
    pub decided_by: Option<String>,
    pub decided_on: Option<Day>,
    pub minutes: Option<Evidence>,
    pub opens: Opens,
}

/// The three parts of the harm test (LGTAIP 107 and 113).
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Harm {
    pub risk: Option<String>,
    pub interest: Option<String>,
    pub least: Option<String>,
}

/// What of a reserved dataset can be opened all the same.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Opens {
    /// `nothing`, `columns`, `rows`, `totals`.
    pub how: Option<String>,
    pub columns: Vec<String>,
    /// What totals are of: neighbourhood and month.
    pub by: Option<String>,
    /// The least number of persons in a cell or group.
    pub k: Option<i64>,
}

/// One demand for data: a request for information, the votes of a survey, a request at the counter.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Demand {
    /// `request`, `vote`, `counter`.
    pub kind: Option<String>,
    pub folio: Option<String>,
    /// The day it came in.
    pub on: Option<Day>,
    /// What was asked for, without anything about who asked.
    pub text: Option<String>,
    /// Votes, or how often the same was asked; one when absent.
    pub count: Option<i64>,
    /// Files it came from, without their folders.
    pub source: Option<String>,
    /// Id of the dataset, once a person has confirmed it.
    pub dataset: Option<String>,
    /// No dataset of the inventory answers it, a person says.
    pub none: Option<String>,
    pub reply: Answered,
}

/// What is answered to the person who asked.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Answered {
    /// `yes`, `part`, `no`.
    pub decision: Option<String>,
    /// Legal ground of a no: term of `legal-bases`.
    pub basis: Option<String>,
    /// The day that the data are promised for.
    pub date: Option<Day>,
    /// The day that the answer was sent.
    pub sent: Option<Day>,
    /// `yes`: answered, on a day that nobody noted.
    pub done: Option<String>,
    /// Ten working days more, agreed by the Committee.
    pub extended: Option<String>,
}

/// A dataset that left the plan.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Removed {
    pub title: Option<String>,
    pub why: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
    /// The date that had been promised.
    pub date: Option<Day>,
}

/// A promised date that changed.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Shifted {
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub why: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
}

/// A person, or a unit, and the hours they have for this.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Capacity {
    pub name: Option<String>,
    pub email: Option<String>,
    /// Roles of the vocabulary `roles`.
    pub roles: Vec<String>,
    /// Units of the institution whose datasets they work on; all when empty.
    pub units: Vec<String>,
    pub hours_month: Option<i64>,
}

/// Weeks in which nothing is published or nobody works.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Closed {
    pub title: Option<String>,
    /// `holidays`, `end-of-administration`, `electoral-ban`, `other`.
    pub kind: Option<String>,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

/// What work costs here: the institution's own figures in place of the Guide's assumptions.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Cost {
    /// Mexican pesos an hour by role, decimal strings.
    pub rates: BTreeMap<String, String>,
    /// Gross monthly pay in Mexican pesos by role, decimal strings.
    pub salaries: BTreeMap<String, String>,
    /// Assumptions of `effort.toml` changed here, by id, decimal strings.
    pub assumptions: BTreeMap<String, String>,
}

/// Hours that the work really took.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Actual {
    /// Hours of the first opening, decimal string.
    pub hours_first: Option<String>,
    /// Hours of one update, decimal string.
    pub hours_update: Option<String>,
    pub on: Option<Day>,
}
