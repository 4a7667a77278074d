//! The cycle of improvement: what is due when, how mature the opening is, what is measured.
//!
//! Everything here follows from the plan. [`cycle::cycle`] is what is due, with what shows it; [`edits`] is how something
//! that was done, a task, an assessment or a figure gets into the plan, with ids made of content so that copies join.

pub mod cycle;
pub mod edits;
pub mod figures;
pub mod findings;
pub mod indicators;
pub mod maturity;
pub mod tasks;
#[cfg(test)]
mod tests;
pub mod trace;

pub use cycle::{Standing, State, Waiting, cycle};
pub use findings::findings;
