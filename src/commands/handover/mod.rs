//! `entrega`: what would be handed over and what is missing; the packet; the register of accounts; the reception.

use std::path::Path;

use jiff::civil::Date;

use crate::app::App;
use crate::approval;
use crate::catalog::catalog;
use crate::cli::handover::{Doing, Wanted};
use crate::commands::open::{at_desk, commit, look};
use crate::demand::dates::{self, Order};
use crate::diag::Finding;
use crate::error::{Error, Kind, Result};
use crate::plan::model::Day;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::handover as say;
use crate::toml_text::Address;

mod accounts;
mod act;
mod ask;
mod folder;
mod links;
mod prepare;
mod receive;
mod show;

/// Does what `entrega` is told.
///
/// # Errors
/// When the plan cannot be read or saved, a day is none, or the packet cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let on = wanted.on.as_deref().map(date).transpose()?;
    match &wanted.doing {
        Doing::Show => {
            let path = app.plan_path(wanted.plan.as_deref())?;
            keep(app, &path, on)?;
            show::run(app, &path, on)
        }
        Doing::Prepare(folder) => prepare::run(app, folder.as_deref(), on),
        Doing::Accounts(one) => {
            let path = app.plan_path(wanted.plan.as_deref())?;
            accounts::run(app, &path, one)
        }
        Doing::Receive(how) => receive::run(app, how),
    }
}

/// A day as a person writes it.
fn date(text: &str) -> Result<Date> {
    dates::read(text, Order::DayFirst).ok_or_else(|| {
        Error::new(Kind::Usage, say::DAY_ODD.with("text", visible(text))).todo(say::DAY_ODD_TODO)
    })
}

/// Approvals that do not stand any more, or that are due.
fn approvals(app: &App, tree: &toml::Table) -> Vec<Finding> {
    let (plan, today) = (typed(tree), app.clock.today());
    approval::findings(&app.guide, &plan, &catalog(&app.guide, &plan, today), today)
}

/// Keeps the day of the change in the plan, when it is another one.
///
/// # Errors
/// When it cannot be saved.
fn keep(app: &mut App, path: &Path, on: Option<Date>) -> Result<()> {
    let Some(on) = on else { return Ok(()) };
    let at = Address::new(["handover", "on"]);
    if look(app, path)?.doc.get(&at) == Some(&Day::value(on)) {
        return Ok(());
    }
    if app.options.dry_run {
        app.tell(&say::DAY_READ_ONLY);
        return Ok(());
    }
    at_desk(app, path, |app, desk| {
        commit(app, desk, "handover.on", &[(at, Some(Day::value(on)))])?;
        app.tell(&say::DAY_SAVED.with_text("day", &crate::text::say::day(on)));
        Ok(0)
    })
    .map(|_| ())
}
