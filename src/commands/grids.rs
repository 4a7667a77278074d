//! The rows of files that were handed over.

use std::path::PathBuf;

use super::handed;
use crate::app::App;
use crate::error::Result;
use crate::grid::Grid;
use crate::scan::read::rows::{Bounds, Cut, Grids};
use crate::scan::report;
use crate::scan::worker::Want;
use crate::spreadsheet::LISTS;
use crate::spreadsheet::csv::unguard;
use crate::text::Text;

/// The tables of one file that are not hidden, or why it could not be read, in words.
pub type Tables = std::result::Result<Vec<Grid>, Text>;

/// A workbook that came back, or one of its sheets as CSV.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    /// Its sheets in their order, those that are hidden too.
    pub grids: Vec<Grid>,
    /// Who changed it last, as it says itself.
    pub by: Option<String>,
    /// When, as it says itself: ISO 8601, with or without a zone.
    pub at: Option<String>,
    /// Cells of which only the beginning could be kept, or nothing.
    pub cut: Vec<Cut>,
    /// Why a part of it could not be read, in words; what could is here.
    pub unread: Option<Text>,
}

/// The tables of each file, in the order of the files, with at most so many rows a table.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn grids(app: &App, paths: &[PathBuf], rows: u32) -> Result<Vec<Tables>> {
    let shown = |read: Grids| read.grids.into_iter().filter(|grid| !grid.hidden).collect();
    Ok(read(app, paths, Bounds::lists(rows))?.into_iter().map(|found| found.map(shown)).collect())
}

/// As [`grids`], with the hidden tables.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn sheets(app: &App, paths: &[PathBuf], rows: u32) -> Result<Vec<Tables>> {
    Ok(read(app, paths, Bounds::lists(rows))?.into_iter().map(|found| found.map(|read| read.grids)).collect())
}

/// The workbooks in the order of the files, with at most so many rows a sheet and all that a cell of Excel holds. Of
/// CSV, texts come without the apostrophe that keeps them from being formulas.
///
/// # Errors
/// When a file is not there, or may not be opened.
pub fn books(app: &App, paths: &[PathBuf], rows: u32) -> Result<Vec<std::result::Result<Book, Text>>> {
    let words = report::Book::new(&app.guide);
    let book = |read: Grids| book(read, &words);
    Ok(read(app, paths, Bounds::books(rows))?.into_iter().map(|found| found.map(book)).collect())
}

fn book(read: Grids, words: &report::Book) -> Book {
    let mut grids = read.grids;
    grids.retain(|grid| !(grid.hidden && grid.name == LISTS));
    for cell in grids
        .iter_mut()
        .filter(|grid| !grid.sheet)
        .flat_map(|grid| &mut grid.rows)
        .flat_map(|row| &mut row.cells)
    {
        let bare = unguard(cell);
        if bare.len() < cell.len() {
            *cell = bare.to_string();
        }
    }
    let unread = read.unread.map(|why| words.unread(&why).1);
    Book { grids, by: read.by, at: read.at, cut: read.cut, unread }
}

/// What a worker read of each file, or why it could not, in words.
fn read(app: &App, paths: &[PathBuf], bounds: Bounds) -> Result<Vec<std::result::Result<Grids, Text>>> {
    // A workbook is inflated by one thread while another reads it.
    let threads = if bounds.book { 2 } else { 1 };
    let words = report::Book::new(&app.guide);
    let whole = |mut read: Grids| match read.unread.take() {
        Some(why) if read.grids.is_empty() => Err(why),
        unread => Ok(Grids { unread, ..read }),
    };
    let found = handed::read::<Grids>(app, paths, Want::Rows(bounds), threads)?;
    Ok(found.into_iter().map(|read| read.and_then(whole).map_err(|why| words.unread(&why).1)).collect())
}
