//! The last changes, so that they can be taken back: one JSON object a line, the newest last.
//!
//! Only a help: it is not synced, and a line that a power cut damaged is skipped. Whoever takes a change back looks
//! first whether the plan still says what the entry says in `after`.

use serde::{Deserialize, Serialize};

use super::side::Side;
use crate::fsx::Mode;

const FILE: &str = "undo";
/// How many changes are kept.
const KEPT: usize = 50;
/// Bytes that are kept or read at most.
const LIMIT: usize = 48 * 1024 * 1024;

/// One change that the person made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Revision of the plan that holds it.
    pub revision: u64,
    /// Local date and time, ISO 8601.
    pub at: String,
    /// What a person reads: the question, the action.
    pub label: String,
    pub edits: Vec<Edit>,
}

/// One place of the plan, before and after, as TOML text; `None` where it was not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    pub path: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The journal of one plan.
pub struct Journal<'a> {
    side: &'a Side,
}

impl<'a> Journal<'a> {
    pub(super) fn of(side: &'a Side) -> Self {
        Self { side }
    }

    /// The changes that the plan at `revision` holds, the oldest first.
    ///
    /// Those above are of a future that was undone, or of a save that did not come through.
    pub fn list(&self, revision: u64) -> Vec<Change> {
        let bytes = self.side.read(FILE, LIMIT as u64).unwrap_or_default();
        let lines = bytes.split(|byte| *byte == b'\n');
        let changes = lines.filter_map(|line| serde_json::from_slice::<Change>(line).ok());
        changes.filter(|change| change.revision <= revision).collect()
    }

    /// Adds a change and forgets those of its revision and above.
    pub fn append(&self, change: Change) {
        let mut changes = self.list(change.revision.saturating_sub(1));
        changes.push(change);
        self.write(&changes);
    }

    /// Takes out the newest change that the plan at `revision` holds.
    pub fn pop(&self, revision: u64) -> Option<Change> {
        let mut changes = self.list(revision);
        let last = changes.pop()?;
        self.write(&changes);
        Some(last)
    }

    fn write(&self, changes: &[Change]) {
        let mut room = LIMIT;
        let newest_first = changes.iter().rev().take(KEPT).map_while(|change| {
            let line = serde_json::to_string(change).ok()?;
            room = room.checked_sub(line.len() + 1)?;
            Some(line + "\n")
        });
        let mut lines: Vec<String> = newest_first.collect();
        lines.reverse();
        self.side.write(FILE, lines.concat().as_bytes(), Mode::Private);
    }
}
