//! Files made fit to publish: what is repaired, what is treated, and the account of every row.
//!
//! Two passes over the same rows, by the same readers. The first is the profile of the scan, from which [`recipe`]
//! says what is to be done with which column; the second makes the rows ([`make`]) with the [`repair`]s that are on,
//! and keeps the [`account`]: rows in are rows out and rows accounted for.

pub mod account;
pub mod geo;
pub mod make;
pub mod names;
pub mod recipe;
pub mod repair;
pub mod summary;
#[cfg(test)]
mod tests;
pub mod treat;
