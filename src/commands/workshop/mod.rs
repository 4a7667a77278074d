//! `taller`: invented municipalities, exercises, and what a trainer needs.

use crate::app::App;
use crate::cli::workshop::Wanted;
use crate::diag::Finding;
use crate::error::Result;
use crate::guide::model::Guide;

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
        Wanted::Check(folder) => exercises::check::run(app, folder),
    }
}

/// What there is to mend in the exercises of a Guide.
pub fn faults(guide: &Guide) -> Vec<Finding> {
    exercises::check::of_guide(guide)
}
