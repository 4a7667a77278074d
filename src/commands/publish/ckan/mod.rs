//! `publicar ckan`: put the catalogue on a CKAN portal, or bring it up to date.

use std::collections::BTreeMap;
use std::time::Instant;

use crate::app::App;
use crate::approval;
use crate::catalog::{Catalog, catalog};
use crate::cli::publish::ckan::Wanted;
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::net::client::Client;
use crate::net::origin::Origin;
use crate::net::token::ring;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::publish::ckan::outcome::{Outcomes, Standing};
use crate::publish::ckan::portal::Portal;
use crate::publish::ckan::run::{self, Organization, Task};
use crate::publish::ckan::want::{Basis, Waiting, wants};
use crate::text::{Lang, ckan as say};
use crate::ui::progress::{Measured, Progress};
use crate::wizard::desk::Desk;

mod asked;
mod json;
mod save;
mod show;
mod withdraw;

/// Exit codes: 0 when all is public or withdrawn, 1 when something failed, 3 when drafts or changes wait for approval,
/// 130 when it was stopped.
///
/// # Errors
/// When the plan or the portal cannot be used, or something that has to be known is not.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    if wanted.forget_key {
        return forget(app, &path, wanted);
    }
    if app.options.dry_run {
        let plan = typed(super::super::open::look(app, &path)?.doc.tree());
        let folder = path.parent().unwrap_or(std::path::Path::new(".")).to_path_buf();
        let site = asked::site(app, &plan, wanted)?;
        return rehearse(app, &plan, &folder, site);
    }
    super::super::open::at_desk(app, &path, |app, desk| {
        let only = match &wanted.withdraw {
            Some(name) => Some(withdraw::note(app, desk, name, wanted)?),
            None => None,
        };
        let plan = typed(desk.doc.tree());
        let site = asked::site(app, &plan, wanted)?;
        publish(app, desk, site, wanted, only.as_deref())
    })
}

/// Where to, and with which key.
struct Site {
    portal: Portal,
    organization: String,
}

impl Site {
    fn address(&self) -> String {
        self.portal.client.origin().to_string()
    }

    fn new(origin: Origin, organization: String, token: crate::net::token::Token) -> Self {
        Self { portal: Portal { client: Client::new(origin, Some(token), interrupt::asked) }, organization }
    }
}

fn forget(app: &mut App, path: &std::path::Path, wanted: &Wanted) -> Result<u8> {
    let plan = typed(super::super::open::look(app, path)?.doc.tree());
    let origin = asked::origin(app, &plan, wanted)?;
    let told = if ring::forget(&origin.to_string()) { say::KEY_FORGOTTEN } else { say::KEY_NONE };
    app.tell(&told.with("host", &origin.host));
    Ok(0)
}

fn rehearse(app: &mut App, plan: &Plan, folder: &std::path::Path, site: Site) -> Result<u8> {
    let started = Instant::now();
    let catalog = filled(app, plan)?;
    let (tasks, absent) = looked(app, plan, &catalog, folder, &site, None)?;
    let requests = site.portal.client.counted();
    let document = json::rehearsal(&site, &tasks, absent, requests, started.elapsed());
    let parts = show::rehearsal(app, &site, &tasks, absent);
    super::result(app, &parts, &document)?;
    Ok(0)
}

fn publish(app: &mut App, desk: &mut Desk, site: Site, wanted: &Wanted, only: Option<&str>) -> Result<u8> {
    let started = Instant::now();
    let plan = typed(desk.doc.tree());
    let catalog = filled(app, &plan)?;
    let folder = desk.folder().to_path_buf();
    let (tasks, absent) = looked(app, &plan, &catalog, &folder, &site, only)?;
    save::site(app, desk, &site, wanted)?;
    let outcomes = sent(app, &catalog, &site, tasks, absent);
    let receipt = save::outcomes(app, desk, &plan, &site, &outcomes)?;
    let document = json::publication(&site, &outcomes, receipt.as_ref(), started.elapsed());
    let parts = show::publication(app, &site, &outcomes, receipt.as_ref(), started.elapsed());
    super::result(app, &parts, &document)?;
    Ok(code(&outcomes))
}

fn code(outcomes: &Outcomes) -> u8 {
    let (done, all) = outcomes.done();
    match outcomes {
        _ if outcomes.stopped => Kind::Interrupted as u8,
        _ if done < all => Kind::Unexpected as u8,
        _ if outcomes.count(Standing::Draft) + outcomes.count(Standing::Held) > 0 => Kind::Incomplete as u8,
        _ => 0,
    }
}

/// The catalogue, when it has something to publish.
fn filled(app: &App, plan: &Plan) -> Result<Catalog> {
    let catalog = catalog(&app.guide, plan, app.clock.today());
    if catalog.datasets.is_empty() {
        return Err(Error::new(Kind::Incomplete, say::NOTHING_OPEN).todo(say::NOTHING_OPEN_TODO));
    }
    Ok(catalog)
}

/// Whose agreement is missing, by id of the dataset.
fn waiting(app: &App, plan: &Plan, catalog: &Catalog) -> Waiting {
    let mut waiting = BTreeMap::new();
    for dataset in &catalog.datasets {
        let state = approval::state(&app.guide, plan, catalog, dataset);
        if state.granted() {
            continue;
        }
        let named = state.missing().map(|needed| match needed.name.as_str() {
            "" => approval::label(&app.guide, &needed.role).to(app.lang()).to_string(),
            name => name.to_string(),
        });
        let mut names: Vec<String> = named.collect();
        if names.is_empty() {
            names.push(app.to(&say::NOBODY).to_string());
        }
        names.dedup();
        waiting.insert(dataset.id.clone(), names);
    }
    waiting
}

/// What is there, and what is to be done.
fn looked(
    app: &mut App,
    plan: &Plan,
    catalog: &Catalog,
    folder: &std::path::Path,
    site: &Site,
    only: Option<&str>,
) -> Result<(Vec<Task>, bool)> {
    let waiting = waiting(app, plan, catalog);
    let names = save::names(folder).of(&site.address(), &site.organization);
    let today = app.clock.today();
    let basis = Basis { catalog, folder, organization: &site.organization, names: &names, today };
    let mut wants = wants(&basis, &waiting);
    wants.retain(|want| only.is_none_or(|id| id == want.dataset));
    let what = app.to(&say::LOOKING).to_string();
    let mut progress = Progress::new(draws(app), &what, Some(wants.len() as u64));
    let _work = interrupt::work();
    let found = run::look(&site.portal, wants, &site.organization, &mut || progress.step());
    drop(progress);
    let codes = codes(app);
    let refused = |refused: crate::publish::ckan::answer::Refused| {
        let stopped =
            refused == crate::publish::ckan::answer::Refused::Network(crate::net::trouble::Trouble::Stopped);
        let kind = if stopped { Kind::Interrupted } else { Kind::Unexpected };
        Error::new(kind, refused.what(site.portal.host(), &codes)).todo(refused.todo())
    };
    found.map_err(refused)
}

fn sent(app: &mut App, catalog: &Catalog, site: &Site, tasks: Vec<Task>, absent: bool) -> Outcomes {
    let description = say::ORGANIZATION_NOTES.with("name", &catalog.publisher.name);
    let organization = Organization {
        name: &site.organization,
        title: &catalog.publisher.name,
        description: description.to(Lang::Es),
    };
    let what = app.to(&say::SENDING).to_string();
    let mut bar = Measured::new(draws(app), &what);
    let started = Instant::now();
    let mut tell = |at: run::Progress| bar.at(at.files, at.bytes, started.elapsed());
    let codes = codes(app);
    let _work = interrupt::work();
    run::run(&site.portal, tasks, absent.then_some(&organization), &codes, &mut tell)
}

fn draws(app: &App) -> bool {
    app.ui.draws() && !app.options.quiet
}

/// The short code of the question that a field of the plan is asked by.
fn codes(app: &App) -> impl Fn(&str) -> Option<String> + use<> {
    let all: BTreeMap<String, String> = app
        .guide
        .questions()
        .flat_map(|(_, question)| [(question.id.clone(), question.code.clone())])
        .collect();
    move |id| all.get(id).cloned()
}
