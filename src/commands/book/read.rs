//! The workbooks that were handed over, read by a worker.

use std::path::PathBuf;

use crate::app::App;
use crate::commands::grids::grids;
use crate::error::{Error, Kind, Result};
use crate::text::{Text, book as book_say, demand as say};
use crate::text::fold::visible;
use crate::workbook::Come;

/// Rows of one table that are read.
const ROWS: u32 = 200_000;

/// Reads all workbooks, with their hidden sheets.
///
/// # Errors
/// All that cannot be read, each with its reason.
pub fn read(app: &App, paths: &[PathBuf]) -> Result<Vec<Come>> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| app.cwd().join(path)).collect();
    if let Some(lost) = paths.iter().find(|path| !path.exists()) {
        let what = say::NO_FILE.with("path", lost.display());
        return Err(Error::new(Kind::Usage, what).safe(say::NOTHING_SAVED));
    }
    let (mut come, mut wrong) = (Vec::new(), Vec::new());
    for (path, tables) in paths.iter().zip(grids(app, &paths, ROWS)?) {
        let file = visible(&path.file_name().unwrap_or_default().to_string_lossy());
        match tables {
            Ok(grids) => {
                let cut = grids.iter().filter(|grid| grid.cut);
                wrong.extend(cut.map(|grid| book_say::CUT.with("file", &file).with("sheet", visible(&grid.name))));
                come.push(Come { file, grids, by: None, on: None });
            }
            Err(why) => wrong.push(say::UNREAD_FILE.with("file", &file).with_text("why", &why)),
        }
    }
    match wrong.is_empty() {
        true => Ok(come),
        false => Err(Error::new(Kind::Faulty, Text::joined(&wrong, "\n")).safe(say::NOTHING_SAVED)),
    }
}
