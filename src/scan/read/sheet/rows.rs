//! The sheets of a workbook with the rows as they are written.

use std::io::Seek;

use super::cells::Sink;
use super::{Fill, Pages, kind, read_as};
use crate::grid::Grid;
use crate::scan::model::{Facts, Unread};
use crate::scan::profile::intake::Cell;
use crate::scan::read::Source;
use crate::scan::read::rows::Filling;

/// Reads at most so many rows of each sheet.
///
/// # Errors
/// Why the workbook could not be read.
pub fn rows(source: &mut Source, facts: &Facts, most: u32) -> Result<Vec<Grid>, Unread> {
    let kind = kind(source, facts)?;
    source.input.rewind().map_err(|error| Unread::System(error.to_string()))?;
    let mut kept = Kept { most, grids: Vec::new() };
    let done = read_as(kind, &mut source.input, 1, &mut kept);
    // A broken sheet costs itself, not those before it.
    if kept.grids.is_empty() { done.map(|()| Vec::new()) } else { Ok(kept.grids) }
}

struct Kept {
    most: u32,
    grids: Vec<Grid>,
}

impl Pages for Kept {
    fn page(&mut self, name: &str, hidden: bool, fill: &mut Fill) -> Result<(), Unread> {
        let mut filling = Filling::new(name, self.most);
        let done = fill(&mut filling);
        if !filling.grid.rows.is_empty() {
            self.grids.push(Grid { sheet: true, hidden, ..filling.grid });
        }
        done
    }
}

impl Sink for Filling {
    fn start_row(&mut self, _: u64) {}

    fn cell(&mut self, column: usize, cell: Cell) {
        Filling::cell(self, column, cell);
    }

    fn end_row(&mut self, number: u64) {
        self.end(number);
    }

    fn merged(&mut self, _: &str) {}
}
