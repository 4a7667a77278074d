//! `libro`: the plan as a workbook, and back.

mod doubts;
mod export;
mod import;
mod json;
mod read;
mod show;

use crate::app::App;
use crate::cli::book::Wanted;
use crate::error::Result;

/// Makes a workbook, or takes in what came back in some.
///
/// # Errors
/// When the plan or a workbook cannot be read or written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Export(wanted) => export::run(app, wanted),
        Wanted::Import(wanted) => import::run(app, wanted),
    }
}
