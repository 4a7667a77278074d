//! How alike two tables are, by the names of their columns and the smallest hashes of their values.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::model::Table;
use crate::text::fold::fold;

/// Hashes that a full sketch has.
const FULL: usize = 64;

/// With fewer values than these, likeness says nothing.
const FEW: usize = 8;

/// Hashes of the folded names of the columns that have one, sorted, once each.
pub fn columns(table: &Table) -> Vec<u64> {
    let named = table.columns.iter().map(|column| fold(&column.name)).filter(|name| !name.is_empty());
    let mut hashes: Vec<u64> = named.map(|name| hash(&name)).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// A hash that is the same on every machine and run.
pub fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Share of names that two lists of columns have in common, 0 to 1.
pub fn of_columns(a: &[u64], b: &[u64]) -> f64 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    let shared = shared(a, b, usize::MAX).0;
    ratio(shared, a.len() + b.len() - shared)
}

/// Estimated share of values that two tables have in common, 0 to 1, from the smallest of all their hashes (the
/// bottom-k estimate); `None` when there are too few values to say.
pub fn of_values(a: &[u64], b: &[u64]) -> Option<f64> {
    if a.len().min(b.len()) < FEW {
        return None;
    }
    let whole = a.len() < FULL && b.len() < FULL;
    let (shared, all) = shared(a, b, if whole { usize::MAX } else { FULL });
    Some(ratio(shared, all))
}

/// Of the first `most` different values of two sorted lists: how many are in both, and how many there were.
fn shared(a: &[u64], b: &[u64], most: usize) -> (usize, usize) {
    let (mut at, mut other, mut both, mut all) = (0, 0, 0, 0);
    while all < most && (at < a.len() || other < b.len()) {
        match (a.get(at), b.get(other)) {
            (Some(x), Some(y)) if x == y => {
                both += 1;
                at += 1;
                other += 1;
            }
            (Some(x), Some(y)) if x < y => at += 1,
            (Some(_), None) => at += 1,
            _ => other += 1,
        }
        all += 1;
    }
    (both, all)
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_of_small_tables_is_exact_and_of_large_ones_an_estimate() {
        let list = |range: std::ops::Range<u64>| range.collect::<Vec<u64>>();
        assert_eq!(of_values(&list(0..20), &list(10..30)), Some(10.0 / 30.0));
        assert_eq!(of_values(&list(0..64), &list(0..64)), Some(1.0));
        assert_eq!(of_values(&list(0..64), &list(32..96)), Some(0.5));
        assert_eq!(of_values(&list(0..3), &list(0..3)), None);
    }

    #[test]
    fn columns_are_compared_as_sets_of_names() {
        assert_eq!(of_columns(&[1, 2, 3, 4], &[2, 3, 4, 5]), 0.6);
        assert_eq!(of_columns(&[], &[]), 1.0);
        assert_eq!(of_columns(&[], &[1]), 0.0);
    }
}
