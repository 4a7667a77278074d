//! `taller nuevo` and `taller calificar`: an invented municipality made, and marked with its key.

use crate::app::App;
use crate::cli::workshop::towns::Wanted;
use crate::error::{Error, Kind, Result};
use crate::text::workshop as say;
use crate::workshop::town::{self, Town};

mod mark;
mod new;
mod show;

/// See the head of this file.
///
/// # Errors
/// When the town is not known, the folder is not free, or the plan is not of a practice.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::New { town: None, .. } => new::list(app),
        Wanted::New { town: Some(word), folder, table } => {
            new::make(app, word, folder.as_deref(), table.as_deref())
        }
        Wanted::Mark { folder, all } => mark::run(app, folder.as_deref(), *all),
    }
}

/// The invented municipalities of the Guide.
fn towns(app: &App) -> Result<Vec<Town>> {
    town::all(&app.guide).map_err(|_| Error::new(Kind::Usage, say::GUIDE_TOWNS).todo(say::GUIDE_TOWNS_TODO))
}
