//! `costo tabulador`: salaries from the institution's own table of posts.

use std::path::PathBuf;

use crate::app::App;
use crate::error::Result;

/// See the head of this file.
pub fn run(_app: &mut App, _files: &[PathBuf]) -> Result<u8> {
    Ok(0)
}
