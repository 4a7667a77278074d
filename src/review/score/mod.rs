//! A score that starts at 0 and cites itself: each point names the answers and the passage that it comes from.
//!
//! What is counted, for how many points and why is data of the Guide (`guide/review.toml`), published by
//! `revisar --reglas`. What nobody confirmed earns nothing. What there is nothing to measure of, or does not apply,
//! leaves the denominator; a required answer that is absent is a zero and stays in it. No figure is shown without its
//! denominator, and none is an average alone.

use serde::{Deserialize, Serialize};

use super::known::Known;
use super::lean::Lean;
use super::rules::Goal;

mod doubts;
mod explain;
mod measure;
mod mend;

pub use explain::{Cite, Explained, address_of, explain, question};
pub use mend::{Act, Mending, mend_first};

/// What came of one target of the published rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reached {
    /// So many of so many that are counted: answers, datasets, promises, links. `of` is never 0.
    Measured { got: u32, of: u32 },
    /// There is nothing in the plan to count on: it leaves the denominator.
    NotMeasured,
    /// The plan says that it does not apply: it leaves the denominator.
    NotApplicable,
}

/// In which of five states a target is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Enough is there, as the published rule says.
    Reached,
    /// Something is there, not enough.
    Partly,
    /// It was measured, and nothing is there.
    Zero,
    NotMeasured,
    NotApplicable,
}

impl State {
    /// For programs that read `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Partly => "partly",
            Self::Zero => "zero",
            Self::NotMeasured => "not-measured",
            Self::NotApplicable => "not-applicable",
        }
    }
}

impl Reached {
    /// Hundredths of a point that are earned, of those of the target; `None` when it leaves the denominator.
    pub fn points(self, goal: &Goal) -> Option<(u32, u32)> {
        match self {
            Self::Measured { got, of } => Some((part(goal.points, got, of), goal.points * 100)),
            Self::NotMeasured | Self::NotApplicable => None,
        }
    }

    /// Whether enough is there; `None` when it leaves the denominator.
    pub fn is_reached(self, goal: &Goal) -> Option<bool> {
        match self {
            Self::Measured { got, of } => {
                Some(u64::from(got) * 100 >= u64::from(goal.reached) * u64::from(of))
            }
            Self::NotMeasured | Self::NotApplicable => None,
        }
    }

    /// The state of a target of which this came.
    pub fn state(self, goal: &Goal) -> State {
        match self {
            Self::NotMeasured => State::NotMeasured,
            Self::NotApplicable => State::NotApplicable,
            Self::Measured { .. } if self.is_reached(goal) == Some(true) => State::Reached,
            Self::Measured { got: 0, .. } => State::Zero,
            Self::Measured { .. } => State::Partly,
        }
    }
}

/// Hundredths of a point for a part of what is counted, rounded down: nothing is earned that is not there.
fn part(points: u32, got: u32, of: u32) -> u32 {
    let hundredths = u64::from(points) * 100 * u64::from(got.min(of)) / u64::from(of.max(1));
    u32::try_from(hundredths).unwrap_or(u32::MAX)
}

/// What came of every target of the Guide, in its order.
pub fn score(lean: &Lean<'_>, known: &Known) -> Vec<Reached> {
    let view = measure::View::new(lean, known);
    known.ground.goals.iter().map(|goal| view.reached(goal)).collect()
}

/// A whole score: what was earned, on what, and how many targets are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Hundredths of a point.
    pub got: u32,
    /// Hundredths of a point that could be measured: the denominator.
    pub of: u32,
    /// Targets by what came of them; together they are all targets.
    pub reached: u32,
    pub missed: u32,
    /// Of the missed: nothing at all is there.
    pub zero: u32,
    pub not_measured: u32,
    pub not_applicable: u32,
}

impl Total {
    /// Adds up what came of the targets of a Guide; both lists are in its order.
    pub fn of(score: &[Reached], goals: &[Goal]) -> Self {
        let mut total = Self::default();
        for (reached, goal) in score.iter().zip(goals) {
            total.add(*reached, goal);
        }
        total
    }

    fn add(&mut self, reached: Reached, goal: &Goal) {
        match reached {
            Reached::NotMeasured => self.not_measured += 1,
            Reached::NotApplicable => self.not_applicable += 1,
            Reached::Measured { got, .. } => {
                let (points, of) = reached.points(goal).unwrap_or_default();
                self.got += points;
                self.of += of;
                let whole = reached.is_reached(goal) == Some(true);
                self.reached += u32::from(whole);
                self.missed += u32::from(!whole);
                self.zero += u32::from(got == 0);
            }
        }
    }

    /// Ten-thousandths of what was measured; `None` when nothing was: that is no score, not a zero.
    pub fn share(&self) -> Option<u32> {
        (self.of > 0).then(|| (u64::from(self.got) * 10_000 / u64::from(self.of)) as u32)
    }
}

#[cfg(test)]
mod tests;
