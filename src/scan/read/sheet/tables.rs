//! The tables of one sheet: most have one; where a second header follows below a blank row, another table begins.

use std::mem::take;

use super::ahead::{Kept, Row, begins_table};
use super::cells::Sink;
use super::range::Range;
use crate::scan::model::{Flag, Table};
use crate::scan::personal::lists::Lists;
use crate::scan::profile::intake::{Cell, Intake};

/// Rows that are looked at before it is said whether a table begins.
const AHEAD: usize = 5;
/// Rows with numbers that a table has before another may follow it.
const GROWN: u64 = 2;
/// Tables of one sheet; what follows belongs to the last.
const MOST: usize = 64;
/// Places that are told.
const PLACES: usize = 8;
/// Cells of a header that are remembered.
const NAMES: usize = 256;

/// Takes the rows of a sheet, and gives its tables.
pub struct Tables<'l> {
    lists: &'l Lists,
    name: String,
    intake: Intake<'l>,
    part: Part,
    done: Vec<(Range, Table)>,
    merged: Vec<Range>,
    merges: u64,
    /// Rows held back after a blank one.
    ahead: Option<Vec<Row>>,
    row: Tally,
}

/// What was seen of the table that is being read.
#[derive(Debug, Default)]
struct Part {
    range: Option<Range>,
    /// Last row with anything in it.
    last: u64,
    /// Rows of two cells or more, a number or a date among them.
    mixed: u64,
    /// The last row of texts above them.
    names: Vec<String>,
    /// Cells by column.
    filled: Vec<u32>,
}

/// The row that is being read.
#[derive(Debug, Default)]
struct Tally {
    cells: u32,
    numbers: u32,
    names: Vec<String>,
}

impl<'l> Tables<'l> {
    /// `told` is the row of the header, when the person said it.
    pub fn new(lists: &'l Lists, name: &str, told: Option<u64>) -> Self {
        let mut intake = sheet_intake(lists, name);
        if let Some(row) = told {
            intake.told_header(row);
        }
        Self {
            lists,
            name: name.to_string(),
            intake,
            part: Part::default(),
            done: Vec::new(),
            merged: Vec::new(),
            merges: 0,
            ahead: None,
            row: Tally::default(),
        }
    }

    /// The tables in their order; none when the sheet is empty.
    pub fn finish(mut self) -> Vec<Table> {
        self.decide();
        let beside = self.beside();
        self.close();
        let several = self.done.len() > 1;
        let ranges: Vec<Range> = self.done.iter().map(|(range, _)| range.clone()).collect();
        let mut tables = Vec::new();
        for (range, mut table) in take(&mut self.done) {
            self.flag_merges(&range, &mut table);
            if several {
                table.name = format!("{} ({range})", self.name);
            }
            tables.push(table);
        }
        if let Some(first) = tables.first_mut() {
            first.flags.extend(flag_tables(if several { &ranges } else { &beside }));
        }
        tables
    }

    fn decide(&mut self) {
        let Some(rows) = self.ahead.take() else { return };
        if self.done.len() + 1 < MOST && begins_table(&rows, &self.part.names) {
            self.close();
        }
        for row in rows {
            for (column, cell) in &row.cells {
                self.pass(*column, cell.as_cell());
            }
            self.end(row.number);
        }
    }

    /// Ends the table that is being read.
    fn close(&mut self) {
        let next = sheet_intake(self.lists, &self.name);
        let table = std::mem::replace(&mut self.intake, next).finish();
        if let Some(range) = take(&mut self.part).range {
            self.done.push((range, table));
        }
    }

    fn pass(&mut self, column: usize, cell: Cell) {
        self.intake.cell(column, cell);
        self.row.cells += 1;
        match cell {
            Cell::Text(text) if self.part.mixed == 0 && self.row.names.len() < NAMES => {
                self.row.names.push(text.chars().take(64).collect());
            }
            Cell::Integer(_) | Cell::Number(_) | Cell::Date(_) => self.row.numbers += 1,
            _ => {}
        }
        if column >= self.part.filled.len() {
            self.part.filled.resize(column + 1, 0);
        }
        self.part.filled[column] = self.part.filled[column].saturating_add(1);
    }

    fn end(&mut self, number: u64) {
        self.intake.end_row(number);
        let row = take(&mut self.row);
        self.part.last = number;
        if row.cells > 1 && row.numbers > 0 {
            self.part.mixed += 1;
        } else if row.cells > 1 && self.part.mixed == 0 {
            self.part.names = row.names;
        }
        let first = self.part.range.as_ref().map_or(number, |range| range.rows.0);
        let columns = (first_filled(&self.part.filled), self.part.filled.len().saturating_sub(1));
        self.part.range = Some(Range { rows: (first, number), columns });
    }

    /// Ranges of tables that stand side by side: columns without a cell between two groups of columns.
    fn beside(&self) -> Vec<Range> {
        let Some(range) = &self.part.range else { return Vec::new() };
        let mut groups: Vec<(usize, usize)> = Vec::new();
        for (column, _) in self.part.filled.iter().enumerate().filter(|(_, cells)| **cells > 0) {
            match groups.last_mut() {
                Some(group) if group.1 + 1 == column => group.1 = column,
                _ => groups.push((column, column)),
            }
        }
        let full = |group: &(usize, usize)| {
            let cells = &self.part.filled[group.0..=group.1];
            group.1 > group.0 && cells.iter().filter(|cells| **cells > 2).count() > 1
        };
        groups
            .iter()
            .filter(|group| full(group))
            .map(|group| Range { rows: range.rows, columns: *group })
            .collect()
    }

    fn flag_merges(&self, range: &Range, table: &mut Table) {
        let only = self.merges as usize == self.merged.len();
        let inside = self
            .merged
            .iter()
            .filter(|merged| range.rows.0 <= merged.rows.1 && merged.rows.0 <= range.rows.1);
        let count = if only { inside.clone().count() as u64 } else { self.merges };
        if count == 0 {
            return;
        }
        let number = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        table.merged = inside
            .clone()
            .map(|merged| {
                let (rows, columns) = (merged.rows, merged.columns);
                [number(rows.0), number(rows.1), columns.0 as u32, columns.1 as u32]
            })
            .collect();
        let first: Vec<&Range> = inside.take(PLACES).collect();
        table.flags.push(Flag {
            code: "cells-merged".into(),
            count,
            places: first.iter().map(|merged| merged.spot()).collect(),
            detail: first.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            ..Flag::default()
        });
    }
}

fn sheet_intake<'l>(lists: &'l Lists, name: &str) -> Intake<'l> {
    let mut intake = Intake::new(lists, name);
    intake.sheet();
    intake
}

fn first_filled(filled: &[u32]) -> usize {
    filled.iter().position(|cells| *cells > 0).unwrap_or(0)
}

fn flag_tables(ranges: &[Range]) -> Option<Flag> {
    (ranges.len() > 1).then(|| Flag {
        code: "sheet-tables".into(),
        count: ranges.len() as u64,
        places: ranges.iter().take(PLACES).map(Range::spot).collect(),
        detail: ranges.iter().take(PLACES).map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ..Flag::default()
    })
}

impl Sink for Tables<'_> {
    fn start_row(&mut self, number: u64) {
        match &mut self.ahead {
            Some(rows) => rows.push(Row { number, cells: Vec::new() }),
            None if self.part.mixed >= GROWN && number > self.part.last + 1 => {
                self.ahead = Some(vec![Row { number, cells: Vec::new() }]);
            }
            None => {}
        }
    }

    fn cell(&mut self, column: usize, cell: Cell) {
        match self.ahead.as_mut().and_then(|rows| rows.last_mut()) {
            Some(row) => row.cells.push((column, Kept::new(cell))),
            None => self.pass(column, cell),
        }
    }

    fn end_row(&mut self, number: u64) {
        match &self.ahead {
            Some(rows) if rows.len() >= AHEAD => self.decide(),
            Some(_) => {}
            None => self.end(number),
        }
    }

    fn merged(&mut self, range: &str) {
        self.merges += 1;
        // Enough to say which table they are in; of more, only the count is told.
        if self.merged.len() < 4_096 {
            self.merged.extend(Range::read(range));
        }
    }
}
