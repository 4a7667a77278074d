//! The rows of a file as they are written, for what reads tables and not their profiles: lists that people hand over,
//! workbooks that come back.

mod filling;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::super::detect;
use super::super::model::{Facts, Unread};
use super::sheet::rows as sheet;
use super::text::rows as text;
use super::{Source, reader};
use crate::grid::Grid;
pub(super) use filling::{Filling, Room};

/// How much of the tables of a file is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// Rows of each table.
    pub rows: u32,
    pub columns: u32,
    /// Characters of a cell.
    pub cell: u32,
    /// A workbook that comes back: what is true or false in words, and what the workbook says of itself.
    pub book: bool,
}

impl Bounds {
    /// Lists of people: nobody writes a page in a cell.
    pub fn lists(rows: u32) -> Self {
        Self { rows, columns: 256, cell: 4_000, book: false }
    }

    /// Workbooks with answers: all that a cell of Excel holds.
    pub fn books(rows: u32) -> Self {
        Self { rows, columns: 1_024, cell: 32_767, book: true }
    }
}

/// What came of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Grids {
    pub grids: Vec<Grid>,
    /// Cells of which only the beginning was kept, or nothing.
    pub cut: Vec<Cut>,
    /// Who changed the workbook last, as it says itself.
    pub by: Option<String>,
    /// When, as it says itself: ISO 8601.
    pub at: Option<String>,
    /// Why it could not be read, or not to its end.
    pub unread: Option<Unread>,
}

/// A cell that was cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// The name of its grid.
    pub grid: String,
    /// From 1.
    pub row: u64,
    /// From 0.
    pub column: usize,
}

/// Reads the rows of a workbook or of a delimited text.
///
/// # Errors
/// Why it could not be read; of a format without rows, that it is broken.
pub fn rows(source: &mut Source, bounds: Bounds) -> Result<Grids, Unread> {
    let found = detect::identify(source);
    let format = source.told.format.clone().unwrap_or_else(|| found.format.to_string());
    let named = |names: &[&'static str]| names.contains(&format.as_str());
    match reader(&format).map(|reader| reader.formats()) {
        Some(names) if named(names) && names.contains(&"xlsx") => {
            let facts = Facts { format, ..Facts::default() };
            sheet::rows(source, &facts, bounds)
        }
        Some(names) if named(names) && names.contains(&"csv") => text::rows(source, bounds),
        _ => Err(Unread::Broken(format)),
    }
}
