//! Dates in digits: `30/06/2027`, `30-6-27`, `2027-06-30`, `06/2027`, `2027`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::read::{Lean, Read, checked, day_of, nearest, year};

/// Without `lean` only dates that say the year are read.
pub fn read(folded: &str, today: Date, lean: Option<Lean>) -> Option<Read> {
    let known = folded.chars().all(|c| c.is_ascii_digit() || "/-. ".contains(c));
    if !known || !folded.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<&str> = folded.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    match (parts.as_slice(), lean) {
        ([y, m, d], _) if y.len() == 4 => Some(day_of(year(y)?, short(m)?, short(d)?)),
        ([d, m, y], _) => {
            let year = year(y)?;
            Some(day_first(short(d)?, short(m)?, |month, day| day_of(year, month, day)))
        }
        ([y, m], Some(_)) if y.len() == 4 => month(year(y)?, short(m)?),
        ([m, y], Some(_)) if y.len() == 4 => month(year(y)?, short(m)?),
        ([d, m], Some(lean)) if short(m)? <= 12 => {
            Some(day_first(short(d)?, short(m)?, |month, day| nearest(month, day, today, lean)))
        }
        ([y], Some(_)) if y.len() == 4 => {
            let year = year(y)?;
            Some(match (checked(year, 1, 1), checked(year, 12, 31)) {
                (Ok(first), Ok(last)) => Read::Span(first, last),
                (Err(why), _) | (_, Err(why)) => Read::Wrong(why),
            })
        }
        _ => None,
    }
}

/// One or two digits.
fn short(part: &str) -> Option<i64> {
    part.parse().ok().filter(|_| part.len() <= 2)
}

/// The first number is the day; the other reading is kept where it is a date too.
fn day_first(first: i64, second: i64, make: impl Fn(i64, i64) -> Read) -> Read {
    let (read, swapped) = (make(second, first), make(first, second));
    match (read, swapped) {
        (Read::Day(day), Read::Day(other)) if day != other => Read::Order(day, other),
        (Read::Wrong(_), Read::Day(day)) if second > 12 => Read::Swapped(second, day),
        (read, _) => read,
    }
}

fn month(year: i16, month: i64) -> Option<Read> {
    Some(match checked(year, month, 1) {
        Ok(first) => Read::Span(first, first.saturating_add(1.month()).saturating_sub(1.day())),
        Err(why) => Read::Wrong(why),
    })
}
