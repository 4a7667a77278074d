//! What tells a practice plan of a workshop from a plan of an institution.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// Only in plans of invented municipalities: they are never published, exported or counted as real.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Practice {
    /// The invented municipality, as the Guide calls it.
    pub town: Option<String>,
    pub on: Option<Day>,
    /// Table or nickname in the room, for its board: never a real name is asked for.
    pub table: Option<String>,
    /// Exercises by id.
    pub exercise: BTreeMap<String, Tried>,
}

/// What became of an exercise.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Tried {
    /// `begun`, `solved`, or `shown` when the program answered it.
    pub state: Option<String>,
    /// Hints that were asked for.
    pub hints: Option<i64>,
    /// Checks that did not pass.
    pub tries: Option<i64>,
    /// Moments, RFC 3339 without zone.
    pub began: Option<String>,
    pub ended: Option<String>,
}
