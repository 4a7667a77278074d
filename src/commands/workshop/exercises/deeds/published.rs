//! Files made fit to publish, agreements, and the site: by the commands of the same names.

use std::path::PathBuf;

use crate::app::App;
use crate::approval;
use crate::catalog::catalog;
use crate::cli::{Command, approve as asked, prepare as asks, publish};
use crate::commands;
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, exercise as say};
use crate::wizard::flow::Flow;
use crate::workshop::condition::{Folder, fits};
use crate::workshop::exercise::deed::Prepare;
use crate::workshop::filed::datasets_of as datasets;
use crate::workshop::keep::Beside;

use super::super::bench::Bench;
use super::agreeing;

/// Prepares every file like this.
///
/// # Errors
/// When there is none, and those of `preparar`.
pub fn prepare(app: &mut App, bench: &Bench, prepare: &Prepare) -> Result<Vec<Text>> {
    let mut files: Vec<String> = Beside::of(bench.folder()).paths();
    files.retain(|path| fits(&prepare.file, path));
    if files.is_empty() {
        return Err(Error::new(Kind::Incomplete, say::NO_FILE_HERE.with("file", visible(&prepare.file))));
    }
    let mut told = Vec::new();
    for file in files {
        let wanted = asks::Wanted {
            file: Some(bench.folder().join(&file)),
            sheets: prepare.sheet.clone(),
            without: prepare.without.clone(),
            with: prepare.with.clone(),
            treat: prepare.treat.clone(),
            ..asks::Wanted::default()
        };
        agreeing(app, |app| commands::run(app, Command::Prepare(wanted)))?;
        told.push(say::DID_PREPARE.with("file", visible(&file)));
    }
    Ok(told)
}

/// Notes the agreement of everyone whose word is missing, for the datasets with a file like this.
///
/// # Errors
/// When there is none, and those of `aprobar`.
pub fn approve(app: &mut App, bench: &Bench, pattern: &str) -> Result<Vec<Text>> {
    let ids = datasets(bench.doc(app)?.tree(), pattern);
    if ids.is_empty() {
        return Err(Error::new(Kind::Incomplete, say::NO_DATASET.with("file", visible(pattern))));
    }
    let mut told = Vec::new();
    for id in ids {
        let doc = bench.doc(app)?;
        let title = visible(Flow::new(&app.guide, doc.tree()).dataset_title(&id));
        for (role, name) in missing(app, bench, &id)? {
            let wanted = asked::Wanted {
                dataset: Some(id.clone()),
                role: Some(role.clone()),
                by: Some(name.clone()),
                ..asked::Wanted::default()
            };
            agreeing(app, |app| commands::run(app, Command::Approve(Box::new(wanted))))?;
            told.push(say::DID_APPROVE.with("who", visible(&name)).with("title", &title));
        }
    }
    Ok(told)
}

/// Roles whose agreement a dataset still needs, with the names that the plan has for them.
fn missing(app: &App, bench: &Bench, id: &str) -> Result<Vec<(String, String)>> {
    let plan = typed(bench.doc(app)?.tree());
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    let Some(dataset) = catalog.datasets.iter().find(|dataset| dataset.id == id) else {
        return Ok(Vec::new());
    };
    let state = approval::state(&app.guide, &plan, &catalog, dataset);
    let named = |needed: &approval::Needed| {
        let label = || app.to(&approval::label(&app.guide, &needed.role)).to_string();
        let name = Some(needed.name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(label);
        (needed.role.clone(), name)
    };
    Ok(state.missing().map(named).collect())
}

/// Publishes the practice to a folder of it.
///
/// # Errors
/// Those of `publicar sitio`.
pub fn site(app: &mut App, bench: &Bench, folder: &str) -> Result<Vec<Text>> {
    let path: PathBuf = bench.folder().join(folder);
    let wanted = publish::site::Wanted { folder: Some(path), ..publish::site::Wanted::default() };
    agreeing(app, |app| commands::run(app, Command::Publish(publish::Wanted::Site(wanted))))?;
    Ok(vec![say::DID_SITE.with("folder", visible(folder))])
}
