//! What those who leave hand over to those who arrive.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// A change of administration.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Handover {
    /// Day of the change.
    pub on: Option<Day>,
    /// Accounts and places that change hands, by id. Never a secret.
    pub account: BTreeMap<String, Account>,
    /// What those who arrived checked, by id of the checklist.
    pub received: BTreeMap<String, Received>,
}

/// An account or a place, without its secret.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Account {
    pub title: Option<String>,
    /// Where it is: an address of the web, mail of the institution, a system.
    pub address: Option<String>,
    /// Posts.
    pub holder: Option<String>,
    pub receiver: Option<String>,
    /// How the secret is handed over, apart.
    pub by: Option<String>,
    pub done: Option<Day>,
}

/// One line of the reception.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Received {
    /// `yes`, `no` or `partly`.
    pub state: Option<String>,
    pub note: Option<String>,
    /// A post.
    pub by: Option<String>,
    pub on: Option<Day>,
}
