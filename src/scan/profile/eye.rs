//! What sees the rows of a table: its profile, or who takes them in its place.

use super::batch::Batch;
use super::rows::Rows;
use super::tap::Drain;

/// What sees the rows.
pub enum Eye {
    Profile(Box<Rows>),
    Drain(Box<dyn Drain>),
    /// Of a file that is tapped, this table is not wanted.
    Shut,
}

impl Eye {
    pub fn see(&mut self, batch: &Batch, first: u64, from: usize) {
        match self {
            Self::Profile(rows) => batch.pass(rows, first, from),
            Self::Drain(drain) => batch.pour(drain.as_mut(), first, from),
            Self::Shut => {}
        }
    }

    pub fn widen(&mut self, name: &str) {
        // Who drains a table knows all its columns from its profile.
        if let Self::Profile(rows) = self {
            rows.widen(name);
        }
    }
}
