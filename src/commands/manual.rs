//! `manual`: the page of `man`, or the whole manual as a site.

use crate::app::App;
use crate::cli::{self, handbook};
use crate::error::Result;

/// Writes the page of `man`.
///
/// # Errors
/// When it cannot be written.
pub fn run(app: &mut App, _wanted: &handbook::Wanted) -> Result<u8> {
    let lang = app.lang();
    app.result(&cli::manual(lang)).map(|()| 0)
}
