//! `effort.toml`: what opening data takes in hours, hands and tools.

use serde::Deserialize;

/// `effort.toml`: what opening data takes in hours, hands and tools.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {}
