//! Dates as inventories have them: days, months, years and spans, in the orders in which people write them.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::demand::dates;
pub(super) use crate::demand::dates::Order;
use crate::grid;
use crate::text::fold::fold;
use crate::text::say;

/// What Excel keeps for the years 1954 to 2118.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;
/// Years that a number of four digits may be.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2200;

/// How much of a date is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Day(Date),
    Month(Date),
    Year(Date),
}

/// A date read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    pub when: When,
    /// Written as ISO 8601 or people in Mexico have it, and not with the month first, or as a bare number.
    pub plain: bool,
}

impl When {
    pub fn first(self) -> Date {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }

    pub fn last(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(day) => day.last_of_month(),
            Self::Year(day) => day.last_of_year(),
        }
    }

    /// The last day, brought forward from a weekend: what is promised for a month is due on a day of work.
    pub fn due(self) -> Date {
        let last = self.last();
        let back = match (self, last.weekday()) {
            (Self::Day(_), _) => 0,
            (_, Weekday::Saturday) => 1,
            (_, Weekday::Sunday) => 2,
            _ => 0,
        };
        last.checked_sub(back.days()).unwrap_or(last)
    }

    /// As it should have been written: `2015-02`.
    pub fn iso(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Month(day) => format!("{:04}-{:02}", day.year(), day.month()),
            Self::Year(day) => day.year().to_string(),
        }
    }
}

/// Reads one date; a time behind it is left out.
pub(super) fn read(text: &str, order: Order) -> Option<Read> {
    let text = fold(text.trim_matches(|c: char| c == '\'' || c == '"' || c.is_whitespace()));
    let found = |when, plain| Some(Read { when, plain });
    if let Some(when) = iso(&text) {
        return found(when, true);
    }
    if let Some(day) = serial(&text) {
        return found(When::Day(day), false);
    }
    if let Some(day) = swapped(&text) {
        return found(When::Day(day), false);
    }
    if let Some(month) = month(&text) {
        return found(When::Month(month), text.chars().any(char::is_alphabetic));
    }
    let other = if order == Order::DayFirst { Order::MonthFirst } else { Order::DayFirst };
    let day = dates::read(&text, order).or_else(|| dates::read(&text, other))?;
    found(When::Day(day), dates::read(&text, Order::DayFirst) == Some(day))
}

/// `2015`, `2015-10`, `2015-10-31`, with or without a time.
fn iso(text: &str) -> Option<When> {
    let bare = text.split(['t', ' ']).next()?;
    let parts: Vec<&str> = bare.split('-').collect();
    let year = parts.first().filter(|year| year.len() == 4)?;
    let year = number(year).filter(|year| YEARS.contains(year))?;
    match *parts.as_slice() {
        [_] if text.len() == 4 => Some(When::Year(made(year, 1, 1)?)),
        [_, month] => Some(When::Month(made(year, number(month)?, 1)?)),
        [_, month, day] => Some(When::Day(made(year, number(month)?, number(day)?)?)),
        _ => None,
    }
}

/// `2012-16-02`: year, day, month.
fn swapped(text: &str) -> Option<Date> {
    let mut parts = text.split(['t', ' ']).next()?.split('-');
    let (year, day, month) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 {
        return None;
    }
    made(number(year)?, number(month)?, number(day)?)
}

/// `02-2015`, `2015/02`, `octubre de 2015`, `oct-15`.
fn month(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !matches!(*part, "" | "de" | "del"))
        .collect();
    let [one, two] = parts.as_slice() else { return None };
    let year = |text: &str| match (text.len(), number(text)?) {
        (4, year) if YEARS.contains(&year) => Some(year),
        _ => None,
    };
    let short = |text: &str| match (text.len(), number(text)?) {
        (2, year) => Some(2000 + year),
        _ => year(text),
    };
    if let Some(month) = say::month_named(one) {
        return made(short(two)?, i16::from(month), 1);
    }
    match (year(one), year(two)) {
        (None, Some(year)) => made(year, number(one)?, 1),
        (Some(year), None) => made(year, say::month_named(two).map(i16::from).or_else(|| number(two))?, 1),
        _ => None,
    }
}

/// The number that Excel keeps for a day.
fn serial(text: &str) -> Option<Date> {
    let (days, rest) = text.split_once('.').unwrap_or((text, ""));
    if days.len() != 5 || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let days: i64 = days.parse().ok().filter(|days| SERIALS.contains(days))?;
    grid::day(days)
}

/// The two ends of a span: `2010/2012`, `2000-2010`, `2013-01-01 a 2014-12-31`; one date is both.
pub(super) fn span(text: &str, order: Order) -> Option<(When, When)> {
    let text = text.trim();
    let folded = fold(text);
    let two = |mark: &str| {
        let (one, two) = folded.split_once(mark)?;
        Some((read(one, order)?.when, read(two, order)?.when))
    };
    let years = || {
        let (one, two) = folded.split_once('-')?;
        let year = |text: &str| number(text.trim()).filter(|year| YEARS.contains(year));
        Some((When::Year(made(year(one)?, 1, 1)?), When::Year(made(year(two)?, 1, 1)?)))
    };
    let both = [" a ", " al ", " - ", " – ", "–", "/"].into_iter().find_map(two).or_else(years);
    let one = || read(text, order).map(|read| (read.when, read.when));
    both.filter(|(from, to)| from.first() <= to.last()).or_else(one)
}

fn number(text: &str) -> Option<i16> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

fn made(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, order: Order) -> Option<(String, bool)> {
        read(text, order).map(|read| (read.when.iso(), read.plain))
    }

    #[test]
    fn dates_of_inventories_are_read_in_every_order_seen() {
        for (text, meant, plain) in [
            ("2015-10", "2015-10", true),
            ("2015", "2015", true),
            ("2013-07-29T09:00:00", "2013-07-29", true),
            ("02-2015", "2015-02", false),
            ("2015/02", "2015-02", false),
            ("octubre de 2015", "2015-10", true),
            ("oct-15", "2015-10", true),
            ("42309", "2015-11-01", false),
            ("72837", "2099-06-01", false),
            ("2012-16-02T14:45:00", "2012-02-16", false),
            ("07/29/13 09:00 AM", "2013-07-29", false),
            ("7/29/2013 9:00:00", "2013-07-29", false),
            ("29/07/2013", "2013-07-29", true),
        ] {
            assert_eq!(told(text, Order::DayFirst), Some((meant.to_string(), plain)), "{text}");
        }
        assert_eq!(told("6/1/2015", Order::MonthFirst), Some(("2015-06-01".to_string(), false)));
        assert_eq!(told("6/1/2015", Order::DayFirst), Some(("2015-01-06".to_string(), true)));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "No aplica", "pendiente", "13-2015", "31/02/2015", "123456", "1", "12"] {
            assert_eq!(told(text, Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn spans_have_two_ends() {
        let ends = |text: &str| span(text, Order::DayFirst).map(|(from, to)| (from.first(), to.last()));
        let day = Date::constant;
        for (text, from, to) in [
            ("2010/2012", day(2010, 1, 1), day(2012, 12, 31)),
            ("2010", day(2010, 1, 1), day(2010, 12, 31)),
            ("2000-2010", day(2000, 1, 1), day(2010, 12, 31)),
            ("2015-10", day(2015, 10, 1), day(2015, 10, 31)),
            ("2012-01-01T00:45:00Z/2012-12-31T23:06:00Z", day(2012, 1, 1), day(2012, 12, 31)),
            ("enero 2013 a marzo 2013", day(2013, 1, 1), day(2013, 3, 31)),
            ("01/02/2013", day(2013, 2, 1), day(2013, 2, 1)),
        ] {
            assert_eq!(ends(text), Some((from, to)), "{text}");
        }
        assert_eq!(ends("siempre"), None);
    }

    #[test]
    fn a_month_is_due_on_its_last_working_day() {
        let due = |text: &str| read(text, Order::DayFirst).map(|read| read.when.due().to_string());
        assert_eq!(due("2027-10").as_deref(), Some("2027-10-29"));
        assert_eq!(due("2027-07-31").as_deref(), Some("2027-07-31"));
    }
}
