//! Whether what was published is alive, unchanged and up to date, as it was measured; reports of citizens; the badge.
//!
//! Everything here follows from the plan: [`overview::Overview`] is what is known, [`edits`] is how a measurement gets
//! into it. What was not measured is in no figure.

pub mod badge;
pub mod content;
pub mod edits;
pub mod findings;
pub mod fresh;
pub mod link;
pub mod overview;
pub mod reports;
#[cfg(test)]
mod tests;
pub mod trend;

pub use findings::findings;
pub use overview::{Figures, Overview};
