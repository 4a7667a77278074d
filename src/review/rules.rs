//! What a coordinator looks for in a plan: one function a rule; their sentences are in `guide/rules/review.toml`.

/// What one rule found at one place of a plan; small, because thousands of plans are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Index of the rule in its registry.
    pub rule: u8,
    /// Index of the dataset in the plan, when it is about one.
    pub dataset: Option<u16>,
    /// How many, when it counts.
    pub n: u32,
}
