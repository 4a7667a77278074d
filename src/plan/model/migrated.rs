//! How a plan went from one version of the Guide to another.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;

/// An answer that stays and is asked again.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Again {
    /// The version of the Guide that asks again: `mx-local@2027.1`.
    pub guide: Option<String>,
    /// `choice` (it is no longer one), `kind` (of another kind), `meaning` (it means something else), `place` (another
    /// question keeps its answer there), `twice` (two answers for one place).
    pub why: Option<String>,
}

/// One hop from a version of the Guide to another; taken away by the way back.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Migrated {
    /// The version before: `mx-local@2026.1`.
    pub from: Option<String>,
    pub on: Option<Day>,
    /// SHA-256 of the file before, in hexadecimal.
    pub before: Option<String>,
    /// SHA-256 of the text right after, without this table and with `revision = 0`.
    pub after: Option<String>,
    /// Addresses that changed: `old -> new`.
    pub moved: Vec<String>,
    /// Addresses of answers that the version no longer asks.
    pub kept: Vec<String>,
    /// The way back, line by line.
    pub undo: Option<String>,
}
