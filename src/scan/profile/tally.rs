//! Counts with the first few rows where it was so.

/// Rows that are kept.
pub const FIRST: usize = 5;

/// How often, and where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub count: u64,
    /// Rising; the rest is `u64::MAX`.
    first: [u64; FIRST],
}

impl Default for Tally {
    fn default() -> Self {
        Self { count: 0, first: [u64::MAX; FIRST] }
    }
}

impl Tally {
    #[inline]
    pub fn add(&mut self, row: u64) {
        self.count += 1;
        self.at(row);
    }

    /// A place of something that is counted elsewhere.
    #[inline]
    pub fn at(&mut self, row: u64) {
        if row < self.first[FIRST - 1] {
            self.put(row);
        }
    }

    fn put(&mut self, row: u64) {
        if let Err(at @ 0..FIRST) = self.first.binary_search(&row) {
            self.first.copy_within(at..FIRST - 1, at + 1);
            self.first[at] = row;
        }
    }

    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        for row in other.rows() {
            self.put(row);
        }
    }

    /// The first rows, rising.
    pub fn rows(&self) -> impl Iterator<Item = u64> + '_ {
        self.first.iter().copied().take_while(|row| *row != u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rows_stay_in_whatever_order_they_came() {
        let mut tally = Tally::default();
        for row in [9, 3, 7, 1, 8, 2, 3] {
            tally.add(row);
        }
        let mut other = Tally::default();
        other.add(4);
        tally.merge(&other);
        assert_eq!((tally.count, tally.rows().collect::<Vec<_>>()), (8, vec![1, 2, 3, 4, 7]));
    }
}
