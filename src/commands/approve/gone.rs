//! Taking a dataset offline: the working group agrees, and its page stays and says so.

use std::path::Path;

use serde_json::json;

use super::{note, show};
use crate::app::App;
use crate::approval::withdrawn;
use crate::catalog::catalog;
use crate::cli::approve::Wanted;
use crate::commands::document::chosen;
use crate::commands::open::at_desk;
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::text::fold::{clean, visible};
use crate::text::{Text, approve as say, command};

/// Letters that a reason has at least.
const LETTERS: usize = 5;

/// Asks for what was not told, and notes it; with `--json`, `{"version": 1, "dataset", "withdrawn": day}`.
///
/// # Errors
/// When the dataset is withdrawn already, nobody can be asked, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, named: &str, wanted: &Wanted) -> Result<u8> {
    let plan = typed(crate::commands::open::look(app, path)?.doc.tree());
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    let Some(dataset) = chosen(&catalog, Some(named))?.into_iter().next().cloned() else { return Ok(0) };
    if let Some(gone) = &dataset.withdrawn {
        let on = gone.on.map(crate::text::say::day).unwrap_or(say::UNSAID);
        let what = say::GONE_ALREADY.with("dataset", visible(&dataset.title)).with_text("date", &on);
        return Err(Error::new(Kind::Usage, what));
    }
    app.tell(&say::PERMANENCE);
    let Some(why) = told(app, wanted.why.as_deref(), ("withdrawal.why", &say::ASK_WHY))? else {
        return Ok(0);
    };
    if why.chars().filter(|letter| letter.is_alphabetic()).count() < LETTERS {
        return Err(Error::new(Kind::Usage, say::WHY_SHORT));
    }
    let agreement = told(app, wanted.agreement.as_deref(), ("withdrawal.agreement", &say::ASK_AGREEMENT))?;
    let Some(agreement) = agreement else { return Ok(0) };
    let minutes = note::document(app, &agreement)?;
    let on = match wanted.date.as_deref() {
        Some(typed) => note::day(app, typed)?,
        None => app.clock.today(),
    };
    let by = wanted.by.as_deref().map(clean).unwrap_or_else(|| app.to(&say::GROUP).to_string());
    at_desk(app, path, |app, desk| {
        if app.options.dry_run {
            app.tell(&command::DRY_RUN.with("path", path.display()));
            return Ok(0);
        }
        desk.commit("withdrawal", &[withdrawn(&dataset.id, &why, &by, (Some(minutes), on))])?;
        app.tell(&say::WITHDRAWN.with("dataset", visible(&dataset.title)));
        if app.options.json {
            let document = json!({ "version": 1, "dataset": dataset.id, "withdrawn": on.to_string() });
            app.result(format!("{document:#}\n").as_bytes())?;
        }
        Ok(0)
    })
}

/// What was told, else what the person types; `None` when they leave.
fn told(app: &mut App, told: Option<&str>, (id, ask): (&str, &Text)) -> Result<Option<String>> {
    match told.map(clean).filter(|told| !told.is_empty()) {
        Some(told) => Ok(Some(told)),
        None if !app.options.input => Err(Error::new(Kind::NotAsked, say::WITHDRAW_NEEDS)),
        None => show::line(app, id, ask, ("", false)),
    }
}
