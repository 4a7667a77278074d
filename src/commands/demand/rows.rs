//! The tables of the files that were handed over, read by a worker.

use std::path::PathBuf;

use crate::app::App;
use crate::commands::grids::grids;
use crate::demand::columns::{Row, Sheet};
use crate::error::{Error, Kind, Result};
use crate::grid::{Grid, GridRow};
use crate::text::demand as say;
use crate::text::fold::visible;

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
    if let Some(lost) = paths.iter().find(|path| !path.exists()) {
        let what = say::NO_FILE.with("path", lost.display());
        return Err(Error::new(Kind::Usage, what).safe(say::NOTHING_SAVED));
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
        Some(what) => Err(Error::new(Kind::Faulty, what).safe(say::NOTHING_SAVED)),
        None => Ok(files),
    }
}

fn file(name: String, grids: Vec<Grid>) -> File {
    let mut file = File { name, sheets: Vec::new(), cut: Vec::new() };
    for grid in grids {
        if grid.cut {
            file.cut.push(grid.name.clone());
        }
        let row = |row: GridRow| Row { number: row.number, cells: row.cells };
        let rows = grid.rows.into_iter().map(row).collect();
        file.sheets.push(Sheet { name: grid.name, sheet: grid.sheet, rows });
    }
    file
}
