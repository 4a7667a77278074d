//! Plans inside a ZIP, read in memory: nothing is unpacked to the disk, archives inside archives stay shut.

use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::Unread;
use super::find::{line, shown};
use super::one::because;
use crate::fsx::File;
use crate::plan::read::LIMIT;
use crate::text::{Text, load as say};

/// Bytes of an archive.
const LARGEST: u64 = 1 << 30;
/// Names in an archive.
const NAMES: usize = 250_000;
/// Bytes of all its plans together, as it says itself.
const TOGETHER: u64 = 4 << 30;
/// A plan squeezes to a fifth or so; what shrank to a hundredth was made to harm.
const RATIO: u64 = 100;
/// Smaller ones may shrink as they like.
const SMALL: u64 = 64 * 1024;

/// An archive whose list of members was read.
pub struct Archive {
    zip: ZipArchive<Shared>,
    /// As it is shown.
    pub shown: String,
}

/// What an archive holds.
#[derive(Default)]
pub struct Members {
    /// Places of its plans, by name.
    pub plans: Vec<u32>,
    pub not: Vec<Unread>,
    pub passed: usize,
}

/// Whether a file begins as a ZIP does.
pub fn is_archive(path: &Path) -> bool {
    let mut head = [0; 4];
    let read = crate::fsx::open_regular(path).and_then(|(mut file, _)| file.read_exact(&mut head));
    read.is_ok() && matches!(&head, b"PK\x03\x04" | b"PK\x05\x06")
}

impl Archive {
    /// Reads the list of members.
    ///
    /// # Errors
    /// Why it is no archive that can be read.
    pub fn open(path: &Path) -> Result<Self, Unread> {
        let name = shown(path);
        let no = |why: Text| because(&name, why);
        let (file, meta) =
            crate::fsx::open_regular(path).map_err(|error| super::one::refused(path, &error))?;
        if meta.len() > LARGEST {
            return Err(no(say::ZIP_TOO_BIG.with("limit", LARGEST >> 20)));
        }
        let shared = Shared { file: Arc::new(file), at: 0, size: meta.len() };
        let zip = ZipArchive::new(shared).map_err(|error| no(broken(&error)))?;
        if zip.len() > NAMES {
            return Err(no(say::ZIP_TOO_MANY.with("limit", NAMES)));
        }
        Ok(Self { zip, shown: name })
    }

    /// Its plans, and what else there is to tell of it.
    pub fn members(&self) -> Members {
        let mut zip = self.zip.clone();
        let mut members = Members::default();
        let mut named: Vec<(String, u32)> = Vec::new();
        let mut together = 0u64;
        for at in 0..zip.len() {
            let Ok(member) = zip.by_index_raw(at) else { continue };
            let name = String::from_utf8_lossy(member.name_raw()).into_owned();
            let ends = |end: &str| name.to_ascii_lowercase().ends_with(end);
            let hidden =
                name.split(['/', '\\']).any(|part| part.starts_with('.') && !matches!(part, "." | ".."));
            match () {
                () if !member.is_file() => {}
                () if hidden || name.starts_with("__MACOSX") => members.passed += 1,
                () if ends(".toml") => {
                    together = together.saturating_add(member.size());
                    named.push((name, u32::try_from(at).unwrap_or(u32::MAX)));
                }
                () if ends(".zip") => members.not.push(because(&self.named(&name), say::ZIP_NESTED)),
                () => members.passed += 1,
            }
        }
        if together > TOGETHER {
            let why = say::ZIP_GROWS.with("limit", TOGETHER >> 20);
            return Members { not: vec![because(&self.shown, why)], ..Members::default() };
        }
        named.sort();
        members.plans = named.into_iter().map(|(_, at)| at).collect();
        members
    }

    fn named(&self, member: &str) -> String {
        format!("{} » {}", self.shown, line(member))
    }

    /// A member's name as it is shown, and its bytes; what it says of its own size is not believed.
    pub fn read(&self, member: u32) -> (String, Result<Vec<u8>, Text>) {
        let mut zip = self.zip.clone();
        let name = match zip.by_index_raw(member as usize) {
            Ok(raw) if raw.encrypted() => {
                let name = self.named(&String::from_utf8_lossy(raw.name_raw()));
                return (name, Err(say::ZIP_LOCKED));
            }
            Ok(raw) => self.named(&String::from_utf8_lossy(raw.name_raw())),
            Err(error) => return (self.shown.clone(), Err(broken(&error))),
        };
        let bytes = zip.by_index(member as usize).map_err(|error| broken(&error)).and_then(within);
        (name, bytes)
    }
}

fn within<R: Read>(member: zip::read::ZipFile<'_, R>) -> Result<Vec<u8>, Text> {
    let limit = member.compressed_size().saturating_mul(RATIO).clamp(SMALL, LIMIT);
    // As much room as it says it needs, if that is little.
    let mut bytes = Vec::with_capacity(member.size().min(SMALL) as usize);
    member.take(limit + 1).read_to_end(&mut bytes).map_err(|_| say::ZIP_BROKEN)?;
    if bytes.len() as u64 > limit { Err(say::ZIP_GROWS.with("limit", limit >> 10)) } else { Ok(bytes) }
}

fn broken(error: &ZipError) -> Text {
    match error {
        ZipError::InvalidPassword => say::ZIP_LOCKED,
        ZipError::UnsupportedArchive(why) if why.contains("assword") => say::ZIP_LOCKED,
        ZipError::UnsupportedArchive(_) => say::ZIP_UNSUPPORTED,
        _ => say::ZIP_BROKEN,
    }
}

/// One open file that several threads read, each at its own place.
#[derive(Clone)]
struct Shared {
    file: Arc<File>,
    at: u64,
    size: u64,
}

impl Read for Shared {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = read_at(&self.file, into, self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Shared {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = to.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[cfg(unix)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, into, at)
}

#[cfg(windows)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, into, at)
}
