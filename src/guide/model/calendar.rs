//! `calendar.toml`: days of rest and the rhythm of the work.

use serde::Deserialize;

/// `calendar.toml`: days of rest and the rhythm of the work.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {}
