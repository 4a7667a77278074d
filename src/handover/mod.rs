//! What those who leave hand over, and what those who arrive find: the packet, the register of accounts, the reception.
//!
//! Everything follows from the plan and the Guide (`guide/handover.toml`): [`change`] is the day, [`rows`] what is
//! handed over, [`ends`] what expires, [`accounts`] what changes hands, [`agenda`] the first month, [`findings`] what a
//! good hand-over lacks. [`packet`] puts it into files, with the copy of the plan that [`copy`] makes and the
//! [`manifest`] by which [`receive`] tells whether something is missing or changed. No secret passes [`secret`].

pub mod accounts;
pub mod agenda;
pub mod change;
pub mod copy;
pub mod ends;
pub mod findings;
pub mod manifest;
pub mod packet;
pub mod page;
pub mod receive;
pub mod rows;
pub mod secret;
pub mod tables;
#[cfg(test)]
mod tests;
mod words;

pub use change::{Change, due};
pub use words::role as role_label;

use jiff::civil::Date;
use toml::Table;

use crate::catalog::{Catalog, catalog};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::schedule::Outlook;
use crate::study;

/// A plan on a day, with what the wings know of it, worked out once for all that is handed over.
pub struct Whole<'a> {
    pub guide: &'a Guide,
    pub tree: &'a Table,
    pub plan: Plan,
    pub outlook: Outlook,
    pub catalog: Catalog,
    pub today: Date,
    /// The day of the change, where somebody said it or it follows from the plan.
    pub change: Option<Change>,
}

impl<'a> Whole<'a> {
    /// `on` is the day that a person says now; without it, what the plan says.
    pub fn new(guide: &'a Guide, tree: &'a Table, today: Date, on: Option<Date>) -> Self {
        let plan = typed(tree);
        let change = on.map(|on| Change { on, assumed: false }).or_else(|| change::of(guide, &plan));
        let outlook = study::outlook(guide, tree, &plan, today);
        let catalog = catalog(guide, &plan, today);
        Self { guide, tree, plan, outlook, catalog, today, change }
    }
}
