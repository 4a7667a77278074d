//! The file that is to be prepared, as the scan sees it.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::commands::scan::{program, workers};
use crate::commands::told::Notes;
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::places;
use crate::scan::model::{Facts, Table};
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::report::Book;
use crate::scan::worker::{Job, Want, bytes_of};
use crate::text::fold::visible;
use crate::text::{prepare as say, scan};

/// A file that was read once.
pub struct Input {
    pub path: PathBuf,
    /// Its name, as it is shown.
    pub name: String,
    pub size: u64,
    pub told: Told,
    pub facts: Facts,
    sha256: OnceCell<Option<String>>,
}

impl Input {
    /// Reads a file.
    ///
    /// # Errors
    /// When there is none, it cannot be read to its end, or no table is in it.
    pub fn read(app: &App, file: &Path) -> Result<Self> {
        let path = app.cwd().join(file);
        let meta = path.metadata().map_err(|err| crate::fsx::unread_file(&path, &err))?;
        if !meta.is_file() {
            let what = scan::NOT_A_FILE.with("path", path.display());
            return Err(Error::new(Kind::Usage, what).todo(scan::NOT_A_FILE_TODO));
        }
        let name = visible(&path.file_name().unwrap_or_default().to_string_lossy());
        let told = Notes::load(places::state().as_deref()).of(&path);
        let facts = facts(app, &path, &told)?;
        if let Some(why) = &facts.unread {
            let what = say::UNREAD.with("file", &name).and(&Book::new(&app.guide).unread(why).1);
            return Err(Error::new(Kind::Unreadable, what).safe(say::ORIGINAL_SAFE));
        }
        let input = Self { path, name, size: meta.len(), told, facts, sha256: OnceCell::new() };
        if input.tables().next().is_none() {
            let what = say::NO_TABLE.with("file", &input.name);
            return Err(Error::new(Kind::Faulty, what).todo(say::NO_TABLE_TODO));
        }
        Ok(input)
    }

    /// The tables that have rows, with their places among all.
    pub fn tables(&self) -> impl Iterator<Item = (usize, &Table)> {
        self.facts.tables.iter().enumerate().filter(|(_, table)| table.rows > 0 && !table.columns.is_empty())
    }

    /// SHA-256 of it, in hexadecimal.
    pub fn sha256(&self) -> Option<&str> {
        self.sha256.get_or_init(|| crate::fsx::sha256_of(&self.path)).as_deref()
    }

    /// What the file is called without its ending.
    pub fn stem(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// What the scan says of a file.
///
/// # Errors
/// When it was stopped, or is not there any more.
pub fn facts(app: &App, path: &Path, told: &Told) -> Result<Facts> {
    let size = path.metadata().map_err(|err| crate::fsx::unread_file(path, &err))?.len();
    let threads = workers(None) as u32;
    let job = Job { path: bytes_of(path), told: told.clone(), threads, known: None, want: Want::Facts };
    let mut facts = None;
    let _work = interrupt::work();
    let mut each = |_: usize, outcome: Outcome| facts = Some(outcome.facts());
    let program = program(app.options.guide.clone());
    pool::run(&[Sized { job, size }], 1, &program, &mut each, &interrupt::asked);
    facts.ok_or_else(|| Error::new(Kind::Interrupted, say::STOPPED).safe(say::ORIGINAL_SAFE))
}
