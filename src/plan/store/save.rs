//! Saving: only what is durable is told as saved, and what somebody else wrote is never overwritten unseen.

use std::io;
use std::path::{Path, PathBuf};

use super::holder::locked_by;
use super::{Access, Hash, Outcome, PLAN_LIMIT, Store, absolute, backup_of, copies, exists};
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, Written};
use crate::text::store as say;

impl Store {
    /// Puts `bytes` in the plan, if its file is still the one that was last read or written here.
    ///
    /// # Errors
    /// The file has its old bytes or, when only the last sync failed, the new ones; the session can go on, and try
    /// again or [`Store::save_elsewhere`].
    pub fn save(&mut self, bytes: &[u8]) -> Result<Outcome> {
        let expected = self.ours.clone();
        self.replace(bytes, &expected)
    }

    /// Puts `bytes`, in which the caller has merged what the file said, over a file that still says that.
    pub fn save_over(&mut self, bytes: &[u8], disk: Hash) -> Result<Outcome> {
        self.replace(bytes, &[disk])
    }

    /// Puts `bytes` in a new file, in any folder; this store goes on owning the old one.
    pub fn save_elsewhere(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let path = absolute(path);
        fits(&path, bytes)?;
        make_place(&*self.side.fs, &path)?;
        write_new(&*self.side.fs, &path, bytes)
    }

    /// A free name beside the plan, for when the plan itself cannot be replaced: `plan (recuperado).toml`.
    pub fn rescue_path(&self) -> PathBuf {
        let free = |path: &PathBuf| self.side.fs.metadata(path).is_err();
        let mut names = (1..=99).map(|number| rescue_name(&self.path, number));
        names.find(free).unwrap_or_else(|| rescue_name(&self.path, 100))
    }

    pub(super) fn write_first(&mut self, bytes: &[u8]) -> Result<()> {
        self.may_write()?;
        fits(&self.path, bytes)?;
        write_new(&*self.side.fs, &self.path, bytes)?;
        copies::set_seen(&self.side, bytes);
        Ok(())
    }

    fn replace(&mut self, bytes: &[u8], expected: &[Hash]) -> Result<Outcome> {
        self.may_write()?;
        fits(&self.path, bytes)?;
        let _saving = fsx::critical();
        self.ours.push(Hash::of(bytes));
        let mut disk = Ok(Vec::new());
        let written = fsx::write_atomic(&*self.side.fs, &self.path, bytes, || {
            disk = self.keep_previous();
            Ok(disk.as_ref().is_ok_and(|disk| expected.contains(&Hash::of(disk))))
        });
        match (written, disk) {
            (Err(error), _) => Err(self.unsaved(&error)),
            (Ok(Written::Stopped), Err(error)) => Err(self.unchecked(&error)),
            (Ok(Written::Stopped), Ok(disk)) => Ok(Outcome::Changed(disk)),
            (Ok(Written::Done), disk) => {
                self.settle(bytes, &disk.unwrap_or_default());
                Ok(Outcome::Saved)
            }
        }
    }

    /// Keeps the previous revision, and reads the file last of all, just before it is replaced.
    fn keep_previous(&self) -> io::Result<Vec<u8>> {
        let fs = &*self.side.fs;
        // A plan without its previous revision is better than no plan saved.
        let _ = fsx::keep_as(fs, &self.path, &backup_of(&self.path), PLAN_LIMIT);
        fs.read(&self.path, PLAN_LIMIT)
    }

    /// What a save does once the plan is safe; nothing of it can fail the save.
    fn settle(&mut self, bytes: &[u8], previous: &[u8]) {
        self.ours = vec![Hash::of(bytes)];
        self.outside = None;
        copies::set_seen(&self.side, bytes);
        self.mark_open();
        let today = self.clock.today();
        if self.copied_on != Some(today) {
            copies::keep(&self.side, today, previous);
            self.copied_on = Some(today);
        }
    }

    fn may_write(&self) -> Result<()> {
        let Access::ReadOnly(holder) = &self.access else { return Ok(()) };
        let what = locked_by(holder.as_ref());
        Err(Error::new(Kind::Locked, what).safe(say::LOCKED_SAFE).todo(say::LOCKED_TODO))
    }

    fn unsaved(&self, error: &io::Error) -> Error {
        let told = fsx::unwritten(&self.path, error).todo(say::SAVE_ELSEWHERE);
        match error.kind() {
            io::ErrorKind::NotFound => told.safe(say::IN_MEMORY),
            _ => told.safe(say::KEPT.with("path", self.path.display())),
        }
    }

    /// The file could not be read again before being replaced.
    fn unchecked(&self, error: &io::Error) -> Error {
        if error.kind() != io::ErrorKind::NotFound {
            return fsx::unread(&self.path, error).safe(say::IN_MEMORY).todo(say::SAVE_ELSEWHERE);
        }
        let what = say::GONE.with("path", self.path.display());
        let copy = say::KEPT_COPY.with("path", copies::seen_path(&self.side).display());
        let safe =
            if copies::seen(&self.side).is_some() { say::IN_MEMORY.and(&copy) } else { say::IN_MEMORY };
        Error::new(Kind::Unexpected, what).safe(safe).todo(say::SAVE_ELSEWHERE)
    }
}

fn rescue_name(plan: &Path, number: usize) -> PathBuf {
    let mut name = plan.file_stem().unwrap_or_default().to_os_string();
    name.push(if number == 1 { " (recuperado)".to_string() } else { format!(" (recuperado {number})") });
    if let Some(extension) = plan.extension() {
        name.push(".");
        name.push(extension);
    }
    plan.with_file_name(name)
}

/// The folder of a plan that must not exist yet.
pub(super) fn make_place(fs: &dyn Fs, path: &Path) -> Result<()> {
    if exists(fs, path)? {
        return Err(taken(path));
    }
    fsx::make_folder(fs, path.parent().unwrap_or(path)).map_err(|error| uncreated(path, &error))
}

fn write_new(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> Result<()> {
    let absent = || match fs.metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        found => found.map(|_| false),
    };
    match fsx::write_atomic(fs, path, bytes, absent) {
        Ok(Written::Done) => Ok(()),
        Ok(Written::Stopped) => Err(taken(path)),
        Err(error) => Err(uncreated(path, &error)),
    }
}

/// What could not be opened again must not be saved.
fn fits(path: &Path, bytes: &[u8]) -> Result<()> {
    if bytes.is_empty() {
        return Err(Error::new(Kind::Unexpected, say::NOTHING_TO_SAVE.with("path", path.display())));
    }
    if bytes.len() as u64 > PLAN_LIMIT {
        let what = say::OVERGROWN.with("limit", PLAN_LIMIT / 1024);
        return Err(Error::new(Kind::Unexpected, what).safe(say::UNTOUCHED).todo(say::OVERGROWN_TODO));
    }
    Ok(())
}

fn taken(path: &Path) -> Error {
    let what = say::EXISTS.with("path", path.display());
    Error::new(Kind::Usage, what).safe(say::UNTOUCHED).todo(say::OTHER_NAME)
}

fn uncreated(path: &Path, error: &io::Error) -> Error {
    fsx::unwritten(path, error).safe(say::IN_MEMORY).todo(say::OTHER_FOLDER)
}
