//! A table of counts instead of the rows.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

use super::ask;
use super::suppress::{self, Fate};
use super::told::{Cells, Singled};
use super::{SMALL, SMALLER};
use crate::scan::model::Counted;

/// Groups of a table of counts; more are no table for anybody.
pub const MOST: usize = 200_000;
/// Decimals of sums.
const PLACES: u32 = 6;
/// The column of counts.
pub const COUNT: &str = "casos";

/// Rows counted by groups.
pub struct Counting {
    asked: ask::Counts,
    /// Columns of the treated rows, for each of those that groups are made by.
    by: Vec<Range<usize>>,
    groups: HashMap<Vec<String>, Tally>,
    most: usize,
    /// Rows of groups beyond what is held.
    pub beyond: u64,
}

#[derive(Debug, Clone, Default)]
struct Tally {
    count: u64,
    /// Sum, and how many numbers it is of, for each column that is added up.
    sums: Vec<(i128, u64)>,
}

impl Counting {
    pub fn new(asked: ask::Counts, made: &[Range<usize>]) -> Self {
        let by = asked.by.iter().map(|at| made[*at].clone()).collect();
        Self { asked, by, groups: HashMap::new(), most: MOST, beyond: 0 }
    }

    /// Counts a row: `raw` as it came in, whose numbers are added up, and as it is treated, by which it is grouped.
    pub fn add(&mut self, raw: &[String], treated: &[String]) {
        let key: Vec<String> = self.by.iter().cloned().flat_map(|range| treated[range].to_vec()).collect();
        if !self.groups.contains_key(&key) && self.groups.len() >= self.most {
            self.beyond += 1;
            return;
        }
        let numbers = self.asked.sums.iter().chain(&self.asked.means);
        let tally = self.groups.entry(key).or_default();
        tally.count += 1;
        for (place, at) in numbers.enumerate() {
            if tally.sums.len() <= place {
                tally.sums.push((0, 0));
            }
            if let Some(number) = raw.get(*at).and_then(|cell| exact(cell.trim())) {
                let sum = &mut tally.sums[place];
                *sum = (sum.0.saturating_add(number), sum.1 + 1);
            }
        }
    }

    /// Names of the columns that groups are made by.
    pub fn columns(&self, treated: &[String]) -> Vec<String> {
        self.by.iter().cloned().flat_map(|range| treated[range].to_vec()).collect()
    }

    /// Names of the columns of the table.
    pub fn header(&self, input: &[String], treated: &[String]) -> Vec<String> {
        let mut names = self.columns(treated);
        let mut add = |stem: &str, name: &str| {
            let room = 20usize.saturating_sub(stem.len());
            let made = format!("{stem}{}", name.chars().take(room).collect::<String>());
            let mut free = made.clone();
            let mut number = 2;
            while names.contains(&free) {
                let tail = number.to_string();
                free = format!("{}{tail}", made.chars().take(20 - tail.len()).collect::<String>());
                number += 1;
            }
            names.push(free);
        };
        add(COUNT, "");
        self.asked.sums.iter().for_each(|at| add("suma_", &input[*at]));
        self.asked.means.iter().for_each(|at| add("promedio_", &input[*at]));
        names
    }

    /// The table, sorted, with its small cells and those that would give them away emptied.
    pub fn table(&self) -> (Vec<Vec<String>>, Cells, Singled) {
        let mut groups: Vec<(&Vec<String>, &Tally)> = self.groups.iter().collect();
        groups.sort_by(|one, other| in_order(one.0, other.0));
        let cells = self.cells(&groups);
        let outcome = suppress::suppress(&cells, self.asked.k);
        let mut told = Cells {
            all: cells.len() as u64,
            k: self.asked.k,
            withheld: outcome.withheld.len() as u64,
            unproven: outcome.unproven,
            ..Cells::default()
        };
        let mut rows = Vec::with_capacity(groups.len());
        for ((key, tally), fate) in groups.iter().zip(&outcome.fates) {
            match fate {
                Fate::Shown => {}
                Fate::Primary => {
                    (told.primary, told.primary_rows) = (told.primary + 1, told.primary_rows + tally.count)
                }
                Fate::Complementary => {
                    told.complementary += 1;
                    told.complementary_rows += tally.count;
                }
            }
            rows.push(self.row(key, tally, *fate == Fate::Shown));
        }
        let shown = groups.iter().zip(&outcome.fates).filter(|(_, fate)| **fate == Fate::Shown);
        (rows, told, singled(shown.map(|((_, tally), _)| tally.count)))
    }

    /// The values of each grouping column by number.
    fn cells(&self, groups: &[(&Vec<String>, &Tally)]) -> Vec<(Vec<u32>, u64)> {
        let mut numbers: Vec<HashMap<&[String], u32>> = vec![HashMap::new(); self.by.len()];
        groups
            .iter()
            .map(|(key, tally)| {
                let mut at = 0;
                let values = self.by.iter().zip(&mut numbers).map(|(range, numbers)| {
                    let cells = &key[at..at + range.len()];
                    at += range.len();
                    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                    *numbers.entry(cells).or_insert(next)
                });
                (values.collect(), tally.count)
            })
            .collect()
    }

    fn row(&self, key: &[String], tally: &Tally, shown: bool) -> Vec<String> {
        let mut row = key.to_vec();
        let sums = self.asked.sums.len();
        row.push(if shown { tally.count.to_string() } else { String::new() });
        for place in 0..sums + self.asked.means.len() {
            let sum = tally.sums.get(place).copied().filter(|sum| shown && sum.1 > 0);
            row.push(match sum {
                None => String::new(),
                Some((sum, _)) if place < sums => written(sum),
                // Half a millionth more or less is not seen.
                Some((sum, count)) => written(sum / i128::from(count)),
            });
        }
        row
    }
}

/// What a table of counts tells of persons: its smallest count that is shown.
fn singled(shown: impl Iterator<Item = u64>) -> Singled {
    let counts: Vec<u64> = shown.collect();
    let exact = |count: u64| Counted { count, exact: true, error: 0 };
    let below = |k: u64| exact(counts.iter().filter(|count| **count < k).sum());
    Singled {
        columns: Vec::new(),
        k: counts.iter().min().copied().unwrap_or(0),
        alone: below(2),
        below5: below(SMALL),
        below11: below(SMALLER),
        groups: exact(counts.len() as u64),
        rows: counts.iter().sum(),
    }
}

/// Numbers by their size, other texts by their letters, empty cells last.
fn in_order(one: &[String], other: &[String]) -> Ordering {
    let cell = |(one, other): (&String, &String)| match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(a), Ok(b)) if a != b => a.total_cmp(&b),
        _ => one.is_empty().cmp(&other.is_empty()).then_with(|| one.cmp(other)),
    };
    one.iter().zip(other).map(cell).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// A plain number in millionths; further decimals are left out.
fn exact(cell: &str) -> Option<i128> {
    let (sign, bare) = cell.strip_prefix('-').map_or((1, cell), |bare| (-1, bare));
    let (whole, decimals) = bare.split_once('.').unwrap_or((bare, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 24 || !digits(whole) || !digits(decimals) {
        return None;
    }
    let decimals: String = decimals.chars().chain("000000".chars()).take(PLACES as usize).collect();
    let number: i128 = format!("{whole}{decimals}").parse().ok()?;
    Some(sign * number)
}

fn written(number: i128) -> String {
    let one = 10i128.pow(PLACES);
    let (whole, rest) = (number.abs() / one, number.abs() % one);
    let text = format!("{whole}.{rest:06}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if number < 0 { format!("-{text}") } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact() {
        let sum: i128 = std::iter::repeat_n(exact("0.1").unwrap(), 3).sum();
        assert_eq!(written(sum), "0.3");
        assert_eq!(written(exact("-1250.50").unwrap()), "-1250.5");
        assert_eq!([exact("1e5"), exact("n/d"), exact("")], [None, None, None]);
    }

    #[test]
    fn more_groups_than_can_be_held_are_told() {
        let mut counting = Counting::new(
            ask::Counts { by: vec![0], ..ask::Counts::default() },
            std::slice::from_ref(&(0..1)),
        );
        counting.most = 2;
        for value in ["a", "b", "c", "a"] {
            counting.add(&[value.to_string()], &[value.to_string()]);
        }
        assert_eq!((counting.groups.len(), counting.beyond), (2, 1));
    }
}
