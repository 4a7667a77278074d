//! `review`.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::review::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Edit;
use crate::remark;
use crate::review::load::{self, is_archive};
use crate::text::reviewing as say;

mod changes;
mod comment;
mod grouped;
pub(super) mod judge;
mod kept;
pub(super) mod many;
mod one;
pub mod points;
mod published;
mod since;
mod who;

/// Carries it out.
///
/// # Errors
/// When a plan cannot be read, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted.paths.as_slice() {
        _ if wanted.rules => published::run(app),
        _ if wanted.comment => comment::run(app, wanted, &plans(app, wanted)?),
        _ if wanted.changes => changes::run(app, wanted, &plans(app, wanted)?),
        [] if wanted.sheet.is_none() => one::run(app, &app.plan_path(None)?),
        [path] if wanted.sheet.is_none() && is_one(&app.cwd().join(path)) => {
            one::run(app, &app.cwd().join(path))
        }
        _ => many::run(app, wanted),
    }
}

/// A single plan, also one that is not there: that is said of it alone.
fn is_one(path: &Path) -> bool {
    !path.is_dir() && !is_archive(path)
}

fn plans(app: &App, wanted: &Wanted) -> Result<Vec<PathBuf>> {
    match wanted.paths.as_slice() {
        [] => Ok(vec![app.plan_path(None)?]),
        some => Ok(some.iter().flat_map(|path| below(app, &app.cwd().join(path))).collect()),
    }
}

/// A plan, the plan of a folder, or all plans of a folder that has none of its own; other TOML files are passed over.
fn below(app: &App, path: &Path) -> Vec<PathBuf> {
    let own = path.join(crate::app::PLAN);
    if !path.is_dir() {
        return vec![path.to_path_buf()];
    }
    if own.is_file() {
        return vec![own];
    }
    let is_other = |path: &Path| match crate::commands::open::inspect(app, path) {
        Ok(Err(found)) => found.iter().any(|one| one.code == "plan-not-a-plan"),
        _ => false,
    };
    load::files(&[path.to_path_buf()]).into_iter().filter(|path| !is_other(path)).collect()
}

/// Lets pass what a reviewer may write, and nothing else: remarks and readings, never an answer.
///
/// # Errors
/// When there is something else among the edits.
pub(super) fn own(edits: &[Edit]) -> Result<()> {
    remark::own(edits).then_some(()).ok_or_else(not_taken)
}

fn not_taken() -> Error {
    Error::new(Kind::Unexpected, say::NOT_OURS)
}
