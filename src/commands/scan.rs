//! `escanear`: what data folders hold. Shows and writes nothing but its report.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::proposals::Files;
use super::told::Notes;
use crate::app::App;
use crate::cli::Shape;
use crate::error::{Error, Kind, Result};
use crate::guide::embedded;
use crate::scan::personal::lists::Lists;
use crate::scan::pool::Program;
use crate::scan::report::{self, Book, Changes, ScanReport};
use crate::scan::run::{Options, Progress, Scanned, scan};
use crate::scan::worker;
use crate::text::scan as say;
use crate::ui::progress::Measured;
use crate::ui::report as out;
use crate::{interrupt, places};

/// Scans folders.
///
/// # Errors
/// When a root does not exist, or the report cannot be written.
pub fn run(
    app: &mut App,
    roots: Vec<PathBuf>,
    shape: Shape,
    threads: Option<u32>,
    forget: bool,
) -> Result<u8> {
    let roots: Vec<PathBuf> = roots.iter().map(|root| app.cwd().join(root)).collect();
    if let Some(missing) = roots.iter().find(|root| root.symlink_metadata().is_err()) {
        let what = say::NO_ROOT.with("path", missing.display());
        return Err(Error::new(Kind::Usage, what).todo(say::NO_ROOT_TODO));
    }
    let scanned = scanned(app, &roots, threads, !forget)?;
    let stopped = scanned.stopped;
    let report = report(app, scanned, &roots);
    let book = Book::new(&app.guide);
    let lang = app.lang();
    let bytes = match shape {
        _ if app.options.json => format!("{:#}\n", report::json::scan(&report, &book, lang)).into_bytes(),
        Shape::Csv => report::csv::csv(&report.files, &book, lang),
        Shape::Html => report::html::html(&report, &book, &app.guide.scan_page, lang)
            .map_err(|what| Error::new(Kind::Unexpected, what))?
            .into_bytes(),
        Shape::Screen => out::text(&report::terminal::scan::scan(&report, &book, lang), lang).into_bytes(),
    };
    drop(book);
    app.result(&bytes)?;
    if stopped {
        app.tell(&say::STOPPED);
        return Ok(Kind::Interrupted as u8);
    }
    Ok(0)
}

/// Scans with a bar of progress; Ctrl-C ends it and keeps what was found.
///
/// # Errors
/// When the Guide's words cannot be read.
fn scanned(app: &mut App, roots: &[PathBuf], threads: Option<u32>, remember: bool) -> Result<Scanned> {
    let reader = Reader::new(app.options.guide.as_deref(), threads, remember)?;
    let mut bar = Measured::new(app.ui.draws() && !app.options.quiet, app.to(&say::SCANNING));
    let started = Instant::now();
    let mut progress = |now: Progress| {
        bar.at((now.files, now.of_files), (now.bytes, now.of_bytes), started.elapsed());
    };
    Ok(reader.scan(roots, &mut progress))
}

/// What reads the files of folders, and what it knows before.
pub struct Reader {
    lists: Lists,
    notes: Notes,
    workers: usize,
    program: Program,
    memory: Option<PathBuf>,
}

impl Reader {
    /// With the words of a Guide's folder, or of the Guide that came with the program.
    ///
    /// # Errors
    /// When those words cannot be read.
    pub fn new(guide: Option<&Path>, threads: Option<u32>, remember: bool) -> Result<Self> {
        Ok(Self {
            lists: lists(guide)?,
            notes: Notes::load(places::state().as_deref()),
            workers: workers(threads),
            program: program(guide.map(Path::to_path_buf)),
            memory: if remember { places::state() } else { None },
        })
    }

    /// Scans; Ctrl-C ends it and keeps what was found.
    pub fn scan(&self, roots: &[PathBuf], progress: &mut dyn FnMut(Progress)) -> Scanned {
        let options = Options {
            roots: roots.to_vec(),
            workers: self.workers,
            program: self.program.clone(),
            memory: self.memory.clone(),
            told: &|path| self.notes.of(path),
            system: &self.lists.words.skip_names,
        };
        let _work = interrupt::work();
        scan(&options, progress, &interrupt::asked)
    }
}

/// How many files are read at once.
pub fn workers(asked: Option<u32>) -> usize {
    let there = std::thread::available_parallelism().map_or(2, usize::from);
    asked.map_or(there, |asked| asked as usize).clamp(1, 64)
}

/// This program, as its own worker.
pub fn program(guide: Option<PathBuf>) -> Program {
    let path = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("apertura"));
    Program { path, guide: guide.map(|folder| std::path::absolute(&folder).unwrap_or(folder)) }
}

/// The words of a Guide for telling what files hold.
///
/// # Errors
/// Which file of it is missing or broken.
pub fn lists(guide: Option<&Path>) -> Result<Lists> {
    let files = match guide {
        None => embedded::files(),
        Some(folder) => embedded::folder(folder)?,
    };
    let text = |name: &str| files.get(name).cloned().map(|text: Cow<'static, str>| text);
    Lists::load(&text).map_err(|file| Error::new(Kind::Usage, say::LORE_BROKEN.with("file", file)))
}

/// The worker's side of the program.
pub fn serve(guide: Option<PathBuf>) -> u8 {
    worker::serve(|| lists(guide.as_deref()).ok())
}

fn report(app: &App, scanned: Scanned, roots: &[PathBuf]) -> ScanReport {
    let bytes = scanned.files.iter().map(|read| read.entry.size).sum();
    let changes = (!scanned.changes.first).then(|| Changes {
        new: scanned.changes.new.len() as u64,
        gone: scanned.changes.gone.len() as u64,
        changed: scanned.changes.changed.len() as u64,
        moved: scanned.changes.moved.len() as u64,
        unchanged: scanned.changes.same,
    });
    let seconds = scanned.seconds;
    let files = Files::of(scanned.files);
    let proposals = files.proposed(&app.guide, (app.cwd(), roots), app.lang());
    ScanReport { files: files.reports(), proposals, changes, seconds, bytes }
}
