//! The ZIP file that a workbook is, part by part; every inflated byte is counted.

use std::io::{self, BufReader, Read, Seek};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use zip::ZipArchive;

use super::xml::{Feed, Xml};
use crate::scan::model::Unread;

/// Bytes of a sheet when it is inflated.
pub const SHEET: u64 = 2 << 30;
/// Bytes of any other part.
pub const PART: u64 = 64 << 20;
/// From here on a part that is this many times larger than its packed form is no honest one:
/// rows of the same empty cells, the best packed that people make, stay under 100.
const SUSPECT: u64 = 64 << 20;
const RATIO: u64 = 250;
/// Bytes handed from the thread that inflates to the one that reads, and how many such pieces may wait.
const PIECE: usize = 256 * 1024;
const WAITING: usize = 4;

/// An open workbook.
pub struct Package<R> {
    zip: ZipArchive<BufReader<R>>,
}

impl<R: Read + Seek> Package<R> {
    /// # Errors
    /// When the bytes are no ZIP file, or one without its directory.
    pub fn open(input: R) -> Result<Self, Unread> {
        let zip = ZipArchive::new(BufReader::with_capacity(64 * 1024, input));
        zip.map(|zip| Self { zip }).map_err(|_| Unread::Broken("ZIP".into()))
    }

    /// The place of a part; writers differ in case and slashes.
    pub fn find(&self, name: &str) -> Option<usize> {
        let wanted = name.trim_start_matches('/');
        self.zip.index_for_name(wanted).or_else(|| {
            // Names that are no text keep their place in the count.
            let same = |other: &str| other.replace('\\', "/").eq_ignore_ascii_case(wanted);
            self.zip.file_names().position(|name| name.is_ok_and(|name| same(&name)))
        })
    }

    /// Names of all parts.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.zip.file_names().filter_map(|name| name.ok().map(Into::into))
    }

    /// Reads the tokens of a part with `job`.
    ///
    /// # Errors
    /// Those of `job`, and those of the bytes.
    pub fn read<T>(
        &mut self,
        name: &str,
        limits: Limits,
        job: impl FnOnce(Xml<Bytes>) -> Result<T, Unread>,
    ) -> Result<T, Unread>
    where
        R: Send,
    {
        self.bytes(name, limits, |bytes| job(Xml::new(bytes, name)))
    }

    /// Reads the bytes of a part with `job`; with more than one thread, another one inflates.
    ///
    /// # Errors
    /// Those of `job`, and those of the bytes.
    pub fn bytes<T>(
        &mut self,
        name: &str,
        limits: Limits,
        job: impl FnOnce(Bytes) -> Result<T, Unread>,
    ) -> Result<T, Unread>
    where
        R: Send,
    {
        let place = self.find(name).ok_or_else(|| Unread::Broken(name.into()))?;
        let file = self.zip.by_index(place).map_err(|error| refused(&error, name))?;
        let packed = file.compressed_size();
        let mut entry = Entry { input: file, part: name.into(), read: 0, packed, limit: limits.bytes };
        if limits.threads < 2 || packed < PIECE as u64 {
            return job(Bytes::Here(&mut entry));
        }
        thread::scope(|scope| {
            let (sender, receiver) = sync_channel(WAITING);
            scope.spawn(move || pump(&mut entry, &sender));
            job(Bytes::There(Piped { receiver, piece: Vec::new(), at: 0 }))
        })
    }
}

fn refused(error: &zip::result::ZipError, name: &str) -> Unread {
    let text = error.to_string();
    if text.contains("assword") { Unread::Password } else { Unread::Broken(name.into()) }
}

/// How much of a part is read, and by how many threads.
#[derive(Clone, Copy)]
pub struct Limits {
    pub bytes: u64,
    pub threads: usize,
}

/// One part as it is inflated.
struct Entry<R> {
    input: R,
    part: String,
    read: u64,
    packed: u64,
    limit: u64,
}

impl<R: Read> Feed for Entry<R> {
    fn fill(&mut self, into: &mut [u8]) -> Result<usize, Unread> {
        let got = self.input.read(into).map_err(|error| failed(&error, &self.part))?;
        self.read += got as u64;
        let swollen = self.read > SUSPECT && self.read / self.packed.max(1) > RATIO;
        if self.read > self.limit || swollen { Err(Unread::TooBig) } else { Ok(got) }
    }
}

/// A fault of the disk in the system's words; all others are the file's.
fn failed(error: &io::Error, part: &str) -> Unread {
    match error.raw_os_error() {
        Some(_) => Unread::System(error.to_string()),
        None => Unread::Broken(part.to_string()),
    }
}

/// The bytes of a part: inflated here, or by another thread.
pub enum Bytes<'e> {
    Here(&'e mut dyn Feed),
    There(Piped),
}

impl Feed for Bytes<'_> {
    fn fill(&mut self, into: &mut [u8]) -> Result<usize, Unread> {
        match self {
            Self::Here(entry) => entry.fill(into),
            Self::There(piped) => piped.fill(into),
        }
    }
}

/// Pieces that another thread inflates.
pub struct Piped {
    receiver: Receiver<Result<Vec<u8>, Unread>>,
    piece: Vec<u8>,
    at: usize,
}

impl Feed for Piped {
    fn fill(&mut self, into: &mut [u8]) -> Result<usize, Unread> {
        if self.at == self.piece.len() {
            // The other thread went away: it was at the end.
            let Ok(piece) = self.receiver.recv() else { return Ok(0) };
            self.piece = piece?;
            self.at = 0;
        }
        let mut rest = &self.piece[self.at..];
        let taken = rest.fill(into)?;
        self.at += taken;
        Ok(taken)
    }
}

/// Inflates until the end, a fault, or until nobody listens.
fn pump<R: Read>(entry: &mut Entry<R>, sender: &SyncSender<Result<Vec<u8>, Unread>>) {
    loop {
        let mut piece = vec![0; PIECE];
        let filled = fill_up(entry, &mut piece);
        let last = !matches!(filled, Ok(length) if length == PIECE);
        let sent = sender.send(filled.map(|length| {
            piece.truncate(length);
            piece
        }));
        if last || sent.is_err() {
            return;
        }
    }
}

fn fill_up<R: Read>(entry: &mut Entry<R>, piece: &mut [u8]) -> Result<usize, Unread> {
    let mut length = 0;
    while length < piece.len() {
        match entry.fill(&mut piece[length..])? {
            0 => break,
            got => length += got,
        }
    }
    Ok(length)
}
