//! `review.toml`: thresholds of the rules of review and the targets of the published score.

use serde::Deserialize;

/// What a coordinator looks at.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reviewing {}
