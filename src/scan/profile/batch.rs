//! Rows on their way to the profile: all their cells in one buffer.

use std::io::Write;

use super::intake::Cell;
use super::rows::Rows;
use super::tap::Drain;

/// Bytes from which a batch is worth handing over.
const FULL: usize = 128 * 1024;

#[derive(Debug, Default)]
pub struct Batch {
    bytes: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<u32>,
    /// Number of each row and where its cells end among `ends`.
    rows: Vec<(u64, u32)>,
}

impl Batch {
    pub fn full(&self) -> bool {
        self.bytes.len() >= FULL || self.ends.len() >= FULL / 8
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.rows.clear();
    }

    /// Cells of the row that is not complete yet.
    pub fn width(&self) -> usize {
        self.ends.len() - self.rows.last().map_or(0, |(_, end)| *end as usize)
    }

    /// Adds a cell at a column, with blanks before it; one that stands before the last is left out.
    pub fn cell(&mut self, column: usize, cell: &Cell) {
        if column < self.width() {
            return;
        }
        for _ in self.width()..column {
            self.ends.push(self.bytes.len() as u32);
        }
        self.write(cell);
        self.ends.push(self.bytes.len() as u32);
    }

    fn write(&mut self, cell: &Cell) {
        let bytes = &mut self.bytes;
        // Writing into memory does not fail.
        let _ = match cell {
            Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => bytes.write_all(text.as_bytes()),
            Cell::Integer(number) => write!(bytes, "{number}"),
            Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                write!(bytes, "{}", *number as i64)
            }
            Cell::Number(number) => write!(bytes, "{number}"),
            Cell::Bool(true) => bytes.write_all(b"true"),
            Cell::Bool(false) => bytes.write_all(b"false"),
        };
    }

    pub fn end_row(&mut self, number: u64) {
        self.rows.push((number, self.ends.len() as u32));
    }

    /// Tells a table by its name and its first rows.
    pub fn hash(&self, name: &str) -> u64 {
        super::values::hash(&self.bytes) ^ super::values::hash(name.as_bytes()).rotate_left(17)
    }

    /// As [`pass`](Self::pass), for what takes rows in place of the profile.
    pub fn pour(&self, drain: &mut dyn Drain, first: u64, from: usize) {
        let mut start = 0usize;
        let mut row: Vec<&[u8]> = Vec::new();
        for (number, end) in &self.rows {
            let cells = &self.ends[start..*end as usize];
            let mut begin = if start == 0 { 0 } else { self.ends[start - 1] as usize };
            start = *end as usize;
            if *number < first {
                continue;
            }
            row.clear();
            for end in cells {
                row.push(&self.bytes[begin..*end as usize]);
                begin = *end as usize;
            }
            drain.row(*number, row.get(from..).unwrap_or_default());
        }
    }

    /// Shows the rows from a number on to the profile, without the columns before `from`.
    pub fn pass(&self, rows: &mut Rows, first: u64, from: usize) {
        let mut start = 0usize;
        for (number, end) in &self.rows {
            let cells = &self.ends[start..*end as usize];
            let offset = if start == 0 { 0 } else { self.ends[start - 1] };
            start = *end as usize;
            if *number < first {
                continue;
            }
            rows.see(*number, cells.len().saturating_sub(from), |at| {
                let at = at + from;
                let begin = if at == 0 { offset } else { cells[at - 1] };
                &self.bytes[begin as usize..cells[at] as usize]
            });
        }
    }
}
