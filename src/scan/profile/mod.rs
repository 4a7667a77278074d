//! Every table in one pass: its cells are seen once and forgotten.

pub mod intake;
