//! The process that opens other people's files: one after another, within limits, told through its standard input and
//! output. Whatever a file does to it, the program that shows and saves lives on.
//!
//! Frames both ways: length (4 bytes, little endian), then that many bytes of postcard: [`Job`] in, [`Report`] out.
//! The bytes of a file that is made come before its report, in frames whose length has its highest bit set: number of
//! the table (4 bytes), then the bytes as they are.

use std::io::{self, Read, Write};
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use std::sync::{Arc, Mutex};

use super::limits;
use super::model::{Facts, Unread};
use super::personal::lists::Lists;
use super::quality::{self, words::Words};
use super::read::rows::{Bounds, Grids};
use super::read::{self, HEAD, Input, Source, Told};
use super::sample::{self, Sample};
use crate::import::{self, Catalog};
use crate::prepare::make::{Kitchen, Outcome};
use crate::prepare::recipe::Order;

/// The word that makes the program a worker; it is no command of anybody's.
pub const WORD: &str = "--proceso-de-lectura";
/// Bytes of the longest frame.
const FRAME: u32 = 64 << 20;
/// Marks the length of a frame with bytes of a file that is made.
const PART: u32 = 1 << 31;

/// A file to read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The path's own bytes.
    pub path: Vec<u8>,
    pub told: Told,
    pub threads: u32,
    /// The hash that it had when it was read before: the same again is not read further.
    pub known: Option<[u8; 32]>,
    pub want: Want,
}

/// What is wanted of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Want {
    /// What is to be known of it: [`Facts`].
    Facts,
    /// So much of its tables as they are written: [`Grids`].
    Rows(Bounds),
    /// What it says of datasets, when it is a document of a known format: [`Opened`].
    Catalog,
    /// What of it can be shown to everybody: [`Sample`].
    Sample,
    /// Its tables made fit to publish: their bytes in parts, then [`Outcome`].
    Prepare(Box<Order>),
}

/// What came of a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// `None` when it is of no known format.
    pub catalog: Option<Result<Catalog, String>>,
    /// Why its bytes could not be had.
    pub unread: Option<Unread>,
}

/// What a worker says of a job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// The hash is the one that was known.
    Same,
    /// What was wanted, as postcard: most of the time it is only put away.
    Done(Vec<u8>),
}

/// Reads files for as long as there are jobs; the exit code.
pub fn serve(lists: impl FnOnce() -> Option<Lists>) -> u8 {
    limits::bind();
    let Some(lists) = lists() else { return 1 };
    // It lives as long as the process; threads that make files use it too.
    let lists: &'static Lists = Box::leak(Box::new(lists));
    let words = Words::of(lists);
    // Not locked: threads that make files send their parts themselves.
    let (mut input, mut output) = (io::stdin().lock(), io::stdout());
    while let Ok(Some(job)) = receive::<Job>(&mut input) {
        let report = match &job.want {
            Want::Prepare(order) => {
                let out = Mutex::new(io::stdout());
                let send = move |table: usize, bytes: &[u8]| {
                    if let Ok(mut out) = out.lock() {
                        // Who does not listen any more ends this process.
                        let _ = send_part(&mut *out, table as u32, bytes);
                    }
                };
                Report::Done(bytes(&prepare(&job, order, lists, Box::new(send))).unwrap_or_default())
            }
            _ => work(&job, lists, &words),
        };
        if send(&mut output, &report).is_err() {
            return 1;
        }
    }
    0
}

/// Does a job.
pub fn work(job: &Job, lists: &Lists, words: &Words) -> Report {
    let path = path_of(&job.path);
    match job.want {
        // Who makes files is asked by `prepare`.
        Want::Facts | Want::Prepare(_) => {}
        Want::Rows(bounds) => return Report::Done(bytes(&rows(&path, job, bounds)).unwrap_or_default()),
        Want::Catalog => return Report::Done(postcard::to_allocvec(&catalog(&path)).unwrap_or_default()),
        Want::Sample => {
            let sample = sampled(&path, job, (lists, words));
            return Report::Done(postcard::to_allocvec(&sample).unwrap_or_default());
        }
    }
    match facts(&path, job, (lists, words)) {
        Some(facts) => Report::Done(postcard::to_allocvec(&facts).unwrap_or_default()),
        None => Report::Same,
    }
}

/// What is to be known of a file; `None` when its hash is the one that was known.
fn facts(path: &std::path::Path, job: &Job, (lists, words): (&Lists, &Words)) -> Option<Facts> {
    let mut facts = Facts::default();
    match open(path, job) {
        Ok(mut source) => {
            if job.known.is_some() && hash(&mut source.input) == job.known {
                return None;
            }
            let before = stamp(&source);
            let done = read::read(&mut source, lists, &mut facts);
            facts.unread = done.err();
            quality::check(&mut facts, &source.name, source.size, words);
            if stamp(&source) != before {
                facts.unread = Some(Unread::Changed);
            }
        }
        Err(error) => facts.unread = Some(Unread::System(error.to_string())),
    }
    Some(facts)
}

/// Bytes of a layer that is drawn.
const LAYER: u64 = 48 << 20;

/// What of a file can be shown.
fn sampled(path: &std::path::Path, job: &Job, with: (&Lists, &Words)) -> Sample {
    let facts = facts(path, job, with).unwrap_or_default();
    if facts.format == "geojson" {
        let layer = crate::fsx::open_regular(path).ok().and_then(|(file, meta)| {
            let small = meta.len() <= LAYER;
            small.then(|| serde_json::from_reader(io::BufReader::new(file.take(LAYER))).ok())?
        });
        return layer.map_or_else(Sample::default, |layer| Sample::of_layer(&facts, &layer));
    }
    let bounds = Bounds { rows: sample::COUNTED, columns: sample::COLUMNS, cell: sample::CELL, book: false };
    Sample::of(&facts, &rows(path, job, bounds).grids)
}

/// Makes the tables of a file fit to publish; `send` gets their bytes.
pub fn prepare(
    job: &Job,
    order: &Order,
    lists: &'static Lists,
    send: Box<crate::prepare::make::Send>,
) -> Outcome {
    let path = path_of(&job.path);
    let mut source = match open(&path, job) {
        Ok(source) => source,
        Err(error) => {
            return Outcome { unread: Some(Unread::System(error.to_string())), ..Outcome::default() };
        }
    };
    let kitchen = Arc::new(Kitchen::new(order.clone(), lists, send));
    lists.tap.set(Some(Arc::clone(&kitchen) as Arc<dyn crate::scan::profile::tap::Tap>));
    let before = stamp(&source);
    let done = read::read(&mut source, lists, &mut Facts::default());
    lists.tap.set(None);
    let changed = (stamp(&source) != before).then_some(Unread::Changed);
    kitchen.outcome(changed.or(done.err()))
}

/// The tables of a file with their rows.
fn rows(path: &std::path::Path, job: &Job, bounds: Bounds) -> Grids {
    let read = open(path, job).map_err(|error| Unread::System(error.to_string()));
    let unread = |why| Grids { unread: Some(why), ..Grids::default() };
    read.and_then(|mut source| read::rows::rows(&mut source, bounds)).unwrap_or_else(unread)
}

/// What a document says of datasets. Of one that is too large no more is read than shows that it is.
fn catalog(path: &std::path::Path) -> Opened {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes = crate::fsx::open_regular(path).and_then(|(file, _)| {
        let mut bytes = Vec::new();
        file.take(import::MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    });
    match bytes {
        Ok(bytes) => {
            let document = import::document(&name, &bytes);
            Opened { catalog: document.map(|document| (document.read)(&bytes)), unread: None }
        }
        Err(error) => Opened { catalog: None, unread: Some(Unread::System(error.to_string())) },
    }
}

fn open(path: &std::path::Path, job: &Job) -> io::Result<Source> {
    let (mut file, meta) = crate::fsx::open_regular(path)?;
    let mut head = vec![0; HEAD.min(usize::try_from(meta.len()).unwrap_or(HEAD))];
    let mut filled = 0;
    while filled < head.len() {
        match file.read(&mut head[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    head.truncate(filled);
    io::Seek::rewind(&mut file)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Source {
        name,
        path: Some(path.to_path_buf()),
        size: meta.len(),
        input: Input::File(file),
        head,
        told: job.told.clone(),
        threads: job.threads as usize,
    })
}

/// Size and time of the open file: when they differ afterwards, it changed while it was read.
fn stamp(source: &Source) -> Option<(u64, Option<std::time::SystemTime>)> {
    match &source.input {
        Input::File(file) => file.metadata().ok().map(|meta| (meta.len(), meta.modified().ok())),
        Input::Memory(_) => None,
    }
}

fn hash(input: &mut Input) -> Option<[u8; 32]> {
    let mut hash = blake3::Hasher::new();
    let done = hash.update_reader(&mut *input).is_ok();
    io::Seek::rewind(input).ok()?;
    done.then(|| *hash.finalize().as_bytes())
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    std::ffi::OsStr::from_bytes(bytes).into()
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    String::from_utf8_lossy(bytes).into_owned().into()
}

/// A path as the bytes that a [`Job`] holds. Elsewhere than on Unix, a name that is no text cannot be sent.
pub fn bytes_of(path: &std::path::Path) -> Vec<u8> {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        path.as_os_str().as_bytes().to_vec()
    }
    #[cfg(not(unix))]
    path.to_string_lossy().into_owned().into_bytes()
}

/// As postcard, in memory of the right size: a buffer that grows takes twice as much.
fn bytes(what: &impl Serialize) -> postcard::Result<Vec<u8>> {
    let size = postcard::serialize_with_flavor(what, postcard::ser_flavors::Size::default())?;
    postcard::to_extend(what, Vec::with_capacity(size))
}

/// Writes a frame.
///
/// # Errors
/// When the other side is gone.
pub fn send(output: &mut impl Write, what: &impl Serialize) -> io::Result<()> {
    let body = bytes(what).map_err(io::Error::other)?;
    let length = u32::try_from(body.len()).map_err(io::Error::other)?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(&body)?;
    output.flush()
}

/// Writes a frame with bytes of a file that is made.
///
/// # Errors
/// When the other side is gone.
pub fn send_part(output: &mut impl Write, table: u32, bytes: &[u8]) -> io::Result<()> {
    for part in bytes.chunks(FRAME as usize) {
        let length = u32::try_from(part.len()).map_err(io::Error::other)?;
        output.write_all(&(length | PART).to_le_bytes())?;
        output.write_all(&table.to_le_bytes())?;
        output.write_all(part)?;
    }
    Ok(())
}

/// A frame of a worker that makes files.
#[derive(Debug, PartialEq)]
pub enum Frame {
    /// The number of the table; the bytes are in the buffer.
    Part(u32),
    Report(Report),
}

/// Reads a frame of a worker that makes files, the bytes of a part into `buffer`; `None` at its end.
///
/// # Errors
/// When a frame is cut, too long, or none of ours.
pub fn receive_frame(input: &mut impl Read, buffer: &mut Vec<u8>) -> io::Result<Option<Frame>> {
    let mut length = [0; 4];
    if let Err(error) = input.read_exact(&mut length) {
        return if error.kind() == io::ErrorKind::UnexpectedEof { Ok(None) } else { Err(error) };
    }
    let length = u32::from_le_bytes(length);
    if length & PART == 0 {
        return Ok(body(input, length)?.map(Frame::Report));
    }
    let (mut table, length) = ([0; 4], length & !PART);
    if length > FRAME {
        return Err(io::ErrorKind::InvalidData.into());
    }
    input.read_exact(&mut table)?;
    buffer.clear();
    input.take(u64::from(length)).read_to_end(buffer)?;
    let whole = buffer.len() == length as usize;
    if whole {
        Ok(Some(Frame::Part(u32::from_le_bytes(table))))
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// Reads a frame; `None` when the other side has nothing more to say.
///
/// # Errors
/// When a frame is cut, too long, or none of ours.
pub fn receive<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<Option<T>> {
    let mut length = [0; 4];
    if let Err(error) = input.read_exact(&mut length) {
        return if error.kind() == io::ErrorKind::UnexpectedEof { Ok(None) } else { Err(error) };
    }
    body(input, u32::from_le_bytes(length))
}

fn body<T: DeserializeOwned>(input: &mut impl Read, length: u32) -> io::Result<Option<T>> {
    if length > FRAME {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut body = Vec::new();
    input.take(u64::from(length)).read_to_end(&mut body)?;
    if body.len() != length as usize {
        return Ok(None);
    }
    postcard::from_bytes(&body).map(Some).map_err(io::Error::other)
}
