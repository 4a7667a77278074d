//! `rubrica`: calibrated review, from the rubric to the results.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::rubric::Wanted;
use crate::diag::{Finding, Severity};
use crate::error::{Error, Kind, Result};
use crate::rubric::keep::Sheet;
use crate::rubric::model::Rubric;
use crate::rubric::read;
use crate::text::fold::visible;
use crate::text::{Text, command, rubric as say};

mod across;
mod agreement;
mod assign;
mod check;
mod draw;
mod mark;
mod marks;
mod plans;
mod reply;
mod results;
mod settle;
mod shown;

/// Carries it out.
///
/// # Errors
/// When the rubric or a file of its review cannot be used, or a file cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::New { file } => check::new(app, file),
        Wanted::Check { file } => check::run(app, file),
        Wanted::Assign { file, plans } => assign::run(app, file, plans),
        Wanted::Mark { file, plans, who, question } => {
            mark::run(app, file, plans, (who.as_deref(), question.as_deref()))
        }
        Wanted::Agreement { file, marks, csv } => agreement::run(app, file, marks, *csv),
        Wanted::Settle { file, marks, who } => settle::run(app, file, marks, who.as_deref()),
        Wanted::Results { file, marks, csv } => results::run(app, file, marks, *csv),
        Wanted::Reply { file, plans, who } => reply::run(app, file, plans, who.as_deref()),
        Wanted::Read { paths, question, csv } => across::run(app, paths, question.as_deref(), *csv),
    }
}

/// A rubric that can be used, and where it is.
pub struct Open {
    pub path: PathBuf,
    pub rubric: Rubric,
}

/// Reads a rubric.
///
/// # Errors
/// When it cannot be read, with everything that is wrong with it.
pub fn open(app: &App, file: &Path) -> Result<Open> {
    let path = app.cwd().join(file);
    let sheet = Sheet::existing(&*app.fs, &path)?;
    let text = sheet.text()?.unwrap_or_default();
    let rubric = read::read(text).map_err(|faults| broken(app, &path, &faults))?;
    Ok(Open { path, rubric })
}

/// Everything that keeps a file from being used, each with its line and column.
pub fn broken(app: &App, path: &Path, faults: &[Finding]) -> Error {
    let shown = visible(&path.display().to_string());
    let what = faults.iter().fold(say::BROKEN.with("path", &shown), |what, fault| {
        command::NEXT_LINE.with_text("before", &what).with_text("line", &line(app, fault))
    });
    Error::new(Kind::Faulty, what).todo(say::BROKEN_TODO)
}

/// A finding with its line and column.
pub fn line(app: &App, finding: &Finding) -> Text {
    let told = app.guide.rules.tell(finding);
    let place = match (finding.place.line, finding.place.column) {
        (Some(line), Some(column)) => Text::same(format!("{line}:{column} ")),
        _ => Text::default(),
    };
    let sentence = Text::joined(&[place, told.message], "");
    told.hint.map_or(sentence.clone(), |hint| sentence.and(&hint))
}

/// Whether one of them is an error.
pub fn wrong(app: &App, found: &[Finding]) -> bool {
    found.iter().any(|finding| app.guide.rules.severity(finding) == Severity::Error)
}
