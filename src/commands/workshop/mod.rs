//! `taller`: invented municipalities, exercises, and what a trainer needs.

use crate::app::App;
use crate::cli::workshop::Wanted;
use crate::error::Result;

mod exercises;
mod towns;
mod trainer;

/// Does what `taller` is told.
///
/// # Errors
/// What kept it from being done.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match wanted {
        Wanted::Open(wanted) => exercises::run(app, wanted),
        Wanted::Town(wanted) => towns::run(app, wanted),
        Wanted::Trainer(wanted) => trainer::run(app, wanted),
    }
}
