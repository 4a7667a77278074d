//! Plans that came more than once: copies, versions of the same plan, versions older than one already seen.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Memory;
use crate::review::summary::{Pile, Summary};

/// What several files have in common. Paths are as they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Same {
    /// The same content in several files, or a plan and the copies of it that were made to be shared.
    pub copies: Vec<Vec<String>>,
    /// The same plan, the same revision, another content.
    pub apart: Vec<Vec<String>>,
    pub rollbacks: Vec<Rollback>,
    /// How many plans were answered with each version of the Guide.
    pub guides: BTreeMap<String, usize>,
    /// Places in the pile that are a copy or an older version of another.
    extra: BTreeSet<usize>,
}

/// A plan that is older than a version of it that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rollback {
    pub path: String,
    pub revision: u32,
    /// The newest revision that is known.
    pub newest: u32,
    /// The file of this run that holds it; `None` when an earlier run saw it.
    pub beside: Option<String>,
}

impl Same {
    /// Whether the summary at a place is a copy or an older version of another.
    pub fn is_extra(&self, at: usize) -> bool {
        self.extra.contains(&at)
    }

    /// How many summaries are a copy or an older version of another.
    pub fn extras(&self) -> usize {
        self.extra.len()
    }
}

/// One summary, as much of it as is compared.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    at: usize,
    pub plan: u64,
    content: u64,
    pub revision: u32,
    shared: bool,
}

/// What is compared of all summaries, taken while they come in.
#[derive(Default)]
pub(super) struct Marks {
    pub all: Vec<Mark>,
    guides: BTreeMap<String, usize>,
}

impl Marks {
    /// Adds the next summary of the pile.
    pub fn add(&mut self, one: &Summary) {
        let at = self.all.len();
        let Summary { plan, content, revision, shared, .. } = *one;
        self.all.push(Mark { at, plan, content, revision, shared });
        match self.guides.get_mut(&one.guide) {
            Some(plans) => *plans += 1,
            None => {
                self.guides.insert(one.guide.clone(), 1);
            }
        }
    }
}

/// What of the pile came more than once; `memory` is what earlier runs saw.
pub(super) fn same(marks: Marks, pile: &Pile, memory: &Memory) -> Same {
    let Marks { all: mut marks, guides } = marks;
    let same = Same { guides, ..Same::default() };
    let mut groups = Groups::default();
    groups.copies(&mut marks);
    groups.versions(&mut marks, memory);
    groups.told(pile, same)
}

/// Places that belong together, before they have their names.
#[derive(Default)]
struct Groups {
    copies: Vec<Vec<usize>>,
    apart: Vec<Vec<usize>>,
    /// Place, revision, newest, and the place of the newest.
    rollbacks: Vec<(usize, u32, u32, Option<usize>)>,
    extra: BTreeSet<usize>,
}

impl Groups {
    fn copies(&mut self, marks: &mut [Mark]) {
        marks.sort_by_key(|mark| (mark.content, mark.at));
        for group in marks.chunk_by(|one, other| one.content == other.content).filter(|all| all.len() > 1) {
            self.copies.push(group.iter().map(|mark| mark.at).collect());
            self.extra.extend(group.iter().skip(1).map(|mark| mark.at));
        }
    }

    fn versions(&mut self, marks: &mut Vec<Mark>, memory: &Memory) {
        marks.retain(|mark| mark.plan != 0 && !self.extra.contains(&mark.at));
        marks.sort_by_key(|mark| (mark.plan, std::cmp::Reverse(mark.revision), mark.at));
        for group in marks.chunk_by(|one, other| one.plan == other.plan) {
            let Some(newest) = group.first() else { continue };
            for revision in group.chunk_by(|one, other| one.revision == other.revision) {
                self.revision(revision);
            }
            for older in group.iter().filter(|mark| mark.revision < newest.revision) {
                self.rollbacks.push((older.at, older.revision, newest.revision, Some(newest.at)));
                self.extra.insert(older.at);
            }
            if let Some(seen) = memory.revision(newest.plan).filter(|seen| *seen > newest.revision) {
                self.rollbacks.push((newest.at, newest.revision, seen, None));
            }
        }
    }

    /// Files of one revision of a plan. Beside the plan itself, copies made to be shared are no other version of it.
    fn revision(&mut self, all: &[Mark]) {
        let (shared, own): (Vec<&Mark>, Vec<&Mark>) = all.iter().partition(|mark| mark.shared);
        let places = |marks: &[&Mark]| -> Vec<usize> { marks.iter().map(|mark| mark.at).collect() };
        let different = if own.is_empty() { &shared } else { &own };
        if different.len() > 1 {
            self.apart.push(places(different));
        }
        if let Some(plan) = own.first().filter(|_| !shared.is_empty()) {
            self.copies.push([vec![plan.at], places(&shared)].concat());
            self.extra.extend(places(&shared));
        }
    }

    fn told(mut self, pile: &Pile, mut same: Same) -> Same {
        self.copies.sort();
        self.apart.sort();
        self.rollbacks.sort_unstable();
        let of_rollbacks =
            self.rollbacks.iter().flat_map(|(at, _, _, beside)| [Some(*at), *beside]).flatten();
        let wanted: BTreeSet<usize> =
            self.copies.iter().chain(&self.apart).flatten().copied().chain(of_rollbacks).collect();
        if wanted.is_empty() {
            return same;
        }
        let names: HashMap<usize, String> = pile
            .iter()
            .enumerate()
            .filter(|(at, _)| wanted.contains(at))
            .map(|(at, one)| (at, one.path))
            .collect();
        let name = |at: &usize| names.get(at).cloned().unwrap_or_default();
        let group = |all: &Vec<usize>| all.iter().map(name).collect();
        same.copies = self.copies.iter().map(group).collect();
        same.apart = self.apart.iter().map(group).collect();
        let rollback = |(at, revision, newest, beside): &(usize, u32, u32, Option<usize>)| Rollback {
            path: name(at),
            revision: *revision,
            newest: *newest,
            beside: beside.as_ref().map(name),
        };
        same.rollbacks = self.rollbacks.iter().map(rollback).collect();
        same.extra = self.extra;
        same
    }
}
