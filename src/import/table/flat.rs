//! Flat lists: a row is a dataset, or one of its files; what all such lists have in common.

use std::collections::BTreeMap;

use super::dates::Order;
use super::header::{self, Header};
use super::reading::{Cell, Reading};
use super::rows::{self, Shelf};
use super::values;
use super::{at, row_at};
use crate::grid::{Grid, GridRow};
use crate::import::model::{Code, File, Said};

pub(super) const TITLE: &str = "dataset.title";
pub(super) const FILE: &str = "distribution.title";
pub(super) const ADDRESS: &str = "distribution.download_url";
pub(super) const ACCESS: &str = "dataset.access";
pub(super) const REASON: &str = "dataset.reserve.reason";
/// What the source calls a dataset for life.
pub(super) const KEY: &str = "@key";
/// What the row is about: its file, and with it the dataset.
pub(super) const ABOUT: &str = "@about";
/// Formats of the file and of its service, in that order.
pub(super) const FORMATS: &str = "@formats";
/// Address of a page or file, where there is none to download from.
pub(super) const PAGE: &str = "@page";
const FORMAT: &str = "distribution.format";
/// What alone makes no file.
const BESIDE: &[&str] = &["distribution.description", FORMAT];
/// Address of a service.
pub(super) const SERVICE: &str = "@service";

/// A list with its headers, being read.
pub(super) struct Flat<'t> {
    pub grid: &'t Grid,
    pub header: Header,
    /// Rows with the same title are one dataset; a row without title goes with the one above.
    pub grouped: bool,
    shelf: Shelf,
    /// Identifiers with the place of their dataset.
    keys: BTreeMap<String, String>,
    /// The dataset of the row above.
    last: Option<usize>,
    orders: BTreeMap<usize, Order>,
}

impl<'t> Flat<'t> {
    pub fn new(grid: &'t Grid, header: Header, grouped: bool) -> Self {
        let rows = header.rows(grid);
        let order = |column: usize| {
            let cells = rows.iter().filter_map(move |row| row.cells.get(column)).map(String::as_str);
            crate::demand::dates::order(cells)
        };
        let orders = (0..header.roles.len()).map(|column| (column, order(column))).collect();
        Self { grid, header, grouped, shelf: Shelf::default(), keys: BTreeMap::new(), last: None, orders }
    }

    /// Reads every row; columns without a role are told when `rest` says so.
    pub fn read(&mut self, reading: &mut Reading, rest: bool) {
        let rows = self.header.rows(self.grid);
        reading.catalog.read += rows.len() as u64;
        if rows.is_empty() {
            reading.remark(Code::NoRows, &row_at(self.grid, 1), None, ("", ""));
        }
        if rest {
            header::tell_rest(reading, self.grid, &self.header);
        }
        for row in rows {
            self.line(reading, row);
        }
    }

    fn text<'r>(&self, row: &'r GridRow, role: &str) -> &'r str {
        let cell = self.header.column(role).and_then(|column| row.cells.get(column));
        cell.map_or("", |cell| cell.trim())
    }

    fn place(&self, row: &GridRow, role: &str) -> String {
        self.header
            .column(role)
            .map_or_else(|| row_at(self.grid, row.number), |column| at(self.grid, row.number, column))
    }

    fn cell(&self, reading: &mut Reading, row: &GridRow, role: &str, target: &str) -> Vec<Said> {
        let column = self.header.column(role).unwrap_or_default();
        let order = self.orders.get(&column).copied().unwrap_or_default();
        let place = self.place(row, role);
        reading.say(Cell { role: target, text: self.text(row, role), place: &place, order })
    }

    fn line(&mut self, reading: &mut Reading, row: &GridRow) {
        let place = row_at(self.grid, row.number);
        let first = row.cells.iter().find(|cell| !cell.trim().is_empty()).map_or("", |cell| cell.trim());
        if values::example(reading.guide, first) {
            reading.remark(Code::Example, &place, None, (first, ""));
            return;
        }
        let roles: Vec<String> = self.header.roles.iter().flatten().cloned().collect();
        if roles.iter().all(|role| self.text(row, role).is_empty()) {
            // What it has was told cell by cell, or its column was.
            return;
        }
        let entry = self.dataset(reading, row);
        self.last = Some(entry);
        let mut file = File { place, ..File::default() };
        let mut access = None;
        for role in &roles {
            let target = if role == ABOUT { "distribution.description" } else { role };
            if [KEY, FORMATS, PAGE, SERVICE, TITLE, REASON].contains(&role.as_str()) {
                continue;
            }
            for said in self.cell(reading, row, role, target) {
                match said.field.as_str() {
                    ACCESS => access = Some(said),
                    field if field.starts_with("distribution.") => file.said.push(said),
                    field if field.starts_with("dataset.") => rows::join(reading, entry, said),
                    _ => rows::fact(reading, said),
                }
            }
        }
        self.files(reading, row, (entry, file));
        self.reason(reading, row, (entry, access.as_ref()));
        if let Some(access) = access {
            rows::join(reading, entry, access);
        }
    }

    /// The dataset of a row: by its name, or that of the row above, or by the name of its file.
    fn dataset(&mut self, reading: &mut Reading, row: &GridRow) -> usize {
        let place = row_at(self.grid, row.number);
        let cell = self.place(row, TITLE);
        let title = values::line(self.text(row, TITLE));
        let last = self.last.filter(|_| self.grouped).and_then(|at| reading.catalog.datasets.get(at));
        let above = last.and_then(|entry| rows::told(entry, TITLE)?.texts.first().cloned());
        let name = match (title.is_empty(), above) {
            (false, _) => title.clone(),
            (true, Some(above)) => {
                reading.remark(Code::Continued, &cell, Some(TITLE), ("", &above));
                above
            }
            (true, None) => {
                let others = [FILE, KEY, ABOUT, "dataset.description"];
                let mut names = others.into_iter().map(|role| brief(self.text(row, role)));
                let name = names.find(|name| !name.is_empty()).unwrap_or_else(|| place.clone());
                reading.remark(Code::Named, &cell, Some(TITLE), ("", &name));
                name
            }
        };
        // Alone, a row is a dataset of its own whatever others are called.
        let shelved = if self.grouped { name.clone() } else { place.clone() };
        let new = !self.shelf.has(&shelved);
        let entry = self.shelf.entry(reading, &shelved, &place);
        if new {
            rows::join(reading, entry, Said { guess: title.is_empty(), ..Said::new(TITLE, name, cell) });
            self.key(reading, row, entry);
        }
        entry
    }

    /// The identifier of a dataset, unless another had it before.
    fn key(&mut self, reading: &mut Reading, row: &GridRow, entry: usize) {
        let key = values::line(self.text(row, KEY));
        if key.is_empty() {
            return;
        }
        let field = "dataset.identifier";
        if let Some(before) = self.keys.get(&key).cloned() {
            reading.remark(Code::RepeatedKey, &self.place(row, KEY), Some(field), (&key, &before));
            return;
        }
        if let Some(entry) = reading.catalog.datasets.get_mut(entry) {
            entry.said.push(Said::new(field, key.clone(), self.place(row, KEY)));
            entry.key = Some(key.clone());
            self.keys.insert(key, entry.place.clone());
        }
    }

    /// The file of a row and its service, where it speaks of any.
    fn files(&self, reading: &mut Reading, row: &GridRow, (entry, mut file): (usize, File)) {
        let page = self.text(row, PAGE);
        if !has(&file, ADDRESS) && !page.is_empty() {
            file.said.push(Said::new(ADDRESS, page, self.place(row, PAGE)));
        }
        let formats = self.formats(reading, row);
        let mut formats = formats.into_iter();
        let bare = file.said.iter().all(|said| BESIDE.contains(&said.field.as_str()));
        self.about(reading, (row, entry), &mut file, bare);
        if bare {
            // Without a file, formats are those that the dataset has today.
            let own =
                file.said.iter().filter(|said| said.field == FORMAT).flat_map(|said| said.texts.clone());
            let texts: Vec<String> = own.chain(formats.by_ref()).collect();
            if !texts.is_empty() {
                let place = self.place(row, FORMATS);
                rows::join(reading, entry, Said { texts, ..Said::new("dataset.current_formats", "", place) });
            }
        } else {
            if !has(&file, FORMAT)
                && let Some(format) = formats.next()
            {
                file.said.push(Said::new(FORMAT, format, self.place(row, FORMATS)));
            }
            rows::file(reading, entry, file);
        }
        let service = self.text(row, SERVICE);
        if !service.is_empty() {
            let place = self.place(row, SERVICE);
            let said = vec![Said::new(ADDRESS, service, &place), Said::new(FORMAT, "api", &place).guessed()];
            rows::file(reading, entry, File { place: row_at(self.grid, row.number), said });
        }
    }

    fn formats(&self, reading: &mut Reading, row: &GridRow) -> Vec<String> {
        let place = self.place(row, FORMATS);
        let of = |reading: &mut Reading, text: &str| {
            let cell = Cell { role: FORMATS, text, place: &place, order: Order::DayFirst };
            reading.media(cell, FORMAT).into_iter().flat_map(|said| said.texts).collect::<Vec<_>>()
        };
        let pieces = values::pieces(self.text(row, FORMATS));
        pieces.into_iter().flat_map(|text| of(reading, text)).collect()
    }

    /// What a file is about tells what its dataset is about, as long as nothing else does.
    fn about(&self, reading: &mut Reading, (row, entry): (&GridRow, usize), file: &mut File, bare: bool) {
        if self.text(row, ABOUT).is_empty() {
            return;
        }
        let about = file.said.iter().position(|said| said.field == "distribution.description");
        let Some(about) = about.map(|at| {
            if bare { file.said.remove(at) } else { file.said.get(at).cloned().unwrap_or_default() }
        }) else {
            return;
        };
        let field = "dataset.description";
        let told =
            reading.catalog.datasets.get(entry).is_some_and(|entry| rows::told(entry, field).is_some());
        if !told {
            rows::join(reading, entry, Said { field: field.to_string(), ..about });
        } else if bare {
            reading.remark(Code::Dropped, &about.place, Some(field), (&about.texts.join(" "), ""));
        }
    }

    /// A reason belongs to what is not public, and what is not public needs one.
    fn reason(&self, reading: &mut Reading, row: &GridRow, (entry, access): (usize, Option<&Said>)) {
        let place = self.place(row, REASON);
        let said = self.cell(reading, row, REASON, REASON).into_iter().next();
        let level = access.and_then(|said| said.texts.first()).map_or("", String::as_str);
        match (level, said) {
            ("public", Some(said)) => {
                reading.remark(Code::NeedlessReason, &place, Some(REASON), (&said.texts.join(" "), ""));
            }
            ("restricted" | "private", None) => {
                reading.remark(Code::NoReason, &place, Some(REASON), (self.text(row, ACCESS), ""));
            }
            (_, Some(said)) => rows::join(reading, entry, said),
            (_, None) => {}
        }
    }
}

fn has(file: &File, field: &str) -> bool {
    file.said.iter().any(|said| said.field == field)
}

/// The beginning of a text, to call something by.
fn brief(text: &str) -> String {
    const MOST: usize = 80;
    let line = values::line(text);
    match line.char_indices().nth(MOST) {
        None => line,
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
    }
}
