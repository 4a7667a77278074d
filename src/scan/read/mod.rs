//! One file a format: from the bytes of a file to the tables in it, told to an [`Intake`](super::profile::intake::Intake).

pub mod text;

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;

use super::model::{Encoding, Facts, Unread};
use super::personal::lists::Lists;

/// What a reader reads: a file of the disk, or a member of an archive in memory.
pub struct Source {
    /// Name without folders, as it is shown; its ending is the last clue.
    pub name: String,
    /// On disk, for formats made of several files and for databases; `None` for a member.
    pub path: Option<PathBuf>,
    pub size: u64,
    pub input: Input,
    /// The first bytes, at most [`HEAD`].
    pub head: Vec<u8>,
    pub told: Told,
    /// Threads that may be used for it.
    pub threads: usize,
}

/// How much of a file is looked at to tell what it is.
pub const HEAD: usize = 128 * 1024;

/// What the person said of a file, which is believed before anything else.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Told {
    pub format: Option<String>,
    pub encoding: Option<Encoding>,
    pub delimiter: Option<u8>,
    /// From 1; 0 for "there is none".
    pub header_row: Option<u64>,
}

/// Bytes with a place.
pub enum Input {
    File(File),
    Memory(Cursor<Vec<u8>>),
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(buffer),
            Self::Memory(bytes) => bytes.read(buffer),
        }
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Memory(bytes) => bytes.seek(to),
        }
    }
}

/// Reads one format.
pub trait Reader: Sync {
    /// Terms of the vocabulary `formats` that it reads.
    fn formats(&self) -> &[&'static str];
    /// Reads a file whose input stands at its beginning; what was seen before a failure stays in `facts`.
    ///
    /// # Errors
    /// Why it could not be read to its end.
    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread>;
}

pub mod sheet;

/// Tells what a file is and reads it.
///
/// # Errors
/// Why it could not be read to its end.
pub fn read(source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    text::TextReader.read(source, lists, facts)
}
