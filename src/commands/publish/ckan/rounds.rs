//! A publication in two rounds: the rows of the inventory, and then what is made from the plan itself, because the
//! opening plan says what was published.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use super::{Site, codes, save};
use crate::app::App;
use crate::approval;
use crate::catalog::{Catalog, Dataset, catalog};
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::net::trouble::Trouble;
use crate::plan::model::{Day, Plan, Receipt};
use crate::publish::ckan::answer::Refused;
use crate::publish::ckan::outcome::{Outcomes, Standing};
use crate::publish::ckan::portal;
use crate::publish::ckan::run::{self, Organization, Task};
use crate::publish::ckan::want::{Basis, Waiting, Want, wants};
use crate::text::{Lang, Text, ckan as say};
use crate::ui::progress::{Measured, Progress};
use crate::wizard::desk::Desk;

/// Where from, where to, and whether it is about one dataset alone.
pub struct Ground<'a> {
    pub site: &'a Site,
    /// The plan's folder.
    pub folder: &'a Path,
    /// Id of a dataset.
    pub only: Option<&'a str>,
}

/// What would be done, as if everything that may be public were.
///
/// # Errors
/// When the portal cannot be used, or nothing is open.
pub fn rehearse(app: &mut App, plan: &Plan, ground: &Ground<'_>) -> Result<(Vec<Task>, bool)> {
    let catalog = filled(app, plan)?;
    let absent = standing(app, ground)?;
    let rows = wanted(app, plan, &catalog, ground, false);
    let public = rows.iter().filter(|want| want.public).map(|want| want.dataset.clone()).collect();
    let after = published(app, plan, public);
    let catalog = filled(app, &after)?;
    let own = wanted(app, &after, &catalog, ground, true);
    let mut tasks = look(app, ground, rows)?;
    tasks.extend(look(app, ground, own)?);
    Ok((tasks, absent))
}

/// Does it, and says what came of all.
///
/// # Errors
/// When nothing could be begun.
pub fn publish(app: &mut App, desk: &mut Desk, plan: &Plan, ground: &Ground<'_>) -> Result<Outcomes> {
    let catalog = filled(app, plan)?;
    let absent = standing(app, ground)?;
    let rows = wanted(app, plan, &catalog, ground, false);
    let tasks = look(app, ground, rows)?;
    save::site(app, desk, ground.site)?;
    let mut outcomes = sent(app, &catalog, ground, tasks, absent);
    if ground.only.is_some() {
        return Ok(outcomes);
    }
    let public = outcomes.all.iter().filter(|one| one.standing == Standing::Public);
    let after = published(app, plan, public.map(|one| one.dataset.clone()).collect());
    let catalog = filled(app, &after)?;
    let own = wanted(app, &after, &catalog, ground, true);
    // After what ends a run nothing more is asked of the portal.
    let later = match &outcomes.over {
        Some(over) => Outcomes { counted: outcomes.counted, ..run::left(&own, over) },
        None => {
            let tasks = looked(app, ground, own);
            sent(app, &catalog, ground, tasks, false)
        }
    };
    outcomes.join(later);
    Ok(outcomes)
}

/// The plan as it will be when these datasets are public.
fn published(app: &App, plan: &Plan, datasets: Vec<String>) -> Plan {
    let mut plan = plan.clone();
    if let Ok(on) = app.clock.today().to_string().parse() {
        let receipt = Receipt { on: Some(Day(on)), datasets, ..Receipt::default() };
        plan.receipt.insert(String::new(), receipt);
    }
    plan
}

/// The catalogue, when it has something to publish.
fn filled(app: &App, plan: &Plan) -> Result<Catalog> {
    let catalog = catalog(&app.guide, plan, app.clock.today());
    if catalog.datasets.iter().all(|dataset| dataset.own) {
        return Err(Error::new(Kind::Incomplete, say::NOTHING_OPEN).todo(say::NOTHING_OPEN_TODO));
    }
    Ok(catalog)
}

/// What is wanted of the rows of the inventory, or of what is made from the plan.
fn wanted(app: &App, plan: &Plan, catalog: &Catalog, ground: &Ground<'_>, own: bool) -> Vec<Want> {
    let site = ground.site;
    let known = save::names(ground.folder).of(&site.address(), &site.organization);
    let basis = Basis {
        catalog,
        folder: ground.folder,
        organization: &site.organization,
        names: &known,
        today: app.clock.today(),
    };
    let chosen = |dataset: &Dataset| dataset.own == own && ground.only.is_none_or(|id| id == dataset.id);
    wants(&basis, chosen, &waiting(app, plan, catalog, chosen))
}

/// Whose agreement is missing, by id of the dataset.
fn waiting(app: &App, plan: &Plan, catalog: &Catalog, chosen: impl Fn(&Dataset) -> bool) -> Waiting {
    let mut waiting = BTreeMap::new();
    for dataset in catalog.datasets.iter().filter(|dataset| chosen(dataset)) {
        let state = approval::state(&app.guide, plan, catalog, dataset);
        if state.granted() {
            continue;
        }
        let named = state.missing().map(|needed| {
            let name = match needed.name.as_str() {
                "" => approval::label(&app.guide, &needed.role),
                name => Text::same(name),
            };
            let at = approval::answered_at(&app.guide, &needed.role);
            app.to(&at.map_or(name.clone(), |at| name.and(&at))).to_string()
        });
        let mut names: Vec<String> = named.collect();
        if names.is_empty() {
            names.push(app.to(&say::NOBODY).to_string());
        }
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        waiting.insert(dataset.id.clone(), names);
    }
    waiting
}

/// Whether the organisation is still to be made.
fn standing(app: &App, ground: &Ground<'_>) -> Result<bool> {
    let _work = interrupt::work();
    match ground.site.portal.standing(&ground.site.organization) {
        Ok(portal::Standing::Open) => Ok(false),
        Ok(portal::Standing::Absent) => Ok(true),
        Ok(portal::Standing::Closed) => Err(error(app, ground, &Refused::Forbidden)),
        Err(refused) => Err(error(app, ground, &refused)),
    }
}

fn error(app: &App, ground: &Ground<'_>, refused: &Refused) -> Error {
    let stopped = *refused == Refused::Network(Trouble::Stopped);
    let kind = if stopped { Kind::Interrupted } else { Kind::Unexpected };
    Error::new(kind, refused.what(ground.site.portal.host(), &codes(app))).todo(refused.todo())
}

/// What is there, and what is to be done; nothing when the portal cannot be used.
fn look(app: &App, ground: &Ground<'_>, wants: Vec<Want>) -> Result<Vec<Task>> {
    let tasks = looked(app, ground, wants);
    let over = tasks.iter().find_map(|task| task.planned.as_ref().err().filter(|refused| refused.lasts()));
    match over {
        Some(refused) => Err(error(app, ground, refused)),
        None => Ok(tasks),
    }
}

fn looked(app: &App, ground: &Ground<'_>, wants: Vec<Want>) -> Vec<Task> {
    let what = app.to(&say::LOOKING).to_string();
    let mut progress = Progress::new(draws(app), &what, Some(wants.len() as u64));
    let _work = interrupt::work();
    run::look(&ground.site.portal, wants, &mut || progress.step())
}

fn sent(app: &App, catalog: &Catalog, ground: &Ground<'_>, tasks: Vec<Task>, absent: bool) -> Outcomes {
    let description = say::ORGANIZATION_NOTES.with("name", &catalog.publisher.name);
    let organization = Organization {
        name: &ground.site.organization,
        title: &catalog.publisher.name,
        description: description.to(Lang::Es),
    };
    let what = app.to(&say::SENDING).to_string();
    let mut bar = Measured::new(draws(app), &what);
    let started = Instant::now();
    let mut tell = |at: run::Progress| bar.at(at.files, at.bytes, started.elapsed());
    let codes = codes(app);
    let _work = interrupt::work();
    run::run(&ground.site.portal, tasks, absent.then_some(&organization), &codes, &mut tell)
}

fn draws(app: &App) -> bool {
    app.ui.draws() && !app.options.quiet
}
