//! How many updates a year a dataset has.

use super::assume::Book;
use super::facts::Facts;
use crate::guide::model::Guide;
use crate::guide::model::effort::Fact;
use crate::plan::model::Dataset;

/// Updates a year, and what says so.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cycles {
    pub a_year: f64,
    /// Id of the question that told it, with its answer; `None` when an assumption stands in.
    pub answer: Option<(&'static str, String)>,
    /// Ids of the assumptions used.
    pub assumptions: Vec<&'static str>,
}

/// How often a person has to do something for a dataset in a year.
///
/// The promise (C02) counts before the rhythm of the source (I08). What updates by itself is looked at less often.
pub fn cycles(guide: &Guide, book: &Book, dataset: &Dataset, facts: &Facts) -> Cycles {
    let promised =
        dataset.commitment.periodicity.as_deref().map(|code| ("dataset.commitment.periodicity", code));
    let source = dataset.accrual_periodicity.as_deref().map(|code| ("dataset.periodicity", code));
    let answer = promised.or(source);
    let mut assumptions = Vec::new();
    let mut assumed = |id: &'static str| {
        assumptions.push(id);
        book.value(id)
    };
    let mut a_year = match answer {
        Some((_, "irregular")) => assumed("cycles-irregular"),
        Some((_, code)) => days(guide, code).map_or_else(|| assumed("cycles-unknown"), |days| 365.0 / days),
        None => assumed("cycles-unknown"),
    };
    let automatic = !facts.has(Fact::UpdateMethod, "manual");
    if automatic && a_year > book.value("automatic-checks") {
        a_year = assumed("automatic-checks");
    }
    let answer = answer.map(|(question, code)| (question, code.to_string()));
    Cycles { a_year: (a_year * 10.0).round() / 10.0, answer, assumptions }
}

/// Days of one period, at least one.
fn days(guide: &Guide, code: &str) -> Option<f64> {
    // The code is exact where the days of the vocabulary are rounded: twelve months a year.
    let known = || guide.term("periodicity", code).and_then(|term| term.days);
    of_code(code).or_else(known).filter(|days| days.is_finite() && *days > 0.0).map(|days| days.max(1.0))
}

/// `R/P45D`, `R/P2W`, `R/P4M`, `R/P1Y`: one number and one unit.
fn of_code(code: &str) -> Option<f64> {
    let period = code.strip_prefix("R/P")?;
    let unit = period.chars().last()?;
    let number: f64 = period.strip_suffix(unit)?.parse().ok()?;
    let days = match unit {
        'D' => 1.0,
        'W' => 7.0,
        'M' => 365.0 / 12.0,
        'Y' => 365.0,
        _ => return None,
    };
    Some(number * days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_that_no_vocabulary_has_are_read_all_the_same() {
        assert_eq!(of_code("R/P45D"), Some(45.0));
        assert_eq!(of_code("R/P2W"), Some(14.0));
        assert_eq!(of_code("R/PT1H"), None);
        assert_eq!(of_code("mensual"), None);
    }
}
