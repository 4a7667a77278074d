//! Downloads of the PNT (SIPOT): one workbook is one dataset. Of its rows, only dates and the area are looked at:
//! nothing that a row says of a person is kept.

use std::collections::BTreeMap;

use super::dates::{self, Order};
use super::header::Header;
use super::obligation;
use super::reading::Reading;
use super::values::{bare, line};
use super::{at, row_at};
use crate::grid::{Grid, GridRow};
use crate::guide::model::Guide;
use crate::import::model::{Catalog, Code, Entry, File, Said};
use crate::import::{Columns, Table};
use crate::text::Text;

pub const FORMAT: Table = Table {
    id: "pnt",
    name: Text::fixed("Descarga de la PNT (SIPOT)", "Download of the PNT (SIPOT)"),
    fits,
    read,
};

/// Rows in which the headers are.
const ABOVE: usize = 12;
/// Values of a list that are told in the dictionary.
const TOLD: usize = 12;
const START: &str = "fecha de inicio del periodo que se informa";
const END: &str = "fecha de termino del periodo que se informa";

/// The main sheet of a download.
struct Main<'t> {
    grid: &'t Grid,
    header: Header,
    /// Headers by column, as they are written.
    names: Vec<String>,
}

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    if main(grids).is_some() { 97 } else { 0 }
}

/// The sheet whose headers say which period is told.
fn main(grids: &[Grid]) -> Option<Main<'_>> {
    grids.iter().filter(|grid| !grid.hidden).find_map(|grid| {
        let at = grid.rows.iter().take(ABOVE).position(|row| {
            let has = |name: &str| row.cells.iter().any(|cell| bare(cell) == name);
            has("ejercicio") && has(START)
        })?;
        let names = grid.rows.get(at)?.cells.iter().map(|cell| line(cell)).collect();
        Some(Main { grid, header: Header { at: Some(at), roles: Vec::new() }, names })
    })
}

impl Main<'_> {
    fn rows(&self) -> &[GridRow] {
        self.header.rows(self.grid)
    }

    /// The first column whose header begins so.
    fn column(&self, begins: &str) -> Option<usize> {
        self.names.iter().position(|name| bare(name).starts_with(begins))
    }

    /// What the rows above say under a label: beside it (`Formato:`), or below it (`TÍTULO`).
    fn label(&self, names: &[&str]) -> Option<(String, String)> {
        let above = self.grid.rows.get(..self.header.at?)?;
        above.iter().enumerate().find_map(|(at_row, row)| {
            let column = row.cells.iter().position(|cell| names.contains(&bare(cell).as_str()))?;
            let beside = row.cells.get(column).is_some_and(|cell| cell.trim_end().ends_with(':'));
            let (row, column) = if beside {
                (
                    row,
                    row.cells
                        .iter()
                        .enumerate()
                        .skip(column + 1)
                        .find(|(_, cell)| !cell.trim().is_empty())?
                        .0,
                )
            } else {
                (above.get(at_row + 1)?, column)
            };
            let text = line(row.cells.get(column)?);
            (!text.is_empty()).then(|| (text, at(self.grid, row.number, column)))
        })
    }

    fn filled(&self, column: Option<usize>) -> impl Iterator<Item = (&str, u64)> {
        self.rows().iter().filter_map(move |row| {
            let text = row.cells.get(column?)?.trim();
            (!text.is_empty()).then_some((text, row.number))
        })
    }
}

fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let Some(main) = main(grids) else { return reading.catalog };
    reading.catalog.read = main.rows().len() as u64;
    if let Some((name, place)) = main.label(&["nombre del sujeto obligado"]) {
        // `YUC - Universidad ...`: the state is the platform's own.
        let name = name.split_once(" - ").map_or(name.as_str(), |(_, name)| name).to_string();
        reading.catalog.facts.push(Said::new("institution.name", name, place));
    }
    let mut entry = Entry { place: row_at(main.grid, 1), ..Entry::default() };
    describe(&mut reading, &mut entry, &main);
    period(&mut entry, &main);
    unit(&mut entry, &main);
    columns(&mut reading, &mut entry, (&main, grids));
    law(&mut reading, &mut entry, &main);
    files(&mut entry, &main, grids);
    reading.catalog.datasets.push(entry);
    reading.catalog
}

/// Title, description, access and size.
fn describe(reading: &mut Reading, entry: &mut Entry, main: &Main) {
    let title = main.label(&["formato", "titulo"]);
    let place = row_at(main.grid, 1);
    let (title, at_title) = title.unwrap_or_else(|| {
        reading.remark(Code::Named, &place, Some("dataset.title"), ("", &main.grid.name));
        (main.grid.name.clone(), place.clone())
    });
    entry.said.push(Said::new("dataset.title", title, at_title));
    if let Some((text, place)) = main.label(&["descripcion"]) {
        entry.said.push(Said::new("dataset.description", text, place));
    }
    // It is on the platform, where anyone may see it.
    entry.said.push(Said::new("dataset.access", "public", &place).guessed());
    entry.said.push(Said::new("dataset.current_formats", "xlsx", &place).guessed());
    if !main.grid.cut {
        entry.said.push(Said::new("dataset.records", main.rows().len().to_string(), &place));
    }
}

/// What the rows cover, how often they are told, and when they were last.
fn period(entry: &mut Entry, main: &Main) {
    let days = |column: Option<usize>| -> Vec<(jiff::civil::Date, String)> {
        let day = |(text, row): (&str, u64)| {
            let day = dates::read(text, Order::DayFirst)?.when.first();
            Some((day, at(main.grid, row, column?)))
        };
        main.filled(column).filter_map(day).collect()
    };
    let (starts, ends) = (days(main.column(START)), days(main.column(END)));
    let first = starts.iter().min_by_key(|(day, _)| *day);
    let last = ends.iter().rev().max_by_key(|(day, _)| *day);
    for (field, day) in [("dataset.temporal.start", first), ("dataset.temporal.end", last)] {
        if let Some((day, place)) = day {
            entry.said.push(Said::new(field, day.to_string(), place));
        }
    }
    let length = starts.first().zip(ends.first()).map(|((from, _), (to, _))| (*to - *from).get_days());
    let period = main.label(&["periodo"]);
    let place = period.map(|(_, place)| place).or_else(|| starts.first().map(|(_, place)| place.clone()));
    // Three months is what the law asks for at least.
    let code = match length {
        Some(0..=31) => "R/P1M",
        Some(32..=70) => "R/P2M",
        Some(150..=190) => "R/P6M",
        Some(340..=370) => "R/P1Y",
        _ => "R/P3M",
    };
    let place = place.unwrap_or_else(|| row_at(main.grid, 1));
    entry.said.push(Said::new("dataset.accrual_periodicity", code, place).guessed());
    let updated = days(main.column("fecha de actualizacion"));
    if let Some((day, place)) = updated.iter().rev().max_by_key(|(day, _)| *day) {
        entry.said.push(Said::new("dataset.modified", day.to_string(), place));
    }
}

/// The area that answers for most rows.
fn unit(entry: &mut Entry, main: &Main) {
    let column = main.column("area s responsable s");
    let mut areas: BTreeMap<&str, (usize, u64)> = BTreeMap::new();
    for (text, row) in main.filled(column) {
        areas.entry(text).or_insert((0, row)).0 += 1;
    }
    let several = areas.len() > 1;
    let most = areas.into_iter().max_by_key(|(_, (count, row))| (*count, std::cmp::Reverse(*row)));
    if let Some(((text, (_, row)), column)) = most.zip(column) {
        let said = Said::new("dataset.unit", line(text), at(main.grid, row, column));
        entry.said.push(Said { guess: several, ..said });
    }
}

/// The columns with the values of their lists, and those that are about persons.
fn columns(reading: &mut Reading, entry: &mut Entry, (main, grids): (&Main, &[Grid])) {
    let number = |grid: &&Grid| grid.name.strip_prefix("Hidden_").and_then(|rest| rest.parse::<u32>().ok());
    let mut lists: Vec<&Grid> = grids.iter().filter(|grid| number(grid).is_some()).collect();
    lists.sort_by_key(number);
    let mut lists = lists.into_iter();
    let (mut texts, mut persons) = (Vec::new(), Vec::new());
    for (column, name) in main.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        let folded = bare(name);
        if reading
            .guide
            .import
            .personal
            .iter()
            .any(|word| *word == folded || folded == format!("{word} catalogo"))
        {
            persons.push((name.clone(), column));
        }
        let list = folded.ends_with("catalogo").then(|| lists.next()).flatten();
        texts.push(list.map_or_else(|| name.clone(), |list| format!("{name}: {}", listed(list))));
    }
    let head = main.header.at.and_then(|at| main.grid.rows.get(at)).map_or(1, |row| row.number);
    let place = at(main.grid, head, 0);
    entry.said.push(Said { texts, ..Said::new("dataset.dictionary", "", place) });
    if let Some((_, column)) = persons.first() {
        let place = at(main.grid, head, *column);
        let names: Vec<&str> = persons.iter().map(|(name, _)| name.as_str()).collect();
        let field = "dataset.personal.status";
        reading.remark(Code::Personal, &place, Some(field), (&names.join(", "), ""));
        entry.said.push(Said::new(field, "yes", place).guessed());
    }
}

/// The values of a hidden catalogue.
fn listed(list: &Grid) -> String {
    let values = list.rows.iter().filter_map(|row| row.cells.first()).map(|cell| line(cell));
    let told: Vec<String> = values.take(TOLD).collect();
    let more = if list.rows.len() > TOLD { ", …" } else { "" };
    format!("{}{more}", told.join(", "))
}

/// The passage that obliges to publish it.
fn law(reading: &mut Reading, entry: &mut Entry, main: &Main) {
    let title = entry.said.first().map(|said| (said.texts.join(" "), said.place.clone()));
    if let Some((text, place)) = main.label(&["nombre corto", "normativa"])
        && obligation::cited(&text).is_some()
    {
        obligation::say(reading, entry, (&text, &place));
        if entry.said.iter().any(|said| said.field == "dataset.priority.obligation") {
            return;
        }
    }
    if let Some((title, place)) = title
        && let Some(found) = obligation::told(reading.guide, &title, &main.names)
    {
        entry.said.extend(obligation::fields(found, &place).map(Said::guessed));
    }
}

/// The main table and those that hang from it.
fn files(entry: &mut Entry, main: &Main, grids: &[Grid]) {
    let title = entry.said.first().map(|said| said.texts.join(" ")).unwrap_or_default();
    let period = main.label(&["periodo"]).map(|(text, _)| format!(", {text}")).unwrap_or_default();
    let place = row_at(main.grid, 1);
    let said = vec![
        Said::new("distribution.title", format!("{title}{period}"), &place).guessed(),
        Said::new("distribution.format", "xlsx", &place).guessed(),
    ];
    entry.files.push(File { place, said });
    for child in grids.iter().filter(|grid| grid.name.starts_with("Tabla_") && !grid.hidden) {
        let place = row_at(child, 1);
        let about = child
            .rows
            .first()
            .filter(|row| row.cells.first().is_some_and(|cell| cell.trim_end().ends_with(':')));
        let about =
            about.and_then(|row| row.cells.get(1)).map(|cell| line(cell)).filter(|text| !text.is_empty());
        let head = child.rows.iter().take(ABOVE).find(|row| row.cells.iter().any(|cell| bare(cell) == "id"));
        let columns = head.map(|row| row.cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(", "));
        let mut said = vec![
            Said::new("distribution.title", about.unwrap_or_else(|| child.name.clone()), &place),
            Said::new("distribution.format", "xlsx", &place).guessed(),
        ];
        said.extend(columns.map(|columns| Said::new("distribution.description", columns, &place).guessed()));
        entry.files.push(File { place, said });
    }
}
