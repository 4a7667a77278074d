//! The words that the Guide gives for telling persons from things, ready to be looked up.

/// Names, streets, clues of column names, words for nothing: made once a worker.
#[derive(Debug, Default)]
pub struct Lists {}
