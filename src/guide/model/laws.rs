//! The dated law pack: sources with their versions, and what each passage says.

use jiff::civil::Date;
use serde::Deserialize;

use super::super::load;
use crate::text::Text;

/// The dated law pack: sources and the passages that the Guide cites.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laws {
    #[serde(deserialize_with = "load::date")]
    pub as_of: Date,
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    #[serde(rename = "article")]
    pub articles: Vec<Article>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub kind: String,
    pub title: Text,
    pub version: String,
    #[serde(default, deserialize_with = "load::maybe_date")]
    pub read_on: Option<Date>,
    #[serde(default)]
    pub url: Option<String>,
    /// Where the text was seen, when it has no address on the web.
    #[serde(default)]
    pub found: Option<String>,
    pub verified: bool,
    pub binds: Text,
    #[serde(default)]
    pub note: Option<Text>,
}

/// What one passage asks or says, in our words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    pub source: String,
    pub at: String,
    pub gist: Text,
    pub verified: bool,
}
