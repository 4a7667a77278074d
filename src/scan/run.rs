//! A whole scan: walk, compare with the memory, have the rest read, remember.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::memory::{Memory, Record};
use super::model::{Facts, Unread};
use super::pool::{self, Outcome, Program, Sized};
use super::read::Told;
use super::walk::{Entry, Walked};
use super::worker::{Job, bytes_of};

/// Files from this size on are read one at a time, by as many threads as there are.
const LARGE: u64 = 12 << 20;

/// How to scan.
pub struct Options<'o> {
    pub workers: usize,
    pub program: Program,
    /// The program's data folder; `None` when nothing is to be remembered.
    pub memory: Option<PathBuf>,
    /// What the person said of files, by path.
    pub told: &'o dyn Fn(&Path) -> Told,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub files: u64,
    pub of_files: u64,
    pub bytes: u64,
    pub of_bytes: u64,
}

/// How the files compare with the last time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// There was no last time.
    pub first: bool,
    pub new: Vec<String>,
    pub changed: Vec<String>,
    pub gone: Vec<String>,
    /// From, to.
    pub moved: Vec<(String, String)>,
    pub same: u64,
}

/// One file with what was read of it, as postcard of [`Facts`].
pub struct Read {
    pub entry: Entry,
    pub facts: Vec<u8>,
}

impl Read {
    pub fn facts(&self) -> Facts {
        pool::decoded(&self.facts)
    }
}

/// What a scan came to.
pub struct Scanned {
    pub files: Vec<Read>,
    pub walked: Walked,
    pub changes: Changes,
    /// It was stopped before its end; what was read is kept.
    pub stopped: bool,
    pub seconds: f64,
    /// Bytes that were read, not remembered.
    pub bytes: u64,
}

/// Reads what a walk found. `progress` is called often; `stop` is asked often.
pub fn scan_walked(
    mut walked: Walked,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
    stop: &dyn Fn() -> bool,
) -> Scanned {
    let started = Instant::now();
    let cut = stop();
    let entries = std::mem::take(&mut walked.entries);
    let mut memories: Vec<Memory> = walked
        .roots
        .iter()
        .map(|root| Memory::of(options.memory.as_deref(), &std::path::absolute(root).unwrap_or(root.clone())))
        .collect();
    let mut found = Found::new(&entries, &memories, options);
    let stopped = cut || !found.read(&entries, &mut memories, options, (progress, stop));
    let gone = if cut || !walked.refused.is_empty() { Vec::new() } else { gone(&entries, &memories) };
    let changes = changes(&entries, &found, &memories, (&gone, &walked.roots));
    if !stopped {
        gone.iter().for_each(|(root, path)| memories[*root].forget(path));
    }
    memories.iter_mut().for_each(Memory::flush);
    let files = entries
        .into_iter()
        .zip(found.facts)
        .filter_map(|(entry, facts)| Some(Read { entry, facts: facts? }))
        .collect();
    Scanned { files, walked, changes, stopped, seconds: started.elapsed().as_secs_f64(), bytes: found.bytes }
}

/// How a file stands to what is remembered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    New,
    Same,
    Changed,
}

/// What is known of each entry so far.
struct Found {
    facts: Vec<Option<Vec<u8>>>,
    stands: Vec<Stand>,
    hashes: Vec<Option<[u8; 32]>>,
    jobs: Vec<usize>,
    bytes: u64,
}

impl Found {
    fn new(entries: &[Entry], memories: &[Memory], options: &Options) -> Self {
        let mut found =
            Self { facts: Vec::new(), stands: Vec::new(), hashes: Vec::new(), jobs: Vec::new(), bytes: 0 };
        for (number, entry) in entries.iter().enumerate() {
            let known = memories[entry.root].get(&bytes_of(&entry.path));
            let told = (options.told)(&entry.path);
            let same = known.as_ref().filter(|known| {
                known.size == entry.size && known.modified == entry.modified && known.told == told
            });
            found.hashes.push(known.as_ref().and_then(|known| known.hash));
            found.stands.push(match (&known, same) {
                (None, _) => Stand::New,
                (_, Some(_)) => Stand::Same,
                _ => Stand::Changed,
            });
            found.facts.push(match same {
                Some(known) => Some(known.facts.to_vec()),
                None if entry.placeholder => Some(placeholder()),
                None => {
                    found.jobs.push(number);
                    None
                }
            });
        }
        found
    }

    /// Has everything read that is not remembered; false when it was stopped.
    fn read(
        &mut self,
        entries: &[Entry],
        memories: &mut [Memory],
        options: &Options,
        (progress, stop): (&mut dyn FnMut(Progress), &dyn Fn() -> bool),
    ) -> bool {
        let (large, small): (Vec<usize>, Vec<usize>) =
            self.jobs.iter().partition(|number| entries[**number].size >= LARGE);
        let sizes = self.jobs.iter().map(|number| entries[*number].size);
        let mut now =
            Progress { of_files: self.jobs.len() as u64, of_bytes: sizes.sum(), ..Progress::default() };
        progress(now);
        for (numbers, workers, threads) in [(large, 1, options.workers), (small, options.workers, 1)] {
            let jobs: Vec<Sized> =
                numbers.iter().map(|number| self.job(&entries[*number], *number, threads, options)).collect();
            let mut each = |at: usize, outcome: Outcome| {
                let number = numbers[at];
                let entry = &entries[number];
                (now.files, now.bytes) = (now.files + 1, now.bytes + entry.size);
                self.take(number, outcome, (entry, &jobs[at].job.told), &mut memories[entry.root]);
                progress(now);
            };
            if !pool::run(&jobs, workers, &options.program, &mut each, stop) {
                return false;
            }
        }
        true
    }

    fn job(&self, entry: &Entry, number: usize, threads: usize, options: &Options) -> Sized {
        let told = (options.told)(&entry.path);
        // A file that was touched may still be what it was.
        let known = self.hashes[number].filter(|_| told == Told::default());
        let job = Job { path: bytes_of(&entry.path), told, threads: threads as u32, known, rows: None };
        Sized { job, size: entry.size }
    }

    fn take(&mut self, number: usize, outcome: Outcome, (entry, told): (&Entry, &Told), memory: &mut Memory) {
        let path = bytes_of(&entry.path);
        let facts = match &outcome {
            Outcome::Same => {
                self.stands[number] = Stand::Same;
                memory.get(&path).map(|known| known.facts.to_vec()).unwrap_or_default()
            }
            Outcome::Facts(facts) => facts.clone(),
            Outcome::Failed(_) => postcard::to_allocvec(&outcome.facts()).unwrap_or_default(),
        };
        self.bytes += entry.size;
        let hash = Hash::of(&facts);
        self.hashes[number] = hash.0;
        // What failed for a passing reason is tried again next time.
        if hash.1 {
            memory.put(&Record {
                path: &path,
                size: entry.size,
                modified: entry.modified,
                told: told.clone(),
                hash: hash.0,
                facts: &facts,
            });
        }
        self.facts[number] = Some(facts);
    }
}

/// The hash in facts, and whether they are worth remembering.
struct Hash(Option<[u8; 32]>, bool);

impl Hash {
    fn of(facts: &[u8]) -> Self {
        let facts = pool::decoded(facts);
        let passing = matches!(
            facts.unread,
            Some(Unread::System(_) | Unread::Changed | Unread::TooSlow | Unread::Placeholder)
        );
        Self(facts.hash, !passing)
    }
}

fn placeholder() -> Vec<u8> {
    postcard::to_allocvec(&Outcome::Failed(Unread::Placeholder).facts()).unwrap_or_default()
}

/// Paths that are remembered and not there any more, with their roots. Only a walk that saw everything knows.
fn gone(entries: &[Entry], memories: &[Memory]) -> Vec<(usize, Vec<u8>)> {
    let here: HashSet<Vec<u8>> = entries.iter().map(|entry| bytes_of(&entry.path)).collect();
    let of = |(root, memory): (usize, &'_ Memory)| {
        let gone = memory.paths().filter(|path| !here.contains(*path));
        gone.map(|path| (root, path.to_vec())).collect::<Vec<_>>()
    };
    memories.iter().enumerate().flat_map(of).collect()
}

/// What is new, changed, gone and moved: moved is what is gone here and new there with the same bytes.
fn changes(
    entries: &[Entry],
    found: &Found,
    memories: &[Memory],
    (missing, roots): (&[(usize, Vec<u8>)], &[PathBuf]),
) -> Changes {
    let mut changes = Changes {
        first: memories.iter().all(|memory| memory.paths().next().is_none()),
        ..Changes::default()
    };
    let mut gone: HashMap<Option<[u8; 32]>, Vec<String>> = HashMap::new();
    for (root, path) in missing {
        let hash = memories[*root].get(path).and_then(|known| known.hash);
        gone.entry(hash).or_default().push(shown(path, &roots[*root]));
    }
    for (number, entry) in entries.iter().enumerate() {
        match found.stands[number] {
            Stand::Same => changes.same += 1,
            Stand::Changed => changes.changed.push(entry.shown.clone()),
            Stand::New => {
                let from = found.hashes[number].and_then(|hash| gone.get_mut(&Some(hash))?.pop());
                match from {
                    Some(from) => changes.moved.push((from, entry.shown.clone())),
                    None => changes.new.push(entry.shown.clone()),
                }
            }
        }
    }
    changes.gone = gone.into_values().flatten().collect();
    changes.gone.sort();
    changes
}

fn shown(path: &[u8], root: &Path) -> String {
    let path = String::from_utf8_lossy(path);
    let root = root.to_string_lossy();
    crate::text::fold::visible(
        path.strip_prefix(root.as_ref()).unwrap_or(&path).trim_start_matches(['/', '\\']),
    )
}
