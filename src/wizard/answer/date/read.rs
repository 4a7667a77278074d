//! What a text says about a date, before any rule of the question is looked at.

use jiff::civil::{Date, Weekday};

use super::{YEARS, named, numeric, relative};
use crate::text::fold::fold;
use crate::text::{Text, say};

/// How a text was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    Day(Date),
    /// Day first, and the other way round: `5/6/27`.
    Order(Date, Date),
    /// Only a date with the month first: `06/30/2027`. Carries the number that is no month.
    Swapped(i64, Date),
    /// A month, a quarter, a year: first and last day.
    Span(Date, Date),
    /// A date that cannot be, and why.
    Wrong(Text),
}

/// Which year a date without one belongs to: the nearest not past, or the nearest not to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    Ahead,
    Back,
}

/// Reads a date in any of the known ways.
pub fn read(text: &str, today: Date, lean: Lean) -> Option<Read> {
    let folded = fold(text);
    let folded = folded.trim_matches(['.', ' ', ',']);
    any(folded, today, lean).or_else(|| with_weekday(folded, today, lean))
}

/// Reads only dates that say day, month and year; `folded` as by [`fold`].
pub fn read_full(folded: &str, today: Date) -> Option<Read> {
    let folded = folded.trim_end_matches('.');
    numeric::read(folded, today, None).or_else(|| named::read(folded, today, None))
}

fn any(folded: &str, today: Date, lean: Lean) -> Option<Read> {
    let starts = ["a mas tardar ", "para ", "by "];
    let bare = starts.iter().find_map(|start| folded.strip_prefix(start)).unwrap_or(folded);
    let bare = ["el dia ", "el ", "on "].iter().find_map(|start| bare.strip_prefix(start)).unwrap_or(bare);
    numeric::read(bare, today, Some(lean))
        .or_else(|| relative::read(bare, today, lean))
        .or_else(|| named::read(bare, today, Some(lean)))
}

/// «sábado 5 de junio de 2027»: the day of the week must be right, and it settles which part is the month.
fn with_weekday(folded: &str, today: Date, lean: Lean) -> Option<Read> {
    let folded = folded.strip_prefix("el ").unwrap_or(folded);
    let (name, rest) = folded.split_once(' ')?;
    let wanted = weekday(name.trim_end_matches(','))?;
    let read = any(rest, today, lean)?;
    let days = match &read {
        Read::Day(day) => vec![*day],
        Read::Order(first, second) => vec![*first, *second],
        _ => return Some(read),
    };
    let right: Vec<Date> = days.iter().copied().filter(|day| day.weekday() == wanted).collect();
    Some(match right.as_slice() {
        [] => Read::Wrong(other_weekday(days[0], wanted)),
        [day] => Read::Day(*day),
        _ => read,
    })
}

fn other_weekday(day: Date, wanted: Weekday) -> Text {
    say::OTHER_WEEKDAY
        .with_text("right", &name(day.weekday()))
        .with_text("wrong", &name(wanted))
        .with_text("date", &crate::wizard::answer::write_out::date(day))
}

fn name(day: Weekday) -> Text {
    say::WEEKDAYS[usize::from(day.to_monday_zero_offset().unsigned_abs())].clone()
}

/// A day of the week by its folded name in either language.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let at = say::WEEKDAYS.iter().position(|day| fold(&day.es) == word || fold(&day.en) == word)?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

/// The date of three numbers, or why there is none.
pub(super) fn day_of(year: i16, month: i64, day: i64) -> Read {
    match checked(year, month, day) {
        Ok(date) => Read::Day(date),
        Err(why) => Read::Wrong(why),
    }
}

/// # Errors
/// A sentence with the number that cannot be.
pub(super) fn checked(year: i16, month: i64, day: i64) -> Result<Date, Text> {
    if !YEARS.contains(&year) {
        return Err(say::NO_SUCH_YEAR.with("year", year));
    }
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    let first = first.ok_or_else(|| say::NO_SUCH_MONTH.with("month", month))?;
    let date = i8::try_from(day).ok().and_then(|day| Date::new(year, first.month(), day).ok());
    date.ok_or_else(|| {
        let month = say::month(first);
        say::NO_SUCH_DAY.with("year", year).with("count", first.days_in_month()).with_text("month", month)
    })
}

/// A date without year; the 29th of February may be some years away.
pub(super) fn nearest(month: i64, day: i64, today: Date, lean: Lean) -> Read {
    let year = |away: i16| if lean == Lean::Ahead { today.year() + away } else { today.year() - away };
    let fits = |date: &Date| if lean == Lean::Ahead { *date >= today } else { *date <= today };
    let found = (0..=8).find_map(|away| checked(year(away), month, day).ok().filter(fits));
    found.map_or_else(|| day_of(today.year(), month, day), Read::Day)
}

/// A year of four digits, or of two: 00 to 68 is 20xx.
pub(super) fn year(word: &str) -> Option<i16> {
    let number: i16 = word.parse().ok().filter(|_| word.bytes().all(|b| b.is_ascii_digit()))?;
    match word.len() {
        4 => Some(number),
        2 if number <= 68 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}
