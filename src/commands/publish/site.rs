//! `publicar sitio`.

use crate::app::App;
use crate::cli::publish::site::Wanted;
use crate::error::Result;

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let _ = wanted;
    app.plan_path(None).map(|_| 0)
}
