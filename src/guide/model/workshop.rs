//! `workshop/workshop.toml`: what frames the exercises of a workshop.

use serde::Deserialize;

use crate::text::Text;

/// Times, blocks, canvas, evaluation, thresholds. Minutes and thresholds are assumptions, told where they are used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kit {
    pub agenda: Pace,
    pub stuck: Stuck,
    #[serde(rename = "block")]
    pub blocks: Vec<Block>,
    #[serde(default, rename = "aim")]
    pub aims: Vec<Aim>,
    #[serde(default)]
    pub canvas: Vec<Asked>,
    /// Of the evaluation, the same before and after.
    #[serde(default, rename = "question")]
    pub questions: Vec<Asked>,
    #[serde(default, rename = "key")]
    pub keys: Vec<Key>,
    #[serde(default, rename = "proposal")]
    pub proposals: Vec<Proposal>,
}

/// Minutes of work from which a break may come, and by which it must.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    pub break_from: u32,
    pub break_by: u32,
}

/// When a table is stuck.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stuck {
    /// Minutes over those of the exercise.
    pub over: u32,
    /// Checks that did not pass.
    pub tries: u32,
    /// Whether it is so once all hints were asked for.
    pub hints: bool,
    /// After so many minutes it is not stuck, it went away.
    pub gone: u32,
}

/// A part of the agenda that is no exercise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub id: String,
    pub at: When,
    pub minutes: u32,
    pub title: Text,
    pub what: Text,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    Start,
    Break,
    /// After the exercises, where there is time left.
    Last,
    End,
}

/// What a workshop can be for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// As it is typed.
    pub id: String,
    /// Ids of steps of the Guide.
    pub steps: Vec<String>,
    pub title: Text,
}

/// A box of the canvas, or a question of the evaluation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    pub id: String,
    #[serde(default)]
    pub title: Option<Text>,
    pub ask: Text,
}

/// A line of the quick card.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    pub press: Text,
    pub does: Text,
}

/// What the report proposes when a measure is above a share, in per cent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub id: String,
    pub measure: Measure,
    pub above: u32,
    /// With the marks `{exercise}`, `{n}`, `{of}`, `{percent}`.
    pub text: Text,
}

/// What is counted of the tables that began an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The program answered it.
    Shown,
    /// All hints were asked for.
    Hints,
    /// The check failed as often as makes a table stuck.
    Tries,
    /// Begun and not ended.
    Unfinished,
    /// Took longer than its minutes.
    Slow,
}
