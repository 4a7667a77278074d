//! `review.toml`: thresholds of the rules of review and the targets of the published score.

use serde::{Deserialize, Serialize};

use super::Basis;
use crate::text::Text;

/// What a coordinator looks at.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reviewing {
    pub bounds: Bounds,
    /// The published score: the points of all of them are 100.
    #[serde(rename = "target")]
    pub targets: Vec<Target>,
}

/// Assumptions of ours, but for those whose source the file names. A bound of 0 silences its rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Bounds {
    /// Hundredths of the systems and registries named that the inventory holds at least, after so many days.
    pub few_percent: u32,
    pub few_days: u32,
    /// Days from the start in which something has to be promised.
    pub early_days: u32,
    /// Promises are bunched when so many hundredths of at least so many fall in the last days of a term or year.
    pub end_days: u32,
    pub end_percent: u32,
    pub end_least: u32,
    /// Hundredths of the answers that may be unconfirmed, of at least so many.
    pub unconfirmed_percent: u32,
    pub unconfirmed_least: u32,
    /// Datasets of one plan that share a description at least.
    pub same_least: u32,
    /// Letters from which a text is long enough to be told from others.
    pub text_letters: u32,
    /// Texts that two plans share at least.
    pub copied_least: u32,
    /// Hundredths of the links that may be dead.
    pub dead_percent: u32,
    /// Days that a remark waits for an answer.
    pub remark_days: u32,
    /// Days without any mark of work.
    pub untouched_days: u32,
    /// Hundredths that a population may differ from the census.
    pub population_percent: u32,
}

/// One target of the published score.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// For life.
    pub id: String,
    /// Id of the step that it belongs to.
    pub step: String,
    pub points: u32,
    pub measure: Measure,
    /// Hundredths of what is measured from which it counts as reached.
    pub reached: u32,
    /// How many are asked for (`first`).
    #[serde(default)]
    pub least: u32,
    /// What is there when it is reached.
    pub title: Text,
    /// What to do for its points, as an infinitive.
    pub mend: Text,
    /// Ids of the questions whose answers are counted.
    pub questions: Vec<String>,
    pub basis: Vec<Basis>,
}

/// What is counted, and on what. None of them depends on how much is promised: to promise costs no points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Answers to the questions of the target, on those that are required and apply.
    Answered,
    /// The evidence that closes the step.
    Closed,
    /// Datasets with a treatment decided, or that say that they hold nothing of persons.
    Personal,
    /// Datasets that can be opened and have a date and an owner, or are online.
    Promised,
    /// Promises whose day has come and that are online.
    Kept,
    /// Datasets online, of the first so many (`least`).
    First,
    /// Datasets that can be opened and are online.
    Opened,
    /// Datasets that can be opened whose terms are open.
    Licensed,
    /// Datasets that can be opened with every column explained.
    Documented,
    /// Links that answered the last time they were measured.
    Links,
    /// Demands that are answered, on those whose term is over or that are answered.
    Demands,
    /// Answers that a person confirmed.
    Confirmed,
}

impl Measure {
    /// As files and programs name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Personal => "personal",
            Self::Promised => "promised",
            Self::Kept => "kept",
            Self::First => "first",
            Self::Opened => "opened",
            Self::Licensed => "licensed",
            Self::Documented => "documented",
            Self::Links => "links",
            Self::Demands => "demands",
            Self::Confirmed => "confirmed",
        }
    }
}
