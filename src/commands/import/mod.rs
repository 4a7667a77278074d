//! `importar`: existing inventories and catalogues into the plan.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use toml::Table;

use crate::app::App;
use crate::cli::import::Wanted;
use crate::commands::{open, practice};
use crate::error::{Error, Kind, Result};
use crate::import::{Columns, Item, Joined, Origin, Understood, join, made, understand};
use crate::text::Text;
use crate::text::fold::{self, visible};
use crate::text::{command, import as say};
use crate::ui::{Say, report};

mod choose;
mod columns;
mod doubts;
mod fields;
mod files;

mod json;
mod list;
mod notes;
mod preview;
mod save;

use files::{Source, Trouble};

/// A file on its way into the plan.
pub struct File {
    pub source: Source,
    pub understood: Understood,
    /// Datasets that the person leaves out.
    pub left: BTreeSet<usize>,
}

/// All that is being brought in.
pub struct Work {
    pub files: Vec<File>,
    pub troubles: Vec<Trouble>,
    /// What headers were taken for: remembered, said, corrected.
    pub columns: Columns,
    /// Headers that were said or corrected now.
    pub told: BTreeSet<String>,
}

impl Work {
    /// Every file joined onto the plan and onto the files before it.
    pub fn join(&self, app: &App, tree: &Table) -> Vec<Joined> {
        let mut tree = Cow::Borrowed(tree);
        let mut all = Vec::with_capacity(self.files.len());
        for (at, file) in self.files.iter().enumerate() {
            let joined = join(&tree, &file.understood, &file.origin(app), &|at| file.left.contains(&at));
            // Only a file that follows sees what this one brings.
            if at + 1 < self.files.len() {
                items(&joined).for_each(|item| made(tree.to_mut(), &item.edits));
            }
            all.push(joined);
        }
        all
    }
}

impl File {
    fn of(app: &App, source: Source) -> Self {
        let understood = understand(&app.guide, &source.catalog, app.clock.today());
        Self { source, understood, left: BTreeSet::new() }
    }

    fn origin(&self, app: &App) -> Origin {
        let from = format!("{} ({})", self.source.name, self.source.format.es);
        Origin { from, on: app.clock.today() }
    }
}

/// The facts and the datasets of a file.
pub fn items(joined: &Joined) -> impl Iterator<Item = &Item> {
    joined.facts.iter().chain(&joined.items)
}

/// Reads the files, shows what was understood, and saves it once the person agrees.
///
/// # Errors
/// When no file, or not the plan, can be read, or something has to be said first.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(None)?;
    let plan = open::look(app, &path)?;
    let (known, told) = columns::known(app, plan.doc.tree(), wanted)?;
    let (sources, troubles) = files::read(app, wanted, &known)?;
    if sources.is_empty() {
        return Err(files::error(&troubles));
    }
    for source in sources.iter().filter(|source| marked(&source.catalog)) {
        practice::apart_from_marked(plan.doc.tree(), &source.name)?;
    }
    let files = sources.into_iter().map(|source| File::of(app, source)).collect();
    let work = Work { files, troubles, columns: known, told };
    let code = bring(app, &path, plan.doc.tree(), work)?;
    Ok(code)
}

/// Whether a catalogue says that it is of a practice: of those that the program writes, all do.
fn marked(catalog: &crate::import::Catalog) -> bool {
    let entries = catalog.datasets.iter().flat_map(|entry| &entry.said);
    let said = catalog.facts.iter().chain(entries).flat_map(|said| &said.texts);
    said.into_iter().any(|text| practice::is_marked(text))
}

fn bring(app: &mut App, path: &Path, tree: &Table, mut work: Work) -> Result<u8> {
    if app.options.dry_run || !(app.options.yes || app.options.input) {
        let joined = work.join(app, tree);
        shown(app, &work, &joined)?;
        save::result(app, &work, &joined, None)?;
        return if app.options.dry_run { Ok(code(&work)) } else { Err(unasked()) };
    }
    open::at_desk(app, path, |app, desk| {
        let joined = work.join(app, desk.doc.tree());
        shown(app, &work, &joined)?;
        let joined = match asks(app) {
            true => choose::menu(app, desk.doc.tree(), &mut work, joined)?,
            false => Some(joined),
        };
        match joined {
            Some(joined) => save::save(app, desk, &work, &joined)?,
            None => app.tell(&command::NOTHING_SAVED),
        }
        Ok(code(&work))
    })
}

/// Whether a person is there to decide.
pub fn asks(app: &App) -> bool {
    app.options.input && !app.options.yes && !app.options.json
}

/// What was understood of every file, on the screen.
fn shown(app: &mut App, work: &Work, joined: &[Joined]) -> Result<()> {
    if app.options.json {
        return Ok(());
    }
    let hide = notes::hide(app)?;
    for (file, joined) in work.files.iter().zip(joined) {
        let parts = preview::file(app, file, joined, &hide);
        app.ui.show(&parts);
    }
    if !work.troubles.is_empty() {
        let mut parts = vec![text(app, &say::BAD_FILES.with("n", work.troubles.len()))];
        parts.extend(work.troubles.iter().map(|trouble| item(app, &trouble.told())));
        app.ui.show(&parts);
    }
    Ok(())
}

fn unasked() -> Error {
    Error::new(Kind::NotAsked, say::NEEDS_YES).safe(command::NOTHING_SAVED).todo(say::NEEDS_YES_TODO)
}

/// Files that could not be brought in are a fault, whatever came of the others.
fn code(work: &Work) -> u8 {
    if work.troubles.is_empty() { 0 } else { Kind::Faulty as u8 }
}

/// A line of a screen.
pub fn text(app: &App, sentence: &Text) -> Say {
    Say::Text(app.to(sentence).to_string())
}

/// An item of a list on a screen.
pub fn item(app: &App, sentence: &Text) -> Say {
    Say::Item { mark: "· ".into(), text: app.to(sentence).to_string() }
}

/// A result as text.
pub fn told(app: &mut App, parts: &[Say]) -> Result<()> {
    let bytes = report::text(parts, app.lang());
    app.result(bytes.as_bytes())
}

/// At most so many characters of something that was written elsewhere.
pub fn short(text: &str, most: usize) -> String {
    fold::short(&visible(text).replace('\n', " "), most)
}
