//! The tests of the whole, in one binary.

mod plan_text;
mod support;
mod whole;
