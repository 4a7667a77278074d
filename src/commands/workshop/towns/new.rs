//! A practice made: the shared drive, the requests, and a plan that knows which invented municipality it is of.

use std::path::{Path, PathBuf};

use toml::Value;

use super::{show, towns};
use crate::app::{App, PLAN};
use crate::commands::open;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::model::Day;
use crate::plan::practice::STATE;
use crate::plan::store;
use crate::text::fold::{clean, slug, visible};
use crate::text::workshop as say;
use crate::toml_text::Address;
use crate::wizard::desk::Desk;
use crate::workshop::town::Town;
use crate::workshop::{keep, make};

/// Letters of the name of a table of the room.
const TABLE: usize = 40;

/// The municipalities that there are.
pub fn list(app: &mut App) -> Result<u8> {
    let all = towns(app)?;
    let bytes = match app.options.json {
        true => show::list_json(app, &all),
        false => app.drawn(&show::list(app, &all)),
    };
    app.result(bytes.as_bytes()).map(|()| 0)
}

/// Makes one; nothing is written over.
pub fn make(app: &mut App, word: &str, folder: Option<&Path>, table: Option<&str>) -> Result<u8> {
    let town = named(app, word)?;
    let folder = folder.map_or_else(|| usual(app, &town), |folder| app.cwd().join(folder));
    let mut files = make::files(&town).map_err(|what| Error::new(Kind::Unexpected, what))?;
    let about = say::READ_ME.with("name", &town.name).with("area", &town.area);
    files.push(("LEEME.txt".into(), app.to(&about).replace('\n', "\r\n").into_bytes()));
    if !app.options.dry_run {
        keep::write(&folder, &town.id, &files)?;
        plan(app, &town, &folder, table)?;
        keep::finish(&folder);
    }
    let made = show::Made { town: &town, folder: &folder, files: &files };
    let bytes = match app.options.json {
        true => made.json(app),
        false => app.drawn(&made.parts(app)),
    };
    app.result(bytes.as_bytes()).map(|()| 0)
}

fn named(app: &App, word: &str) -> Result<Town> {
    let all = towns(app)?;
    let known: Vec<String> = all.iter().map(|town| slug(app.to(&town.called), TABLE)).collect();
    all.into_iter().find(|town| town.is(word)).ok_or_else(|| {
        let todo = say::NO_TOWN_TODO.with("known", known.join(", "));
        Error::new(Kind::Usage, say::NO_TOWN.with("word", visible(word))).todo(todo)
    })
}

/// The folder when none is named: `practica-pequeno`.
fn usual(app: &App, town: &Town) -> PathBuf {
    app.new_folder().join(format!("practica-{}", slug(&town.called.es, TABLE)))
}

/// The plan comes last: a folder without it is not a practice yet.
fn plan(app: &mut App, town: &Town, folder: &Path, table: Option<&str>) -> Result<()> {
    let path = folder.join(PLAN);
    if !store::exists(&*app.fs, &path)? {
        Desk::create(app.fs.clone(), &path, app.clock, &app.guide)?.close();
    }
    let edits = edits(app, town, table);
    open::at_desk(app, &path, |app, desk| open::commit(app, desk, "practice", &edits).map(|_| 0)).map(|_| ())
}

fn edits(app: &App, town: &Town, table: Option<&str>) -> Vec<Edit> {
    let today = Day::value(app.clock.today());
    let mut all: Vec<(&str, Value)> = vec![
        ("practice.town", town.id.as_str().into()),
        ("practice.on", today.clone()),
        ("institution.name", town.name.as_str().into()),
        ("institution.kind", "municipal".into()),
        ("institution.state", STATE.into()),
        ("institution.area", town.area.as_str().into()),
        ("institution.population", town.population.into()),
        ("institution.starts", today),
    ];
    let table = table.map(|table| clean(table).chars().take(TABLE).collect::<String>());
    all.extend(table.filter(|table| !table.is_empty()).map(|table| ("practice.table", table.into())));
    all.into_iter().map(|(at, value)| (Address::parse(at), Some(value))).collect()
}
