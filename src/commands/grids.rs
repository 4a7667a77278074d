//! The rows of files that were handed over, read by a worker: whatever a file does to it, this program lives on.

use std::path::PathBuf;

use super::scan::program;
use crate::app::App;
use crate::error::Result;
use crate::grid::Grid;
use crate::interrupt;
use crate::scan::model::Unread;
use crate::scan::pool::{self, Outcome, Sized};
use crate::scan::read::Told;
use crate::scan::read::rows::Grids;
use crate::scan::report::Book;
use crate::scan::worker::{Job, Want, bytes_of};
use crate::text::Text;

/// The tables of one file, or why it could not be read, in words.
pub type Tables = std::result::Result<Vec<Grid>, Text>;

/// The tables of each file that are not hidden, in the order of the files, with at most so many rows a table.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn grids(app: &App, paths: &[PathBuf], rows: u32) -> Result<Vec<Tables>> {
    let seen = |grids: Vec<Grid>| grids.into_iter().filter(|grid| !grid.hidden).collect();
    Ok(sheets(app, paths, rows)?.into_iter().map(|tables| tables.map(seen)).collect())
}

/// As [`grids`], with the hidden tables.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn sheets(app: &App, paths: &[PathBuf], rows: u32) -> Result<Vec<Tables>> {
    let job = |path: &PathBuf| {
        let meta = path.metadata().map_err(|err| crate::fsx::unread(path, &err))?;
        let job = Job {
            path: bytes_of(path),
            told: Told::default(),
            threads: 1,
            known: None,
            want: Want::Rows(rows),
        };
        Ok(Sized { job, size: meta.len() })
    };
    let jobs = paths.iter().map(job).collect::<Result<Vec<Sized>>>()?;
    let mut found: Vec<Option<Outcome>> = paths.iter().map(|_| None).collect();
    let _work = interrupt::work();
    let mut each = |at: usize, outcome: Outcome| {
        if let Some(place) = found.get_mut(at) {
            *place = Some(outcome);
        }
    };
    pool::run(&jobs, 1, &program(app.options.guide.clone()), &mut each, &interrupt::asked);
    let book = Book::new(&app.guide);
    Ok(found.into_iter().map(|outcome| tables(outcome).map_err(|why| book.unread(&why).1)).collect())
}

fn tables(outcome: Option<Outcome>) -> std::result::Result<Vec<Grid>, Unread> {
    let read = match outcome {
        Some(Outcome::Facts(bytes)) => postcard::from_bytes::<Grids>(&bytes).map_err(|_| Unread::Died)?,
        Some(Outcome::Failed(why)) => return Err(why),
        _ => return Err(Unread::Died),
    };
    match read.unread {
        Some(why) => Err(why),
        None => Ok(read.grids),
    }
}
