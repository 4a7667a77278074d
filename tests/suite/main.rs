//! The tests of the whole, in one binary.

mod commands;
mod faults;
mod guide_check;
mod kill_store;
mod plain;
mod plan_text;
mod powercut;
mod screens;
mod support;
mod terminal;
mod whole;
mod writers;
mod xalapa;
