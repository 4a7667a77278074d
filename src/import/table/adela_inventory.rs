//! Inventories of ADELA: the workbook of 2015 with `Inventario` and `Diccionario de datos`, and its CSV export.

use super::flat::{ABOUT, ACCESS, FILE, Flat, REASON, TITLE};
use super::header::{self, Header, Name};
use super::reading::Reading;
use super::row_at;
use super::values::bare;
use crate::grid::{Grid, GridRow};
use crate::guide::model::Guide;
use crate::import::model::{Catalog, Code};
use crate::import::{Columns, Table};
use crate::text::Text;

/// The workbook that institutions filled in.
pub const FORMAT: Table = Table {
    id: "adela-inventory",
    name: Text::fixed("Inventario de ADELA en Excel", "Inventory of ADELA in Excel"),
    fits,
    read,
};

/// Its export as CSV, with the media type where the platform should be.
pub const EXPORT: Table = Table {
    id: "adela-csv",
    name: Text::fixed("Inventario de ADELA en CSV", "Inventory of ADELA in CSV"),
    fits: fits_export,
    read: read_export,
};

/// The headers in their order.
const NAMES: &[Name] = &[
    ("responsable", "dataset.unit"),
    ("nombre del conjunto", TITLE),
    ("nombre del recurso", FILE),
    ("de que es", ABOUT),
    ("tiene datos privados", ACCESS),
    ("razon por la cual los datos son privados", REASON),
    ("en que plataforma tecnologia programa o sistema se albergan", "@platform"),
    ("fecha estimada de publicacion en datos gob mx*", "dataset.commitment.date"),
];
/// Headers that are enough to know the format.
const ENOUGH: usize = 6;

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    if !grids.iter().any(|grid| grid.sheet) {
        return 0;
    }
    layout(grids).map_or(0, |(_, header)| if header.at.is_some() { 98 } else { 90 })
}

fn fits_export(_: &Guide, grids: &[Grid]) -> u8 {
    match layout(grids) {
        Some((grid, _)) if !grid.sheet => 98,
        _ => 0,
    }
}

fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    inventory(guide, grids, FORMAT.id)
}

fn read_export(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    inventory(guide, grids, EXPORT.id)
}

/// The sheet with the inventory and its headers: where they have no values, they are those of the dictionary.
fn layout(grids: &[Grid]) -> Option<(&Grid, Header)> {
    let headed = grids.iter().find_map(|grid| Some((grid, header::find(grid, NAMES, ENOUGH)?)));
    headed.or_else(|| {
        let named = |name: &str| grids.iter().find(|grid| bare(&grid.name) == name);
        let first = |row: &GridRow| row.cells.first().cloned().unwrap_or_default();
        let names: Vec<String> = named("diccionario de datos")?.rows.iter().map(first).collect();
        let known = header::roles(&names, NAMES).into_iter().flatten().map(Some);
        let roles: Vec<Option<String>> = known.collect();
        (roles.len() >= ENOUGH).then_some((named("inventario")?, Header { at: None, roles }))
    })
}

fn inventory(guide: &Guide, grids: &[Grid], id: &str) -> Catalog {
    let mut reading = Reading::new(guide, id);
    let Some((grid, header)) = layout(grids) else { return reading.catalog };
    if header.at.is_none() {
        reading.remark(Code::NoHeader, &row_at(grid, 1), None, ("", "Diccionario de datos"));
    }
    Flat::new(grid, header, true).read(&mut reading, true);
    reading.catalog
}
