//! The tests of the whole, in one binary.

mod commands;
mod faults;
mod guide_check;
mod kill_store;
mod plan_text;
mod powercut;
mod support;
mod whole;
mod writers;
mod xalapa;
