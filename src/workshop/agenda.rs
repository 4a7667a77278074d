//! The agenda of a workshop: from the minutes there are and what it is for, to what is done when, and what is left out.
//!
//! Exercises come in the order of the Guide, each after those that it needs; those on the shortest way are chosen first.
//! The blocks of the start and of the end are always there; a break comes by the minute that the Guide says; the canvas
//! where there is time. Nothing goes past the end: what does not fit is told with its reason.

use std::collections::{BTreeMap, BTreeSet};

use super::exercise::Exercise;
use crate::guide::model::workshop::{Aim, Block, Kit, When};
use crate::text::Text;

pub mod paper;
pub mod screen;

/// What a workshop is to be.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    pub minutes: u32,
    /// What it is for; everything when empty.
    pub aims: &'a [&'a Aim],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// Minutes that were asked for.
    pub minutes: u32,
    pub slots: Vec<Slot>,
    pub out: Vec<Out>,
    /// Exercises that are not of its aims.
    pub aside: usize,
}

/// A part of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Minutes since the start.
    pub from: u32,
    pub minutes: u32,
    pub kind: Kind,
    /// Of the exercise or of the block.
    pub id: String,
    pub title: Text,
    /// The aim of an exercise, what is done in a block.
    pub what: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Block,
    Break,
    Exercise,
}

/// What is not in the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Out {
    pub id: String,
    pub title: Text,
    pub minutes: u32,
    pub why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// So many minutes are lacking for it.
    NoTime { lacks: u32 },
    /// It needs one that is out, by its title.
    Behind { needs: Text },
    /// It needs one that does not exist, by its id.
    Unknown { needs: String },
}

/// The shortest workshop: the blocks of start and end, and the shortest exercise that needs no other.
pub fn least(kit: &Kit, exercises: &[Exercise]) -> u32 {
    let alone = exercises.iter().filter(|one| one.needs.is_empty()).map(|one| one.minutes).min();
    total(kit, When::Start) + total(kit, When::End) + alone.unwrap_or(0)
}

fn total(kit: &Kit, at: When) -> u32 {
    kit.blocks.iter().filter(|block| block.at == at).map(|block| block.minutes).sum()
}

/// The agenda. Its slots take at most the minutes asked for, except where these are fewer than [`least`].
///
/// Exercises on the shortest way come in first, then the others where there is time; all of them stand in their order.
pub fn agenda(kit: &Kit, exercises: &[Exercise], wish: Wish<'_>) -> Agenda {
    let wanted = wanted(exercises, wish.aims);
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    let mut out: BTreeMap<usize, Why> = BTreeMap::new();
    for core_only in [true, false] {
        for (at, one) in exercises.iter().enumerate() {
            let comes = wanted.contains(one.id.as_str()) && (one.core || !core_only);
            if !comes || chosen.contains(&at) {
                continue;
            }
            match why_not(kit, exercises, (&chosen, at), wish.minutes) {
                None => {
                    chosen.insert(at);
                    out.remove(&at);
                }
                Some(why) => drop(out.insert(at, why)),
            }
        }
    }
    let mut made = laid(kit, exercises, &chosen, wish.minutes);
    let mut left: Vec<Out> = out
        .into_iter()
        .filter_map(|(at, why)| exercises.get(at).map(|one| Out::of((&one.id, &one.title), one.minutes, why)))
        .collect();
    for block in kit.blocks.iter().filter(|block| block.at == When::Last) {
        if let Err(lacks) = made.put(block.minutes, |from| slot(block, from)) {
            left.push(Out::of((&block.id, &block.title), block.minutes, Why::NoTime { lacks }));
        }
    }
    made.rest_before_end(total(kit, When::End));
    made.blocks(When::End);
    Agenda { minutes: wish.minutes, slots: made.slots, out: left, aside: exercises.len() - wanted.len() }
}

/// Why an exercise cannot stand beside those that are chosen; `None` when it can.
fn why_not(
    kit: &Kit,
    exercises: &[Exercise],
    (chosen, at): (&BTreeSet<usize>, usize),
    minutes: u32,
) -> Option<Why> {
    let one = exercises.get(at)?;
    let place = |id: &String| exercises.iter().position(|other| other.id == *id);
    for need in &one.needs {
        match place(need).and_then(|place| Some((place, exercises.get(place)?))) {
            None => return Some(Why::Unknown { needs: need.clone() }),
            // One that comes later in the order cannot be done before.
            Some((place, need)) if place > at || !chosen.contains(&place) => {
                return Some(Why::Behind { needs: need.title.clone() });
            }
            Some(_) => {}
        }
    }
    let with: BTreeSet<usize> = chosen.iter().copied().chain([at]).collect();
    let made = laid(kit, exercises, &with, minutes);
    made.now.checked_sub(made.limit).filter(|over| *over > 0).map(|lacks| Why::NoTime { lacks })
}

/// The start and the chosen exercises, with their breaks, however long they are.
fn laid<'k>(kit: &'k Kit, exercises: &[Exercise], chosen: &BTreeSet<usize>, minutes: u32) -> Making<'k> {
    let limit = minutes.saturating_sub(total(kit, When::End));
    let mut making = Making { kit, slots: Vec::new(), now: 0, stretch: 0, limit };
    making.blocks(When::Start);
    for one in chosen.iter().filter_map(|at| exercises.get(*at)) {
        making.exercise(one);
    }
    making
}

/// The exercises of the aims with all that they need; all of them without aims.
pub fn wanted<'e>(exercises: &'e [Exercise], aims: &[&Aim]) -> BTreeSet<&'e str> {
    let of_aims = |one: &&Exercise| aims.is_empty() || aims.iter().any(|aim| aim.steps.contains(&one.step));
    let mut wanted = BTreeSet::new();
    let mut left: Vec<&Exercise> = exercises.iter().filter(of_aims).collect();
    while let Some(one) = left.pop() {
        if wanted.insert(one.id.as_str()) {
            left.extend(exercises.iter().filter(|other| one.needs.contains(&other.id)));
        }
    }
    wanted
}

/// An agenda being made.
struct Making<'k> {
    kit: &'k Kit,
    slots: Vec<Slot>,
    now: u32,
    /// Minutes since the last break.
    stretch: u32,
    /// Where the blocks of the end begin.
    limit: u32,
}

impl Making<'_> {
    fn blocks(&mut self, at: When) {
        for block in self.kit.blocks.iter().filter(|block| block.at == at) {
            self.push(slot(block, self.now));
        }
    }

    fn exercise(&mut self, one: &Exercise) {
        self.rest(one.minutes);
        self.push(Slot {
            from: self.now,
            minutes: one.minutes,
            kind: Kind::Exercise,
            id: one.id.clone(),
            title: one.title.clone(),
            what: one.aim.clone(),
        });
    }

    /// The break that is due before so many minutes more.
    fn due(&self, minutes: u32) -> Option<&'_ Block> {
        let pace = self.kit.agenda;
        let worked = self.slots.iter().any(|slot| slot.kind == Kind::Exercise);
        let due = worked && (self.stretch >= pace.break_from || self.stretch + minutes > pace.break_by);
        self.kit.blocks.iter().find(|block| due && block.at == When::Break)
    }

    fn rest(&mut self, minutes: u32) {
        if let Some(slot) = self.due(minutes).map(|block| slot(block, self.now)) {
            self.push(slot);
            self.stretch = 0;
        }
    }

    /// Puts something where there is time, with a break before it where one is due.
    ///
    /// # Errors
    /// How many minutes are lacking.
    fn put(&mut self, minutes: u32, slot_at: impl Fn(u32) -> Slot) -> Result<(), u32> {
        let before = self.due(minutes).map_or(0, |block| block.minutes);
        match (self.now + before + minutes).checked_sub(self.limit).filter(|over| *over > 0) {
            Some(over) => Err(over),
            None => {
                self.rest(minutes);
                self.push(slot_at(self.now));
                Ok(())
            }
        }
    }

    /// Where time is left, a break in the last stretch too, when with the blocks of the end it is a long one: before the
    /// exercise that is nearest to the minute from which a break may come.
    fn rest_before_end(&mut self, end: u32) {
        let Some(block) = self.kit.blocks.iter().find(|block| block.at == When::Break) else { return };
        let long = self.stretch + end > self.kit.agenda.break_by;
        if !long || self.now + block.minutes > self.limit {
            return;
        }
        let last = self.now - self.stretch;
        let worked = |slot: &&Slot| slot.kind == Kind::Exercise && slot.from >= last;
        let inner = self.slots.iter().filter(worked).skip(1).map(|slot| slot.from);
        let pace = self.kit.agenda;
        let Some(from) = inner.min_by_key(|from| (from - last).abs_diff(pace.break_from)) else { return };
        let at = self.slots.partition_point(|slot| slot.from < from);
        self.slots.iter_mut().skip(at).for_each(|slot| slot.from += block.minutes);
        self.slots.insert(at, slot(block, from));
        self.now += block.minutes;
    }

    fn push(&mut self, slot: Slot) {
        self.now += slot.minutes;
        self.stretch += slot.minutes;
        self.slots.push(slot);
    }
}

fn slot(block: &Block, from: u32) -> Slot {
    Slot {
        from,
        minutes: block.minutes,
        kind: if block.at == When::Break { Kind::Break } else { Kind::Block },
        id: block.id.clone(),
        title: block.title.clone(),
        what: block.what.clone(),
    }
}

impl Out {
    fn of((id, title): (&str, &Text), minutes: u32, why: Why) -> Self {
        Self { id: id.to_string(), title: title.clone(), minutes, why }
    }
}

impl Agenda {
    /// Minutes that nothing takes.
    pub fn spare(&self) -> u32 {
        self.minutes.saturating_sub(self.slots.iter().map(|slot| slot.minutes).sum())
    }

    pub fn exercises(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.kind == Kind::Exercise)
    }
}

#[cfg(test)]
mod tests;
