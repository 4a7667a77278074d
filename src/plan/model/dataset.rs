//! A dataset of the inventory with its files.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Actual, Approval, Checked, Day, Described, Moved, Person, Prepared, Reserve, Seen, Shifted, Withdrawn,
};

/// One row of the inventory, in the terms of DCAT.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Dataset {
    pub title: Option<String>,
    pub description: Option<String>,
    pub identifier: Option<String>,
    pub unit: Option<String>,
    pub source: Option<String>,
    pub purpose: Option<String>,
    /// ISO 8601 repeating interval, or `irregular`.
    pub accrual_periodicity: Option<String>,
    pub temporal: Temporal,
    /// INEGI key: text, with its zeros.
    pub spatial: Option<String>,
    pub current_formats: Vec<String>,
    pub records: Option<i64>,
    pub published_at: Option<String>,
    pub personal: Personal,
    pub access: Option<String>,
    pub reserve: Reserve,
    pub rights: Option<String>,
    pub used_by: Option<String>,
    pub keyword: Vec<String>,
    pub priority: Priority,
    pub commitment: Commitment,
    pub actual: Actual,
    /// Terms of its own, where they are not those of the plan.
    pub license: Option<String>,
    /// Terms of the material of others that is mixed in.
    pub source_licenses: Vec<String>,
    pub third_party: Claim,
    pub contract: Claim,
    pub citation: Option<String>,
    pub theme: Option<String>,
    pub contact_point: Person,
    pub documentation: Option<String>,
    pub dictionary: Vec<String>,
    pub conforms_to: Vec<String>,
    pub modified: Option<Day>,
    pub language: Option<String>,
    pub quality: Option<String>,
    pub limitations: Option<String>,
    pub tools: Option<String>,
    /// The recommended dataset that it is: id of `recommended.toml`.
    pub recommended: Option<String>,
    pub version_notes: Option<String>,
    /// Who agreed that it goes online, by role: `administrator`, `liaison`, `owner`, ...
    pub approval: BTreeMap<String, Approval>,
    pub withdrawn: Option<Withdrawn>,
    /// Files and services by id, for life.
    pub distribution: BTreeMap<String, Distribution>,
}

impl Dataset {
    /// The title, or the id while it has none.
    pub fn called<'s>(&'s self, id: &'s str) -> &'s str {
        self.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(id)
    }
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Temporal {
    pub start: Option<Day>,
    pub end: Option<Day>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Personal {
    pub status: Option<String>,
    pub sensitive: Vec<String>,
    pub treatment: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Priority {
    pub requests: Option<i64>,
    pub asked_by: Vec<String>,
    pub goal: Option<String>,
    pub obligation: Option<String>,
    pub obligation_at: Option<String>,
    pub impact: Impact,
    pub ease: Option<i64>,
    pub hours_first: Option<i64>,
    pub hours_update: Option<i64>,
    pub quality: Option<i64>,
    pub peers: Option<String>,
    pub depends_on: Option<String>,
    pub wave: Option<String>,
    pub why: Option<String>,
    pub moved: Moved,
}

/// Effect of opening, 1 to 5 for each kind.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Impact {
    pub transparency: Option<i64>,
    pub service: Option<i64>,
    pub economy: Option<i64>,
    pub safety: Option<i64>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Commitment {
    pub date: Option<Day>,
    pub periodicity: Option<String>,
    pub owner: Option<String>,
    pub tasks: Vec<String>,
    pub history: Option<String>,
    /// Dates that changed, by the day (and number) of the change.
    pub shifted: BTreeMap<String, Shifted>,
}

/// Something that others may have rights on.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Claim {
    pub status: Option<String>,
    pub what: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Distribution {
    /// Relative to the plan's folder.
    pub path: Option<String>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub format: Option<String>,
    pub byte_size: Option<i64>,
    pub download_url: Option<String>,
    pub update_method: Option<String>,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: Option<String>,
    /// What a scan saw; whatever was answered stays.
    pub seen: Option<Seen>,
    /// The file that is published in its place.
    pub prepared: Option<Prepared>,
    /// The dictionary: columns of the published file by their name in it.
    pub column: BTreeMap<String, Described>,
    /// What was seen of its address the last time.
    pub checked: Option<Checked>,
}
