//! `aprobar`: who has to agree that a dataset goes online, what they are shown, and their agreement.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::approval::{self, Looked, SAMPLE, Source, State};
use crate::catalog::{Catalog, Dataset, catalog};
use crate::cli::approve::Wanted;
use crate::diag::{Finding, Place, Severity};
use crate::error::{Error, Kind, Result};
use crate::grid::Grid;
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, approve as say};
use crate::toml_text::Address;

use super::document::tables;

mod gone;
mod list;
mod note;
mod paper;
mod show;

/// A dataset, and all that whoever approves it has to see.
struct Case {
    plan: Plan,
    catalog: Catalog,
    dataset: Dataset,
    state: State,
    looked: Looked,
    /// What keeps it from being approved.
    blocking: Vec<Finding>,
    notes: Vec<Text>,
    /// Fingerprints of originals that the plan did not have yet.
    hashes: Vec<Edit>,
}

/// See the head of this file.
///
/// # Errors
/// When the plan or the dataset is not found, what was told is not understood, or a file cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(None)?;
    let Some(named) = wanted.dataset.as_deref() else { return list::run(app, &path, wanted) };
    if let Some(role) = &wanted.revoke {
        return note::revoke(app, &path, named, role);
    }
    if wanted.withdraw {
        return gone::run(app, &path, named, wanted);
    }
    let case = case(app, &path, named)?;
    if wanted.role.is_some() || wanted.by.is_some() {
        return note::run(app, &path, &case, wanted);
    }
    match &wanted.packet {
        Some(folder) => paper::run(app, &path, &case, folder, wanted.format.as_deref()),
        None => show::run(app, &path, &case),
    }
}

/// Gathers what is to be approved.
fn case(app: &App, path: &Path, named: &str) -> Result<Case> {
    let read = super::open::look(app, path)?;
    let place = path.parent().unwrap_or(Path::new("."));
    let today = app.clock.today();
    let mut doc = read.doc;
    let first = typed(doc.tree());
    let id = {
        let catalog = catalog(&app.guide, &first, today);
        if let Some(own) = catalog.find(named).filter(|dataset| dataset.own) {
            return Err(of_the_plan(app, own));
        }
        super::document::chosen(&catalog, Some(named))?.first().map(|dataset| dataset.id.clone())
    };
    let id = id.unwrap_or_default();
    let hashes = note::hashes(&first, &id, place, &catalog(&app.guide, &first, today));
    doc.apply(&hashes);
    let plan = typed(doc.tree());
    let catalog = catalog(&app.guide, &plan, today);
    let dataset = super::document::chosen(&catalog, Some(&id))?.into_iter().next().cloned();
    let Some(dataset) = dataset else { return Err(super::document::unknown(&catalog, named)) };
    let state = approval::state(&app.guide, &plan, &catalog, &dataset);
    let (looked, notes) = look(app, place, &dataset)?;
    let mut blocking = approval::of_dataset(&app.guide, &dataset, &state);
    blocking.extend(seen(app, (&plan, &dataset), &looked, &notes));
    let notes = notes.into_iter().map(|(_, note)| note).collect();
    Ok(Case { plan, catalog, dataset, state, looked, blocking, notes, hashes })
}

/// What is made of the plan itself is approved with the plan.
fn of_the_plan(app: &App, dataset: &Dataset) -> Error {
    let code =
        approval::asks("plan").last().and_then(|id| app.guide.question(id)).map(|one| one.code.clone());
    let what = say::OF_THE_PLAN.with("dataset", visible(&dataset.title));
    Error::new(Kind::Usage, what).todo(say::OF_THE_PLAN_TODO.with("code", code.unwrap_or_default()))
}

/// Reads the files that would be published: what is in them, and their first rows.
fn look(app: &App, place: &Path, dataset: &Dataset) -> Result<(Looked, Vec<(bool, Text)>)> {
    let seen = tables::seen(app, place, dataset)?;
    let here: Vec<(&String, PathBuf)> = dataset
        .distributions
        .iter()
        .filter(|file| seen.tables.contains_key(&file.id))
        .filter_map(|file| Some((&file.id, place.join(file.copy.path()?))))
        .collect();
    let paths: Vec<PathBuf> = here.iter().map(|(_, path)| path.clone()).collect();
    let grids = super::grids::grids(app, &paths, u32::try_from(SAMPLE).unwrap_or(5) + 1)?;
    let mut looked = Looked { tables: seen.tables, rows: Default::default() };
    for ((id, _), found) in here.into_iter().zip(grids) {
        let rows = |grid: Grid| grid.rows.into_iter().map(|row| row.cells).collect();
        looked.rows.extend(
            found.ok().and_then(|mut grids| grids.drain(..).next()).map(|grid| (id.clone(), rows(grid))),
        );
    }
    Ok((looked, seen.notes))
}

/// Private data that are still seen, and files that are not those of the plan.
fn seen(
    app: &App,
    (plan, dataset): (&Plan, &Dataset),
    looked: &Looked,
    notes: &[(bool, Text)],
) -> Vec<Finding> {
    let address = Address::new(["dataset", &dataset.id]).to_string();
    let place = Place { address: Some(address), ..Place::default() };
    let personal = approval::private(plan, dataset, looked).into_iter().map(|(file, column, class)| {
        let known = app.guide.class(&class);
        let class = known.map_or_else(|| Text::same(visible(&class)), |known| known.name.lower());
        let finding = Finding::new("approval-personal", place.clone()).arg("file", file);
        finding.arg("column", visible(&column)).arg_text("class", class)
    });
    let changed = notes.iter().filter(|(blocks, _)| *blocks);
    let changed =
        changed.map(|(_, note)| Finding::new("approval-file", place.clone()).arg_text("why", note.clone()));
    personal.chain(changed).collect()
}

impl Case {
    fn source<'a>(&'a self, app: &'a App) -> Source<'a> {
        Source {
            guide: &app.guide,
            plan: &self.plan,
            catalog: &self.catalog,
            dataset: &self.dataset,
            looked: &self.looked,
            lang: app.lang(),
        }
    }

    /// Whether it can be approved at all.
    fn blocked(&self, app: &App) -> bool {
        self.blocking.iter().any(|finding| app.guide.rules.severity(finding) == Severity::Error)
    }
}
