//! A score that starts at 0 and cites itself: each point names the answers and the passage that it comes from.

use serde::{Deserialize, Serialize};

/// What came of one target of the published rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reached {
    /// Hundredths of the target's points that were earned, with what they were counted on.
    Measured { got: u32, of: u32 },
    /// There is nothing in the plan to count on: it leaves the denominator.
    NotMeasured,
    /// The plan says that it does not apply: it leaves the denominator.
    NotApplicable,
}
