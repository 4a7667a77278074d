//! `documentar`: what goes beside the data, and the conversation that completes the dictionary.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::catalog::{Catalog, Dataset, catalog};
use crate::cli::document::Wanted;
use crate::document::{About, Sheet, folder, sheets};
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::fold::{fold, visible};
use crate::text::{Text, command, document as say};

mod kept;
mod show;
pub mod tables;

use kept::Kept;

/// The documents of one dataset, and how they were made.
struct Written {
    id: String,
    title: String,
    folder: PathBuf,
    /// Each with whether it was there already, the same.
    sheets: Vec<(Sheet, bool)>,
    columns: usize,
    gaps: usize,
    notes: Vec<Text>,
}

/// See the head of this file.
///
/// # Errors
/// When the plan or a dataset is not found, or a document cannot be written; what is there already is told at once.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(None)?;
    let read = super::open::look(app, &path)?;
    super::practice::mark(app, read.doc.tree());
    let plan = typed(read.doc.tree());
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    let chosen = chosen(&catalog, wanted.dataset.as_deref())?;
    if wanted.complete {
        let id = wanted.dataset.as_ref().and(chosen.first()).map(|dataset| dataset.id.clone());
        return super::interview::dictionary(app, &path, id);
    }
    let place = path.parent().unwrap_or(Path::new("."));
    let base = wanted.folder.as_ref().map(|folder| app.cwd().join(folder));
    let mut all = Vec::new();
    for dataset in chosen {
        let own = place.join(folder(&dataset.id));
        let name = own.file_name().map(PathBuf::from).unwrap_or_default();
        let to = base.as_ref().map_or(own, |base| base.join(name));
        all.push(one(app, &plan, &catalog, dataset, (place, to))?);
    }
    put(app, place, &all)?;
    show::show(app, &all)?;
    Ok(0)
}

/// The datasets that are meant.
///
/// # Errors
/// When none has that name, or none is open.
pub fn chosen<'c>(catalog: &'c Catalog, named: Option<&str>) -> Result<Vec<&'c Dataset>> {
    let open = || catalog.datasets.iter().filter(|dataset| !dataset.own);
    let Some(named) = named else {
        let all: Vec<&Dataset> = open().collect();
        return match all.is_empty() {
            true => Err(Error::new(Kind::Incomplete, say::NONE_OPEN).todo(say::NONE_OPEN_TODO)),
            false => Ok(all),
        };
    };
    if let Some(found) = catalog.find(named).filter(|dataset| !dataset.own) {
        return Ok(vec![found]);
    }
    if let Some(closed) =
        catalog.closed.iter().find(|closed| closed.id == named || fold(&closed.title) == fold(named))
    {
        let what = say::CLOSED.with("dataset", visible(&closed.title));
        return Err(Error::new(Kind::Usage, what).todo(say::CLOSED_TODO));
    }
    Err(unknown(catalog, named))
}

/// No open dataset has that name.
pub fn unknown(catalog: &Catalog, named: &str) -> Error {
    let open = catalog.datasets.iter().filter(|dataset| !dataset.own);
    let ids: Vec<String> = open.map(|dataset| visible(&dataset.id)).collect();
    let what = say::NO_SUCH.with("name", visible(named));
    Error::new(Kind::Usage, what).todo(say::NO_SUCH_TODO.with("list", ids.join(", ")))
}

fn one(
    app: &App,
    plan: &Plan,
    catalog: &Catalog,
    dataset: &Dataset,
    (place, to): (&Path, PathBuf),
) -> Result<Written> {
    let seen = tables::seen(app, place, dataset)?;
    let dataset = tables::completed(dataset, &seen.tables);
    let about = About {
        guide: &app.guide,
        plan,
        catalog,
        dataset: &dataset,
        seen: &seen.tables,
        today: app.clock.today(),
        lang: app.lang(),
    };
    let same = |sheet: &Sheet| {
        fsx::size(&to.join(&sheet.name)) == Some(sheet.text.len() as u64)
            && fsx::read_text(&to.join(&sheet.name)).is_ok_and(|bytes| bytes == sheet.text.as_bytes())
    };
    let sheets = sheets(&about);
    Ok(Written {
        id: dataset.id.clone(),
        title: dataset.title.clone(),
        sheets: sheets.into_iter().map(|sheet| (sheet.clone(), same(&sheet))).collect(),
        folder: to,
        columns: dataset.distributions.iter().map(|file| file.columns.len()).sum(),
        gaps: dataset.distributions.iter().map(|file| crate::document::gaps(file).len()).sum(),
        notes: seen.notes.into_iter().map(|(_, note)| note).collect(),
    })
}

/// All the documents, or none: what somebody else wrote or changed is told at once.
fn put(app: &App, place: &Path, all: &[Written]) -> Result<()> {
    let mut kept = Kept::read(place);
    let fresh = |written: &Written| {
        let changed = written.sheets.iter().filter(|(_, same)| !same);
        changed.map(|(sheet, _)| (written.folder.join(&sheet.name), sheet.clone())).collect::<Vec<_>>()
    };
    let fresh: Vec<(PathBuf, Sheet)> = all.iter().flat_map(fresh).collect();
    let there: Vec<String> = fresh
        .iter()
        .filter(|(path, _)| fsx::size(path).is_some() && !kept.is_own(path))
        .map(|(path, _)| path.display().to_string())
        .collect();
    if !there.is_empty() && !app.options.yes && !app.options.dry_run {
        let line = |what: Text, path: &String| {
            command::NEXT_LINE.with_text("before", &what).with("line", visible(path))
        };
        let what = there.iter().fold(say::THERE, line);
        return Err(Error::new(Kind::Usage, what).safe(say::NOTHING_WRITTEN).todo(say::THERE_TODO));
    }
    if app.options.dry_run {
        return Ok(());
    }
    for (path, sheet) in &fresh {
        let own = app.options.yes || kept.is_own(path);
        let replace = if own { Replace::Allow } else { Replace::Refuse };
        fsx::write_report(path, sheet.text.as_bytes(), replace)?;
        kept.learn(path, &sheet.text);
    }
    let same = all.iter().flat_map(|written| {
        let same = written.sheets.iter().filter(|(_, same)| *same);
        same.map(|(sheet, _)| (written.folder.join(&sheet.name), &sheet.text))
    });
    same.for_each(|(path, text)| kept.learn(&path, text));
    kept.save();
    Ok(())
}
