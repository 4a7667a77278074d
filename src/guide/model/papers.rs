//! `papers/NAME.toml`: official papers that are drafted from the plan.

use serde::Deserialize;

use crate::text::Text;

/// One paper.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub id: String,
    pub title: Text,
    /// What it is for and when.
    pub about: Text,
}
