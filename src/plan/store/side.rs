//! The `.apertura` folder beside a plan: what the program keeps for itself and a plan can do without.
//!
//! Nothing here may make a save fail, so errors end in `None` or in silence; and nothing here is written through a
//! link, which in a shared folder somebody else may have put.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fsx::{self, Fs, Lock, Mode, Nature, Refusal};

const FOLDER: &str = ".apertura";
/// Small JSON files: nobody's name is longer.
const SMALL: u64 = 16 * 1024;

/// The files `.apertura/NAME.*` of one plan.
pub struct Side {
    pub(super) fs: Arc<dyn Fs>,
    folder: PathBuf,
    name: OsString,
    may: May,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum May {
    Nothing,
    Read,
    Write,
}

impl Side {
    /// Makes the folder when missing; without one, everything else does nothing.
    pub fn beside(fs: Arc<dyn Fs>, plan: &Path) -> Self {
        let folder = plan.with_file_name(FOLDER);
        let name = plan.file_name().unwrap_or_default().to_os_string();
        let may = if own_folder(&*fs, &folder).is_ok() { May::Write } else { May::Nothing };
        Self { fs, folder, name, may }
    }

    /// From now on nothing is written: the plan is somebody else's at the moment.
    pub fn only_read(&mut self) {
        if self.may == May::Write {
            self.may = May::Read;
        }
    }

    pub fn path(&self, suffix: &str) -> PathBuf {
        self.folder.join(self.named(suffix))
    }

    pub fn read(&self, suffix: &str, limit: u64) -> Option<Vec<u8>> {
        (self.may != May::Nothing).then(|| self.fs.read(&self.path(suffix), limit).ok()).flatten()
    }

    pub fn read_json<T: DeserializeOwned>(&self, suffix: &str) -> Option<T> {
        serde_json::from_slice(&self.read(suffix, SMALL)?).ok()
    }

    pub fn write(&self, suffix: &str, bytes: &[u8], mode: Mode) {
        if self.may == May::Write {
            let _ = fsx::write_loose(&*self.fs, &self.path(suffix), bytes, mode);
        }
    }

    pub fn write_json(&self, suffix: &str, value: &impl Serialize, mode: Mode) {
        if let Ok(bytes) = serde_json::to_vec(value) {
            self.write(suffix, &bytes, mode);
        }
    }

    pub fn remove(&self, suffix: &str) {
        if self.may == May::Write {
            let _ = self.fs.remove(&self.path(suffix));
        }
    }

    /// The lock `.apertura/NAME.lock`: `None` when somebody else has it, an error when there are no locks here.
    pub fn try_lock(&self) -> io::Result<Option<Lock>> {
        if self.may == May::Nothing {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.fs.try_lock(&self.path("lock"))
    }

    /// A folder inside this one, made when missing; `None` when nothing may be written.
    pub fn inner(&self, name: &str) -> Option<PathBuf> {
        let folder = self.folder.join(name);
        (self.may == May::Write && own_folder(&*self.fs, &folder).is_ok()).then_some(folder)
    }

    /// The same folder, only if it is already there.
    pub fn existing(&self, name: &str) -> Option<PathBuf> {
        let folder = self.folder.join(name);
        let real = || self.fs.metadata(&folder).is_ok_and(|meta| meta.nature == Nature::Folder);
        (self.may != May::Nothing && real()).then_some(folder)
    }

    /// `NAME.suffix`.
    pub fn named(&self, suffix: &str) -> OsString {
        let mut named = self.name.clone();
        named.push(".");
        named.push(suffix);
        named
    }

    pub fn plan_name(&self) -> &OsStr {
        &self.name
    }

    /// Removes what killed processes left here.
    pub fn sweep(&self) {
        let inner = [Some(self.folder.clone()), self.existing(super::copies::FOLDER)];
        for folder in inner.into_iter().flatten().filter(|_| self.may == May::Write) {
            let _ = fsx::sweep(&*self.fs, &folder, &self.name);
        }
    }
}

/// A real folder, made when missing; somebody else may make it at the same moment.
fn own_folder(fs: &dyn Fs, folder: &Path) -> io::Result<()> {
    let made = match fs.metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs.create_dir(folder),
        _ => Ok(()),
    };
    match fs.metadata(folder) {
        Ok(meta) if meta.nature == Nature::Folder => Ok(()),
        Ok(meta) => Err(Refusal::Not(meta.nature).into()),
        Err(error) => made.and(Err(error)),
    }
}
