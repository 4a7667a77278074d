//! `aprobar`.

use crate::app::App;
use crate::cli::approve::Wanted;
use crate::error::Result;

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    app.plan_path(wanted.plan.as_deref()).map(|_| 0)
}
