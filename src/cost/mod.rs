//! What opening takes: hours by role, money, tools and hands, with every assumption in sight.
//!
//! No source gives hours per dataset, so every hour comes from an assumption of `effort.toml`, from the person's own
//! figure (P07, P16) or from what the work really took; and each says which.

pub mod assume;
pub mod chance;
pub mod changes;
pub mod cycles;
pub mod estimate;
pub mod facts;
pub mod findings;
pub mod learned;
pub mod lines;
pub mod money;
pub mod posts;
pub mod public;
pub mod show;
pub mod study;
pub mod team;
mod three;
pub mod when;

pub use estimate::{Estimate, Figure, Proposal, Work, estimates, proposal};
pub use study::{Money, Range, Study, Sum, study};
pub use three::Three;

#[cfg(test)]
mod tests;
