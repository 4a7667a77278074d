//! An act that was done: one of the plan, or one that was only proposed.

use std::path::Path;

use jiff::civil::Date;

use super::{Known, asked};
use crate::app::App;
use crate::cli::promotion::Done;
use crate::commands::ask::pick;
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::promotion::{Outlook, State, edits};
use crate::text::fold::{short, visible};
use crate::text::{Text, command, promoted, promotion as say, say as words};
use crate::ui::Row;

/// Ids that are told when one is not known.
const MOST: usize = 8;

/// Notes it down.
///
/// # Errors
/// When there is no such act, the day is none or has not come, or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, wanted: &Done) -> Result<u8> {
    let on = asked::past_day(app, wanted.date.as_deref())?;
    let known = Known::of(app, path)?;
    let Some(id) = meant(app, &known, wanted.id.as_deref())? else { return Ok(0) };
    if app.options.dry_run {
        find(app, &known, &id)?;
        app.tell(&command::DRY_RUN.with("path", path.display()));
        return Ok(0);
    }
    at_desk(app, path, |app, desk| {
        let known = Known::from(app, desk.doc.tree());
        let (title, mut all) = find(app, &known, &id)?;
        let note = wanted.note.as_deref().map(|note| asked::masked(app, &known.plan, note));
        all.extend(edits::done(&id, on, note.as_deref()));
        commit(app, desk, "promotion", &all)?;
        app.tell(&say::NOTED.with_text("title", &title).with_text("day", &words::day(on)));
        Ok(0)
    })
}

/// The act that was named, else the one that is chosen; nothing when the person leaves.
fn meant(app: &mut App, known: &Known, named: Option<&str>) -> Result<Option<String>> {
    if let Some(named) = named {
        return Ok(Some(named.to_string()));
    }
    let outlook = Outlook::of(known.about(app));
    let waiting = outlook.acts.iter().filter(|act| act.state != State::Done);
    let acts = waiting.map(|act| (act.id.clone(), act.title.clone(), act.on));
    let proposed = outlook.proposals().map(|one| (one.id.clone(), one.title.clone(), Some(one.on)));
    let all: Vec<_> = acts.chain(proposed).collect();
    if all.is_empty() || !app.options.input {
        let list: Vec<String> = all.iter().take(MOST).map(|(id, _, _)| visible(id)).collect();
        let todo =
            if list.is_empty() { say::NO_ACTS_TODO } else { say::NO_ACT_TODO.with("list", list.join(", ")) };
        return Err(Error::new(Kind::NotAsked, say::DONE_WHICH).todo(todo));
    }
    let row = |(id, title, on): &(String, Text, Option<Date>)| {
        let told = say::DONE_ROW.with("title", short(&visible(app.to(title)), 60));
        let day = on.map_or(promoted::UNDATED, words::day);
        Row::new(id.as_str(), app.to(&told.with_text("day", &day)))
    };
    let rows = all.iter().map(row).collect();
    Ok(pick(app, "promotion.done", &say::ASK_DONE, rows))
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
