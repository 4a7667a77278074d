//! A table with all that is wrong with it, and how it is written as CSV.

use super::cells::{Cell, Row, cell};
use super::people::Person;
use super::random::{Random, seed};
use crate::workshop::town::{Column, Encoding, File, Is, Put, Town};

/// A header and its rows.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// The last row adds the amounts up.
    pub totals: Option<Vec<Cell>>,
}

/// Rows of a hidden sheet.
const HIDDEN: u32 = 12;

impl Sheet {
    pub fn make(town: &Town, file: &File, path: &str) -> Self {
        let mut sheet = rows(town, &file.column, file.rows, path);
        for put in &file.put {
            sheet.put(put);
        }
        if file.totals {
            sheet.totals = Some(sheet.sums(&file.column));
        }
        sheet
    }

    /// The hidden sheet of a workbook that has one.
    pub fn hidden(town: &Town, file: &File, path: &str) -> Option<Self> {
        let any = !file.hidden.is_empty();
        any.then(|| rows(town, &file.hidden, HIDDEN, &format!("{path}#")))
    }

    /// The cells of a column that have something in them.
    pub fn column(&self, name: &str) -> Vec<String> {
        let Some(at) = self.header.iter().position(|own| own == name) else { return Vec::new() };
        let cells = self.rows.iter().filter_map(|row| row.get(at)).map(Cell::text);
        cells.filter(|cell| !cell.is_empty()).collect()
    }

    fn put(&mut self, put: &Put) {
        let Some(at) = self.header.iter().position(|own| *own == put.column) else { return };
        let row = self.rows.get_mut((put.row as usize).saturating_sub(1));
        if let Some(cell) = row.and_then(|row| row.get_mut(at)) {
            *cell = match put.value.parse::<f64>() {
                Ok(number) if put.value.len() < 12 => Cell::Number(number),
                _ => Cell::Text(put.value.clone()),
            };
        }
    }

    fn sums(&self, columns: &[Column]) -> Vec<Cell> {
        let sum = |(at, column): (usize, &Column)| match column.is {
            Is::Amount | Is::Count => {
                let cells = self.rows.iter().filter_map(|row| row.get(at));
                Cell::Number(
                    cells.map(|cell| if let Cell::Number(number) = cell { *number } else { 0.0 }).sum(),
                )
            }
            _ if at == 0 => Cell::Text("TOTAL GENERAL".into()),
            _ => Cell::Text(String::new()),
        };
        columns.iter().enumerate().map(sum).collect()
    }

    /// Every row with that of the totals.
    pub fn all(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.rows.iter().chain(&self.totals)
    }

    /// As a text with the separator and the letters of its file.
    pub fn csv(&self, file: &File) -> Vec<u8> {
        let separator = file.separator.to_string();
        let line = |cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| quoted_for(cell, file.separator)).collect();
            format!("{}\r\n", cells.join(&separator))
        };
        let wide = |text: &String| {
            let mut cells = vec![String::new(); self.header.len().max(1)];
            cells[0].clone_from(text);
            cells
        };
        let mut text: String = file.above.iter().map(wide).map(line).collect();
        if !file.groups.is_empty() {
            text.push_str(&line(file.groups.clone()));
        }
        text.push_str(&line(self.header.clone()));
        text.extend(self.all().map(|row| line(row.iter().map(Cell::text).collect())));
        match file.encoding {
            Encoding::Utf8 => text.into_bytes(),
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }
}

/// The year that a path speaks of: `pagos 2023.xlsx`; the last one when it speaks of none.
fn year(path: &str) -> i64 {
    let numbers = path.split(|letter: char| !letter.is_ascii_digit());
    let years = numbers.filter(|part| part.len() == 4 && part.starts_with("20"));
    years.filter_map(|part| part.parse().ok()).next_back().unwrap_or(2024)
}

fn rows(town: &Town, columns: &[Column], count: u32, path: &str) -> Sheet {
    let mut random = Random::new(seed(&town.id, path));
    let year = year(path);
    let mut rows = Vec::new();
    for at in 0..count as usize {
        let person = Person::any(&town.words, &mut random);
        let mut row = Row { words: &town.words, random: &mut random, at, person, year };
        rows.push(columns.iter().map(|column| cell(column, &mut row)).collect());
    }
    Sheet { header: columns.iter().map(|column| column.name.clone()).collect(), rows, totals: None }
}

/// A cell of a CSV with commas.
pub fn quoted(cell: &str) -> String {
    quoted_for(cell, ',')
}

fn quoted_for(cell: &str, separator: char) -> String {
    let plain = !cell.contains([separator, '"', '\n', '\r']);
    if plain { cell.to_string() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}
