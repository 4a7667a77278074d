//! `license.toml`: what the advice on terms of use goes by.

use serde::Deserialize;

/// `license.toml`: what the advice on terms of use goes by.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {}
