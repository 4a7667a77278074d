//! The newest revision of each plan that earlier reviews saw, so that an older one sent later is told. Only hashes of
//! ids and numbers; without it nothing else changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::same::Marks;
use crate::fsx::{Fs, Mode, RealFs, make_folder, write_loose};

const NAME: &str = "planes-vistos";
/// Before the numbers: which program wrote it, in which form.
const MAGIC: &[u8] = b"apertura revisiones 1\n";
/// Bytes of the file: some 500,000 plans.
const LARGEST: u64 = 8 << 20;

/// What earlier runs saw.
#[derive(Debug, Default)]
pub struct Memory {
    newest: BTreeMap<u64, u32>,
    folder: Option<PathBuf>,
}

impl Memory {
    /// The memory in a folder of the program's state; nothing is kept without one.
    pub fn of(folder: Option<&Path>) -> Self {
        let read = folder.and_then(|folder| RealFs.read(&folder.join(NAME), LARGEST).ok());
        let newest = read.and_then(|bytes| postcard::from_bytes(bytes.strip_prefix(MAGIC)?).ok());
        Self { newest: newest.unwrap_or_default(), folder: folder.map(Path::to_path_buf) }
    }

    /// The newest revision of a plan that was seen, by the hash of its id.
    pub fn revision(&self, plan: u64) -> Option<u32> {
        self.newest.get(&plan).copied()
    }

    pub(super) fn learn(&mut self, marks: &Marks) {
        if self.folder.is_none() {
            return;
        }
        for one in marks.all.iter().filter(|one| one.plan != 0) {
            let newest = self.newest.entry(one.plan).or_default();
            *newest = one.revision.max(*newest);
        }
    }

    /// Writes it down. That it could not be written is no trouble of anybody's.
    pub fn keep(&self) {
        let Some(folder) = self.folder.as_deref().filter(|_| !self.newest.is_empty()) else { return };
        let Ok(bytes) = postcard::to_extend(&self.newest, MAGIC.to_vec()) else { return };
        if bytes.len() as u64 <= LARGEST {
            let _ = make_folder(&RealFs, folder)
                .and_then(|()| write_loose(&RealFs, &folder.join(NAME), &bytes, Mode::Shared));
        }
    }
}
