//! `revisar PLAN... --comentar`: remarks written inside plans, one by one.
//!
//! [`walk`] goes through one plan, [`told`] asks, [`desk`] is where what is said is kept, [`batch`] takes it from a
//! file. The plan's answers are never written: only `remark` and `pass`.

use std::path::{Path, PathBuf};

use super::{one, since, who};
use crate::app::App;
use crate::cli::review::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::Doc;
use crate::text::fold::visible;
use crate::text::reviewing as say;
use crate::ui::Say;

mod ask;
mod batch;
mod desk;
mod queue;
mod walk;

use desk::Writing;
use walk::Walk;

/// How a plan was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    /// On to the next one.
    Next,
    /// The person leaves all of them.
    Quit,
}

/// Goes from plan to plan. A plan that cannot be opened is told and left; the code is that of the worst.
///
/// # Errors
/// When nobody says who reviews, or nobody can be asked.
pub fn run(app: &mut App, wanted: &Wanted, paths: &[PathBuf]) -> Result<u8> {
    if let Some(file) = app.options.answers.clone() {
        return batch::run(app, wanted, (&file, paths));
    }
    let Some(by) = who::reviewer(app, wanted.who.as_deref())? else { return Ok(0) };
    if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::NEEDS_PERSON).todo(say::NEEDS_PERSON_TODO));
    }
    let mut code = 0;
    for (at, path) in paths.iter().enumerate() {
        if paths.len() > 1 {
            let line = say::PLAN_OF.with("n", at + 1).with("of", paths.len());
            app.ui.show(&[Say::Blank, Say::Text(app.to(&line).to_string())]);
        }
        match plan(app, path, &by, paths.len() > 1) {
            Ok(Left::Next) => {}
            Ok(Left::Quit) => break,
            Err(err) => {
                code = code.max(err.exit_code());
                let line = err.render(app.lang());
                app.ui.show(&[Say::Error(line)]);
            }
        }
    }
    Ok(if crate::interrupt::marked() { Kind::Interrupted as u8 } else { code })
}

/// One plan, from its file to its file.
fn plan(app: &mut App, path: &Path, by: &str, several: bool) -> Result<Left> {
    if app.options.dry_run {
        let doc = crate::commands::open::look(app, path)?.doc;
        return walk_through(app, path, Writing::rehearsal(doc, by), several);
    }
    let mut left = Left::Next;
    let told = crate::commands::open::at_desk(app, path, |app, desk| {
        left = walk_through(app, path, Writing::at(desk, by), several)?;
        Ok(0)
    })?;
    Ok(if told == Kind::Interrupted as u8 { Left::Quit } else { left })
}

fn walk_through(app: &mut App, path: &Path, writing: Writing<'_>, several: bool) -> Result<Left> {
    if several && nothing_new(app, writing.read(), writing.by()) {
        let name = one::name(app, writing.read());
        app.tell(&say::UNCHANGED.with("name", name));
        return Ok(Left::Next);
    }
    let title = one::title(app, writing.read());
    app.ui.show(&[Say::Blank, title]);
    Walk::new(app, path, writing).run()
}

/// Whether this person read the plan as it is, and nobody said anything since.
fn nothing_new(app: &App, doc: &Doc, by: &str) -> bool {
    since::of(app, doc, by).is_some_and(|since| since.in_plan && since.nothing())
}

/// A path as it may be shown.
fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}
