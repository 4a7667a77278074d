//! `review`.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::review::Wanted;
use crate::error::Result;
use crate::review::load::is_archive;

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
        some => some.iter().map(|path| app.plan_path(Some(path))).collect(),
    }
}
