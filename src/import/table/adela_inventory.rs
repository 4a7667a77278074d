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

type Line<'t> = (&'t Grid, &'t Header, &'t GridRow);

fn text<'t>((_, header, row): Line<'t>, role: &str) -> &'t str {
    let cell = header.column(role).and_then(|column| row.cells.get(column));
    cell.map_or("", |cell| cell.trim())
}

fn line(reading: &mut Reading, shelf: &mut Shelf, line: Line) {
    let (grid, header, row) = line;
    let place = row_at(grid, row.number);
    let first = row.cells.iter().find(|cell| !cell.trim().is_empty()).map_or("", |cell| cell.trim());
    if values::example(reading.guide, first) {
        reading.remark(Code::Example, &place, None, (first, ""));
        return;
    }
    let known = header.roles.iter().flatten().any(|role| !text(line, role).is_empty());
    if !known {
        // Its cells were told one by one.
        return;
    }
    let entry = dataset(reading, shelf, line);
    let mut file = File { place: place.clone(), ..File::default() };
    let mut access = None;
    for (column, role) in header.roles.iter().enumerate() {
        let (Some(role), Some(cell)) = (role, row.cells.get(column)) else { continue };
        let place = at(grid, row.number, column);
        let target = if role == ABOUT { "distribution.description" } else { role };
        let order = dates::Order::DayFirst;
        for said in reading.say(Cell { role: target, text: cell, place: &place, order }) {
            match said.field.as_str() {
                TITLE | REASON => {}
                ACCESS => access = Some(said),
                field if field.starts_with("distribution.") => file.said.push(said),
                _ => rows::join(reading, entry, said),
            }
        }
    }
    about(reading, entry, &mut file);
    rows::file(reading, entry, file);
    reason(reading, entry, line, access.as_ref());
    if let Some(access) = access {
        rows::join(reading, entry, access);
    }
}

/// The dataset of a row: by its name, or that of the row above, or by the name of its file.
fn dataset(reading: &mut Reading, shelf: &mut Shelf, line: Line) -> usize {
    let (grid, header, row) = line;
    let place = row_at(grid, row.number);
    let cell = at(grid, row.number, header.column(TITLE).unwrap_or_default());
    let title = values::line(text(line, TITLE));
    let above = reading.catalog.datasets.last().and_then(|entry| rows::told(entry, TITLE));
    let above = above.and_then(|said| said.texts.first().cloned());
    let name = match (title.is_empty(), above) {
        (false, _) => title,
        (true, Some(above)) => {
            reading.remark(Code::Continued, &cell, Some(TITLE), ("", &above));
            above
        }
        (true, None) => {
            let name = [FILE, ABOUT].map(|role| values::line(text(line, role)));
            let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| place.clone());
            reading.remark(Code::Named, &cell, Some(TITLE), ("", &name));
            name
        }
    };
    let new = !shelf.has(&name);
    let entry = shelf.entry(reading, &name, &place);
    if new {
        let said = Said { guess: text(line, TITLE).is_empty(), ..Said::new(TITLE, name, cell) };
        rows::join(reading, entry, said);
    }
    entry
}

/// What a file is about tells what its dataset is about, as long as nothing else does.
fn about(reading: &mut Reading, entry: usize, file: &mut File) {
    let about = file.said.iter().find(|said| said.field == "distribution.description").cloned();
    let named = file.said.iter().any(|said| said.field == FILE);
    let field = "dataset.description";
    let first = reading.catalog.datasets.get(entry).is_some_and(|entry| rows::told(entry, field).is_none());
    if let Some(about) = about.filter(|_| first) {
        rows::join(reading, entry, Said { field: field.to_string(), ..about });
    }
    if !named {
        file.said.clear();
    }
}

/// A reason belongs to what is not public, and what is not public needs one.
fn reason(reading: &mut Reading, entry: usize, line: Line, access: Option<&Said>) {
    let (grid, header, row) = line;
    let Some(column) = header.column(REASON) else { return };
    let place = at(grid, row.number, column);
    let order = dates::Order::DayFirst;
    let said = reading.say(Cell { role: REASON, text: text(line, REASON), place: &place, order });
    let level = access.and_then(|said| said.texts.first()).map_or("", String::as_str);
    match (level, said.into_iter().next()) {
        ("public", Some(said)) => {
            reading.remark(Code::NeedlessReason, &place, Some(REASON), (&said.texts.join(" "), ""));
        }
        ("restricted" | "private", None) => {
            reading.remark(Code::NoReason, &place, Some(REASON), (text(line, ACCESS), ""));
        }
        (_, Some(said)) => rows::join(reading, entry, said),
        (_, None) => {}
    }
}
