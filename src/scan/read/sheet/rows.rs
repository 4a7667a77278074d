//! The sheets of a workbook with the rows as they are written.

use std::io::Seek;

use super::cells::Sink;
use super::range::Range;
use super::{Fill, Pages, kind, properties, read_as};
use crate::grid::Grid;
use crate::scan::model::{Facts, Unread};
use crate::scan::profile::intake::Cell;
use crate::scan::read::Source;
use crate::scan::read::rows::{Bounds, Filling, Grids, Room};

/// Merged ranges of a sheet that are looked at.
const MERGES: usize = 4_096;

/// Reads the rows of each sheet, and what a workbook that comes back says of itself.
///
/// # Errors
/// Why the workbook could not be read.
pub fn rows(source: &mut Source, facts: &Facts, bounds: Bounds) -> Result<Grids, Unread> {
    let rewound =
        |source: &mut Source| source.input.rewind().map_err(|error| Unread::System(error.to_string()));
    let kind = kind(source, facts)?;
    rewound(source)?;
    let mut kept = Kept { room: Room::new(bounds), grids: Vec::new() };
    let threads = source.threads;
    let done = read_as(kind, &mut source.input, threads, &mut kept);
    // A broken sheet costs itself, not those before it.
    if kept.grids.is_empty() {
        done.clone()?;
    }
    let mut grids = Grids { grids: kept.grids, cut: kept.room.cut, unread: done.err(), ..Grids::default() };
    if bounds.book {
        rewound(source)?;
        (grids.by, grids.at) = properties::read(kind, &mut source.input);
    }
    Ok(grids)
}

struct Kept {
    room: Room,
    grids: Vec<Grid>,
}

impl Pages for Kept {
    fn page(&mut self, name: &str, hidden: bool, fill: &mut Fill) -> Result<(), Unread> {
        let mut page = Page { filling: Filling::new(name, &mut self.room), merged: Vec::new() };
        let done = fill(&mut page);
        let mut grid = page.filling.grid;
        page.merged.iter().for_each(|range| alone(&mut grid, range));
        if !grid.rows.is_empty() {
            self.grids.push(Grid { sheet: true, hidden, ..grid });
        }
        done
    }
}

/// A sheet that is being read.
struct Page<'r> {
    filling: Filling<'r>,
    merged: Vec<Range>,
}

impl Sink for Page<'_> {
    fn start_row(&mut self, _: u64) {}

    fn cell(&mut self, column: usize, cell: Cell) {
        self.filling.cell(column, cell);
    }

    fn end_row(&mut self, number: u64) {
        self.filling.end(number);
    }

    fn merged(&mut self, range: &str) {
        if self.merged.len() < MERGES {
            self.merged.extend(Range::read(range));
        }
    }
}

/// Of merged cells only the first is seen; what others hold is nothing that anybody wrote there.
fn alone(grid: &mut Grid, range: &Range) {
    let from = grid.rows.partition_point(|row| row.number < range.rows.0);
    for row in grid.rows.iter_mut().skip(from).take_while(|row| row.number <= range.rows.1) {
        let first = range.columns.0 + usize::from(row.number == range.rows.0);
        for cell in row.cells.iter_mut().take(range.columns.1 + 1).skip(first) {
            cell.clear();
        }
    }
}
