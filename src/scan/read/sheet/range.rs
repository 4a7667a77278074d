//! Ranges of cells as spreadsheets write them: `A1:F20`.

use std::fmt;

use crate::scan::model::Spot;

/// Rows from 1, columns from 0, both ends inside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Range {
    pub rows: (u64, u64),
    pub columns: (usize, usize),
}

impl Range {
    /// `A1:C3` or `A1`; `None` when it is neither.
    pub fn read(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(':').unwrap_or((text, text));
        let ((row, column), (last_row, last_column)) = (cell(from)?, cell(to)?);
        Some(Self { rows: (row, last_row), columns: (column, last_column) })
    }

    /// Its first cell.
    pub fn spot(&self) -> Spot {
        Spot { row: self.rows.0, column: u32::try_from(self.columns.0).ok() }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (letters(self.columns.0), letters(self.columns.1));
        write!(out, "{from}{}:{to}{}", self.rows.0, self.rows.1)
    }
}

fn cell(text: &str) -> Option<(u64, usize)> {
    let split =
        text.find(|letter: char| !letter.is_ascii_alphabetic()).filter(|split| (1..=3).contains(split))?;
    let column = text[..split]
        .bytes()
        .fold(0_usize, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((text[split..].parse().ok().filter(|row| *row <= super::cell::ROWS)?, column - 1))
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
pub fn letters(column: usize) -> String {
    let (mut rest, mut letters) = (column, Vec::new());
    loop {
        // A remainder of 26 is a letter.
        letters.push(b'A' + (rest % 26) as u8);
        match rest / 26 {
            0 => break,
            more => rest = more - 1,
        }
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn ranges_are_read_and_written() {
        assert_eq!(Range::read("B2:AA10").unwrap().to_string(), "B2:AA10");
        assert_eq!(Range::read("C3").unwrap().to_string(), "C3:C3");
        assert_eq!(Range::read("3:4"), None);
        assert_eq!(Range::read("AAAA1:B2"), None);
    }
}
