//! An exercise: what is to be done in a practice, with its hints, its answer and its check.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::condition::Condition;
use crate::diag::Finding;
use crate::guide::load::{Files, exercise_file, part};
use crate::guide::model::Guide;
use crate::text::Text;

pub mod deed;
pub mod lint;
pub mod missing;
pub mod progress;

pub use deed::Deed;

/// One file of `guide/workshop/exercises`, or of a trainer's own folder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// For life; progress is kept by it.
    pub id: String,
    pub title: Text,
    /// What one can do afterwards.
    pub aim: Text,
    pub minutes: u32,
    /// Step of the Guide that it teaches, by id.
    pub step: String,
    /// From 1, easy, to 3.
    pub level: u8,
    /// On the shortest way from the hub to the site: what a workshop of two hours has time for.
    #[serde(default)]
    pub core: bool,
    /// Exercises that come before it, by id.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Municipalities that it is for, by id; all when none is named.
    #[serde(default)]
    pub towns: Vec<String>,
    /// What is to be done.
    pub task: Text,
    /// The command that does it, as it is typed: `apertura escanear compartida`.
    #[serde(default)]
    pub order: Option<Text>,
    /// From the vaguest to the plainest.
    pub hint: Vec<Text>,
    /// Why the answer is what it is.
    pub because: Text,
    pub check: Condition,
    /// Findings that a check of the plan must not have, by code, besides what the check asks.
    #[serde(default)]
    pub quiet: Vec<String>,
    /// What makes the check pass, in order; each is done as a person does it.
    #[serde(default)]
    pub solve: Vec<Deed>,
    /// What is otherwise in a municipality, by its id.
    #[serde(default)]
    pub town: BTreeMap<String, Local>,
}

/// What of an exercise is otherwise in one municipality; the rest is as everywhere.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Local {
    pub task: Option<Text>,
    pub order: Option<Text>,
    pub hint: Option<Vec<Text>>,
    pub because: Option<Text>,
    pub check: Option<Condition>,
    pub solve: Option<Vec<Deed>>,
}

impl Exercise {
    /// Whether it is for a municipality.
    pub fn is_for(&self, town: &str) -> bool {
        self.towns.is_empty() || self.towns.iter().any(|id| id == town)
    }

    /// As it is in a municipality.
    pub fn of(&self, town: &str) -> Self {
        let mut own = self.clone();
        let Some(local) = own.town.get(town).cloned() else { return own };
        own.task = local.task.unwrap_or(own.task);
        own.order = local.order.or(own.order);
        own.hint = local.hint.unwrap_or(own.hint);
        own.because = local.because.unwrap_or(own.because);
        own.check = local.check.unwrap_or(own.check);
        own.solve = local.solve.unwrap_or(own.solve);
        own
    }
}

/// The exercises of the Guide, in their order.
///
/// # Errors
/// The faults of the files that cannot be read.
pub fn all(guide: &Guide) -> Result<Vec<Exercise>, Vec<Finding>> {
    let mut faults = Vec::new();
    let names = guide.head.exercises.iter().map(|name| exercise_file(name));
    let found = names.filter_map(|name| part(&guide.carried, &name, &mut faults)).collect();
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// The exercises of a folder of one's own, in the order of their names.
///
/// # Errors
/// The faults of the files that cannot be read.
pub fn own(files: &Files) -> Result<Vec<Exercise>, Vec<Finding>> {
    let mut faults = Vec::new();
    let names = files.keys().filter(|name| name.ends_with(".toml"));
    let found = names.filter_map(|name| part(files, name, &mut faults)).collect();
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}
