//! `vigilar`: ask what is published whether it is alive, unchanged and up to date; keep reports of citizens.
//!
//! The exit code is 1 when something that was measured is broken, late, or past its term.

use std::path::Path;

use crate::app::App;
use crate::catalog::catalog;
use crate::cli::watch::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::plan::model::{Dataset, Plan};
use crate::plan::typed::typed;
use crate::text::fold::{fold, visible};
use crate::text::watch as say;
use crate::watch::badge::badge;
use crate::watch::{Overview, trend};

mod json;
mod measure;
mod reports;
mod show;

/// Something is broken, late or past its term.
const TROUBLE: u8 = 1;

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read or saved, or a name that was given is none.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    if let Some(report) = &wanted.report {
        return reports::run(app, &path, report);
    }
    let wanted = &named(app, &path, wanted)?;
    if let Some(file) = &wanted.badge {
        // Told before anything is asked: a measurement of many links takes its time.
        ending(file)?;
    }
    let measured = match wanted.offline {
        true => measure::known(app, &path, wanted)?,
        false => measure::now(app, &path, wanted)?,
    };
    let plan = typed(measured.doc.tree());
    let today = app.clock.today();
    let catalog = catalog(&app.guide, &plan, today);
    let day = measured.day.or_else(|| crate::watch::overview::last(&plan));
    let all = Overview::measured_on(&app.guide, &plan, &catalog, (today, day));
    let all = only(all, wanted.only.as_deref());
    let history = trend::history(&plan);
    let bytes = match () {
        () if app.options.json => format!("{:#}\n", json::document(&all, &measured, &history)).into_bytes(),
        () if wanted.csv => json::sheet(app, &all, &measured).into_bytes(),
        () => {
            let name = visible(plan.institution.name.as_deref().unwrap_or_default());
            app.drawn(&show::parts(app, &name, (&all, &measured), &history)).into_bytes()
        }
    };
    app.result(&bytes)?;
    if let Some(file) = &wanted.badge {
        let name = plan.institution.name.clone().unwrap_or_default();
        paint(app, file, &name, &all)?;
    }
    Ok(match () {
        () if measured.interrupted => Kind::Interrupted as u8,
        () if all.figures.is_troubled() => TROUBLE,
        () => 0,
    })
}

/// What is wanted, with the id of the dataset that was named.
fn named(app: &App, path: &Path, wanted: &Wanted) -> Result<Wanted> {
    let mut wanted = wanted.clone();
    if let Some(only) = &wanted.only {
        let plan = typed(super::open::look(app, path)?.doc.tree());
        wanted.only = Some(id_of(app, &plan, only)?);
    }
    Ok(wanted)
}

/// The id of a dataset that was named as on every command line: by its id, its identifier or its title.
fn id_of(app: &App, plan: &Plan, named: &str) -> Result<String> {
    let catalog = catalog(&app.guide, plan, app.clock.today());
    let open = catalog.find(named).filter(|dataset| !dataset.own).map(|dataset| dataset.id.clone());
    let titled = |(id, row): &(&String, &Dataset)| *id == named || fold(row.called(id)) == fold(named);
    let any = || plan.dataset.iter().find(titled).map(|(id, _)| id.clone());
    open.or_else(any).ok_or_else(|| {
        let ids: Vec<String> = plan.dataset.keys().map(|id| visible(id)).collect();
        let what = say::NO_SUCH_DATASET.with("id", visible(named));
        Error::new(Kind::Usage, what).todo(crate::text::document::NO_SUCH_TODO.with("list", ids.join(", ")))
    })
}

/// What is of one dataset.
fn only(mut all: Overview, dataset: Option<&str>) -> Overview {
    if let Some(id) = dataset {
        all.links.retain(|look| look.link.dataset == id);
        all.fresh.retain(|one| one.dataset == id);
        all.reports.retain(|told| told.dataset.as_deref() == Some(id));
        all.figures = all.count();
    }
    all
}

/// What a badge may be.
enum Ending {
    Json,
    Svg,
}

fn ending(file: &Path) -> Result<Ending> {
    match file.extension().map(|ending| ending.to_ascii_lowercase()) {
        Some(ending) if ending == "json" => Ok(Ending::Json),
        Some(ending) if ending == "svg" => Ok(Ending::Svg),
        _ => Err(Error::new(Kind::Usage, say::BADGE_ENDING)),
    }
}

/// Writes the badge; one that was there is replaced, any other file only with `--si`.
fn paint(app: &mut App, file: &Path, name: &str, all: &Overview) -> Result<()> {
    let made = badge(name, all, &app.guide.watch, app.clock.today());
    let text = match ending(file)? {
        Ending::Json => format!("{:#}\n", made.json(app.lang())),
        Ending::Svg => made.svg(app.lang()),
    };
    let there = fsx::read_text(file).unwrap_or_default();
    let there = String::from_utf8_lossy(&there);
    let ours = there.contains("apertura-title") || there.contains("\"schemaVersion\"");
    if ours && !app.options.dry_run {
        fsx::write_report(file, text.as_bytes(), Replace::Allow)?;
        app.tell(&crate::text::command::WRITTEN.with("path", file.display()));
        return Ok(());
    }
    app.write_file(file, text.as_bytes())
}
