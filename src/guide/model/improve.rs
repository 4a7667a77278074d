//! `improve.toml`: the cycle of improvement, maturity, indicators.

use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Improve {}
