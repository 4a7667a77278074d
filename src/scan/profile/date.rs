//! Dates in the forms that people use: `2024-01-31`, `31/01/2024`, `31-ene-24`, `31 de enero de 2024`.

/// A date in days since 1 January 1970, and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub days: i32,
    pub order: Order,
    /// There is a time behind it.
    pub time: bool,
    /// Month 13, 30 February and their like: the day is then that of the nearest real one.
    pub impossible: bool,
}

/// In which order day and month stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// ISO 8601.
    Iso,
    /// Year first, with slashes or points.
    YearFirst,
    DayMonth,
    MonthDay,
    /// Both could be a month.
    Either,
    /// The month is a word.
    Words,
}

const MONTHS: [&[u8]; 12] =
    [b"ene", b"feb", b"mar", b"abr", b"may", b"jun", b"jul", b"ago", b"sep", b"oct", b"nov", b"dic"];
const ENGLISH: [(&[u8], u32); 4] = [(b"jan", 1), (b"apr", 4), (b"aug", 8), (b"dec", 12)];

/// Reads a cell that begins with a digit as a date. Never a plain number.
#[inline]
pub fn date(cell: &[u8]) -> Option<When> {
    if !(6..=40).contains(&cell.len()) {
        return None;
    }
    let first = digits(cell);
    let separator = *cell.get(first)?;
    match (first, separator) {
        (4, b'-' | b'/' | b'.') => year_first(cell, separator),
        (1 | 2, b'-' | b'/' | b'.') => year_last(cell, first, separator),
        (1 | 2, b' ') => in_words(cell, first),
        _ => None,
    }
}

/// How many of the first bytes are digits.
#[inline]
fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

#[inline]
fn value(text: &[u8]) -> u32 {
    text.iter().fold(0u32, |all, byte| all * 10 + u32::from(byte - b'0'))
}

fn year_first(cell: &[u8], separator: u8) -> Option<When> {
    let rest = &cell[5..];
    let month = digits(rest);
    if !(1..=2).contains(&month) || rest.get(month) != Some(&separator) {
        return None;
    }
    let tail = &rest[month + 1..];
    let day = digits(tail);
    if !(1..=2).contains(&day) {
        return None;
    }
    let time = is_time(&tail[day..])?;
    let iso = separator == b'-' && month == 2 && day == 2;
    let order = if iso { Order::Iso } else { Order::YearFirst };
    made(value(&cell[..4]), value(&rest[..month]), value(&tail[..day]), order, time)
}

fn year_last(cell: &[u8], first: usize, separator: u8) -> Option<When> {
    let rest = &cell[first + 1..];
    let second = digits(rest);
    if second == 0 {
        return with_name(cell, first, separator);
    }
    if second > 2 || rest.get(second) != Some(&separator) {
        return None;
    }
    let tail = &rest[second + 1..];
    let (year, time) = year_and_time(tail)?;
    let (one, two) = (value(&cell[..first]), value(&rest[..second]));
    match (one, two) {
        (13..=31, 1..=12) => made(year, two, one, Order::DayMonth, time),
        (1..=12, 13..=31) => made(year, one, two, Order::MonthDay, time),
        (1..=12, 1..=12) if one == two => made(year, two, one, Order::DayMonth, time),
        (1..=12, 1..=12) => made(year, two, one, Order::Either, time),
        (1..=99, 1..=99) => Some(When { impossible: true, ..made(year, 1, 1, Order::Either, time)? }),
        _ => None,
    }
}

/// `31-ene-24`.
fn with_name(cell: &[u8], first: usize, separator: u8) -> Option<When> {
    let rest = &cell[first + 1..];
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let month = month_of(&rest[..letters])?;
    let tail = rest.get(letters..)?;
    let tail = tail.strip_prefix(b".").filter(|_| separator != b'.').unwrap_or(tail);
    let (year, time) = year_and_time(tail.strip_prefix(&[separator])?)?;
    made(year, month, value(&cell[..first]), Order::Words, time)
}

/// `31 de enero de 2024`, `31 enero 2024`.
fn in_words(cell: &[u8], first: usize) -> Option<When> {
    let mut words = cell[first..].split(|byte| *byte == b' ').filter(|word| !word.is_empty());
    let mut next =
        || words.find(|word| !word.eq_ignore_ascii_case(b"de") && !word.eq_ignore_ascii_case(b"del"));
    let month = month_of(next()?)?;
    let year = next()?;
    if digits(year) != 4 || year.len() != 4 {
        return None;
    }
    made(value(year), month, value(&cell[..first]), Order::Words, false)
}

fn month_of(word: &[u8]) -> Option<u32> {
    let start = word.get(..3)?;
    if word.len() > 10 || !word.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b'.') {
        return None;
    }
    let spanish = MONTHS.iter().position(|month| start.eq_ignore_ascii_case(month)).map(|at| at as u32 + 1);
    spanish.or_else(|| {
        ENGLISH.iter().find(|(name, _)| start.eq_ignore_ascii_case(name)).map(|(_, month)| *month)
    })
}

/// A year of two or four digits and whether a time follows; `None` when something else does.
fn year_and_time(tail: &[u8]) -> Option<(u32, bool)> {
    let count = digits(tail);
    let year = match count {
        4 => value(&tail[..4]),
        2 => value(&tail[..2]) + if tail[..2] < b"40"[..] { 2000 } else { 1900 },
        _ => return None,
    };
    Some((year, is_time(&tail[count..])?))
}

/// Whether what stands behind a date is a time; `None` when it is something else.
fn is_time(tail: &[u8]) -> Option<bool> {
    match tail {
        [] => Some(false),
        [b'T' | b't' | b' ', rest @ ..] => {
            let rest = rest.trim_ascii_start();
            let hours = digits(rest);
            let time = (1..=2).contains(&hours) && rest.get(hours) == Some(&b':');
            time.then_some(true).or(rest.is_empty().then_some(false))
        }
        [b'Z' | b'z'] => Some(false),
        _ => None,
    }
}

fn made(year: u32, month: u32, day: u32, order: Order, time: bool) -> Option<When> {
    if !(1000..=2999).contains(&year) {
        return None;
    }
    let real = (1..=12).contains(&month) && day >= 1 && day <= month_days(year, month);
    let (month, day) = (month.clamp(1, 12), day.max(1));
    let day = day.min(month_days(year, month));
    Some(When { days: days_of(year, month, day), order, time, impossible: !real })
}

fn month_days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1 January 1970 of the proleptic Gregorian calendar, for years from 1000.
fn days_of(year: u32, month: u32, day: u32) -> i32 {
    // March begins the year, so that the odd day is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    days as i32 - 719_469
}

/// `2024-01-31` of days since 1970.
pub fn iso(days: i32) -> String {
    let date = jiff::civil::date(1970, 1, 1);
    match date.checked_add(jiff::Span::new().days(i64::from(days))) {
        Ok(date) => date.to_string(),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Order)> {
        date(text.as_bytes()).map(|when| (iso(when.days), when.order))
    }

    #[test]
    fn dates_of_every_hand_are_read() {
        for (text, want, order) in [
            ("2024-02-29", "2024-02-29", Order::Iso),
            ("2024-02-29T10:30:00-06:00", "2024-02-29", Order::Iso),
            ("2024/2/9", "2024-02-09", Order::YearFirst),
            ("31/01/2024", "2024-01-31", Order::DayMonth),
            ("01/31/2024", "2024-01-31", Order::MonthDay),
            ("05/06/2024", "2024-06-05", Order::Either),
            ("05/05/2024", "2024-05-05", Order::DayMonth),
            ("1-2-99", "1999-02-01", Order::Either),
            ("31-ene-24", "2024-01-31", Order::Words),
            ("3-Dec-2020", "2020-12-03", Order::Words),
            ("31 de enero de 2024", "2024-01-31", Order::Words),
            ("15/08/2023 14:05", "2023-08-15", Order::DayMonth),
            ("1970-01-01", "1970-01-01", Order::Iso),
            ("1582-10-15", "1582-10-15", Order::Iso),
        ] {
            assert_eq!(read(text), Some((want.to_string(), order)), "{text}");
        }
    }

    #[test]
    fn impossible_dates_are_dates_that_are_wrong() {
        for text in ["2024-13-01", "2023-02-29", "31/02/2024", "45/77/2024"] {
            assert!(date(text.as_bytes()).unwrap().impossible, "{text}");
        }
    }

    #[test]
    fn other_things_with_digits_are_none() {
        for text in [
            "20240131",
            "12.5",
            "33-1234-5678",
            "1/2",
            "10-20",
            "2024-1",
            "3 de 4",
            "192.168.1.1",
            "12-34-5678-9",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
