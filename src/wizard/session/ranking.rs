//! The page of the order: what to open first, why, and what would change it.
