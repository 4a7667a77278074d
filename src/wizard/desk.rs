//! The plan on the table: its document and its file, one change at a time.
//!
//! A change is in memory and on disk, or in neither. When somebody else changed the file meanwhile, the change is
//! made again on top of theirs; what both changed is never overwritten.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::DateTime;
use toml::{Table, Value};

use crate::clock::Clock;
use crate::diag::{Finding, Rules};
use crate::error::{Error, Kind, Result};
use crate::fsx::Fs;
use crate::guide::model::Guide;
use crate::plan::diff::{Change, diff};
use crate::plan::doc::{Doc, Edit};
use crate::plan::read::{Read, read};
use crate::plan::seal::Seal;
use crate::plan::store::{self, Hash, Holder, Marker, Outcome, Store};
use crate::text::fold::visible;
use crate::text::{Text, plan as say, session};
use crate::toml_text::{Address, render};

mod replace;

/// How often a change is made again on a file that others keep changing.
const TRIES: usize = 8;

/// A plan that is open for work.
pub struct Desk {
    pub doc: Doc,
    store: Store,
    clock: Clock,
    newer: bool,
    saved_at: Option<DateTime>,
}

/// What a change met on its way to the disk.
#[derive(Debug)]
pub struct Commit {
    pub at: DateTime,
    /// What others had changed in the file, now kept together with ours.
    pub outside: Vec<Change>,
    /// Where our version is when both had changed the same answer.
    pub ours_in: Option<PathBuf>,
}

/// A plan just opened, with what there is to say about the file.
pub struct Opened {
    pub desk: Desk,
    pub notes: Vec<Finding>,
    /// The file ends before its last line.
    pub cut: bool,
    /// The last session, when it did not end well.
    pub crashed: Option<Marker>,
    /// What changed outside since this program last wrote here.
    pub outside: Vec<Change>,
    pub notices: Vec<Text>,
}

impl Desk {
    /// Opens a plan for work, or to look at it when somebody else has it.
    ///
    /// # Errors
    /// When it cannot be read, with every reason and its line.
    pub fn open(fs: Arc<dyn Fs>, path: &Path, clock: Clock, rules: &Rules) -> Result<Opened> {
        let (store, bytes) = Store::open(fs, path, Holder::here(person(), clock), clock)?;
        let found = read(&bytes).map_err(|findings| damaged(path, &findings, rules))?;
        let outside = changed_outside(&store, &found);
        let mut notices = store.notices();
        notices.extend(conflict_notice(&store));
        let (notes, cut, crashed) = (found.notes.clone(), found.cut(), store.last_session().cloned());
        let newer = found.newer();
        let desk = Self { doc: found.doc, store, clock, newer, saved_at: None };
        Ok(Opened { desk, notes, cut, crashed, outside, notices })
    }

    /// Starts a plan in a new file.
    ///
    /// # Errors
    /// When the file exists or its folder cannot be written.
    pub fn create(fs: Arc<dyn Fs>, path: &Path, clock: Clock, guide: &Guide) -> Result<Self> {
        let title = say::TITLE
            .with("name", path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy());
        let doc = Doc::blank(&title.es, &guide.tag(), &new_id(path, clock));
        let store = Store::create(fs, path, &doc.bytes(), Holder::here(person(), clock), clock)?;
        Ok(Self { doc, store, clock, newer: false, saved_at: None })
    }

    /// Whether a save will be possible; asked before the first question.
    ///
    /// # Errors
    /// Says which folder cannot be written.
    pub fn probe(&self) -> Result<()> {
        if self.read_only().is_some() { Ok(()) } else { self.store.probe_writable() }
    }

    /// Ends the session well.
    pub fn close(self) {
        self.store.close();
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// The folder that the files of the plan are relative to.
    pub fn folder(&self) -> &Path {
        self.store.path().parent().unwrap_or(Path::new("."))
    }

    /// Why nothing can be changed, when that is so.
    pub fn read_only(&self) -> Option<Text> {
        if self.newer {
            return Some(say::NEWER_READ_ONLY);
        }
        (!self.store.access().may_write())
            .then(|| self.store.notices().into_iter().next().unwrap_or_default())
    }

    /// «Guardado 10:42», or the revision while nothing was saved in this session.
    pub fn saved_text(&self) -> Text {
        match self.saved_at {
            Some(at) => session::SAVED_AT.with("time", at.strftime("%H:%M")),
            None => session::REVISION.with("n", self.doc.revision()),
        }
    }

    /// The person knows of what changed outside.
    pub fn accept_outside(&mut self) {
        let bytes = self.doc.bytes();
        self.store.accept_outside(&bytes);
    }

    /// Makes a change and saves it; when this returns, it is on disk.
    ///
    /// # Errors
    /// When it could not be saved; the document is then as it was before.
    pub fn commit(&mut self, label: &str, edits: &[Edit]) -> Result<Commit> {
        self.guarded()?;
        let revision = self.doc.revision();
        let undo = self.doc.apply(edits);
        if undo.is_empty() {
            return Ok(self.done(Vec::new(), None));
        }
        self.doc.next_revision();
        match self.store.save(&self.doc.bytes()) {
            Ok(Outcome::Saved) => {
                self.journal(label, edits, &undo);
                Ok(self.done(Vec::new(), None))
            }
            Ok(Outcome::Changed(disk)) => {
                self.take_back(&undo, revision);
                self.replay(label, edits, disk)
            }
            Err(err) => {
                self.take_back(&undo, revision);
                Err(err)
            }
        }
    }

    fn guarded(&self) -> Result<()> {
        match self.read_only() {
            Some(why) => Err(Error::new(Kind::Locked, why)),
            None => Ok(()),
        }
    }

    fn take_back(&mut self, undo: &[Edit], revision: i64) {
        self.doc.apply(undo);
        self.doc.apply(&[(Address::new(["revision"]), Some(Value::Integer(revision)))]);
    }

    /// Makes a change again on what others wrote.
    fn replay(&mut self, label: &str, edits: &[Edit], mut disk: Vec<u8>) -> Result<Commit> {
        let base = self.doc.tree().clone();
        for _ in 0..TRIES {
            let Ok(theirs) = read(&disk) else { return Err(self.keep_ours(edits)) };
            let outside = diff(&base, theirs.doc.tree());
            if collides(edits, &base, theirs.doc.tree()) {
                let ours_in = self.save_ours(edits)?;
                self.doc = theirs.doc;
                self.accept_outside();
                return Ok(self.done(outside, Some(ours_in)));
            }
            let mut merged = theirs.doc;
            let undo = merged.apply(edits);
            merged.next_revision();
            match self.store.save_over(&merged.bytes(), Hash::of(&disk))? {
                Outcome::Saved => {
                    self.doc = merged;
                    self.journal(label, edits, &undo);
                    return Ok(self.done(outside, None));
                }
                Outcome::Changed(again) => disk = again,
            }
        }
        Err(self.keep_ours(edits))
    }

    /// Our version in a file of its own, beside a plan that must not be touched.
    fn save_ours(&mut self, edits: &[Edit]) -> Result<PathBuf> {
        let mut ours = self.doc.clone();
        ours.apply(edits);
        let path = self.store.rescue_path();
        self.store.save_elsewhere(&path, &ours.bytes())?;
        Ok(path)
    }

    /// The plan with a change that could not be saved here, in a folder of the person's choice.
    ///
    /// # Errors
    /// When that folder cannot be written either, or has a plan already.
    pub fn save_elsewhere(&self, folder: &Path, edits: &[Edit]) -> Result<PathBuf> {
        let mut ours = self.doc.clone();
        ours.apply(edits);
        ours.next_revision();
        let path = folder.join(self.path().file_name().unwrap_or_default());
        self.store.save_elsewhere(&path, &ours.bytes())?;
        Ok(std::path::absolute(&path).unwrap_or(path))
    }

    fn keep_ours(&mut self, edits: &[Edit]) -> Error {
        match self.save_ours(edits) {
            Ok(path) => {
                Error::new(Kind::Unreadable, session::OUTSIDE_BROKE.with("path", self.path().display()))
                    .safe(session::OURS_IN.with("path", path.display()))
                    .todo(session::OUTSIDE_BROKE_TODO)
            }
            Err(err) => err,
        }
    }

    fn done(&mut self, outside: Vec<Change>, ours_in: Option<PathBuf>) -> Commit {
        let at = self.clock.now();
        self.saved_at = Some(at);
        Commit { at, outside, ours_in }
    }

    fn journal(&mut self, label: &str, edits: &[Edit], undo: &[Edit]) {
        let written = |value: &Option<Value>| value.as_ref().map(|value| render::value(value, "\r\n"));
        let after = |at: &Address| self.doc.get(at).cloned();
        let edits_told = undo.iter().map(|(at, before)| store::Edit {
            path: at.to_string(),
            before: written(before),
            after: written(&after(at)),
        });
        let change = store::Change {
            revision: u64::try_from(self.doc.revision()).unwrap_or_default(),
            at: self.clock.now().to_string(),
            label: label.to_string(),
            edits: edits_told.collect(),
        };
        self.store.undo().append(change);
        if let Some((at, _)) = edits.first() {
            self.store.mark(&at.to_string());
        }
    }

    /// The changes that can be taken back, the newest first.
    pub fn undoable(&self) -> Vec<store::Change> {
        let mut list = self.store.undo().list(u64::try_from(self.doc.revision()).unwrap_or_default());
        list.reverse();
        list
    }

    /// Takes back the last change. Returns its label, or `None` when there is nothing to take back, or when the
    /// plan no longer says what that change left.
    ///
    /// # Errors
    /// When it could not be saved.
    pub fn undo(&mut self) -> Result<Option<String>> {
        self.guarded()?;
        let Some(change) = self.store.undo().pop(u64::try_from(self.doc.revision()).unwrap_or_default())
        else {
            return Ok(None);
        };
        let stands = |edit: &store::Edit| {
            self.doc.get(&Address::parse(&edit.path)).cloned() == parsed(edit.after.as_deref())
        };
        if !change.edits.iter().all(stands) {
            return Ok(None);
        }
        let edits: Vec<Edit> = change
            .edits
            .iter()
            .map(|edit| (Address::parse(&edit.path), parsed(edit.before.as_deref())))
            .collect();
        let label = change.label.clone();
        match self.commit("undo", &edits) {
            Ok(_) => {
                // What was taken back is not itself a change to take back.
                let revision = u64::try_from(self.doc.revision()).unwrap_or_default();
                self.store.undo().pop(revision);
                Ok(Some(label))
            }
            Err(err) => {
                self.store.undo().append(change);
                Err(err)
            }
        }
    }

    /// What a commit met, in words.
    pub fn tell(&self, commit: &Commit, guide: &Guide) -> Vec<Text> {
        if let Some(path) = &commit.ours_in {
            return vec![session::BOTH_CHANGED.with("path", path.display())];
        }
        let mut told = Vec::new();
        if !commit.outside.is_empty() {
            let names: Vec<String> =
                commit.outside.iter().take(3).map(|change| super::told::name(guide, &change.at)).collect();
            told.push(session::OUTSIDE_KEPT.with("n", commit.outside.len()).with("list", names.join("; ")));
        }
        told
    }
}

/// What changed since this program last wrote the file here.
///
/// After a crash, a file that the program itself sealed with a later revision is our own last answer.
fn changed_outside(store: &Store, now: &Read) -> Vec<Change> {
    let Some(outside) = store.outside() else { return Vec::new() };
    let Ok(seen) = read(&outside.seen) else { return Vec::new() };
    let ours = outside.after_crash && now.seal == Seal::Whole && now.doc.revision() > seen.doc.revision();
    if ours { Vec::new() } else { diff(seen.doc.tree(), now.doc.tree()) }
}

/// Whether others changed the very answer that we change, to something else.
fn collides(edits: &[Edit], base: &Table, theirs: &Table) -> bool {
    edits.iter().any(|(at, new)| {
        let there = at.get(theirs);
        there != at.get(base) && there != new.as_ref()
    })
}

fn parsed(written: Option<&str>) -> Option<Value> {
    let table: Table = format!("x = {}", written?).parse().ok()?;
    table.get("x").cloned()
}

/// The error of a plan that cannot be read, with each reason on its line.
pub fn damaged(path: &Path, findings: &[Finding], rules: &Rules) -> Error {
    let mut what = say::UNREADABLE.with("path", visible(&path.display().to_string()));
    for finding in findings.iter().take(20) {
        let told = rules.tell(finding);
        let line = finding.place.line.map(|line| say::LINE.with("line", line)).unwrap_or_default();
        what = say::UNREADABLE_REASON
            .with_text("before", &what)
            .with_text("line", &line)
            .with_text("message", &told.message)
            .with_text("hint", &told.hint.unwrap_or_default());
    }
    let backup = store::backup_of(path);
    let todo = if backup.is_file() {
        say::UNREADABLE_BAK.with("bak", backup.display())
    } else {
        say::UNREADABLE_RECOVER
    };
    Error::new(Kind::Unreadable, what).safe(say::UNREADABLE_SAFE).todo(todo.with("path", quoted(path)))
}

fn quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    if shown.contains(' ') { format!("\"{shown}\"") } else { shown }
}

fn conflict_notice(store: &Store) -> Option<Text> {
    let copies = store.conflict_copies();
    let names: Vec<String> = copies
        .iter()
        .filter_map(|path| path.file_name())
        .map(|name| visible(&name.to_string_lossy()))
        .collect();
    (!names.is_empty()).then(|| session::CONFLICT_COPIES.with("list", names.join(", ")))
}

/// The person's name as the system knows it; empty when it does not.
fn person() -> String {
    ["USERNAME", "USER", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// An id that no other plan has: time, process and place, hashed.
fn new_id(path: &Path, clock: Clock) -> String {
    let nanos = std::time::UNIX_EPOCH.elapsed().map(|since| since.as_nanos()).unwrap_or_default();
    let seed = format!("{} {} {nanos} {}", path.display(), clock.now(), std::process::id());
    let mut id = crate::hash::sha256(seed);
    id.truncate(16);
    id
}
