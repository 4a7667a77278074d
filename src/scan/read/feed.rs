//! Between readers and an [`Intake`]: numbers rows, and finds columns by their names as they appear.

use std::collections::HashMap;

use super::super::model::{Flag, Table};
use super::super::personal::lists::Lists;
use super::super::profile::intake::{Cell, Intake};

/// Columns of one table that are looked at, as many as an intake takes.
pub const COLUMNS: usize = 2000;

/// Bytes of the name of a column.
const NAME: usize = 512;

/// Rows that are held back until the columns are known.
const HELD: usize = 200;

/// Bytes of the rows held back; a few huge rows are not waited for.
const HELD_BYTES: usize = 4 << 20;

/// Characters of a cell; what a cell of a table holds beyond is not a value any more.
pub const CELL: usize = 64 * 1024;

/// An intake whose rows are numbered here.
pub struct Feed<'l> {
    intake: Intake<'l>,
    row: u64,
    #[cfg(test)]
    seen: super::testing::Recorder,
}

impl<'l> Feed<'l> {
    /// Names of columns stand in the rows, or nowhere.
    pub fn new(lists: &'l Lists, name: &str) -> Self {
        Self {
            intake: Intake::new(lists, name),
            row: 0,
            #[cfg(test)]
            seen: super::testing::Recorder::new(name, &[]),
        }
    }

    pub fn named(lists: &'l Lists, name: &str, columns: &[String]) -> Self {
        Self {
            intake: Intake::named(lists, name, columns),
            row: 0,
            #[cfg(test)]
            seen: super::testing::Recorder::new(name, columns),
        }
    }

    /// Place of a column that may be new.
    pub fn column(&mut self, name: &str) -> usize {
        let place = self.intake.column(name);
        #[cfg(test)]
        self.seen.column(place, name);
        place
    }

    pub fn cell(&mut self, column: usize, cell: Cell) {
        #[cfg(test)]
        self.seen.cell(column, cell);
        self.intake.cell(column, cell);
    }

    pub fn end_row(&mut self) {
        self.row += 1;
        #[cfg(test)]
        self.seen.end_row();
        self.intake.end_row(self.row);
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.row
    }

    pub fn finish(self) -> Table {
        #[cfg(test)]
        self.seen.finish();
        self.intake.finish()
    }
}

/// A value on its way to a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    Integer(i64),
    Number(f64),
    Bool(bool),
}

impl Value {
    pub fn as_cell(&self) -> Cell<'_> {
        match self {
            Self::Text(text) => Cell::Text(text),
            Self::Integer(whole) => Cell::Integer(*whole),
            Self::Number(number) => Cell::Number(*number),
            Self::Bool(yes) => Cell::Bool(*yes),
        }
    }

    /// As it stands in a text.
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Integer(whole) => whole.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Bool(yes) => yes.to_string(),
        }
    }

    fn weight(&self) -> usize {
        size_of::<Self>() + if let Self::Text(text) = self { text.len() } else { 0 }
    }
}

type Row = Vec<(usize, Value)>;

/// Rows of pairs of name and value, as JSON, XML and KML have them.
pub struct Keyed<'l> {
    lists: &'l Lists,
    name: String,
    places: HashMap<String, usize>,
    names: Vec<String>,
    row: Row,
    held: Vec<Row>,
    held_bytes: usize,
    feed: Option<Feed<'l>>,
    rows: u64,
    /// Names of columns beyond the limit were met.
    over: bool,
}

impl<'l> Keyed<'l> {
    pub fn new(lists: &'l Lists, name: &str) -> Self {
        Self {
            lists,
            name: name.to_string(),
            places: HashMap::new(),
            names: Vec::new(),
            row: Vec::new(),
            held: Vec::new(),
            held_bytes: 0,
            feed: None,
            rows: 0,
            over: false,
        }
    }

    /// A name that has to be a column even where no row has a value for it.
    pub fn place(&mut self, key: &str) -> Option<usize> {
        let key = start(key, NAME);
        if let Some(place) = self.places.get(key) {
            return Some(*place);
        }
        if self.names.len() >= COLUMNS {
            self.over = true;
            return None;
        }
        let place = match &mut self.feed {
            Some(feed) => feed.column(key),
            None => self.names.len(),
        };
        self.places.insert(key.to_string(), place);
        self.names.push(key.to_string());
        Some(place)
    }

    /// A value of the row; a name that comes again in a row is joined to the first with `; `.
    pub fn put(&mut self, key: &str, value: Value) {
        let Some(place) = self.place(key) else { return };
        // Most rows have their values in the order of the columns.
        let behind = self.row.last().is_none_or(|(last, _)| *last < place);
        let before = if behind { None } else { self.row.iter_mut().find(|(at, _)| *at == place) };
        match before {
            None => self.row.push((place, value)),
            Some((_, first)) => join(first, &value),
        }
    }

    /// The row is complete.
    pub fn end_row(&mut self) {
        self.rows += 1;
        let mut row = std::mem::take(&mut self.row);
        row.sort_by_key(|(place, _)| *place);
        if self.feed.is_some() {
            self.flush(&row);
            row.clear();
            self.row = row;
            return;
        }
        self.held_bytes += row.iter().map(|(_, value)| value.weight()).sum::<usize>();
        self.held.push(row);
        if self.held.len() >= HELD || self.held_bytes >= HELD_BYTES {
            self.release();
        }
    }

    /// Forgets the cells of a row that was broken off.
    pub fn drop_row(&mut self) {
        self.row.clear();
    }

    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The table; one without rows is none.
    pub fn finish(mut self) -> Option<Table> {
        if self.rows == 0 {
            return None;
        }
        self.release();
        let over = self.over.then(|| Flag {
            code: "column-cap".to_string(),
            detail: COLUMNS.to_string(),
            ..Flag::default()
        });
        let mut table = self.feed.take()?.finish();
        table.flags.extend(over);
        Some(table)
    }

    fn release(&mut self) {
        if self.feed.is_none() {
            self.feed = Some(Feed::named(self.lists, &self.name, &self.names));
        }
        for row in std::mem::take(&mut self.held) {
            self.flush(&row);
        }
    }

    fn flush(&mut self, row: &Row) {
        let Some(feed) = &mut self.feed else { return };
        for (place, value) in row {
            feed.cell(*place, value.as_cell());
        }
        feed.end_row();
    }
}

fn join(first: &mut Value, more: &Value) {
    let mut text = match std::mem::replace(first, Value::Bool(false)) {
        Value::Text(text) => text,
        other => other.written(),
    };
    let more = more.written();
    if text.len() + more.len() < CELL {
        text.push_str("; ");
        text.push_str(&more);
    }
    *first = Value::Text(text);
}

/// Adds to a cell what still fits in it, whole characters only.
pub fn push_capped(cell: &mut String, text: &str) {
    cell.push_str(start(text, CELL.saturating_sub(cell.len())));
}

/// As many whole characters as fit in some bytes.
fn start(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
