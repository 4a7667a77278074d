//! What is shown to the people who approve a publication, and whether they all did.
//!
//! An approval is of a content: its folio is that of [`Content`], which is also the packet `paquete.toml`. Any change of
//! what would be published has another folio, and the approvals of the one before are stale.

use jiff::civil::Date;

use crate::catalog::{Catalog, Dataset};
use crate::folio::Folio;
use crate::guide::model::Guide;
use crate::plan::model::Plan;

mod content;
mod findings;
mod needed;
mod next;
mod note;
mod packet;
#[cfg(test)]
mod tests;

pub use content::{Content, File, content, fileless};
pub use findings::{findings, of_dataset};
pub use needed::{ROLES, answered_at, asks, label};
pub use next::{Next, Step, next};
pub use note::{Given, noted, revoked, role_named, withdrawn};
pub use packet::{Looked, SAMPLE, Source, packet, packets, private};

/// Where the approval of one dataset stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Of what would be published now.
    pub folio: Folio,
    pub needed: Vec<Needed>,
}

/// One person whose agreement is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// `liaison`, `administrator`, `owner`, `transparency`; for what is made from the plan itself, `plan`.
    pub role: String,
    /// The person, or the area; empty while the plan names nobody.
    pub name: String,
    /// The day of an approval of this very content.
    pub given: Option<Date>,
    /// There is an approval, of another content.
    pub stale: bool,
}

impl State {
    /// Whether everybody agreed to this very content.
    pub fn granted(&self) -> bool {
        !self.needed.is_empty() && self.needed.iter().all(|needed| needed.given.is_some())
    }

    /// Who did not agree to this content yet.
    pub fn missing(&self) -> impl Iterator<Item = &Needed> {
        self.needed.iter().filter(|needed| needed.given.is_none())
    }

    /// Whether somebody agreed to another content.
    pub fn stale(&self) -> bool {
        self.needed.iter().any(|needed| needed.stale)
    }
}

/// Where the approval of a dataset of the catalogue stands.
///
/// Who has to agree: the liaison, the data administrator and whoever keeps the data (the person of C03, else the area of
/// I05), and the Transparency unit when personal data were treated and the plan names it. A role that names nobody is
/// not given, whatever was noted for it. What the plan itself is (the opening plan, the public inventory) is agreed to
/// with the document that authorises the plan (C07, C11).
pub fn state(guide: &Guide, plan: &Plan, catalog: &Catalog, dataset: &Dataset) -> State {
    let folio = content(plan, catalog, dataset).folio();
    let needed = match plan.dataset.get(&dataset.id).filter(|_| !dataset.own) {
        Some(row) => needed::of_row(plan, row, dataset, &folio),
        None => needed::of_plan(guide, plan),
    };
    State { folio, needed }
}
