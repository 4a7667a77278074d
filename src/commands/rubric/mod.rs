//! `rubric`.

use crate::app::App;
use crate::cli::rubric::Wanted;
use crate::error::{Error, Kind, Result};
use crate::text::Text;

/// Carries it out.
///
/// # Errors
/// Always, until it is built.
pub fn run(_app: &mut App, _wanted: &Wanted) -> Result<u8> {
    Err(Error::new(Kind::Unexpected, Text::same("rubric")))
}
