//! Two plans that grew from one: what each changed, value by value, and where both changed the same.

use toml::{Table, Value};

use super::doc::Edit;
use crate::toml_text::Address;

/// What has to be done to ours to take in theirs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// Changes that only they made, to be made to ours; their marks and origins come with them.
    pub edits: Vec<Edit>,
    /// Places that both changed, to different values. Ours stays until a person decides.
    pub conflicts: Vec<Conflict>,
}

/// One place with three values.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    pub at: Address,
    pub base: Option<Value>,
    pub ours: Option<Value>,
    pub theirs: Option<Value>,
}

/// Compares two plans with what both grew from; without it, everything that differs and that both have is a conflict.
pub fn merge(_base: Option<&Table>, _ours: &Table, _theirs: &Table) -> Merged {
    Merged::default()
}
