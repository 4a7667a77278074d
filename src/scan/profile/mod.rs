//! Every table in one pass: its cells are seen once and forgotten.
//!
//! `cell` judges a cell by itself, `column` counts, `rows` sees what only whole rows tell, `finish` says what the table
//! was. Every part merges with another of the same table, so rows may be dealt to threads.

mod batch;
pub mod cell;
pub mod column;
pub mod date;
mod extent;
mod eye;
pub mod finish;
pub mod groups;
pub mod hll;
pub mod intake;
mod kind;
mod marks;
pub mod number;
mod odd;
mod risk;
pub mod rows;
pub mod shapes;
pub mod tally;
pub mod tap;
pub mod values;

use std::sync::Arc;

use super::personal::{self, lists::Lists};
use rows::Plan;

/// What is known of a table before its first row.
pub fn plan(names: &[String], lists: &Lists, utf8: bool) -> Plan {
    let quasi = personal::early_quasi(names, lists);
    Plan {
        names: names.to_vec(),
        nulls: Arc::clone(&lists.nulls),
        totals: Arc::clone(&lists.totals),
        quasi: quasi.iter().enumerate().filter(|(_, class)| class.is_some()).map(|(at, _)| at).collect(),
        utf8,
        grows: false,
    }
}
