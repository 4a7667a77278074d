//! A chart of one column: counts of its values, of ranges of numbers, of months or years.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::super::model::{Column, Kind};
use crate::text::fold::fold;

/// Values of a category that have a bar of their own.
const BARS: usize = 10;
/// More different values than this are no categories.
const FEW: usize = 40;
/// Ranges of a histogram at most.
const RANGES: usize = 20;
/// Months that are drawn as months; a longer time is drawn in years.
const MONTHS: i32 = 36;
/// Years that are drawn.
const YEARS: i32 = 120;

/// What is drawn of a column. Counts are of rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Chart {
    /// The most frequent values, and how many rows have others.
    Values { top: Vec<(String, u64)>, others: u64 },
    /// Ranges of the same width from `from` on; the last one holds its end too.
    Ranges { from: f64, width: f64, counts: Vec<u64> },
    /// By month (`2025-03`) or year (`2025`), without gaps.
    Time { counts: Vec<(String, u64)> },
}

/// The chart of a column; `None` where none would say anything.
pub(super) fn of<'v>(column: &Column, values: impl Iterator<Item = &'v str>, rows: u64) -> Option<Chart> {
    let values: Vec<&str> = values.collect();
    if matches!(column.kind, Kind::Category | Kind::Code | Kind::Text) && of_months(&values) {
        return time(values.into_iter());
    }
    let values = values.into_iter();
    match column.kind {
        _ if rows < 2 || serial(column, rows) => None,
        Kind::Category | Kind::Boolean | Kind::StateKey | Kind::MunicipalityKey => categories(values),
        Kind::Text if column.distinct.count <= FEW as u64 && column.distinct.count * 3 <= rows => {
            categories(values)
        }
        Kind::Integer if of_years(column) => time(values),
        Kind::Integer | Kind::Decimal | Kind::Money | Kind::Percent => numbers(values),
        Kind::Date | Kind::DateTime => time(values),
        _ => None,
    }
}

/// Numbers of rows: every value another one.
fn serial(column: &Column, rows: u64) -> bool {
    let name = fold(&column.name);
    let named = ["id", "no", "num", "numero", "consecutivo", "folio", "clave"];
    column.kind == Kind::Integer
        && column.distinct.count + 1 >= rows
        && rows > 10
        && named.iter().any(|word| name.split(|sign: char| !sign.is_alphanumeric()).any(|part| part == *word))
}

fn of_years(column: &Column) -> bool {
    let year = |text: &Option<String>| {
        text.as_deref().and_then(number).is_some_and(|year| (1800.0..=2200.0).contains(&year))
    };
    let name = fold(&column.name);
    year(&column.min)
        && year(&column.max)
        && ["ano", "anio", "year", "ejercicio"].iter().any(|word| name.contains(word))
}

/// Months as `2025-03`, and nothing else.
fn of_months(values: &[&str]) -> bool {
    let filled = || values.iter().map(|value| value.trim()).filter(|value| !value.is_empty());
    let digits =
        |part: &str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
    let month =
        |value: &str| value.split_once('-').is_some_and(|(year, month)| digits(year, 4) && digits(month, 2));
    filled().next().is_some() && filled().all(month)
}

fn categories<'v>(values: impl Iterator<Item = &'v str>) -> Option<Chart> {
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for value in values.map(str::trim).filter(|value| !value.is_empty()) {
        *counts.entry(value).or_default() += 1;
        if counts.len() > FEW * 4 {
            return None;
        }
    }
    if counts.len() < 2 {
        return None;
    }
    let mut all: Vec<(String, u64)> =
        counts.into_iter().map(|(value, count)| (value.to_string(), count)).collect();
    all.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    // One more bar than the limit says more than «others».
    let own = if all.len() <= BARS + 1 { all.len() } else { BARS };
    let others = all.split_off(own).iter().map(|(_, count)| count).sum();
    Some(Chart::Values { top: all, others })
}

/// A number as files fit to publish have it, or with signs of money and thousands.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|sign| !"$,% \u{a0}".contains(*sign)).collect();
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}

fn numbers<'v>(values: impl Iterator<Item = &'v str>) -> Option<Chart> {
    let all: Vec<f64> = values.filter_map(number).collect();
    let (least, most) =
        all.iter().fold((f64::MAX, f64::MIN), |(least, most), one| (least.min(*one), most.max(*one)));
    if all.len() < 5 || least >= most {
        return None;
    }
    let whole = all.iter().all(|one| one.fract() == 0.0);
    let wanted = ((all.len() as f64).sqrt().ceil() as usize).clamp(5, RANGES);
    let width = tidy((most - least) / wanted as f64, whole);
    let from = (least / width).floor() * width;
    let ranges = (((most - from) / width).floor() as usize + 1).min(RANGES * 2);
    let mut counts = vec![0; ranges];
    for one in &all {
        let at = (((one - from) / width).floor() as usize).min(ranges - 1);
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    Some(Chart::Ranges { from, width, counts })
}

/// The next width that people count with: 1, 2 or 5 of a power of ten; of whole numbers, at least 1.
fn tidy(width: f64, whole: bool) -> f64 {
    let power = 10_f64.powf(width.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= width);
    let step = step.unwrap_or(width);
    if whole { step.max(1.0) } else { step }
}

fn time<'v>(values: impl Iterator<Item = &'v str>) -> Option<Chart> {
    let months: Vec<i32> = values.filter_map(month).collect();
    let (first, last) = (months.iter().min()?, months.iter().max()?);
    let only_years = months.iter().all(|month| month.rem_euclid(12) == 0);
    if first == last || (last - first) / 12 > YEARS {
        return None;
    }
    let by_month = last - first < MONTHS && !only_years;
    let unit = |month: i32| if by_month { month } else { month.div_euclid(12) };
    let mut counts = vec![0; usize::try_from(unit(*last) - unit(*first) + 1).ok()?];
    for at in months.iter().map(|month| unit(*month) - unit(*first)) {
        if let Some(count) = usize::try_from(at).ok().and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let named = |(at, count): (usize, u64)| {
        let one = unit(*first) + at as i32;
        let name = match by_month {
            true => format!("{:04}-{:02}", one.div_euclid(12), one.rem_euclid(12) + 1),
            false => format!("{one:04}"),
        };
        (name, count)
    };
    Some(Chart::Time { counts: counts.into_iter().enumerate().map(named).collect() })
}

/// The month of a date as a number: ISO 8601, a year alone, or day and month before the year.
fn month(text: &str) -> Option<i32> {
    let parts: Vec<&str> = text.trim().split(['-', '/', 'T', ' ']).collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<i32>().ok());
    let year =
        |at: usize| parts.get(at).filter(|part| part.len() == 4).and_then(|part| part.parse::<i32>().ok());
    let (year, month) = match year(0) {
        Some(year) => (year, if parts.len() > 1 { number(1)? } else { 1 }),
        None => (year(2)?, number(1)?),
    };
    (1..=12).contains(&month).then_some(year * 12 + month - 1)
}
