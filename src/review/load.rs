//! From paths to plans: files, folders and archives, each plan alone and in its limits.
//!
//! Plans are read by several threads and told in the order of their paths, whatever the number of threads. What cannot
//! be read is named with its reason, and the rest goes on.

use std::path::PathBuf;

use jiff::ToSpan;
use jiff::civil::Date;

use super::known::Known;
use super::lean::Lean;
use super::rules::Hit;
use super::score::Reached;
use super::summary::{Pile, Summary};
use crate::demand::term;
use crate::diag::Finding;
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::schedule::days::Workdays;

mod archive;
mod find;
mod memory;
mod one;
mod pool;
mod same;

#[cfg(test)]
mod tests;

pub use archive::is_archive;
pub use find::shown;
pub use memory::Memory;
use same::Marks;
pub use same::{Rollback, Same};

/// Requests that came in before this many years are past their day whatever the calendar.
const YEARS: i32 = 12;

/// What is asked of each plan.
pub type Judge<'j> = dyn Fn(&Lean<'_>, &Known) -> (Vec<Hit>, Vec<Reached>) + Sync + 'j;

/// How plans are loaded.
pub struct Loading<'l> {
    pub known: &'l Known,
    pub judge: &'l Judge<'l>,
    /// Threads that read; as many as the machine has cores when 0.
    pub threads: usize,
    /// Told how many files are done, from one thread.
    pub progress: &'l mut dyn FnMut(usize),
}

/// Everything that came of the paths.
#[derive(Debug, Default)]
pub struct Loaded {
    /// In the order of their paths.
    pub pile: Pile,
    /// What could not be read, in the same order.
    pub unread: Vec<Unread>,
    /// Well written TOML that is no plan.
    pub others: Vec<String>,
    /// Plans of invented municipalities: read, and counted nowhere.
    pub practice: Vec<String>,
    /// Files of other kinds, passed over.
    pub passed: usize,
    /// Links to folders, which are not followed.
    pub links: usize,
    /// Plans that were changed with another program since they were saved.
    pub edited: usize,
    /// Plans of an older format, migrated in memory.
    pub migrated: usize,
    pub same: Same,
}

/// A file that should have been a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// As it is shown.
    pub path: String,
    pub why: Finding,
}

/// What came of one file or member of an archive.
#[derive(Debug)]
enum Came {
    Plan { summary: Box<Summary>, edited: bool, migrated: bool },
    Unread(Unread),
    Other(String),
    Practice(String),
}

/// The Guide made ready, with the last days to answer what people ask for.
pub fn known(guide: &Guide, today: Date) -> Known {
    let first = today.saturating_sub(YEARS.years());
    let days = Workdays::new(&guide.calendar, &Plan::default());
    // One list of working days in place of counting twenty for each day anew.
    let worked: Vec<Date> = first
        .series(1.day())
        .take_while(|day| *day <= today.saturating_add(1.year()))
        .filter(|day| days.is_working(*day))
        .collect();
    let due = |on: Date, term: u16| {
        let next = worked.partition_point(|day| *day <= on);
        worked.get(next + usize::from(term) - 1).copied()
    };
    let dues = first
        .series(1.day())
        .take_while(|day| *day <= today)
        .map_while(|day| Some([due(day, term::DAYS)?, due(day, term::DAYS + term::MORE)?]))
        .collect();
    Known::new(guide, today).with_terms(first, dues)
}

/// The files at the paths and in the folders among them that may be plans, in the order in which they would be read;
/// of archives, the archive itself. Nothing but the names is looked at.
pub fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let below = |path: &PathBuf| match path.is_dir() {
        false => vec![path.clone()],
        true => {
            let file = |job: find::Job| match job {
                find::Job::File(path) => Some(path.into_path_buf()),
                find::Job::Member(..) | find::Job::Not(_) => None,
            };
            find::find(std::slice::from_ref(path)).jobs.into_iter().filter_map(file).collect()
        }
    };
    paths.iter().flat_map(below).collect()
}

/// Loads plans; `memory` is what earlier runs saw.
pub fn load(paths: &[PathBuf], loading: &mut Loading<'_>, memory: &mut Memory) -> Loaded {
    let found = find::find(paths);
    let mut loaded = Loaded { passed: found.passed, links: found.links, ..Loaded::default() };
    let mut marks = Marks::default();
    pool::run(&found, loading, &mut |came| match came {
        Came::Plan { summary, edited, migrated } => {
            marks.add(&summary);
            loaded.pile.push(&summary);
            loaded.edited += usize::from(edited);
            loaded.migrated += usize::from(migrated);
        }
        Came::Unread(unread) => loaded.unread.push(unread),
        Came::Other(path) => loaded.others.push(path),
        Came::Practice(path) => loaded.practice.push(path),
    });
    memory.learn(&marks);
    loaded.same = same::same(marks, &loaded.pile, memory);
    loaded
}

impl Loaded {
    /// One summary for each plan: without copies of the same content, and of several versions only the newest.
    pub fn counted(&self) -> impl Iterator<Item = Summary> + '_ {
        let all = self.pile.iter().enumerate();
        all.filter(|(at, _)| !self.same.is_extra(*at)).map(|(_, summary)| summary)
    }

    /// How many files there were to read.
    pub fn files(&self) -> usize {
        self.pile.len() + self.unread.len() + self.others.len() + self.practice.len()
    }
}
