//! `escanear`: what data folders hold. Shows and writes nothing but its report.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::proposals::Files;
use super::told::Notes;
use super::unchanged::Unchanged;
use crate::app::App;
use crate::cli::Shape;
use crate::error::{Error, Kind, Result};
use crate::guide::embedded;
use crate::scan::personal::lists::Lists;
use crate::scan::pool::Program;
use crate::scan::read::Told;
use crate::scan::report::{self, Book, Changes, Passed, Paths, Refused, ScanReport};
use crate::scan::run::{Options, Progress, Scanned, scan_walked};
use crate::scan::walk::{Walked, walk};
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
    let reader = Reader::new(app.options.guide.as_deref(), threads, !forget)?;
    let _work = interrupt::work();
    let walked = walk(&roots, &reader.lists.words.skip_names, &interrupt::asked);
    let screen = shape == Shape::Screen && !app.options.json;
    let unchanged = if screen { reader.unchanged(app, &walked) } else { None };
    if let Some(text) = unchanged.as_ref().and_then(Unchanged::report) {
        app.result(&text)?;
        return Ok(0);
    }
    let scanned = scanned(app, &reader, walked);
    let stopped = scanned.stopped;
    let mut report = report(app, scanned, &roots);
    let bytes = rendered(app, &report, shape)?;
    app.result(&bytes)?;
    if stopped {
        app.tell(&say::STOPPED);
        return Ok(Kind::Interrupted as u8);
    }
    if let Some(unchanged) = unchanged {
        // What a scan that finds the same files says.
        report.changes = Some(Changes { unchanged: report.files.len() as u64, ..Changes::default() });
        (report.seconds, report.paths) = (0.0, Paths::default());
        unchanged.keep(&rendered(app, &report, shape)?);
    }
    Ok(0)
}

/// The report in the shape that was asked for.
fn rendered(app: &App, report: &ScanReport, shape: Shape) -> Result<Vec<u8>> {
    let (book, lang) = (Book::new(&app.guide), app.lang());
    Ok(match shape {
        _ if app.options.json => format!("{}\n", report::json::scan(report, &book, lang)).into_bytes(),
        Shape::Csv => report::csv::csv(&report.files, &book, lang),
        Shape::Html => report::html::html(report, &book, &app.guide.scan_page, lang)
            .map_err(|what| Error::new(Kind::Unexpected, what))?
            .into_bytes(),
        Shape::Screen => out::text(&report::terminal::scan::scan(report, &book, lang), lang).into_bytes(),
    })
}

/// Scans with a bar of progress; Ctrl-C ends it and keeps what was found.
fn scanned(app: &App, reader: &Reader, walked: Walked) -> Scanned {
    let mut bar = Measured::new(app.ui.draws() && !app.options.quiet, app.to(&say::SCANNING));
    let started = Instant::now();
    let mut progress = |now: Progress| {
        bar.at((now.files, now.of_files), (now.bytes, now.of_bytes), started.elapsed());
    };
    let told = |path: &Path| reader.notes.of(path);
    scan_walked(walked, &reader.options(&told), &mut progress, &interrupt::asked)
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
        let told = |path: &Path| self.notes.of(path);
        // Before anything asks whether to stop: an earlier scan may have been stopped.
        let _work = interrupt::work();
        let walked = walk(roots, &self.lists.words.skip_names, &interrupt::asked);
        scan_walked(walked, &self.options(&told), progress, &interrupt::asked)
    }

    fn options<'o>(&'o self, told: &'o dyn Fn(&Path) -> Told) -> Options<'o> {
        Options { workers: self.workers, program: self.program.clone(), memory: self.memory.clone(), told }
    }

    /// The report that was made of the same files, if one is kept.
    fn unchanged(&self, app: &App, walked: &Walked) -> Option<Unchanged> {
        let shown = (app.lang(), out::columns(), app.guide.tag());
        Unchanged::of(self.memory.as_deref(), walked, &self.notes, (shown.0, shown.1, &shown.2))
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
    let found = scanned.changes;
    let changes = (!found.first).then_some(Changes {
        new: found.new.len() as u64,
        gone: found.gone.len() as u64,
        changed: found.changed.len() as u64,
        moved: found.moved.len() as u64,
        unchanged: found.same,
    });
    let paths = Paths { new: found.new, changed: found.changed, moved: found.moved, gone: found.gone };
    let seconds = scanned.seconds;
    let walked = scanned.walked;
    let refused = walked.refused.into_iter().map(|(path, why)| Refused { path, why }).collect();
    let passed = Passed { links: walked.links.len() as u64, skipped: walked.skipped, refused };
    let files = Files::of(scanned.files);
    let proposals = files.proposed(&app.guide, (app.cwd(), roots), app.lang());
    ScanReport { files: files.reports(), proposals, changes, seconds, bytes, passed, paths }
}
