//! Formats that are tables, one file each, and what they share: dates, values, headers, rows that become datasets.

pub mod adela_catalog;
pub mod adela_inventory;
pub mod adela_plan;
pub mod adela_users;
pub mod argentina;
mod dates;
mod flat;
mod header;
mod matching;
pub mod obligation;
pub mod pnt;
pub mod pod;
mod reading;
mod rows;
pub mod spreadsheet;
mod values;

use crate::grid::{Grid, letters};

/// A cell in any language: `Inventario!F14`, or `F14` of a text, as a program of spreadsheets shows it.
fn at(grid: &Grid, row: u64, column: usize) -> String {
    let cell = format!("{}{row}", letters(column));
    if grid.sheet { format!("{}!{cell}", grid.name) } else { cell }
}

/// A row in any language: `Inventario!14`, or `A14` of a text.
fn row_at(grid: &Grid, row: u64) -> String {
    if grid.sheet { format!("{}!{row}", grid.name) } else { format!("A{row}") }
}
