//! What the treatments did, in counts: rows, groups, cells. Never a value.

use serde::{Deserialize, Serialize};

use crate::scan::model::Counted;

/// The account of a treated table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Told {
    pub rows_in: u64,
    pub rows_out: u64,
    /// Rows that were taken out because too few are like them.
    pub removed: u64,
    /// Rows that the table of counts is made of, when there is one: `rows_in` again.
    pub aggregated: u64,
    /// What each treatment did, in the order of the columns.
    pub did: Vec<Did>,
    /// How easily a person can be singled out, before and after; `None` without columns to measure.
    pub before: Option<Singled>,
    pub after: Option<Singled>,
    /// Of a table of counts.
    pub cells: Option<Cells>,
    /// Of rows whose groups are too small.
    pub local: Option<Local>,
    /// Sensitive columns that are the same in whole groups.
    pub alike: Vec<Alike>,
    /// More rows or groups than can be held: what came out is not whole and must not be used.
    pub exceeded: bool,
}

/// What was done to a column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Did {
    pub column: String,
    pub how: String,
    pub with: Option<String>,
    /// Names of what came of it.
    pub made: Vec<String>,
    /// Cells that are another now.
    pub changed: u64,
    /// Cells that could not be read for what they should be, and were emptied.
    pub unread: u64,
}

/// Groups of rows that are alike in some columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Singled {
    pub columns: Vec<String>,
    /// Rows of the smallest group.
    pub k: u64,
    /// Rows alone, and in groups of fewer than 5 and 11.
    pub alone: Counted,
    pub below5: Counted,
    pub below11: Counted,
    pub groups: Counted,
    pub rows: u64,
}

/// Cells of a table of counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    pub all: u64,
    pub k: u64,
    /// Emptied because they are too small, and because others could be found by subtraction; with their rows.
    pub primary: u64,
    pub primary_rows: u64,
    pub complementary: u64,
    pub complementary_rows: u64,
    /// Totals over one column that must not be published beside the table.
    pub withheld: u64,
    /// Emptied cells of which it could not be worked out that nobody finds them: too many hang together.
    pub unproven: u64,
}

/// Rows whose groups were too small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub k: u64,
    /// Rows in which at least one cell was emptied.
    pub rows: u64,
    /// Cells emptied, by column.
    pub emptied: Vec<(String, u64)>,
}

/// A sensitive column that is the same in whole groups: who knows that a person is in one knows it of the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub column: String,
    pub groups: Counted,
    pub rows: Counted,
}
