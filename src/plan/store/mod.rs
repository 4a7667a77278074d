//! The only owner of the plan's file: opens it for one person at a time, saves it so that no crash takes an answer.
//!
//! A store knows bytes, not answers. Beside the plan it keeps `NAME.bak` (the previous revision) and `.apertura/`:
//!
//! | file | what it is |
//! |---|---|
//! | `NAME.lock`, `NAME.holder` | the lock, and who has it |
//! | `NAME.open` | the mark of a session that saved something and has not ended |
//! | `NAME.seen` | what was last written by this program here |
//! | `NAME.undo` | the last changes |
//! | `NAME.guia-mx-local@2026.1` | the plan before it left that version of the Guide |
//! | `copias/NAME.2026-02-02` | the plan as that day's work began |

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::clock::Clock;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Fs, Lock, Nature, Refusal};
use crate::text::{Text, store as say};

mod conflicts;
mod copies;
mod holder;
mod marker;
mod probe;
mod save;
mod side;
mod undo;

pub use holder::{Access, Holder};
pub use marker::{Marker, Saved};
pub use probe::probe_writable;
pub use undo::{Change, Edit, Journal};

use side::Side;

/// Bytes of the largest plan that is read or written.
pub const PLAN_LIMIT: u64 = 32 * 1024 * 1024;

/// SHA-256 of the bytes of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 32]);

impl Hash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// How a save ended when nothing failed.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Durable.
    Saved,
    /// The file is no longer the one that was last read or written: its bytes. Nothing was overwritten.
    Changed(Vec<u8>),
}

/// What this program last wrote here, when the file now says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    pub seen: Vec<u8>,
    /// The last session did not end well: the difference may be its own last answer, and nobody else's change.
    pub after_crash: bool,
}

/// A plan that is open.
pub struct Store {
    side: Side,
    path: PathBuf,
    clock: Clock,
    who: Holder,
    access: Access,
    /// Hashes that the file may have with nobody else having touched it: the last one read or written, and those of
    /// saves that failed so late that they may have come through.
    ours: Vec<Hash>,
    last_session: Option<Marker>,
    marker: Marker,
    marked: bool,
    outside: Option<Outside>,
    copied_on: Option<Date>,
    _lock: Option<Lock>,
}

impl Store {
    /// Opens a plan that exists and gives its bytes; if somebody else has it open, only to be read.
    ///
    /// # Errors
    /// Missing is `Usage`; empty, too big or no regular file is `Unreadable`; anything else is `Unexpected`. None
    /// of them may be taken for "there is no plan yet": that is [`exists`].
    pub fn open(fs: Arc<dyn Fs>, path: &Path, who: Holder, clock: Clock) -> Result<(Self, Vec<u8>)> {
        let path = absolute(path);
        regular(&*fs, &path)?;
        let mut store = Self::hold(fs, path, who, clock);
        let bytes = read(&*store.side.fs, &store.path)?;
        store.begin(&bytes);
        Ok((store, bytes))
    }

    /// Makes a plan that does not exist, and its folder.
    ///
    /// # Errors
    /// A file that is already there is `Usage`, and is not touched.
    pub fn create(fs: Arc<dyn Fs>, path: &Path, bytes: &[u8], who: Holder, clock: Clock) -> Result<Self> {
        let path = absolute(path);
        save::make_place(&*fs, &path)?;
        let mut store = Self::hold(fs, path, who, clock);
        store.write_first(bytes)?;
        store.begin(bytes);
        Ok(store)
    }

    /// Takes the lock, or learns who has it.
    fn hold(fs: Arc<dyn Fs>, path: PathBuf, who: Holder, clock: Clock) -> Self {
        let mut side = Side::beside(fs, &path);
        let (access, lock) = holder::take(&mut side, &who);
        let last_session = if access.may_write() { marker::found(&side) } else { None };
        let marker = Marker::start(last_session.as_ref(), clock);
        let (ours, marked, outside, copied_on) = (Vec::new(), false, None, None);
        Self {
            side,
            path,
            clock,
            who,
            access,
            ours,
            last_session,
            marker,
            marked,
            outside,
            copied_on,
            _lock: lock,
        }
    }

    /// Starts the session on the bytes that the file has.
    fn begin(&mut self, bytes: &[u8]) {
        self.ours = vec![Hash::of(bytes)];
        if !self.access.may_write() {
            return;
        }
        let after_crash = self.last_session.is_some();
        let seen = copies::seen(&self.side).filter(|seen| seen != bytes);
        self.outside = seen.map(|seen| Outside { seen, after_crash });
        self.sweep();
    }

    /// Only with the lock, because without it a temporary file may be of somebody who is writing.
    fn sweep(&self) {
        if let (Access::Alone(_), Some(folder)) = (&self.access, self.path.parent()) {
            let _ = fsx::sweep(&*self.side.fs, folder, self.side.plan_name());
            self.side.sweep();
        }
    }

    /// Ends the session well; dropping a store that saved something leaves the mark that it did not.
    pub fn close(self) {
        marker::clear(&self.side);
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn access(&self) -> &Access {
        &self.access
    }

    /// What the person should know before going on: who else has the plan, what this folder cannot do.
    pub fn notices(&self) -> Vec<Text> {
        self.access.notices()
    }

    /// The session before this one, if it did not end well.
    pub fn last_session(&self) -> Option<&Marker> {
        self.last_session.as_ref()
    }

    /// What changed since this program last wrote here. Stays until [`Store::accept_outside`] or a save.
    pub fn outside(&self) -> Option<&Outside> {
        self.outside.as_ref()
    }

    /// The person knows of the changes made outside, which are in `bytes`.
    pub fn accept_outside(&mut self, bytes: &[u8]) {
        self.outside = None;
        copies::set_seen(&self.side, bytes);
    }

    /// Notes in the session's mark which answer was saved last.
    pub fn mark(&mut self, address: &str) {
        self.marker.saved(address, self.clock);
        self.marked = true;
        marker::set(&self.side, &self.marker);
    }

    /// Only from the first save on, so that a look at a plan that could not be used leaves no mark.
    fn mark_open(&mut self) {
        if !self.marked {
            self.marked = true;
            marker::set(&self.side, &self.marker);
        }
    }

    /// The journal of changes that can be taken back.
    pub fn undo(&self) -> Journal<'_> {
        Journal::of(&self.side)
    }

    /// The previous revision, whether it is there or not.
    pub fn backup_path(&self) -> PathBuf {
        backup_of(&self.path)
    }

    /// Keeps bytes as `.apertura/NAME.suffix`.
    pub fn keep_aside(&self, suffix: &str, bytes: &[u8]) {
        self.side.write(suffix, bytes, fsx::Mode::Private);
    }

    /// What was kept so.
    pub fn aside(&self, suffix: &str) -> Option<Vec<u8>> {
        self.side.read(suffix, PLAN_LIMIT)
    }

    /// The copies of earlier days, the newest first.
    pub fn copies(&self) -> Vec<(Date, PathBuf)> {
        copies::list(&self.side)
    }

    /// Other versions of this plan that a synchronising folder left beside it.
    pub fn conflict_copies(&self) -> Vec<PathBuf> {
        conflict_copies(&*self.side.fs, &self.path, &self.who.machine)
    }

    /// Whether a save will be possible, to be asked before the first question.
    pub fn probe_writable(&self) -> Result<()> {
        probe_writable(&*self.side.fs, &self.path)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Before the lock goes, so that nobody else's name is taken away.
        holder::leave(&self.side, &self.who);
    }
}

/// Whether there is anything at `path`; an error is not a no.
pub fn exists(fs: &dyn Fs, path: &Path) -> Result<bool> {
    match fs.metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(fsx::unread(path, &error)),
    }
}

/// The bytes of a plan, without opening it for work: nothing is written beside it. Errors as in [`Store::open`].
pub fn read(fs: &dyn Fs, path: &Path) -> Result<Vec<u8>> {
    let bytes = fs.read(path, PLAN_LIMIT).map_err(|error| fsx::unread(path, &error))?;
    if bytes.is_empty() { Err(empty(fs, path)) } else { Ok(bytes) }
}

/// The previous revision of the plan at `path`, whether it is there or not.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".bak");
    path.with_file_name(name)
}

/// Files beside `path` that look like other versions of it, by name.
pub fn conflict_copies(fs: &dyn Fs, path: &Path, machine: &str) -> Vec<PathBuf> {
    let (Some(folder), Some(plan)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let names = fs.list(folder).unwrap_or_default();
    let is_copy = |name: &str| conflicts::is_copy_of(name, plan, machine);
    let mut found: Vec<_> = names
        .iter()
        .filter(|name| name.to_str().is_some_and(is_copy))
        .map(|name| folder.join(name))
        .collect();
    found.sort();
    found
}

fn empty(fs: &dyn Fs, path: &Path) -> Error {
    let backup = backup_of(path);
    let there = fs.metadata(&backup).is_ok_and(|meta| meta.nature == Nature::File && meta.len > 0);
    let backup = || say::HAS_BACKUP.with("path", backup.display());
    Error::new(Kind::Unreadable, say::EMPTY.with("path", path.display()))
        .safe(if there { say::UNTOUCHED.and(&backup()) } else { say::UNTOUCHED })
        .todo(say::EMPTY_TODO)
}

fn regular(fs: &dyn Fs, path: &Path) -> Result<()> {
    let found = fs.metadata(path).and_then(|meta| match meta.nature {
        Nature::File => Ok(()),
        other => Err(Refusal::Not(other).into()),
    });
    found.map_err(|error| fsx::unread(path, &error))
}

/// So that a change of the current folder, or a message, never means another file.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

#[cfg(test)]
mod tests;
