//! Vocabularies: controlled lists with the codes that other systems give to their terms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Choice;
use crate::text::Text;

/// A controlled list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocab {
    pub id: String,
    pub title: Text,
    /// Words with more than one meaning, such as *bianual*.
    #[serde(default)]
    pub ambiguous: Vec<Ambiguous>,
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
}

/// A word that must be asked about, never guessed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ambiguous {
    pub word: String,
    pub options: Vec<String>,
}

/// One term of a vocabulary, with the codes that other systems give it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: String,
    /// Ids that it had in earlier versions of the Guide.
    #[serde(default)]
    pub formerly: Vec<String>,
    pub es: String,
    pub en: String,
    #[serde(default)]
    pub note: Option<Text>,
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
    #[serde(default)]
    pub aliases: Aliases,
    /// Length of one period in days (periodicities).
    #[serde(default)]
    pub days: Option<f64>,
    /// table, structure, geo, ... (formats); `permission` (licences).
    #[serde(default)]
    pub kind: Option<String>,
    /// Open format or open licence.
    #[serde(default)]
    pub open: Option<bool>,
    #[serde(default)]
    pub machine_readable: Option<bool>,
    /// Stars of the five-star scale, 1 to 5 (formats).
    #[serde(default)]
    pub stars: Option<u8>,
    #[serde(default)]
    pub share_alike: Option<bool>,
    #[serde(default)]
    pub verified: Option<bool>,
    /// Roles that this one also is (roles).
    #[serde(default)]
    pub part_of: Vec<String>,
    /// Offered first; the others by typing.
    #[serde(default)]
    pub common: bool,
    /// Whether the interview offers it, where a vocabulary has more than the interview shows.
    #[serde(default)]
    pub offered: Option<bool>,
    /// preferred, accepted, companion or avoid (formats).
    #[serde(default, rename = "use")]
    pub advice: Option<String>,
    /// File name endings, without the dot (formats).
    #[serde(default)]
    pub extensions: Vec<String>,
    /// Whether the reserve ends, needs a harm test, and after how many years at most (legal bases).
    #[serde(default)]
    pub expires: Option<bool>,
    #[serde(default)]
    pub harm_test: Option<bool>,
    #[serde(default)]
    pub max_years: Option<u8>,
    /// Whether the source has to be cited (licences).
    #[serde(default)]
    pub attribution: Option<bool>,
    /// What else a licence asks and gives; one without it has to be read.
    #[serde(default)]
    pub deed: Option<Deed>,
}

/// What a licence asks and gives (licences).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    /// As tables name it: `CC BY 4.0`.
    pub short: String,
    pub conformance: Conformance,
    /// Forbids sale.
    #[serde(default)]
    pub non_commercial: bool,
    /// Forbids changing.
    #[serde(default)]
    pub no_derivatives: bool,
    /// The licence that took its place.
    #[serde(default)]
    pub superseded_by: Option<String>,
    /// Whether it covers databases and not only their content; absent where nobody has verified it.
    #[serde(default)]
    pub databases: Option<bool>,
    /// Whether it is known in other countries.
    #[serde(default)]
    pub abroad: Option<bool>,
    /// Codes of the term that were only seen in third-party copies.
    #[serde(default)]
    pub unverified: Vec<String>,
}

/// What the Open Definition says of a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conformance {
    Recommended,
    Conformant,
    NonConformant,
    /// On neither of its lists.
    Unlisted,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    #[serde(default)]
    pub es: Vec<String>,
    #[serde(default)]
    pub en: Vec<String>,
}

impl Term {
    /// The term as something to choose.
    pub fn choice(&self) -> Choice {
        let Self { id, formerly, es, en, note, .. } = self.clone();
        Choice { id, formerly, es, en, note }
    }

    pub fn label(&self) -> Text {
        Text { es: self.es.clone().into(), en: self.en.clone().into() }
    }
}

impl Vocab {
    /// The terms that a list shows: those marked as common where any is; the others by typing.
    pub fn common(&self) -> Vec<Choice> {
        let any = self.terms.iter().any(|term| term.common);
        self.terms.iter().filter(|term| term.common || !any).map(Term::choice).collect()
    }
}
