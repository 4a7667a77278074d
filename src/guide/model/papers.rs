//! `papers/NAME.toml`: official papers that are drafted from the plan. How a body is written is told in
//! `guide/papers/appointment.toml`; what it may ask for, in `src/papers/fill.rs`.

use serde::Deserialize;

use crate::text::Text;

/// What a paper is about: one is drafted for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// The whole plan.
    #[default]
    Plan,
    Dataset,
    /// A unit of the institution.
    Unit,
    /// A request for data.
    Request,
}

impl Per {
    /// As in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Dataset => "dataset",
            Self::Unit => "unit",
            Self::Request => "request",
        }
    }
}

/// One paper.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub id: String,
    /// What is typed to ask for it and begins the names of its files: ASCII, no spaces.
    pub name: Text,
    pub title: Text,
    /// What it is for and when.
    pub about: Text,
    #[serde(default)]
    pub per: Per,
    /// The paper itself, blocks and marks.
    pub body: Text,
}
