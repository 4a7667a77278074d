//! `mejora hecho`: an act of the cycle was done.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;

use crate::app::App;
use crate::cli::improve::Done;
use crate::error::{Error, Kind, Result};
use crate::guide::model::improve::Act;
use crate::improve::cycle::{self, standing};
use crate::improve::edits;
use crate::plan::model::Plan;
use crate::schedule::Workdays;
use crate::text::fold::{slug, visible};
use crate::text::{Text, improve as say, say as words};
use crate::ui::{Entry, Raw, Reply, Row, View};

/// Letters of a name that is typed.
const SAID: usize = 80;

/// See the head of this file.
///
/// # Errors
/// When the act or the day is none, or the plan cannot be saved.
pub(super) fn run(app: &mut App, path: &Path, done: &Done) -> Result<u8> {
    let plan = super::read(app, path)?;
    let on = super::day(app, done.date.as_deref())?;
    let Some(wanted) = (match &done.act {
        Some(word) => Some(Wanted { act: act(app, word)?, on, note: done.note.clone() }),
        None => asked(app, &plan, done, on)?,
    }) else {
        return Ok(0);
    };
    let (note, hidden) = super::hide_some(app, wanted.note.as_deref())?;
    let (by, more) = super::hide_some(app, done.post.as_deref())?;
    let on = wanted.on.unwrap_or(app.clock.today());
    let id = edits::done_id(&wanted.act.id, on);
    let known = plan.done.contains_key(&id);
    super::save(app, path, "improve", &[edits::done(&wanted.act.id, on, note.as_deref(), by.as_deref())])?;
    told(app, path, &wanted.act, (on, known, hidden + more))
}

/// What is to be noted down.
struct Wanted {
    act: Act,
    on: Option<Date>,
    note: Option<String>,
}

/// An act by its id, its name or its title, with or without accents.
fn act(app: &App, word: &str) -> Result<Act> {
    let acts = &app.guide.improve.acts;
    let named = |act: &&Act| {
        let said = [&act.name.es, &act.name.en, &act.title.es, &act.title.en];
        act.id == word || said.iter().any(|said| slug(said, SAID) == slug(word, SAID))
    };
    acts.iter().find(named).cloned().ok_or_else(|| {
        let names: Vec<Text> = acts.iter().map(|act| act.name.lower()).collect();
        let todo = say::NO_SUCH_ACT_TODO.with_text("list", &Text::joined(&names, ", "));
        Error::new(Kind::Usage, say::NO_SUCH_ACT.with("id", visible(word))).todo(todo)
    })
}

/// Asks which act, on which day, and what came of it; nothing when the person leaves.
fn asked(app: &mut App, plan: &Plan, done: &Done, on: Option<Date>) -> Result<Option<Wanted>> {
    if !app.options.input {
        return Err(Error::new(Kind::NotAsked, say::NEED_ACT).todo(say::DONE_MORE));
    }
    let today = app.clock.today();
    let Some(act) = which(app, plan, today) else { return Ok(None) };
    let act = self::act(app, &act)?;
    let on = match on {
        Some(on) => Some(on),
        None => match when(app)? {
            None => return Ok(None),
            Some(on) => Some(on),
        },
    };
    let note = match &done.note {
        Some(note) => Some(note.clone()),
        None => {
            let view =
                View::short("done.note", app.to(&say::ASK_NOTE), Entry::Line { initial: String::new() });
            match app.ui.ask(&view.hint(app.to(&say::ASK_NOTE_HINT).to_string()).may_skip()) {
                Reply::Answer(Raw::Text(note)) => Some(note),
                Reply::Back | Reply::Menu | Reply::Quit => return Ok(None),
                _ => None,
            }
        }
    };
    Ok(Some(Wanted { act, on, note }))
}

/// Which act: the pressing ones come first.
fn which(app: &mut App, plan: &Plan, today: Date) -> Option<String> {
    let mut all = cycle::cycle(&app.guide, plan, today);
    all.sort_by_key(|one| std::cmp::Reverse(one.state.urgency().unwrap_or(i32::MIN)));
    let row = |one: &cycle::Standing<'_>| {
        let note = super::show::state(&app.guide, one).to(app.options.lang).to_string();
        Row { note: Some(note), ..Row::new(&one.act.id, one.act.title.to(app.options.lang)) }
    };
    let rows = all.iter().map(row).collect();
    let mut view = View::short("done.act", app.to(&say::ASK_ACT), Entry::One { rows, open: false });
    loop {
        let reply = app.ui.ask(&view);
        match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => return Some(id),
            Reply::Back | Reply::Menu | Reply::Quit | Reply::Skip => return None,
            _ => (view.again, view.error) = (true, Some(app.to(&say::ASK_ACT).to_string())),
        }
    }
}

/// On which day; `None` when the person leaves.
fn when(app: &mut App) -> Result<Option<Date>> {
    let view = View::short("done.date", app.to(&say::ASK_DATE), Entry::Line { initial: String::new() });
    let mut view = view.hint(app.to(&say::ASK_DATE_HINT).to_string()).may_skip();
    loop {
        match app.ui.ask(&view) {
            Reply::Skip => return Ok(Some(app.clock.today())),
            Reply::Answer(Raw::Text(word)) => match super::day(app, Some(&word)) {
                Ok(on) => return Ok(on),
                Err(err) => view.error = Some(app.to(&err.what).to_string()),
            },
            Reply::Back | Reply::Menu | Reply::Quit => return Ok(None),
            _ => {}
        }
        view.again = true;
    }
}

/// `{"version": 1, "act", "on", "known": it was noted down before, "hidden": personal data, "next": the day that it is due
/// again or null}`.
fn told(app: &mut App, path: &Path, act: &Act, (on, known, hidden): (Date, bool, usize)) -> Result<u8> {
    let plan = super::read(app, path)?;
    let days = Workdays::new(&app.guide.calendar, &plan);
    let next = standing(&plan, act, &days, app.clock.today()).next;
    if app.options.json {
        let document = json!({ "version": 1, "act": act.id, "on": on.to_string(), "known": known,
            "hidden": hidden, "next": next.map(|day| day.to_string()) });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    let line = if known { say::MARKED_AGAIN } else { say::MARKED };
    let mut lines = vec![line.with_text("act", &act.title).with_text("day", &words::day(on))];
    lines.extend((hidden > 0).then(|| say::HIDDEN.with("n", hidden)));
    lines.extend(next.map(|day| say::NEXT_DUE.with_text("day", &words::day(day))));
    super::tell(app, &lines)?;
    Ok(0)
}
