//! The field report of a workshop, which writes itself: who came as counts, what was done, where the room got stuck,
//! which hints were asked for, what follows from it, and what nobody measured. No name of a person is in it.

use jiff::civil::DateTime;

use super::agenda::Agenda;
use super::board::{Board, Known, State, Tried, minutes};
use super::compare::{Compared, Spread};
use crate::guide::model::workshop::{Kit, Measure, Proposal};
use crate::text::Text;

pub mod attendance;
pub mod faults;
pub mod markdown;
pub mod paper;

pub use attendance::Attendance;
use faults::Fault;

/// Of what a report is made.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub board: &'a Board,
    pub kit: &'a Kit,
    pub attendance: &'a Attendance,
    /// What was planned, where the trainer said it.
    pub planned: Option<&'a Agenda>,
    pub compared: Option<&'a Compared>,
    /// What became of the planted faults; none where no practice could be marked.
    pub faults: &'a [Fault],
    pub at: DateTime,
}

/// What became of an exercise in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: String,
    pub title: Text,
    /// Minutes of the Guide.
    pub minutes: u32,
    /// Tables that began it.
    pub began: usize,
    pub solved: usize,
    pub shown: usize,
    pub unfinished: usize,
    /// Hints asked for, over all tables.
    pub hints: u32,
    /// Tables that asked for all hints; whose check failed as often as makes a table stuck; that took longer.
    pub all_hints: usize,
    pub failed: usize,
    pub slow: usize,
    /// Minutes of those that ended it, by the clock of each.
    pub took: Spread,
}

/// One line for each exercise that a table began, in the order of the Guide.
pub fn lines(of: Of<'_>) -> Vec<Line> {
    of.board.exercises.iter().map(|one| line(of, one)).filter(|line| line.began > 0).collect()
}

fn line(of: Of<'_>, one: &Known) -> Line {
    let tried: Vec<&Tried> =
        of.board.tables.iter().filter_map(|table| table.seat.tried.get(&one.id)).collect();
    let count = |is: &dyn Fn(&Tried) -> bool| tried.iter().filter(|tried| is(tried)).count();
    let took = |tried: &Tried| minutes(tried.began?, tried.ended?);
    Line {
        id: one.id.clone(),
        title: one.title.clone(),
        minutes: one.minutes,
        began: tried.len(),
        solved: count(&|tried| tried.state == State::Solved),
        shown: count(&|tried| tried.state == State::Shown),
        unfinished: count(&|tried| tried.state == State::Begun),
        hints: tried.iter().fold(0, |sum, tried| sum.saturating_add(tried.hints)),
        all_hints: count(&|tried| one.hints > 0 && tried.hints >= one.hints),
        failed: count(&|tried| tried.tries >= of.kit.stuck.tries),
        slow: count(&|tried| took(tried).is_some_and(|minutes| minutes > one.minutes)),
        took: Spread::of(tried.iter().filter_map(|tried| took(tried)).map(|minutes| minutes as usize)),
    }
}

impl Line {
    /// How many tables a measure counts, and of how many.
    fn measured(&self, measure: Measure) -> (usize, usize) {
        match measure {
            Measure::Shown => (self.shown, self.began),
            Measure::Hints => (self.all_hints, self.began),
            Measure::Tries => (self.failed, self.began),
            Measure::Unfinished => (self.unfinished, self.began),
            // Only of those whose clock tells.
            Measure::Slow => (self.slow, self.took.n()),
        }
    }
}

/// What is proposed, each with its figures: the rules of the Guide over every exercise, the largest share first.
pub fn proposals(kit: &Kit, lines: &[Line]) -> Vec<Text> {
    let each = |line: &Line| kit.proposals.iter().filter_map(|rule| proposal(rule, line)).collect::<Vec<_>>();
    let mut found: Vec<(usize, Text)> = lines.iter().flat_map(each).collect();
    found.sort_by_key(|(percent, _)| std::cmp::Reverse(*percent));
    found.into_iter().map(|(_, text)| text).collect()
}

fn proposal(rule: &Proposal, line: &Line) -> Option<(usize, Text)> {
    let (n, of) = line.measured(rule.measure);
    let above = of > 0 && n * 100 > of * rule.above as usize;
    let percent = above.then(|| (n * 200 + of) / (of * 2))?;
    let text =
        rule.text.with_text("exercise", &line.title).with("n", n).with("of", of).with("percent", percent);
    Some((percent, text))
}

#[cfg(test)]
mod tests;
