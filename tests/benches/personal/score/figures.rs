//! The figures of a whole run: each variant and the rare files.

use std::time::Duration;

use super::jobs::Outcome;
use super::stats::Share;
use super::tally::{Tally, has};
use super::worst::{self, Worst};
use crate::tables::headers::Variant;

pub struct Figures {
    pub set: u64,
    pub tables: usize,
    pub variants: Vec<(Variant, Tally)>,
    /// Nothing when one variant alone was asked for.
    pub rare: Option<Rare>,
    pub worst: Vec<Worst>,
    pub took: Duration,
}

/// One value in twenty thousand rows.
#[derive(Default)]
pub struct Rare {
    /// By class: found with its class.
    pub found: Vec<(&'static str, Share)>,
    pub all: Share,
    /// With any entry, whatever its class.
    pub any: Share,
    /// Clean columns of the same files with an entry.
    pub clean: Share,
    pub failures: usize,
}

impl Rare {
    pub fn of(outcomes: &[Outcome]) -> Self {
        let failures = outcomes.iter().filter(|outcome| outcome.failure.is_some()).count();
        let mut rare = Self { failures, ..Self::default() };
        for column in outcomes.iter().flat_map(|outcome| &outcome.columns) {
            match column.kind.class {
                Some(class) => rare.add(class.name(), has(column, class), !column.seen.is_empty()),
                None => rare.clean.add(!column.seen.is_empty()),
            }
        }
        rare
    }

    fn add(&mut self, class: &'static str, found: bool, any: bool) {
        self.all.add(found);
        self.any.add(any);
        match self.found.iter_mut().find(|(known, _)| *known == class) {
            Some((_, share)) => share.add(found),
            None => self.found.push((class, Share { part: usize::from(found), of: 1 })),
        }
    }
}

/// The figures of the outcomes, and the worst columns of all.
pub fn of(
    set: u64,
    outcomes: &[(Variant, Vec<Outcome>)],
    rare: Option<&[Outcome]>,
    took: Duration,
) -> Figures {
    let tables = outcomes.first().map_or(0, |(_, all)| all.len());
    let variants = outcomes.iter().map(|(variant, all)| (*variant, Tally::of(all))).collect();
    Figures { set, tables, variants, rare: rare.map(Rare::of), worst: worst::of(outcomes), took }
}
