//! Where readers put rows: the layout is found in the first of them, then all go by in one pass, beside the reading.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread::JoinHandle;

use super::super::detect::layout::{Layout, Sampled, layout};
use super::super::model::{Encoding, Flag, Table};
use super::super::personal::lists::Lists;
use super::batch::Batch;
use super::eye::Eye;
use super::finish::{Finish, finish};
use super::rows::Rows;
use super::tap::Opening;

/// Rows that are kept until the header is found.
const SAMPLED: usize = 64;
/// Blank rows between two rows that are told apart.
const GAP: u64 = 3;
/// Columns that are looked at.
const COLUMNS: usize = 2000;
/// Batches that are passed here before a thread is worth its start.
const ALONE: usize = 4;

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
    name: String,
    sheet: bool,
    told: Option<u64>,
    /// Names that the format gives, in order, and where each is.
    names: Option<Vec<String>>,
    places: HashMap<String, usize>,
    sample: Vec<Vec<Sampled>>,
    /// The number of each row of the sample.
    numbers: Vec<u64>,
    row: Vec<Sampled>,
    batch: Batch,
    running: Option<Running>,
    /// A cell stood beyond the last column that is looked at.
    cut: bool,
    mark: u64,
}

/// The pass, once the layout is known.
struct Running {
    layout: Layout,
    /// Number of the header and of the first data row.
    header_row: u64,
    first_row: u64,
    passed: usize,
    pass: Pass,
}

enum Pass {
    Here(Eye),
    Beside { to: SyncSender<Fed>, back: Receiver<Batch>, thread: JoinHandle<Eye> },
}

/// What goes to the thread.
enum Fed {
    Rows(Batch),
    Column(String),
}

impl<'l> Intake<'l> {
    /// A table whose names of columns stand in its rows, or not at all.
    pub fn new(lists: &'l Lists, name: &str) -> Self {
        Self {
            lists,
            name: name.to_string(),
            sheet: false,
            told: None,
            names: None,
            places: HashMap::new(),
            sample: Vec::new(),
            numbers: Vec::new(),
            row: Vec::new(),
            batch: Batch::default(),
            running: None,
            cut: false,
            mark: 0,
        }
    }

    /// A table of a format that names its columns (DBF, databases, JSON); to be called before the first row.
    pub fn named(lists: &'l Lists, name: &str, columns: &[String]) -> Self {
        let columns = columns[..columns.len().min(COLUMNS)].to_vec();
        let places = columns.iter().enumerate().map(|(at, name)| (name.clone(), at)).collect();
        Self { names: Some(columns), places, ..Self::new(lists, name) }
    }

    /// The place of a column by its name; a new one is added behind the others.
    pub fn column(&mut self, name: &str) -> usize {
        if let Some(at) = self.places.get(name) {
            return *at;
        }
        let names = self.names.get_or_insert_default();
        let at = names.len();
        if at >= COLUMNS {
            self.cut = true;
            return at;
        }
        names.push(name.to_string());
        self.places.insert(name.to_string(), at);
        if let Some(running) = &mut self.running {
            // Rows before this one do not have it.
            running.pass_on(&mut self.batch);
            running.add_column(name);
        }
        at
    }

    /// Places are cells (`Hoja1!F14`), not rows.
    pub fn sheet(&mut self) {
        self.sheet = true;
    }

    /// The row of the header, when the person said it; 0 for none.
    pub fn told_header(&mut self, row: u64) {
        self.told = Some(row);
    }

    /// Another cell of the row; columns from 0, in rising order, blanks may be left out.
    pub fn cell(&mut self, column: usize, cell: Cell) {
        if column >= COLUMNS {
            self.cut = true;
            return;
        }
        self.batch.cell(column, &cell);
        if self.running.is_none() && self.names.is_none() {
            self.row.resize(column, Sampled::default());
            self.row.push(Sampled::of(cell));
        }
    }

    /// The row is complete. `number` from 1, rising; numbers left out are blank rows.
    pub fn end_row(&mut self, number: u64) {
        self.batch.end_row(number);
        if let Some(running) = &mut self.running {
            if self.batch.full() {
                running.pass_on(&mut self.batch);
            }
            return;
        }
        if self.names.is_none() {
            self.remember(number);
        }
        if self.sample.len() >= SAMPLED || self.batch.full() {
            self.start();
        }
    }

    fn remember(&mut self, number: u64) {
        let before = self.numbers.last().copied().unwrap_or(0);
        for gap in (before + 1..number).take(GAP as usize) {
            self.sample.push(Vec::new());
            self.numbers.push(gap);
        }
        let row = std::mem::take(&mut self.row);
        let blank = row.iter().all(|cell| cell.text.is_empty());
        self.sample.push(if blank { Vec::new() } else { row });
        self.numbers.push(number);
    }

    /// Finds the layout and begins the pass.
    fn start(&mut self) {
        let (layout, header_row, first_row) = match &self.names {
            Some(names) => (given(names), 0, 1),
            None => self.found(),
        };
        self.mark = self.batch.hash(&self.name);
        let eye = match self.lists.tap.get() {
            None => Eye::Profile(Box::new(Rows::new(super::rows::Plan {
                grows: self.names.is_some(),
                ..super::plan(&layout.names, self.lists, true)
            }))),
            Some(tap) => {
                let above = self.above(&layout);
                let (name, mark) = (self.name.as_str(), self.mark);
                let opening =
                    Opening { name, mark, layout: &layout, header_row, first_row, above: &above, gaps: true };
                tap.open(&opening).map_or(Eye::Shut, Eye::Drain)
            }
        };
        self.running = Some(Running { layout, header_row, first_row, passed: 0, pass: Pass::Here(eye) });
        (self.sample, self.numbers) = (Vec::new(), Vec::new());
    }

    /// What stands above the header, row by row.
    fn above(&self, layout: &Layout) -> Vec<String> {
        let top =
            layout.header.map_or(layout.first, |header| (header + 1).saturating_sub(layout.header_rows));
        let joined = |row: &Vec<Sampled>| {
            let texts: Vec<&str> =
                row.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
            texts.join(" · ")
        };
        self.sample.iter().take(top).map(joined).filter(|text| !text.is_empty()).collect()
    }

    fn found(&self) -> (Layout, u64, u64) {
        let mut found = layout(&self.sample);
        if let Some(told) = self.told {
            let at = self.numbers.iter().position(|number| *number == told);
            let names = at.map(|at| self.sample[at].iter().map(|cell| cell.text.clone()).collect());
            let first = at.map_or(0, |at| at + 1);
            found = Layout { header: at, first, names: names.unwrap_or_default(), first_column: 0, ..found };
        }
        let widest = self.sample.iter().skip(found.first).map(Vec::len).max().unwrap_or(0);
        let width = widest.saturating_sub(found.first_column).max(found.names.len());
        found.names.resize(width, String::new());
        let number = |at: usize| {
            let last = self.numbers.last().copied().unwrap_or(0);
            self.numbers.get(at).copied().unwrap_or(last + 1)
        };
        let (header, first) = (found.header.map_or(0, number), number(found.first));
        (found, header, first)
    }

    /// What the table was.
    pub fn finish(mut self) -> Table {
        if self.running.is_none() {
            self.start();
        }
        let Some(mut running) = self.running.take() else { return Table::default() };
        running.pass_on(&mut self.batch);
        let (header_row, first_row, layout) = (running.header_row, running.first_row, running.layout);
        let given = Finish {
            name: self.name,
            encoding: Encoding::Utf8,
            layout: &layout,
            sheet: self.sheet,
            lists: self.lists,
        };
        let mut table = match running.pass.end() {
            Eye::Profile(rows) => finish(*rows, given),
            Eye::Drain(drain) => {
                drain.end();
                Table { name: given.name, ..Table::default() }
            }
            Eye::Shut => Table { name: given.name, ..Table::default() },
        };
        (table.header_row, table.first_row, table.mark) = (header_row, first_row, self.mark);
        if self.cut {
            let detail = COLUMNS.to_string();
            table.flags.push(Flag { code: "column-cap".into(), detail, ..Flag::default() });
        }
        table
    }
}

/// The layout of a format that names its columns.
fn given(names: &[String]) -> Layout {
    Layout { names: names.to_vec(), width: names.len(), sure: 100, ..Layout::default() }
}

impl Running {
    /// Hands the rows over; the batch is empty afterwards.
    fn pass_on(&mut self, batch: &mut Batch) {
        if batch.is_empty() {
            return;
        }
        self.passed += 1;
        if self.passed == ALONE {
            self.beside();
        }
        let (first, from) = (self.first_row, self.layout.first_column);
        match &mut self.pass {
            Pass::Here(eye) => eye.see(batch, first, from),
            Pass::Beside { to, back, .. } => {
                let full = std::mem::replace(batch, back.try_recv().unwrap_or_default());
                // A thread that is gone is told at the end.
                let _ = to.send(Fed::Rows(full));
            }
        }
        batch.clear();
    }

    fn add_column(&mut self, name: &str) {
        match &mut self.pass {
            Pass::Here(eye) => eye.widen(name),
            Pass::Beside { to, .. } => {
                let _ = to.send(Fed::Column(name.to_string()));
            }
        }
    }

    /// From now on a thread of its own sees the rows.
    fn beside(&mut self) {
        let (first, from) = (self.first_row, self.layout.first_column);
        let (to, fed) = sync_channel(2);
        let (used, back) = channel();
        let here = std::mem::replace(&mut self.pass, Pass::Here(Eye::Shut));
        let Pass::Here(mut eye) = here else { return };
        let thread = std::thread::spawn(move || {
            while let Ok(fed) = fed.recv() {
                match fed {
                    Fed::Column(name) => eye.widen(&name),
                    Fed::Rows(mut batch) => {
                        eye.see(&batch, first, from);
                        batch.clear();
                        // The reader may be done already.
                        let _ = used.send(batch);
                    }
                }
            }
            eye
        });
        self.pass = Pass::Beside { to, back, thread };
    }
}

impl Pass {
    fn end(self) -> Eye {
        match self {
            Self::Here(eye) => eye,
            Self::Beside { to, thread, .. } => {
                drop(to);
                match thread.join() {
                    Ok(eye) => eye,
                    // The worker's own end is what tells that this file cannot be read.
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(intake: &mut Intake, number: u64, cells: &[&str]) {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            intake.cell(column, Cell::Text(cell));
        }
        intake.end_row(number);
    }

    #[test]
    fn titles_and_blank_rows_above_are_no_data() {
        let lists = Lists::default();
        let mut intake = Intake::new(&lists, "Hoja1");
        text(&mut intake, 1, &["Padrón de obras 2024"]);
        text(&mut intake, 4, &["clave", "obra", "monto"]);
        for row in 5..40 {
            text(&mut intake, row, &[&row.to_string(), "Pavimentación de calle", "1500.50"]);
        }
        let table = intake.finish();
        assert_eq!((table.header_row, table.first_row, table.rows), (4, 5, 35));
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["clave", "obra", "monto"]);
    }

    #[test]
    fn columns_that_come_late_are_blank_before() {
        let lists = Lists::default();
        let mut intake = Intake::named(&lists, "obras", &["clave".into()]);
        for row in 1..=30_000u64 {
            intake.cell(0, Cell::Integer(row as i64));
            if row > 20_000 {
                let at = intake.column("monto");
                intake.cell(at, Cell::Number(1.5));
            }
            intake.end_row(row);
        }
        let table = intake.finish();
        assert_eq!((table.rows, table.columns.len()), (30_000, 2));
        assert_eq!((table.columns[1].name.as_str(), table.columns[1].nulls), ("monto", 20_000));
    }
}
