//! An agreement into the plan, or out of it.

use std::path::Path;

use serde_json::json;
use toml::Value;

use super::Case;
use crate::app::App;
use crate::approval::{self, Given, Needed, noted, revoked, role_named};
use crate::catalog::{Catalog, Copy};
use crate::cli::approve::Wanted;
use crate::commands::open::at_desk;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::fold::{clean, fold, visible};
use crate::text::{Text, approve as say, command};
use crate::toml_text::Address;
use crate::ui::Raw;
use crate::wizard::answer::{Context, Verdict, accept};

/// A date in the past, and a document, are read as the answers to these questions are.
const DATE: &str = "dataset.modified";
const DOCUMENT: &str = "schedule.authorization";

/// Notes what was told on the command line.
///
/// # Errors
/// When something blocks it, or is not understood.
pub fn run(app: &mut App, path: &Path, case: &Case, wanted: &Wanted) -> Result<u8> {
    unblocked(app, case)?;
    let whom = whom(app, case, wanted)?;
    let on = match wanted.date.as_deref() {
        Some(typed) => day(app, typed)?,
        None => app.clock.today(),
    };
    let evidence = wanted.letter.as_deref().map(|typed| document(app, typed)).transpose()?;
    let edits: Vec<Edit> = whom
        .iter()
        .map(|(needed, by)| {
            let evidence = evidence.clone();
            let given = Given { role: &needed.role, by, on, folio: &case.state.folio, evidence };
            noted(&case.plan, &case.dataset.id, &given)
        })
        .collect();
    save(app, path, case, &edits)
}

/// Saves agreements, with the fingerprints that they stand on, and says what is still missing.
///
/// # Errors
/// When the plan cannot be saved, or changed in what is approved since it was shown.
pub fn save(app: &mut App, path: &Path, case: &Case, edits: &[Edit]) -> Result<u8> {
    let all: Vec<Edit> = case.hashes.iter().chain(edits).cloned().collect();
    at_desk(app, path, |app, desk| {
        let mut doc = desk.doc.clone();
        doc.apply(&case.hashes);
        let plan = typed(doc.tree());
        let state = state(app, &plan, &case.dataset.id);
        if state.as_ref().map(|state| &state.folio) != Some(&case.state.folio) {
            return Err(Error::new(Kind::Faulty, say::CHANGED_MEANWHILE).todo(say::CHANGED_MEANWHILE_TODO));
        }
        if app.options.dry_run {
            app.tell(&command::DRY_RUN.with("path", path.display()));
            return Ok(0);
        }
        desk.commit("approval", &all)?;
        let state = self::state(app, &typed(desk.doc.tree()), &case.dataset.id);
        let Some(state) = state else { return Ok(0) };
        let missing: Vec<Text> =
            state.missing().map(|needed| approval::label(&app.guide, &needed.role)).collect();
        let noted = say::NOTED.with("folio", &state.folio).with("dataset", visible(&case.dataset.title));
        app.tell(&noted);
        match missing.is_empty() {
            true => app.tell(&say::ALL_AGREED),
            false => app.tell(
                &say::STILL_MISSING.with_text("list", &crate::wizard::answer::write_out::list(&missing)),
            ),
        }
        told(app, &case.dataset.id, &state)?;
        Ok(0)
    })
}

/// With `--json`, where the approval stands now: `{"version": 1, "dataset", "folio", "granted", "missing": [role]}`.
fn told(app: &mut App, id: &str, state: &approval::State) -> Result<()> {
    if !app.options.json {
        return Ok(());
    }
    let document = json!({
        "version": 1,
        "dataset": id,
        "folio": state.folio.to_string(),
        "granted": state.granted(),
        "missing": state.missing().map(|needed| needed.role.as_str()).collect::<Vec<_>>(),
    });
    app.result(format!("{document:#}\n").as_bytes())
}

fn state(app: &App, plan: &Plan, id: &str) -> Option<approval::State> {
    let catalog = crate::catalog::catalog(&app.guide, plan, app.clock.today());
    let dataset = catalog.datasets.iter().find(|dataset| dataset.id == id)?;
    Some(approval::state(&app.guide, plan, &catalog, dataset))
}

/// Takes an agreement back.
///
/// # Errors
/// When there is none, or the plan cannot be saved.
pub fn revoke(app: &mut App, path: &Path, named: &str, role: &str) -> Result<u8> {
    let role = role_of(app, role)?;
    let plan = typed(crate::commands::open::look(app, path)?.doc.tree());
    let catalog = crate::catalog::catalog(&app.guide, &plan, app.clock.today());
    let id = match plan.dataset.contains_key(named) {
        true => named.to_string(),
        false => crate::commands::document::chosen(&catalog, Some(named))?
            .first()
            .map(|dataset| dataset.id.clone())
            .unwrap_or_default(),
    };
    let label = approval::label(&app.guide, role);
    if plan.dataset.get(&id).is_none_or(|row| !row.approval.contains_key(role)) {
        return Err(Error::new(Kind::Usage, say::NOT_GIVEN.with_text("role", &label)));
    }
    at_desk(app, path, |app, desk| {
        if app.options.dry_run {
            app.tell(&command::DRY_RUN.with("path", path.display()));
            return Ok(0);
        }
        desk.commit("approval", &[revoked(&id, role)])?;
        app.tell(&say::REVOKED.with_text("role", &label));
        if let Some(state) = state(app, &typed(desk.doc.tree()), &id) {
            told(app, &id, &state)?;
        }
        Ok(0)
    })
}

/// What keeps a dataset from being approved, as one error.
///
/// # Errors
/// All that blocks it, each with what to do.
pub fn unblocked(app: &App, case: &Case) -> Result<()> {
    if !case.blocked(app) {
        return Ok(());
    }
    let line = |what: Text, finding: &crate::diag::Finding| {
        let told = app.guide.rules.tell(finding);
        let line = told.message.and(&told.hint.unwrap_or_default());
        command::NEXT_LINE.with_text("before", &what).with_text("line", &line)
    };
    let what = case.blocking.iter().fold(say::BLOCKED, line);
    Err(Error::new(Kind::Faulty, what).safe(say::NOTHING_NOTED))
}

/// Whose agreement is meant, and by whom it is given.
fn whom<'c>(app: &App, case: &'c Case, wanted: &Wanted) -> Result<Vec<(&'c Needed, String)>> {
    let by = wanted.by.as_deref().map(clean).filter(|by| !by.is_empty());
    let needed = &case.state.needed;
    if let Some(role) = &wanted.role {
        let role = role_of(app, role)?;
        let found = needed.iter().find(|needed| needed.role == role);
        let found =
            found.ok_or_else(|| Error::new(Kind::Usage, say::ROLE_NOT_NEEDED).todo(roles(app, needed)))?;
        return Ok(vec![(found, by.unwrap_or_else(|| found.name.clone()))]);
    }
    // A name alone stands for every role that it has in the plan.
    let by = by.unwrap_or_default();
    let own: Vec<(&Needed, String)> = needed
        .iter()
        .filter(|needed| fold(&needed.name) == fold(&by))
        .map(|needed| (needed, by.clone()))
        .collect();
    if own.is_empty() {
        return Err(
            Error::new(Kind::Usage, say::WHICH_ROLE.with("name", visible(&by))).todo(roles(app, needed))
        );
    }
    Ok(own)
}

fn roles(app: &App, needed: &[Needed]) -> Text {
    let one = |needed: &Needed| {
        let label = approval::label(&app.guide, &needed.role);
        say::ROLE_LINE.with_text("role", &word(&needed.role)).with_text("label", &label)
    };
    say::ROLES_ARE.with_text("list", &Text::joined(&needed.iter().map(one).collect::<Vec<_>>(), "; "))
}

/// A role as `--rol` takes it.
fn word(role: &str) -> Text {
    match role {
        "liaison" => say::WORD_LIAISON,
        "administrator" => say::WORD_ADMINISTRATOR,
        "owner" => say::WORD_OWNER,
        "transparency" => say::WORD_TRANSPARENCY,
        other => Text::same(visible(other)),
    }
}

fn role_of(app: &App, typed: &str) -> Result<&'static str> {
    role_named(&app.guide, typed).ok_or_else(|| {
        Error::new(Kind::Usage, say::NO_ROLE.with("role", visible(typed))).todo(say::NO_ROLE_TODO)
    })
}

/// A day in the past, as people write it.
///
/// # Errors
/// When it is none, or can be read in two ways.
pub fn day(app: &App, typed: &str) -> Result<jiff::civil::Date> {
    let value = understood(app, DATE, typed)?;
    let date = value.as_datetime().and_then(|day| day.to_string().parse().ok());
    date.ok_or_else(|| Error::new(Kind::Usage, say::ODD.with("text", visible(typed))))
}

/// A document, as an answer of the kind `evidence`.
///
/// # Errors
/// When it is none.
pub fn document(app: &App, typed: &str) -> Result<Value> {
    understood(app, DOCUMENT, typed)
}

fn understood(app: &App, question: &str, typed: &str) -> Result<Value> {
    let odd = || Error::new(Kind::Usage, say::ODD.with("text", visible(typed)));
    let question = app.guide.question(question).ok_or_else(odd)?;
    let cx = Context { guide: &app.guide, question, today: app.clock.today() };
    match accept(&Raw::Text(typed.to_string()), &cx) {
        Verdict::Ok(accepted) => Ok(accepted.value),
        Verdict::No(why) => Err(Error::new(Kind::Usage, why)),
        Verdict::Ask { message, .. } => Err(Error::new(Kind::Usage, message).todo(say::ODD_TODO)),
        Verdict::Filler => Err(odd()),
    }
}

/// Fingerprints of originals that go out as they are and whose own is not in the plan, or is another.
pub fn hashes(plan: &Plan, id: &str, place: &Path, catalog: &Catalog) -> Vec<Edit> {
    let dataset = catalog.datasets.iter().find(|dataset| dataset.id == id && !dataset.own);
    let Some((dataset, row)) = dataset.zip(plan.dataset.get(id)) else { return Vec::new() };
    let edit = |file: &crate::catalog::Distribution| {
        let Copy::Original(path) = &file.copy else { return Vec::new() };
        let Some(now) = fsx::sha256_of(&place.join(path)) else { return Vec::new() };
        let told = row.distribution.get(&file.id).and_then(|file| file.sha256.clone());
        let at = |key: &str| Address::new(["dataset", id, "distribution", &file.id, key]);
        match told {
            Some(told) if told.eq_ignore_ascii_case(&now) => Vec::new(),
            _ => {
                let size = fsx::size(&place.join(path)).and_then(|size| i64::try_from(size).ok());
                let size = size.map(|size| (at("byte_size"), Some(Value::Integer(size))));
                [(at("sha256"), Some(Value::String(now)))].into_iter().chain(size).collect()
            }
        }
    };
    dataset.distributions.iter().flat_map(edit).collect()
}
