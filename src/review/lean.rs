//! What rules and scores look at of a plan, borrowed from its text: no value is copied.
//!
//! Values of another type than the schema's count as absent; `comprobar` tells them.

use std::cell::OnceCell;

use jiff::civil::Date;
use toml_spanner::Table;

mod count;
mod marks;
mod read;
mod values;

use super::known::Known;
use super::rules::Ground;
use super::rules::mark::Folded;
use super::summary::Status;
pub use toml_spanner::{Arena, parse};

/// A plan.
#[derive(Debug, Clone, Default)]
pub struct Lean<'a> {
    pub format: i64,
    pub revision: i64,
    /// Guide and version: `mx-local@2026.1`.
    pub guide: Option<&'a str>,
    pub id: Option<&'a str>,
    /// Of an invented municipality, as `plan::practice` tells it.
    pub practice: bool,
    pub institution: Institution<'a>,
    /// It is a copy made to be shared.
    pub shared: bool,
    /// Whether the names of the liaison and the administrator are only in the plan that this is a copy of.
    pub stayed: [bool; 2],
    pub liaison: Option<&'a str>,
    pub administrator: Option<&'a str>,
    /// The terms of the whole plan.
    pub license: Option<&'a str>,
    /// Systems and registries named, together (`inventory.systems`, `inventory.registries`).
    pub bases: u32,
    /// The first day of the end of the administration, of the closed weeks of the plan.
    pub closing: Option<Date>,
    /// The last day that any mark of work has (`origin`, `note`, `pending`, `watch`, `shifted`, ...), none after today.
    pub touched: Option<Date>,
    /// In the order of the file.
    pub datasets: Vec<Dataset<'a>>,
    pub demands: Vec<Demand<'a>>,
    pub pending: Vec<Pending<'a>>,
    /// Addresses of answers that nobody confirmed: seen by a scan, or supposed from the list of recommended ones.
    pub unconfirmed: Vec<&'a str>,
    pub remarks: Vec<Remark<'a>>,
    /// Datasets that left the plan.
    pub removed: Vec<Removed<'a>>,
    /// Last measurement of what is online.
    pub watched: Option<Watched>,
    /// One entry for each step of the Guide, in its order.
    pub steps: Vec<StepCount>,
    /// How often each question of the Guide was asked and what came of it, in the order of `Guide::questions`.
    pub questions: Vec<Tally>,
    /// See [`Lean::texts`].
    pub(super) texts: OnceCell<Vec<u64>>,
}

impl<'a> Lean<'a> {
    /// What there is of a plan in the tree of its text. What the tree was made in has to stay; the tree may go.
    pub fn of(tree: &Table<'a>, known: &Known) -> Self {
        read::plan(tree, known)
    }
}

#[derive(Debug, Clone, Default)]
pub struct Institution<'a> {
    pub name: Option<&'a str>,
    pub kind: Option<&'a str>,
    /// INEGI keys, with their zeros.
    pub state: Option<&'a str>,
    pub area: Option<&'a str>,
    pub population: Option<i64>,
    pub starts: Option<Date>,
}

#[derive(Debug, Clone, Default)]
pub struct Dataset<'a> {
    pub id: &'a str,
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    pub unit: Option<&'a str>,
    pub access: Option<&'a str>,
    pub periodicity: Option<&'a str>,
    /// `yes`, `no`, `unknown`.
    pub personal: Option<&'a str>,
    pub treatment: Option<&'a str>,
    /// It holds sensitive data: `personal.sensitive` names some.
    pub sensitive: bool,
    pub theme: Option<&'a str>,
    pub license: Option<&'a str>,
    pub recommended: Option<&'a str>,
    pub owner: Option<&'a str>,
    /// Day that was promised.
    pub promised: Option<Date>,
    /// Days that were moved, and how many of them without a reason.
    pub shifted: u32,
    pub shifted_unexplained: u32,
    /// Where it is online.
    pub published_at: Option<&'a str>,
    /// Day on which it first went online, by the receipts that the plan keeps.
    pub opened: Option<Date>,
    pub modified: Option<Date>,
    /// The ground on which it is not opened.
    pub reserve: Option<&'a str>,
    /// Why it went online no longer.
    pub withdrawn: bool,
    pub files: u32,
    /// Files that say where they are online.
    pub links: u32,
    pub columns: u32,
    pub columns_described: u32,
    /// Entries of the dictionary that was typed (`dictionary`).
    pub dictionary: u32,
    /// A treatment was done and recorded (`distribution.*.prepared.treatment`).
    pub treated: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Demand<'a> {
    pub id: &'a str,
    pub what: Option<&'a str>,
    /// Day on which it came.
    pub on: Option<Date>,
    /// Last day to answer it: of requests only, and where the days of work are known.
    pub due: Option<Date>,
    pub answered: bool,
    /// Linked to a dataset of the plan.
    pub linked: bool,
    /// A person says that no dataset of the inventory answers it.
    pub none: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Pending<'a> {
    pub at: &'a str,
    pub ask: Option<&'a str>,
    pub by: Option<Date>,
}

#[derive(Debug, Clone, Default)]
pub struct Remark<'a> {
    pub id: &'a str,
    pub by: Option<&'a str>,
    /// `open`, `answered`, `closed`.
    pub status: Option<&'a str>,
    /// The day on which it was said.
    pub on: Option<Date>,
}

#[derive(Debug, Clone, Default)]
pub struct Removed<'a> {
    pub id: &'a str,
    pub why: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Watched {
    pub on: Option<Date>,
    pub links: u32,
    pub alive: u32,
}

/// What there is of one step or of one question: places where something is asked, and what came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub asked: u32,
    pub answered: u32,
    /// Of the answered: nobody confirmed them.
    pub unconfirmed: u32,
    pub not_applicable: u32,
    pub pending: u32,
    /// Required and absent.
    pub missing: u32,
    /// Optional and absent.
    pub blank: u32,
}

/// One step of the Guide in one plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StepCount {
    pub all: Tally,
    /// What it needs of other steps is there.
    pub can_start: bool,
    /// The evidence that closes it is there.
    pub closed: bool,
    /// It is about datasets, or files, and there is none.
    pub lacking: bool,
}

impl StepCount {
    /// As the task list says it, answers with errors left aside.
    pub fn status(&self) -> Status {
        let open = self.missing() + self.all.pending;
        let done = self.all.answered + self.all.not_applicable + self.all.pending;
        match () {
            () if !self.can_start => Status::CannotStart,
            () if open == 0 && self.closed => Status::Complete,
            () if done == 0 => Status::NotStarted,
            () => Status::InProgress,
        }
    }

    /// Required and absent; the dataset or file that is lacking counts as one.
    pub fn missing(&self) -> u32 {
        self.all.missing + u32::from(self.lacking)
    }
}

impl Lean<'_> {
    /// Marks of the descriptions that are long enough to be told from others; worked out when they are first wanted.
    pub fn texts(&self, ground: &Ground) -> &[u64] {
        self.texts.get_or_init(|| {
            let described = self.datasets.iter().filter_map(|dataset| dataset.description);
            described.filter_map(|text| Folded::of(text).long(ground.bounds.text_letters)).collect()
        })
    }
}

impl Dataset<'_> {
    /// Published, as far as the plan tells (its page, a file of it, a receipt), and not taken offline.
    pub fn is_online(&self) -> bool {
        (self.published_at.is_some() || self.links > 0 || self.opened.is_some()) && !self.withdrawn
    }

    /// Restricted or private.
    pub fn is_closed(&self) -> bool {
        matches!(self.access, Some("restricted" | "private"))
    }

    /// Whether it could be opened: it is online, or nobody says on what ground it could not.
    pub fn is_openable(&self) -> bool {
        let ground = self.reserve.is_some_and(|ground| !ground.trim_ascii().is_empty());
        self.is_online() || !(self.is_closed() && ground)
    }

    /// Seen by everybody, or said to be for everybody.
    pub fn is_exposed(&self) -> bool {
        self.access == Some("public") || self.is_online()
    }

    /// Persons' data in something exposed, and nothing decided about them.
    pub fn is_alert(&self) -> bool {
        self.personal == Some("yes") && self.is_exposed() && !self.is_treatment_decided()
    }

    /// Whether every column is explained, beside the files or as a list.
    pub fn is_documented(&self) -> bool {
        self.dictionary > 0 || (self.columns > 0 && self.columns_described >= self.columns)
    }

    /// Whether somebody decided what is done about persons' data.
    pub fn is_treatment_decided(&self) -> bool {
        self.treatment.is_some_and(|treatment| !matches!(treatment, "" | "unknown"))
    }
}

impl Demand<'_> {
    /// Nobody says which dataset answers it, nor that none does.
    pub fn is_unlinked(&self) -> bool {
        !self.linked && !self.none
    }

    /// Days past the last day to answer it; `None` while it is in time or answered.
    pub fn late(&self, ground: &Ground) -> Option<u32> {
        if self.answered {
            return None;
        }
        self.due.and_then(|due| ground.past(due))
    }
}
