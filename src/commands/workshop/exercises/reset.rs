//! Beginning again: the marks of one exercise, or a practice of its own beside the one of before. And beginning at all.

use std::path::{Path, PathBuf};

use super::super::towns;
use super::bench::Bench;
use crate::app::{App, PLAN};
use crate::cli::workshop::towns::Wanted;
use crate::error::{Error, Kind, Result};
use crate::text::exercise as say;
use crate::text::fold::{slug, visible};
use crate::text::free::free;
use crate::ui::{Entry, Raw, Reply, Row, Say, View};
use crate::workshop::{key, town};

/// Letters of a folder's name.
const NAME: usize = 40;

/// What a person wants to begin again.
pub enum Asked {
    One,
    All,
    Nothing,
    Leave,
}

pub fn asked(app: &mut App) -> Asked {
    let row = |id: &str, text| Row::new(id, app.to(text));
    let rows = vec![row("one", &say::RESET_ONE), row("all", &say::RESET_ALL), row("none", &say::RESET_NONE)];
    let view = View::short("reset", app.to(&say::RESET_ASK), Entry::One { rows, open: false });
    let reply = app.ui.ask(&view);
    match view.chosen(reply) {
        Reply::Answer(Raw::Choice(id)) if id == "one" => Asked::One,
        Reply::Answer(Raw::Choice(id)) if id == "all" => Asked::All,
        Reply::Quit => Asked::Leave,
        _ => Asked::Nothing,
    }
}

/// The same invented municipality in a folder beside this one, which stays as it is: its plan.
///
/// # Errors
/// When the plan does not say which it is of, or the folder cannot be written.
pub fn fresh(app: &mut App, bench: &Bench) -> Result<PathBuf> {
    let doc = bench.doc(app)?;
    let town = key::town_of(&app.guide, doc.tree()).map(|town| town.id);
    let town = town.ok_or_else(|| Error::new(Kind::Usage, say::RESET_NO_TOWN))?;
    let table = Some(doc.text_at("practice.table").to_string()).filter(|table| !table.is_empty());
    let old = bench.folder().to_path_buf();
    let name = old.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let new = make(app, old.parent().unwrap_or(Path::new(".")), &name, (town, table))?;
    let told = say::RESET_FRESH.with("new", shown(new.parent())).with("old", shown(Some(&old)));
    let line = app.to(&told).to_string();
    app.ui.show(&[Say::Text(line)]);
    Ok(new)
}

/// A practice of the municipality that the person chooses, where there is none yet; `None` when they want none.
///
/// # Errors
/// When the folder cannot be written.
pub fn first(app: &mut App) -> Result<Option<PathBuf>> {
    let towns = town::all(&app.guide).unwrap_or_default();
    if !app.options.input || app.options.json || towns.is_empty() {
        return Err(Error::new(Kind::Usage, say::NO_PRACTICE).todo(say::NOT_PRACTICE_TODO));
    }
    let called = |town: &town::Town| {
        let text = say::OFFER_TOWN.with_text("called", &town.called).with("name", &town.name);
        let row = Row::new(&town.id, app.to(&text));
        Row { note: Some(app.to(&town.about).to_string()), ..row }
    };
    let rows: Vec<Row> = towns.iter().map(called).chain([Row::new("none", app.to(&say::NOT_NOW))]).collect();
    let line = Say::Text(app.to(&say::NO_PRACTICE).to_string());
    app.ui.show(&[line]);
    let view = View::short("town", app.to(&say::WHICH_TOWN), Entry::One { rows, open: false });
    let reply = app.ui.ask(&view);
    let Reply::Answer(Raw::Choice(id)) = view.chosen(reply) else { return Ok(None) };
    let Some(town) = towns.iter().find(|town| town.id == id) else { return Ok(None) };
    let name = format!("practica-{}", slug(&town.called.es, NAME));
    let base = app.new_folder();
    make(app, &base, &name, (town.id.clone(), None)).map(Some)
}

/// Makes a practice in a folder that is not there yet: its plan.
fn make(app: &mut App, base: &Path, name: &str, (town, table): (String, Option<String>)) -> Result<PathBuf> {
    let folder = base.join(free(name, |name| base.join(name).symlink_metadata().is_ok()));
    let wanted = Wanted::New { town: Some(town), folder: Some(folder.clone()), table };
    towns::run(app, &wanted)?;
    Ok(folder.join(PLAN))
}

fn shown(path: Option<&Path>) -> String {
    visible(&path.unwrap_or(Path::new(".")).display().to_string())
}
