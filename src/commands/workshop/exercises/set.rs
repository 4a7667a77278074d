//! Which exercises: those of the Guide, or of a folder of the person's own.

use std::path::Path;

use crate::app::App;
use crate::diag::Finding;
use crate::error::{Error, Kind, Result};
use crate::guide::embedded;
use crate::text::exercise as say;
use crate::text::{Text, command};
use crate::workshop::exercise::{self, Exercise};

/// The exercises in their order; those of a folder in the order of their names.
///
/// # Errors
/// Every fault that keeps one from being read.
pub fn of(app: &App, own: Option<&Path>) -> Result<Vec<Exercise>> {
    let Some(folder) = own else { return exercise::all(&app.guide).map_err(|faults| broken(app, &faults)) };
    let files = embedded::folder(&app.cwd().join(folder))?;
    exercise::own(&files).map_err(|faults| broken(app, &faults))
}

fn broken(app: &App, faults: &[Finding]) -> Error {
    let line = |what: Text, fault: &Finding| {
        let line = crate::commands::check::line(app, fault);
        command::NEXT_LINE.with_text("before", &what).with_text("line", &line)
    };
    Error::new(Kind::Usage, faults.iter().fold(say::BROKEN, line)).todo(say::BROKEN_TODO)
}
