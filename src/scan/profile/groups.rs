//! How often each combination of values comes, for rows that are there twice and for groups of few persons.
//!
//! Exact up to [`MOST`] combinations. Beyond it only those with the smallest hashes are followed, each counted
//! exactly, so that shares of groups stay unbiased (coordinated sampling). The choice depends on the hashes alone: the
//! result is the same however rows were dealt to threads.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::super::model::Counted;

/// Combinations that are followed at once.
pub const MOST: usize = 1 << 15;

/// Its keys are hashes already.
#[derive(Debug, Default, Clone, Copy)]
pub struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        // The map tells keys apart by their highest bits, which are nothing once only small hashes are followed.
        self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |all, byte| all.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A combination: how often, and the row where it comes the second time.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    count: u64,
    first: u64,
    second: u64,
}

#[derive(Debug, Clone)]
pub struct Groups {
    /// Hashes up to this one are followed.
    limit: u64,
    map: HashMap<u64, Group, BuildHasherDefault<AsIs>>,
}

impl Default for Groups {
    fn default() -> Self {
        Self { limit: u64::MAX, map: HashMap::default() }
    }
}

impl Groups {
    #[inline]
    pub fn add(&mut self, hash: u64, row: u64) {
        if hash > self.limit {
            return;
        }
        match self.map.get_mut(&hash) {
            // Rows mostly come in order.
            Some(group) if row > group.second => group.count += 1,
            _ => self.put(hash, Group { count: 1, first: row, second: u64::MAX }),
        }
    }

    fn put(&mut self, hash: u64, new: Group) {
        let group = self.map.entry(hash).or_insert(Group { count: 0, first: u64::MAX, second: u64::MAX });
        let mut rows = [group.first, group.second, new.first, new.second];
        rows.sort_unstable();
        *group = Group { count: group.count + new.count, first: rows[0], second: rows[1] };
        while self.map.len() > MOST {
            self.limit >>= 1;
            let limit = self.limit;
            self.map.retain(|hash, _| *hash <= limit);
        }
    }

    pub fn merge(&mut self, other: Self) {
        self.limit = self.limit.min(other.limit);
        let limit = self.limit;
        self.map.retain(|hash, _| *hash <= limit);
        for (hash, group) in other.map {
            if hash <= self.limit {
                self.put(hash, group);
            }
        }
    }

    fn share(&self) -> f64 {
        (self.limit as f64 + 1.0) / 2f64.powi(64)
    }

    /// A count of the groups followed, as one of all groups.
    fn of_all(&self, count: u64) -> Counted {
        if self.limit == u64::MAX {
            return Counted { count, exact: true, error: 0 };
        }
        let share = self.share();
        let all = (count as f64 / share).round();
        let error = ((1.0 - share) / (count.max(1) as f64)).sqrt() * 1000.0;
        Counted { count: all as u64, exact: false, error: error.min(1000.0) as u16 }
    }

    /// Rows that are there beyond the first of their kind.
    pub fn repeated(&self) -> Counted {
        self.of_all(self.map.values().map(|group| group.count - 1).sum())
    }

    /// Where the first few repeated rows are.
    pub fn places(&self, most: usize) -> Vec<u64> {
        let mut rows: Vec<u64> =
            self.map.values().filter(|group| group.count > 1).map(|group| group.second).collect();
        rows.sort_unstable();
        rows.truncate(most);
        rows
    }

    /// Rows in groups of fewer than `k`.
    pub fn rows_below(&self, k: u64) -> Counted {
        self.of_all(self.map.values().filter(|group| group.count < k).map(|group| group.count).sum())
    }

    /// How many combinations, and how many rows the smallest of those followed has.
    pub fn size(&self) -> (Counted, u64) {
        let smallest = self.map.values().map(|group| group.count).min().unwrap_or(0);
        (self.of_all(self.map.len() as u64), smallest)
    }
}

#[cfg(test)]
mod tests {
    use super::super::values::hash;
    use super::*;

    fn groups(rows: impl Iterator<Item = u64>) -> Groups {
        let mut groups = Groups::default();
        for (row, value) in rows.enumerate() {
            groups.add(hash(&value.to_le_bytes()), row as u64 + 1);
        }
        groups
    }

    #[test]
    fn few_combinations_are_counted_exactly_with_their_places() {
        let seen = groups([1, 2, 1, 3, 2, 1].into_iter());
        assert_eq!(seen.repeated(), Counted { count: 3, exact: true, error: 0 });
        assert_eq!(seen.places(5), [3, 5]);
        assert_eq!(seen.rows_below(2).count, 1);
        assert_eq!(seen.size().1, 1);
    }

    #[test]
    fn many_are_estimated_within_what_is_said() {
        // Every tenth row is there twice.
        let seen = groups((0..200_000).chain((0..200_000).step_by(10)));
        let repeated = seen.repeated();
        assert!(!repeated.exact);
        let off = (repeated.count as f64 - 20_000.0).abs() / 20_000.0 * 1000.0;
        assert!(off < 4.0 * f64::from(repeated.error), "{repeated:?}");
    }

    #[test]
    fn the_result_does_not_depend_on_how_rows_were_dealt() {
        let all: Vec<u64> = (0..150_000).map(|at| at % 90_000).collect();
        let whole = groups(all.iter().copied());
        let mut parts = groups(all[..50_000].iter().copied());
        parts.merge(groups(all[50_000..].iter().copied()));
        assert_eq!((whole.repeated(), whole.size()), (parts.repeated(), parts.size()));
    }
}
