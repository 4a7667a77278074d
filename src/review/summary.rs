//! What stays in memory of each plan when thousands are read: a few hundred bytes, packed.

use serde::{Deserialize, Serialize};

use super::score::Reached;

mod of;
mod pile;

pub use pile::Pile;

/// One plan, as pictures of many need it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// As it is shown: `planes/xalapa.toml`, `envio.zip » xalapa.toml`.
    pub path: String,
    pub name: String,
    /// INEGI keys, with their zeros; empty when the plan has none that the Guide knows.
    pub area: String,
    pub state: String,
    pub kind: String,
    /// Of the plan, or else of the census table of the Guide.
    pub population: Option<u32>,
    pub guide: String,
    pub revision: u32,
    /// It is a copy made to be shared.
    pub shared: bool,
    /// Hash of the id for life; 0 when it has none.
    pub plan: u64,
    /// Hash of the content, without seal.
    pub content: u64,
    /// One entry for each step of the Guide.
    pub steps: Vec<StepRow>,
    /// Required answers that are there or do not apply, and all that are asked.
    pub required: (u32, u32),
    pub datasets: Vec<DatasetRow>,
    /// Code of the terms of the plan.
    pub license: String,
    /// Index of a rule, and how often it spoke.
    pub hits: Vec<(u8, u16)>,
    /// One entry for each target of the published rule, in its order.
    pub score: Vec<Reached>,
    pub demands: Demands,
    pub remarks: Remarks,
    /// Hashes of texts long enough to be told from others: copies are seen across plans.
    pub texts: Vec<u64>,
}

/// Where a plan stands in one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Status {
    #[default]
    NotStarted,
    InProgress,
    Complete,
    CannotStart,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepRow {
    pub status: Status,
    pub asked: u16,
    pub answered: u16,
    pub missing: u16,
    pub pending: u16,
    pub overdue: u16,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatasetRow {
    /// Id of the theme in the vocabulary `sectors`; empty when it has none.
    pub theme: String,
    /// Id of the recommended dataset that it is; empty when none.
    pub recommended: String,
    /// Days since 1970-01-01.
    pub promised: Option<i32>,
    pub published: bool,
    /// Days since 1970-01-01.
    pub opened: Option<i32>,
    /// Promised, past, and not online.
    pub overdue: bool,
    /// Personal data without treatment.
    pub alert: bool,
    /// Its terms are open, by the Guide's catalogue.
    pub open_license: bool,
}

/// What people asked of the institution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demands {
    pub all: u16,
    pub answered: u16,
    pub overdue: u16,
    /// Without a dataset that answers them.
    pub unlinked: u16,
}

/// Remarks of reviewers by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remarks {
    pub open: u16,
    pub answered: u16,
    pub closed: u16,
}
