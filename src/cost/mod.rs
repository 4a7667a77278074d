//! What opening takes: hours by role, money, tools and hands, with every assumption in sight.

use std::collections::BTreeMap;

/// A figure of which the least, the likely and the most are given.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Three {
    pub least: f64,
    pub likely: f64,
    pub most: f64,
}

/// What one dataset takes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Estimate {
    /// Id of the dataset.
    pub dataset: String,
    /// Hours of the first opening by role (vocabulary `roles`).
    pub first: BTreeMap<String, Three>,
    /// Hours of one update by role.
    pub update: BTreeMap<String, Three>,
}
