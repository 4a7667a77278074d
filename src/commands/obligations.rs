//! `obligaciones`.

use crate::app::App;
use crate::cli::obligations::Wanted;
use crate::error::Result;

/// Shows which obligations have no dataset.
///
/// # Errors
/// When the plan cannot be read or saved.
pub fn run(_app: &mut App, _wanted: &Wanted) -> Result<u8> {
    Ok(0)
}
