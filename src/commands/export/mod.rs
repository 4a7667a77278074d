//! `exportar`: the catalogue in the formats of others, with what each of them cannot say.

use crate::app::App;
use crate::catalog::{self, Catalog};
use crate::cli::export::Wanted;
use crate::error::{Error, Kind, Result};
use crate::export::{self, Exported, FORMATS, Format, Loss, Request};
use crate::plan::typed::typed;
use crate::text::fold::{fold, visible};
use crate::text::{Text, export as say, workshop};

mod folder;
mod json;
mod show;

/// A format that was written.
struct Written {
    format: &'static Format,
    exported: Exported,
    losses: Vec<Loss>,
}

/// Lists the formats, or writes those that are asked for.
///
/// # Errors
/// When the plan cannot be read, a format or dataset is not known, or a file cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    if wanted.list || (wanted.format.is_none() && wanted.all.is_none()) {
        return show::formats(app).map(|()| 0);
    }
    let formats = formats(wanted)?;
    let path = app.plan_path(wanted.plan.as_deref())?;
    let read = super::open::look(app, &path)?;
    super::practice::refuse(read.doc.tree(), &workshop::EXPORTED)?;
    let mut catalog = catalog::catalog(&app.guide, &typed(read.doc.tree()), app.clock.today());
    if let Some(name) = &wanted.dataset {
        only(&mut catalog, name)?;
    }
    let written = written(app, &catalog, &formats)?;
    let to = wanted.all.as_ref().or(wanted.folder.as_ref()).map(|folder| app.cwd().join(folder));
    match to {
        Some(to) => {
            let base = path.parent().unwrap_or(&path).to_path_buf();
            let put = folder::put(app, (&base, &to), &written)?;
            if app.options.json {
                app.result(&json::folder(&written, &put))?;
            } else {
                show::put(app, &put);
            }
        }
        None => alone(app, &written)?,
    }
    if catalog.datasets.iter().all(|dataset| dataset.own) {
        app.tell(&say::NOTHING_OPENS);
    }
    show::losses(app, &written);
    Ok(0)
}

/// The one format as the result.
fn alone(app: &mut App, written: &[Written]) -> Result<()> {
    // Without a folder there is one format: `formats` sees to it.
    let Some(one) = written.first() else { return Ok(()) };
    let bytes = if app.options.json { json::alone(one) } else { one.exported.bytes.clone() };
    app.result(&bytes)
}

fn formats(wanted: &Wanted) -> Result<Vec<&'static Format>> {
    let Some(id) = &wanted.format else { return Ok(FORMATS.iter().collect()) };
    let found = export::format(&id.to_lowercase()).ok_or_else(|| unknown(id))?;
    Ok(vec![found])
}

fn unknown(id: &str) -> Error {
    let known: Vec<&str> = FORMATS.iter().map(|format| format.id).collect();
    let what = say::NO_FORMAT.with("name", visible(id)).with("known", known.join(", "));
    Error::new(Kind::Usage, what).todo(say::NO_FORMAT_TODO)
}

/// Leaves one dataset of the catalogue.
fn only(catalog: &mut Catalog, name: &str) -> Result<()> {
    let found = catalog.find(name).map(|dataset| dataset.id.clone());
    let Some(id) = found else {
        let all: Vec<&str> = catalog.datasets.iter().map(|dataset| dataset.id.as_str()).collect();
        let closed =
            catalog.closed.iter().any(|closed| closed.id == name || fold(&closed.title) == fold(name));
        let what = if closed { say::DATASET_CLOSED } else { say::NO_DATASET };
        let what = what.with("name", visible(name));
        return Err(Error::new(Kind::Usage, what).todo(say::NO_DATASET_TODO.with("known", all.join(", "))));
    };
    catalog.datasets.retain(|dataset| dataset.id == id);
    catalog.closed.clear();
    Ok(())
}

fn written(app: &App, catalog: &Catalog, formats: &[&'static Format]) -> Result<Vec<Written>> {
    let request = Request { catalog, lang: app.lang() };
    let one = |format: &&'static Format| {
        let exported = (format.write)(&request).map_err(|fault: Text| Error::new(Kind::Unexpected, fault))?;
        Ok(Written { format, exported, losses: export::losses(format, catalog) })
    };
    formats.iter().map(one).collect()
}
