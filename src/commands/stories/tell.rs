//! An experience of the plan, told by a person.

use crate::app::App;
use crate::commands::open::at_desk;
use crate::error::{Error, Kind, Result};
use crate::text::story as say;
use crate::wizard::session::Session;

/// Asks and keeps.
///
/// # Errors
/// When nobody can be asked, or the plan cannot be opened or saved.
pub fn run(app: &mut App) -> Result<u8> {
    if !app.options.input || app.options.json {
        return Err(Error::new(Kind::NotAsked, say::TELL_NEEDS).todo(say::TELL_NEEDS_TODO));
    }
    let path = app.plan_path(None)?;
    at_desk(app, &path, |app, desk| {
        let mut session = Session::new(&app.guide, &mut *app.ui, desk, app.clock);
        session.tell_story().map(|_| 0)
    })
}
