//! `stories/NAME.toml`: an experience of others, with its source; what its source does not say is left out.

use serde::Deserialize;

use crate::text::Text;

/// One experience.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// For life, and the name of the file.
    pub id: String,
    pub title: Text,
    pub place: Text,
    #[serde(default)]
    pub year: Option<u16>,
    /// Inhabitants, where the source says how many.
    #[serde(default)]
    pub population: Option<u32>,
    /// Steps that it helps with, by id.
    pub steps: Vec<String>,
    /// Questions at which it is told of, by id.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Recommended datasets that it is about, by id.
    #[serde(default)]
    pub datasets: Vec<String>,
    pub problem: Text,
    pub data: Text,
    #[serde(default)]
    pub changed: Option<Text>,
    /// What they would do otherwise.
    #[serde(default)]
    pub otherwise: Option<Text>,
    /// Hours that it took; nearly no source says them.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Who to ask: a post.
    #[serde(default)]
    pub contact: Option<Text>,
    pub source: Cited,
    /// Terms of this text: a term of the vocabulary `licenses`.
    pub license: String,
    /// More words that people look for it with, folded.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Where it was read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    pub title: String,
    pub url: String,
    /// Somebody of the Guide read the source itself.
    pub verified: bool,
}
