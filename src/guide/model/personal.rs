//! Classes of personal data and what can be done with them, as the Guide calls them.

use serde::Deserialize;

use crate::text::Text;

/// `personal/classes.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classes {
    #[serde(rename = "class")]
    pub all: Vec<Class>,
}

/// A class of personal data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    pub id: String,
    /// `direct`, `quasi`, `sensitive` or `text`.
    pub kind: String,
    pub name: Text,
    /// Why it must be looked after.
    pub why: Text,
    /// Ids of treatments, the best first.
    pub treatments: Vec<String>,
}

/// `personal/treatments.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Treatments {
    #[serde(rename = "treatment")]
    pub all: Vec<Treatment>,
}

/// What can be done with personal data before opening.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Treatment {
    pub id: String,
    pub name: Text,
    pub how: Text,
}
