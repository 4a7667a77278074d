//! Rubrics, assignments, marks and results on the disk.

use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, Written};
use crate::text::rubric as say;

/// Bytes of the largest of these files: ten thousand marks with their quotes.
const LIMIT: u64 = 16 << 20;
/// Names beside the rubric.
pub const ASSIGNMENT: &str = "asignacion.toml";
pub const RESULTS: &str = "resultados.toml";
const MARKS: &str = "calificaciones-";

/// A file as it was read, so that a save can see whether somebody else wrote it since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub path: PathBuf,
    bytes: Option<Vec<u8>>,
}

impl Sheet {
    /// Opens a file that may not be there yet.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn open(fs: &dyn Fs, path: &Path) -> Result<Self> {
        let bytes = match fs.read(path, LIMIT) {
            Ok(bytes) => Some(bytes),
            Err(err) if err.kind() == io::ErrorKind::NotFound => None,
            Err(err) => return Err(fsx::unread(path, &err)),
        };
        Ok(Self { path: path.to_path_buf(), bytes })
    }

    /// As [`Sheet::open`], of a file that must be there.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn existing(fs: &dyn Fs, path: &Path) -> Result<Self> {
        let bytes = fs.read(path, LIMIT).map_err(|err| fsx::unread(path, &err))?;
        Ok(Self { path: path.to_path_buf(), bytes: Some(bytes) })
    }

    /// Its text; `None` when it is not there.
    ///
    /// # Errors
    /// When it is not UTF-8.
    pub fn text(&self) -> Result<Option<&str>> {
        let Some(bytes) = self.bytes.as_deref() else { return Ok(None) };
        let text = std::str::from_utf8(bytes);
        text.map(Some)
            .map_err(|_| Error::new(Kind::Unreadable, say::NOT_UTF8.with("path", self.path.display())))
    }

    /// Replaces the file, durably and wholly, unless somebody else wrote it since it was read.
    ///
    /// # Errors
    /// When it cannot be written, or is another one by now: nothing was overwritten.
    pub fn save(&mut self, fs: &dyn Fs, text: &str) -> Result<()> {
        let before = self.bytes.as_deref();
        let same = || match fs.read(&self.path, LIMIT) {
            Ok(bytes) => Ok(Some(bytes.as_slice()) == before),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(before.is_none()),
            Err(err) => Err(err),
        };
        match fsx::write_atomic(fs, &self.path, text.as_bytes(), same) {
            Ok(Written::Done) => {
                self.bytes = Some(text.as_bytes().to_vec());
                Ok(())
            }
            Ok(Written::Stopped) => {
                let what = say::CHANGED_ON_DISK.with("path", self.path.display());
                Err(Error::new(Kind::Locked, what).safe(say::NOT_OVERWRITTEN).todo(say::CHANGED_TODO))
            }
            Err(err) => Err(fsx::unwritten(&self.path, &err)),
        }
    }
}

/// A file beside the rubric.
pub fn beside(rubric: &Path, name: &str) -> PathBuf {
    rubric.with_file_name(name)
}

/// Where the marks of a marker are: `calificaciones-ID.toml` beside the rubric.
pub fn marks_path(rubric: &Path, marker: &str) -> PathBuf {
    beside(rubric, &format!("{MARKS}{marker}.toml"))
}

/// All files of marks beside a rubric, by name.
///
/// # Errors
/// When the folder cannot be read.
pub fn all_marks(fs: &dyn Fs, rubric: &Path) -> Result<Vec<PathBuf>> {
    let folder = rubric.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names = fs.list(folder).map_err(|err| fsx::unread(folder, &err))?;
    let mut names: Vec<String> = names.into_iter().filter_map(|name| name.into_string().ok()).collect();
    names.retain(|name| name.starts_with(MARKS) && name.ends_with(".toml"));
    names.sort();
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}
