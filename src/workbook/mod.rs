//! The plan as a workbook that an area fills in, and what came back in it.
//!
//! [`build`] makes the workbook. [`take`] reads what came back: which cells were edited since the export (their marks
//! are in a hidden sheet), what they say now, and whether the plan changed meanwhile. Nothing is written here.

mod build;
mod cell;
mod edits;
mod found;
mod hidden;
mod judge;
mod kept;
mod notes;
mod ours;
mod read;
mod rows;
mod tables;
#[cfg(test)]
mod tests;
mod weigh;

pub use build::build;
pub use edits::{edits, from};
pub use judge::Meant;
pub use kept::{Change, Clash, Come, Doubt, Filled, From, Problem, RowDoubt, RowProblem};
pub use read::{Book, How, Refused, Taken, take};
pub use tables::{Wanted, sheet_names, unit};
pub use weigh::{Weighed, weigh};
