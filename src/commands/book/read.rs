//! The workbooks that were handed over, read by a worker.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::commands::grids::{Book, books};
use crate::error::{Error, Kind, Result};
use crate::grid::place;
use crate::spreadsheet::csv;
use crate::text::fold::visible;
use crate::text::{Text, book as say, command, demand};
use crate::workbook::{self, Come};

/// Rows of one table that are read.
const ROWS: u32 = 200_000;

/// Reads all workbooks, with their hidden sheets. One CSV brings those that were made with it.
///
/// # Errors
/// All that cannot be read, each with its reason.
pub fn read(app: &App, paths: &[PathBuf]) -> Result<Vec<Come>> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| app.cwd().join(path)).collect();
    if let Some(lost) = paths.iter().find(|path| !path.exists()) {
        let what = demand::NO_FILE.with("path", lost.display());
        return Err(Error::new(Kind::Usage, what).safe(command::NOTHING_SAVED));
    }
    let sets = together(app, &paths);
    let all: Vec<PathBuf> = sets.iter().flatten().cloned().collect();
    let mut read = books(app, &all, ROWS)?.into_iter();
    let (mut come, mut wrong) = (Vec::new(), Vec::new());
    for set in &sets {
        let mut one = Come { file: name(set.first()), ..Come::default() };
        for (path, found) in set.iter().zip(read.by_ref()) {
            match found {
                Ok(book) => take(&mut one, &name(Some(path)), book, &mut wrong),
                Err(why) => {
                    wrong.push(demand::UNREAD_FILE.with("file", name(Some(path))).with_text("why", &why));
                }
            }
        }
        come.push(one);
    }
    match wrong.is_empty() {
        true => Ok(come),
        false => {
            let what = Text::joined(&wrong, "\n");
            Err(Error::new(Kind::Faulty, what).safe(command::NOTHING_SAVED))
        }
    }
}

fn name(path: Option<&PathBuf>) -> String {
    let name = path.and_then(|path| path.file_name()).unwrap_or_default();
    visible(&name.to_string_lossy())
}

fn take(come: &mut Come, file: &str, book: Book, wrong: &mut Vec<Text>) {
    let unread = book.unread.map(|why| demand::UNREAD_FILE.with("file", file).with_text("why", &why));
    wrong.extend(unread);
    let cut = book.grids.iter().filter(|grid| grid.cut);
    wrong.extend(cut.map(|grid| say::CUT.with("file", file).with("sheet", visible(&grid.name))));
    for cut in book.cut {
        let at = place(Some(&visible(&cut.grid)), cut.row, Some(cut.column));
        wrong.push(say::CUT_CELL.with("file", file).with_text("place", &at));
    }
    come.grids.extend(book.grids);
    come.by = come.by.take().or(book.by);
    let on = book.at.as_deref().and_then(|at| at.get(..10)?.parse().ok());
    come.on = come.on.max(on);
}

/// The files of each workbook: of CSV, all the sheets that are there, the one that was named first.
fn together(app: &App, paths: &[PathBuf]) -> Vec<Vec<PathBuf>> {
    let parts: Vec<String> = workbook::sheet_names(&app.guide).iter().map(|name| csv::name(name)).collect();
    let mut sets: Vec<(PathBuf, Vec<PathBuf>)> = Vec::new();
    for path in paths {
        let base = if csv_file(path) { base(path, &parts) } else { path.clone() };
        match sets.iter_mut().find(|(known, _)| *known == base) {
            Some((_, files)) if !files.contains(path) => files.push(path.clone()),
            Some(_) => {}
            None => sets.push((base, vec![path.clone()])),
        }
    }
    for (base, files) in sets.iter_mut().filter(|(base, _)| csv_file(base)) {
        let stem = base.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let beside = parts.iter().map(|part| base.with_file_name(format!("{stem}.{part}.csv")));
        let more = std::iter::once(base.clone()).chain(beside).filter(|path| path.is_file());
        let more: Vec<PathBuf> = more.filter(|path| !files.contains(path)).collect();
        files.extend(more);
    }
    sets.into_iter().map(|(_, files)| files).collect()
}

fn csv_file(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

/// `x.csv` of `x.equipo.csv`.
fn base(path: &Path, parts: &[String]) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match stem.rsplit_once('.') {
        Some((base, part)) if parts.iter().any(|known| known == part) => {
            path.with_file_name(format!("{base}.csv"))
        }
        _ => path.to_path_buf(),
    }
}
