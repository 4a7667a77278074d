//! What others usually open: recommended datasets, their columns, and the obligations of the law that have no dataset.
//!
//! Everything here is worked out from the Guide's lists and a plan; nothing is decided. A dataset is *of* a list only
//! when a person said so; what is told by words is a proposal with its words.

pub mod adopt;
pub mod check;
pub mod compare;
pub mod data;
pub mod decline;
pub mod findings;
pub mod matching;
pub mod obligations;
pub mod passages;
pub mod phrases;
pub mod show;

#[cfg(test)]
mod tests;

pub use compare::{Match, Proposal, State, compare, named};
pub use findings::findings;
