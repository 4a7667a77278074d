//! The files that were handed over: read, and told what format they are.

use std::path::Path;

use crate::app::App;
use crate::cli::import::Wanted;
use crate::commands::{catalogs, grids};
use crate::error::{Error, Kind, Result};
use crate::grid::Grid;
use crate::import::{Catalog, Columns, DOCUMENTS, TABLES, Table};
use crate::text::fold::{fold, visible};
use crate::text::{Text, command, import as say};

/// Rows of one table that are read.
const ROWS: u32 = 100_000;
/// Hidden sheet of the workbooks that this program makes.
const OURS: &str = "_apertura";

/// A file that was read.
pub struct Source {
    /// Without its folder.
    pub name: String,
    /// Name of the format.
    pub format: Text,
    pub catalog: Catalog,
    /// Its tables and their format, to read them again with other columns; none of a document.
    pub tables: Option<(&'static Table, Vec<Grid>)>,
    /// Tables of which only the first rows were read.
    pub cut: Vec<String>,
}

/// Why a file cannot be brought in.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    pub file: String,
    pub what: Text,
    pub todo: Option<Text>,
}

impl Trouble {
    fn new(file: &str, what: &Text) -> Self {
        Self { file: file.to_string(), what: what.with("file", file), todo: None }
    }

    pub fn told(&self) -> Text {
        self.todo.as_ref().map_or_else(|| self.what.clone(), |todo| self.what.and(todo))
    }
}

/// All troubles as one error.
pub fn error(troubles: &[Trouble]) -> Error {
    let next = |all: Option<Text>, line: &Text| {
        Some(match all {
            None => line.clone(),
            Some(all) => command::NEXT_LINE.with_text("before", &all).with_text("line", line),
        })
    };
    let what = troubles.iter().map(|trouble| &trouble.what).fold(None, next).unwrap_or_default();
    let mut todos: Vec<&Text> = troubles.iter().filter_map(|trouble| trouble.todo.as_ref()).collect();
    todos.dedup();
    let error = Error::new(Kind::Faulty, what).safe(command::NOTHING_SAVED);
    match todos.into_iter().fold(None, next) {
        Some(todo) => error.todo(todo),
        None => error,
    }
}

/// Reads every file; what cannot be brought in is told beside those that can.
///
/// # Errors
/// When the format that was said is none, or a file may not be opened.
pub fn read(app: &App, wanted: &Wanted, columns: &Columns) -> Result<(Vec<Source>, Vec<Trouble>)> {
    let forced = wanted.format.as_deref().map(format).transpose()?;
    let (mut sources, mut troubles) = (Vec::new(), Vec::new());
    for path in &wanted.files {
        match one(app, path, wanted, forced, columns)? {
            Ok(source) => sources.push(source),
            Err(trouble) => troubles.push(trouble),
        }
    }
    Ok((sources, troubles))
}

/// The id of the format that a word names.
fn format(word: &str) -> Result<&'static str> {
    let named = |id: &str, name: &Text| {
        let word = fold(word);
        word == id || fold(&name.es) == word || fold(&name.en) == word
    };
    let tables = TABLES.iter().map(|table| (table.id, &table.name));
    let all = tables.chain(DOCUMENTS.iter().map(|document| (document.id, &document.name)));
    let found = all.into_iter().find(|(id, name)| named(id, name)).map(|(id, _)| id);
    found.ok_or_else(|| {
        Error::new(Kind::Usage, say::ODD_FORMAT.with("text", visible(word)).with("ids", ids()))
    })
}

/// Ids of all formats.
fn ids() -> String {
    let ids: Vec<&str> =
        TABLES.iter().map(|table| table.id).chain(DOCUMENTS.iter().map(|one| one.id)).collect();
    ids.join(", ")
}

type One = std::result::Result<Source, Trouble>;

fn one(app: &App, path: &Path, wanted: &Wanted, forced: Option<&str>, columns: &Columns) -> Result<One> {
    let name = visible(&path.file_name().unwrap_or_default().to_string_lossy());
    let full = app.cwd().join(path);
    if !full.is_file() {
        return Ok(Err(Trouble::new(&visible(&path.display().to_string()), &say::NO_FILE)));
    }
    let asked = forced.is_none_or(|id| TABLES.iter().any(|table| table.id == id));
    if forced.is_none_or(|id| DOCUMENTS.iter().any(|one| one.id == id)) && !tabular(&full) {
        match catalogs::catalogs(app, std::slice::from_ref(&full))?.pop() {
            Some(Ok(Some(catalog))) => return Ok(document(&name, catalog, forced)),
            Some(Err(why)) => return Ok(Err(Trouble::new(&name, &say::UNREAD.with_text("why", &why)))),
            _ if !asked => return Ok(Err(unknown(app, &name))),
            _ => {}
        }
    }
    let tables = match grids::sheets(app, std::slice::from_ref(&full), ROWS)?.pop() {
        Some(Ok(grids)) => grids,
        Some(Err(_)) if !tabular(&full) => return Ok(Err(unknown(app, &name))),
        Some(Err(why)) => return Ok(Err(Trouble::new(&name, &say::UNREAD.with_text("why", &why)))),
        None => Vec::new(),
    };
    Ok(sheet(&name, tables, wanted).and_then(|tables| table(app, &name, tables, forced, columns)))
}

/// Whether a file holds tables by its name: it is no document, and why it cannot be read is worth telling.
fn tabular(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    matches!(ending.as_str(), "xlsx" | "xlsm" | "xls" | "ods" | "csv" | "tsv")
}

/// A document that was read.
fn document(name: &str, catalog: Catalog, forced: Option<&str>) -> One {
    let known = DOCUMENTS.iter().find(|document| document.id == catalog.format);
    let format = known.map_or_else(|| Text::same(catalog.format.clone()), |document| document.name.clone());
    if forced.is_some_and(|id| id != catalog.format) {
        return Err(Trouble::new(name, &say::OTHER_FORMAT.with_text("format", &format)));
    }
    if catalog.datasets.is_empty() && catalog.facts.is_empty() && catalog.remarks.is_empty() {
        return Err(Trouble::new(name, &say::NO_DATASETS));
    }
    Ok(Source { name: name.to_string(), format, catalog, tables: None, cut: Vec::new() })
}

/// A file of tables: the format that fits best reads it.
fn table(app: &App, name: &str, grids: Vec<Grid>, forced: Option<&str>, columns: &Columns) -> One {
    if grids.iter().any(|grid| grid.hidden && grid.name == OURS) {
        return Err(Trouble::new(name, &say::OURS));
    }
    let scores = TABLES.iter().map(|table| ((table.fits)(&app.guide, &grids), table));
    let best = match forced {
        Some(id) => TABLES.iter().find(|table| table.id == id),
        // Of several that fit as well, the first of the registry, which has the surest first.
        None => scores.rev().filter(|(score, _)| *score > 0).max_by_key(|(score, _)| *score).map(|(_, t)| t),
    };
    let Some(table) = best else { return Err(unknown(app, name)) };
    let catalog = (table.read)(&app.guide, &grids, columns);
    let cut = grids.iter().filter(|grid| grid.cut).map(|grid| visible(&grid.name)).collect();
    if catalog.datasets.is_empty() && catalog.facts.is_empty() && catalog.remarks.is_empty() {
        return Err(Trouble::new(name, &say::NO_DATASETS));
    }
    let format = table.name.clone();
    Ok(Source { name: name.to_string(), format, catalog, tables: Some((table, grids)), cut })
}

/// Only the sheet that was said.
fn sheet(name: &str, grids: Vec<Grid>, wanted: &Wanted) -> std::result::Result<Vec<Grid>, Trouble> {
    let Some(word) = &wanted.sheet else { return Ok(grids) };
    let (kept, others): (Vec<Grid>, Vec<Grid>) =
        grids.into_iter().partition(|grid| fold(&grid.name) == fold(word));
    if kept.is_empty() {
        let list: Vec<String> =
            others.iter().filter(|grid| !grid.hidden).map(|grid| visible(&grid.name)).collect();
        let what = say::NO_SHEET.with("sheet", visible(word)).with("list", list.join(", "));
        return Err(Trouble::new(name, &what));
    }
    Ok(kept)
}

fn unknown(app: &App, name: &str) -> Trouble {
    let tables = TABLES.iter().map(|table| &table.name);
    let all: Vec<&str> =
        tables.chain(DOCUMENTS.iter().map(|one| &one.name)).map(|text| app.to(text)).collect();
    let todo = Some(say::UNKNOWN_TODO.with("ids", ids()));
    Trouble { todo, ..Trouble::new(name, &say::UNKNOWN_FORMAT.with("tried", all.join(", "))) }
}

/// Reads the tables of a file again, with other columns.
pub fn again(app: &App, source: &mut Source, columns: &Columns) {
    if let Some((table, grids)) = &source.tables {
        source.catalog = (table.read)(&app.guide, grids, columns);
    }
}
