//! Tables as they are written: rows of cells with the places that people say, `D`, `Hoja1!D14`, row 14.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::{Text, say};

/// One table with its rows: a sheet, or a whole delimited text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Name of the sheet, or of the file.
    pub name: String,
    /// Places are cells (`Hoja1!F14`) and not rows.
    pub sheet: bool,
    pub hidden: bool,
    pub rows: Vec<GridRow>,
    /// There were more rows than could be kept.
    pub cut: bool,
}

/// A row that has something in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// From 1, as the program that wrote the file counts them.
    pub number: u64,
    /// By column from 0; blanks are empty. Dates that the format knows as such are in ISO 8601.
    pub cells: Vec<String>,
}

impl Grid {
    /// A cell as people say it: `Hoja1!D14`, or the row of a plain file.
    pub fn cell(&self, row: u64, column: Option<usize>) -> Text {
        place(self.sheet.then_some(self.name.as_str()), row, column)
    }
}

/// A cell of a sheet, or the row of a plain file: `Hoja1!D14`, `Hoja1!14`, `fila 14`.
pub fn place(sheet: Option<&str>, row: u64, column: Option<usize>) -> Text {
    match (sheet, column) {
        (Some(sheet), Some(column)) => Text::same(format!("{sheet}!{}{row}", letters(column))),
        (Some(sheet), None) => Text::same(format!("{sheet}!{row}")),
        (None, _) => say::AT_ROW.with("n", row),
    }
}

/// The letters of a column from 0: 0 is `A`, 26 is `AA`.
pub fn letters(column: usize) -> String {
    let mut out = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        out.push(char::from(b'A' + digit as u8));
        rest = (rest - 1) / 26;
    }
    out.iter().rev().collect()
}

/// The column of some letters, from 0.
pub fn column(letters: &str) -> Option<usize> {
    let letters = letters.trim();
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let value = |sum: usize, byte: u8| sum * 26 + usize::from(byte.to_ascii_uppercase() - b'A') + 1;
    letters.bytes().fold(0, value).checked_sub(1)
}

/// The day from which spreadsheets count, from March 1900 on.
const FIRST: Date = Date::constant(1899, 12, 30);

/// The day that a spreadsheet keeps as a number of days; right from March 1900 on, before which Excel counts with a
/// mistake.
pub fn day(number: i64) -> Option<Date> {
    FIRST.checked_add(number.days()).ok()
}

/// The number that a spreadsheet keeps for a day.
pub fn number(day: Date) -> i64 {
    day.duration_since(FIRST).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        for (number, day) in [(42_309, (2015, 11, 1)), (45_356, (2024, 3, 5)), (61, (1900, 3, 1))] {
            let day = Date::constant(day.0, day.1, day.2);
            assert_eq!((super::day(number), super::number(day)), (Some(day), number));
        }
    }

    #[test]
    fn columns_have_letters_as_in_sheets() {
        for (number, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")] {
            assert_eq!((letters(number), column(name)), (name.to_string(), Some(number)));
        }
        assert_eq!([column("1"), column(""), column("texto")], [None; 3]);
    }
}
