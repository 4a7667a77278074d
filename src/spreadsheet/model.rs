//! What a workbook holds, whatever its format.

use jiff::civil::{Date, DateTime};

/// Name of the hidden sheet with the lists that cells choose from: the writers add it, and nobody reads it back.
pub const LISTS: &str = "_listas";

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    pub title: String,
    /// Who it is from, as the properties of the file say.
    pub author: String,
    /// When it was made: with it, the same content is the same bytes.
    pub at: DateTime,
    /// `es` or `en`.
    pub lang: String,
    pub sheets: Vec<Sheet>,
}

/// What a sheet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Use {
    /// To be filled in: the header and what is marked as locked are locked, the rest is not.
    #[default]
    Fill,
    /// To be read: everything is locked.
    Read,
    /// For the program: hidden and locked. Lists of choices, and what the workbook was made from.
    Hidden,
}

/// A sheet: a few lines to read, then a table with its header.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// At most 31 characters, none of `[]:*?/\`, not twice in a workbook whatever the case, and not [`LISTS`].
    pub name: String,
    pub used: Use,
    /// As CSV, it is the file without a name of its own: of several, the first; of none, the first with columns.
    pub main: bool,
    /// Columns at the left that stay in sight while the others move.
    pub frozen: u16,
    /// Lines above the header: a title, what to do. As CSV they are left out.
    pub above: Vec<String>,
    /// Empty for a sheet that is only read.
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// Blank rows below, prepared for what is added: with lists and formats.
    pub spare: usize,
    /// Where each row asks something else: what a column accepts, row by row.
    pub asks: Option<Asks>,
}

/// What the cells of one column accept, row by row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asks {
    pub column: usize,
    /// As the column that the cell would be: its choices count, and its kind.
    pub rows: Vec<Column>,
}

/// A column with what its cells may hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    pub header: String,
    /// Shown as a note of the header's cell.
    pub note: Option<String>,
    /// In characters.
    pub width: u16,
    /// Said in the header with a sign and a word, not by colour alone.
    pub required: bool,
    pub hidden: bool,
    pub locked: bool,
    /// The values to choose from, in words; empty for any.
    pub choices: Vec<String>,
    /// Other values are also accepted: the list only proposes.
    pub open: bool,
    /// Cells without a value are formatted for this kind all the same.
    pub kind: Kind,
}

/// How the cells of a column are formatted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Kind {
    #[default]
    Text,
    /// Counts and years.
    Whole,
    /// Numbers with as many decimals as they have.
    Decimal,
    /// Shown with two decimals.
    Money,
    Date,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    pub value: Value,
    /// Shown as a note of the cell.
    pub note: Option<String>,
    pub mark: Option<Mark>,
    pub locked: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    #[default]
    Empty,
    /// Always a text, also when it begins like a formula.
    Text(String),
    Whole(i64),
    /// A decimal as it is written: `-103.35`. A number where one can hold it, else a text.
    Decimal(String),
    Date(Date),
}

/// Why a cell stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Required and not there.
    Missing,
    /// Not understood: the note says why and what to write.
    Doubt,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        let value = if text.is_empty() { Value::Empty } else { Value::Text(text.into()) };
        Self { value, ..Self::default() }
    }
}

impl Sheet {
    /// The row of the header, from 1: below the lines above it and a blank one. 0 without columns.
    pub fn header_row(&self) -> u64 {
        if self.columns.is_empty() { 0 } else { self.before() + 1 }
    }

    /// The row of the first of its rows, from 1, in a workbook; as CSV it is 2.
    pub fn first_row(&self) -> u64 {
        self.before() + 1 + u64::from(!self.columns.is_empty())
    }

    fn before(&self) -> u64 {
        match self.above.len() as u64 {
            0 => 0,
            lines => lines + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_row_stands_between_the_lines_and_the_header() {
        let sheet = Sheet { columns: vec![Column::default()], ..Sheet::default() };
        assert_eq!((sheet.header_row(), sheet.first_row()), (1, 2));
        let sheet = Sheet { above: vec!["Inventario".into(), "Llena una fila".into()], ..sheet };
        assert_eq!((sheet.header_row(), sheet.first_row()), (4, 5));
        let read = Sheet { above: vec!["Instrucciones".into()], ..Sheet::default() };
        assert_eq!((read.header_row(), read.first_row()), (0, 3));
    }
}
