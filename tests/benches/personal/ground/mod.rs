//! The ground of the set: numbers by chance, check digits, dates, letters and classes.

pub mod checks;
pub mod class;
pub mod date;
pub mod fold;
pub mod rng;
