//! What takes the rows of tables in place of their profile: the same readers, another pass over the same rows.

use std::fmt;
use std::sync::{Arc, Mutex};

use super::super::detect::layout::Layout;
use super::super::model::Encoding;
use super::shapes::Shape;

/// What is known of a table when its first rows have been seen.
pub struct Opening<'o> {
    pub name: &'o str,
    /// As [`Table::mark`](super::super::model::Table::mark).
    pub mark: u64,
    pub layout: &'o Layout,
    /// Rows from 1; 0 when there is no header.
    pub header_row: u64,
    pub first_row: u64,
    /// What stands above the header, row by row.
    pub above: &'o [String],
    /// Numbers that are left out are blank rows.
    pub gaps: bool,
}

/// Says who takes the rows of which table.
pub trait Tap: Send + Sync {
    /// `None` when the table is not wanted.
    fn open(&self, opening: &Opening) -> Option<Box<dyn Drain>>;

    /// In what the records of a text are written that are not UTF-8 as the others are.
    fn odd(&self) -> Encoding;

    /// Whether readers of layers are to tell the geometry of each row.
    fn wants_shapes(&self) -> bool {
        false
    }

    /// The geometry of a row that is about to be told: its number from 1, rising, and a new layer begins with 1.
    fn shape(&self, _row: u64, _shape: Shape) {}
}

/// Takes the rows of one table, in their order.
pub trait Drain: Send {
    /// A row at or below the first of data. `number` from 1, rising; numbers left out are blank rows. Cells as
    /// they are written, in UTF-8.
    fn row(&mut self, number: u64, cells: &[&[u8]]);

    /// Another that takes some of the rows, on a thread of its own; `None` when they must come one after another.
    fn fork(&self) -> Option<Box<dyn Drain>>;

    /// Of a fork: what became of the rows since it was asked last.
    fn take(&mut self) -> Vec<u8>;

    /// What became of rows in a fork, in the order of the rows.
    fn put(&mut self, made: &[u8]);

    /// How many rows the reader has counted, when it counts them apart.
    fn counted(&mut self, rows: u64);

    /// Rows were left out by the reader, the first of them this one.
    fn lost(&mut self, rows: u64, first: u64);

    /// There are no more rows.
    fn end(self: Box<Self>);
}

/// The place of a [`Tap`] among what readers are given.
#[derive(Default)]
pub struct Slot(Mutex<Option<Arc<dyn Tap>>>);

impl Slot {
    pub fn get(&self) -> Option<Arc<dyn Tap>> {
        self.0.lock().ok().and_then(|tap| tap.clone())
    }

    pub fn set(&self, tap: Option<Arc<dyn Tap>>) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = tap;
        }
    }
}

impl fmt::Debug for Slot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", if self.get().is_some() { "tapped" } else { "not tapped" })
    }
}
