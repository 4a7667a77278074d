//! Files made fit to publish: what is repaired, what is treated, and the account of every row.

pub mod geo;
pub mod treat;
