//! What tells a copy that was made to be shared from the plan that it was made from.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// Only in copies for others: when it was made, and what stayed with the institution.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Shared {
    pub on: Option<Day>,
    /// Datasets that are not in the copy.
    pub datasets: Option<i64>,
    /// Answers that were given and are not in the copy, by address: they are not missing.
    pub stays: Vec<String>,
    /// What left after all: `names`, `remarks`, `reserves`.
    pub with: Vec<String>,
}
