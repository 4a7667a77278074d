//! Lists of users of ADELA: persons, of which an inventory needs nothing.

use super::header::{self, Name};
use super::reading::Reading;
use super::row_at;
use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::import::model::{Catalog, Code};
use crate::import::{Columns, Table};
use crate::text::Text;

pub const FORMAT: Table = Table {
    id: "adela-users",
    name: Text::fixed("Lista de usuarios de ADELA", "List of users of ADELA"),
    fits,
    read,
};

const NAMES: &[Name] = &[("nombre", "name"), ("email", "email"), ("organizacion", "organization")];

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    let only = |grid: &Grid| grid.rows.first().is_some_and(|row| row.cells.len() == NAMES.len());
    let known =
        |grid: &Grid| header::find(grid, NAMES, NAMES.len()).is_some_and(|header| header.at == Some(0));
    if grids.iter().any(|grid| only(grid) && known(grid)) { 95 } else { 0 }
}

/// Says what it is; nobody's name or address is kept.
fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let Some(grid) = grids.iter().find(|grid| header::find(grid, NAMES, NAMES.len()).is_some()) else {
        return reading.catalog;
    };
    let rows = grid.rows.len().saturating_sub(1);
    reading.catalog.read = rows as u64;
    reading.remark(Code::People, &row_at(grid, 1), None, (&rows.to_string(), ""));
    reading.catalog
}
