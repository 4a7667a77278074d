//! Promotion: who is told of which data and when, events, what others make with the data.
//!
//! Everything here speaks of datasets that are really online ([`ready`]): what a [`Catalog`] lets leave and the plan
//! knows an address of. Nothing of any other dataset is in a message, a page or a story.

use jiff::civil::Date;

use crate::catalog::{Catalog, catalog};
use crate::guide::model::Guide;
use crate::plan::model::{Day, Plan};

pub mod act;
mod due;
pub mod edits;
pub mod facts;
pub mod gathering;
pub mod message;
pub mod outlook;
mod propose;
pub mod ready;
pub mod sheet;
pub mod story;
#[cfg(test)]
mod tests;

pub use act::{Act, State};
pub use due::due;
pub use gathering::Gathered;
pub use outlook::{Outlook, Window};
pub use propose::Proposal;
pub use ready::{Ready, Refused};

/// What promotion is worked out from.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    pub catalog: &'a Catalog,
    pub today: Date,
}

/// The plan of promotion of the next months: what is done, planned, late, and what is proposed.
pub fn plan(guide: &Guide, plan: &Plan, today: Date) -> Outlook {
    let catalog = catalog(guide, plan, today);
    Outlook::of(About { guide, plan, catalog: &catalog, today })
}

fn date(day: &Option<Day>) -> Option<Date> {
    day.as_ref().and_then(Day::date)
}
