//! Under which terms: the catalogue, what goes with what, advice with its reasons, the notice beside the data.

pub mod advice;
pub mod catalogue;
pub mod compatibility;
mod dataset;
mod facts;
pub mod findings;
pub mod json;
pub mod notice;
pub mod show;

pub use advice::{Advice, Reason, advise};
pub use catalogue::License;
pub use compatibility::{Cell, Mix, Verdict, cell, mix};
pub use dataset::{OfDataset, effective};
pub use findings::findings;

#[cfg(test)]
mod tests;
