//! The files of a room: participants' plans in folders, read once and again only when they changed.
//!
//! Nothing in a file stops the others. Of a plan that is no practice only the name of its file is kept.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use super::board::{Room, Seat, Unread};
use crate::diag::{Finding, Rules};
use crate::fsx::{self, Fs, RealFs};
use crate::plan::read::LIMIT;
use crate::text::{Text, load as say};

mod find;
mod one;

use find::shown;

/// Threads that read.
const THREADS: usize = 4;
/// A file changed so shortly before it was read may change again within the same tick of its clock.
const TICK: Duration = Duration::from_secs(2);

/// Folders that are looked at again and again.
pub struct Files {
    roots: Vec<PathBuf>,
    rules: Rules,
    seen: BTreeMap<PathBuf, Kept>,
    /// Files that the last look read.
    pub read: usize,
}

/// What is remembered of a file.
struct Kept {
    len: u64,
    modified: Option<SystemTime>,
    /// Whether it may have changed without its date telling.
    racy: bool,
    /// Its path as it is shown.
    shown: String,
    what: What,
}

/// What a file is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Seat(Box<Seat>),
    /// A plan that is no practice.
    Real,
    /// Something else than a plan.
    Other,
    Damaged(Finding),
    /// The system, or we, would not read it.
    Refused(Text),
}

impl Files {
    /// Files and folders; `rules` has the words for what is wrong with them.
    pub fn new(roots: Vec<PathBuf>, rules: Rules) -> Self {
        Self { roots, rules, seen: BTreeMap::new(), read: 0 }
    }

    /// Looks at the folders: files that are as they were are not read again.
    pub fn look(&mut self) -> Room {
        let found = find::find(&self.roots);
        let mut seen = std::mem::take(&mut self.seen);
        let mut jobs: Vec<(&Path, &Path)> = Vec::new();
        let mut kept = BTreeMap::new();
        for (path, root) in &found.files {
            match seen.remove(path).filter(|kept| same(kept, path)) {
                Some(one) => drop(kept.insert(path.clone(), one)),
                None => jobs.push((path, root)),
            }
        }
        self.read = jobs.len();
        kept.extend(read_all(&jobs));
        self.seen = kept;
        let mut room = Room { more: found.more, ..Room::default() };
        let refused = found.refused.iter().map(|(path, why)| unread(path, why.clone(), "folder-unreadable"));
        room.unread.extend(refused);
        for one in self.seen.values() {
            let path = &one.shown;
            match &one.what {
                What::Seat(seat) => room.seats.push((**seat).clone()),
                What::Real => room.real.push(path.clone()),
                What::Other => {}
                What::Refused(why) => room.unread.push(unread(path, why.clone(), "plan-unreadable")),
                What::Damaged(why) => {
                    room.unread.push(unread(path, self.rules.tell(why).message, why.code));
                }
            }
        }
        room
    }
}

impl Files {
    /// The practices of the last look, each with its file.
    pub fn practices(&self) -> impl Iterator<Item = (&Path, &Seat)> {
        self.seen.iter().filter_map(|(path, one)| match &one.what {
            What::Seat(seat) => Some((path.as_path(), &**seat)),
            _ => None,
        })
    }
}

fn unread(path: &str, why: Text, code: &'static str) -> Unread {
    Unread { path: path.to_string(), why, code }
}

fn same(kept: &Kept, path: &Path) -> bool {
    let meta = RealFs.metadata(path);
    !kept.racy
        && kept.modified.is_some()
        && meta.is_ok_and(|meta| meta.len == kept.len && meta.modified == kept.modified)
}

/// Reads files with a few threads, each file alone.
fn read_all(jobs: &[(&Path, &Path)]) -> Vec<(PathBuf, Kept)> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((path, root)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((path.to_path_buf(), read(path, root)));
        }
        done
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(THREADS).min(jobs.len());
    if threads < 2 {
        return work();
    }
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        // What one file does to its reader is caught there: a thread ends by itself.
        hands.into_iter().flat_map(|hand| hand.join().unwrap_or_default()).collect()
    })
}

fn read(path: &Path, root: &Path) -> Kept {
    let now = SystemTime::now();
    let meta = RealFs.metadata(path).ok();
    let what = match RealFs.read(path, LIMIT) {
        Ok(bytes) => {
            let look = std::panic::AssertUnwindSafe(|| one::look(&bytes, path, root));
            std::panic::catch_unwind(look).unwrap_or(What::Refused(say::FAULT))
        }
        Err(error) => What::Refused(fsx::unread(path, &error).what),
    };
    let modified = meta.and_then(|meta| meta.modified);
    let racy = modified.is_none_or(|at| now.duration_since(at).map_or(true, |age| age < TICK));
    Kept { len: meta.map_or(0, |meta| meta.len), modified, racy, shown: shown(path, root), what }
}

#[cfg(test)]
mod tests;
