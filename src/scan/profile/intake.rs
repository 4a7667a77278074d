//! Where readers put rows: the layout is found in the first of them, then all go by in one pass.

use super::super::model::{Column, Table};
use super::super::personal::lists::Lists;

/// One cell as a reader has it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    Text(&'a str),
    Integer(i64),
    Number(f64),
    /// A date or moment that the format itself knows as one, in ISO 8601.
    Date(&'a str),
    Bool(bool),
    /// `#REF!`, `#N/D`...
    Error(&'a str),
}

/// Takes the rows of one table.
pub struct Intake<'l> {
    lists: &'l Lists,
    table: Table,
}

impl<'l> Intake<'l> {
    /// A table whose names of columns stand in its rows, or not at all.
    pub fn new(lists: &'l Lists, name: &str) -> Self {
        Self { lists, table: Table { name: name.to_string(), ..Table::default() } }
    }

    /// A table of a format that names its columns (DBF, databases, JSON); to be called before the first row.
    pub fn named(lists: &'l Lists, name: &str, columns: &[String]) -> Self {
        let mut intake = Self::new(lists, name);
        for column in columns {
            intake.table.columns.push(Column { name: column.clone(), ..Column::default() });
        }
        intake
    }

    /// The place of a column with that name, which is made at the end when there is none yet.
    pub fn column(&mut self, name: &str) -> usize {
        let found = self.table.columns.iter().position(|column| column.name == name);
        found.unwrap_or_else(|| {
            self.table.columns.push(Column { name: name.to_string(), ..Column::default() });
            self.table.columns.len() - 1
        })
    }

    /// Places are cells (`Hoja1!F14`), not rows.
    pub fn sheet(&mut self) {
        self.table.sheet = true;
    }

    /// The row of the header, when the person said it.
    pub fn told_header(&mut self, row: u64) {
        let _ = row;
    }

    /// Another cell of the row; columns from 0, in rising order, blanks may be left out.
    pub fn cell(&mut self, column: usize, cell: Cell) {
        let _ = (column, cell, self.lists);
    }

    /// The row is complete. `number` from 1, rising; numbers left out are blank rows.
    pub fn end_row(&mut self, number: u64) {
        let _ = number;
    }

    /// What the table was.
    pub fn finish(self) -> Table {
        self.table
    }
}
