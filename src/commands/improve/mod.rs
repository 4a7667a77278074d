//! `mejora`.

use crate::app::App;
use crate::cli::improve::Wanted;
use crate::error::Result;

/// Does what `mejora` is told.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    super::open::look(app, &path).map(|_| 0)
}
