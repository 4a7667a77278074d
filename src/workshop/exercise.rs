//! An exercise: what is to be done in a practice, with its hints, its answer and its check.

use serde::Deserialize;

use super::condition::Condition;
use crate::diag::Finding;
use crate::guide::load::{exercise_file, part};
use crate::guide::model::Guide;
use crate::text::Text;

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
    /// Exercises that come before it, by id.
    #[serde(default)]
    pub needs: Vec<String>,
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
