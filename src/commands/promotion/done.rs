//! An act that was done: one of the plan, or one that was only proposed.

use std::path::Path;

use super::{Known, asked};
use crate::app::App;
use crate::cli::promotion::Done;
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::promotion::{Outlook, edits};
use crate::text::fold::{short, visible};
use crate::text::{Text, command, promotion as say, say as words};

/// Ids that are told when one is not known.
const MOST: usize = 8;

/// Notes it down.
///
/// # Errors
/// When there is no such act, the day is none or has not come, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, wanted: &Done) -> Result<u8> {
    let on = asked::past_day(app, wanted.date.as_deref())?;
    if app.options.dry_run {
        let known = Known::of(app, path)?;
        find(app, &known, &wanted.id)?;
        app.tell(&command::DRY_RUN.with("path", path.display()));
        return Ok(0);
    }
    at_desk(app, path, |app, desk| {
        let known = Known::from(app, desk.doc.tree());
        let (title, mut all) = find(app, &known, &wanted.id)?;
        let note = wanted.note.as_deref().map(|note| asked::masked(app, &known.plan, note));
        all.extend(edits::done(&wanted.id, on, note.as_deref()));
        commit(app, desk, "promotion", &all)?;
        app.tell(&say::NOTED.with_text("title", &title).with_text("day", &words::day(on)));
        Ok(0)
    })
}

/// The title of an act, and what has to be kept of it first when it was only proposed.
fn find(app: &App, known: &Known, id: &str) -> Result<(Text, Vec<crate::plan::doc::Edit>)> {
    let outlook = Outlook::of(known.about(app));
    if let Some(act) = outlook.acts.iter().find(|act| act.id == id) {
        return Ok((act.title.clone(), Vec::new()));
    }
    if let Some(one) = outlook.proposals().find(|one| one.id == id) {
        return Ok((one.title.clone(), edits::accept(one, app.lang())));
    }
    let known = outlook.acts.iter().map(|act| &act.id).chain(outlook.proposals().map(|one| &one.id));
    let list: Vec<String> = known.take(MOST).map(|id| visible(id)).collect();
    let error = Error::new(Kind::Usage, say::NO_ACT.with("id", short(&visible(id), 60)));
    Err(match list.is_empty() {
        true => error.todo(say::NO_ACTS_TODO),
        false => error.todo(say::NO_ACT_TODO.with("list", list.join(", "))),
    })
}
