//! The folder of the manual: nobody else's files are touched, and what is no longer made goes.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, RealFs, Stage};
use crate::hash::sha256;
use crate::manual::Page;
use crate::text::fold::visible;
use crate::text::manual as say;

/// What says that the folder is ours.
const MEMORY: &str = ".apertura-manual.json";
/// Bytes of it: about a hundred for each file.
const MEMORY_BYTES: u64 = 16 << 20;
/// Bytes of a page of ours, at most.
const PAGE_BYTES: u64 = 64 << 20;
/// Names that are told.
const TOLD: usize = 5;

/// What was written: paths and the hashes of their contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Memory {
    version: u32,
    files: BTreeMap<String, String>,
}

/// A folder that is, or becomes, the manual.
pub struct Folder {
    path: PathBuf,
    memory: Memory,
}

/// How much was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub all: usize,
    pub written: usize,
    pub removed: usize,
    /// Of all files.
    pub bytes: usize,
}

impl Folder {
    /// # Errors
    /// When it has things and no memory of ours.
    pub fn open(path: &Path) -> Result<Self> {
        let memory = match RealFs.read(&path.join(MEMORY), MEMORY_BYTES) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| others(path))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if RealFs.list(path).is_ok_and(|names| !names.is_empty()) {
                    return Err(others(path));
                }
                Memory::default()
            }
            Err(error) => return Err(fsx::unread(path, &error)),
        };
        Ok(Self { path: path.to_path_buf(), memory })
    }

    /// Writes what is not yet as it should be, and takes away what is no longer made.
    ///
    /// # Errors
    /// When somebody changed a file of ours, or one cannot be written.
    pub fn write(&self, app: &App, pages: &[Page]) -> Result<Count> {
        let files = pages.iter().map(|page| (page.path.clone(), sha256(&page.bytes))).collect();
        let memory = Memory { version: 1, files };
        let bytes = pages.iter().map(|page| page.bytes.len()).sum();
        let news: Vec<&Page> = pages
            .iter()
            .filter(|page| self.now(&page.path) != memory.files.get(&page.path).cloned())
            .collect();
        let gone: Vec<&String> =
            self.memory.files.keys().filter(|path| safe(path) && !memory.files.contains_key(*path)).collect();
        let paths = news.iter().map(|page| &page.path).chain(gone.iter().copied());
        let changed: Vec<&String> = paths.filter(|path| self.changed(path)).collect();
        if !changed.is_empty() && !app.options.yes {
            return Err(self.refused(&changed));
        }
        let count = Count { all: pages.len(), written: news.len(), removed: gone.len(), bytes };
        if !app.options.dry_run {
            self.put(&news, &gone, &memory)?;
        }
        Ok(count)
    }

    fn put(&self, news: &[&Page], gone: &[&String], memory: &Memory) -> Result<()> {
        let mut stage = Stage::default();
        let text = format!("{}\n", serde_json::to_string_pretty(memory).unwrap_or_default());
        let pages = news.iter().map(|page| (page.path.as_str(), page.bytes.as_slice()));
        // Last of all: what it tells of is there.
        for (path, bytes) in pages.chain([(MEMORY, text.as_bytes())]) {
            let place = self.path.join(path);
            stage.write(&place, bytes).map_err(|error| fsx::unwritten(&place, &error))?;
        }
        stage.put().map_err(|error| fsx::unwritten(&self.path, &error))?;
        for path in gone {
            // One that is not there is gone already.
            let _ = RealFs.remove(&self.path.join(path));
        }
        Ok(())
    }

    /// The hash of what is in a place.
    fn now(&self, path: &str) -> Option<String> {
        RealFs.read(&self.path.join(path), PAGE_BYTES).ok().map(sha256)
    }

    /// Whether there is something that is not what was written there.
    fn changed(&self, path: &str) -> bool {
        self.now(path).is_some_and(|now| self.memory.files.get(path) != Some(&now))
    }

    fn refused(&self, changed: &[&String]) -> Error {
        let mut list: Vec<String> = changed.iter().take(TOLD).map(|path| visible(path)).collect();
        if changed.len() > TOLD {
            list.push("…".into());
        }
        let what = say::CHANGED.with("folder", self.path.display()).with("list", list.join(", "));
        Error::new(Kind::Usage, what).safe(say::NOTHING_WRITTEN).todo(say::CHANGED_TODO)
    }
}

/// A path that stays inside the folder, whatever somebody wrote in the memory.
fn safe(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        })
}

fn others(path: &Path) -> Error {
    let what = say::OTHERS.with("folder", path.display());
    Error::new(Kind::Usage, what).safe(say::NOTHING_WRITTEN).todo(say::OTHERS_TODO)
}
