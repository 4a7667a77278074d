//! Proposals of a scan beside a plan: what is new, what is in the plan already, what accepting one writes.
//!
//! Pure but for [`place`], which asks the system what folders are really called. The conversation is in
//! [`session`](super::session).

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::Result;
use crate::scan::model::Table;
use crate::scan::propose::Proposal;

pub mod accept;
pub mod decided;
pub mod facts;
pub mod known;
pub mod mosaic;
pub mod place;
pub mod told;

/// Scans folders. The real one reads files in worker processes; tests make them up.
pub trait Scanner {
    /// Proposals for everything in some folders, as [`propose`](crate::scan::propose::propose) makes them: without
    /// regard to any plan. `told` is called often.
    ///
    /// # Errors
    /// When a folder cannot be walked at all. What cannot be read inside is told in the proposals.
    fn scan(&mut self, roots: &[PathBuf], told: &mut dyn FnMut(Progress)) -> Result<Found>;

    /// The table that one file is about; `None` when it has none or cannot be read.
    fn table(&mut self, _path: &Path) -> Option<Table> {
        None
    }
}

/// What a scan came to.
#[derive(Debug, Clone, Default)]
pub struct Found {
    pub proposals: Vec<Proposal>,
    /// It was interrupted: these are of what was read before.
    pub stopped: bool,
}

/// How far a scan is: done and of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    pub files: (u64, u64),
    pub bytes: (u64, u64),
    pub elapsed: Duration,
}

#[cfg(test)]
mod tests;
