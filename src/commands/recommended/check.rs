//! `recomendados comprobar`: a file beside the columns that its data should have.

use std::path::Path;

use crate::app::App;
use crate::commands::grids::grids;
use crate::commands::scan::lists;
use crate::error::{Error, Kind, Result};
use crate::grid::Grid;
use crate::guide::model::recommended::{Recommended, Spec};
use crate::recommend::check::{self, Chosen, choose};
use crate::text::fold::visible;
use crate::text::{Text, demand, recommend as say};

/// Rows of one table that are read.
const ROWS: u32 = 200_000;

/// Checks a file; the exit code is that of a plan with errors where something has to be corrected.
///
/// # Errors
/// When the file cannot be read, or it is not known what it should be.
pub fn run(app: &mut App, file: &Path, like: Option<&str>) -> Result<u8> {
    let path = app.cwd().join(file);
    if !path.exists() {
        return Err(Error::new(Kind::Usage, demand::NO_FILE.with("path", path.display())));
    }
    let name = visible(&path.file_name().unwrap_or_default().to_string_lossy());
    let tables = grids(app, std::slice::from_ref(&path), ROWS)?.pop().unwrap_or_else(|| Ok(Vec::new()));
    let tables = tables
        .map_err(|why| Error::new(Kind::Unreadable, say::CHECK_UNREAD.with("file", &name).and(&why)))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (entry, spec) = which(app, &tables, (&name, &stem), like)?;
    let lists = lists(app.options.guide.as_deref())?;
    let report = check::check(&app.guide, &lists, spec, &tables);
    if report.tables.is_empty() {
        let what = say::CHECK_NO_TABLE.with("file", &name).with_text("title", &entry.title);
        return Err(Error::new(Kind::Faulty, what).todo(say::CHECK_NO_TABLE_TODO));
    }
    let bytes = match app.options.json {
        true => format!("{:#}\n", check::json(&app.guide, entry, &report, &name, app.lang())),
        false => super::text(app, &check::parts(&app.guide, entry, &report, &name, app.lang())),
    };
    let code = if report.faulty(&app.guide) { Kind::Faulty as u8 } else { 0 };
    app.result(&bytes.into_bytes())?;
    Ok(code)
}

/// What the file is compared with: what was said, else what its columns and its name tell.
fn which<'a>(
    app: &'a App,
    tables: &[Grid],
    (name, stem): (&str, &str),
    like: Option<&str>,
) -> Result<(&'a Recommended, &'a Spec)> {
    let guide = &app.guide;
    if let Some(like) = like {
        let entry = super::one(app, like)?;
        let spec = guide.specs.iter().find(|spec| Some(&spec.id) == entry.spec.as_ref());
        return spec.map(|spec| (entry, spec)).ok_or_else(|| {
            Error::new(Kind::Usage, say::CHECK_NO_SPEC.with_text("title", &entry.title))
                .todo(say::CHECK_UNSURE_NONE.with_text("list", &listed(&with_columns(app))))
        });
    }
    match choose(guide, tables, stem) {
        Chosen::One(entry, spec) => Ok((entry, spec)),
        Chosen::Unsure(near) => {
            let todo = match near.first() {
                Some(first) => {
                    say::CHECK_UNSURE_TODO.with("n", first.number).with_text("list", &listed(&near))
                }
                None => say::CHECK_UNSURE_NONE.with_text("list", &listed(&with_columns(app))),
            };
            Err(Error::new(Kind::Usage, say::CHECK_UNSURE.with("file", name)).todo(todo))
        }
    }
}

fn with_columns(app: &App) -> Vec<&Recommended> {
    app.guide.recommended.dataset.iter().filter(|entry| entry.spec.is_some()).collect()
}

fn listed(entries: &[&Recommended]) -> Text {
    let one =
        |entry: &&Recommended| say::SEVERAL_ONE.with("n", entry.number).with_text("title", &entry.title);
    Text::joined(&entries.iter().map(one).collect::<Vec<_>>(), ", ")
}
