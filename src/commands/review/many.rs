//! Many plans at once: who is where, what cannot be read, what came twice.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::app::App;
use crate::cli::review::{Sheet, Wanted};
use crate::diag::Severity;
use crate::error::{Error, Kind, Result};
use crate::places;
use crate::review::known::Known;
use crate::review::load::{self, Loaded, Loading, Memory, Unread};
use crate::review::summary::Summary;
use crate::text::{Text, command, load as say};
use crate::ui::progress::Progress;

use super::judge;

mod across;
mod json;
mod row;
mod screen;
mod sheets;

use row::Row;

/// Plans that were read, and what the Guide knows of them.
pub(super) struct Review<'a> {
    pub app: &'a App,
    pub known: &'a Known,
    pub loaded: &'a Loaded,
    severities: Vec<Severity>,
}

/// Reads all plans and tells where they are. The exit code is 0 when all could be read, 6 when some could not.
///
/// # Errors
/// When no path was given, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let known = load::known(&app.guide, app.clock.today());
    let loaded = loaded(app, (&wanted.paths, wanted.threads), &known)?;
    let review = Review { app, known: &known, loaded: &loaded, severities: judge::severities(app) };
    let bytes = match wanted.sheet {
        _ if app.options.json => json::json(&review).into_bytes(),
        Some(Sheet::Csv) => sheets::csv(&review)?,
        Some(Sheet::Xlsx) => sheets::xlsx(&review)?,
        Some(Sheet::Html) => sheets::html(&review)?,
        None => app.drawn(&screen::parts(&review, wanted.all)).into_bytes(),
    };
    let code = if loaded.unread.is_empty() { 0 } else { Kind::Unreadable as u8 };
    app.result(&bytes)?;
    Ok(code)
}

/// Reads plans with what the Guide knows, telling how far it is. Paths are told as they were typed.
///
/// # Errors
/// When there are no paths.
pub(in crate::commands) fn loaded(
    app: &App,
    (paths, threads): (&[PathBuf], Option<u32>),
    known: &Known,
) -> Result<Loaded> {
    if paths.is_empty() {
        return Err(Error::new(Kind::Usage, say::NO_PATHS).todo(say::NO_PATHS_TODO));
    }
    let what = app.to(&say::READING).to_string();
    let mut bar = Progress::new(app.ui.draws() && !app.options.quiet, &what, None);
    let mut loading = Loading {
        known,
        judge: &judge::judge,
        threads: threads.map_or(0, |threads| threads as usize),
        progress: &mut |done| {
            while bar.done() < done as u64 {
                bar.step();
            }
        },
    };
    let mut memory = Memory::of(places::state().as_deref());
    let loaded = load::load(paths, &mut loading, &mut memory);
    memory.keep();
    Ok(loaded)
}

/// A file that could not be read, with its line and its reason.
pub(in crate::commands) fn unread_line(app: &App, unread: &Unread) -> Text {
    let told = app.guide.rules.tell(&unread.why);
    let line = unread.why.place.line.filter(|line| *line > 1).map(|line| command::AT_LINE.with("line", line));
    let head = Text::same(format!("{}:", unread.path));
    [line, Some(told.message), told.hint].iter().flatten().fold(head, |all, part| all.and(part))
}

impl Review<'_> {
    /// One row for each plan, in the order of their paths.
    pub fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        let all = self.loaded.pile.iter().enumerate();
        all.map(|(at, summary)| self.row(&summary, self.loaded.same.is_extra(at)))
    }

    /// The rows that want attention first: most that is overdue, most errors, least answered. At most `most`.
    pub fn worst(&self, most: usize) -> Vec<Row> {
        let order = |one: &Row, other: &Row| {
            let key = |row: &Row| (Reverse(row.overdue), Reverse(row.errors), row.share());
            key(one).cmp(&key(other)).then_with(|| one.path.cmp(&other.path))
        };
        let mut kept: Vec<Row> = Vec::new();
        for row in self.rows().filter(|row| !row.extra) {
            kept.push(row);
            if kept.len() >= most.saturating_mul(2).max(64) {
                kept.sort_by(order);
                kept.truncate(most);
            }
        }
        kept.sort_by(order);
        kept.truncate(most);
        kept
    }

    fn row(&self, summary: &Summary, extra: bool) -> Row {
        let count = |wanted: &dyn Fn(Severity) -> bool| {
            let of = |rule: u8| self.severities.get(usize::from(rule)).copied();
            let said = summary.hits.iter().filter(|(rule, _)| of(*rule).is_some_and(wanted));
            said.map(|(_, times)| u32::from(*times)).sum()
        };
        Row {
            step: summary.step().and_then(|at| self.app.guide.steps.get(at)).map(|step| step.title.clone()),
            required: summary.required,
            overdue: summary.overdue(),
            errors: count(&|severity| severity == Severity::Error),
            warnings: count(&|severity| severity != Severity::Error && severity != Severity::Info),
            points: judge::points(summary, self.known),
            extra,
            ..Row::of(summary)
        }
    }
}
