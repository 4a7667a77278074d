//! `watch.toml`: what is assumed when published data are looked after.

use serde::Deserialize;

/// Assumptions of ours; each is told where it is used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watching {
    /// How late an update may come: hundredths of its cycle, and days at least.
    pub grace_percent: u32,
    pub grace_days: u32,
    /// Days after which a measurement is old.
    pub measure_days: u32,
    /// Calendar days for a report where the plan says none.
    pub reply_days: u32,
    /// Days before the end of a term in which it is told.
    pub near_days: u32,
}

impl Default for Watching {
    fn default() -> Self {
        Self { grace_percent: 25, grace_days: 3, measure_days: 35, reply_days: 30, near_days: 5 }
    }
}
