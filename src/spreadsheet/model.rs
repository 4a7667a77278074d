//! What a workbook holds, whatever its format.

use jiff::civil::{Date, DateTime};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// To be filled in: the header and what is marked are locked, the rest is not.
    Fill,
    /// To be read: everything is locked.
    Read,
    /// For the program: hidden and locked. Lists of choices, and what the workbook was made from.
    Hidden,
}

/// A sheet: a few lines to read, then a table with its header.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// At most 31 characters, none of `[]:*?/\`, not twice in a workbook.
    pub name: String,
    pub used: Use,
    /// Lines above the header: a title, what to do.
    pub above: Vec<String>,
    /// Empty for a sheet that is only read.
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// Blank rows below, prepared for what is added: with lists and formats.
    pub spare: usize,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    Whole,
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
    /// A decimal as it is written: `-103.35`.
    Decimal(String),
    Date(Date),
}

/// Why a cell stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
