//! One file a format: from the bytes of a file to the tables in it, told to an [`Intake`](super::profile::intake::Intake).

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;

use super::detect;
use super::model::{Encoding, Facts, Flag, Unread, Why};
use super::personal::lists::Lists;

mod archive;
mod bounds;
mod dbf;
mod decode;
mod document;
mod feed;
mod geojson;
mod html;
mod image;
mod json;
mod jsonl;
mod kml;
mod known;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "pdf")]
mod pdf;
mod projection;
pub mod rows;
mod shape;
#[cfg(test)]
mod shapes_told;
pub mod sheet;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
pub mod text;
mod xml;

/// Who reads what; the first that names a format reads it.
static READERS: &[&dyn Reader] = &[
    &archive::Zip,
    &archive::Gz,
    &dbf::Dbf,
    &document::Document,
    &geojson::GeoJson,
    &html::Html,
    &image::Image,
    &json::Json,
    &jsonl::JsonLines,
    &kml::Kml,
    #[cfg(feature = "parquet")]
    &parquet::Parquet,
    #[cfg(feature = "pdf")]
    &pdf::Pdf,
    &shape::Shape,
    &sheet::SheetReader,
    #[cfg(feature = "sqlite")]
    &sqlite::Sqlite,
    &text::TextReader,
    &xml::Xml,
    // Formats that are told and not looked into.
    &known::Known,
];

/// The reader of a format, if there is one.
pub fn reader(format: &str) -> Option<&'static dyn Reader> {
    READERS.iter().find(|reader| reader.formats().contains(&format)).copied()
}

/// Bytes of a file that is read a second time for its hash alone.
const HASHED: u64 = 1 << 30;

/// Tells what a file is and reads it; what was seen before a failure stays in `facts`.
///
/// # Errors
/// Why it could not be read to its end.
pub fn read(source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    let found = detect::identify(source);
    (facts.sure, facts.why) = (found.sure, found.why);
    facts.format = match &source.told.format {
        Some(told) => {
            (facts.sure, facts.why) = (100, vec![Why::Told]);
            told.clone()
        }
        None => found.format.to_string(),
    };
    let done = match reader(&facts.format.clone()) {
        Some(reader) => reader.read(source, lists, facts),
        None => Ok(()),
    };
    // What kind of text it is, its reader knows; what the person said is no lie.
    if source.told.format.is_none() && detect::lies(&source.name, &facts.format) {
        facts.flags.insert(0, flag("extension-lies", &facts.format));
    }
    if facts.hash.is_none() {
        facts.hash = hash(source);
    }
    done
}

/// The hash of a file whose reader did not meet all of its bytes in order. Members of archives need none.
fn hash(source: &mut Source) -> Option<[u8; 32]> {
    let Input::File(file) = &mut source.input else { return None };
    if source.size > HASHED {
        return None;
    }
    file.seek(SeekFrom::Start(0)).ok()?;
    let mut hash = blake3::Hasher::new();
    hash.update_reader(file).ok()?;
    Some(*hash.finalize().as_bytes())
}

/// A flag of the file as a whole.
fn flag(code: &str, detail: &str) -> Flag {
    Flag { code: code.to_string(), detail: detail.to_string(), ..Flag::default() }
}

/// The name without its folders and its ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// Trouble of the system, in its own words.
fn system(error: &io::Error) -> Unread {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Unread::Broken(String::from("EOF")),
        _ => Unread::System(error.to_string()),
    }
}

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
