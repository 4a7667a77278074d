//! The tables of the files that were handed over, read by a worker.

use std::path::PathBuf;

use crate::app::App;
use crate::commands::grids::grids;
use crate::error::{Error, Kind, Result};
use crate::grid::Grid;
use crate::text::fold::visible;
use crate::text::{command, demand as say};

/// Rows of one table that are read.
const ROWS: u32 = 50_000;

/// A file with its tables that are not hidden.
pub struct File {
    /// Without its folder.
    pub name: String,
    pub sheets: Vec<Grid>,
    /// Tables of which only the first rows were read.
    pub cut: Vec<String>,
}

/// Reads all files.
///
/// # Errors
/// All that cannot be read, each with its reason.
pub fn read(app: &App, paths: &[PathBuf]) -> Result<Vec<File>> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| app.cwd().join(path)).collect();
    if let Some(lost) = paths.iter().find(|path| !path.exists()) {
        let what = say::NO_FILE.with("path", lost.display());
        return Err(Error::new(Kind::Usage, what).safe(command::NOTHING_SAVED));
    }
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    for (path, tables) in paths.iter().zip(grids(app, &paths, ROWS)?) {
        let name = visible(&path.file_name().unwrap_or_default().to_string_lossy());
        match tables {
            Ok(grids) => files.push(file(name, grids)),
            Err(why) => wrong.push(say::UNREAD_FILE.with("file", &name).with_text("why", &why)),
        }
    }
    match super::table::lines(&wrong) {
        Some(what) => Err(Error::new(Kind::Faulty, what).safe(command::NOTHING_SAVED)),
        None => Ok(files),
    }
}

fn file(name: String, grids: Vec<Grid>) -> File {
    let cut = grids.iter().filter(|grid| grid.cut).map(|grid| grid.name.clone()).collect();
    File { name, sheets: grids, cut }
}
