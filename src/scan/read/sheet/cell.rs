//! One cell of XLSX: where it stands and what its value says.

use super::date::{Shown, write};
use crate::scan::profile::intake::Cell;

/// Rows and columns of Excel.
pub const ROWS: u64 = 1_048_576;
pub const COLUMNS: usize = 16_384;
/// What a cell says that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Number,
    Shared,
    Text,
    Bool,
    Error,
    Date,
}

impl Form {
    pub fn named(value: &[u8]) -> Self {
        match value {
            b"s" => Self::Shared,
            b"str" | b"inlineStr" => Self::Text,
            b"b" => Self::Bool,
            b"e" => Self::Error,
            b"d" => Self::Date,
            _ => Self::Number,
        }
    }
}

/// A number written in digits alone.
pub fn digits_of(bytes: &[u8]) -> Option<u64> {
    if bytes.is_empty() || bytes.len() > 18 {
        return None;
    }
    bytes.iter().try_fold(0_u64, |sum, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit < 10).then(|| sum * 10 + u64::from(digit))
    })
}

/// The column of `B7`, from 0; `None` when no sheet has such a cell.
pub fn column_of(place: &[u8]) -> Option<usize> {
    let letters = place.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let row = digits_of(&place[letters..])?;
    let column = place[..letters]
        .iter()
        .fold(0_usize, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    (column <= COLUMNS && row <= ROWS && row > 0).then(|| column - 1)
}

/// A number, or the date that its style makes of it; `None` when it is neither.
pub fn number<'d>(value: &[u8], shown: Shown, from_1904: bool, date: &'d mut String) -> Option<Cell<'d>> {
    if shown == Shown::Number
        && let Some(whole) = digits_of(value)
    {
        return i64::try_from(whole).ok().map(Cell::Integer);
    }
    let number: f64 = std::str::from_utf8(value).ok()?.trim().parse().ok()?;
    if !number.is_finite() {
        return None;
    }
    Some(plain_or_date(number, shown, from_1904, date))
}

/// A number as it is shown: whole, broken, a date or hours.
pub fn plain_or_date(number: f64, shown: Shown, from_1904: bool, date: &mut String) -> Cell<'_> {
    if shown != Shown::Number && write(number, shown, from_1904, date) {
        return if date.contains('-') { Cell::Date(date) } else { Cell::Text(date) };
    }
    // Whole numbers up to 2^53 are exact.
    if number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0 {
        return Cell::Integer(number as i64);
    }
    Cell::Number(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_held_to_the_size_of_a_sheet() {
        assert_eq!(column_of(b"A1"), Some(0));
        assert_eq!(column_of(b"XFD1048576"), Some(16_383));
        for bad in ["XFE1", "A1048577", "A0", "ZZZZ1", "1", "A", "", "ZZZZZZZZZZ99999999999999999999"] {
            assert_eq!(column_of(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn numbers_are_whole_when_they_can_be() {
        let mut date = String::new();
        assert_eq!(number(b"15", Shown::Number, false, &mut date), Some(Cell::Integer(15)));
        assert_eq!(number(b"-3", Shown::Number, false, &mut date), Some(Cell::Integer(-3)));
        assert_eq!(number(b"1.5E-2", Shown::Number, false, &mut date), Some(Cell::Number(0.015)));
        assert_eq!(number(b"45000", Shown::Date, false, &mut date), Some(Cell::Date("2023-03-15")));
        assert_eq!(number(b"abc", Shown::Number, false, &mut date), None);
        assert_eq!(number(b"inf", Shown::Number, false, &mut date), None);
    }
}
