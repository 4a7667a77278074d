//! `libro`: the plan as a workbook, and back.

use crate::app::App;
use crate::cli::book::Wanted;
use crate::error::Result;

/// Makes a workbook, or takes in what came back in some.
///
/// # Errors
/// When the plan or a workbook cannot be read or written.
pub fn run(_app: &mut App, _wanted: &Wanted) -> Result<u8> {
    Ok(0)
}
