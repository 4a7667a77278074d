//! The counts of one header variant.
//!
//! A column of an office (its truth is not private) is no positive nor clean: it is measured apart, with what the
//! program says of private. Only a wrong class counts there as an alarm of that class.

use std::collections::BTreeMap;

use super::jobs::{Judged, Outcome};
use super::stats::{Counts, Share};
use crate::ground::class::{CLASSES, COUNT, Class, DIRECT};
use crate::kinds::kind::Kind;

#[derive(Default)]
pub struct Tally {
    pub classes: [Counts; COUNT],
    /// Personal at all against clean.
    pub all: Counts,
    /// Clean columns with any entry; and with one that says private.
    pub clean: Share,
    pub clean_private: Share,
    pub traps: BTreeMap<&'static str, Share>,
    pub kinds: BTreeMap<&'static str, Share>,
    pub private: Private,
    pub columns: usize,
    pub files: usize,
    pub failures: Vec<String>,
    /// Entries of classes that this bench does not know.
    pub unknown: BTreeMap<String, usize>,
}

/// Of the classes that may be of a person or of an office.
#[derive(Default)]
pub struct Private {
    /// Of a person: found with its class, and called private when found.
    pub person_found: Share,
    pub person_right: Share,
    /// Of an office: found with its class, and called not private when found.
    pub office_found: Share,
    pub office_right: Share,
    /// Of an office, with any entry that says private.
    pub office_alarms: Share,
}

pub const OF_BOTH: [Class; 4] = [Class::Email, Class::Phone, Class::Name, Class::Address];

impl Tally {
    pub fn of(outcomes: &[Outcome]) -> Self {
        let mut tally = Self { files: outcomes.len(), ..Self::default() };
        for outcome in outcomes {
            tally.failures.extend(outcome.failure.iter().map(|why| format!("{}: {why}", outcome.number)));
            outcome.columns.iter().for_each(|column| tally.add(column));
        }
        tally
    }

    pub fn add(&mut self, column: &Judged) {
        self.columns += 1;
        for seen in column.seen.iter().filter(|seen| seen.class.is_none()) {
            *self.unknown.entry(seen.name.clone()).or_default() += 1;
        }
        CLASSES.iter().for_each(|class| self.class(column, *class));
        let any = !column.seen.is_empty();
        match column.kind.class {
            None => self.clean(column, any),
            Some(class) => self.personal(column, class, any),
        }
    }

    fn class(&mut self, column: &Judged, class: Class) {
        let counts = &mut self.classes[class as usize];
        let found = has(column, class);
        match verdict(column.kind, class) {
            Verdict::Expected => counts.hit(found),
            Verdict::Allowed => {}
            Verdict::Wrong => counts.alarms += usize::from(found),
        }
    }

    fn clean(&mut self, column: &Judged, any: bool) {
        self.all.alarms += usize::from(any);
        self.clean.add(any);
        self.clean_private.add(column.seen.iter().any(|seen| seen.private));
        if let Some(trap) = column.kind.trap {
            self.traps.entry(trap).or_default().add(any);
        }
    }

    fn personal(&mut self, column: &Judged, class: Class, any: bool) {
        let found = has(column, class);
        self.kinds.entry(column.kind.id).or_default().add(found);
        if column.kind.private {
            self.all.hit(any);
        }
        if OF_BOTH.contains(&class) {
            self.private.add(column, class, found);
        }
    }

    pub fn direct(&self) -> Counts {
        DIRECT.iter().fold(Counts::default(), |sum, class| sum.plus(self.classes[*class as usize]))
    }
}

impl Private {
    fn add(&mut self, column: &Judged, class: Class, found: bool) {
        let says = column.seen.iter().any(|seen| seen.class == Some(class) && seen.private);
        let (seen, right) = match column.kind.private {
            true => (&mut self.person_found, &mut self.person_right),
            false => (&mut self.office_found, &mut self.office_right),
        };
        seen.add(found);
        if found {
            right.add(says == column.kind.private);
        }
        if !column.kind.private {
            self.office_alarms.add(column.seen.iter().any(|seen| seen.private));
        }
    }
}

pub enum Verdict {
    Expected,
    Allowed,
    Wrong,
}

/// What an entry of this class would be in a column of this kind.
pub fn verdict(kind: &Kind, class: Class) -> Verdict {
    let own = kind.class == Some(class);
    match (own, kind.private) {
        (true, true) => Verdict::Expected,
        (true, false) => Verdict::Allowed,
        _ if kind.also.contains(&class) => Verdict::Allowed,
        _ => Verdict::Wrong,
    }
}

pub fn has(column: &Judged, class: Class) -> bool {
    column.seen.iter().any(|seen| seen.class == Some(class))
}
