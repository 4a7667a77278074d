//! What there is to read below the paths: files, and members of archives, sorted; no link is followed.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::Unread;
use super::archive::{self, Archive};
use crate::text::fold::visible;

/// Folders inside folders.
const DEEP: usize = 32;
/// Files that are looked at in one run.
pub const MOST: usize = 1_000_000;

/// One thing to read.
#[derive(Debug)]
pub enum Job {
    File(Box<Path>),
    /// A member of an archive, by their places.
    Member(u32, u32),
    /// Known to be no plan, with the reason.
    Not(Box<Unread>),
}

/// Everything to read, in the order in which it is told.
#[derive(Default)]
pub struct Found {
    pub jobs: Vec<Job>,
    pub archives: Vec<Archive>,
    pub passed: usize,
    pub links: usize,
}

/// Looks below the paths, in the order in which they were named.
pub fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        let start = found.jobs.len();
        match crate::fsx::size(path) {
            // A file that was named is read whatever its name.
            Some(_) if archive::is_archive(path) => found.archive(path),
            Some(_) => found.jobs.push(Job::File(path.as_path().into())),
            None => below(path, &mut found),
        }
        if found.jobs.len() == start && !is_folder(path) {
            // What is not there, or no file: reading it says so.
            found.jobs.push(Job::File(path.as_path().into()));
        }
    }
    found
}

fn is_folder(path: &Path) -> bool {
    let nature = crate::fsx::Fs::metadata(&crate::fsx::RealFs, path).map(|meta| meta.nature);
    matches!(nature, Ok(crate::fsx::Nature::Folder))
}

fn below(root: &Path, found: &mut Found) {
    if !is_folder(root) {
        return;
    }
    let mut builder = WalkBuilder::new(root);
    builder
        .standard_filters(false)
        .follow_links(false)
        .max_depth(Some(DEEP))
        .sort_by_file_name(OsStr::cmp)
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()));
    for entry in builder.build() {
        match entry {
            Ok(entry) => found.take(&entry),
            Err(error) => found.refused(root, &error),
        }
        if found.jobs.len() >= MOST {
            break;
        }
    }
}

/// Hidden files and folders, and those of our own beside a plan: `.apertura`, `.plan.toml.lock`.
fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().first() == Some(&b'.')
}

impl Found {
    fn take(&mut self, entry: &ignore::DirEntry) {
        let Some(kind) = entry.file_type() else { return };
        let extension = entry.path().extension().and_then(OsStr::to_str).unwrap_or_default();
        let is = |wanted: &str| extension.eq_ignore_ascii_case(wanted);
        match () {
            () if kind.is_dir() => {}
            // Links and pipes too: reading them says what they are.
            () if is("toml") => self.jobs.push(Job::File(entry.path().into())),
            () if is("zip") && kind.is_file() => self.archive(entry.path()),
            () if is("zip") => self.jobs.push(Job::File(entry.path().into())),
            () if kind.is_symlink() => self.links += 1,
            () => self.passed += 1,
        }
    }

    fn archive(&mut self, path: &Path) {
        match Archive::open(path) {
            Ok(archive) => {
                let number = u32::try_from(self.archives.len()).unwrap_or(u32::MAX);
                let members = archive.members();
                self.passed += members.passed;
                self.jobs.extend(members.plans.into_iter().map(|member| Job::Member(number, member)));
                self.jobs.extend(members.not.into_iter().map(|one| Job::Not(Box::new(one))));
                self.archives.push(archive);
            }
            Err(unread) => self.jobs.push(Job::Not(Box::new(unread))),
        }
    }

    fn refused(&mut self, root: &Path, error: &ignore::Error) {
        let path = place(error).unwrap_or(root);
        let why = match error.io_error() {
            Some(error) => super::one::refused(path, error),
            None => super::one::refused(path, &std::io::ErrorKind::Other.into()),
        };
        self.jobs.push(Job::Not(Box::new(why)));
    }
}

fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err),
        _ => None,
    }
}

/// A path as it is shown: on one line, without anything that a terminal would obey.
pub fn shown(path: &Path) -> String {
    line(&path.to_string_lossy())
}

/// A name on one line, without anything that a terminal would obey.
pub fn line(name: &str) -> String {
    visible(name).replace(['\n', '\t'], "\u{fffd}")
}
