//! Words by what they may be part of, asked once for each word of a value: one look-up instead of ten lists.
//!
//! Words are kept as hashes of 64 bits: of some thousands of them, another word has the hash of one with a chance of
//! one in 10^15.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use xxhash_rust::xxh3::xxh3_64;

/// What a word may be: a set of the constants of `is`.
pub type Bits = u32;

/// The sets that a word may be of.
pub mod is {
    use super::Bits;

    pub const GIVEN: Bits = 1;
    pub const SURNAME: Bits = 1 << 1;
    /// Inside names, and none: `de`, `la`.
    pub const PARTICLE: Bits = 1 << 2;
    /// Before names: `lic`.
    pub const TITLE: Bits = 1 << 3;
    /// Begins the names of places: `san`.
    pub const SAINT: Bits = 1 << 4;
    /// A surname that streets have alone.
    pub const STREET_NAME: Bits = 1 << 5;
    /// Joins the words of sentences.
    pub const JOINT: Bits = 1 << 6;
    /// In the names of columns.
    pub const HEADER_THING: Bits = 1 << 7;
    pub const HEADER_PREMISES: Bits = 1 << 8;
    pub const HEADER_NUMBER: Bits = 1 << 9;
    /// First words of phrases.
    pub const STREET: Bits = 1 << 10;
    pub const SETTLEMENT: Bits = 1 << 11;
    pub const INSTITUTION: Bits = 1 << 12;
    pub const POST: Bits = 1 << 13;
    pub const SENSITIVE: Bits = 1 << 14;
    pub const HERO: Bits = 1 << 15;
}

/// A map from hashes: they are spread already.
pub type Hashed<V> = HashMap<u64, V, BuildHasherDefault<Same>>;

/// A hasher of hashes.
#[derive(Debug, Default, Clone, Copy)]
pub struct Same(u64);

impl Hasher for Same {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The hash of a word or a phrase.
pub fn hash(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}

/// All the words, with what they may be.
#[derive(Debug, Default)]
pub struct Vocabulary(Hashed<Bits>);

impl Vocabulary {
    pub fn add(&mut self, word: &str, bits: Bits) {
        *self.0.entry(hash(word)).or_default() |= bits;
    }

    pub fn of(&self, word: &str) -> Bits {
        self.0.get(&hash(word)).copied().unwrap_or(0)
    }
}

/// A set of phrases of one to several words, each with a value (0 where there is none).
#[derive(Debug, Default)]
pub struct Phrases {
    found: Hashed<u8>,
    /// First words: most words of a text are none of them.
    firsts: Hashed<()>,
    longest: usize,
}

impl Phrases {
    pub fn add(&mut self, phrase: &str, value: u8) {
        self.longest = self.longest.max(phrase.split(' ').count());
        self.firsts.insert(hash(first(phrase)), ());
        self.found.insert(hash(phrase), value);
    }

    fn begins(&self, text: &str) -> bool {
        self.firsts.contains_key(&hash(first(text)))
    }

    pub fn has(&self, phrase: &str) -> bool {
        self.found.contains_key(&hash(phrase))
    }

    /// How many words at the beginning of `text` are a phrase of the set; 0 when none.
    pub fn leads(&self, text: &str) -> usize {
        if !self.begins(text) {
            return 0;
        }
        let mut best = 0;
        for (at, end) in ends(text).take(self.longest).enumerate() {
            if self.has(&text[..end]) {
                best = at + 1;
            }
        }
        best
    }

    /// Whether a phrase of the set stands anywhere in a text, as whole words.
    pub fn within(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Value of the first phrase that stands in a text.
    pub fn find(&self, text: &str) -> Option<u8> {
        let starts = [0].into_iter().chain(text.match_indices(' ').map(|(at, _)| at + 1));
        starts.map(|start| &text[start..]).filter(|rest| self.begins(rest)).find_map(|rest| {
            ends(rest).take(self.longest).find_map(|end| self.found.get(&hash(&rest[..end])).copied())
        })
    }
}

/// The first word of a text, of which every phrase may begin.
pub fn first(text: &str) -> &str {
    text.split(' ').next().unwrap_or(text)
}

/// Where each word of a text ends.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(' ').map(|(at, _)| at).chain([text.len()])
}

/// Words of a text that are kept: longer ones are sentences.
const KEPT: usize = 12;

/// The words of a folded text, with what they may be.
pub struct Words<'t> {
    list: [(&'t str, Bits); KEPT],
    count: usize,
    /// Of all of them together.
    pub any: Bits,
    /// All words, those too that are not kept.
    pub all: usize,
    /// Those that join sentences.
    pub joints: usize,
}

impl<'t> Words<'t> {
    pub fn of(folded: &'t str, vocabulary: &Vocabulary) -> Self {
        let mut words = Self { list: [("", 0); KEPT], count: 0, any: 0, all: 0, joints: 0 };
        if folded.is_empty() {
            return words;
        }
        // A search for one byte costs more than short words have.
        for word in folded.as_bytes().split(|byte| *byte == b' ').scan(0, |at, word| {
            let from = *at;
            *at += word.len() + 1;
            folded.get(from..from + word.len())
        }) {
            let digit = word.as_bytes().first().is_none_or(u8::is_ascii_digit);
            let bits = if digit { 0 } else { vocabulary.of(word) };
            if words.count < KEPT {
                words.list[words.count] = (word, bits);
                words.count += 1;
            }
            words.any |= bits;
            words.all += 1;
            words.joints += usize::from(bits & is::JOINT != 0);
        }
        words
    }

    /// Those that are kept, from the first.
    pub fn kept(&self) -> &[(&'t str, Bits)] {
        &self.list[..self.count]
    }
}
