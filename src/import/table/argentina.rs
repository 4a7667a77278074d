//! Catalogues of Argentina as workbooks: sheets `catalog`, `dataset`, `distribution`, `field` and `theme`, joined by
//! identifiers.

use std::collections::BTreeMap;

use super::dates::Order;
use super::flat::{ADDRESS, FORMATS, Flat, KEY, PAGE, TITLE};
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
    id: "argentina-xlsx",
    name: Text::fixed("Catálogo de Argentina en Excel", "Catalogue of Argentina in Excel"),
    fits,
    read,
};

const CATALOG: &[Name] = &[
    ("catalog publisher name", "institution.name"),
    ("catalog homepage", "publication.catalog_url"),
    ("catalog license", "license.id"),
];
const DATASET: &[Name] = &[
    ("dataset identifier", KEY),
    ("dataset title", TITLE),
    ("dataset description", "dataset.description"),
    ("dataset publisher name", "dataset.unit"),
    ("dataset contactpoint fn", "dataset.contact_point.name"),
    ("dataset contactpoint hasemail", "dataset.contact_point.email"),
    ("dataset source", "dataset.source"),
    ("dataset landingpage", "dataset.published_at"),
    ("dataset supertheme", "dataset.theme"),
    ("dataset keyword", "dataset.keyword"),
    ("dataset accrualperiodicity", "dataset.accrual_periodicity"),
    ("dataset modified", "dataset.modified"),
    ("dataset language", "dataset.language"),
    ("dataset spatial", "dataset.spatial"),
    ("dataset temporal", "@temporal"),
    ("dataset license", "dataset.license"),
];
const DISTRIBUTION: &[Name] = &[
    ("dataset identifier", KEY),
    ("dataset title", TITLE),
    ("distribution identifier", FILE_KEY),
    ("distribution title", "distribution.title"),
    ("distribution description", "distribution.description"),
    ("distribution downloadurl", ADDRESS),
    ("distribution accessurl", PAGE),
    ("distribution format", FORMATS),
    ("distribution bytesize", "distribution.byte_size"),
];
const FIELD: &[Name] = &[
    ("dataset identifier", KEY),
    ("dataset title", TITLE),
    ("distribution identifier", FILE_KEY),
    ("distribution title", "distribution.title"),
    ("field title", NAME),
    ("field description", MEANING),
];
const FILE_KEY: &str = "@file-key";
const NAME: &str = "@name";
const MEANING: &str = "@meaning";

/// The sheets of a catalogue that were found.
struct Sheets<'t> {
    catalog: Option<(&'t Grid, Header)>,
    dataset: Option<(&'t Grid, Header)>,
    distribution: Option<(&'t Grid, Header)>,
    field: Option<(&'t Grid, Header)>,
}

fn sheets(grids: &[Grid]) -> Sheets<'_> {
    let find = |begins: &str, names: &'static [Name], least: usize| {
        let own = names.iter().filter(|(name, _)| name.starts_with(begins)).count();
        grids.iter().filter(|grid| !grid.hidden && grid.sheet).find_map(|grid| {
            let header = header::find(grid, names, least)?;
            let row = header.at.and_then(|at| grid.rows.get(at))?;
            let of = row.cells.iter().filter(|cell| values::bare(cell).starts_with(begins)).count();
            (of >= least.min(own).saturating_sub(2).max(1)).then_some((grid, header))
        })
    };
    Sheets {
        catalog: find("catalog ", CATALOG, 2),
        dataset: find("dataset ", DATASET, 6),
        distribution: find("distribution ", DISTRIBUTION, 5),
        field: find("field ", FIELD, 3),
    }
}

fn fits(_: &Guide, grids: &[Grid]) -> u8 {
    let found = sheets(grids);
    if found.dataset.is_some() && found.distribution.is_some() { 97 } else { 0 }
}

/// Where datasets and files are found by what others call them.
#[derive(Default)]
struct Index {
    datasets: BTreeMap<String, usize>,
    files: BTreeMap<String, usize>,
}

fn read(guide: &Guide, grids: &[Grid], _: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let found = sheets(grids);
    let known = [&found.catalog, &found.dataset, &found.distribution, &found.field];
    let known: Vec<&str> = known.into_iter().flatten().map(|(grid, _)| grid.name.as_str()).collect();
    for grid in grids.iter().filter(|grid| !grid.hidden && !known.contains(&grid.name.as_str())) {
        reading.remark(Code::Sheet, &row_at(grid, 1), None, (&grid.name, ""));
    }
    if let Some((grid, header)) = &found.catalog {
        catalog(&mut reading, grid, header);
    }
    let named = found.distribution.as_ref().map(|(grid, header)| names(grid, header)).unwrap_or_default();
    if let Some((grid, header)) = found.dataset {
        let grid = titled(&mut reading, (grid, &header), &named);
        Flat::new(&grid, header, false).read(&mut reading, true);
    }
    let mut index = Index::default();
    for (at, entry) in reading.catalog.datasets.iter().enumerate() {
        let title = rows::told(entry, TITLE).and_then(|said| said.texts.first());
        for name in entry.key.iter().chain(title) {
            index.datasets.entry(fold(name)).or_insert(at);
        }
    }
    if let Some((grid, header)) = &found.distribution {
        distributions(&mut reading, &mut index, (grid, header));
    }
    if let Some((grid, header)) = &found.field {
        fields(&mut reading, &mut index, (grid, header));
    }
    reading.catalog
}

fn text<'r>(header: &Header, row: &'r GridRow, role: &str) -> &'r str {
    header.column(role).and_then(|column| row.cells.get(column)).map_or("", |cell| cell.trim())
}

fn catalog(reading: &mut Reading, grid: &Grid, header: &Header) {
    header::tell_rest(reading, grid, header);
    for row in header.rows(grid) {
        for (column, role) in header.roles.iter().enumerate() {
            let (Some(role), Some(text)) = (role, row.cells.get(column)) else { continue };
            let place = at(grid, row.number, column);
            for said in reading.say(Cell { role, text, place: &place, order: Order::DayFirst }) {
                rows::fact(reading, said);
            }
        }
    }
}

/// Titles of datasets by identifier, as the sheet of files repeats them.
fn names(grid: &Grid, header: &Header) -> BTreeMap<String, String> {
    let pair = |row: &GridRow| {
        let (key, title) = (text(header, row, KEY), values::line(text(header, row, TITLE)));
        (!key.is_empty() && !title.is_empty()).then(|| (fold(key), title))
    };
    header.rows(grid).iter().filter_map(pair).collect()
}

/// The sheet of datasets with the titles that it lacks, from the sheet of files.
fn titled(reading: &mut Reading, (grid, header): (&Grid, &Header), named: &BTreeMap<String, String>) -> Grid {
    let mut grid = grid.clone();
    let Some(column) = header.column(TITLE) else { return grid };
    let first = header.at.map_or(0, |at| at + 1);
    let mut lacking = Vec::new();
    for row in grid.rows.iter_mut().skip(first) {
        let known = named.get(&fold(text(header, row, KEY))).filter(|_| text(header, row, TITLE).is_empty());
        if let Some(title) = known {
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            if let Some(cell) = row.cells.get_mut(column) {
                cell.clone_from(title);
            }
            lacking.push((row.number, title.clone()));
        }
    }
    for (row, title) in lacking {
        reading.remark(Code::Named, &at(&grid, row, column), Some(TITLE), ("", &title));
    }
    grid
}

/// The dataset that a row of another sheet belongs to; a new one where its sheet does not have it.
fn owner(reading: &mut Reading, index: &mut Index, (grid, header, row): (&Grid, &Header, &GridRow)) -> usize {
    let (key, title) = (values::line(text(header, row, KEY)), values::line(text(header, row, TITLE)));
    let known = [&key, &title].into_iter().find_map(|name| index.datasets.get(&fold(name)));
    if let Some(at) = known {
        return *at;
    }
    let name = if title.is_empty() { &key } else { &title };
    let place = row_at(grid, row.number);
    let name = if name.is_empty() { place.clone() } else { name.clone() };
    reading.remark(Code::Orphan, &place, Some(TITLE), (&name, ""));
    let said = vec![Said::new(TITLE, name.clone(), place.clone()).guessed()];
    reading.catalog.datasets.push(Entry { place, key: None, said, files: Vec::new() });
    let at = reading.catalog.datasets.len() - 1;
    for name in [key, title, name] {
        index.datasets.entry(fold(&name)).or_insert(at);
    }
    at
}

fn distributions(reading: &mut Reading, index: &mut Index, (grid, header): (&Grid, &Header)) {
    header::tell_rest(reading, grid, header);
    for row in header.rows(grid) {
        reading.catalog.read += 1;
        let entry = owner(reading, index, (grid, header, row));
        let mut file = File { place: row_at(grid, row.number), ..File::default() };
        for (column, role) in header.roles.iter().enumerate() {
            let (Some(role), Some(text)) = (role, row.cells.get(column)) else { continue };
            let place = at(grid, row.number, column);
            let role = match role.as_str() {
                FORMATS => "@media",
                other if other.starts_with("distribution.") => other,
                _ => continue,
            };
            file.said.extend(reading.say(Cell { role, text, place: &place, order: Order::DayFirst }));
        }
        page(reading, &mut file, (grid, header, row));
        let title = values::line(text(header, row, "distribution.title"));
        for name in [values::line(text(header, row, FILE_KEY)), title] {
            index.files.entry(fold(&name)).or_insert(entry);
        }
        rows::file(reading, entry, file);
    }
}

/// A page is the address of a file that has no other; it is told where none is there.
fn page(reading: &mut Reading, file: &mut File, (grid, header, row): (&Grid, &Header, &GridRow)) {
    if file.said.iter().any(|said| said.field == ADDRESS) {
        return;
    }
    let (page, column) = (text(header, row, PAGE), header.column(PAGE).unwrap_or_default());
    let place = at(grid, row.number, column);
    if page.is_empty() {
        let name = text(header, row, "distribution.title");
        reading.remark(Code::NoAddress, &place, Some(ADDRESS), (name, ""));
    } else {
        file.said.push(Said::new(ADDRESS, page, place).guessed());
    }
}

/// Columns of files, as lines of the dictionary of their dataset.
fn fields(reading: &mut Reading, index: &mut Index, (grid, header): (&Grid, &Header)) {
    header::tell_rest(reading, grid, header);
    for row in header.rows(grid) {
        reading.catalog.read += 1;
        let (name, meaning) =
            (values::line(text(header, row, NAME)), values::line(text(header, row, MEANING)));
        let column = header.column(NAME).unwrap_or_default();
        let place = at(grid, row.number, column);
        if name.is_empty() {
            let what = row.cells.iter().find(|cell| !cell.trim().is_empty()).map_or("", |cell| cell.trim());
            reading.remark(Code::Dropped, &row_at(grid, row.number), Some("dataset.dictionary"), (what, ""));
            continue;
        }
        let line = if meaning.is_empty() { name } else { format!("{name}: {meaning}") };
        let said = Said::new("dataset.dictionary", line, place);
        let files = [FILE_KEY, "distribution.title"].map(|role| fold(text(header, row, role)));
        let of_file =
            files.iter().filter(|name| !name.is_empty()).find_map(|name| index.files.get(name)).copied();
        let named = [KEY, TITLE].iter().any(|role| !text(header, row, role).is_empty());
        let entry = match of_file.filter(|_| !named) {
            Some(entry) => entry,
            None => owner(reading, index, (grid, header, row)),
        };
        rows::join(reading, entry, said);
    }
}
