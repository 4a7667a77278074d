//! What the public document says, as plain data: sentences in one language, numbers and dates, nothing to be looked up.
//!
//! Whoever fills it decides what may be public; see [`super::public`] for what never is. An empty string, list or
//! `None` means "nothing is known of this", and the document says so in one line. Text of people needs no cleaning:
//! it is cleaned where it is laid out.

use jiff::civil::Date;

use crate::text::Lang;

mod calendar;
mod figures;
mod inventory;
mod ranking;
mod reserve;

pub use calendar::{Bar, Calendar, Closed, Gone, Load, Shift, Stand};
pub use figures::{Asked, Assumption, Cost, Demand, Money, RoleHours, Three};
pub use inventory::{Access, Dataset, Level, Personal, Published};
pub use ranking::{Moved, Place, Point, Ranking, Span, Weight};
pub use reserve::{Opens, Reserve, Terms};

/// The whole document. The order of `datasets` is that of the list, and gives each its number in lists and charts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents {
    pub lang: Lang,
    pub institution: Institution,
    pub validity: Validity,
    /// Posts with the people in them, the head first.
    pub team: Vec<Post>,
    /// Other posts and areas of the working group.
    pub members: Vec<String>,
    pub datasets: Vec<Dataset>,
    pub ranking: Ranking,
    pub calendar: Calendar,
    pub reserves: Vec<Reserve>,
    pub terms: Terms,
    pub demand: Demand,
    pub cost: Cost,
    pub follow_up: FollowUp,
    pub participation: Participation,
    pub unknown: Vec<Unknown>,
    pub steps: Vec<StepDone>,
    pub made: Made,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Institution {
    pub name: String,
    /// Place, with its state: «Zapopan, Jalisco».
    pub place: String,
    pub homepage: String,
    /// Where the plan itself can be read.
    pub published_url: String,
    pub catalog_url: String,
}

/// Since when and until when the document holds, and who stands behind it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Validity {
    /// The day that the document was made.
    pub on: Option<Date>,
    /// The day from which the plan counts its time limits.
    pub starts: Option<Date>,
    /// How often it is looked at again: «cada seis meses».
    pub review: String,
    /// The day of the next review, when it is known.
    pub next_review: Option<Date>,
    /// Who authorises it: «Cabildo u órgano de gobierno».
    pub authorized_by: String,
    /// The paper that authorises it; a plan without one is a draft.
    pub authorization: Document,
}

/// A paper, as it may be cited: never a place on a disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// «oficio PM/012/2026, 2 de febrero de 2026, página 3».
    pub told: String,
    /// `http` or `https`; empty when it is not online.
    pub link: String,
}

impl Document {
    pub fn is_empty(&self) -> bool {
        self.told.is_empty() && self.link.is_empty()
    }
}

/// Someone who answers for the plan, by office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Post {
    /// «Enlace Institucional».
    pub role: String,
    pub name: String,
    pub post: String,
    /// Institutional mail only.
    pub email: String,
}

/// What is measured, and by whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// What was measured of what is online, with its day.
    pub online: String,
    pub indicators: Vec<String>,
    pub every: String,
    pub reviewer: String,
    /// What becomes of a dataset that no longer makes sense.
    pub retirement: String,
    pub lessons: String,
}

/// How to ask, complain and take part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participation {
    pub channels: Vec<String>,
    pub url: String,
    pub email: String,
    /// Office telephone, where the institution answers by telephone.
    pub telephone: String,
    /// Days in which a report is answered at most.
    pub reply_days: Option<i64>,
    /// «naturales» or «hábiles»; empty when it was not said.
    pub reply_kind: String,
    pub audiences: Vec<String>,
    pub event: String,
    pub actions: Vec<String>,
}

/// Something that nobody has answered yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unknown {
    /// The question.
    pub what: String,
    /// In how many datasets, 0 when it is about the plan.
    pub datasets: usize,
    /// The first day by which it should be known.
    pub by: Option<Date>,
}

/// How far one step of the Guide is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepDone {
    pub title: String,
    pub answered: usize,
    pub pending: usize,
    /// Required and not answered.
    pub missing: usize,
}

/// How the document came to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    pub revision: i64,
    /// `mx-local@2026.1`, with its title.
    pub guide: String,
    /// The day up to which the Guide has read the laws.
    pub laws_as_of: Option<Date>,
    /// Name and version of the program.
    pub program: String,
    /// A folio that can be told on the telephone, when there is one.
    pub folio: String,
    /// SHA-256 of the plan, in hexadecimal, when the file is as it was saved.
    pub check: String,
}

impl Contents {
    /// The number of a dataset in lists and charts, from 1.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.datasets.iter().position(|dataset| dataset.id == id).map(|at| at + 1)
    }

    /// The title of a dataset, or its id.
    pub fn title<'s>(&'s self, id: &'s str) -> &'s str {
        self.datasets.iter().find(|dataset| dataset.id == id).map_or(id, |dataset| &dataset.title)
    }
}
