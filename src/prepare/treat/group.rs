//! How many rows share each combination of values: what k-anonymity is measured with.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::scan::model::Counted;
use crate::scan::profile::groups::AsIs;
use crate::scan::profile::values::hash;

/// Combinations that are counted exactly; beyond them only those with the smallest hashes are followed, each counted
/// exactly, and what is said of all is an estimate. Two such maps take about 100 MB.
pub const MOST: usize = 1_800_000;

/// Sensitive columns that are followed.
pub const SENSITIVE: usize = 2;

#[derive(Debug, Clone, Copy, Default)]
struct Group {
    count: u32,
    /// Hash of the first value of each sensitive column.
    first: [u32; SENSITIVE],
    /// Bits of the sensitive columns that have another value too.
    varied: u8,
}

/// Combinations of values with the rows of each.
#[derive(Debug, Clone)]
pub struct Groups {
    limit: u64,
    most: usize,
    map: HashMap<u64, Group, BuildHasherDefault<AsIs>>,
    buffer: Vec<u8>,
}

impl Default for Groups {
    fn default() -> Self {
        Self::up_to(MOST)
    }
}

impl Groups {
    pub fn up_to(most: usize) -> Self {
        Self { limit: u64::MAX, most, map: HashMap::default(), buffer: Vec::new() }
    }

    /// Counts a row by the values of its quasi-identifiers and remembers those that are sensitive.
    pub fn add<'c>(
        &mut self,
        cells: impl Iterator<Item = &'c str>,
        sensitive: impl Iterator<Item = &'c str>,
    ) {
        let key = self.key(cells);
        if key > self.limit {
            return;
        }
        let group = self.map.entry(key).or_default();
        group.count = group.count.saturating_add(1);
        for (at, value) in sensitive.take(SENSITIVE).enumerate() {
            // The lower half of a hash is a hash.
            let told = (hash(value.as_bytes()) & u64::from(u32::MAX)) as u32;
            if group.count == 1 {
                group.first[at] = told;
            } else if group.first[at] != told {
                group.varied |= 1 << at;
            }
        }
        while self.map.len() > self.most {
            self.limit >>= 1;
            let limit = self.limit;
            self.map.retain(|hash, _| *hash <= limit);
        }
    }

    /// The hash of a combination; where one cell ends is part of it.
    fn key<'c>(&mut self, cells: impl Iterator<Item = &'c str>) -> u64 {
        self.buffer.clear();
        for cell in cells {
            self.buffer.extend_from_slice(cell.as_bytes());
            self.buffer.push(0);
        }
        hash(&self.buffer)
    }

    /// Whether every combination was counted.
    pub fn exact(&self) -> bool {
        self.limit == u64::MAX
    }

    /// Rows of the smallest group of those that were followed.
    pub fn k(&self) -> u64 {
        self.map.values().map(|group| u64::from(group.count)).min().unwrap_or(0)
    }

    pub fn groups(&self) -> Counted {
        self.of_all(self.map.len() as u64)
    }

    /// Rows in groups of fewer than `k`.
    pub fn below(&self, k: u64) -> Counted {
        let rows = self.map.values().map(|group| u64::from(group.count)).filter(|count| *count < k).sum();
        self.of_all(rows)
    }

    /// Groups of two rows or more in which a sensitive column has one value only, and their rows.
    pub fn alike(&self, sensitive: usize) -> (Counted, Counted) {
        let alike = self.map.values().filter(|group| group.count > 1 && group.varied & (1 << sensitive) == 0);
        let (groups, rows) =
            alike.fold((0, 0), |(groups, rows), group| (groups + 1, rows + u64::from(group.count)));
        (self.of_all(groups), self.of_all(rows))
    }

    fn of_all(&self, count: u64) -> Counted {
        if self.exact() {
            return Counted { count, exact: true, error: 0 };
        }
        let share = (self.limit as f64 + 1.0) / 2f64.powi(64);
        let error = ((1.0 - share) / (count.max(1) as f64)).sqrt() * 1000.0;
        Counted {
            count: (count as f64 / share).round() as u64,
            exact: false,
            error: error.min(1000.0) as u16,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(rows: &[(&str, &str)]) -> Groups {
        let mut groups = Groups::default();
        for (cell, told) in rows {
            groups.add([*cell].into_iter(), [*told].into_iter());
        }
        groups
    }

    #[test]
    fn the_smallest_group_and_the_rows_in_small_ones_are_counted() {
        let groups = counted(&[("a", "x"), ("a", "x"), ("b", "x"), ("a", "y"), ("c", "z"), ("c", "z")]);
        assert_eq!((groups.k(), groups.groups().count), (1, 3));
        assert_eq!((groups.below(2).count, groups.below(3).count, groups.below(4).count), (1, 3, 6));
        // All of group c have the same illness; b is one row alone, which is told as such.
        assert_eq!(groups.alike(0).0.count, 1);
        assert_eq!(groups.alike(0).1.count, 2);
    }

    #[test]
    fn cells_do_not_run_into_each_other() {
        let mut groups = Groups::default();
        groups.add(["ab", "c"].into_iter(), std::iter::empty());
        groups.add(["a", "bc"].into_iter(), std::iter::empty());
        assert_eq!(groups.groups().count, 2);
    }

    #[test]
    fn too_many_are_estimated_and_it_is_said() {
        let mut groups = Groups::up_to(1000);
        for row in 0..50_000u32 {
            groups.add([(row / 2).to_string().as_str()].into_iter(), std::iter::empty());
        }
        assert!(!groups.exact());
        let seen = groups.groups();
        let off = (seen.count as f64 - 25_000.0).abs() / 25_000.0 * 1000.0;
        assert!(off < 4.0 * f64::from(seen.error), "{seen:?}");
        assert_eq!(groups.k(), 2);
    }
}
