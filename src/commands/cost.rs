//! `costo`: estimate hours, people, tools and money.

use crate::app::App;
use crate::cli::cost::Wanted;
use crate::error::Result;

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let _read = super::open::look(app, &path)?;
    Ok(0)
}
