//! Reports of citizens: noted down without anything about who tells, and answered.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;

use crate::app::App;
use crate::cli::watch::Report;
use crate::commands::open::{at_desk, look};
use crate::demand::dates::{self, Order};
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::scan::personal::prose;
use crate::schedule::Workdays;
use crate::text::fold::{clean, fold, short, visible};
use crate::text::{Text, say as words, watch as say};
use crate::ui::Say;
use crate::watch::edits;
use crate::watch::reports::Term;

/// Longest report, in letters.
const LONGEST: usize = 2_000;

/// Notes a report down, or its answer.
///
/// # Errors
/// When a name or a date is none, or the plan cannot be saved.
pub(super) fn run(app: &mut App, path: &Path, report: &Report) -> Result<u8> {
    let plan = typed(look(app, path)?.doc.tree());
    match report {
        Report::Note { text, dataset, date } => {
            note(app, path, &plan, (text, dataset.as_deref(), date.as_deref()))
        }
        Report::Attend { id, reply, date } => {
            attend(app, path, &plan, (id, reply.as_deref(), date.as_deref()))
        }
    }
}

type Said<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

fn note(app: &mut App, path: &Path, plan: &Plan, (text, dataset, date): Said<'_>) -> Result<u8> {
    let on = day(app, date)?.unwrap_or(app.clock.today());
    let dataset = dataset.map(|named| super::id_of(app, plan, named)).transpose()?;
    let dataset = dataset.as_deref();
    let (text, hidden) = hide(app, text)?;
    if text.chars().filter(|c| c.is_alphabetic()).count() < 3 {
        return Err(Error::new(Kind::Usage, say::REPORT_EMPTY));
    }
    let id = id_of(&text, on);
    let new = !plan.report.contains_key(&id);
    let term = Term::of(plan, &app.guide.watch);
    let due = Workdays::new(&app.guide.calendar, plan).term(on, term.days, term.count);
    if new {
        save(app, path, &[edits::report(&id, dataset, &text, on)])?;
    }
    if app.options.json {
        let document = json!({ "version": 1, "id": id, "on": on.to_string(), "due": due.to_string(),
            "dataset": dataset, "text": text, "hidden": hidden, "new": new, "term_assumed": term.assumed });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    let line = if new { say::REPORT_NOTED } else { say::REPORT_KNOWN };
    let mut told = vec![line.with("id", &id).with_text("due", &words::day(due))];
    told.extend((hidden > 0).then(|| say::REPORT_HIDDEN.with("n", hidden)));
    told.extend(term.assumed.then(|| say::TERM_ASSUMED.with("n", term.days)));
    show(app, &told)
}

fn attend(app: &mut App, path: &Path, plan: &Plan, (id, reply, date): Said<'_>) -> Result<u8> {
    let on = day(app, date)?.unwrap_or(app.clock.today());
    let Some(report) = plan.report.get(id) else {
        let what = say::NO_SUCH_REPORT.with("id", visible(id));
        return Err(Error::new(Kind::Usage, what).todo(say::NO_SUCH_REPORT_TODO));
    };
    let told_on = report.on.as_ref().and_then(crate::plan::model::Day::date);
    if told_on.is_some_and(|told| on < told) {
        return Err(Error::new(Kind::Usage, say::ANSWER_BEFORE));
    }
    let reply = reply.map(|reply| hide(app, reply)).transpose()?;
    let reply = reply.as_ref().map(|(reply, _)| reply.as_str());
    save(app, path, &edits::answered(id, reply, on))?;
    let term = Term::of(plan, &app.guide.watch);
    let days = Workdays::new(&app.guide.calendar, plan);
    let due = told_on.map(|told| days.term(told, term.days, term.count));
    let in_time = due.map(|due| on <= due);
    if app.options.json {
        let document = json!({ "version": 1, "id": id, "answered": on.to_string(),
            "due": due.map(|due| due.to_string()), "in_time": in_time });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    let line = match in_time {
        Some(true) => say::ANSWERED_IN_TIME,
        Some(false) => say::ANSWERED_LATE,
        None => say::ANSWERED,
    };
    show(app, &[line.with("id", id).with_text("due", &due.map(words::day).unwrap_or_default())])
}

fn show(app: &mut App, told: &[Text]) -> Result<u8> {
    let parts: Vec<Say> = told.iter().map(|line| Say::Text(app.to(line).to_string())).collect();
    let bytes = app.drawn(&parts);
    app.result(bytes.as_bytes())?;
    Ok(0)
}

fn save(app: &mut App, path: &Path, changes: &[Edit]) -> Result<()> {
    if app.options.dry_run {
        app.tell(&crate::text::command::DRY_RUN.with("path", path.display()));
        return Ok(());
    }
    at_desk(app, path, |app, desk| {
        crate::commands::open::commit(app, desk, "report", changes)?;
        Ok(0)
    })?;
    Ok(())
}

/// A text without the personal data that the detector sees in it, and how many it saw.
fn hide(app: &App, text: &str) -> Result<(String, usize)> {
    let lists = crate::commands::scan::lists(app.options.guide.as_deref())?;
    let hidden = prose::hide(&clean(text).replace('\n', " "), &lists);
    Ok((short(hidden.text.trim(), LONGEST), hidden.count))
}

/// A day that was written on the command line and has come.
fn day(app: &App, word: Option<&str>) -> Result<Option<Date>> {
    let Some(word) = word else { return Ok(None) };
    let today = app.clock.today();
    let date = dates::read(word, Order::DayFirst).filter(|date| *date <= today);
    let wrong = || Error::new(Kind::Usage, crate::text::demand::ODD_DATE.with("text", visible(word)));
    date.map(Some).ok_or_else(wrong)
}

/// Short enough to be dictated; the same report of the same day has the same.
fn id_of(text: &str, on: Date) -> String {
    let hash = blake3::hash(format!("{on}\n{}", fold(text)).as_bytes());
    format!("r-{}", hash.to_hex().chars().take(5).collect::<String>())
}
