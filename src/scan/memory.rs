//! What earlier scans read, so that a later one reads only what changed. It can always be made again.
//!
//! One file a root, in the program's own data folder, readable by its owner only; it holds facts about files, never
//! values of theirs. After the line [`MAGIC`] come records, one behind another as they were read: length (4 bytes,
//! little endian), XXH3 of the body (8 bytes), body (postcard of [`Record`]). A later record of a path takes the place
//! of an earlier one; a damaged record ends the file.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::model::VERSION;
use super::read::Told;

const MAGIC: &str = "apertura escaneo";
const FOLDER: &str = "escaneos";
/// Bytes of the largest memory that is read back.
const LARGEST: u64 = 512 << 20;
/// A scan that is killed loses no more than this.
const OFTEN: Duration = Duration::from_millis(250);

/// One file as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record<'r> {
    /// The path's own bytes; empty for what the whole root came to.
    #[serde(borrow)]
    pub path: &'r [u8],
    pub size: u64,
    pub modified: u64,
    pub told: Told,
    pub hash: Option<[u8; 32]>,
    /// [`super::model::Facts`] as postcard; of an empty path, whatever its owner put there; nothing of a file that
    /// is there no more.
    #[serde(borrow)]
    pub facts: &'r [u8],
}

/// The memory of one root.
#[derive(Debug, Default)]
pub struct Memory {
    bytes: Vec<u8>,
    /// Where the body of each path's newest record is.
    index: HashMap<Vec<u8>, (usize, usize)>,
    /// Records that were overtaken.
    stale: usize,
    file: Option<PathBuf>,
    out: Option<io::BufWriter<File>>,
    /// When it was last made sure that what was put is on disk.
    flushed: Option<Instant>,
}

impl Memory {
    /// The memory of a root in the program's data folder; nothing is kept without a folder.
    pub fn of(folder: Option<&Path>, root: &Path) -> Self {
        let Some(folder) = folder else { return Self::default() };
        let name = format!("{:016x}.mem", xxh3_64(root.as_os_str().as_encoded_bytes()));
        let file = folder.join(FOLDER).join(name);
        let mut memory = Self { bytes: read(&file).unwrap_or_default(), file: Some(file), ..Self::default() };
        memory.index();
        memory
    }

    fn index(&mut self) {
        let head = head();
        if !self.bytes.starts_with(head.as_bytes()) {
            self.bytes.clear();
            return;
        }
        let mut at = head.len();
        while let Some((start, end)) = frame(&self.bytes, at) {
            let Ok(record) = postcard::from_bytes::<Record>(&self.bytes[start..end]) else { break };
            let gone = record.facts.is_empty() && !record.path.is_empty();
            let before = match gone {
                true => self.index.remove(record.path),
                false => self.index.insert(record.path.to_vec(), (start, end)),
            };
            self.stale += usize::from(before.is_some()) + usize::from(gone);
            at = end;
        }
        self.bytes.truncate(at);
    }

    /// What is known of a path.
    pub fn get(&self, path: &[u8]) -> Option<Record<'_>> {
        let (start, end) = self.index.get(path)?;
        postcard::from_bytes(self.bytes.get(*start..*end)?).ok()
    }

    /// Paths that are known.
    pub fn paths(&self) -> impl Iterator<Item = &[u8]> {
        self.index.keys().map(Vec::as_slice).filter(|path| !path.is_empty())
    }

    /// Adds a record behind the others on disk; what cannot be written is only read again next time.
    pub fn put(&mut self, record: &Record) {
        let Ok(body) = postcard::to_allocvec(record) else { return };
        if self.out.is_none() {
            self.out = self.file.as_deref().and_then(|file| self.open(file).ok());
        }
        let written = self.out.as_mut().is_some_and(|out| write(out, &body).is_ok());
        if !written {
            self.file = None;
        }
        if self.flushed.get_or_insert_with(Instant::now).elapsed() > OFTEN {
            self.flush();
        }
    }

    /// Forgets a file that is there no more, once that was told.
    pub fn forget(&mut self, path: &[u8]) {
        self.put(&Record { path, size: 0, modified: 0, told: Told::default(), hash: None, facts: &[] });
    }

    /// The file to append to; a fresh one when there is none, or when half of it is stale.
    fn open(&self, file: &Path) -> io::Result<io::BufWriter<File>> {
        if let Some(folder) = file.parent() {
            crate::fsx::make_folder(&crate::fsx::RealFs, folder)?;
        }
        let compact = self.bytes.is_empty() || self.stale > self.index.len();
        let mut options = OpenOptions::new();
        options.create(true).write(true).append(!compact).truncate(compact);
        private(&mut options);
        let mut out = io::BufWriter::with_capacity(1 << 18, options.open(file)?);
        if compact {
            out.write_all(head().as_bytes())?;
            for (start, end) in self.index.values() {
                write(&mut out, &self.bytes[*start..*end])?;
            }
        } else {
            // What a killed run left half written is cut off.
            out.get_ref().set_len(self.bytes.len() as u64)?;
        }
        Ok(out)
    }

    /// Makes sure that what was put is on its way to the disk.
    pub fn flush(&mut self) {
        if let Some(out) = &mut self.out {
            let _ = out.flush();
        }
        self.flushed = Some(Instant::now());
    }
}

fn head() -> String {
    format!("{MAGIC} {VERSION} {}\n", env!("CARGO_PKG_VERSION"))
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let (mut file, meta) = crate::fsx::open_regular(file)?;
    let mut bytes = Vec::new();
    if meta.len() <= LARGEST {
        file.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn write(out: &mut impl Write, body: &[u8]) -> io::Result<()> {
    let length = u32::try_from(body.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&xxh3_64(body).to_le_bytes())?;
    out.write_all(body)
}

/// Where the body of the record at an offset begins and ends.
fn frame(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let head: &[u8; 12] = bytes.get(at..at + 12)?.first_chunk()?;
    let (length, sum) = head.split_first_chunk::<4>()?;
    let (start, length) = (at + 12, u32::from_le_bytes(*length) as usize);
    let body = bytes.get(start..start.checked_add(length)?)?;
    let whole = xxh3_64(body).to_le_bytes() == *sum;
    whole.then_some((start, start + length))
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_: &mut OpenOptions) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn record<'r>(path: &'r [u8], facts: &'r [u8]) -> Record<'r> {
        Record { path, size: 1, modified: 2, told: Told::default(), hash: None, facts }
    }

    fn memory(folder: &Path) -> Memory {
        Memory::of(Some(folder), Path::new("/datos"))
    }

    #[test]
    fn the_newest_record_of_a_path_is_the_one_that_counts() {
        let folder = tempfile::tempdir().unwrap();
        for facts in [&b"one"[..], b"two", b"three"] {
            let mut memory = memory(folder.path());
            memory.put(&record(b"a.csv", facts));
            memory.flush();
        }
        let memory = memory(folder.path());
        assert_eq!(memory.get(b"a.csv").unwrap().facts, b"three");
        assert_eq!((memory.paths().count(), memory.get(b"b.csv")), (1, None));
    }

    #[test]
    fn what_is_damaged_is_read_again_and_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = memory(folder.path());
        first.put(&record(b"a.csv", b"one"));
        first.put(&record(b"b.csv", b"two"));
        first.flush();
        let file = first.file.clone().unwrap();
        let mut bytes = read(&file).unwrap();
        let end = bytes.len() - 1;
        bytes[end] ^= 1;
        crate::fsx::write_small(file.parent().unwrap(), file.file_name().unwrap().to_str().unwrap(), &bytes);
        let mut again = memory(folder.path());
        assert!(again.get(b"a.csv").is_some() && again.get(b"b.csv").is_none());
        // What is put now stands where the damaged record was.
        again.put(&record(b"c.csv", b"three"));
        again.flush();
        assert_eq!(memory(folder.path()).paths().count(), 2);
    }

    #[test]
    fn what_is_forgotten_is_new_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = memory(folder.path());
        first.put(&record(b"a.csv", b"one"));
        first.forget(b"a.csv");
        first.put(&record(b"b.csv", b"two"));
        first.flush();
        let mut again = memory(folder.path());
        assert_eq!((again.get(b"a.csv"), again.paths().collect::<Vec<_>>()), (None, vec![&b"b.csv"[..]]));
        again.put(&record(b"a.csv", b"three"));
        again.flush();
        assert_eq!(memory(folder.path()).get(b"a.csv").unwrap().facts, b"three");
    }

    #[test]
    fn without_a_folder_nothing_is_kept() {
        let mut memory = Memory::of(None, Path::new("/datos"));
        memory.put(&record(b"a.csv", b"one"));
        assert_eq!(memory.paths().count(), 0);
    }
}
