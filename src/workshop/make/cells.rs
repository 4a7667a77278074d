//! What the cells of a column are made of.

use super::people::{self, Person};
use super::random::Random;
use crate::workshop::town::{Column, Is, Words};

/// One cell: a text, or a number that a workbook keeps as one.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
}

impl Cell {
    /// As a text file has it.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) if number.fract() == 0.0 => format!("{number:.0}"),
            Self::Number(number) => format!("{number:.2}"),
        }
    }

    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

/// What makes the cells of a row: chance, and the one person that the row is about.
pub struct Row<'w> {
    pub words: &'w Words,
    pub random: &'w mut Random,
    /// From 0.
    pub at: usize,
    pub person: Person,
    /// The year that the file is of.
    pub year: i64,
}

pub fn cell(column: &Column, row: &mut Row) -> Cell {
    match column.is {
        Is::Count => Cell::Number(row.random.between(column.from, column.to) as f64),
        Is::Amount => Cell::Number(cents(column, row) as f64 / 100.0),
        Is::Latitude | Is::Longitude => Cell::Number(degrees(column, row)),
        Is::Mixed if row.at % 7 != 3 => Cell::Number(row.random.between(column.from, column.to) as f64),
        _ => Cell::Text(text(column, row)),
    }
}

fn text(column: &Column, row: &mut Row) -> String {
    let words = row.words;
    match column.is {
        Is::Folio => format!("{}{:04}", column.of.first().map_or("", String::as_str), row.at + 1),
        Is::Word => row.random.pick(&column.of).to_string(),
        Is::Turn => column.of.get(row.at % column.of.len().max(1)).cloned().unwrap_or_default(),
        Is::Street => row.random.pick(&words.streets).to_string(),
        Is::Address => format!("{} {}", row.random.pick(&words.streets), row.random.between(1, 480)),
        Is::Colony => row.random.pick(&words.colonies).to_string(),
        Is::Person => row.person.name.clone(),
        Is::Curp => row.person.curp.clone(),
        Is::Rfc => row.person.rfc.clone(),
        Is::Email => row.person.email.clone(),
        Is::CompanyRfc => people::company_rfc(row.random),
        Is::Clabe => people::clabe(row.random),
        Is::Nss => people::nss(row.random),
        Is::Company => {
            let (kind, name) = (row.random.pick(&words.trades).to_string(), row.random.pick(&words.brands));
            format!("{kind} {name}")
        }
        Is::Money => format!("$ {}", grouped(cents(column, row))),
        Is::Date => day(row).0,
        Is::MixedDate => mixed(row),
        Is::Note if row.at % 5 == 1 => row.random.pick(&words.notes).to_string(),
        Is::Mixed => row.random.pick(&words.nothing).to_string(),
        _ => String::new(),
    }
}

fn cents(column: &Column, row: &mut Row) -> i64 {
    row.random.between(column.from.saturating_mul(100), column.to.saturating_mul(100))
}

/// Between whole degrees, with five decimals.
fn degrees(column: &Column, row: &mut Row) -> f64 {
    let tenths = row.random.between(column.from.saturating_mul(100_000), column.to.saturating_mul(100_000));
    tenths as f64 / 100_000.0
}

/// `1,234.50`.
fn grouped(cents: i64) -> String {
    let whole = (cents / 100).to_string();
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{out}.{:02}", cents % 100)
}

/// A day in ISO 8601, and its parts.
fn day(row: &mut Row) -> (String, (i64, i64, i64)) {
    let (year, month, day) = (row.year, row.random.between(1, 12), row.random.between(1, 28));
    (format!("{year}-{month:02}-{day:02}"), (year, month, day))
}

/// A day in one of the ways in which three people write it.
fn mixed(row: &mut Row) -> String {
    const MONTHS: [&str; 12] =
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
    let (iso, (year, month, day)) = day(row);
    match row.at % 4 {
        0 | 3 => format!("{day:02}/{month:02}/{year}"),
        1 => {
            let word = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"ene");
            format!("{day:02}-{word}-{year}")
        }
        _ => iso,
    }
}
