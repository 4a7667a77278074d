//! The kinds of column: what each is called, what fills it and what is true of it.

pub mod clean;
pub mod contact;
pub mod ids;
pub mod kind;
pub mod names;
pub mod notes;
pub mod office;
pub mod place;
pub mod sensitive;
pub mod traps;
pub mod works;
