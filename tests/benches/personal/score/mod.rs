//! What the program says of each file, against what is true.

pub mod figures;
pub mod jobs;
pub mod json;
pub mod report;
pub mod run;
pub mod selfcheck;
pub mod stats;
pub mod tally;
pub mod worst;
