//! `license.toml`: what the advice on terms of use goes by.

use serde::{Deserialize, Serialize};

use super::Basis;
use crate::text::Text;

/// `license.toml`: what the advice on terms of use goes by.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// What is recommended where no rule says otherwise: a term of the vocabulary `licenses`.
    pub proposal: String,
    /// How a dataset is cited, with the marks `{title}`, `{who}`, `{url}` and `{date}`.
    pub citation: String,
    pub advice: Vec<Rule>,
    /// Portals that put terms of their own on what they publish.
    #[serde(default, rename = "portal")]
    pub portals: Vec<Portal>,
    /// Why licences go together or not.
    #[serde(rename = "ground")]
    pub grounds: Vec<GroundText>,
    pub notice: Notice,
}

/// One rule of the advice. Of the rules that recommend, the first that holds is followed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub when: When,
    pub does: Does,
    /// What is recommended: a term of the vocabulary `licenses`; absent where the state's own is.
    #[serde(default)]
    pub license: Option<String>,
    pub because: Text,
    pub basis: Vec<Basis>,
}

/// A portal that puts its own terms on what it publishes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// A choice of `publication.channels`.
    pub channel: String,
    /// Terms that it is known, or said, to put.
    pub licenses: Vec<String>,
    pub basis: Vec<Basis>,
}

/// What comes of a rule that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    Recommend,
    /// A reason that stands beside the recommendation.
    Explain,
    Warn,
    Block,
}

/// When a rule holds: everything that it names, of the plan and, where it names a dataset's answers, of that dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// Whether the state has set the terms.
    pub state: Option<StateRule>,
    /// A choice of `publication.channels`.
    pub channel: Option<String>,
    /// A choice of `license.reuse`.
    pub reuse: Option<String>,
    /// What is true of the terms chosen, for the plan or for one dataset.
    pub chosen: Option<Trait>,
    /// What is true of the licence of some material of others in a dataset.
    pub sources: Option<Trait>,
    pub third_party: Option<bool>,
    pub contract: Option<bool>,
    /// A choice of `dataset.rights`.
    pub rights: Option<String>,
}

/// What is known of the state's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateRule {
    Fixed,
    None,
    Unknown,
}

/// What can be true of a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trait {
    /// Asks for nothing.
    PublicDomain,
    ShareAlike,
    NonCommercial,
    NoDerivatives,
    Superseded,
    /// On neither list of the Open Definition.
    Unlisted,
    /// No known licence: it has to be read first.
    Unread,
    /// A permission of whoever made the material.
    Permission,
}

/// Why two licences go together or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    PublicDomain,
    Attribution,
    AttributionLost,
    IntoShareAlike,
    ShareAlikeSame,
    ShareAlikeOther,
    NonCommercial,
    NoDerivatives,
    OutputClosed,
    ContentOnly,
    Unlisted,
    Permission,
    Unread,
}

impl Ground {
    /// In the order of the legend: those that stand together in one square have the small numbers.
    pub const ALL: [Self; 13] = [
        Self::Attribution,
        Self::IntoShareAlike,
        Self::ContentOnly,
        Self::Unlisted,
        Self::NonCommercial,
        Self::NoDerivatives,
        Self::ShareAlikeSame,
        Self::ShareAlikeOther,
        Self::AttributionLost,
        Self::PublicDomain,
        Self::Permission,
        Self::Unread,
        Self::OutputClosed,
    ];
}

/// A ground in words, with the criterion that it rests on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundText {
    pub id: Ground,
    /// The criterion in two or three words.
    pub title: Text,
    pub text: Text,
    pub basis: Vec<Basis>,
}

/// Words of the notice that goes beside the data.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// With `{what}`: the institution or the dataset.
    pub title: Text,
    /// With `{license}`.
    pub under: Text,
    pub read_it: Text,
    pub may: Text,
    pub must_cite: Text,
    pub no_citing: Text,
    pub share_alike: Text,
    /// What Libre Uso MX and courtesy ask besides.
    pub no_mislead: Text,
    pub cite: Text,
    /// With `{date}`.
    pub date_of: Text,
    /// With `{what}`: material of others that the permission does not cover.
    pub excluded: Text,
    /// With `{what}`: material of others that came with its own licence.
    pub included: Text,
    /// With `{list}`.
    pub sources: Text,
    pub unverified: Text,
    /// With `{date}`.
    pub made_on: Text,
    pub not_the_license: Text,
}

impl Terms {
    pub fn ground(&self, ground: Ground) -> Option<&GroundText> {
        self.grounds.iter().find(|text| text.id == ground)
    }

    /// The citation of a dataset. Marks without a value go, with the signs that hold them.
    pub fn cite(&self, title: &str, who: &str, url: Option<&str>, date: Option<&str>) -> String {
        let filled = self.citation.replace("{title}", title).replace("{who}", who);
        let filled = filled.replace("{url}", url.unwrap_or_default());
        let filled = match date {
            Some(date) => filled.replace("{date}", date),
            None => filled.replace("[{date}]", "").replace("{date}", ""),
        };
        filled.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
