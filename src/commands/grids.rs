//! The rows of a file that was handed over, read by a worker: whatever the file does to it, this program lives on.

use std::path::Path;

use super::scan::program;
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::scan::model::Unread;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::read::rows::{Grid, Grids};
use crate::scan::report::Book;
use crate::scan::worker::{Job, bytes_of};
use crate::text::cost as say;

/// The tables of a file that are not hidden, with at most so many rows each.
///
/// # Errors
/// Why it could not be read.
pub fn grids(app: &App, file: &Path, rows: u32) -> Result<Vec<Grid>> {
    let path = app.cwd().join(file);
    let meta = path.metadata().map_err(|err| crate::fsx::unread(&path, &err))?;
    let job = Job { path: bytes_of(&path), told: Told::default(), threads: 1, known: None, rows };
    let mut found = None;
    let _work = interrupt::work();
    let mut each = |_: usize, outcome: Outcome| found = Some(outcome);
    let program = program(app.options.guide.clone());
    pool::run(&[Sized { job, size: meta.len() }], 1, &program, &mut each, &interrupt::asked);
    let read = match found {
        Some(Outcome::Facts(bytes)) => postcard::from_bytes::<Grids>(&bytes).map_err(|_| Unread::Died),
        Some(Outcome::Failed(why)) => Err(why),
        _ => Err(Unread::Died),
    };
    let why = match read {
        Ok(Grids { unread: None, grids }) => {
            return Ok(grids.into_iter().filter(|grid| !grid.hidden).collect());
        }
        Ok(Grids { unread: Some(why), .. }) | Err(why) => why,
    };
    let book = Book::new(&app.guide);
    let what = say::PAY_UNREAD.with("file", path.display()).with_text("why", &book.unread(&why).1);
    Err(Error::new(Kind::Unreadable, what).safe(say::SET_SAFE))
}
