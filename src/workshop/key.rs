//! The key: what a participant made of each planted fault, with its evidence and what it teaches.

use toml::{Table, Value};

use super::condition::{Folder, Seen};
use super::town::{self, Fault, Kind, Town};
use crate::guide::model::Guide;
use crate::text::Text;

mod asks;
mod evidence;

pub use asks::guarded;
pub use evidence::Evidence;

/// What a participant has: the plan, and the files beside it.
#[derive(Clone, Copy)]
pub struct Practised<'a> {
    pub plan: &'a Table,
    /// Files of the folder that the plan is in; those of the shared drive need not be among them.
    pub files: &'a dyn Folder,
}

/// What became of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// What should not leave has left.
    Worse,
    Missed,
    /// Nothing was done yet that would show it.
    NotReached,
    Mended,
}

impl State {
    /// As files of ours have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::Missed => "missed",
            Self::NotReached => "not-reached",
            Self::Mended => "mended",
        }
    }
}

/// A fault, marked.
#[derive(Debug, Clone)]
pub struct Marked {
    pub id: String,
    pub kind: Kind,
    pub level: u8,
    pub state: State,
    /// 0 unless it is mended.
    pub points: u32,
    /// Points that it is worth: its level.
    pub most: u32,
    pub evidence: Evidence,
    pub what: Text,
    pub teaches: Text,
    pub mend: Text,
    pub basis: String,
}

/// Marks every planted fault, in the order of the town.
pub fn mark(town: &Town, practised: &Practised) -> Vec<Marked> {
    town.fault.iter().map(|fault| one(town, fault, practised)).collect()
}

/// Whether one planted fault is mended, for exercises that ask for no more; false for a fault that is not there.
pub fn mended(town: &Town, practised: &Practised, id: &str) -> bool {
    town.fault(id).is_some_and(|fault| one(town, fault, practised).state == State::Mended)
}

/// The invented municipality that a plan is of.
pub fn town_of(guide: &Guide, plan: &Table) -> Option<Town> {
    let of = |table: &str, key: &str| plan.get(table)?.get(key).and_then(Value::as_str);
    let marked = of("practice", "town").and_then(|id| town::find(guide, id));
    marked.or_else(|| {
        let area = of("institution", "area")?;
        town::all(guide).ok()?.into_iter().find(|town| town.area == area)
    })
}

fn one(town: &Town, fault: &Fault, practised: &Practised) -> Marked {
    let asks = asks::of(town, fault);
    // A fault never asks whether a fault is mended.
    let seen = Seen { plan: practised.plan, files: practised.files, mended: &|_| false };
    let state = match () {
        () if asks.worse.is_some_and(|worse| worse.holds(&seen)) => State::Worse,
        () if asks.mended.holds(&seen) => State::Mended,
        () if asks.reached.holds(&seen) => State::Missed,
        () => State::NotReached,
    };
    let most = u32::from(fault.level);
    Marked {
        id: fault.id.clone(),
        kind: fault.kind,
        level: fault.level,
        state,
        points: if state == State::Mended { most } else { 0 },
        most,
        evidence: evidence::of(town, fault, practised),
        what: fault.what.clone(),
        teaches: fault.teaches.clone(),
        mend: fault.mend.clone(),
        basis: fault.basis.clone(),
    }
}
