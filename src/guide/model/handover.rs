//! `handover.toml`: what changes hands with the administration.

use serde::Deserialize;
use toml::Table;

use super::Guide;
use crate::text::Text;
use crate::text::fold::visible;
use crate::toml_text::Address;

/// What is handed over, and how those who arrive check it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Handover {
    pub assumed: Assumed,
    /// Kinds of accounts and places.
    #[serde(rename = "kind")]
    pub kinds: Vec<Kind>,
    /// Ways to hand over a secret, apart from everything else.
    #[serde(rename = "way")]
    pub ways: Vec<Way>,
    /// The first month of those who arrive.
    #[serde(rename = "first")]
    pub firsts: Vec<First>,
    /// What a person who arrives answers.
    #[serde(rename = "check")]
    pub checks: Vec<Check>,
}

/// What is taken for granted while the plan says nothing else: assumptions, never facts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Assumed {
    /// Years of an administration, from `institution.starts`.
    pub term_years: u32,
    /// Days before the change in which it is told.
    pub near_days: u32,
    /// Days after the change in which it is told.
    pub past_days: u32,
    /// Days in which a promise, a reserve or an agreement that ends is told.
    pub due_days: u32,
    /// Days of the first agenda.
    pub month_days: u32,
    pub note: Text,
}

/// A kind of accounts and places.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Of the account too, while it has no other.
    pub id: String,
    pub title: Text,
    /// What has to change hands of it.
    pub why: Text,
    /// Codes of the questions whose answer is its address; the first that has one.
    #[serde(default)]
    pub from: Vec<String>,
    /// Keys of the plan without a question that are its address.
    #[serde(default)]
    pub keys: Vec<String>,
    /// Asked for also when the plan says nothing of it.
    #[serde(default)]
    pub always: bool,
    /// It has a contract or a registration that ends, on a day that the plan does not know.
    #[serde(default)]
    pub renews: bool,
}

impl Kind {
    /// Where an account of this kind is, as a plan already says.
    pub fn address(&self, guide: &Guide, tree: &Table) -> Option<String> {
        let fields = self.from.iter().filter_map(|code| Some(guide.question(code)?.field.clone()));
        let value = |key: String| Some(visible(Address::parse(&key).get(tree)?.as_str()?).trim().to_string());
        fields.chain(self.keys.iter().cloned()).filter_map(value).find(|text| !text.is_empty())
    }
}

/// A way to hand over a secret.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    pub id: String,
    pub title: Text,
}

/// Something for the first month, counted from the day of the change.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    pub id: String,
    pub what: Text,
    pub why: Text,
    /// Natural days from the change.
    pub days: u32,
    /// Role of the vocabulary `roles`.
    pub who: String,
    /// Code of the question to begin with.
    #[serde(default)]
    pub goto: Option<String>,
}

/// A question of the reception.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// For life: the key of the answer in the plan.
    pub id: String,
    pub ask: Text,
    pub why: Text,
    /// Role of the vocabulary `roles`.
    pub who: String,
    pub minutes: u32,
    /// Code of the question where it is put right.
    #[serde(default)]
    pub goto: Option<String>,
}
