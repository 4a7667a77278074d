//! Calibrated review: a rubric that travels as a file, marks given blind, how far markers agree, who settles.

pub mod agree;
pub mod assign;
pub mod kappa;
pub mod keep;
pub mod marks;
pub mod model;
mod questions;
pub mod read;
mod reader;
pub mod reply;
pub mod score;
pub mod settle;
pub mod write;

#[cfg(test)]
mod tests;
