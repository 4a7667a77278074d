//! `--retirar`: a dataset is taken back with the group's agreement, and stays readable with its notice.

use toml::{Table, Value};

use super::asked::{asked, line};
use crate::app::App;
use crate::catalog::catalog;
use crate::cli::publish::ckan::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, approve, ckan as say};
use crate::toml_text::Address;
use crate::wizard::desk::Desk;

/// A dataset, and the edit that says in the plan that it is withdrawn; none when it says so already.
pub struct Withdrawal {
    pub id: String,
    pub edit: Option<Edit>,
}

/// Notes in the plan that a dataset is withdrawn, why, and who agreed; its id.
///
/// # Errors
/// When there is no such dataset, the agreement is not said, or the plan cannot be saved.
pub fn note(app: &mut App, desk: &mut Desk, name: &str, wanted: &Wanted) -> Result<String> {
    let told = told(app, &typed(desk.doc.tree()), name, wanted)?;
    if let Some(edit) = told.edit {
        crate::commands::open::commit(app, desk, "withdrawal", &[edit])?;
    }
    Ok(told.id)
}

/// What is to be noted.
///
/// # Errors
/// When there is no such dataset, or the agreement is not said.
pub fn told(app: &mut App, plan: &Plan, name: &str, wanted: &Wanted) -> Result<Withdrawal> {
    let catalog = catalog(&app.guide, plan, app.clock.today());
    let Some(dataset) = catalog.find(name).filter(|dataset| !dataset.own) else {
        let open = catalog.datasets.iter().filter(|one| !one.own);
        let known: Vec<String> = open.map(|one| visible(&one.id)).collect();
        return Err(Error::new(Kind::Usage, say::WITHDRAW_UNKNOWN.with("name", visible(name)))
            .safe(say::NOTHING_SENT)
            .todo(say::WITHDRAW_UNKNOWN_TODO.with("list", known.join(", "))));
    };
    let (id, title) = (dataset.id.clone(), visible(&dataset.title));
    if dataset.withdrawn.is_some() && wanted.reason.is_none() {
        return Ok(Withdrawal { id, edit: None });
    }
    let ask = say::ASK_WHY_WITHDRAW.with("title", &title);
    let why = said(app, wanted.reason.as_deref(), "ckan.withdraw.why", (&ask, &say::ASK_WHY_WITHDRAW_HINT))?;
    let who = (&say::ASK_WHO_WITHDRAW, &say::ASK_WHO_WITHDRAW_HINT);
    let agreed_by = said(app, wanted.agreement.as_deref(), "ckan.withdraw.who", who)?;
    let mut table = Table::new();
    if let Ok(today) = app.clock.today().to_string().parse() {
        table.insert("on".into(), Value::Datetime(today));
    }
    table.insert("why".into(), why.into());
    table.insert("agreed_by".into(), agreed_by.into());
    let at = Address::new(["dataset", &id, "withdrawn"]);
    Ok(Withdrawal { id, edit: Some((at, Some(Value::Table(table)))) })
}

/// What the command says, else what the person answers; never nothing.
fn said(app: &mut App, given: Option<&str>, id: &str, (ask, hint): (&Text, &Text)) -> Result<String> {
    if let Some(given) = given.map(str::trim).filter(|text| !text.is_empty()) {
        return Ok(given.to_string());
    }
    let view = line(id, app.to(ask)).hint(app.to(hint));
    let said = asked(app, &view, ask, |typed| Ok(typed.trim().to_string()));
    // Leaving the question is no fault of the portal's: what is missing is the agreement.
    said.map_err(|_| Error::new(Kind::NotAsked, approve::WITHDRAW_NEEDS).safe(say::NOTHING_SENT))
}
