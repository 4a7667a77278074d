//! A cohort before and after: the same participants in two folders, exercise by exercise, never as an average alone.
//!
//! Participants are matched by the id of their plan where it is theirs alone, else by the name of their table. Who is
//! in one folder only is told apart and counts in no comparison.

use std::collections::{BTreeMap, BTreeSet};

use super::board::{Known, Room, Seat, State, seat};
use super::report::faults::Fate;
use crate::text::Text;
use crate::text::fold::fold;

mod keyed;
pub mod marks;
pub mod screen;
pub mod sheet;

pub use marks::{Answers, Marks};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    pub before: Side,
    pub after: Side,
    /// Participants in both.
    pub pairs: usize,
    /// Names of tables that are in one folder only.
    pub only_before: Vec<String>,
    pub only_after: Vec<String>,
    pub exercises: Vec<Row>,
    /// Of the number of exercises solved by each.
    pub moved: Moved,
    pub answers: Vec<Answers>,
    /// Planted faults that both practices of a pair have.
    pub faults: Vec<Change>,
    /// Points of the key, by each of the pairs that could be marked, and what they are of at most.
    pub points: Option<Points>,
}

/// A planted fault over the pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub id: String,
    pub what: Text,
    pub of: usize,
    /// Tables that mended it.
    pub before: usize,
    pub after: usize,
    pub moved: Moved,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    pub before: Spread,
    pub after: Spread,
    pub most: u32,
    pub moved: Moved,
}

/// One of the two folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    pub tables: usize,
    pub unread: usize,
    pub real: usize,
    /// Exercises solved without the answer, by each of the pairs.
    pub solved: Spread,
}

/// An exercise over the pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub title: Text,
    pub before: States,
    pub after: States,
    /// Of what became of it.
    pub moved: Moved,
}

/// How many are where: not begun, begun, shown, solved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct States {
    pub none: usize,
    pub begun: usize,
    pub shown: usize,
    pub solved: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moved {
    pub better: usize,
    pub same: usize,
    pub worse: usize,
}

/// Whole numbers as they are distributed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many have each number.
    pub counts: BTreeMap<usize, usize>,
}

impl Spread {
    pub fn of(numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut counts = BTreeMap::new();
        for number in numbers {
            *counts.entry(number).or_default() += 1;
        }
        Self { counts }
    }

    pub fn n(&self) -> usize {
        self.counts.values().sum()
    }

    pub fn low(&self) -> Option<usize> {
        self.counts.keys().next().copied()
    }

    pub fn high(&self) -> Option<usize> {
        self.counts.keys().next_back().copied()
    }

    /// Twice the median, so that a half is a whole number; `None` of nothing.
    pub fn double_median(&self) -> Option<usize> {
        let n = self.n();
        let (low, high) = (self.nth(n.checked_sub(1)? / 2)?, self.nth(n / 2)?);
        Some(low + high)
    }

    /// The median as it is written: `4`, `4.5`.
    pub fn median(&self) -> Option<String> {
        let double = self.double_median()?;
        Some(if double % 2 == 0 { (double / 2).to_string() } else { format!("{}.5", double / 2) })
    }

    fn nth(&self, at: usize) -> Option<usize> {
        let mut passed = 0;
        self.counts.iter().find_map(|(number, count)| {
            passed += count;
            (at < passed).then_some(*number)
        })
    }
}

impl Moved {
    fn add(&mut self, before: usize, after: usize) {
        match after.cmp(&before) {
            std::cmp::Ordering::Greater => self.better += 1,
            std::cmp::Ordering::Equal => self.same += 1,
            std::cmp::Ordering::Less => self.worse += 1,
        }
    }
}

impl States {
    fn add(&mut self, state: Option<State>) {
        match state {
            None => self.none += 1,
            Some(State::Begun) => self.begun += 1,
            Some(State::Shown) => self.shown += 1,
            Some(State::Solved) => self.solved += 1,
        }
    }
}

/// Compares two folders; `answers` is what the evaluation counted.
pub fn compare(before: &Room, after: &Room, exercises: &[Known], answers: Vec<Answers>) -> Compared {
    let sides = [(before.unread.len(), before.real.len()), (after.unread.len(), after.real.len())];
    let (first, second) = (seat::newest(before.seats.clone()), seat::newest(after.seats.clone()));
    let pairs = pairs(&first, &second);
    let solved = |seat: &Seat| seat.tried.values().filter(|tried| tried.state == State::Solved).count();
    let alone = |seats: &[Seat], taken: &BTreeSet<usize>| -> Vec<String> {
        let left = seats.iter().enumerate().filter(|(at, _)| !taken.contains(at));
        left.map(|(_, seat)| seat.table.clone()).collect()
    };
    let taken: (BTreeSet<usize>, BTreeSet<usize>) = pairs.iter().copied().unzip();
    let both: Vec<(&Seat, &Seat)> =
        pairs.iter().filter_map(|(a, b)| Some((first.get(*a)?, second.get(*b)?))).collect();
    let mut moved = Moved::default();
    both.iter().for_each(|(a, b)| moved.add(solved(a), solved(b)));
    let side = |seats: &[Seat], (unread, real): (usize, usize), spread: Spread| Side {
        tables: seats.len(),
        unread,
        real,
        solved: spread,
    };
    let [one, two] = sides;
    let marked: Vec<(&Vec<Fate>, &Vec<Fate>)> = both
        .iter()
        .filter_map(|(a, b)| Some((before.marked.get(&a.path)?, after.marked.get(&b.path)?)))
        .collect();
    Compared {
        faults: keyed::changes(&marked),
        points: keyed::points(&marked),
        before: side(&first, one, Spread::of(both.iter().map(|(a, _)| solved(a)))),
        after: side(&second, two, Spread::of(both.iter().map(|(_, b)| solved(b)))),
        pairs: both.len(),
        only_before: alone(&first, &taken.0),
        only_after: alone(&second, &taken.1),
        exercises: exercises.iter().map(|one| row(one, &both)).collect(),
        moved,
        answers,
    }
}

fn row(one: &Known, both: &[(&Seat, &Seat)]) -> Row {
    let state = |seat: &Seat| seat.tried.get(&one.id).map(|tried| tried.state);
    let rank = |state: Option<State>| match state {
        None => 0,
        Some(State::Begun) => 1,
        Some(State::Shown) => 2,
        Some(State::Solved) => 3,
    };
    let (mut before, mut after, mut moved) = (States::default(), States::default(), Moved::default());
    for (a, b) in both {
        before.add(state(a));
        after.add(state(b));
        moved.add(rank(state(a)), rank(state(b)));
    }
    Row { id: one.id.clone(), title: one.title.clone(), before, after, moved }
}

/// Who is who, by the places in both lists.
fn pairs(first: &[Seat], second: &[Seat]) -> Vec<(usize, usize)> {
    let table = |seat: &Seat| Some(fold(&seat.table));
    let mut found = matched(first, second, &|seat| seat.id.clone(), &BTreeSet::new(), &BTreeSet::new());
    let taken: (BTreeSet<usize>, BTreeSet<usize>) = found.iter().copied().unzip();
    found.extend(matched(first, second, &table, &taken.0, &taken.1));
    found.sort_unstable();
    found
}

/// Pairs by a key that one seat alone has in each list.
fn matched(
    first: &[Seat],
    second: &[Seat],
    key: &dyn Fn(&Seat) -> Option<String>,
    not_first: &BTreeSet<usize>,
    not_second: &BTreeSet<usize>,
) -> Vec<(usize, usize)> {
    let alone = |seats: &[Seat], not: &BTreeSet<usize>| {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, seat) in seats.iter().enumerate().filter(|(at, _)| !not.contains(at)) {
            key(seat).into_iter().for_each(|key| places.entry(key).or_default().push(at));
        }
        let one = |(key, places): (String, Vec<usize>)| match places.as_slice() {
            [only] => Some((key, *only)),
            _ => None,
        };
        places.into_iter().filter_map(one).collect::<BTreeMap<_, _>>()
    };
    let theirs = alone(second, not_second);
    alone(first, not_first).into_iter().filter_map(|(key, at)| Some((at, *theirs.get(&key)?))).collect()
}

#[cfg(test)]
mod tests;
