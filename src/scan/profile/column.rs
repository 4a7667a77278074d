//! One column while its cells go by.
//!
//! While its different values are few, each is judged once and then only counted; afterwards every cell is judged by
//! itself. Both ways add up to the same, and columns seen in parts merge to what one pass would have seen.

use super::super::personal::{Hits, Id};
use super::cell::{Class, Form, Mark, Nulls, classify};
use super::tally::Tally;
use super::values::{Smallest, Values, hash};

/// Words for nothing that are told apart.
const WORDS: usize = 16;
/// Decimals that are told apart.
pub const DECIMALS: usize = 9;

/// Bytes that only go on with a character: counted already, or to be counted when the length matters.
#[derive(Clone, Copy)]
enum Extra {
    Known(u32),
    Whole,
}

/// Cells of one value, as they are counted.
struct Seen<'c> {
    class: &'c Class,
    key: u64,
    /// The value, or its beginning.
    kept: &'c [u8],
    /// Bytes of the whole value, and those that only go on with a character.
    len: u32,
    extra: Extra,
    times: u64,
    row: u64,
}

/// The smallest or largest number or day, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extreme {
    pub value: f64,
    pub row: u64,
}

#[derive(Debug, Clone)]
pub struct Column {
    pub values: Values,
    /// Cells with nothing in them.
    pub blanks: u64,
    pub forms: [u64; Form::COUNT],
    pub marks: [Tally; Mark::COUNT],
    pub null_words: Vec<(Box<[u8]>, u64)>,
    pub nulls: Tally,
    pub whole: Hits,
    pub inside: Hits,
    /// Where identifiers are.
    pub ids: Tally,
    pub least: Option<Extreme>,
    pub most: Option<Extreme>,
    pub least_day: Option<Extreme>,
    pub most_day: Option<Extreme>,
    pub decimals: [u64; DECIMALS],
    /// Characters, of cells that are not blank.
    pub shortest: u32,
    pub longest: u32,
    /// Bytes of all cells.
    pub bytes: u64,
    pub sketch: Smallest,
    /// Multi-byte characters count once.
    utf8: bool,
}

impl Column {
    /// `columns` is how many stand beside it: very many share the room.
    pub fn new(columns: usize, utf8: bool) -> Self {
        Self {
            values: Values::new(columns),
            blanks: 0,
            forms: [0; Form::COUNT],
            marks: [Tally::default(); Mark::COUNT],
            null_words: Vec::new(),
            nulls: Tally::default(),
            whole: Hits::default(),
            inside: Hits::default(),
            ids: Tally::default(),
            least: None,
            most: None,
            least_day: None,
            most_day: None,
            decimals: [0; DECIMALS],
            shortest: u32::MAX,
            longest: 0,
            bytes: 0,
            sketch: Smallest::default(),
            utf8,
        }
    }

    /// Sees a cell; gives the hash of what is in it, 0 for nothing.
    #[inline]
    pub fn see(&mut self, cell: &[u8], row: u64, nulls: &Nulls) -> u64 {
        let bare = cell.trim_ascii();
        if bare.is_empty() {
            self.blanks += 1;
            return 0;
        }
        if bare.len() != cell.len() {
            self.loose(cell, row);
        }
        let key = hash(bare);
        if self.values.exact() {
            if let Some(entry) = self.values.find(key) {
                entry.count += 1;
                if entry.class.marks != 0 || entry.class.form == Form::NullWord || entry.class.id.is_some() {
                    let class = entry.class;
                    self.places(&class, row);
                }
                return key;
            }
            let class = classify(bare, nulls);
            self.places(&class, row);
            let extra = self.extra(bare);
            if self.values.insert((key, extra), bare, class, row) {
                return key;
            }
            self.give_up();
            self.direct(&class, key, bare, row);
            return key;
        }
        let class = classify(bare, nulls);
        if class.marks != 0 || class.form == Form::NullWord || class.id.is_some() || class.inside != (0, 0) {
            self.places(&class, row);
        }
        self.direct(&class, key, bare, row);
        key
    }

    #[inline]
    fn direct(&mut self, class: &Class, key: u64, kept: &[u8], row: u64) {
        self.values.pass(key, kept);
        self.count(&Seen { class, key, kept, len: kept.len() as u32, extra: Extra::Whole, times: 1, row });
    }

    /// Blanks around a cell: a carriage return that came with the line end is none.
    #[cold]
    fn loose(&mut self, cell: &[u8], row: u64) {
        let cell = cell.strip_suffix(b"\r").unwrap_or(cell);
        if cell.trim_ascii().len() != cell.len() {
            self.marks[Mark::Spaces as usize].add(row);
        }
    }

    fn places(&mut self, class: &Class, row: u64) {
        let mut bits = class.marks;
        while bits != 0 {
            self.marks[bits.trailing_zeros() as usize].at(row);
            bits &= bits - 1;
        }
        if class.form == Form::NullWord {
            self.nulls.at(row);
        }
        if class.id.is_some_and(|(id, sure)| sure || id == Id::Plate) || class.inside.0 != 0 {
            self.ids.at(row);
        }
    }

    #[inline]
    fn count(&mut self, seen: &Seen) {
        let (class, times) = (seen.class, seen.times);
        self.forms[class.form as usize] += times;
        self.bytes += u64::from(seen.len) * times;
        let mut bits = class.marks;
        while bits != 0 {
            self.marks[bits.trailing_zeros() as usize].count += times;
            bits &= bits - 1;
        }
        if let Some((id, sure)) = class.id {
            let side = if sure { &mut self.whole.sure } else { &mut self.whole.form };
            side[id as usize] += times;
        }
        if class.inside != (0, 0) {
            self.count_inside(class.inside, times);
        }
        self.lengths(seen);
        let extreme = Extreme { value: class.value, row: seen.row };
        match class.form {
            Form::Integer | Form::Decimal | Form::Money | Form::Percent => {
                self.decimals[usize::from(class.decimals).min(DECIMALS - 1)] += times;
                widen(&mut self.least, &mut self.most, extreme);
                self.sketch.offer(mix(class.value.to_bits()));
            }
            Form::Date | Form::DateTime => {
                widen(&mut self.least_day, &mut self.most_day, extreme);
                self.sketch.offer(mix(class.value.to_bits() ^ 0xDA7E));
            }
            Form::NullWord => self.null_word(seen.kept, times),
            // Texts with accents have other bytes in other encodings.
            _ if self.sketch.wants(mix(seen.key)) && seen.kept.is_ascii() => self.sketch.offer(mix(seen.key)),
            _ => {}
        }
    }

    fn count_inside(&mut self, (sure, form): (u16, u16), times: u64) {
        for id in 0..Id::COUNT {
            self.inside.sure[id] += times * u64::from(sure >> id & 1);
            self.inside.form[id] += times * u64::from(form >> id & 1);
        }
    }

    #[inline]
    fn lengths(&mut self, seen: &Seen) {
        let len = seen.len;
        if len <= self.longest && len / 4 >= self.shortest {
            return;
        }
        let extra = match seen.extra {
            Extra::Known(extra) => extra,
            Extra::Whole => self.extra(seen.kept),
        };
        self.longest = self.longest.max(len - extra);
        self.shortest = self.shortest.min(len - extra);
    }

    #[inline]
    fn extra(&self, cell: &[u8]) -> u32 {
        let wide = self.utf8 && !cell.is_ascii();
        if wide { cell.iter().filter(|byte| **byte & 0xC0 == 0x80).count() as u32 } else { 0 }
    }

    #[cold]
    fn null_word(&mut self, word: &[u8], times: u64) {
        self.nulls.count += times;
        let known = self.null_words.iter().position(|(known, _)| **known == *word);
        match known {
            Some(at) => self.null_words[at].1 += times,
            None if self.null_words.len() < WORDS => self.null_words.push((word.into(), times)),
            None => {}
        }
    }

    /// Counts the values that were followed, and follows none any more.
    fn give_up(&mut self) {
        let (entries, text) = self.values.give_up();
        self.count_all(&entries, &text);
    }

    fn count_all(&mut self, entries: &[super::values::Entry], text: &[u8]) {
        for entry in entries {
            let (class, key, kept) = (&entry.class, entry.hash, entry.bytes(text));
            let extra = Extra::Known(entry.extra);
            let (len, times, row) = (entry.len, entry.count, entry.first);
            self.count(&Seen { class, key, kept, len, extra, times, row });
        }
    }

    /// Counts what was only followed so far; to be called once, at the end.
    pub fn settle(&mut self) {
        if self.values.exact() {
            let values = std::mem::replace(&mut self.values, Values::new(1));
            self.count_all(values.entries(), values.bytes());
            self.values = values;
        }
        self.null_words.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    }

    /// Adds what another part of the same column has seen; neither is settled yet.
    pub fn merge(&mut self, mut other: Self) {
        if self.values.exact() && other.values.exact() {
            self.take_values(&mut other);
        }
        match (self.values.exact(), other.values.exact()) {
            (true, true) => {}
            (true, false) => self.give_up(),
            (false, true) => other.give_up(),
            (false, false) => {}
        }
        if !self.values.exact() {
            self.values.merge_sketch(&other.values);
        }
        self.blanks += other.blanks;
        self.bytes += other.bytes;
        add(&mut self.forms, &other.forms);
        add(&mut self.decimals, &other.decimals);
        add(&mut self.whole.sure, &other.whole.sure);
        add(&mut self.whole.form, &other.whole.form);
        add(&mut self.inside.sure, &other.inside.sure);
        add(&mut self.inside.form, &other.inside.form);
        self.marks.iter_mut().zip(&other.marks).for_each(|(ours, theirs)| ours.merge(theirs));
        self.ids.merge(&other.ids);
        let count = self.nulls.count;
        self.nulls.merge(&other.nulls);
        self.nulls.count = count;
        for (word, times) in &other.null_words {
            self.null_word(word, *times);
        }
        for extreme in [other.least, other.most].into_iter().flatten() {
            widen(&mut self.least, &mut self.most, extreme);
        }
        for extreme in [other.least_day, other.most_day].into_iter().flatten() {
            widen(&mut self.least_day, &mut self.most_day, extreme);
        }
        self.shortest = self.shortest.min(other.shortest);
        self.longest = self.longest.max(other.longest);
        self.sketch.merge(&other.sketch);
    }

    /// Takes over the values that the other follows; both stop when there are too many.
    fn take_values(&mut self, other: &mut Self) {
        for at in 0..other.values.entries().len() {
            let entry = other.values.entries()[at];
            if let Some(known) = self.values.find(entry.hash) {
                known.count += entry.count;
                known.first = known.first.min(entry.first);
            } else if !self.values.insert_entry(&entry, other.values.text(&entry)) {
                // What was taken is counted here, the rest there.
                self.give_up();
                other.values.forget_first(at);
                other.give_up();
                return;
            }
        }
    }
}

fn add<const N: usize>(ours: &mut [u64; N], theirs: &[u64; N]) {
    ours.iter_mut().zip(theirs).for_each(|(ours, theirs)| *ours += theirs);
}

/// Spreads the bits of a number, so that small ones are as likely as others to be among the smallest.
#[inline]
fn mix(bits: u64) -> u64 {
    let wide = u128::from(bits ^ 0x9E37_79B9_7F4A_7C15) * u128::from(0xD6E8_FEB8_6659_FD93u64);
    (wide as u64) ^ ((wide >> 64) as u64)
}

#[inline]
fn widen(least: &mut Option<Extreme>, most: &mut Option<Extreme>, new: Extreme) {
    let before = |one: &Extreme, other: &Extreme| {
        one.value < other.value || (one.value == other.value && one.row < other.row)
    };
    if least.is_none_or(|least| before(&new, &least)) {
        *least = Some(new);
    }
    if most.is_none_or(|most| new.value > most.value || (new.value == most.value && new.row < most.row)) {
        *most = Some(new);
    }
}
