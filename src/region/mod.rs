//! The picture of a network: where its plans stand, what was promised and opened, what to teach next.
//!
//! Everything is worked out of [`Summary`] values alone, whatever their order. Each figure has its denominator, and
//! nothing is told as an average alone: counts, distributions and how many got there.

use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::review::rules::Goal;
use crate::text::Text;

pub mod alike;
pub mod group;
pub mod keep;
pub mod learn;
pub mod list;
pub mod map;
pub mod page;
pub mod parts;
pub mod picture;
pub mod row;
#[cfg(test)]
mod sample;
pub mod screen;
pub mod sections;
pub mod sheets;
pub mod spread;
#[cfg(test)]
mod tests;
pub mod trend;
pub mod trend_said;
pub mod words;

pub use picture::Picture;
pub use row::Row;

/// What a picture is made with, besides summaries.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub guide: &'a Guide,
    pub today: Date,
    /// Rules of review, in the order in which summaries count them.
    pub rules: &'a [Named],
    /// Targets of the published score, in its order: their names, and how each is counted.
    pub targets: &'a [Named],
    pub goals: &'a [Goal],
}

/// A rule or a target, as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// For life.
    pub id: String,
    pub title: Text,
    /// Id of the step of the Guide that it is about.
    pub step: Option<String>,
}
