//! Places in tables as people say them: `D`, `Hoja1!D14`, row 14.

use super::columns::Sheet;
use crate::text::{Text, demand as say};

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

/// A cell: `Hoja1!D14`, or the row of a plain file.
pub fn cell(sheet: &Sheet, row: u64, column: Option<usize>) -> Text {
    match (sheet.sheet, column) {
        (true, Some(column)) => Text::same(format!("{}!{}{row}", sheet.name, letters(column))),
        (true, None) => Text::same(format!("{}!{row}", sheet.name)),
        (false, _) => say::AT_ROW.with("n", row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters_as_in_sheets() {
        for (number, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")] {
            assert_eq!((letters(number), column(name)), (name.to_string(), Some(number)));
        }
        assert_eq!([column("1"), column(""), column("texto")], [None; 3]);
    }
}
