//! Whole tables, from their rows to the result.
