//! What was made fit to publish, approved, published and watched.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Day, Evidence};

/// A file made fit to publish from the one of the inventory, and how: with this it can be made again.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Prepared {
    pub on: Option<Day>,
    /// Relative to the plan's folder.
    pub path: Option<String>,
    /// SHA-256 of it, in hexadecimal.
    pub sha256: Option<String>,
    pub byte_size: Option<i64>,
    /// Term of the vocabulary `formats`: `csv`, `geojson`.
    pub format: Option<String>,
    /// Sheet or table of the original.
    pub table: Option<String>,
    /// SHA-256 of the original that it was made from.
    pub from: Option<String>,
    /// Data rows of the original, and of this.
    pub rows_in: Option<i64>,
    pub rows_out: Option<i64>,
    /// Repairs that were not wanted, by code.
    pub off: Vec<String>,
    /// What was done to personal data, by the name of the column as published; `*` for the table as a whole.
    pub treatment: BTreeMap<String, Treated>,
    /// The smallest group of persons before and after.
    pub k_before: Option<i64>,
    pub k_after: Option<i64>,
    /// Classes of personal data that the detector still saw in the result, private ones only.
    pub personal: Vec<String>,
    /// The parts that a large file was split into, relative to the plan's folder.
    pub parts: Vec<String>,
}

/// One treatment of personal data.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Treated {
    /// Treatment of the Guide: `drop`, `generalise-month`, ...
    pub how: Option<String>,
    /// What it was told: decimals, width of bands, columns of groups.
    pub with: Option<String>,
}

/// A column of a published file, as its dictionary says.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Described {
    /// Its place in the file, from 1.
    pub place: Option<i64>,
    /// Its header in the original.
    pub source: Option<String>,
    pub title: Option<String>,
    /// Type of Table Schema: `string`, `integer`, `number`, `boolean`, `date`, `datetime`, `time`, `year`,
    /// `yearmonth`, `geopoint`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub unit: Option<String>,
    /// Allowed values, when they are few.
    pub values: Vec<String>,
    /// What an empty cell means.
    pub null: Option<String>,
    pub example: Option<String>,
    pub description: Option<String>,
}

/// The agreement of one person that something goes online as it is.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Approval {
    pub by: Option<String>,
    pub post: Option<String>,
    pub on: Option<Day>,
    /// Folio of the packet that was approved: another content has another.
    pub folio: Option<String>,
    pub evidence: Option<Evidence>,
}

/// A dataset that was taken offline; its page stays and says so.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Withdrawn {
    pub on: Option<Day>,
    pub why: Option<String>,
    /// Who agreed: the working group, in a session.
    pub agreed_by: Option<String>,
    pub minutes: Option<Evidence>,
}

/// A CKAN portal.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Portal {
    pub url: Option<String>,
    /// Name of the organisation there.
    pub organization: Option<String>,
}

/// The institution's own static site.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Site {
    /// Folder it is written to, relative to the plan's.
    pub folder: Option<String>,
    /// Address that the folder is served at.
    pub url: Option<String>,
    /// `#7a1f2b`.
    pub colour: Option<String>,
    /// File of the logo, relative to the plan's folder.
    pub logo: Option<String>,
}

/// What was put online in one go.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Receipt {
    /// `ckan`, `site`.
    pub kind: Option<String>,
    pub on: Option<Day>,
    /// Where: an address or a folder.
    pub at: Option<String>,
    /// Ids of the datasets.
    pub datasets: Vec<String>,
    pub files: Option<i64>,
    /// File of the receipt, relative to the plan's folder.
    pub file: Option<String>,
}

/// What was seen of a link the last time.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Checked {
    pub on: Option<Day>,
    /// `alive`, `moved`, `broken`, `unreachable`, `refused` (an address that is not asked).
    pub state: Option<String>,
    /// Status of HTTP.
    pub status: Option<i64>,
    /// `same`, `changed`, `unknown`: against what was published.
    pub content: Option<String>,
    pub byte_size: Option<i64>,
    /// `Last-Modified` or `ETag`, as told.
    pub modified: Option<String>,
    pub etag: Option<String>,
    /// Where it led to, when it was not where it was asked.
    pub led_to: Option<String>,
    /// Since when it is not alive.
    pub since: Option<Day>,
}

/// An error that a citizen told of.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Report {
    pub on: Option<Day>,
    /// Id of the dataset.
    pub dataset: Option<String>,
    /// What was told, without anything about who told it.
    pub text: Option<String>,
    pub answered: Option<Day>,
    pub reply: Option<String>,
}

/// What was measured in one day: counts only.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Watched {
    pub links: Option<i64>,
    pub alive: Option<i64>,
    /// Datasets with a cycle that could be measured, and those up to date.
    pub dated: Option<i64>,
    pub fresh: Option<i64>,
    /// Reports of citizens that wait, and those past their deadline.
    pub waiting: Option<i64>,
    pub overdue: Option<i64>,
}
