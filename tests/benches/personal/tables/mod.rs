//! The tables of the set: which columns each has, how they are written, and with which headers.

pub mod build;
pub mod dump;
pub mod file;
pub mod groups;
pub mod headers;
pub mod rare;
pub mod rows;
pub mod set;
pub mod style;
