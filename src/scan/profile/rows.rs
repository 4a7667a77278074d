//! A table while its rows go by: its columns, and what only whole rows can tell.

use std::sync::Arc;

use super::cell::Nulls;
use super::column::Column;
use super::groups::Groups;
use super::tally::Tally;

/// What is known before the first row.
#[derive(Debug, Clone)]
pub struct Plan {
    pub names: Vec<String>,
    pub nulls: Arc<Nulls>,
    /// First words of rows that add up others: folded, without accents.
    pub totals: Arc<[String]>,
    /// Columns that could single out a person together.
    pub quasi: Vec<usize>,
    pub utf8: bool,
    /// New columns may come with any row, as in JSON.
    pub grows: bool,
}

#[derive(Debug, Clone)]
pub struct Rows {
    plan: Plan,
    pub columns: Vec<Column>,
    /// Rows with anything in them.
    pub rows: u64,
    pub blank: Tally,
    pub ragged: Tally,
    pub totals: Tally,
    /// The last row with more than one cell, and rows with one cell behind it.
    last_full: u64,
    narrow: Tally,
    pub repeated: Groups,
    pub combined: Groups,
    /// Fields of the widest row beyond the header.
    pub widest: usize,
}

impl Rows {
    pub fn new(plan: Plan) -> Self {
        let count = plan.names.len();
        Self {
            columns: (0..count).map(|_| Column::new(count, plan.utf8)).collect(),
            plan,
            rows: 0,
            blank: Tally::default(),
            ragged: Tally::default(),
            totals: Tally::default(),
            last_full: 0,
            narrow: Tally::default(),
            repeated: Groups::default(),
            combined: Groups::default(),
            widest: 0,
        }
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Adds a column that came late; the rows before have nothing in it.
    pub fn widen(&mut self, name: &str) {
        self.plan.names.push(name.to_string());
        let mut column = Column::new(self.columns.len() + 1, self.plan.utf8);
        column.blanks = self.rows;
        self.columns.push(column);
    }

    /// Sees a row of `count` cells.
    #[inline]
    pub fn see<'c>(&mut self, row: u64, count: usize, cell: impl Fn(usize) -> &'c [u8]) {
        if count <= 1 && (count == 0 || cell(0).trim_ascii().is_empty()) && self.columns.len() > 1 {
            self.blank.add(row);
            return;
        }
        let width = self.columns.len();
        let (mut filled, mut all) = (0usize, 0u64);
        for (at, column) in self.columns.iter_mut().enumerate().take(count) {
            let hash = column.see(cell(at), row, &self.plan.nulls);
            filled += usize::from(hash != 0);
            all = (all ^ hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
        }
        if count != width {
            filled += self.uneven(row, count, &cell);
        }
        match filled {
            0 => return self.nothing(row, count),
            1 if width >= 3 && !self.plan.grows && is_note(cell(0)) => self.narrow.add(row),
            _ => self.full(row),
        }
        self.rows += 1;
        self.repeated.add(all ^ (all >> 31), row);
        if !self.plan.quasi.is_empty() {
            self.combine(row, count, &cell);
        }
        if let Some(first) = (0..count.min(3)).map(&cell).find(|cell| !cell.trim_ascii().is_empty())
            && matches!(first.trim_ascii().first(), Some(b'T' | b't' | b'S' | b's' | b'G' | b'g'))
            && self.is_total(first.trim_ascii())
        {
            self.totals.add(row);
        }
    }

    #[inline]
    fn full(&mut self, row: u64) {
        if row > self.last_full {
            self.last_full = row;
        }
    }

    /// A row with more or fewer cells than the header has; gives how many filled ones stand beyond it.
    #[cold]
    fn uneven<'c>(&mut self, row: u64, count: usize, cell: &impl Fn(usize) -> &'c [u8]) -> usize {
        let width = self.columns.len();
        for column in self.columns.iter_mut().skip(count) {
            column.blanks += 1;
        }
        if !self.plan.grows {
            self.ragged.add(row);
        }
        self.widest = self.widest.max(count);
        (width..count).filter(|at| !cell(*at).trim_ascii().is_empty()).count()
    }

    /// A row of nothing but separators.
    #[cold]
    fn nothing(&mut self, row: u64, count: usize) {
        self.blank.add(row);
        if count != self.columns.len() && !self.plan.grows {
            self.ragged.count -= 1;
        }
        for column in &mut self.columns {
            column.blanks -= 1;
        }
    }

    fn combine<'c>(&mut self, row: u64, count: usize, cell: &impl Fn(usize) -> &'c [u8]) {
        let value = |at: &usize| if *at < count { cell(*at).trim_ascii() } else { b"" };
        let all = self.plan.quasi.iter().fold(0u64, |all, at| {
            (all ^ super::values::hash(value(at))).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
        });
        self.combined.add(all ^ (all >> 31), row);
    }

    #[cold]
    fn is_total(&self, cell: &[u8]) -> bool {
        self.plan.totals.iter().any(|word| {
            cell.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
                && cell.get(word.len()).is_none_or(|next| !next.is_ascii_alphanumeric())
        })
    }

    /// Adds another part of the same table; order does not matter.
    pub fn merge(&mut self, other: Self) {
        for (ours, theirs) in self.columns.iter_mut().zip(other.columns) {
            ours.merge(theirs);
        }
        self.rows += other.rows;
        self.blank.merge(&other.blank);
        self.ragged.merge(&other.ragged);
        self.totals.merge(&other.totals);
        self.narrow.merge(&other.narrow);
        self.last_full = self.last_full.max(other.last_full);
        self.repeated.merge(other.repeated);
        self.combined.merge(other.combined);
        self.widest = self.widest.max(other.widest);
    }

    /// Rows with one cell below the last full row: notes. Only told when they are few enough to be known by place.
    pub fn notes(&self) -> Vec<u64> {
        let rows: Vec<u64> = self.narrow.rows().filter(|row| *row > self.last_full).collect();
        if self.narrow.count as usize == self.narrow.rows().count() { rows } else { Vec::new() }
    }
}

/// A sentence in the first cell, and nothing beside it, may be a note below the table.
fn is_note(first: &[u8]) -> bool {
    first.iter().any(|byte| matches!(byte, b' ' | b':')) && first.iter().any(u8::is_ascii_alphabetic)
}
