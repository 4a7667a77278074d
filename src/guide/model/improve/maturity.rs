//! Dimensions of maturity: levels that are described by what anybody can look at.

use serde::Deserialize;

use super::super::Basis;
use crate::text::Text;

/// One side of maturity. Level 0 is nothing of it; `levels` are 1 to 4.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// For life: plans keep it.
    pub id: String,
    pub title: Text,
    pub why: Text,
    #[serde(rename = "level")]
    pub levels: Vec<Level>,
    pub basis: Vec<Basis>,
}

/// One level: what is there when it is reached.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub text: Text,
    /// How the plan shows it; without one it is asked.
    #[serde(default)]
    pub seen: Option<Sight>,
    /// The smallest thing that leads to it, as an infinitive.
    pub mend: Text,
    /// What to type, without the name of the program.
    #[serde(default)]
    pub commands: Vec<Text>,
}

/// A closed condition on a plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Sight {
    /// A question that is asked once has an answer.
    Answered {
        answered: String,
    },
    /// Its answer is this choice.
    Is {
        question: String,
        is: String,
    },
    /// A figure is this or more.
    Fact {
        fact: Fact,
        least: i64,
    },
    /// An act of the cycle was done within its time, and is not late.
    Kept {
        kept: String,
    },
    All {
        all: Vec<Sight>,
    },
    Any {
        any: Vec<Sight>,
    },
}

/// Figures of a plan. Shares are whole hundredths, rounded down; they are unknown on a base of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Datasets of the inventory.
    Datasets,
    /// Datasets with unit, source, description, periodicity and access.
    DescribedPercent,
    /// Datasets that say what they are used for in deciding on the order (demand, impact and ease).
    ValuedPercent,
    /// Demands for data that were noted down.
    Demands,
    /// Demands that somebody has looked at: a dataset answers them, or none does.
    MatchedPercent,
    /// Datasets that say that they hold nothing of persons, or what is done about it.
    PersonalPercent,
    /// Datasets closed or restricted whose legal ground is written down.
    GroundedPercent,
    /// Open datasets under open terms.
    LicensedPercent,
    /// Open datasets with every column explained.
    DocumentedPercent,
    /// Open datasets in a format that is open and that machines read.
    OpenFormatPercent,
    /// Datasets online.
    Published,
    /// Datasets online of those promised until today.
    KeptPercent,
    /// Links that worked the last time.
    AlivePercent,
    /// Datasets up to date, of those that could be measured.
    FreshPercent,
    /// Acts of promotion that were done in the last year.
    ActionsYear,
    /// What others made with the data.
    Reuses,
    /// Measurements of what is online in the last year.
    WatchesYear,
    /// Different indicators with a figure of the last year.
    MeasuredYear,
    /// Tasks that are done, of those whose day has come.
    TasksPercent,
    /// Self-assessments.
    Assessments,
}
