//! Personal data of Mexico: seen in cells, judged by column, never kept.

mod address;
mod cells;
mod clues;
mod combine;
mod contact;
mod dates;
mod institution;
pub mod lists;
mod look;
mod mosaic;
mod names;
mod notes;
mod numbers;
mod places;
pub mod prose;
mod quasi;
mod sensitive;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

pub use cells::{inside, mask, whole};
pub use clues::of as clue;
pub use combine::{ALARM, judge};
pub use mosaic::mosaic;

use super::model::{Distinct, Kind, Personal};
use lists::Lists;

/// Classes that a single cell can be told to be of, by its form and check digit alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Id {
    Curp,
    /// Of a person.
    Rfc,
    RfcCompany,
    /// `XAXX010101000` and `XEXX010101000`, which are nobody's.
    RfcGeneric,
    Nss,
    Clabe,
    Card,
    VoterKey,
    Email,
    Phone,
    Plate,
}

impl Id {
    pub const COUNT: usize = 11;
}

/// Counts by [`Id`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// Form and check digit, or a form that is enough by itself.
    pub sure: [u64; Id::COUNT],
    /// The form only.
    pub form: [u64; Id::COUNT],
}

/// All that is known of a column when it is judged.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub name: String,
    pub kind: Kind,
    /// Cells with something in them.
    pub cells: u64,
    pub distinct: Distinct,
    /// Characters of the longest and the mean cell.
    pub longest: u32,
    pub mean: u32,
    /// Cells that are wholly one identifier.
    pub whole: Hits,
    /// Cells in whose text one stands.
    pub inside: Hits,
    /// Different values, a fair sample of them (by hash) or all, with their counts where these are known (else 0).
    pub sample: Vec<(String, u64)>,
    /// Decimals that most numbers have.
    pub decimals: u32,
}

/// What a column is judged to be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    pub personal: Vec<Personal>,
    /// Class of quasi-identifier.
    pub quasi: Option<String>,
}

/// Quasi-identifiers that the names of columns alone tell, for counting groups while rows go by.
pub fn early_quasi(names: &[String], lists: &Lists) -> Vec<Option<String>> {
    names.iter().map(|name| quasi::by_name(name, lists)).collect()
}
