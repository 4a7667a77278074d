//! Where the names of columns stand in a table, from its first rows: used by spreadsheets and by delimited text.
//!
//! The widest rows are the table; the first of them that reads like names, and not like what stands below it, is the
//! header. Titles above, several rows of header, units and numbers of columns below are told apart by how much of the
//! width they cover and by what kinds of cells they have.

mod names;
mod sample;

use sample::Row;
pub use sample::{Sampled, Sort};

/// Rows that are looked at, and those that are looked at first.
pub const ROWS: usize = 256;
const FIRST: usize = 20;
/// Below this, more rows are looked at.
const SURE: u8 = 60;
/// Rows below a row that say whether it is like them.
const BELOW: usize = 12;
/// Rows that one header may have.
const LEVELS: usize = 4;

/// Where the parts of a table are; rows by their place among those given, from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The row with the names directly above the data.
    pub header: Option<usize>,
    /// Rows of header: 2 when a grouped one stands above.
    pub header_rows: usize,
    /// The first row of data.
    pub first: usize,
    /// Names from the first column of the table on, as they are written; those of groups are put before repeated ones.
    pub names: Vec<String>,
    /// The first column of the table, from 0.
    pub first_column: usize,
    /// Columns from there on.
    pub width: usize,
    /// Rows above the header, blank ones too.
    pub titles: usize,
    /// 0 to 100.
    pub sure: u8,
}

/// Finds the header and the data among the first rows of a table; a blank row is one of no cells.
pub fn layout(rows: &[Vec<Sampled>]) -> Layout {
    let rows = &rows[..rows.len().min(ROWS)];
    let first = find(&rows[..rows.len().min(FIRST)]);
    if rows.len() <= FIRST || first.sure >= SURE { first } else { find(rows) }
}

fn find(cells: &[Vec<Sampled>]) -> Layout {
    let table = Look { cells, rows: cells.iter().map(|row| Row::new(row)).collect() };
    let width = table.typical();
    if width == 0 {
        return Layout::default();
    }
    let found = table.header(width);
    table.described(found, width)
}

/// What is known of the rows.
struct Look<'c> {
    cells: &'c [Vec<Sampled>],
    rows: Vec<Row>,
}

/// A header that was found.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    header: Option<usize>,
    levels: usize,
    /// The first row of the table, when it has no header.
    first: usize,
    sure: u8,
}

/// How a row differs from those below it.
#[derive(Debug, Clone, Copy, Default)]
struct Contrast {
    /// Columns of values under a text.
    unlike: usize,
    /// Columns of values under a value.
    alike: usize,
    /// Rows below that were looked at.
    rows: usize,
}

impl Look<'_> {
    /// Cells that a row of the table has: the width that covers most cells.
    fn typical(&self) -> usize {
        let mut counts: Vec<usize> =
            self.rows.iter().map(|row| row.filled).filter(|filled| *filled > 0).collect();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        let area = counts.iter().enumerate().map(|(at, filled)| (filled * (at + 1), *filled));
        area.max_by_key(|(area, filled)| (*area, *filled)).map_or(0, |(_, filled)| filled)
    }

    fn header(&self, width: usize) -> Found {
        let mut first = None;
        for at in 0..self.rows.len() {
            let row = &self.rows[at];
            if row.filled * 5 < width * 3 || row.filled == 0 {
                continue;
            }
            if row.same(&self.cells[at]) {
                continue;
            }
            first.get_or_insert(at);
            let contrast = self.contrast(at);
            if self.names(at, contrast) {
                return self.deepened(at, width);
            }
            break;
        }
        Found { header: None, levels: 0, first: first.unwrap_or(0), sure: 70 }
    }

    /// The row reads like names of columns.
    fn names(&self, at: usize, contrast: Contrast) -> bool {
        let row = &self.rows[at];
        if row.values == 0 {
            return true;
        }
        let years = row.years(&self.cells[at]);
        contrast.unlike > contrast.alike || (years && row.texts > 0)
    }

    fn contrast(&self, at: usize) -> Contrast {
        let mut contrast = Contrast::default();
        let below: Vec<&Vec<Sampled>> = self.cells[at + 1..]
            .iter()
            .filter(|row| row.iter().any(|cell| cell.sort != Sort::Blank))
            .take(BELOW)
            .collect();
        contrast.rows = below.len();
        for (column, cell) in self.cells[at].iter().enumerate() {
            let (mut values, mut filled) = (0, 0);
            for sort in below.iter().filter_map(|row| row.get(column)).map(|cell| cell.sort) {
                filled += usize::from(sort != Sort::Blank);
                values += usize::from(sort.is_value());
            }
            if filled > 0 && values * 10 >= filled * 7 {
                match cell.sort {
                    Sort::Text => contrast.unlike += 1,
                    Sort::Blank => {}
                    _ => contrast.alike += 1,
                }
            }
        }
        contrast
    }

    /// Goes down while the next row is names too, and those above leave something unnamed.
    fn deepened(&self, top: usize, width: usize) -> Found {
        let (mut at, mut levels) = (top, 1);
        while levels < LEVELS && at + 1 < self.rows.len() {
            let (row, next) = (&self.rows[at], &self.rows[at + 1]);
            let contrast = self.contrast(at + 1);
            let incomplete = row.filled < width || row.repeats(&self.cells[at]);
            if next.filled < 2 || next.values > 0 || contrast.unlike == 0 || !incomplete {
                break;
            }
            (at, levels) = (at + 1, levels + 1);
        }
        let contrast = self.contrast(at);
        let sure = if contrast.unlike > 0 { 90 } else { 70 };
        Found { header: Some(at), levels, first: at + 1, sure }
    }

    fn described(&self, found: Found, width: usize) -> Layout {
        let first =
            (found.first..self.rows.len()).find(|at| self.rows[*at].filled > 0).unwrap_or(found.first);
        let names = found.header.map(|header| self.named(header, found.levels));
        let (first_column, names) =
            names.unwrap_or_else(|| (self.rows.get(first).map_or(0, |row| row.from), Vec::new()));
        let width = if names.is_empty() { width } else { names.len() };
        Layout {
            header: found.header,
            header_rows: found.levels,
            first,
            names,
            first_column,
            width,
            titles: found.header.map_or(0, |header| header + 1 - found.levels),
            sure: found.sure,
        }
    }
}
