//! Money as exact decimals: pesos are centavos, rates are ten-thousandths of a peso, hours are tenths.

use std::collections::BTreeMap;

use super::assume::Book;
use super::three::Three;
use crate::plan::model::Plan;

/// Ten-thousandths of a peso in one peso.
const FINE: i128 = 10_000;
/// Beyond this a figure is a slip of the finger: 10^12 pesos.
const MOST: i128 = 1_000_000_000_000;

/// Mexican pesos in centavos.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Pesos(pub i128);

impl Pesos {
    /// From a number that only the middle of a computation has; to the whole peso.
    #[allow(clippy::cast_possible_truncation, reason = "sums of hours times rates are far below 2^63")]
    pub fn about(pesos: f64) -> Self {
        Self(pesos.round() as i128 * 100)
    }

    /// `1234.50`: the form of files.
    pub fn plain(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }

    /// `$1,234.50`; without centavos when there are none.
    pub fn shown(self) -> String {
        let whole = grouped(self.0 / 100);
        if self.0 % 100 == 0 { format!("${whole}") } else { format!("${whole}.{:02}", self.0 % 100) }
    }
}

impl std::ops::Add for Pesos {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Pesos {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| sum + one)
    }
}

/// Thousands apart by commas.
pub fn grouped(number: i128) -> String {
    crate::text::say::grouped(&number.unsigned_abs().to_string())
}

/// Tenths of an hour.
#[allow(clippy::cast_possible_truncation, reason = "hours are far below 2^53")]
pub fn tenths(hours: f64) -> i64 {
    (hours * 10.0).round() as i64
}

/// Where a rate comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// `cost.rates`.
    Rate,
    /// `cost.salaries`, divided by the hours of a month.
    Salary,
}

/// What an hour of a role costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Ten-thousandths of a peso an hour.
    pub fine: i128,
    pub from: Source,
}

impl Rate {
    /// What so many tenths of an hour cost, to the nearest centavo, halves up.
    pub fn of(self, tenths: i64) -> Pesos {
        let fine = self.fine.saturating_mul(i128::from(tenths));
        // Ten-thousandths times tenths: a thousand of them are one centavo.
        Pesos(fine.saturating_add(500) / 1_000)
    }

    #[allow(clippy::cast_precision_loss, reason = "rates are far below 2^53")]
    pub fn pesos(self) -> f64 {
        self.fine as f64 / FINE as f64
    }

    /// To the centavo, for showing.
    pub fn shown(self) -> String {
        Pesos((self.fine + 50) / 100).shown()
    }
}

/// A decimal amount as files hold it, `1234.5`, in ten-thousandths; up to four decimals.
pub fn decimal(text: &str) -> Option<i128> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 13 || part.len() > 4 || !digits(whole) || !digits(part) {
        return None;
    }
    let whole: i128 = whole.parse().ok()?;
    let part: i128 = format!("{part:0<4}").parse().ok()?;
    (whole <= MOST).then_some(whole * FINE + part)
}

/// What an hour of each role costs, where the plan says so. A rate counts before a salary.
pub fn rates(plan: &Plan, book: &Book) -> BTreeMap<String, Rate> {
    let month = Book::decimal_hours(book);
    let salaries = plan.cost.salaries.iter().filter_map(|(role, text)| {
        let fine = decimal(text)?;
        // Halves up: twice the numerator plus the divisor, over twice the divisor.
        let fine = (fine * 2 * FINE + month) / (2 * month);
        Some((role.clone(), Rate { fine, from: Source::Salary }))
    });
    let mut rates: BTreeMap<String, Rate> = salaries.collect();
    for (role, text) in &plan.cost.rates {
        if let Some(fine) = decimal(text) {
            rates.insert(role.clone(), Rate { fine, from: Source::Rate });
        }
    }
    rates
}

impl Book {
    /// Hours of a month in ten-thousandths; never zero.
    #[allow(clippy::cast_possible_truncation, reason = "between 80 and 250")]
    fn decimal_hours(&self) -> i128 {
        let hours: Three = self.three("hours-month");
        ((hours.likely * 10_000.0).round() as i128).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_to_the_ten_thousandth() {
        assert_eq!(decimal("85.5"), Some(855_000));
        assert_eq!(decimal("0.0001"), Some(1));
        for odd in ["", ".5", "1,000", "-3", "1.00001", "99999999999999"] {
            assert_eq!(decimal(odd), None, "{odd}");
        }
    }

    #[test]
    fn hours_times_rates_are_exact_to_the_centavo() {
        let rate = Rate { fine: 855_000, from: Source::Rate };
        assert_eq!(rate.of(15), Pesos(12_825));
        assert_eq!(Rate { fine: 1, from: Source::Rate }.of(5_000), Pesos(5));
        assert_eq!(Pesos(12_825).shown(), "$128.25");
        assert_eq!(Pesos(123_456_700).shown(), "$1,234,567");
    }
}
