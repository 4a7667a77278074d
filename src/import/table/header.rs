//! The row of headers of a known format, however its words were typed.

use super::values::{bare, slips};
use super::{at, reading::Reading};
use crate::grid::{Grid, GridRow, letters};
use crate::import::model::{Code, Remark};

/// Rows in which the headers are looked for.
const ABOVE: usize = 30;
/// Bytes of a cell that may be a header.
const LONG: usize = 250;

/// A name of a column, folded without signs, and the role of the column. A name that ends in `*` may go on.
pub(super) type Name = (&'static str, &'static str);

/// Where a table begins and what its columns are for.
#[derive(Debug, Clone, Default)]
pub(super) struct Header {
    /// Row of the headers; none when they have no values.
    pub at: Option<usize>,
    /// By column.
    pub roles: Vec<Option<String>>,
}

impl Header {
    pub fn column(&self, role: &str) -> Option<usize> {
        self.roles.iter().position(|have| have.as_deref() == Some(role))
    }

    /// The rows of data.
    pub fn rows<'t>(&self, grid: &'t Grid) -> &'t [GridRow] {
        grid.rows.get(self.at.map_or(0, |at| at + 1)..).unwrap_or_default()
    }

    /// A header as it is written, or the letters of its column.
    pub fn name(&self, grid: &Grid, column: usize) -> String {
        let row = self.at.and_then(|at| grid.rows.get(at));
        let name = row.and_then(|row| row.cells.get(column)).map_or("", |name| name.trim());
        if name.is_empty() { letters(column) } else { name.to_string() }
    }

    /// The cell of a header.
    pub fn place(&self, grid: &Grid, column: usize) -> String {
        let number = self.at.and_then(|at| grid.rows.get(at)).map_or(1, |row| row.number);
        at(grid, number, column)
    }
}

/// The first row that has at least so many of the names.
pub(super) fn find(grid: &Grid, names: &[Name], least: usize) -> Option<Header> {
    let known = |roles: &Vec<Option<String>>| roles.iter().flatten().count();
    let wide = |row: &&GridRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() >= least;
    let rows = grid.rows.iter().take(ABOVE).enumerate().filter(|(_, row)| wide(row));
    let best =
        rows.map(|(at, row)| (at, roles(&row.cells, names))).filter(|(_, roles)| known(roles) >= least);
    let (at, roles) = best.max_by_key(|(at, roles)| (known(roles), std::cmp::Reverse(*at)))?;
    Some(Header { at: Some(at), roles })
}

/// What the cells of a row are as headers; a role is given once. Slips are looked for where some header is known.
pub(super) fn roles(cells: &[String], names: &[Name]) -> Vec<Option<String>> {
    let cells: Vec<String> =
        cells.iter().map(|cell| if cell.len() > LONG { String::new() } else { bare(cell) }).collect();
    let mut roles: Vec<Option<String>> = vec![None; cells.len()];
    for exact in [true, false] {
        if !exact && roles.iter().all(Option::is_none) {
            break;
        }
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if roles.get(column).is_some_and(Option::is_some) {
                continue;
            }
            let Some(found) = role_of(cell, names, exact) else { continue };
            let taken = roles.iter().flatten().any(|have| have == found);
            if let Some(place) = roles.get_mut(column).filter(|_| !taken) {
                *place = Some(found.to_string());
            }
        }
    }
    roles
}

fn role_of(cell: &str, names: &[Name], exact: bool) -> Option<&'static str> {
    if exact {
        let is = |name: &str| name.strip_suffix('*').map_or(cell == name, |begins| cell.starts_with(begins));
        return names.iter().find(|(name, _)| is(name)).map(|(_, role)| *role);
    }
    let near = names.iter().filter_map(|(name, role)| Some((slips(cell, name)?, *role)));
    near.min_by_key(|(slips, _)| *slips).map(|(_, role)| role)
}

/// Tells of columns and cells that no role is known for: nothing is left out in silence.
pub(super) fn tell_rest(reading: &mut Reading, grid: &Grid, header: &Header) {
    let rows = header.rows(grid);
    let wide = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    for column in 0..wide {
        if header.roles.get(column).is_some_and(Option::is_some) {
            continue;
        }
        let filled = rows.iter().filter_map(|row| Some((row, row.cells.get(column)?)));
        let filled: Vec<(&GridRow, &String)> = filled.filter(|(_, cell)| !cell.trim().is_empty()).collect();
        let headed = header.name(grid, column) != letters(column);
        match filled.first() {
            None => {}
            Some(_) if headed => {
                let (name, place) = (header.name(grid, column), header.place(grid, column));
                let told = |remark: &Remark| remark.code == Code::Taken && remark.place == place;
                if !reading.catalog.remarks.iter().any(told) {
                    reading.remark(Code::Dropped, &place, None, (&name, ""));
                }
            }
            Some(_) => {
                for (row, cell) in filled {
                    reading.remark(Code::Ragged, &at(grid, row.number, column), None, (cell, ""));
                }
            }
        }
    }
}
