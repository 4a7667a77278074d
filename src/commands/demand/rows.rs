//! The tables of the files that were handed over, read by a worker.

use std::path::PathBuf;

use crate::app::App;
use crate::commands::scan::program;
use crate::demand::columns::{Row, Sheet};
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::read::rows::{Grid, Grids};
use crate::scan::report::Book;
use crate::scan::worker::{Job, bytes_of};
use crate::text::demand as say;

/// Rows of one table that are read.
const ROWS: u32 = 50_000;

/// A file with its tables that are not hidden.
pub struct File {
    /// Without its folder.
    pub name: String,
    pub sheets: Vec<Sheet>,
    /// Tables of which only the first rows were read.
    pub cut: Vec<String>,
}

/// Reads all files.
///
/// # Errors
/// All that cannot be read, each with its reason.
pub fn read(app: &App, paths: &[PathBuf]) -> Result<Vec<File>> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| app.cwd().join(path)).collect();
    let mut jobs = Vec::new();
    for path in &paths {
        let lost =
            |_| Error::new(Kind::Usage, say::NO_FILE.with("path", path.display())).safe(say::NOTHING_SAVED);
        let meta = path.metadata().map_err(lost)?;
        let job = Job { path: bytes_of(path), told: Told::default(), threads: 1, known: None, rows: ROWS };
        jobs.push(Sized { job, size: meta.len() });
    }
    let mut found: Vec<Option<Outcome>> = paths.iter().map(|_| None).collect();
    let _work = interrupt::work();
    let mut each = |at: usize, outcome: Outcome| found[at] = Some(outcome);
    pool::run(&jobs, 1, &program(app.options.guide.clone()), &mut each, &interrupt::asked);
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    for (path, outcome) in paths.iter().zip(found) {
        let name = crate::text::fold::visible(&path.file_name().unwrap_or_default().to_string_lossy());
        match grids(outcome) {
            Grids { unread: Some(why), .. } => {
                let book = Book::new(&app.guide);
                wrong.push(say::UNREAD_FILE.with("file", &name).with_text("why", &book.unread(&why).1));
            }
            Grids { grids, .. } => files.push(file(name, grids)),
        }
    }
    match super::table::lines(&wrong) {
        Some(what) => Err(Error::new(Kind::Faulty, what).safe(say::NOTHING_SAVED)),
        None => Ok(files),
    }
}

fn grids(outcome: Option<Outcome>) -> Grids {
    use crate::scan::model::Unread;
    let failed = |why| Grids { grids: Vec::new(), unread: Some(why) };
    match outcome {
        Some(Outcome::Facts(bytes)) => postcard::from_bytes(&bytes).unwrap_or_else(|_| failed(Unread::Died)),
        Some(Outcome::Failed(why)) => failed(why),
        _ => failed(Unread::Died),
    }
}

fn file(name: String, grids: Vec<Grid>) -> File {
    let shown = grids.into_iter().filter(|grid| !grid.hidden);
    let mut file = File { name, sheets: Vec::new(), cut: Vec::new() };
    for grid in shown {
        if grid.cut {
            file.cut.push(grid.name.clone());
        }
        let row = |row: crate::scan::read::rows::GridRow| Row { number: row.number, cells: row.cells };
        let rows = grid.rows.into_iter().map(row).collect();
        file.sheets.push(Sheet { name: grid.name, sheet: grid.sheet, rows });
    }
    file
}
