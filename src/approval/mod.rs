//! What is shown to the people who approve a publication, and whether they all did.

use jiff::civil::Date;

use crate::catalog::{Catalog, Dataset};
use crate::folio::Folio;
use crate::guide::model::Guide;
use crate::plan::model::Plan;

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
    /// `liaison`, `administrator`, `owner`.
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
}

/// Where the approval of a dataset of the catalogue stands.
pub fn state(_guide: &Guide, _plan: &Plan, _catalog: &Catalog, dataset: &Dataset) -> State {
    State { folio: Folio::of(dataset.id.as_bytes()), needed: Vec::new() }
}
