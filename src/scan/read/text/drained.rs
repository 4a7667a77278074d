//! The records of a text on their way to who takes them in place of the profile: cut in chunks, dealt to threads, and
//! what became of them put together in their order.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};

use super::super::Source;
use super::super::feed::COLUMNS;
use super::chunks::{Chunk, Chunks, Met};
use super::pass::{behind_header, system};
use super::split::{Field, Splitter, clean};
use super::utf16::Utf16;
use super::{Sniffed, single};
use crate::scan::detect::text::encoding::decode;
use crate::scan::model::{Encoding, Facts, Unread};
use crate::scan::profile::tap::{Drain, Opening, Tap};
use crate::scan::profile::values::hash;

/// Tells the table of a text from those of others in the same archive.
pub fn mark(source: &Source) -> u64 {
    hash(source.name.as_bytes())
}

/// Reads a text whose rows are taken.
///
/// # Errors
/// Those of reading.
pub fn read(
    (source, sniffed): (&mut Source, &Sniffed),
    tap: &dyn Tap,
    threads: usize,
    facts: &mut Facts,
) -> Result<(), Unread> {
    let above = above(sniffed);
    let (mark, layout) = (mark(source), &sniffed.layout);
    let (header_row, first_row) = (sniffed.header_row(), layout.first as u64 + 1);
    let name = super::super::stem(&source.name);
    let opening = Opening { name, mark, layout, header_row, first_row, above: &above, gaps: false };
    let Some(drain) = tap.open(&opening) else { return Ok(()) };
    let eye = Eye { splitter: sniffed.splitter(), encoding: sniffed.written.encoding, odd: tap.odd() };
    let work = Work { sniffed, eye, threads };
    let met = match sniffed.written.encoding {
        Encoding::Utf16Le => work.run(Utf16::new(&mut source.input, false), drain),
        Encoding::Utf16Be => work.run(Utf16::new(&mut source.input, true), drain),
        _ => work.run(&mut source.input, drain),
    };
    facts.tables.push(Default::default());
    met.map_err(system)
}

/// What stands above the header, line by line.
fn above(sniffed: &Sniffed) -> Vec<String> {
    let layout = &sniffed.layout;
    let top = layout.header.map_or(layout.first, |header| (header + 1).saturating_sub(layout.header_rows));
    let head = sniffed.head.get(..sniffed.offset).unwrap_or_default();
    let text = decode(head, single(sniffed.written.encoding));
    let delimiter = sniffed.dialect.delimiter.map_or('\t', char::from);
    let line = |line: &str| {
        let parts = line.split(delimiter).map(|part| part.trim_matches(['"', ' ']));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    text.lines().take(top).map(line).filter(|line| !line.is_empty()).collect()
}

/// How the bytes of a chunk become cells.
#[derive(Clone, Copy)]
struct Eye {
    splitter: Splitter,
    encoding: Encoding,
    /// Of the records that are not UTF-8 where the others are.
    odd: Encoding,
}

struct Work<'w> {
    sniffed: &'w Sniffed,
    eye: Eye,
    threads: usize,
}

impl Work<'_> {
    fn run(&self, input: impl Read, mut drain: Box<dyn Drain>) -> io::Result<()> {
        let row = self.sniffed.layout.first as u64 + 1;
        let input = behind_header(self.sniffed, input)?;
        let mut chunks = Chunks::new(input, self.eye.splitter, Vec::new(), row);
        let forks = if self.threads < 2 { Vec::new() } else { self.forks(drain.as_ref()) };
        let done = match forks.is_empty() {
            true => self.alone(&mut chunks, drain.as_mut()),
            false => self.together(&mut chunks, drain.as_mut(), forks),
        };
        drain.counted(chunks.records());
        lost(drain.as_mut(), &chunks.met);
        drain.end();
        done
    }

    fn forks(&self, drain: &dyn Drain) -> Vec<Box<dyn Drain>> {
        (0..self.threads.min(MOST)).map_while(|_| drain.fork()).collect()
    }

    fn alone(&self, chunks: &mut Chunks<impl Read>, drain: &mut dyn Drain) -> io::Result<()> {
        let mut chunk = Chunk::default();
        while let Some(next) = chunks.next(chunk)? {
            self.eye.see(&next, drain);
            chunk = next;
        }
        Ok(())
    }

    /// One thread cuts, some make, one puts together what they made.
    fn together(
        &self,
        chunks: &mut Chunks<impl Read>,
        drain: &mut dyn Drain,
        forks: Vec<Box<dyn Drain>>,
    ) -> io::Result<()> {
        let (to, work) = sync_channel::<(u64, Chunk)>(forks.len());
        let (back, used) = channel::<Chunk>();
        let (made, done) = sync_channel::<(u64, Vec<u8>)>(forks.len());
        let work = Arc::new(Mutex::new(work));
        std::thread::scope(|scope| {
            for fork in forks {
                let (work, back, made) = (Arc::clone(&work), back.clone(), made.clone());
                scope.spawn(move || self.eye.take(fork, &work, (&back, &made)));
            }
            drop(made);
            let joined = scope.spawn(move || join(drain, &done));
            let dealt = deal(chunks, to, &used);
            match joined.join() {
                Ok(()) => dealt,
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

/// Threads that make rows: more only wait for the one that reads.
const MOST: usize = 8;

fn lost(drain: &mut dyn Drain, met: &Met) {
    if let Some(first) = met.first_long {
        drain.lost(met.too_long, first);
    }
}

/// Puts what forks made in the order of the chunks; no more waits here than there are forks.
fn join(drain: &mut dyn Drain, done: &Receiver<(u64, Vec<u8>)>) {
    let (mut next, mut waiting) = (0, BTreeMap::new());
    while let Ok((number, made)) = done.recv() {
        waiting.insert(number, made);
        while let Some(made) = waiting.remove(&next) {
            drain.put(&made);
            next += 1;
        }
    }
}

fn deal(
    chunks: &mut Chunks<impl Read>,
    to: SyncSender<(u64, Chunk)>,
    used: &Receiver<Chunk>,
) -> io::Result<()> {
    let mut number = 0;
    while let Some(next) = chunks.next(used.try_recv().unwrap_or_default())? {
        if to.send((number, next)).is_err() {
            break;
        }
        number += 1;
    }
    Ok(())
}

impl Eye {
    fn take(
        self,
        mut fork: Box<dyn Drain>,
        work: &Mutex<Receiver<(u64, Chunk)>>,
        (back, made): (&Sender<Chunk>, &SyncSender<(u64, Vec<u8>)>),
    ) {
        loop {
            let next = work.lock().ok().and_then(|work| work.recv().ok());
            let Some((number, chunk)) = next else { break };
            self.see(&chunk, fork.as_mut());
            // Who reads may have ended already; who puts together has not while there are forks.
            let _ = back.send(chunk);
            if made.send((number, fork.take())).is_err() {
                break;
            }
        }
        fork.end();
    }

    fn see(self, chunk: &Chunk, drain: &mut dyn Drain) {
        let bytes = &chunk.bytes[..];
        let splitter = if chunk.unquoted { Splitter { quote: None, ..self.splitter } } else { self.splitter };
        let utf8 = single(self.encoding) == Encoding::Utf8;
        let plain = bytes.is_ascii() || (utf8 && simdutf8::basic::from_utf8(bytes).is_ok());
        let (mut row, mut from, mut cells) = (chunk.row, 0, Vec::new());
        splitter.records(bytes, true, |fields, end| {
            let fields = &fields[..fields.len().min(COLUMNS + 1)];
            let record = &bytes[from..end];
            let plain = plain || (utf8 && simdutf8::basic::from_utf8(record).is_ok());
            if plain && fields.iter().all(|field| !field.dirty) {
                cells.clear();
                cells.extend(fields.iter().map(|field| field.of(bytes)));
                drain.row(row, &cells);
            } else {
                let encoding = if utf8 { self.odd } else { self.encoding };
                self.unusual(fields, bytes, if plain { Encoding::Utf8 } else { encoding }, (row, drain));
            }
            (row, from) = (row + 1, end);
        });
    }

    /// A record in another encoding, or with quotes inside its fields.
    fn unusual(
        self,
        fields: &[Field],
        bytes: &[u8],
        encoding: Encoding,
        (row, drain): (u64, &mut dyn Drain),
    ) {
        let quote = self.splitter.quote.unwrap_or(b'"');
        let mut scratch = Vec::new();
        let cells: Vec<String> = fields
            .iter()
            .map(|field| match field.dirty && field.quoted {
                true => decode(clean(field.of(bytes), quote, &mut scratch), encoding),
                false => decode(field.of(bytes), encoding),
            })
            .collect();
        let cells: Vec<&[u8]> = cells.iter().map(|cell| cell.as_bytes()).collect();
        drain.row(row, &cells);
    }
}
