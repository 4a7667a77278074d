//! When: promised dates, those that changed, and the work of each month.

use jiff::civil::Date;

/// The calendar of the plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Calendar {
    /// One for each dataset with a date, in the order of the dates.
    pub bars: Vec<Bar>,
    pub closed: Vec<Closed>,
    /// Hours of each month, in order; empty when nobody estimated them.
    pub load: Vec<Load>,
    pub shifted: Vec<Shift>,
    pub removed: Vec<Gone>,
    /// Warnings and other notes of the calendar.
    pub notes: Vec<String>,
}

/// One dataset in time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// Id of the dataset.
    pub dataset: String,
    /// The day that work on it begins, when it is known.
    pub work: Option<Date>,
    /// The day of the first publication.
    pub first: Date,
    /// Days that were promised before, oldest first.
    pub before: Vec<Date>,
    /// Days of the new versions, as far as the calendar goes.
    pub updates: Vec<Date>,
    pub stand: Stand,
    /// A new day for one whose day went by: proposed, not promised.
    pub proposed: Option<Date>,
}

/// How a promise stands on the day of the document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stand {
    #[default]
    Promised,
    Open,
    /// Its day went by.
    Late,
    /// Worked out from the hours that there are: nobody has promised it.
    Proposed,
}

/// Weeks in which nothing is published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Closed {
    pub title: String,
    /// «vacaciones».
    pub kind: String,
    pub from: Date,
    /// The last day of it.
    pub to: Date,
}

/// The work of one month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Load {
    /// The first day of the month.
    pub month: Date,
    pub hours: f64,
    /// Hours that people have for this; `None` when nobody said.
    pub capacity: Option<f64>,
    /// Hours that do not fit, because of one person at least.
    pub short: f64,
}

/// A promised date that changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shift {
    /// Id of the dataset.
    pub dataset: String,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub why: String,
    pub by: String,
    pub on: Option<Date>,
}

/// A dataset that left the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone {
    pub title: String,
    /// The day that had been promised.
    pub date: Option<Date>,
    pub why: String,
    pub by: String,
    pub on: Option<Date>,
}
