//! Calibrated review: a rubric that travels as a file, marks given blind, how far markers agree, who settles.

pub mod keep;
