//! Plans as the commands need them: open for work, or only read.

use std::path::Path;

use crate::app::App;
use crate::diag::Finding;
use crate::error::{Error, Kind, Result};
use crate::interrupt;
use crate::places;
use crate::plan::doc::Edit;
use crate::plan::read::{Read, read};
use crate::plan::store;
use crate::text::command;
use crate::wizard::desk::{Commit, Desk, damaged};

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

/// Opens a plan for work, does the job, and closes it.
///
/// # Errors
/// When the plan cannot be opened for work, and those of the job.
pub fn at_desk(
    app: &mut App,
    path: &Path,
    job: impl FnOnce(&mut App, &mut Desk) -> Result<u8>,
) -> Result<u8> {
    let opened = Desk::open(app.fs.clone(), path, app.clock, &app.guide.rules)?;
    interrupt::watch(app.lang(), path);
    if opened.cut && !super::launch::accept_cut(app) {
        let told = opened.notes.iter().map(|note| app.guide.rules.tell(note));
        let what = told.map(|told| told.message).next().unwrap_or_default();
        return Err(Error::new(Kind::Unreadable, what).safe(command::NOTHING_SAVED));
    }
    if let Some(why) = opened.desk.read_only() {
        return Err(Error::new(Kind::Locked, why));
    }
    opened.desk.probe()?;
    places::remember(opened.desk.path());
    let mut desk = opened.desk;
    desk.accept_outside();
    let done = job(app, &mut desk);
    desk.close();
    let code = done?;
    Ok(if interrupt::marked() { Kind::Interrupted as u8 } else { code })
}

/// Saves edits and tells what there is to tell: what others changed meanwhile, where ours went.
///
/// # Errors
/// When they could not be saved.
pub fn commit(app: &mut App, desk: &mut Desk, label: &str, edits: &[Edit]) -> Result<Commit> {
    let commit = desk.commit(label, edits)?;
    for told in desk.tell(&commit, &app.guide) {
        app.tell(&told);
    }
    Ok(commit)
}
