//! What came of a publication, dataset by dataset.

use serde::Serialize;

use super::answer::Refused;
use crate::net::client::Counted;
use crate::net::trouble::Trouble;
use crate::text::Text;

/// Where a dataset stands on the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Everybody sees it.
    Public,
    /// Only the organisation sees it.
    Draft,
    /// It says that it was taken back.
    Withdrawn,
    /// It is public as it was; what changed waits for approval.
    Held,
    /// It is not there, and should not be.
    Absent,
    /// It is not as it should be.
    Failed,
    /// There was no occasion: the run ended before.
    Left,
}

/// A file that is on the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// Id in the plan; of a part, with its number behind `#`.
    pub id: String,
    pub title: String,
    pub url: Option<String>,
    pub sha256: Option<String>,
    pub bytes: Option<u64>,
}

/// What came of one dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Id in the plan.
    pub dataset: String,
    pub title: String,
    /// Name on the portal.
    pub name: String,
    pub standing: Standing,
    /// Calls that changed something, and files whose bytes were sent.
    pub changes: usize,
    pub sent: usize,
    /// Bytes of those files.
    pub bytes: u64,
    /// Files that are there.
    pub files: Vec<Put>,
    /// Files that did not leave, with the reason.
    pub kept: Vec<(String, Text)>,
    /// Of them, those that should have left.
    pub faults: usize,
    /// Files that are there and no longer in the plan.
    pub beyond: Vec<String>,
    pub waits_for: Vec<String>,
    /// What went wrong, and what to do.
    pub why: Option<Text>,
    pub todo: Option<Text>,
}

/// What came of all.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcomes {
    pub all: Vec<Outcome>,
    /// The organisation was made.
    pub organization_made: bool,
    pub counted: Counted,
    /// What ended the run before all was done.
    pub over: Option<Refused>,
}

impl Outcomes {
    /// Those of a later round behind these.
    pub fn join(&mut self, later: Self) {
        self.all.extend(later.all);
        self.organization_made |= later.organization_made;
        self.counted = later.counted;
        self.over = self.over.take().or(later.over);
    }

    /// Whether the person asked to stop.
    pub fn stopped(&self) -> bool {
        self.over == Some(Refused::Network(Trouble::Stopped))
    }

    pub fn count(&self, standing: Standing) -> usize {
        self.all.iter().filter(|one| one.standing == standing).count()
    }

    /// Those that are as they should be, and those that should be there.
    pub fn done(&self) -> (usize, usize) {
        let bad = self.count(Standing::Failed) + self.count(Standing::Left);
        (self.all.len() - bad, self.all.len())
    }

    pub fn changes(&self) -> usize {
        self.all.iter().map(|one| one.changes).sum()
    }

    pub fn bytes(&self) -> u64 {
        self.all.iter().map(|one| one.bytes).sum()
    }

    pub fn sent(&self) -> usize {
        self.all.iter().map(|one| one.sent).sum()
    }
}
