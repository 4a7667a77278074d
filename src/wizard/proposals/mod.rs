//! Proposals of a scan beside a plan: what is new, what is in the plan already, what accepting one writes.
//!
//! Pure but for [`place`], which asks the system what folders are really called. The conversation is in
//! [`session`](super::session).

use std::path::PathBuf;

use crate::error::Result;
use crate::scan::propose::Proposal;

pub mod accept;
pub mod decided;
pub mod facts;
pub mod known;
pub mod place;
pub mod told;

/// Scans folders. The real one reads files in worker processes; tests make them up.
pub trait Scanner {
    /// Proposals for everything in some folders, as [`propose`](crate::scan::propose::propose) makes them: without
    /// regard to any plan. `told` is called often, and is where an interrupt is noticed.
    ///
    /// # Errors
    /// When a folder cannot be walked at all. What cannot be read inside is told in the proposals.
    fn scan(&mut self, roots: &[PathBuf], told: &mut dyn FnMut(Progress)) -> Result<Vec<Proposal>>;

    /// Which datasets, put side by side, single persons out by what they share.
    fn mosaic(&self, sets: &[Combined]) -> Vec<Pair> {
        let _ = sets;
        Vec::new()
    }
}

/// How far a scan is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files that were read.
    pub done: u64,
    /// Files to read; unknown while folders are walked.
    pub total: Option<u64>,
}

/// A dataset with its classes of data that help to single out a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Combined {
    pub dataset: String,
    pub quasi: Vec<String>,
}

/// Two datasets and the classes that they share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    pub one: String,
    pub other: String,
    pub shared: Vec<String>,
}

#[cfg(test)]
mod tests;
