//! A small generator of numbers (SplitMix64), so that a set is the same everywhere for a seed.

pub struct Rng(u64);

impl Rng {
    /// The stream of a part of a set: equal parts of different sets have nothing in common.
    pub fn child(seed: u64, part: u64) -> Self {
        let mut own =
            Self(seed.wrapping_mul(0xD134_2543_DE82_EF95) ^ part.wrapping_mul(0xA24B_AED4_963E_E407));
        own.number();
        own.number();
        own
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `limit - 1`.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.number()) * limit as u128) >> 64) as usize
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    pub fn word(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }

    /// A word of a list that begins with the usual ones: the first are far more frequent.
    pub fn usual(&mut self, from: &[&'static str]) -> &'static str {
        let at = self.below(from.len()).min(self.below(from.len()));
        from[at]
    }

    pub fn digits(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    pub fn letters(&mut self, alphabet: &str, length: usize) -> String {
        let bytes = alphabet.as_bytes();
        (0..length).map(|_| char::from(*self.pick(bytes))).collect()
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// An index, as likely as its weight; nothing when all weigh nothing.
    pub fn weighted(&mut self, weights: &[usize]) -> Option<usize> {
        let total: usize = weights.iter().sum();
        let mut at = if total == 0 { return None } else { self.below(total) };
        weights.iter().position(|weight| match at.checked_sub(*weight) {
            Some(left) => {
                at = left;
                false
            }
            None => true,
        })
    }
}
