//! What scans of folders leave in a plan: where to look, what was decided about proposals, what files were seen to be.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// Scans of folders: where, and what was decided about what they propose.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Scan {
    /// Folders, as they were typed.
    pub roots: Vec<String>,
    /// Proposals that are not to be made again, by id.
    pub discarded: BTreeMap<String, Decision>,
    /// Files that are one dataset, by id of the proposal that leads.
    pub merged: BTreeMap<String, Decision>,
    /// Files that are a dataset of their own, by id of the proposal that they were in, numbered.
    pub split: BTreeMap<String, Decision>,
    /// Titles that were given to proposals, by id.
    pub renamed: BTreeMap<String, Decision>,
}

/// One decision about proposals.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Decision {
    pub on: Option<Day>,
    pub title: Option<String>,
    /// Paths as in a distribution, with the table after `#` where a file has several.
    pub files: Vec<String>,
}

/// What a file was seen to be in the last scan: facts, no answers.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Seen {
    pub on: Option<Day>,
    pub rows: Option<i64>,
    pub columns: Option<i64>,
    /// Term of the vocabulary `formats`.
    pub format: Option<String>,
    /// Name of IANA.
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    /// Date and time of the last change of the file, ISO 8601.
    pub modified: Option<String>,
    /// BLAKE3 of the file, in hexadecimal.
    pub hash: Option<String>,
    /// How many rules have something to say of it.
    pub findings: Option<i64>,
    /// Classes of private personal data that it holds.
    pub personal: Vec<String>,
    /// Classes of data that help to single out a person.
    pub quasi: Vec<String>,
    /// Sheets or tables of the file that are of this dataset; empty for all.
    pub tables: Vec<String>,
}
