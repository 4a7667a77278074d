//! `mejora`: the cycle of improvement, what was done, tasks, maturity, indicators.

use jiff::civil::Date;

use crate::app::App;
use crate::cli::improve::{Doing, Wanted};
use crate::demand::dates::{self, Order};
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::scan::personal::prose;
use crate::text::fold::{clean, short, visible};
use crate::text::{Text, improve as say};
use crate::ui::Say;

mod done;
mod indicators;
mod maturity;
mod note;
mod show;
pub mod status;
mod task;

/// Longest note or task, in letters.
const LONGEST: usize = 500;

/// Shows the cycle, or does what the word behind says.
///
/// # Errors
/// When the plan cannot be read or saved, or a word is not understood.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    match &wanted.doing {
        Doing::Show(page) => show::run(app, &path, page),
        Doing::Done(done) => done::run(app, &path, done),
        Doing::Task(task) => task::run(app, &path, task),
        Doing::Maturity(maturity) => maturity::run(app, &path, maturity),
        Doing::Indicators { csv, html, all } => {
            indicators::run(app, &path, indicators::Form { csv: *csv, html: *html, all: *all })
        }
        Doing::Note(note) => note::run(app, &path, note),
    }
}

/// A plan, only read.
fn read(app: &App, path: &std::path::Path) -> Result<Plan> {
    Ok(typed(super::open::look(app, path)?.doc.tree()))
}

/// Saves changes, or says that it would.
fn save(app: &mut App, path: &std::path::Path, label: &str, edits: &[Edit]) -> Result<()> {
    if app.options.dry_run {
        app.tell(&crate::text::command::DRY_RUN.with("path", path.display()));
        return Ok(());
    }
    super::open::at_desk(app, path, |app, desk| {
        super::open::commit(app, desk, label, edits)?;
        Ok(0)
    })?;
    Ok(())
}

/// Sentences as a result.
fn tell(app: &mut App, told: &[Text]) -> Result<()> {
    let parts: Vec<Say> = told.iter().map(|line| Say::Text(app.to(line).to_string())).collect();
    let bytes = app.drawn(&parts);
    app.result(bytes.as_bytes())
}

/// A day that was typed and has come.
fn day(app: &App, word: Option<&str>) -> Result<Option<Date>> {
    let Some(word) = word else { return Ok(None) };
    let date = dates::read(word, Order::DayFirst).filter(|date| *date <= app.clock.today());
    date.map(Some).ok_or_else(|| Error::new(Kind::Usage, say::ODD_DATE.with("text", visible(word))))
}

/// A day that was typed, to come or not.
fn any_day(word: Option<&str>) -> Result<Option<Date>> {
    let Some(word) = word else { return Ok(None) };
    let date = dates::read(word, Order::DayFirst);
    date.map(Some).ok_or_else(|| Error::new(Kind::Usage, say::ODD_DUE.with("text", visible(word))))
}

/// A text of one line without the personal data that the detector sees in it, and how many it saw.
fn hide(app: &App, text: &str) -> Result<(String, usize)> {
    let lists = super::scan::lists(app.options.guide.as_deref())?;
    let hidden = prose::hide(&clean(text).replace('\n', " "), &lists);
    Ok((short(hidden.text.trim(), LONGEST), hidden.count))
}

/// As [`hide`], of what may be absent.
fn hide_some(app: &App, text: Option<&str>) -> Result<(Option<String>, usize)> {
    let hidden = text.filter(|text| !text.trim().is_empty()).map(|text| hide(app, text)).transpose()?;
    Ok(hidden.map_or((None, 0), |(text, count)| (Some(text), count)))
}
