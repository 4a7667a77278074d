//! Delimited text into records and fields: 64 bytes at a time, with what people do wrong with quotes.
//!
//! The rules are those of Python's `csv`, not strict: a quote opens only at the start of a field; after a closing
//! quote, anything but a separator makes the rest of the field plain text.

use wide::u8x16;

/// What ends a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newline {
    /// Line feed; a carriage return before it is not part of the last field.
    Lf,
    Cr,
    /// Each of both, for files that mix them.
    Both,
}

/// Where the fields of a record stand, and what is peculiar about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    pub start: u32,
    pub end: u32,
    /// It was in quotes, which are not part of it.
    pub quoted: bool,
    /// Quotes inside it stand doubled, or where they should not.
    pub dirty: bool,
}

impl Field {
    pub fn of<'b>(&self, buffer: &'b [u8]) -> &'b [u8] {
        &buffer[self.start as usize..self.end as usize]
    }
}

/// How records and fields are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Splitter {
    pub delimiter: u8,
    /// `None` when quotes are nothing special.
    pub quote: Option<u8>,
    pub newline: Newline,
}

/// Fields of one record that are told; of what has more, the rest is no table.
pub const FIELDS: usize = 1 << 16;

/// Where a field stands while it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// At its start, or in plain text.
    Plain,
    Quoted,
    /// Just behind a quote in a quoted field, at this place.
    Behind(u32),
}

impl Splitter {
    /// Calls `each` with the fields of every record and the offset behind it. Returns where the last complete record
    /// ends; with `last`, what stands after it is a record too.
    ///
    /// `buffer` begins at a record and is shorter than 4 GiB.
    #[inline]
    pub fn records(&self, buffer: &[u8], last: bool, mut each: impl FnMut(&[Field], usize)) -> usize {
        self.records_while(buffer, last, |fields, end| {
            each(fields, end);
            true
        })
    }

    /// As [`Splitter::records`], until `each` says that it is enough.
    #[inline]
    pub fn records_while(
        &self,
        buffer: &[u8],
        last: bool,
        mut each: impl FnMut(&[Field], usize) -> bool,
    ) -> usize {
        let mut run = Run::new(self, buffer);
        let mut at = 0;
        while at < buffer.len() {
            let mut bits = self.special(&buffer[at..]);
            while bits != 0 {
                let here = at + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                if run.meet(here) {
                    if !each(&run.fields, run.done) {
                        return run.done;
                    }
                    run.fields.clear();
                }
            }
            at += 64;
        }
        if last && run.finish() {
            each(&run.fields, run.done);
        }
        run.done
    }

    /// Whether an unfinished record ends inside quotes.
    pub fn ends_open(&self, rest: &[u8], quote: u8) -> bool {
        let splitter = Self { quote: Some(quote), ..*self };
        let mut run = Run::new(&splitter, rest);
        let mut at = 0;
        while at < rest.len() {
            let mut bits = splitter.special(&rest[at..]);
            while bits != 0 {
                run.meet(at + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
            at += 64;
        }
        run.state == State::Quoted
    }

    /// The bytes of the next 64 that mean something, a bit each.
    #[inline]
    fn special(&self, bytes: &[u8]) -> u64 {
        let mut whole = [0u8; 64];
        let block: &[u8; 64] = match bytes.first_chunk() {
            Some(block) => block,
            None => {
                whole[..bytes.len()].copy_from_slice(bytes);
                &whole
            }
        };
        let (delimiter, newline) = (u8x16::splat(self.delimiter), u8x16::splat(self.line_feed()));
        let quote = u8x16::splat(self.quote.unwrap_or(self.delimiter));
        let other = u8x16::splat(if self.newline == Newline::Both { b'\r' } else { self.delimiter });
        let mut bits = 0u64;
        for part in 0..4 {
            let mut lane = [0u8; 16];
            lane.copy_from_slice(&block[part * 16..part * 16 + 16]);
            let lane = u8x16::new(lane);
            let hit =
                lane.simd_eq(delimiter) | lane.simd_eq(newline) | lane.simd_eq(quote) | lane.simd_eq(other);
            bits |= u64::from(hit.to_bitmask()) << (part * 16);
        }
        if bytes.len() < 64 { bits & ((1 << bytes.len()) - 1) } else { bits }
    }

    fn line_feed(&self) -> u8 {
        if self.newline == Newline::Cr { b'\r' } else { b'\n' }
    }
}

/// One run over a buffer.
struct Run<'s> {
    splitter: &'s Splitter,
    buffer: &'s [u8],
    fields: Vec<Field>,
    /// Where the field began, without its quote.
    start: usize,
    /// Where the last record ended.
    done: usize,
    state: State,
    quoted: bool,
    dirty: bool,
}

impl<'s> Run<'s> {
    fn new(splitter: &'s Splitter, buffer: &'s [u8]) -> Self {
        let fields = Vec::with_capacity(32);
        Self { splitter, buffer, fields, start: 0, done: 0, state: State::Plain, quoted: false, dirty: false }
    }

    /// Meets a special byte; true when a record is complete.
    #[inline]
    fn meet(&mut self, here: usize) -> bool {
        let byte = self.buffer[here];
        if self.state != State::Plain && !self.out_of_quotes(here, byte) {
            return false;
        }
        if byte == self.splitter.delimiter {
            self.field(here);
            return false;
        }
        if Some(byte) == self.splitter.quote {
            match here == self.start && !self.quoted {
                true => (self.state, self.quoted, self.start) = (State::Quoted, true, here + 1),
                false => self.dirty = true,
            }
            return false;
        }
        self.record(here)
    }

    /// Inside quotes or just behind one: whether the byte counts as in plain text.
    fn out_of_quotes(&mut self, here: usize, byte: u8) -> bool {
        let quote = Some(byte) == self.splitter.quote;
        match self.state {
            State::Plain => true,
            State::Quoted => {
                if quote {
                    self.state = State::Behind(here as u32);
                }
                false
            }
            State::Behind(at) => {
                let near = here == at as usize + 1;
                if near && quote {
                    (self.state, self.dirty) = (State::Quoted, true);
                    return false;
                }
                let returned = here == at as usize + 2 && self.buffer[here - 1] == b'\r' && byte == b'\n';
                self.dirty |= !(near || returned);
                self.state = State::Plain;
                true
            }
        }
    }

    /// A field that ends before the byte at `end`, which is a separator.
    fn field(&mut self, end: usize) {
        // The quote that closed it is not part of it; when text follows the quote, all of it is kept.
        let closed = self.quoted && end > self.start && Some(self.buffer[end - 1]) == self.splitter.quote;
        if self.fields.len() < FIELDS {
            self.fields.push(Field {
                start: self.start as u32,
                end: (end - usize::from(closed)) as u32,
                quoted: self.quoted,
                dirty: self.dirty,
            });
        }
        (self.quoted, self.dirty, self.state) = (false, false, State::Plain);
        self.start = end + 1;
    }

    fn record(&mut self, here: usize) -> bool {
        let byte = self.buffer[here];
        let follows = byte == b'\n' && here > 0 && self.buffer[here - 1] == b'\r';
        if self.splitter.newline == Newline::Both && follows && self.done == here {
            (self.start, self.done) = (here + 1, here + 1);
            return false;
        }
        let cr = self.splitter.newline == Newline::Lf && follows && here > self.start;
        self.field(here - usize::from(cr));
        (self.start, self.done) = (here + 1, here + 1);
        true
    }

    /// The end of the text ends the record that stands open; true when there is one.
    fn finish(&mut self) -> bool {
        let end = self.buffer.len();
        if self.done >= end {
            return false;
        }
        self.field(end.max(self.start));
        self.done = end;
        true
    }
}

/// A field's bytes without the quotes that stand doubled; `scratch` is used only when there are any.
pub fn clean<'b>(bytes: &'b [u8], quote: u8, scratch: &'b mut Vec<u8>) -> &'b [u8] {
    scratch.clear();
    let mut skip = false;
    for byte in bytes {
        skip = *byte == quote && !skip && scratch.last() == Some(&quote);
        if !skip {
            scratch.push(*byte);
        }
    }
    scratch
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split_by(text: &str, newline: Newline) -> Vec<Vec<String>> {
        let splitter = Splitter { delimiter: b',', quote: Some(b'"'), newline };
        let mut rows = Vec::new();
        splitter.records(text.as_bytes(), true, |fields, _| {
            let cell = |field: &Field| {
                let mut scratch = Vec::new();
                let bytes = field.of(text.as_bytes());
                let bytes = if field.dirty { clean(bytes, b'"', &mut scratch) } else { bytes };
                String::from_utf8(bytes.to_vec()).unwrap()
            };
            rows.push(fields.iter().map(cell).collect());
        });
        rows
    }

    fn split(text: &str) -> Vec<Vec<String>> {
        split_by(text, Newline::Lf)
    }

    #[test]
    fn quotes_hold_delimiters_line_ends_and_themselves() {
        assert_eq!(split("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n"), [["a", "b"], ["x, \"y\"\nz", "2"]]);
        assert_eq!(split("\"\",\"a\"\n"), [["", "a"]]);
        assert_eq!(split("\"a\",b"), [["a", "b"]]);
        assert_eq!(split("\"a\""), [["a"]]);
        assert_eq!(split("\"a\"\r\n\"b\"\r\n"), [["a"], ["b"]]);
    }

    #[test]
    fn a_quote_in_plain_text_is_a_sign_like_others() {
        assert_eq!(split("tubo 5\" roto,1\nb,2\n"), [["tubo 5\" roto", "1"], ["b", "2"]]);
    }

    #[test]
    fn blank_lines_and_empty_fields_are_there() {
        assert_eq!(split("a,\n\n,b\n"), [vec!["a", ""], vec![""], vec!["", "b"]]);
        assert_eq!(split("a,"), [["a", ""]]);
    }

    #[test]
    fn each_kind_of_line_end_ends_a_record_once() {
        assert_eq!(split_by("a,b\rc,d\r", Newline::Cr), [["a", "b"], ["c", "d"]]);
        assert_eq!(split_by("a\r\nb\rc\nd", Newline::Both), [["a"], ["b"], ["c"], ["d"]]);
    }

    #[test]
    fn every_byte_may_be_the_edge_of_a_block() {
        for pad in 0..140 {
            let text = format!("{},\"x,\"\"\n\"\"\",y\r\n1,2,3\r\n", "p".repeat(pad));
            let want = vec![
                vec!["p".repeat(pad), "x,\"\n\"".into(), "y".into()],
                vec!["1".into(), "2".into(), "3".into()],
            ];
            assert_eq!(split(&text), want, "{pad}");
        }
    }

    #[test]
    fn an_unfinished_record_is_left_for_later() {
        let splitter = Splitter { delimiter: b',', quote: Some(b'"'), newline: Newline::Lf };
        let mut count = 0;
        assert_eq!(splitter.records(b"a,b\nc,\"d\n", false, |_, _| count += 1), 4);
        assert_eq!(count, 1);
    }
}
