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

/// One field and what becomes of it.
pub struct Fate {
    /// Field of [`super::fields`].
    pub field: &'static str,
    pub what: What,
    pub why: Text,
    /// Of which datasets, where it is not all that have the field (or, of what is filled in, all that lack it).
    pub when: Option<fn(&Catalog, &Dataset) -> bool>,
}

impl Fate {
    /// The same under a condition.
    pub const fn when(mut self, when: fn(&Catalog, &Dataset) -> bool) -> Self {
        self.when = Some(when);
        self
    }
}

pub const fn dropped(field: &'static str, why: Text) -> Fate {
    Fate { field, what: What::Dropped, why, when: None }
}

pub const fn renamed(field: &'static str, why: Text) -> Fate {
    Fate { field, what: What::Renamed, why, when: None }
}

pub const fn defaulted(field: &'static str, why: Text) -> Fate {
    Fate { field, what: What::Defaulted, why, when: None }
}

pub const fn shortened(field: &'static str, why: Text) -> Fate {
    Fate { field, what: What::Shortened, why, when: None }
}
