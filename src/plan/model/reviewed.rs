//! What a review leaves in a plan, and what the plan tells others: remarks, passes of reviewers, stories.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// What a reviewer says of one answer. Its id comes from its content, so that the same remark is the same everywhere
/// and two copies of a plan with different remarks can be joined.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Remark {
    /// Address of the answer that it is about; empty for the whole plan.
    pub at: Option<String>,
    pub text: Option<String>,
    /// What would satisfy it.
    pub wanted: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
    /// `error`, `missing`, `warning` or `info`, as findings have it.
    pub severity: Option<String>,
    /// `open`, `answered` or `closed`; what was said last decides.
    pub status: Option<String>,
    /// Code of the rule that it came from.
    pub rule: Option<String>,
    /// The answer as it was, in words.
    pub was: Option<String>,
    /// Revision of the plan that was read.
    pub revision: Option<i64>,
    /// What was said about it afterwards, by id.
    pub said: BTreeMap<String, Said>,
}

/// One turn of a conversation about a remark.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Said {
    /// Of the official: `agree`, `disagree`, `fixed`. Of the reviewer: `insist`, `close`, `reopen`, `withdraw`.
    pub kind: Option<String>,
    pub text: Option<String>,
    pub by: Option<String>,
    pub on: Option<Day>,
    /// Its place in the conversation, from 1.
    pub turn: Option<i64>,
    /// Revision of the plan when it was said.
    pub revision: Option<i64>,
}

/// One reading of the plan by a reviewer: what it was like then, so that the next one sees only what changed.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Pass {
    pub by: Option<String>,
    pub on: Option<Day>,
    pub revision: Option<i64>,
    /// Short hash of what each part said, by part: `institution`, `team`, `dataset.obras`.
    pub part: BTreeMap<String, String>,
}

/// What happened to those who opened data, for others to learn from.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Story {
    pub title: Option<String>,
    /// What was wrong or wanted.
    pub problem: Option<String>,
    /// What data were used, in words.
    pub data: Option<String>,
    /// Datasets of the plan, by id.
    pub datasets: Vec<String>,
    /// What changed.
    pub changed: Option<String>,
    /// What would be done otherwise.
    pub otherwise: Option<String>,
    /// Hours that it took.
    pub hours: Option<i64>,
    /// Step of the Guide that it helps with, by id.
    pub step: Option<String>,
    /// Who to ask: a post, never a person.
    pub contact: Option<String>,
    /// Terms under which it may be told on: a term of the vocabulary `licenses`.
    pub license: Option<String>,
    /// Whether it may leave: `yes` or `no`.
    pub share: Option<String>,
    pub on: Option<Day>,
}
