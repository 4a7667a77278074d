//! Exports into a folder: one file a format, and where a format wants it a folder for each dataset with its data.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::Written;
use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::export::Taken;
use crate::fsx::{self, Replace};
use crate::text::{Text, command, export as say};

/// What came into the folder.
#[derive(Default)]
pub struct Put {
    pub files: Vec<PathBuf>,
    /// Files of data that were not copied, and why.
    pub left: Vec<Text>,
}

/// Writes everything below a folder; data are copied from beside the plan.
///
/// # Errors
/// When a file is there already and was not to be replaced, or cannot be written; nothing is written before all is known.
pub fn put(app: &App, (beside, to): (&Path, &Path), written: &[Written]) -> Result<Put> {
    let mut put = Put::default();
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for one in written {
        let alone = one.exported.parts.is_empty();
        let parts = one.exported.parts.iter();
        // Among others, the folders of a format stand in one of its own.
        let below = if alone || written.len() == 1 { to.to_path_buf() } else { to.join(one.format.id) };
        let mut add = |name: &str, bytes: &[u8]| files.push((below.join(name), bytes.to_vec()));
        if alone {
            add(one.format.file, &one.exported.bytes);
        }
        parts.for_each(|(name, bytes)| add(name, bytes));
        for copy in &one.exported.copies {
            match data(beside, copy) {
                Ok(bytes) => add(&copy.to, &bytes),
                Err(why) => put.left.push(why),
            }
        }
    }
    refuse(app, &files)?;
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    for (path, bytes) in files {
        if !app.options.dry_run {
            fsx::write_report(&path, &bytes, replace)?;
        }
        put.files.push(path);
    }
    Ok(put)
}

/// What would be written over, all of it at once.
fn refuse(app: &App, files: &[(PathBuf, Vec<u8>)]) -> Result<()> {
    let there: BTreeSet<&PathBuf> =
        files.iter().map(|(path, _)| path).filter(|path| fsx::size(path).is_some()).collect();
    if there.is_empty() || app.options.yes || app.options.dry_run {
        return Ok(());
    }
    let line = |what: Text, path: &&PathBuf| {
        let line = Text::same(path.display().to_string());
        command::NEXT_LINE.with_text("before", &what).with_text("line", &line)
    };
    let what = there.iter().fold(say::THERE, line);
    Err(Error::new(Kind::Usage, what).safe(say::NOTHING_WRITTEN).todo(say::THERE_TODO))
}

/// The bytes of a file of data, when it is the one that the plan knows, below the plan's folder.
fn data(beside: &Path, copy: &Taken) -> std::result::Result<Vec<u8>, Text> {
    let path = Path::new(&copy.from);
    let below = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let name = || crate::text::fold::visible(&copy.from);
    if !below {
        return Err(say::LEFT_OUTSIDE.with("path", name()));
    }
    let bytes = fsx::read_text(&beside.join(path)).map_err(|_| say::LEFT_MISSING.with("path", name()))?;
    match copy.sha256.as_deref() {
        Some(sum) if !crate::hash::sha256(&bytes).eq_ignore_ascii_case(sum) => {
            Err(say::LEFT_CHANGED.with("path", name()))
        }
        _ => Ok(bytes),
    }
}
