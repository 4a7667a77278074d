//! F. Dates, as far as the finished facts tell: periods that a regular series lacks.

use jiff::civil::Date;

use super::super::model::{Column, Flag, Kind, Table};
use super::words::{Words, parts};
use super::{listed, some};

/// Different periods from which there is a series, and the share of them (in hundredths) that must be there.
const SERIES: u64 = 4;
const SHARE: u64 = 60;
/// Missing periods that are named.
const NAMED: usize = 6;

/// F04. Detail: the periods that are missing, or `N/M months`, `N/M years` where they cannot be named.
pub fn gaps(_: &Table, column: &Column, _: &Words) -> Option<Flag> {
    let series = Series::of(column)?;
    let (seen, expected) = (column.distinct.count, series.count());
    let regular = column.distinct.exact && seen >= SERIES && seen < expected;
    let enough = seen.saturating_mul(100) >= expected.saturating_mul(SHARE);
    (regular && enough).then(|| some(expected - seen, expected, series.missing(column, expected - seen)))
}

/// Periods from the first to the last, as numbers: years, or months since the year 0.
struct Series {
    first: i64,
    last: i64,
    months: bool,
}

impl Series {
    fn of(column: &Column) -> Option<Self> {
        let (min, max) = (column.min.as_deref()?, column.max.as_deref()?);
        let of = |period: fn(&str) -> Option<i64>, months| {
            Some(Self { first: period(min)?, last: period(max)?, months })
        };
        match column.kind {
            Kind::Integer if names_year(&column.name) => of(year, false),
            Kind::Date => of(month, true),
            _ => None,
        }
    }

    fn count(&self) -> u64 {
        u64::try_from(self.last - self.first + 1).unwrap_or(0)
    }

    /// Names the missing ones when every value that there is was counted.
    fn missing(&self, column: &Column, count: u64) -> String {
        let period = if self.months { month } else { year };
        let seen: Vec<i64> = column.top.iter().filter_map(|(value, _)| period(value)).collect();
        if seen.len() as u64 != column.distinct.count {
            return format!("{count}/{} {}", self.count(), if self.months { "months" } else { "years" });
        }
        let lacking = (self.first..=self.last).filter(|period| !seen.contains(period)).take(NAMED);
        let names: Vec<String> = lacking.map(|period| self.name(period)).collect();
        listed(names.iter().map(String::as_str))
    }

    fn name(&self, period: i64) -> String {
        match self.months {
            true => format!("{:04}-{:02}", period.div_euclid(12), period.rem_euclid(12) + 1),
            false => period.to_string(),
        }
    }
}

fn names_year(name: &str) -> bool {
    parts(name).iter().any(|part| matches!(part.as_str(), "ano" | "anio" | "year" | "ejercicio"))
}

fn year(value: &str) -> Option<i64> {
    value.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// Of the first day of a month, which is how monthly series are written; other days are events.
fn month(value: &str) -> Option<i64> {
    let date: Date = value.parse().ok()?;
    (date.day() == 1).then(|| i64::from(date.year()) * 12 + i64::from(date.month()) - 1)
}
