//! What of a table can be shown to everybody: its first rows, charts of its columns, its shapes on a map.
//!
//! Columns in which the detector sees private data are in none of it. Plain data, made in a worker of [`Facts`] and of
//! rows as they are written, so that what shows them never opens a file.

use serde::{Deserialize, Serialize};

use super::model::{Column, Facts, Kind, Table, Unread};
use crate::grid::Grid;
use crate::text::fold::fold;

mod chart;
mod geo;
#[cfg(test)]
mod tests;

pub use chart::Chart;
pub use geo::{Form, Map, Shape, geojson};

/// Rows that are counted in charts; a longer file says so.
pub const COUNTED: u32 = 50_000;
/// Columns that are looked at.
pub const COLUMNS: u32 = 60;
/// Characters of a cell.
pub const CELL: u32 = 300;
/// Rows that are shown.
pub const SHOWN: usize = 20;
/// Charts of a file.
const CHARTS: usize = 6;

/// See the head of this file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// Columns that may be shown, in the order of the file.
    pub columns: Vec<Seen>,
    /// The first rows, a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// Data rows of the table.
    pub of_rows: u64,
    /// Rows that the charts count; fewer than `of_rows` in a long file.
    pub counted: u64,
    /// Columns that are not shown because the detector sees private data in them.
    pub kept: u32,
    pub map: Option<Map>,
    /// Why there is nothing to show.
    pub unread: Option<Unread>,
}

/// A column that may be shown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    pub name: String,
    pub kind: Kind,
    pub chart: Option<Chart>,
}

impl Sample {
    /// Of the first table of a file that is not hidden; `grids` are its rows as they are written.
    pub fn of(facts: &Facts, grids: &[Grid]) -> Self {
        let table = facts.tables.iter().find(|table| !table.hidden && !table.columns.is_empty());
        let Some(table) = table else { return Self::unread(facts) };
        let grid = grids.iter().find(|grid| grid.name == table.name).or_else(|| grids.first());
        let Some(grid) = grid else { return Self::unread(facts) };
        let places = places(table, grid);
        let data = || grid.rows.iter().filter(|row| row.number > table.header_row);
        let cell = |cells: &[String], at: usize| cells.get(at).cloned().unwrap_or_default();
        let counted = data().count() as u64;
        let mut sample = Self {
            rows: data()
                .take(SHOWN)
                .map(|row| places.iter().map(|(_, at)| cell(&row.cells, *at)).collect())
                .collect(),
            of_rows: table.rows,
            counted,
            kept: private(table),
            unread: facts.unread.clone(),
            map: geo::points(&places, &data),
            ..Self::default()
        };
        let mut charts = 0;
        for (column, at) in &places {
            let values = data().map(|row| row.cells.get(*at).map_or("", String::as_str));
            let chart = if charts < CHARTS { chart::of(column, values, counted) } else { None };
            charts += usize::from(chart.is_some());
            sample.columns.push(Seen { name: column.name.clone(), kind: column.kind, chart });
        }
        sample
    }

    /// Of a layer: its shapes, and the properties of its features as rows.
    pub fn of_layer(facts: &Facts, features: &serde_json::Value) -> Self {
        let Some(table) = facts.tables.first() else { return Self::unread(facts) };
        let grid = geo::grid(table, features);
        // The rows that are made of the properties have the names above them.
        let table = Table { header_row: 1, ..table.clone() };
        let facts = Facts { tables: vec![table], ..facts.clone() };
        let mut sample = Self::of(&facts, &[grid]);
        let name =
            sample.columns.iter().find(|column| geo::names(column.kind)).map(|column| column.name.clone());
        sample.map = geojson(features, name.as_deref());
        sample
    }

    fn unread(facts: &Facts) -> Self {
        Self { unread: facts.unread.clone(), ..Self::default() }
    }
}

fn is_private(column: &Column) -> bool {
    column.personal.iter().any(|found| found.private)
}

fn private(table: &Table) -> u32 {
    u32::try_from(table.columns.iter().filter(|column| is_private(column)).count()).unwrap_or(u32::MAX)
}

/// The columns that may be shown, with their places in the rows. A place is believed only where the header says the
/// same: a column beside the one that was judged must never be shown for it.
fn places<'t>(table: &'t Table, grid: &Grid) -> Vec<(&'t Column, usize)> {
    let header = grid.rows.iter().find(|row| row.number == table.header_row && table.header_row > 0);
    let shown = table.columns.iter().enumerate().filter(|(_, column)| !is_private(column));
    let place = |(at, column): (usize, &'t Column)| match header {
        Some(header) => {
            let says =
                |at: &usize| header.cells.get(*at).is_some_and(|cell| fold(cell) == fold(&column.name));
            let found = says(&at).then_some(at).or_else(|| {
                let mut all = (0..header.cells.len()).filter(says);
                all.next().filter(|_| all.next().is_none())
            });
            found.map(|at| (column, at))
        }
        None => (!grid.sheet && table.header_row == 0).then_some((column, at)),
    };
    shown.filter_map(place).take(COLUMNS as usize).collect()
}
