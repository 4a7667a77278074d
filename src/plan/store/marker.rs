//! The mark of an open session: what is still there at the next start tells that the last one did not end well.

use serde::{Deserialize, Serialize};

use super::side::Side;
use crate::clock::Clock;
use crate::fsx::Mode;

const FILE: &str = "open";

/// A session that was not closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    /// Local date and time of its start, ISO 8601.
    pub since: String,
    /// The last answer that was saved, in this session or in one before that was not closed either.
    #[serde(default)]
    pub saved: Option<Saved>,
}

/// An answer that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// Its place in the plan, such as `dataset.arbolado.title`.
    pub address: String,
    /// Local date and time, ISO 8601.
    pub at: String,
}

/// The session that was not closed, if there is one.
pub fn found(side: &Side) -> Option<Marker> {
    side.read_json(FILE)
}

/// Marks a session as open.
pub fn set(side: &Side, marker: &Marker) {
    side.write_json(FILE, marker, Mode::Private);
}

/// Marks the end of a session.
pub fn clear(side: &Side) {
    side.remove(FILE);
}

impl Marker {
    /// A session that starts now and remembers what the one before had saved.
    pub fn start(before: Option<&Self>, clock: Clock) -> Self {
        Self { since: clock.now().to_string(), saved: before.and_then(|marker| marker.saved.clone()) }
    }

    pub fn saved(&mut self, address: &str, clock: Clock) {
        self.saved = Some(Saved { address: address.to_string(), at: clock.now().to_string() });
    }
}
