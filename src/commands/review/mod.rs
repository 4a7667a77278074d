//! `review`.

use std::path::PathBuf;

use crate::app::App;
use crate::cli::review::Wanted;
use crate::error::{Error, Kind, Result};
use crate::text::Text;

mod changes;
mod comment;
mod grouped;
mod kept;
mod one;
mod since;
mod who;

/// Carries it out.
///
/// # Errors
/// When a plan cannot be read, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let paths: Vec<PathBuf> = match wanted.paths.as_slice() {
        [] => vec![app.plan_path(None)?],
        some => some.iter().map(|path| app.plan_path(Some(path))).collect::<Result<_>>()?,
    };
    match paths.as_slice() {
        _ if wanted.comment => comment::run(app, wanted, &paths),
        _ if wanted.changes => changes::run(app, wanted, &paths),
        [path] if wanted.sheet.is_none() && !wanted.rules => one::run(app, path),
        _ => Err(Error::new(Kind::Unexpected, Text::same("review"))),
    }
}
