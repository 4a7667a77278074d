//! The different values of a column: all of them while they are few, then a sketch and a fair sample.

use std::cell::RefCell;

use xxhash_rust::xxh3::xxh3_64;

use super::cell::Class;
use super::hll::Hll;

/// Different values that are followed one by one.
pub const EXACT: usize = 4096;
/// Values of the sample.
pub const SAMPLE: usize = 48;
/// Bytes of a value that are kept, in a table of few columns.
const KEPT: usize = 400;
/// Different values that all columns follow together, and bytes that they keep of one value each.
const TOGETHER: usize = EXACT * 64;
const KEPT_TOGETHER: usize = KEPT * 256;
/// Bytes of all values that are kept.
const ROOM: usize = 192 * 1024;

/// The hash of a value, the same on every machine.
#[inline]
pub fn hash(value: &[u8]) -> u64 {
    xxh3_64(value)
}

/// One value while all are followed.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub hash: u64,
    pub count: u64,
    /// Row where it came first.
    pub first: u64,
    pub class: Class,
    at: u32,
    kept: u16,
    /// Bytes of the whole value, and those of them that only go on with a character.
    pub len: u32,
    pub extra: u32,
}

impl Entry {
    /// What is kept of the value, out of the bytes of all.
    pub fn bytes<'t>(&self, all: &'t [u8]) -> &'t [u8] {
        &all[self.at as usize..self.at as usize + usize::from(self.kept)]
    }
}

/// Memory of a column that is done, for the next: thousands of small files would spend their time asking for it.
#[derive(Default)]
struct Room {
    slots: Vec<u32>,
    entries: Vec<Entry>,
    text: Vec<u8>,
}

/// Columns whose memory is kept.
const KEPT_ROOMS: usize = 64;

thread_local! {
    static SPARE: RefCell<Vec<Room>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Values {
    fn drop(&mut self) {
        let (slots, entries, text) = (
            std::mem::take(&mut self.slots),
            std::mem::take(&mut self.entries),
            std::mem::take(&mut self.text),
        );
        if entries.capacity() == 0 {
            return;
        }
        let mut room = Room { slots, entries, text };
        room.slots.clear();
        room.entries.clear();
        room.text.clear();
        // At the end of a thread there is nothing left to keep it in.
        let _ = SPARE.try_with(|spare| {
            let mut spare = spare.borrow_mut();
            if spare.len() < KEPT_ROOMS {
                spare.push(room);
            }
        });
    }
}

/// The different values of a column.
#[derive(Debug, Clone)]
pub struct Values {
    limit: usize,
    /// Bytes of a value that are kept.
    kept: usize,
    slots: Vec<u32>,
    entries: Vec<Entry>,
    text: Vec<u8>,
    /// Once there were more than `limit`.
    over: Option<Hll>,
    sample: Bottom,
}

impl Values {
    /// `columns` is how many stand side by side: very many share the room.
    pub fn new(columns: usize) -> Self {
        let Room { slots, entries, text } = SPARE.with_borrow_mut(Vec::pop).unwrap_or_default();
        let limit = (TOGETHER / columns.max(1)).clamp(64, EXACT);
        let kept = (KEPT_TOGETHER / columns.max(1)).clamp(48, KEPT);
        Self { limit, kept, slots, entries, text, over: None, sample: Bottom::default() }
    }

    pub fn exact(&self) -> bool {
        self.over.is_none()
    }

    /// The value with that hash, while all are followed.
    #[inline]
    pub fn find(&mut self, hash: u64) -> Option<&mut Entry> {
        if self.slots.is_empty() {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots[slot] {
                0 => return None,
                number if self.entries[number as usize - 1].hash == hash => {
                    return Some(&mut self.entries[number as usize - 1]);
                }
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// Adds a value that is not there; false when there are too many to follow.
    pub fn insert(&mut self, (hash, extra): (u64, u32), value: &[u8], class: Class, row: u64) -> bool {
        let len = value.len().min(u32::MAX as usize) as u32;
        self.insert_entry(&Entry { hash, count: 1, first: row, class, at: 0, kept: 0, len, extra }, value)
    }

    /// Adds a value that another column follows.
    pub fn insert_entry(&mut self, entry: &Entry, value: &[u8]) -> bool {
        if self.entries.len() >= self.limit {
            return false;
        }
        let kept = value.len().min(self.kept).min(ROOM.saturating_sub(self.text.len()));
        self.entries.push(Entry { at: self.text.len() as u32, kept: kept as u16, ..*entry });
        self.text.extend_from_slice(&value[..kept]);
        if self.slots.len() < self.entries.len() * 2 {
            self.grow();
        } else {
            self.place(self.entries.len() as u32);
        }
        true
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(32);
        self.slots.clear();
        self.slots.resize(size, 0);
        for number in 1..=self.entries.len() as u32 {
            self.place(number);
        }
    }

    fn place(&mut self, number: u32) {
        let mask = self.slots.len() - 1;
        let mut slot = self.entries[number as usize - 1].hash as usize & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = number;
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Drops the first few values, which another column has taken.
    pub fn forget_first(&mut self, count: usize) {
        self.entries.drain(..count);
    }

    /// The kept bytes of all values, for [`Entry::bytes`].
    pub fn bytes(&self) -> &[u8] {
        &self.text
    }

    /// The bytes that are kept of a value.
    pub fn text(&self, entry: &Entry) -> &[u8] {
        entry.bytes(&self.text)
    }

    /// Stops to follow values one by one; gives those that were, to be counted.
    pub fn give_up(&mut self) -> (Vec<Entry>, Vec<u8>) {
        let mut sketch = Hll::default();
        for entry in &self.entries {
            sketch.add(entry.hash);
            self.sample.offer(entry.hash, entry.bytes(&self.text));
        }
        // A column that gives up twice (in a merge) keeps what it knew.
        match &mut self.over {
            Some(known) => known.merge(&sketch),
            None => self.over = Some(sketch),
        }
        self.slots = Vec::new();
        (std::mem::take(&mut self.entries), std::mem::take(&mut self.text))
    }

    /// Another value, once they are not followed.
    #[inline]
    pub fn pass(&mut self, hash: u64, value: &[u8]) {
        if let Some(sketch) = &mut self.over {
            sketch.add(hash);
        }
        if hash < self.sample.bound {
            self.sample.offer(hash, &value[..value.len().min(self.kept)]);
        }
    }

    /// What both have seen, once neither follows values one by one.
    pub fn merge_sketch(&mut self, other: &Self) {
        if let (Some(ours), Some(theirs)) = (&mut self.over, &other.over) {
            ours.merge(theirs);
        }
        for (hash, value) in &other.sample.values {
            self.sample.offer(*hash, value);
        }
    }

    /// How many different values, and whether that is exact.
    pub fn count(&self) -> (u64, bool) {
        match &self.over {
            None => (self.entries.len() as u64, true),
            Some(sketch) => (sketch.estimate(), false),
        }
    }

    /// A fair sample of the different values, with counts where they are known, by hash.
    pub fn sample(&self) -> Vec<(&[u8], u64)> {
        if self.over.is_some() {
            return self.sample.values.iter().map(|(_, value)| (&value[..], 0)).collect();
        }
        let mut all: Vec<&Entry> = self.entries.iter().collect();
        if all.len() > SAMPLE {
            all.select_nth_unstable_by_key(SAMPLE, |entry| entry.hash);
            all.truncate(SAMPLE);
        }
        all.sort_unstable_by_key(|entry| entry.hash);
        all.into_iter().map(|entry| (self.text(entry), entry.count)).collect()
    }
}

/// The values with the smallest hashes: a sample that is the same in whatever order they came.
#[derive(Debug, Clone)]
struct Bottom {
    /// Rising by hash.
    values: Vec<(u64, Box<[u8]>)>,
    /// Hashes from here on are not wanted.
    bound: u64,
}

impl Default for Bottom {
    fn default() -> Self {
        Self { values: Vec::new(), bound: u64::MAX }
    }
}

impl Bottom {
    fn offer(&mut self, hash: u64, value: &[u8]) {
        if hash >= self.bound {
            return;
        }
        if let Err(at) = self.values.binary_search_by_key(&hash, |(hash, _)| *hash) {
            self.values.insert(at, (hash, value.into()));
            self.values.truncate(SAMPLE);
            if self.values.len() == SAMPLE {
                self.bound = self.values[SAMPLE - 1].0;
            }
        }
    }
}

/// The smallest of many hashes, rising: two sets that share them share their values.
#[derive(Debug, Clone, Default)]
pub struct Smallest(Vec<u64>);

/// Hashes of [`Smallest`].
pub const SKETCH: usize = 32;

impl Smallest {
    #[inline]
    pub fn offer(&mut self, hash: u64) {
        if self.wants(hash) {
            self.put(hash);
        }
    }

    /// Whether the hash could be among the smallest.
    #[inline]
    pub fn wants(&self, hash: u64) -> bool {
        self.0.len() < SKETCH || hash < self.0[SKETCH - 1]
    }

    fn put(&mut self, hash: u64) {
        if let Err(at) = self.0.binary_search(&hash) {
            self.0.insert(at, hash);
            self.0.truncate(SKETCH);
        }
    }

    pub fn merge(&mut self, other: &Self) {
        for hash in &other.0 {
            self.offer(*hash);
        }
    }

    pub fn hashes(&self) -> &[u64] {
        &self.0
    }
}
