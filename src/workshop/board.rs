//! The board of a room: where each table is, who is stuck and why, exercise by exercise. Made of [`Seat`]s alone.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::exercise::Exercise;
use super::report::faults::Fate;
use crate::guide::model::workshop::Stuck;
use crate::text::Text;

pub mod data;
pub mod page;
pub mod screen;
pub mod seat;

pub use seat::{Seat, State, Tried};

/// What the board needs to know of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub id: String,
    pub title: Text,
    pub minutes: u32,
    pub hints: u32,
}

impl Known {
    pub fn of(one: &Exercise) -> Self {
        let hints = u32::try_from(one.hint.len()).unwrap_or(u32::MAX);
        Self { id: one.id.clone(), title: one.title.clone(), minutes: one.minutes, hints }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    pub at: DateTime,
    pub exercises: Vec<Known>,
    /// Those that are stuck first, then by the name of their table.
    pub tables: Vec<Table>,
    pub unread: Vec<Unread>,
    /// Plans that are no practice, by the path of their file; nothing of them is looked at.
    pub real: Vec<String>,
    /// Files that are a copy of a table that is there with a newer one.
    pub copies: usize,
    /// Files that were not looked at, for there were too many.
    pub more: usize,
}

/// A file that should have been a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// As it is shown.
    pub path: String,
    pub why: Text,
    /// For programs.
    pub code: &'static str,
}

/// A table of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub seat: Seat,
    pub now: Option<Now>,
    pub next: Option<String>,
    pub stuck: Vec<Why>,
    /// Did nothing for long while in the middle of an exercise.
    pub gone: bool,
    pub solved: usize,
    pub shown: usize,
    /// Over all exercises.
    pub hints: u32,
    pub tries: u32,
    /// Minutes since the last thing that it did; `None` without any, or when its clock runs ahead of this one.
    pub idle: Option<u32>,
}

/// What a table is at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// Id of the exercise.
    pub exercise: String,
    /// Minutes on it, by the two clocks; `None` when that of the table runs ahead.
    pub minutes: Option<u32>,
    /// Minutes that it should take; `None` when the Guide has no such exercise.
    pub of: Option<u32>,
}

/// Why a table is stuck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    Time,
    Tries,
    Hints,
}

impl Why {
    /// Its name in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Tries => "tries",
            Self::Hints => "hints",
        }
    }
}

/// What came of the files of a room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room {
    pub seats: Vec<Seat>,
    pub unread: Vec<Unread>,
    pub real: Vec<String>,
    pub more: usize,
    /// What became of the planted faults, by the path of the plan as it is shown; only where it was asked for.
    pub marked: BTreeMap<String, Vec<Fate>>,
}

/// The board of a room at a moment.
pub fn board(room: Room, exercises: &[Known], rule: Stuck, at: DateTime) -> Board {
    let Room { seats, mut unread, mut real, more, .. } = room;
    let all = seats.len();
    let seats = seat::newest(seats);
    let copies = all - seats.len();
    let mut tables: Vec<Table> = seats.into_iter().map(|seat| table(seat, exercises, rule, at)).collect();
    tables.sort_by(|a, b| {
        let key =
            |table: &Table| (table.stuck.is_empty(), natural(&table.seat.table), table.seat.path.clone());
        key(a).cmp(&key(b))
    });
    unread.sort_by(|a, b| a.path.cmp(&b.path));
    real.sort();
    Board { at, exercises: exercises.to_vec(), tables, unread, real, copies, more }
}

/// So that «Mesa 2» comes before «Mesa 10».
fn natural(name: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let folded = crate::text::fold::fold(name);
    let mut rest = folded.as_str();
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at(digits);
        let letters = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
        let (word, left) = after.split_at(letters);
        parts
            .push((number.parse().unwrap_or(if number.is_empty() { 0 } else { u64::MAX }), word.to_string()));
        rest = left;
    }
    parts
}

fn table(seat: Seat, exercises: &[Known], rule: Stuck, at: DateTime) -> Table {
    let of = |state: State| seat.tried.values().filter(|tried| tried.state == state).count();
    let sum = |of: fn(&Tried) -> u32| seat.tried.values().map(of).fold(0, u32::saturating_add);
    let idle = seat.last().and_then(|last| minutes(last, at));
    let begun = seat.at();
    let now = begun.map(|(id, tried)| Now {
        exercise: id.to_string(),
        minutes: tried.began.and_then(|began| minutes(began, at)),
        of: exercises.iter().find(|one| one.id == id).map(|one| one.minutes),
    });
    let gone = now.is_some() && idle.is_some_and(|idle| idle >= rule.gone);
    let stuck = match begun {
        Some((id, tried)) if !gone => {
            why(exercises.iter().find(|one| one.id == id), tried, now.as_ref(), rule)
        }
        _ => Vec::new(),
    };
    let next = exercises.iter().find(|one| !seat.tried.contains_key(&one.id)).map(|one| one.id.clone());
    Table {
        next: next.filter(|_| now.is_none()),
        now,
        stuck,
        gone,
        solved: of(State::Solved),
        shown: of(State::Shown),
        hints: sum(|tried| tried.hints),
        tries: sum(|tried| tried.tries),
        idle,
        seat,
    }
}

fn why(known: Option<&Known>, tried: &Tried, now: Option<&Now>, rule: Stuck) -> Vec<Why> {
    let long = now.and_then(|now| Some(now.minutes? > now.of?.saturating_add(rule.over)));
    let all_hints = known.is_some_and(|one| one.hints > 0 && tried.hints >= one.hints);
    let mut why = Vec::new();
    why.extend((long == Some(true)).then_some(Why::Time));
    why.extend((tried.tries >= rule.tries).then_some(Why::Tries));
    why.extend((rule.hints && all_hints).then_some(Why::Hints));
    why
}

/// Whole minutes from one moment to another; `None` when it is later.
pub fn minutes(from: DateTime, to: DateTime) -> Option<u32> {
    let seconds = from.duration_until(to).as_secs();
    u32::try_from(seconds.div_euclid(60)).ok().filter(|_| seconds >= 0)
}

impl Board {
    pub fn stuck(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter().filter(|table| !table.stuck.is_empty())
    }

    /// Whether there is something new in it: minutes that go by are nothing new until they make a table stuck.
    pub fn moved(&self, before: &Self) -> bool {
        let gist = |board: &Self| -> Vec<(Seat, Vec<Why>, bool)> {
            board.tables.iter().map(|one| (one.seat.clone(), one.stuck.clone(), one.gone)).collect()
        };
        let files = |board: &Self| (board.unread.clone(), board.real.clone(), board.copies, board.more);
        gist(self) != gist(before) || files(self) != files(before)
    }

    /// The title of an exercise; its id where the Guide has none of that name.
    pub fn title(&self, id: &str) -> Text {
        let known = self.exercises.iter().find(|one| one.id == id);
        known.map_or_else(|| Text::same(seat::name(id)), |one| one.title.clone())
    }
}

#[cfg(test)]
mod tests;
