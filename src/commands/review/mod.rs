//! `review`.

use crate::app::App;
use crate::cli::review::Wanted;
use crate::error::Result;

mod judge;
mod many;

/// Carries it out.
///
/// # Errors
/// When a plan cannot be read, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    many::run(app, wanted)
}
