//! The rows of a file as they are written, for what reads tables and not their profiles: lists that people hand over.

use serde::{Deserialize, Serialize};

use super::super::detect;
use super::super::model::{Facts, Unread};
use super::super::profile::intake::Cell;
use super::sheet::rows as sheet;
use super::text::rows as text;
use super::{Source, reader};
use crate::grid::{Grid, GridRow};

/// Characters of a cell that are kept.
const KEPT: usize = 4_000;
/// Bytes of all cells together: they go to the program in one piece.
const ROOM: usize = 24 << 20;
/// Columns that are kept.
const COLUMNS: usize = 256;

/// What came of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Grids {
    pub grids: Vec<Grid>,
    /// Who changed the workbook last, as it says itself.
    pub by: Option<String>,
    /// When, as it says itself: ISO 8601.
    pub at: Option<String>,
    /// Why it could not be read, or not to its end.
    pub unread: Option<Unread>,
}

/// Reads at most so many rows of a workbook or of a delimited text.
///
/// # Errors
/// Why it could not be read; of a format without rows, that it is broken.
pub fn rows(source: &mut Source, most: u32) -> Result<Vec<Grid>, Unread> {
    let found = detect::identify(source);
    let format = source.told.format.clone().unwrap_or_else(|| found.format.to_string());
    let named = |names: &[&'static str]| names.contains(&format.as_str());
    match reader(&format).map(|reader| reader.formats()) {
        Some(names) if named(names) && names.contains(&"xlsx") => {
            let facts = Facts { format, ..Facts::default() };
            sheet::rows(source, &facts, most)
        }
        Some(names) if named(names) && names.contains(&"csv") => text::rows(source, most),
        _ => Err(Unread::Broken(format)),
    }
}

/// Fills a grid row by row, within its bounds.
pub(super) struct Filling {
    pub grid: Grid,
    most: usize,
    room: usize,
    row: Vec<String>,
}

impl Filling {
    pub fn new(name: &str, most: u32) -> Self {
        let grid = Grid { name: name.to_string(), ..Grid::default() };
        Self { grid, most: most as usize, room: ROOM, row: Vec::new() }
    }

    pub fn put(&mut self, column: usize, text: &str) {
        if column >= COLUMNS || self.grid.cut {
            return;
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        if let Some(cell) = self.row.get_mut(column) {
            *cell = text.chars().take(KEPT).collect();
        }
    }

    pub fn cell(&mut self, column: usize, cell: Cell) {
        match cell {
            Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => self.put(column, text),
            Cell::Integer(number) => self.put(column, &number.to_string()),
            Cell::Number(number) => self.put(column, &number.to_string()),
            Cell::Bool(is) => self.put(column, if is { "1" } else { "0" }),
        }
    }

    pub fn end(&mut self, number: u64) {
        let cells = std::mem::take(&mut self.row);
        if self.grid.cut || cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let bytes: usize = cells.iter().map(String::len).sum();
        if self.grid.rows.len() >= self.most || bytes > self.room {
            self.grid.cut = true;
            return;
        }
        self.room -= bytes;
        self.grid.rows.push(GridRow { number, cells });
    }
}
