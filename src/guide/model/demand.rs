//! `demand.toml`: words for telling which data a request is about, and what the columns of a list of requests are.

use serde::Deserialize;

/// `demand.toml`. Words are compared without accents and without their endings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandWords {
    /// Words that every request has.
    pub stop: Vec<String>,
    /// What people say and what the datasets are called.
    pub same: Vec<Same>,
    pub columns: Columns,
    /// Words of a status that say that a request was answered.
    pub answered: Vec<String>,
}

/// Whoever says one of these means one of those.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Same {
    pub said: Vec<String>,
    pub means: Vec<String>,
}

/// Words in the headers of lists of requests, by what the column holds; the best first.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    pub folio: Vec<String>,
    pub date: Vec<String>,
    pub text: Vec<String>,
    pub count: Vec<String>,
    /// The day of the answer.
    pub sent: Vec<String>,
    pub status: Vec<String>,
    /// Of no use here, most of it about who asked.
    pub other: Vec<String>,
}
