//! `recuperar`: what can be rescued from a damaged plan, in a new file beside it.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::plan::recover::recover;
use crate::plan::store;
use crate::text::command as say;

/// Writes the rescued plan; the damaged one is left as it is.
///
/// # Errors
/// When nothing can be rescued, or the new file cannot be written.
pub fn run(app: &mut App, plan: &Path) -> Result<u8> {
    let path = app.plan_path(Some(plan))?;
    let bytes = store::read(&*app.fs, &path)?;
    let Some(rescued) = recover(&bytes) else {
        let what = say::RECOVER_NOTHING.with("path", path.display());
        return Err(Error::new(Kind::Unreadable, what).todo(say::RECOVER_NOTHING_TODO));
    };
    let target = free_name(&path);
    if app.options.dry_run {
        app.tell(&say::DRY_RUN.with("path", target.display()));
        return Ok(0);
    }
    fsx::write_report(&target, &rescued.doc.bytes(), Replace::Refuse)?;
    let text = say::RECOVERED
        .with("path", target.display())
        .with("kept", rescued.kept_lines)
        .with("lost", rescued.lost_lines);
    app.tell(&text);
    Ok(0)
}

/// `plan (recuperado).toml`, numbered when it is taken.
fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = |number: u32| match number {
        1 => format!("{stem} (recuperado).toml"),
        n => format!("{stem} (recuperado {n}).toml"),
    };
    let free = (1..1000).map(|number| path.with_file_name(name(number))).find(|path| !path.exists());
    free.unwrap_or_else(|| path.with_file_name(name(1000)))
}
