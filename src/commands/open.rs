//! Plans as the commands need them: open for work, or only read.

use std::path::Path;

use crate::app::App;
use crate::diag::Finding;
use crate::error::Result;
use crate::plan::read::{Read, read};
use crate::plan::store;
use crate::wizard::desk::damaged;

/// Reads a plan without opening it for work: nothing is written beside it.
///
/// # Errors
/// When it cannot be read, with every reason and its line.
pub fn look(app: &App, path: &Path) -> Result<Read> {
    let bytes = store::read(&*app.fs, path)?;
    read(&bytes).map_err(|findings| damaged(path, &findings, &app.guide.rules))
}

/// As [`look`], with the findings instead of the error.
///
/// # Errors
/// When the file itself cannot be read.
pub fn inspect(app: &App, path: &Path) -> Result<std::result::Result<Read, Vec<Finding>>> {
    Ok(read(&store::read(&*app.fs, path)?))
}
