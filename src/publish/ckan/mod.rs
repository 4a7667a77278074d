//! A CKAN portal: what the catalogue wants there, what is there already, and the calls that make one of the other.
//!
//! - [`want`] says what should be there, [`plan`] compares it with what is (pure), [`run`] does it and tells.
//! - A dataset is known by its name and by two extras with the ids of plan and dataset; a file by an id that is made
//!   of them. So a call that was made and whose answer was lost is not made twice.
//! - First everything goes into a private draft; it becomes public in the last call, and only with every approval.
//! - Nothing is ever deleted, and nothing that another made is touched.

pub mod answer;
pub mod keys;
pub mod outcome;
pub mod plan;
pub mod portal;
pub mod record;
pub mod run;
pub mod want;
