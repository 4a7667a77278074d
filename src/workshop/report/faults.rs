//! What became of the planted faults over all tables of a room: how many saw each, and what it teaches.

use std::collections::BTreeMap;

use crate::text::Text;
use crate::workshop::key::{Marked, State};

/// A fault of one table, marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    pub id: String,
    pub what: Text,
    pub teaches: Text,
    pub state: State,
    pub points: u32,
    pub most: u32,
}

impl Fate {
    pub fn of(marked: &Marked) -> Self {
        Self {
            id: marked.id.clone(),
            what: marked.what.clone(),
            teaches: marked.teaches.clone(),
            state: marked.state,
            points: marked.points,
            most: marked.most,
        }
    }
}

/// What became of a fault in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub id: String,
    pub what: Text,
    pub teaches: Text,
    /// Tables whose practice has it.
    pub of: usize,
    pub mended: usize,
    pub missed: usize,
    /// What should not leave has left.
    pub worse: usize,
    pub not_reached: usize,
}

/// Those that most tables missed first; what left that should not have counts before all.
pub fn gather<'f>(tables: impl Iterator<Item = &'f Vec<Fate>>) -> Vec<Fault> {
    let mut found: BTreeMap<&str, Fault> = BTreeMap::new();
    for fate in tables.flatten() {
        let fault = found.entry(&fate.id).or_insert_with(|| Fault {
            id: fate.id.clone(),
            what: fate.what.clone(),
            teaches: fate.teaches.clone(),
            of: 0,
            mended: 0,
            missed: 0,
            worse: 0,
            not_reached: 0,
        });
        fault.of += 1;
        match fate.state {
            State::Worse => fault.worse += 1,
            State::Missed => fault.missed += 1,
            State::NotReached => fault.not_reached += 1,
            State::Mended => fault.mended += 1,
        }
    }
    let mut all: Vec<Fault> = found.into_values().collect();
    all.sort_by_key(|fault| std::cmp::Reverse((fault.worse, fault.missed)));
    all
}
