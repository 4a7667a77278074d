//! A text in pieces of whole records: never more in memory than a few of them, however long the text or one of its
//! lines is.

use std::io::{self, Read};

use super::split::{Newline, Splitter};

/// Bytes that are read at once.
const BLOCK: usize = 1 << 20;
/// Bytes of the longest record; what is longer is left out, or was a quote that nobody closed.
const RECORD: usize = 4 << 20;

/// Whole records.
#[derive(Debug, Default)]
pub struct Chunk {
    pub bytes: Vec<u8>,
    /// Number of the first record, from 1.
    pub row: u64,
    /// Quotes are nothing special from here on.
    pub unquoted: bool,
}

/// What was met on the way.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// Record where a quote was opened and not closed.
    pub unclosed: Option<u64>,
    /// Records too long to be kept, and the first of them.
    pub too_long: u64,
    pub first_long: Option<u64>,
}

/// Cuts a text into chunks.
pub struct Chunks<R> {
    input: R,
    splitter: Splitter,
    carry: Vec<u8>,
    row: u64,
    ended: bool,
    /// The rest of a record that was too long is being passed over.
    passing: bool,
    pub met: Met,
}

impl<R: Read> Chunks<R> {
    /// `carry` is what was read of the text already, from the record `row` on.
    pub fn new(input: R, splitter: Splitter, carry: Vec<u8>, row: u64) -> Self {
        Self { input, splitter, carry, row, ended: false, passing: false, met: Met::default() }
    }

    /// Records so far, from the first of the text on.
    pub fn records(&self) -> u64 {
        self.row - 1
    }

    /// The next whole records, in the buffer of an earlier chunk; `None` at the end.
    ///
    /// # Errors
    /// Those of reading.
    pub fn next(&mut self, mut chunk: Chunk) -> io::Result<Option<Chunk>> {
        loop {
            chunk.bytes.clear();
            chunk.bytes.append(&mut self.carry);
            if !self.ended {
                self.ended = fill(&mut self.input, &mut chunk.bytes)?;
            }
            if self.passing && !self.pass(&mut chunk.bytes) {
                if self.ended {
                    return Ok(None);
                }
                continue;
            }
            if chunk.bytes.is_empty() && self.ended {
                return Ok(None);
            }
            let (cut, records) = self.cut(&chunk.bytes);
            if cut == 0 {
                self.stuck(&mut chunk.bytes);
                continue;
            }
            self.carry.extend_from_slice(&chunk.bytes[cut..]);
            chunk.bytes.truncate(cut);
            (chunk.row, chunk.unquoted) = (self.row, self.splitter.quote.is_none());
            self.row += records;
            return Ok(Some(chunk));
        }
    }

    /// Where the last whole record ends, and how many there are. At the end of the text, the rest is one too.
    fn cut(&mut self, bytes: &[u8]) -> (usize, u64) {
        let (cut, records) = whole_records(&self.splitter, bytes);
        if !self.ended || cut == bytes.len() {
            return (cut, records);
        }
        let rest = &bytes[cut..];
        let open = self.splitter.quote.is_some_and(|quote| self.splitter.ends_open(rest, quote));
        if open && memchr::memchr2(b'\n', b'\r', rest.trim_ascii_end()).is_some() {
            // What stands before it goes first, by the rules so far.
            if cut == 0 {
                self.unquote();
                return self.cut(bytes);
            }
            return (cut, records);
        }
        (bytes.len(), records + 1)
    }

    /// No record ends in what was read: more is read, or the record is given up.
    fn stuck(&mut self, bytes: &mut Vec<u8>) {
        if bytes.len() >= RECORD {
            let plain = Splitter { quote: None, ..self.splitter };
            if self.splitter.quote.is_some() && whole_records(&plain, bytes).0 > 0 {
                self.unquote();
            } else {
                self.met.too_long += 1;
                self.met.first_long.get_or_insert(self.row);
                self.row += 1;
                self.passing = true;
                bytes.clear();
            }
        }
        self.carry.append(bytes);
    }

    fn unquote(&mut self) {
        self.met.unclosed.get_or_insert(self.row);
        self.splitter.quote = None;
    }

    /// Drops the rest of a record that is passed over; true when its end was found.
    fn pass(&mut self, bytes: &mut Vec<u8>) -> bool {
        let end = if self.splitter.newline == Newline::Cr { b'\r' } else { b'\n' };
        match memchr::memchr(end, bytes) {
            Some(at) => {
                bytes.drain(..=at);
                self.passing = false;
                true
            }
            None => {
                bytes.clear();
                false
            }
        }
    }
}

/// Where the last whole record ends, and how many there are.
fn whole_records(splitter: &Splitter, bytes: &[u8]) -> (usize, u64) {
    let quotes = splitter.quote.is_some_and(|quote| memchr::memchr(quote, bytes).is_some());
    if quotes || splitter.newline == Newline::Both {
        let mut records = 0;
        let cut = splitter.records(bytes, false, |_, _| records += 1);
        return (cut, records);
    }
    let end = if splitter.newline == Newline::Cr { b'\r' } else { b'\n' };
    let cut = memchr::memrchr(end, bytes).map_or(0, |at| at + 1);
    (cut, memchr::memchr_iter(end, &bytes[..cut]).count() as u64)
}

/// Reads a block behind what is there; true at the end of the input.
fn fill(input: &mut impl Read, bytes: &mut Vec<u8>) -> io::Result<bool> {
    let before = bytes.len();
    let read = input.by_ref().take(BLOCK as u64).read_to_end(bytes)?;
    debug_assert_eq!(before + read, bytes.len());
    Ok(read < BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(text: &[u8]) -> (Vec<(u64, usize)>, Met, Vec<u8>) {
        let splitter = Splitter { delimiter: b',', quote: Some(b'"'), newline: Newline::Lf };
        let mut chunks = Chunks::new(text, splitter, Vec::new(), 1);
        let (mut told, mut all, mut chunk) = (Vec::new(), Vec::new(), Chunk::default());
        while let Some(next) = chunks.next(chunk).unwrap() {
            told.push((next.row, next.bytes.len()));
            all.extend_from_slice(&next.bytes);
            chunk = next;
        }
        (told, chunks.met, all)
    }

    #[test]
    fn chunks_are_whole_records_and_lose_nothing() {
        let line = "x".repeat(99) + "\n";
        let text = line.repeat(30_000);
        let (told, met, all) = chunks(text.as_bytes());
        assert_eq!((all.len(), met), (text.len(), Met::default()));
        assert!(told.len() >= 3 && told.iter().all(|(_, len)| len % 100 == 0));
        for pair in told.windows(2) {
            assert_eq!(pair[1].0, pair[0].0 + pair[0].1 as u64 / 100);
        }
    }

    #[test]
    fn a_quote_nobody_closed_is_told_by_its_record() {
        let text = format!("a,b\n1,\"abierta\n{}", "1,2\n".repeat(2_000_000));
        let (_, met, all) = chunks(text.as_bytes());
        assert_eq!((met.unclosed, all.len()), (Some(2), text.len()));
        let (told, met, _) = chunks(b"a,b\n1,\"abierta\n3,4\n");
        assert_eq!((told, met.unclosed), (vec![(1, 4), (2, 15)], Some(2)));
    }

    #[test]
    fn a_line_without_end_is_passed_over() {
        let mut text = b"a,b\n".to_vec();
        text.extend(std::iter::repeat_n(b'x', 9 << 20));
        text.extend(b"\n1,2\n");
        let (told, met, all) = chunks(&text);
        assert_eq!((met.too_long, met.first_long, all.len()), (1, Some(2), 8));
        assert_eq!(told.last(), Some(&(3, 4)));
    }
}
