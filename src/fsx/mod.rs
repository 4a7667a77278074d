//! Files, so that an answer given is an answer kept: every operation of a save passes through [`Fs`].
//!
//! A trait and not `std::fs` because the tests make each operation fail in turn. [`write_atomic`] is the only way
//! in which a file that matters is written: readers see the old bytes or the new ones, never a mixture.

use std::any::Any;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::time::SystemTime;

mod atomic;
mod backup;
mod critical;
mod everyday;
mod orphans;
mod real;
mod refusal;
mod report;
mod retry;
mod stage;
mod streamed;
mod told;

pub use atomic::{Written, make_folder, probe, write_atomic, write_loose, write_private};
pub use backup::keep_as;
pub use critical::{Critical, critical, wait_until_idle};
pub use everyday::{read_small, read_stdin, read_text, remove_tree, sha256_of, size, walk, write_small};
pub use orphans::sweep;
pub use real::{RealFs, open_regular};
pub use refusal::{Nature, Refusal, refusal};
/// An open file, for those who read it themselves.
pub use std::fs::File;

pub use report::{Replace, write_report};
pub use stage::Stage;
pub use streamed::{Placed, Streamed};
pub use told::{unread, unread_file, unwritten};

/// Who may read a file that did not exist before; a file that is replaced keeps its permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only its owner (0600).
    Private,
    /// Whoever the system allows by default (0666 less the umask).
    Shared,
}

/// What the folder says of a path, without following a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    pub nature: Nature,
    /// Size in bytes.
    pub len: u64,
    /// Marked as read-only (the attribute on Windows; no write bit at all elsewhere).
    pub readonly: bool,
    pub modified: Option<SystemTime>,
}

/// Held for as long as the value lives; the system frees it when the process dies.
pub type Lock = Box<dyn Any + Send + Sync>;

/// The operations of a save. Errors are those of the system, or a [`Refusal`] inside an [`io::Error`].
pub trait Fs: Send + Sync {
    /// The whole of a regular file.
    ///
    /// Refuses links, folders, pipes and devices without opening them, and more than `limit` bytes before reading.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// A file that must not exist yet; a link in its place is an error and is not followed.
    fn create_new(&self, path: &Path, mode: Mode) -> io::Result<Box<dyn NewFile>>;
    /// Puts `from` in the place of `to`, waiting up to 2 s on Windows while another program holds either.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes the names in a folder durable; does nothing where the system has no such thing.
    fn sync_dir(&self, folder: &Path) -> io::Result<()>;
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    fn metadata(&self, path: &Path) -> io::Result<Meta>;
    /// The names in a folder, in no order.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// One folder, whose parent exists.
    fn create_dir(&self, folder: &Path) -> io::Result<()>;
    /// The lock of a side file, which is made when missing: `None` when somebody else holds it.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>>;
}

/// A file being written; closed when dropped.
pub trait NewFile: Send {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Size in bytes, as the system has it.
    fn size(&self) -> io::Result<u64>;
    /// Takes the permissions of another file.
    fn permissions_of(&self, model: &Path) -> io::Result<()>;
    /// Makes the bytes durable.
    fn sync(&self) -> io::Result<()>;
}
