//! `importar`: existing inventories and catalogues into the plan.

use crate::app::App;
use crate::cli::import::Wanted;
use crate::error::Result;

/// Reads the files, shows what was understood, and saves it once the person agrees.
///
/// # Errors
/// When a file or the plan cannot be read, or something has to be said first.
pub fn run(_app: &mut App, _wanted: &Wanted) -> Result<u8> {
    Ok(0)
}
