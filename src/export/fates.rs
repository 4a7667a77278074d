//! What becomes of a field in a format that does not have it as the catalogue does.

use crate::catalog::{Catalog, Dataset};
use crate::text::Text;

/// What happens to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is not written.
    Dropped,
    /// It is written as something else, and is not read back as what it is.
    Renamed,
    /// The format demands it: something stands in for what is not known, or is added.
    Defaulted,
    /// Only a part of it is written.
    Shortened,
}

impl What {
    /// The code of its finding.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dropped => "export-dropped",
            Self::Renamed => "export-renamed",
            Self::Defaulted => "export-defaulted",
            Self::Shortened => "export-shortened",
        }
    }

    /// In JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dropped => "dropped",
            Self::Renamed => "renamed",
            Self::Defaulted => "defaulted",
            Self::Shortened => "shortened",
        }
    }
}

/// What becomes of some fields for one reason.
pub struct Fate {
    /// Fields of [`super::fields`].
    pub fields: &'static [&'static str],
    pub what: What,
    pub why: Text,
    /// Of which datasets, where it is not all that have the field (or, of what is filled in, all that lack it).
    pub when: Option<fn(&Catalog, &Dataset) -> bool>,
}

/// The two officials of the plan: catalogues of others have a contact for each dataset instead.
pub const OFFICIALS: &[&str] = &[
    "team.liaison.name",
    "team.liaison.post",
    "team.liaison.email",
    "team.administrator.name",
    "team.administrator.post",
    "team.administrator.email",
];
/// Datasets that are not opened.
pub const CLOSED: &[&str] = &["closed", "closed.reason", "closed.law"];

impl Fate {
    /// The same under a condition.
    pub const fn when(mut self, when: fn(&Catalog, &Dataset) -> bool) -> Self {
        self.when = Some(when);
        self
    }
}

pub const fn dropped(fields: &'static [&'static str], why: Text) -> Fate {
    Fate { fields, what: What::Dropped, why, when: None }
}

pub const fn renamed(fields: &'static [&'static str], why: Text) -> Fate {
    Fate { fields, what: What::Renamed, why, when: None }
}

pub const fn defaulted(fields: &'static [&'static str], why: Text) -> Fate {
    Fate { fields, what: What::Defaulted, why, when: None }
}

pub const fn shortened(fields: &'static [&'static str], why: Text) -> Fate {
    Fate { fields, what: What::Shortened, why, when: None }
}
