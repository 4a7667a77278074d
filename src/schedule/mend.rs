//! The smallest move that makes a plan fit: fewest datasets, then fewest days, then the lowest in the order of opening.
//!
//! For one and for two datasets every possibility is looked at. Beyond that a plan is laid out anew in the order of
//! opening and as much as possible is put back: one way to mend it, which is said, for it need not be the smallest.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::board::{Board, Dates};
use super::days::days_from;
use super::propose::first_fit;

/// Plans that are tried before the search for two datasets gives up.
const TRIES: usize = 60_000;

/// A promised day that is put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    pub task: usize,
    pub from: Date,
    pub to: Date,
}

/// How a plan can be made to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// It fits as it is.
    None,
    /// No other set of moves has fewer datasets, or as few and fewer days.
    Smallest(Vec<Move>),
    /// Moves that make it fit; there may be smaller ones.
    OneWay(Vec<Move>),
    /// Moving days is not enough: hours are missing.
    NoWay,
}

impl Remedy {
    pub fn moves(&self) -> &[Move] {
        match self {
            Self::Smallest(moves) | Self::OneWay(moves) => moves,
            Self::None | Self::NoWay => &[],
        }
    }
}

/// Looks for the smallest move; what it gives was tried once more and fits.
pub fn mend(board: &Board, dates: &Dates) -> Remedy {
    if board.people.is_empty() || board.shortage(dates) == 0 {
        return Remedy::None;
    }
    let remedy = Search::new(board, dates).run();
    let mut after = dates.clone();
    apply(board, &mut after, remedy.moves());
    if board.shortage(&after) == 0 { remedy } else { Remedy::NoWay }
}

/// Makes moves in a set of dates.
pub fn apply(board: &Board, dates: &mut Dates, moves: &[Move]) {
    for step in moves {
        board.put(dates, step.task, Some(step.to));
    }
}

/// Days put off, then the places in the order of opening, the last first, then the days of each, the first in the order
/// first: less is better.
type Price = (i32, Reverse<Vec<usize>>, Vec<i32>);

struct Search<'b> {
    board: &'b Board,
    given: &'b Dates,
    dates: Dates,
    /// Tasks that can be moved, the last in the order of opening first.
    movable: Vec<usize>,
    tries: usize,
}

impl<'b> Search<'b> {
    fn new(board: &'b Board, given: &'b Dates) -> Self {
        let moves = |task: &usize| given.dates[*task].is_some() && !board.tasks[*task].published;
        let mut movable: Vec<usize> = (0..board.tasks.len()).filter(moves).collect();
        movable.sort_by_key(|task| Reverse(board.tasks[*task].rank));
        Self { board, given, dates: given.clone(), movable, tries: 0 }
    }

    fn run(mut self) -> Remedy {
        if let Some(step) = self.one() {
            return Remedy::Smallest(vec![step]);
        }
        let two = self.two();
        match (two, self.tries > TRIES) {
            (Some(moves), false) => Remedy::Smallest(moves),
            (Some(moves), true) => Remedy::OneWay(moves),
            (None, _) => self.anew(),
        }
    }

    fn fits(&mut self) -> bool {
        self.tries += 1;
        self.board.shortage(&self.dates) == 0
    }

    fn put(&mut self, task: usize, date: Option<Date>) {
        self.board.put(&mut self.dates, task, date);
    }

    fn put_back(&mut self, task: usize) {
        self.put(task, self.given.dates[task]);
    }

    /// Days to publish on after the promised one.
    fn later(&self, task: usize) -> Vec<Date> {
        let Some(date) = self.given.dates[task] else { return Vec::new() };
        let end = self.board.end();
        let days = days_from(date).skip(1).take_while(|day| *day <= end);
        days.filter(|day| self.board.days.unfit(*day).is_none()).collect()
    }

    fn put_off(&self, task: usize, to: Date) -> i32 {
        self.given.dates[task].map_or(0, |from| (to - from).get_days())
    }

    fn price(&self, moves: &[(usize, Date)]) -> Price {
        let days = moves.iter().map(|(task, to)| self.put_off(*task, *to)).sum();
        let mut ranks: Vec<usize> = moves.iter().map(|(task, _)| self.board.tasks[*task].rank).collect();
        ranks.sort_by_key(|rank| Reverse(*rank));
        let mut each: Vec<(usize, i32)> =
            moves.iter().map(|(task, to)| (self.board.tasks[*task].rank, self.put_off(*task, *to))).collect();
        each.sort_unstable();
        (days, Reverse(ranks), each.into_iter().map(|(_, days)| days).collect())
    }

    fn step(&self, (task, to): (usize, Date)) -> Option<Move> {
        Some(Move { task, from: self.given.dates[task]?, to })
    }

    /// The first later day of a task on which all fits, with the others as they stand.
    fn first(&mut self, task: usize, within: i32) -> Option<Date> {
        // Without it at all there is less to do on every day: if that does not fit, no day of it does.
        self.put(task, None);
        let mut found = None;
        if self.fits() {
            for day in self.later(task) {
                if self.put_off(task, day) > within {
                    break;
                }
                self.put(task, Some(day));
                if self.fits() {
                    found = Some(day);
                    break;
                }
            }
        }
        self.put_back(task);
        found
    }

    fn one(&mut self) -> Option<Move> {
        let mut best: Option<(Price, (usize, Date))> = None;
        for task in self.movable.clone() {
            let within = best.as_ref().map_or(i32::MAX, |((days, ..), _)| *days);
            if let Some(day) = self.first(task, within) {
                let price = self.price(&[(task, day)]);
                if best.as_ref().is_none_or(|(than, _)| price < *than) {
                    best = Some((price, (task, day)));
                }
            }
        }
        self.step(best?.1)
    }

    fn two(&mut self) -> Option<Vec<Move>> {
        let mut best: Option<(Price, [(usize, Date); 2])> = None;
        for (at, one) in self.movable.clone().into_iter().enumerate() {
            for other in self.movable.clone().into_iter().skip(at + 1) {
                if self.tries > TRIES {
                    break;
                }
                let pair = self.pair(one, other, best.as_ref().map(|(price, _)| price));
                best = pair.or(best);
            }
        }
        let (_, pair) = best?;
        pair.into_iter().map(|one| self.step(one)).collect()
    }

    /// The cheapest moves of two tasks, when they are cheaper than what is known.
    fn pair(
        &mut self,
        one: usize,
        other: usize,
        than: Option<&Price>,
    ) -> Option<(Price, [(usize, Date); 2])> {
        let within = |spent: i32, best: &Option<(Price, [(usize, Date); 2])>| {
            let most = best.as_ref().map(|(price, _)| price).or(than).map_or(i32::MAX, |(days, ..)| *days);
            most.saturating_sub(spent)
        };
        let mut best = None;
        // What each needs when the other is not there at all is the least that it needs beside it.
        self.put(other, None);
        let first = self.first(one, within(1, &best));
        self.put_back(other);
        self.put(one, None);
        let second = self.first(other, within(1, &best));
        self.put_back(one);
        let (first, least) = (first?, self.put_off(other, second?));
        for day in self.later(one).into_iter().filter(|day| *day >= first) {
            let spent = self.put_off(one, day);
            if within(spent, &best) < least || self.tries > TRIES {
                break;
            }
            self.put(one, Some(day));
            if let Some(second) = self.first(other, within(spent, &best)) {
                let pair = [(one, day), (other, second)];
                let price = self.price(&pair);
                let known = best.as_ref().map(|(price, _)| price).or(than);
                if known.is_none_or(|known| price < *known) {
                    best = Some((price, pair));
                }
            }
        }
        self.put_back(one);
        best
    }

    /// Lays the plan out anew, the first in the order of opening first, then puts back what still fits where it was.
    fn anew(&mut self) -> Remedy {
        let mut order = self.movable.clone();
        order.reverse();
        order.iter().for_each(|task| self.put(*task, None));
        if !self.fits() {
            return Remedy::NoWay;
        }
        for task in &order {
            let Some(date) = self.given.dates[*task] else { continue };
            self.put(*task, Some(date));
            if self.fits() {
                continue;
            }
            self.put(*task, None);
            let Some(day) = first_fit(self.board, &mut self.dates, *task, date) else { return Remedy::NoWay };
            self.put(*task, Some(day));
        }
        let moved = |search: &Self, task: usize| search.dates.dates[task] != search.given.dates[task];
        for task in order.iter().copied() {
            let now = self.dates.dates[task];
            if !moved(self, task) {
                continue;
            }
            self.put_back(task);
            if !self.fits() {
                self.put(task, now);
            }
        }
        let moved = order.iter().copied().filter(|task| moved(self, *task));
        let to = |task: usize| Some((task, self.dates.dates[task]?));
        Remedy::OneWay(moved.filter_map(to).filter_map(|one| self.step(one)).collect())
    }
}
