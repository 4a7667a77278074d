//! Dates as lists of requests have them: ISO, day first, with names of months, or the number that Excel keeps.

use jiff::civil::Date;

use crate::grid;
use crate::text::fold::fold;
use crate::text::say;

/// Numbers that Excel keeps for the years 1954 to 2064; anything else is no date.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=60_000;

/// Which comes first where both are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As in Mexico.
    #[default]
    DayFirst,
    MonthFirst,
}

/// The order that a column is written in: day first, unless more of it can only be read the other way.
pub fn order<'c>(cells: impl Iterator<Item = &'c str> + Clone) -> Order {
    let readable = |order| cells.clone().filter(|cell| read(cell, order).is_some()).count();
    if readable(Order::MonthFirst) > readable(Order::DayFirst) { Order::MonthFirst } else { Order::DayFirst }
}

/// Reads a date; what stands behind it as a time is left out.
pub fn read(cell: &str, order: Order) -> Option<Date> {
    let folded = fold(cell);
    if let Some(date) = serial(&folded) {
        return Some(date);
    }
    let bare = folded.split(['t', ' ']).next().unwrap_or_default();
    let head = if bare.matches(['/', '-', '.']).count() == 2 { bare } else { folded.as_str() };
    let parts: Vec<&str> = head
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !matches!(*part, "" | "de" | "del"))
        .collect();
    let [a, b, c, ..] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<i16>().ok();
    match (number(a), month(b), month(a)) {
        (Some(day), Some(month), _) => made(number(c)?, month, day),
        (None, _, Some(month)) => made(number(c)?, month, number(b)?),
        _ if a.len() == 4 => made(number(a)?, number(b)?, number(c)?),
        _ => {
            let (one, two, year) = (number(a)?, number(b)?, number(c)?);
            match order {
                Order::DayFirst => made(year, two, one),
                Order::MonthFirst => made(year, one, two),
            }
        }
    }
}

/// A date that a sheet kept as its number, whole or with a time behind the point.
fn serial(text: &str) -> Option<Date> {
    let (days, rest) = text.split_once('.').unwrap_or((text, ""));
    if !rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let days: i64 = days.parse().ok().filter(|days| SERIALS.contains(days))?;
    grid::day(days)
}

/// The number of a month by its name or the first letters of it, in either language.
fn month(word: &str) -> Option<i16> {
    say::month_named(word).or((word == "set" || word == "sept").then_some(9)).map(i16::from)
}

fn made(year: i16, month: i16, day: i16) -> Option<Date> {
    let year = if (0..100).contains(&year) { 2000 + year } else { year };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_however_they_are_written() {
        for cell in [
            "2024-03-05",
            "2024-03-05T09:30:00",
            "2024-03-05 09:30",
            "05/03/2024",
            "5/3/24",
            "05-03-2024",
            "05.03.2024 10:22",
            "05-mar-2024",
            "5 de marzo de 2024",
            "05/MAR/24",
            "March 5, 2024",
            "45356",
            "45356.4",
        ] {
            assert_eq!(read(cell, Order::DayFirst), Some(Date::constant(2024, 3, 5)), "{cell}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for cell in ["", "s/f", "31/02/2024", "13/13/2024", "12", "330024624000123", "marzo", "2024"] {
            assert_eq!(read(cell, Order::DayFirst), None, "{cell}");
        }
    }

    #[test]
    fn a_column_with_the_month_first_is_read_so() {
        let column = ["03/25/2024", "04/02/2024", "12/31/2023"];
        assert_eq!(order(column.into_iter()), Order::MonthFirst);
        assert_eq!(order(["05/03/2024", "06/03/2024"].into_iter()), Order::DayFirst);
    }
}
