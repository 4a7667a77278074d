//! `demanda`: keep the ledger of what people ask for.

use jiff::civil::Date;

use crate::app::App;
use crate::cli::demand::{Doing, Wanted};
use crate::demand::dates::{self, Order};
use crate::error::{Error, Kind, Result};
use crate::plan::model::Plan;
use crate::scan::personal::prose;
use crate::schedule::Workdays;
use crate::text::demand as say;

mod answer;
mod doubts;
mod import;
mod note;
mod page;
pub(crate) mod rows;
mod show;
mod table;

pub(crate) use table::csv;

/// Shows the ledger, or does what the word behind says.
///
/// # Errors
/// When the plan cannot be read or saved, a list cannot be read, or something has to be said first.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    match &wanted.doing {
        Doing::Show { csv } => show::run(app, &path, *csv),
        Doing::Import(import) => import::run(app, &path, import),
        Doing::Note(note) => note::run(app, &path, note),
        Doing::Match => page::run(app, &path),
        Doing::Answer(answer) => answer::run(app, &path, answer),
    }
}

/// Whether people work on a day.
fn working(app: &App, plan: &Plan) -> impl Fn(Date) -> bool + use<> {
    let days = Workdays::new(&app.guide.calendar, plan);
    move |date| days.is_working(date)
}

/// Puts the personal data of a text away.
///
/// # Errors
/// When the lists of the Guide cannot be read.
fn hide(app: &App) -> Result<impl Fn(&str) -> (String, usize) + use<>> {
    let lists = super::scan::lists(app.options.guide.as_deref())?;
    Ok(move |text: &str| {
        let hidden = prose::hide(text, &lists);
        (hidden.text, hidden.count)
    })
}

/// A date that the person wrote on the command line.
///
/// # Errors
/// When it is none, or has not come yet.
fn date_said(app: &App, word: Option<&str>) -> Result<Option<Date>> {
    let Some(word) = word else { return Ok(None) };
    let today = app.clock.today();
    let date = dates::read(word, Order::DayFirst).filter(|date| *date <= today);
    let wrong = || Error::new(Kind::Usage, say::ODD_DATE.with("text", crate::text::fold::visible(word)));
    date.map(Some).ok_or_else(wrong)
}
