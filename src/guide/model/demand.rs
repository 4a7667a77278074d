//! `demand.toml`: words for telling which data a request is about.

use serde::Deserialize;

/// `demand.toml`: words for telling which data a request is about.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandWords {}
