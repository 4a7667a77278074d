//! The one pass over a text: chunks are hashed as they come and their records dealt to threads.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};

use super::super::super::detect::text::encoding::encoding;
use super::super::super::model::{Encoding, Facts, Flag, Spot, Unread};
use super::super::super::personal::lists::Lists;
use super::super::super::profile::finish::{Finish, finish};
use super::super::super::profile::rows::Rows;
use super::super::super::profile::tally::Tally;
use super::super::feed::COLUMNS;
use super::super::{Input, Source};
use super::chunks::{Chunk, Chunks, Met};
use super::split::{Field, Splitter, clean};
use super::utf16::Utf16;
use super::{Sniffed, single};

/// Texts up to this are read by one thread: starting more costs as much.
const SMALL: u64 = 3 << 20;
/// Columns whose values fill the room of a worker, over all threads: about 0.6 MB each.
const COLUMNS_TOGETHER: usize = 224;
/// Beyond this many columns, they follow no more values together, only sketches.
const COLUMNS_FOLLOWED: usize = 64;
const WIDE: usize = 256;
/// Bytes of lines in another encoding that are kept to tell which it is.
const ODD: usize = 32 * 1024;

/// Bytes that pass are hashed.
struct Hashed<'i> {
    input: &'i mut Input,
    hash: blake3::Hasher,
}

impl Read for Hashed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}

/// Hashes a text that is no table.
pub fn hash_only(source: &mut Source, facts: &mut Facts) -> Result<(), Unread> {
    let mut hashed = Hashed { input: &mut source.input, hash: blake3::Hasher::new() };
    io::copy(&mut hashed, &mut io::sink()).map_err(system)?;
    facts.hash = Some(*hashed.hash.finalize().as_bytes());
    Ok(())
}

pub(super) fn system(error: io::Error) -> Unread {
    Unread::System(error.to_string())
}

/// Reads a text that is a table into the facts.
pub fn read(source: &mut Source, sniffed: &Sniffed, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    source.input.seek(SeekFrom::Start(0)).map_err(system)?;
    let threads =
        if source.size <= SMALL { 1 } else { affordable(source.threads, sniffed.layout.names.len()) };
    if let Some(tap) = lists.tap.get() {
        return super::drained::read((source, sniffed), tap.as_ref(), threads, facts);
    }
    let mut hashed = Hashed { input: &mut source.input, hash: blake3::Hasher::new() };
    let work = Work { sniffed, lists, threads };
    let (part, met) = match sniffed.written.encoding {
        Encoding::Utf16Le => work.run(Utf16::new(&mut hashed, false)),
        Encoding::Utf16Be => work.run(Utf16::new(&mut hashed, true)),
        _ => work.run(&mut hashed),
    }
    .map_err(system)?;
    facts.hash = Some(*hashed.hash.finalize().as_bytes());
    work.tell(source, part, met, facts);
    Ok(())
}

/// Threads that the room of a worker has place for: each holds what all columns have seen.
fn affordable(threads: usize, columns: usize) -> usize {
    let most = if columns > WIDE { 1 } else { COLUMNS_TOGETHER / columns.clamp(1, COLUMNS_FOLLOWED) };
    threads.clamp(1, most.max(1))
}

struct Work<'w> {
    sniffed: &'w Sniffed,
    lists: &'w Lists,
    threads: usize,
}

/// What one thread has seen.
struct Part {
    rows: Rows,
    splitter: Splitter,
    /// The first column of the table.
    from: usize,
    /// Records that are not UTF-8, and some of their bytes.
    odd: Tally,
    odd_bytes: Vec<u8>,
    /// Some text beyond ASCII is UTF-8.
    utf8: bool,
    /// Fields with quotes where none should be.
    quotes: Tally,
}

impl Part {
    fn new(rows: Rows, splitter: Splitter, from: usize) -> Self {
        let (odd, quotes) = (Tally::default(), Tally::default());
        Self { rows, splitter, from, odd, odd_bytes: Vec::new(), utf8: false, quotes }
    }

    fn see(&mut self, chunk: &Chunk, check: bool) {
        let bytes = &chunk.bytes[..];
        let splitter = if chunk.unquoted { Splitter { quote: None, ..self.splitter } } else { self.splitter };
        let ascii = bytes.is_ascii();
        let valid = ascii || !check || simdutf8::basic::from_utf8(bytes).is_ok();
        self.utf8 |= !ascii && valid;
        let (mut row, mut from) = (chunk.row, 0);
        splitter.records(bytes, true, |fields, end| {
            if !valid {
                self.odd_row(&bytes[from..end], row);
            }
            if fields.iter().any(|field| field.dirty) {
                self.dirty_row(fields, bytes, row);
            } else {
                let from = self.from;
                self.rows.see(row, fields.len().saturating_sub(from).min(COLUMNS), |at| {
                    fields[at + from].of(bytes)
                });
            }
            (row, from) = (row + 1, end);
        });
    }

    #[cold]
    fn odd_row(&mut self, record: &[u8], row: u64) {
        if simdutf8::basic::from_utf8(record).is_err() {
            self.odd.add(row);
            let room = ODD.saturating_sub(self.odd_bytes.len());
            self.odd_bytes.extend_from_slice(&record[..record.len().min(room)]);
        } else {
            self.utf8 |= !record.is_ascii();
        }
    }

    fn dirty_row(&mut self, fields: &[Field], bytes: &[u8], row: u64) {
        let quote = self.splitter.quote.unwrap_or(b'"');
        let cells: Vec<Vec<u8>> = fields
            .iter()
            .take(self.from + COLUMNS)
            .map(|field| match field.dirty && field.quoted {
                true => clean(field.of(bytes), quote, &mut Vec::new()).to_vec(),
                false => field.of(bytes).to_vec(),
            })
            .collect();
        if fields.iter().any(|field| field.dirty && !field.quoted) {
            self.quotes.add(row);
        }
        let from = self.from;
        self.rows.see(row, cells.len().saturating_sub(from).min(COLUMNS), |at| &cells[at + from][..]);
    }

    fn merge(&mut self, other: Self) {
        self.rows.merge(other.rows);
        self.odd.merge(&other.odd);
        self.quotes.merge(&other.quotes);
        self.utf8 |= other.utf8;
        if self.odd_bytes.is_empty() {
            self.odd_bytes = other.odd_bytes;
        }
    }
}

impl Work<'_> {
    fn part(&self) -> Part {
        let utf8 = single(self.sniffed.written.encoding) == Encoding::Utf8;
        let plan = super::super::super::profile::plan(&self.sniffed.layout.names, self.lists, utf8);
        Part::new(Rows::new(plan), self.sniffed.splitter(), self.sniffed.layout.first_column)
    }

    fn check(&self) -> bool {
        self.sniffed.written.encoding == Encoding::Utf8
    }

    fn run(&self, input: impl Read) -> io::Result<(Part, Met)> {
        let row = self.sniffed.layout.first as u64 + 1;
        let input = behind_header(self.sniffed, input)?;
        let mut chunks = Chunks::new(input, self.sniffed.splitter(), Vec::new(), row);
        let part = if self.threads <= 1 { self.alone(&mut chunks)? } else { self.together(&mut chunks)? };
        Ok((part, chunks.met))
    }

    fn alone(&self, chunks: &mut Chunks<impl Read>) -> io::Result<Part> {
        let mut part = self.part();
        let mut chunk = Chunk::default();
        while let Some(next) = chunks.next(chunk)? {
            part.see(&next, self.check());
            chunk = next;
        }
        Ok(part)
    }

    /// One thread reads and cuts, the others see records; which thread sees which does not matter.
    fn together(&self, chunks: &mut Chunks<impl Read>) -> io::Result<Part> {
        let (to, work) = sync_channel::<Chunk>(self.threads);
        let (back, used) = channel::<Chunk>();
        let work = Arc::new(Mutex::new(work));
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..self.threads)
                .map(|_| {
                    let (work, back) = (Arc::clone(&work), back.clone());
                    scope.spawn(move || self.take(&work, &back))
                })
                .collect();
            let dealt = deal(chunks, to, &used);
            let parts: Vec<Part> = threads.into_iter().filter_map(|thread| thread.join().ok()).collect();
            dealt?;
            merged(parts).ok_or_else(|| io::Error::other("thread"))
        })
    }

    fn take(&self, work: &Mutex<Receiver<Chunk>>, back: &Sender<Chunk>) -> Part {
        let mut part = self.part();
        loop {
            let next = work.lock().ok().and_then(|work| work.recv().ok());
            let Some(chunk) = next else { return part };
            part.see(&chunk, self.check());
            // The reader may have ended already.
            let _ = back.send(chunk);
        }
    }

    fn tell(&self, source: &Source, part: Part, met: Met, facts: &mut Facts) {
        let mut written = self.sniffed.written;
        let odd = part.odd;
        if self.check() && odd.count > 0 && !part.utf8 && !written.bom {
            written = encoding(&part.odd_bytes, true);
            if let Some(text) = &mut facts.text {
                text.encoding = written.encoding;
            }
        } else if odd.count > 0 {
            facts.flags.push(flag(
                "encoding-mixed",
                &odd,
                part.rows.rows,
                encoding(&part.odd_bytes, true).encoding.name(),
            ));
        }
        if part.quotes.count > 0 {
            facts.flags.push(flag("quotes-broken", &part.quotes, part.rows.rows, ""));
        }
        if let Some(row) = met.unclosed {
            facts.flags.push(at_row("quote-unclosed", row));
        }
        if let Some(row) = met.first_long {
            facts.flags.push(Flag { count: met.too_long, ..at_row("record-too-long", row) });
        }
        let stem = source.name.rsplit_once('.').map_or(source.name.as_str(), |(stem, _)| stem);
        let given = Finish {
            name: stem.to_string(),
            encoding: single(written.encoding),
            layout: &self.sniffed.layout,
            sheet: false,
            lists: self.lists,
        };
        let mut table = finish(part.rows, given);
        table.mark = super::drained::mark(source);
        if self.sniffed.dialect.width > self.sniffed.layout.first_column + COLUMNS {
            let detail = COLUMNS.to_string();
            table.flags.push(Flag { code: "column-cap".into(), detail, ..Flag::default() });
        }
        facts.tables.push(table);
    }
}

/// Passes over the mark and everything above the data.
pub(super) fn behind_header<R: Read>(sniffed: &Sniffed, mut input: R) -> io::Result<R> {
    let written = sniffed.written;
    let mark = if written.bom && written.encoding == Encoding::Utf8 { 3 } else { 0 };
    let mut skip = (&mut input).take((sniffed.offset + mark) as u64);
    io::copy(&mut skip, &mut io::sink())?;
    Ok(input)
}

/// Reads chunk after chunk and hands them over, in buffers that come back.
fn deal(chunks: &mut Chunks<impl Read>, to: SyncSender<Chunk>, used: &Receiver<Chunk>) -> io::Result<()> {
    while let Some(next) = chunks.next(used.try_recv().unwrap_or_default())? {
        if to.send(next).is_err() {
            break;
        }
    }
    Ok(())
}

fn merged(parts: Vec<Part>) -> Option<Part> {
    parts.into_iter().reduce(|mut all, part| {
        all.merge(part);
        all
    })
}

fn flag(code: &str, tally: &Tally, of: u64, detail: &str) -> Flag {
    let places = tally.rows().map(|row| Spot { row, column: None }).collect();
    Flag { code: code.into(), count: tally.count, of, places, detail: detail.into() }
}

fn at_row(code: &str, row: u64) -> Flag {
    let places = vec![Spot { row, column: None }];
    Flag { code: code.into(), count: 1, of: 0, places, detail: row.to_string() }
}
