//! `criteria.toml`: what makes a dataset worth opening first.

use serde::Deserialize;

/// `criteria.toml`: what makes a dataset worth opening first.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {}
