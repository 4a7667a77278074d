//! What is done to personal data before a table is published, and how far it protects.
//!
//! Pure: rows go in repaired (ISO dates, plain numbers) and come out treated; nothing is read or written here but the
//! key of pseudonyms ([`key`]). A [`Treater`] is made of what was [`Asked`] and tells what it did in [`Told`].

mod ask;
mod coarse;
mod counts;
mod group;
pub mod key;
mod local;
mod place;
mod propose;
mod pseudonym;
mod search;
mod seek;
mod solve;
mod step;
mod suppress;
mod told;
mod treater;
mod words;

#[cfg(test)]
mod suppress_tests;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use propose::{Wish, class, keys, private, propose, quasi, sensitive};
pub use search::{Rung, Search};
pub use seek::Seek;
pub use told::{Alike, Cells, Did, Local, Singled, Told};
pub use treater::Treater;

/// From here on a group is told as small (guide-facts 4.3; our own proposal).
pub const SMALL: u64 = 5;
/// From here on a group is small for open data on sensitive topics (the same).
pub const SMALLER: u64 = 11;

/// The name that stands for the table as a whole.
pub const WHOLE: &str = "*";

/// One treatment that is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The header of the column as it comes in, or [`WHOLE`].
    pub column: String,
    /// Treatment of the Guide: `drop`, `generalise-month`, ...
    pub how: String,
    /// What it is told: decimals, width of bands, columns of groups. Each treatment reads its own.
    pub with: Option<String>,
}

impl Asked {
    pub fn new(column: &str, how: &str, with: Option<&str>) -> Self {
        Self { column: column.into(), how: how.into(), with: with.map(String::from) }
    }
}
