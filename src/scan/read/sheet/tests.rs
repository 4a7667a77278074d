//! Whole workbooks, made in the test; and the header rows of real files.

mod against;
mod headers;
pub mod made;
mod spoilt;
mod whole;
