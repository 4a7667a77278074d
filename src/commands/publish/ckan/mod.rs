//! `publicar ckan`: put the catalogue on a CKAN portal, or bring it up to date.

use std::collections::BTreeMap;
use std::time::Instant;

use crate::app::App;
use crate::cli::publish::ckan::Wanted;
use crate::error::{Kind, Result};
use crate::interrupt;
use crate::net::client::Client;
use crate::net::origin::Origin;
use crate::net::token::ring;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::publish::ckan::outcome::{Outcomes, Standing};
use crate::publish::ckan::portal::Portal;
use crate::text::ckan as say;
use crate::wizard::desk::Desk;

mod asked;
mod json;
mod rounds;
mod save;
mod show;
mod withdraw;

use rounds::Ground;
pub use save::names;

/// Exit codes: 0 when all is public or withdrawn, 1 when something failed or a file could not be sent, 3 when drafts or changes wait for approval,
/// 130 when it was stopped.
///
/// # Errors
/// When the plan or the portal cannot be used, or something that has to be known is not.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    if wanted.forget_key {
        return forget(app, &path, wanted);
    }
    let plan = super::super::open::look(app, &path)?;
    super::super::practice::refuse(plan.doc.tree(), &crate::text::workshop::PUBLISHED)?;
    if app.options.dry_run {
        let mut doc = super::super::open::look(app, &path)?.doc;
        let folder = path.parent().unwrap_or(std::path::Path::new(".")).to_path_buf();
        let only = match &wanted.withdraw {
            Some(name) => {
                let told = withdraw::told(app, &typed(doc.tree()), name, wanted)?;
                doc.apply(told.edit.as_slice());
                Some(told.id)
            }
            None => None,
        };
        let plan = typed(doc.tree());
        let site = asked::site(app, &plan, wanted)?;
        return rehearse(app, &plan, &Ground { site: &site, folder: &folder, only: only.as_deref() });
    }
    super::super::open::at_desk(app, &path, |app, desk| {
        let only = match &wanted.withdraw {
            Some(name) => Some(withdraw::note(app, desk, name, wanted)?),
            None => None,
        };
        let plan = typed(desk.doc.tree());
        let site = asked::site(app, &plan, wanted)?;
        publish(app, desk, &site, only.as_deref())
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

fn rehearse(app: &mut App, plan: &Plan, ground: &Ground<'_>) -> Result<u8> {
    let started = Instant::now();
    let site = ground.site;
    let (tasks, absent) = rounds::rehearse(app, plan, ground)?;
    let requests = site.portal.client.counted();
    let document = json::rehearsal(site, &tasks, absent, requests, started.elapsed());
    let parts = show::rehearsal(app, site, &tasks, absent);
    super::result(app, &parts, &document)?;
    Ok(0)
}

fn publish(app: &mut App, desk: &mut Desk, site: &Site, only: Option<&str>) -> Result<u8> {
    let started = Instant::now();
    let plan = typed(desk.doc.tree());
    let folder = desk.folder().to_path_buf();
    let ground = Ground { site, folder: &folder, only };
    let outcomes = rounds::publish(app, desk, &plan, &ground)?;
    let receipt = save::outcomes(app, desk, &plan, site, &outcomes)?;
    let document = json::publication(site, &outcomes, receipt.as_ref(), started.elapsed());
    let parts = show::publication(app, site, &outcomes, receipt.as_ref(), started.elapsed());
    super::result(app, &parts, &document)?;
    Ok(code(&outcomes))
}

fn code(outcomes: &Outcomes) -> u8 {
    let (done, all) = outcomes.done();
    match outcomes {
        _ if outcomes.stopped() => Kind::Interrupted as u8,
        _ if done < all || outcomes.all.iter().any(|one| one.faults > 0) => Kind::Unexpected as u8,
        _ if outcomes.count(Standing::Draft) + outcomes.count(Standing::Held) > 0 => Kind::Incomplete as u8,
        _ => 0,
    }
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
