//! When, and with whom: working days, update cycles, hours of people, dates that hold, calendars to take along.
//!
//! [`Task`] is what comes in, [`Outlook`] what comes of it; nothing here reads or writes a file.

use jiff::civil::Date;

use crate::plan::model::Day;

pub mod agenda;
mod assign;
pub mod board;
pub mod changes;
pub mod days;
pub mod deadlines;
pub mod directory;
pub mod findings;
pub mod gantt;
pub mod ics;
pub mod json;
pub mod load;
pub mod mend;
pub mod notices;
pub mod outlook;
pub mod page;
pub mod people;
pub mod period;
pub mod propose;
pub mod repeat;
#[cfg(test)]
mod sample;
pub mod task;
#[cfg(test)]
mod tests;
pub mod words;

pub use board::{Board, Dates, Share, Uncovered};
pub use days::{Weeks, Why, Workdays};
pub use load::{Cell, Late, Load, Verdict};
pub use mend::{Move, Remedy};
pub use outlook::Outlook;
pub use people::{Person, people};
pub use period::{Due, Period, due};
pub use propose::Proposed;
pub use task::{Hours, Task, tasks};

/// A day of a plan as a date.
pub fn day(day: Option<&Day>) -> Option<Date> {
    day?.date()
}
