//! What to open first: criteria of the Guide, signals in the answers, scores that give their reasons.
//!
//! Everything is counted in whole numbers, so that a tie is a tie and a bound is exact:
//! levels in hundredths of a step (100 to 500), weights in hundredths of a point (10,000 together), scores in
//! [`POINT`]s of 40,000. [`measure`] reads the answers, [`rank`] orders, [`stability`], [`what_if`] and [`entry`] say
//! what would change the order; [`show`] puts it into words, [`data`] into JSON and CSV, [`matrix`] on two axes,
//! [`listing`] in lines.

mod answers;
mod gates;
mod order;
mod signals;
mod words;

pub mod data;
pub mod entry;
pub mod listing;
pub mod matrix;
pub mod measure;
pub mod rank;
pub mod show;
pub mod stability;
pub mod weights;
pub mod what_if;

pub use measure::{Heard, Held, Part, Voice};
pub use rank::{Move, Place, Quadrant, Ranking, Row, rank};
pub use weights::{Setup, Weights, setup};

/// One point of a score.
pub const POINT: i64 = 40_000;
/// One step of a scale.
pub const STEP: i64 = 100;
/// All weights together.
pub const WHOLE: i64 = 10_000;

/// What is proven and what is possible, both included; equal where nothing is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    pub low: i64,
    pub high: i64,
}

impl Span {
    pub fn of(low: i64, high: i64) -> Self {
        Self { low, high }
    }

    pub fn exactly(value: i64) -> Self {
        Self { low: value, high: value }
    }

    pub fn is_known(self) -> bool {
        self.low == self.high
    }

    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    fn times(self, factor: i64) -> Self {
        Self { low: self.low * factor, high: self.high * factor }
    }
}

#[cfg(test)]
mod tests;
