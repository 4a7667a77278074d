//! The catalogue of ADELA of 2014 as CSV: a row of the dataset (`ds:`) and then one for each of its files (`rs:`).

use std::collections::BTreeMap;

use super::dates::{self, Order};
use super::header::{self, Header, Name};
use super::reading::{Cell, Reading};
use super::rows;
use super::values;
use super::{at, row_at};
use crate::grid::{Grid, GridRow};
use crate::guide::model::Guide;
use crate::import::model::{Catalog, Code, Entry, File, Said};
use crate::import::{Columns, Table};
use crate::text::Text;
use crate::text::fold::fold;

pub const FORMAT: Table = Table {
    id: "adela-catalog-csv",
    name: Text::fixed("Catálogo de ADELA en CSV", "Catalogue of ADELA in CSV"),
    fits,
    read,
};

const KEY: &str = "@key";
const TITLE: &str = "dataset.title";
const FILE: &str = "distribution.title";
const ADDRESS: &str = "distribution.download_url";
const FILE_TEMPORAL: &str = "@file-temporal";
const FILE_SPATIAL: &str = "@file-spatial";
const FILE_PERIODICITY: &str = "@file-periodicity";

const NAMES: &[Name] = &[
    ("ds identifier", KEY),
    ("ds title", TITLE),
    ("ds description", "dataset.description"),
    ("ds keyword", "dataset.keyword"),
    ("ds modified", "dataset.modified"),
    ("ds contactpoint", "dataset.contact_point.name"),
    ("ds mbox", "dataset.contact_point.email"),
    ("ds accesslevel", "dataset.access"),
    ("ds accesslevelcomment", "dataset.reserve.reason"),
    ("ds license", "dataset.license"),
    ("ds temporal", "@temporal"),
    ("ds spatial", "dataset.spatial"),
    ("ds datadictionary", "dataset.documentation"),
    ("ds landingpage", "dataset.published_at"),
    ("ds accrualperiodicity", "dataset.accrual_periodicity"),
    ("rs title", FILE),
    ("rs description", "distribution.description"),
    ("rs downloadurl", ADDRESS),
    ("rs mediatype", "@media"),
    ("rs bytesize", "distribution.byte_size"),
    ("rs temporal", FILE_TEMPORAL),
    ("rs spatial", FILE_SPATIAL),
    ("rs accrualperiodicity", FILE_PERIODICITY),
];
/// Headers that are enough to know the format.
const ENOUGH: usize = 6;

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    let known = |grid: &Grid| header::find(grid, NAMES, ENOUGH).is_some();
    if grids.iter().any(known) { 98 } else { 0 }
}

/// What is known while rows are read from the first to the last.
struct Walk<'t> {
    grid: &'t Grid,
    header: Header,
    orders: BTreeMap<usize, Order>,
    /// The last dataset of an identifier.
    keys: BTreeMap<String, usize>,
    /// What files say that only a dataset can keep: dataset, role, text, place.
    beside: Vec<(usize, &'static str, String, String)>,
}

fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let found = grids.iter().find_map(|grid| Some((grid, header::find(grid, NAMES, ENOUGH)?)));
    let Some((grid, header)) = found else { return reading.catalog };
    let rows = header.rows(grid);
    reading.catalog.read = rows.len() as u64;
    if rows.is_empty() {
        reading.remark(Code::NoRows, &row_at(grid, 1), None, ("", ""));
    }
    header::tell_rest(&mut reading, grid, &header);
    let orders = orders(rows, &header);
    let mut walk = Walk { grid, header, orders, keys: BTreeMap::new(), beside: Vec::new() };
    for row in walk.header.rows(grid) {
        line(&mut reading, &mut walk, row);
    }
    beside(&mut reading, &walk);
    reading.catalog
}

/// How each column writes dates.
fn orders(rows: &[GridRow], header: &Header) -> BTreeMap<usize, Order> {
    let order = |column: usize| {
        let cells = rows.iter().filter_map(move |row| row.cells.get(column)).map(String::as_str);
        crate::demand::dates::order(cells)
    };
    (0..header.roles.len()).map(|column| (column, order(column))).collect()
}

impl Walk<'_> {
    fn text<'r>(&self, row: &'r GridRow, role: &str) -> &'r str {
        let cell = self.header.column(role).and_then(|column| row.cells.get(column));
        cell.map_or("", |cell| cell.trim())
    }

    fn place(&self, row: &GridRow, role: &str) -> String {
        at(self.grid, row.number, self.header.column(role).unwrap_or_default())
    }

    /// Whether a row says anything in the columns that begin so.
    fn says(&self, row: &GridRow, begins: &[&str]) -> bool {
        let of = |role: &str| begins.iter().any(|begin| role.starts_with(begin));
        self.header.roles.iter().flatten().any(|role| of(role) && !self.text(row, role).is_empty())
    }
}

fn line(reading: &mut Reading, walk: &mut Walk, row: &GridRow) {
    let of_dataset = walk.says(row, &["dataset.", "@temporal"]);
    let of_file = walk.says(row, &["distribution.", "@media", "@file"]);
    if !of_dataset && !of_file && walk.text(row, KEY).is_empty() {
        // Only cells beyond the headers, which were told one by one.
        return;
    }
    let entry = entry(reading, walk, row, of_dataset);
    let mut file = File { place: row_at(walk.grid, row.number), ..File::default() };
    for (column, role) in walk.header.roles.clone().iter().enumerate() {
        let (Some(role), Some(text)) = (role, row.cells.get(column)) else { continue };
        let place = at(walk.grid, row.number, column);
        if role == KEY || (role == TITLE && !of_dataset) {
            continue;
        }
        if let Some(role) = [FILE_TEMPORAL, FILE_SPATIAL, FILE_PERIODICITY].iter().find(|own| *own == role) {
            if !text.trim().is_empty() {
                walk.beside.push((entry, role, values::unquoted(text.trim()).to_string(), place));
            }
            continue;
        }
        let order = walk.orders.get(&column).copied().unwrap_or_default();
        for said in reading.say(Cell { role, text, place: &place, order }) {
            if said.field.starts_with("distribution.") {
                file.said.push(said);
            } else {
                rows::join(reading, entry, said);
            }
        }
    }
    if of_dataset {
        reason(reading, walk, row);
    }
    if of_file {
        lacks(reading, walk, row, &file);
    }
    rows::file(reading, entry, file);
}

/// The dataset of a row: by its identifier, or that of the row above.
fn entry(reading: &mut Reading, walk: &mut Walk, row: &GridRow, of_dataset: bool) -> usize {
    let key = values::line(walk.text(row, KEY));
    let title = values::line(walk.text(row, TITLE));
    let place = walk.place(row, KEY);
    let known = walk.keys.get(&fold(&key)).copied().filter(|_| !key.is_empty());
    let last = reading.catalog.datasets.len().checked_sub(1);
    match (known, last) {
        (Some(known), _) if !of_dataset || title.is_empty() => known,
        (Some(known), _) => {
            let Some(before) = reading.catalog.datasets.get(known) else { return known };
            let (titled, held) = (called(before), before.place.clone());
            if fold(&titled) == fold(&title) {
                return known;
            }
            reading.remark(
                Code::RepeatedKey,
                &place,
                Some("dataset.identifier"),
                (&key, &format!("{titled}, {held}")),
            );
            new(reading, walk, row, (&key, false))
        }
        (None, Some(last)) if key.is_empty() && !of_dataset => {
            let above = reading.catalog.datasets.get(last).map_or_else(String::new, called);
            reading.remark(Code::Continued, &place, None, ("", &above));
            last
        }
        (None, _) => new(reading, walk, row, (&key, !key.is_empty())),
    }
}

fn called(entry: &Entry) -> String {
    let title = rows::told(entry, TITLE).and_then(|said| said.texts.first().cloned());
    title.or_else(|| entry.key.clone()).unwrap_or_default()
}

/// A new dataset; its identifier is its own only where no other had it before.
fn new(reading: &mut Reading, walk: &mut Walk, row: &GridRow, (key, own): (&str, bool)) -> usize {
    let place = row_at(walk.grid, row.number);
    let mut entry = Entry { place: place.clone(), ..Entry::default() };
    if own {
        entry.key = Some(key.to_string());
        entry.said.push(Said::new("dataset.identifier", key, walk.place(row, KEY)));
    }
    if walk.text(row, TITLE).is_empty() {
        let name = [key, walk.text(row, FILE), &place].into_iter().find(|name| !name.is_empty());
        let name = name.unwrap_or_default().to_string();
        let cell = walk.place(row, TITLE);
        reading.remark(Code::Named, &cell, Some(TITLE), ("", &name));
        entry.said.push(Said::new(TITLE, name, cell).guessed());
    }
    let at = reading.catalog.datasets.len();
    reading.catalog.datasets.push(entry);
    walk.keys.insert(fold(key), at);
    at
}

/// What is not public needs a reason.
fn reason(reading: &mut Reading, walk: &Walk, row: &GridRow) {
    let word = walk.text(row, "dataset.access");
    let level = reading.level(word);
    let column = walk.header.column("dataset.reserve.reason").is_some();
    let reason = walk.text(row, "dataset.reserve.reason");
    if column && ["private", "restricted"].contains(&level) && values::fills(reading.guide, reason) {
        let place = walk.place(row, "dataset.reserve.reason");
        reading.remark(Code::NoReason, &place, Some("dataset.reserve.reason"), (word, ""));
    }
}

/// What a file of a catalogue should say.
fn lacks(reading: &mut Reading, walk: &Walk, row: &GridRow, file: &File) {
    let name = walk.text(row, FILE);
    let place = row_at(walk.grid, row.number);
    let only_name = file.said.iter().all(|said| said.field == FILE);
    if only_name && !name.is_empty() {
        reading.remark(Code::Bare, &walk.place(row, FILE), None, (name, ""));
    } else if walk.header.column(ADDRESS).is_some() && walk.text(row, ADDRESS).is_empty() {
        let name = if name.is_empty() { place.as_str() } else { name };
        reading.remark(Code::NoAddress, &walk.place(row, ADDRESS), Some(ADDRESS), (name, ""));
    }
}

/// Files have no span, territory or periodicity of their own in a plan: datasets that say none get that of their files.
fn beside(reading: &mut Reading, walk: &Walk) {
    for role in [FILE_TEMPORAL, FILE_SPATIAL, FILE_PERIODICITY] {
        if let Some(column) = walk.header.column(role).filter(|_| walk.beside.iter().any(|one| one.1 == role))
        {
            let name = walk.header.name(walk.grid, column);
            let code = if role == FILE_SPATIAL { Code::Dropped } else { Code::Gathered };
            reading.remark(code, &walk.header.place(walk.grid, column), None, (&name, ""));
        }
    }
    for at in 0..reading.catalog.datasets.len() {
        let of = |role: &str| -> Vec<(&str, &str)> {
            let mine = walk.beside.iter().filter(|one| one.0 == at && one.1 == role);
            mine.map(|one| (one.2.as_str(), one.3.as_str())).collect()
        };
        let said = span(&of(FILE_TEMPORAL)).into_iter().chain(periodicity(&of(FILE_PERIODICITY)));
        for said in said {
            let entry = reading.catalog.datasets.get(at);
            if entry.is_some_and(|entry| rows::told(entry, &said.field).is_none()) {
                rows::join(reading, at, said);
            }
        }
    }
}

/// From the first day of any file to the last of any.
fn span(files: &[(&str, &str)]) -> Vec<Said> {
    let spans = files.iter().filter_map(|(text, place)| Some((dates::span(text, Order::DayFirst)?, *place)));
    let spans: Vec<_> = spans.collect();
    let from = spans.iter().min_by_key(|((from, _), _)| from.first());
    let to = spans.iter().max_by_key(|((_, to), _)| to.last());
    let start =
        from.map(|((from, _), place)| Said::new("dataset.temporal.start", from.first().to_string(), *place));
    let end = to.map(|((_, to), place)| Said::new("dataset.temporal.end", to.last().to_string(), *place));
    start.into_iter().chain(end).map(Said::guessed).collect()
}

/// The periodicity that files agree on.
fn periodicity(files: &[(&str, &str)]) -> Option<Said> {
    let (text, place) = files.first()?;
    let agreed = files.iter().all(|(other, _)| fold(other) == fold(text));
    agreed.then(|| Said::new("dataset.accrual_periodicity", *text, *place).guessed())
}
