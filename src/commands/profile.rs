//! `perfil`: what is in one file.

use std::path::Path;

use super::scan::{program, workers};
use super::told::{Notes, told};
use crate::app::App;
use crate::cli::Said;
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::places;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::report::{self, Book, FileReport};
use crate::scan::worker::{Job, Want, bytes_of};
use crate::text::scan as say;
use crate::ui::report as out;

/// What becomes of what is said of the file.
pub struct Keep {
    pub remember: bool,
    pub forget: bool,
}

/// Shows a file; the exit code is 0, or 6 when it cannot be read.
///
/// # Errors
/// When there is no such file, or an option is not understood.
pub fn run(app: &mut App, file: &Path, said: &Said, keep: Keep) -> Result<u8> {
    let path = app.cwd().join(file);
    let meta = path.metadata().map_err(|err| crate::fsx::unread_file(&path, &err))?;
    if !meta.is_file() {
        let what = say::NOT_A_FILE.with("path", path.display());
        return Err(Error::new(Kind::Usage, what).todo(say::NOT_A_FILE_TODO));
    }
    let state = places::state();
    let mut notes = Notes::load(state.as_deref());
    if let Some(folder) = state.as_deref().filter(|_| keep.forget) {
        notes.keep(folder, &path, None);
    }
    let told = told(said, &notes.of(&path))?;
    if let Some(folder) = state.as_deref().filter(|_| keep.remember) {
        notes.keep(folder, &path, Some(&told));
        app.tell(&say::REMEMBERED);
    }
    let threads = workers(None) as u32;
    let job = Job { path: bytes_of(&path), told, threads, known: None, want: Want::Facts };
    let mut facts = None;
    let _work = interrupt::work();
    let program = program(app.options.guide.clone());
    let mut each = |_: usize, outcome: Outcome| facts = Some(outcome.facts());
    pool::run(&[Sized { job, size: meta.len() }], 1, &program, &mut each, &interrupt::asked);
    let Some(facts) = facts else { return Ok(Kind::Interrupted as u8) };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let report = FileReport { path: crate::text::fold::visible(&name), size: meta.len(), facts };
    let book = Book::new(&app.guide);
    let lang = app.lang();
    let bytes = match app.options.json {
        true => format!("{:#}\n", report::json::profile(&report, &book, lang)),
        false => out::text(&report::terminal::profile::profile(&report, &book, lang), lang),
    };
    drop(book);
    app.result(bytes.as_bytes())?;
    Ok(if report.facts.unread.is_some() { Kind::Unreadable as u8 } else { 0 })
}
