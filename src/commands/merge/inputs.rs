//! The three plans of a merge, read and found to belong together.

use std::path::{Path, PathBuf};

use toml::Table;

use super::{shown, usage};
use crate::app::App;
use crate::cli::merge::Wanted;
use crate::commands::open::inspect;
use crate::error::{Error, Kind, Result};
use crate::plan::diff::diff;
use crate::plan::read::{LIMIT, Read};
use crate::plan::store;
use crate::share::{back, is_copy};
use crate::text::{Text, command, merge as say};
use crate::wizard::desk::damaged;

/// What people and git give where there is no plan to start from.
const NO_FILE: [&str; 2] = ["/dev/null", "NUL"];

/// The plans, and how the person calls them.
pub struct Inputs {
    /// `None` when there is none: the copies are compared with each other.
    pub base: Option<Read>,
    pub ours: Read,
    pub theirs: Read,
    pub ours_path: PathBuf,
    pub base_name: String,
    pub ours_name: String,
    pub theirs_name: String,
}

impl Inputs {
    pub fn base_tree(&self) -> Option<&Table> {
        self.base.as_ref().map(|read| read.doc.tree())
    }
}

/// Reads the three.
///
/// # Errors
/// All that cannot be read, each with its reasons and lines.
pub fn read(app: &App, wanted: &Wanted) -> Result<Inputs> {
    let ours_path = app.plan_path(Some(&wanted.ours))?;
    let theirs_path = app.plan_path(Some(&wanted.theirs))?;
    let base = match is_none(app, &wanted.base)? {
        true => Ok(None),
        false => app.plan_path(Some(&wanted.base)).and_then(|path| one(app, &path)).map(Some),
    };
    match (base, one(app, &ours_path), one(app, &theirs_path)) {
        (Ok(base), Ok(ours), Ok(theirs)) => Ok(Inputs {
            theirs: whole(base.as_ref(), &ours, theirs),
            base,
            ours,
            ours_path,
            base_name: shown(&wanted.base),
            ours_name: shown(&wanted.ours),
            theirs_name: shown(&wanted.theirs),
        }),
        (base, ours, theirs) => Err(together([base.err(), ours.err(), theirs.err()])),
    }
}

/// Their copy, when it was made to be shared from a plan that has all: what stayed then is not what they deleted.
fn whole(base: Option<&Read>, ours: &Read, mut theirs: Read) -> Read {
    let original = base.unwrap_or(ours).doc.tree();
    if is_copy(theirs.doc.tree()) && !is_copy(original) {
        let back = back(original, theirs.doc.tree());
        let edits: Vec<_> =
            diff(theirs.doc.tree(), &back).into_iter().map(|change| (change.at, change.after)).collect();
        theirs.doc.apply(&edits);
    }
    theirs
}

/// Whether there is no plan to start from: nothing at the path, or nothing in the file.
fn is_none(app: &App, path: &Path) -> Result<bool> {
    if NO_FILE.iter().any(|none| path == Path::new(none)) {
        return Ok(true);
    }
    let path = app.plan_path(Some(path))?;
    if !store::exists(&*app.fs, &path)? {
        return Ok(true);
    }
    // What cannot be read is told by who reads it next.
    let bytes = app.fs.read(&path, LIMIT);
    Ok(bytes.is_ok_and(|bytes| bytes.iter().all(u8::is_ascii_whitespace)))
}

fn one(app: &App, path: &Path) -> Result<Read> {
    inspect(app, path)?.map_err(|findings| damaged(path, &findings, &app.guide.rules))
}

/// Several errors as one: nothing that is wrong is told only after the rest was mended.
fn together(errors: [Option<Error>; 3]) -> Error {
    let all: Vec<Error> = errors.into_iter().flatten().collect();
    let what: Vec<Text> = all.iter().map(|one| one.what.clone()).collect();
    let mut todo: Vec<Text> = all.iter().filter_map(|one| one.todo.clone()).collect();
    todo.dedup();
    let kind = all.first().map_or(Kind::Unreadable, |one| one.kind);
    let error = Error::new(kind, Text::joined(&what, "\n")).safe(command::NOTHING_SAVED);
    error.todo(Text::joined(&todo, "\n"))
}

/// Whether they are copies of one plan that this program can write.
///
/// # Errors
/// When they are not, with what to do.
pub fn check(inputs: &Inputs) -> Result<()> {
    let base = inputs.base.as_ref().map(|base| (base, inputs.base_name.as_str()));
    let copies = [(&inputs.ours, inputs.ours_name.as_str()), (&inputs.theirs, inputs.theirs_name.as_str())];
    let named: Vec<(&Read, &str)> = base.into_iter().chain(copies).collect();
    let unreadable =
        |what: Text, todo| Error::new(Kind::Unreadable, what).safe(command::NOTHING_SAVED).todo(todo);
    for (read, name) in &named {
        if read.newer() {
            return Err(unreadable(say::NEWER.with("path", name), say::NEWER_TODO));
        }
        if read.cut() {
            return Err(unreadable(say::CUT.with("path", name), say::CUT_TODO.with("path", name)));
        }
    }
    for (read, name) in &named {
        crate::commands::practice::apart(inputs.ours.doc.tree(), read.doc.tree(), name)?;
    }
    let ours = inputs.ours.doc.text_at("id");
    for (read, name) in &named {
        let other = read.doc.text_at("id");
        if !ours.is_empty() && !other.is_empty() && other != ours {
            let fill = |text: Text| text.with("one", &inputs.ours_name).with("other", name);
            return Err(usage(fill(say::OTHER_PLAN), fill(say::OTHER_PLAN_TODO)));
        }
    }
    Ok(())
}
