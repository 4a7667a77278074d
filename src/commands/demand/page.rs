//! The page where a person says which dataset answers each demand.

use std::path::Path;

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::text::demand as say;
use crate::wizard::desk::Desk;
use crate::wizard::session::Session;

/// Opens a plan and goes to the page.
///
/// # Errors
/// When nobody can be asked, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path) -> Result<u8> {
    if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::PAGE_NEEDS_INPUT));
    }
    crate::commands::open::at_desk(app, path, |app, desk| sit(app, desk).map(|()| 0))
}

/// The page, of a plan that is open.
///
/// # Errors
/// When an answer could not be saved; all before it are.
pub fn sit(app: &mut App, desk: &mut Desk) -> Result<()> {
    let mut session = Session::new(&app.guide, &mut *app.ui, desk, app.clock);
    session.demands_page().map(|_| ())
}
