//! `libro exportar`: the workbook of a plan, of an area, of a role.

use std::path::{Path, PathBuf};

use toml::Table;

use crate::app::App;
use crate::cli::book::Export;
use crate::error::{Error, Kind, Result};
use crate::guide::workbook::{no_such_role, resolve_role};
use crate::spreadsheet::{Book, Format, Use, write};
use crate::text::fold::visible;
use crate::text::{Text, book as say};
use crate::workbook::{self, Wanted};

/// Makes the workbook and writes its file, or its files as CSV.
///
/// # Errors
/// When the ending, the area or the role are not known, the plan cannot be read, or a file cannot be written.
pub fn run(app: &mut App, wanted: &Export) -> Result<u8> {
    let format = format(&wanted.file)?;
    let path = app.plan_path(None)?;
    let (what, book) = made(app, &path, wanted)?;
    let files = write(&book, format).map_err(|why| Error::new(Kind::Unexpected, why))?;
    let count = files.len();
    for (part, bytes) in files {
        app.write_file(&named(&wanted.file, &part), &bytes)?;
    }
    tell(app, &book, &what, count);
    Ok(0)
}

/// The workbook; the plan is let go before it is written.
fn made(app: &App, path: &Path, wanted: &Export) -> Result<(Wanted, Book)> {
    let read = crate::commands::open::look(app, path)?;
    let what = part(app, read.doc.tree(), wanted)?;
    let book = workbook::build(&app.guide, read.doc.tree(), &what, app.lang(), app.clock.now());
    Ok((what, book))
}

/// The format that the ending of a name says.
///
/// # Errors
/// When it says none.
pub fn format(file: &Path) -> Result<Format> {
    let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
    Format::of_ending(&ending).ok_or_else(|| {
        let what = say::ODD_ENDING.with("file", visible(&file.display().to_string()));
        Error::new(Kind::Usage, what).todo(say::ODD_ENDING_TODO)
    })
}

/// What of the plan is meant, with the area and the role as the plan knows them.
fn part(app: &App, tree: &Table, wanted: &Export) -> Result<Wanted> {
    let area = wanted.area.as_deref().map(|area| {
        workbook::unit(&app.guide, tree, area, app.clock.today()).map_err(|units| {
            let list: Vec<Text> = units.into_iter().map(|unit| Text::same(visible(&unit.es))).collect();
            let todo = say::AREAS_ARE.with_text("list", &Text::joined(&list, " · "));
            Error::new(Kind::Usage, say::NO_AREA.with("text", visible(area))).todo(todo)
        })
    });
    let role = wanted.role.as_deref().map(|role| {
        resolve_role(&app.guide, role).map(|term| term.id.clone()).ok_or_else(|| {
            let (what, todo) = no_such_role(&app.guide, &visible(role));
            Error::new(Kind::Usage, what).todo(todo)
        })
    });
    Ok(Wanted { area: area.transpose()?, role: role.transpose()?, blank: wanted.blank })
}

/// The name of one of the files: what it is goes before the ending.
pub fn named(file: &Path, part: &str) -> PathBuf {
    if part.is_empty() {
        return file.to_path_buf();
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{stem}{part}.{ending}"))
}

fn tell(app: &mut App, book: &Book, what: &Wanted, files: usize) {
    let sheets = book.sheets.iter().filter(|sheet| sheet.used == Use::Fill).count();
    let main = book.sheets.iter().find(|sheet| sheet.main);
    let datasets = main.map_or(0, |sheet| sheet.rows.len());
    app.tell(&say::EXPORTED.with("sheets", sheets).with("n", datasets));
    if let (Some(area), None) = (&what.area, &what.role) {
        app.tell(&say::EXPORTED_AREA.with("area", visible(area)));
    }
    if what.area.is_some() && !what.blank && main.is_some() && datasets == 0 {
        app.tell(&say::EXPORTED_NONE);
    }
    if files > 1 {
        app.tell(&say::EXPORTED_FILES.with("n", files));
    }
}
