//! Numbers that every spreadsheet gives back as they were written.

use jiff::civil::Date;

use super::model::Kind;
use crate::grid;

/// Digits that spreadsheets keep.
const DIGITS: usize = 15;
/// The first number with more of them.
const FIRST_LONG: i64 = 1_000_000_000_000_000;

/// A whole number, when it is kept to its last digit.
pub fn whole(number: i64) -> Option<f64> {
    (-FIRST_LONG < number && number < FIRST_LONG).then_some(number as f64)
}

/// A decimal, when a spreadsheet gives back the same text; of amounts of money, when only zeros at the end are lost:
/// their format shows them.
pub fn decimal(text: &str, kind: Kind) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    if !plain || digits == 0 || digits > DIGITS {
        return None;
    }
    let number: f64 = text.parse().ok()?;
    let same = if kind == Kind::Money && text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    };
    (number.to_string() == same).then_some(number)
}

/// The number of a day in spreadsheets; `None` for those before March 1900, which Excel counts with a mistake.
pub fn day(day: Date) -> Option<f64> {
    let days = grid::number(day);
    (days > 60).then_some(days as f64)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_decimal_is_a_number_when_it_comes_back_the_same() {
        assert_eq!(decimal("-103.35", Kind::Decimal), Some(-103.35));
        assert_eq!(decimal("0.1", Kind::Text), Some(0.1));
        for text in
            ["-103.350", "007", "1e5", "1.", ".5", "-", "", "1,000", "1234567890.123456", "-0.0", "NaN"]
        {
            assert_eq!(decimal(text, Kind::Decimal), None, "{text}");
        }
        assert_eq!(
            [decimal("1250.50", Kind::Money), decimal("3.00", Kind::Money)],
            [Some(1250.5), Some(3.0)]
        );
        assert_eq!(decimal("100", Kind::Money), Some(100.0));
        assert_eq!(decimal("0.00", Kind::Money), Some(0.0));
    }

    #[test]
    fn days_are_counted_as_excel_does() {
        assert_eq!([day(date(2023, 3, 15)), day(date(1900, 3, 1))], [Some(45_000.0), Some(61.0)]);
        assert_eq!([day(date(1900, 2, 28)), day(date(1850, 1, 1))], [None, None]);
        assert_eq!(day(date(9999, 12, 31)), Some(2_958_465.0));
    }

    #[test]
    fn longer_numbers_than_spreadsheets_keep_are_texts() {
        assert_eq!(whole(999_999_999_999_999), Some(999_999_999_999_999.0));
        assert_eq!([whole(FIRST_LONG), whole(i64::MIN)], [None, None]);
    }
}
