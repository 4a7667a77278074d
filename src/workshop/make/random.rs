//! Numbers that look like chance and are the same every time.

/// A stream of numbers (splitmix64).
pub struct Random(u64);

/// Where a file's stream begins: the town and the path (FNV-1a).
pub fn seed(town: &str, path: &str) -> u64 {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    town.bytes().chain([b'/']).chain(path.bytes()).fold(0xcbf2_9ce4_8422_2325, fold)
}

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another; 0 below 0.
    pub fn below(&mut self, most: usize) -> usize {
        // The remainder is below `most`, which is a size.
        if most == 0 { 0 } else { (self.next() % most as u64) as usize }
    }

    /// A number from one to another, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = most.saturating_sub(least).max(0).unsigned_abs() + 1;
        // Below the width, which came from the difference of two such numbers.
        least + i64::try_from(self.next() % width).unwrap_or(0)
    }

    pub fn pick<'w>(&mut self, words: &'w [String]) -> &'w str {
        let at = self.below(words.len());
        words.get(at).map_or("", String::as_str)
    }
}
