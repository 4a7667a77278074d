//! The plan: one TOML file that a person can read, edit by hand, mail and keep.
//!
//! [`model`] gives its shape, [`doc`] holds one in memory (text and values together), [`read`] turns bytes into a
//! document or into findings, [`store`] is the only owner of the file.

pub mod diff;
pub mod doc;
pub mod merge;
pub mod migrate;
pub mod model;
pub mod practice;
pub mod read;
pub mod recover;
pub mod schema;
pub mod seal;
pub mod store;
pub mod typed;
