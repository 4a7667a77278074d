//! The manual: every page has its twin and no dead link, every command of it is run, and it is read in a browser.
//!
//! # To add an example
//!
//! Write it in the help of the command (`more`, two blanks before `apertura`) or in a block of code of a page of
//! `guide/manual` (`$ apertura …`): it is run from then on, in both languages, and has to end with 0. What it needs is in
//! `tests/fixtures/manual` (`both`, `es`, `en`) and in the plan that `room.rs` makes of it. If it needs something more (a
//! command before it, words that a person types, another exit code), it gets a line in `cases.rs`. What a page shows under a
//! command (`...` leaves lines out) has to be what the command says.

mod browser;
mod cases;
mod examples;
mod room;
mod site;
