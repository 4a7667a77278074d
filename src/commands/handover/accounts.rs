//! `entrega cuentas`: the register of accounts and places, in a conversation or in one line. Never a secret.
//!
//! With `--json`: `{"version": 1, "accounts": [{"id", "title", "address", "holder", "receiver", "way", "done", "noted",
//! "exists"}]}`.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;
use toml::Value;

use super::ask::{Said, line, refused};
use crate::app::App;
use crate::cli::handover::Account;
use crate::commands::ask::pick;
use crate::commands::open::{at_desk, commit, look};
use crate::demand::dates::{self, Order};
use crate::error::{Error, Kind, Result};
use crate::handover::accounts::{Entry, at, entries, value, way};
use crate::plan::doc::Edit;
use crate::plan::model::Day;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, free, handover as say};
use crate::ui::{Entry as Input, Raw, Reply, Row, Say, View};
use crate::wizard::desk::Desk;

/// Characters of an id.
const ID: usize = 60;

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read or saved, or what was said looks like a secret.
pub fn run(app: &mut App, path: &Path, wanted: &Account) -> Result<u8> {
    if let Some(id) = &wanted.id {
        return note(app, path, id, wanted);
    }
    if app.options.json || !app.options.input {
        return list(app, path);
    }
    let intro = app.to(&say::ACCOUNTS_INTRO).to_string();
    app.ui.show(&[Say::Text(intro)]);
    at_desk(app, path, |app, desk| {
        while let Some(entry) = choose(app, desk)? {
            if !fields(app, desk, &entry)? {
                break;
            }
        }
        let all = known(app, desk);
        let noted = all.iter().filter(|entry| entry.noted);
        let open = noted.clone().filter(|entry| entry.receiver.is_none()).count();
        app.tell(&say::ACCOUNTS_DONE.with("n", noted.count()).with("open", open));
        Ok(0)
    })
}

fn known(app: &App, desk: &Desk) -> Vec<Entry> {
    let tree = desk.doc.tree();
    entries(&app.guide, tree, &typed(tree))
}

/// The account to note next; `None` to finish.
fn choose(app: &mut App, desk: &mut Desk) -> Result<Option<Entry>> {
    loop {
        let all = known(app, desk);
        match pick(app, "handover.account", &say::ASK_ACCOUNT, rows(app, &all)).as_deref() {
            None | Some("-") => return Ok(None),
            Some("+") => match own(app, desk, &all)? {
                Own::Made(entry) => return Ok(Some(entry)),
                Own::None => {}
                Own::Leave => return Ok(None),
            },
            Some(id) => return Ok(all.into_iter().find(|entry| entry.id == id)),
        }
    }
}

fn rows(app: &App, all: &[Entry]) -> Vec<Row> {
    let mut rows: Vec<Row> = all
        .iter()
        .map(|entry| {
            let label = say::ACCOUNT_ROW.with_text("title", &entry.title).with_text("state", &state(entry));
            Row::new(entry.id.clone(), visible(app.to(&label)))
        })
        .collect();
    rows.push(Row::new("+", app.to(&say::ACCOUNT_OWN)));
    rows.push(Row::new("-", app.to(&say::ACCOUNT_END)));
    rows
}

/// What an account still lacks.
fn state(entry: &Entry) -> Text {
    if !entry.noted {
        return say::ACCOUNT_NEW;
    }
    let lacks: Vec<Text> = [
        (&entry.holder, say::FIELD_HOLDER),
        (&entry.receiver, say::FIELD_RECEIVER),
        (&entry.by, say::FIELD_BY),
    ]
    .into_iter()
    .filter(|(field, _)| field.is_none())
    .map(|(_, name)| name)
    .collect();
    if lacks.is_empty() {
        say::ACCOUNT_COMPLETE
    } else {
        say::ACCOUNT_LACKS.with_text("list", &Text::joined(&lacks, ", "))
    }
}

/// What came of an account that the Guide has no kind for.
enum Own {
    Made(Entry),
    /// It has no name: none was meant.
    None,
    Leave,
}

/// An account that the Guide has no kind for: its title makes its id.
fn own(app: &mut App, desk: &mut Desk, all: &[Entry]) -> Result<Own> {
    let title =
        match line(app, ("handover.account.title", ""), (&say::ASK_TITLE, &say::HINT_TITLE), None, &|_| None)
        {
            Said::Text(title) => title,
            Said::Same => return Ok(Own::None),
            Said::Leave => return Ok(Own::Leave),
        };
    let Some(Value::String(title)) = value(&title) else { return Ok(Own::None) };
    let id = free::free(&free::id(&title, ID, "cuenta"), |id| all.iter().any(|entry| entry.id == id));
    save(app, desk, &id, vec![(at(&id, "title"), Some(Value::String(title.clone())))])?;
    Ok(Own::Made(Entry { id, title: Text::same(title), noted: true, exists: true, ..Entry::default() }))
}

/// Asks for each field, and saves each answer at once; `false` when the person leaves.
fn fields(app: &mut App, desk: &mut Desk, entry: &Entry) -> Result<bool> {
    let place = visible(app.to(&entry.title));
    if let Some(why) = &entry.why {
        let why = app.to(why).to_string();
        app.ui.show(&[Say::Text(why)]);
    }
    let texts = [
        ("address", say::ASK_ADDRESS, say::HINT_SKIP, &entry.address),
        ("holder", say::ASK_HOLDER, say::HINT_POST, &entry.holder),
        ("receiver", say::ASK_RECEIVER, say::HINT_POST, &entry.receiver),
    ];
    for (field, ask, hint, current) in texts {
        let id = format!("handover.account.{field}");
        match line(app, (&id, &place), (&ask, &hint), current.as_deref(), &|_| None) {
            Said::Text(text) => save(app, desk, &entry.id, vec![(at(&entry.id, field), value(&text))])?,
            // What the plan knows elsewhere is noted with the account, so that it stands there when that changes.
            Said::Same if !entry.noted && field == "address" && current.is_some() => {
                let address = current.as_deref().and_then(value);
                save(app, desk, &entry.id, vec![(at(&entry.id, field), address)])?;
            }
            Said::Same => {}
            Said::Leave => return Ok(false),
        }
    }
    if !ways(app, desk, entry, &place)? {
        return Ok(false);
    }
    let odd = |text: &str| {
        dates::read(text, Order::DayFirst).is_none().then(|| say::DAY_ODD.with("text", visible(text)))
    };
    let current = entry.done.map(crate::text::say::day).map(|day| app.to(&day).to_string());
    let said = line(
        app,
        ("handover.account.done", &place),
        (&say::ASK_DONE, &say::HINT_DONE),
        current.as_deref(),
        &|text| {
            if text.trim().is_empty() { None } else { odd(text) }
        },
    );
    match said {
        Said::Text(text) => {
            let day = dates::read(&text, Order::DayFirst).map(Day::value);
            save(app, desk, &entry.id, vec![(at(&entry.id, "done"), day)])?;
        }
        Said::Same => {}
        Said::Leave => return Ok(false),
    }
    app.tell(&say::ACCOUNT_SAVED.with("title", &place));
    Ok(true)
}

/// How the secret is handed over: a way of the Guide, or own words.
fn ways(app: &mut App, desk: &mut Desk, entry: &Entry, place: &str) -> Result<bool> {
    let rows =
        app.guide.handover.ways.iter().map(|way| Row::new(way.id.clone(), app.to(&way.title))).collect();
    let mut view = View::short("handover.account.by", app.to(&say::ASK_BY), Input::One { rows, open: true });
    view = view.hint(app.to(&say::HINT_SKIP)).may_skip();
    view.place = place.to_string();
    view.current = entry.by.as_ref().map(|by| app.to(&way(&app.guide, by)).to_string());
    loop {
        let reply = app.ui.ask(&view);
        let text = match view.chosen(reply) {
            Reply::Answer(Raw::Choice(id)) => id,
            Reply::Answer(Raw::Text(text)) => text,
            Reply::Skip | Reply::DontKnow | Reply::NotApply => return Ok(true),
            Reply::Back | Reply::Quit | Reply::Menu => return Ok(false),
            _ => continue,
        };
        if let Some(why) = refused(&text) {
            view.error = Some(app.to(&why).to_string());
            view.again = true;
            continue;
        }
        save(app, desk, &entry.id, vec![(at(&entry.id, "by"), value(&text))])?;
        return Ok(true);
    }
}

fn save(app: &mut App, desk: &mut Desk, id: &str, edits: Vec<Edit>) -> Result<()> {
    let label = say::LABEL_ACCOUNT.with("id", id);
    commit(app, desk, app.to(&label).to_string().as_str(), &edits).map(|_| ())
}

/// One account from the command line.
fn note(app: &mut App, path: &Path, id: &str, wanted: &Account) -> Result<u8> {
    if id.is_empty() || free::id(id, ID, "") != *id {
        let what = say::ODD_ID.with("id", visible(id));
        return Err(Error::new(Kind::Usage, what).todo(say::ODD_ID_TODO));
    }
    let texts = [
        ("title", &wanted.title),
        ("address", &wanted.address),
        ("holder", &wanted.holder),
        ("receiver", &wanted.receiver),
        ("by", &wanted.way),
    ];
    if let Some(why) = texts.iter().filter_map(|(_, text)| text.as_deref()).find_map(refused) {
        return Err(Error::new(Kind::Usage, capital(&why)).safe(crate::text::command::NOTHING_SAVED));
    }
    let done = wanted.done.as_deref().map(super::date).transpose()?;
    let mut edits: Vec<Edit> =
        texts.iter().filter_map(|(field, text)| Some((at(id, field), value(text.as_deref()?)))).collect();
    edits.extend(done.map(|day: Date| (at(id, "done"), Some(Day::value(day)))));
    if edits.is_empty() {
        let what = say::NOTHING_TO_NOTE.with("id", id);
        return Err(Error::new(Kind::Usage, what).todo(say::NOTHING_TO_NOTE_TODO));
    }
    if app.options.dry_run {
        app.tell(&crate::text::command::NOTHING_SAVED);
        return Ok(0);
    }
    at_desk(app, path, |app, desk| {
        let title = known(app, desk).into_iter().find(|entry| entry.id == id);
        // What the plan already knows of the place is noted with it.
        let address = title.as_ref().filter(|entry| !entry.noted).and_then(|entry| entry.address.clone());
        if let Some(address) = address.filter(|_| wanted.address.is_none()) {
            edits.push((at(id, "address"), value(&address)));
        }
        save(app, desk, id, edits)?;
        let title = title.map_or_else(|| Text::same(id), |entry| entry.title);
        app.tell(&say::ACCOUNT_SAVED.with_text("title", &title));
        Ok(0)
    })
}

/// With a capital, where the sentence stands alone.
fn capital(text: &Text) -> Text {
    let up = |text: &str| {
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    Text { es: up(&text.es).into(), en: up(&text.en).into() }
}

fn list(app: &mut App, path: &Path) -> Result<u8> {
    let read = look(app, path)?;
    let all = entries(&app.guide, read.doc.tree(), &typed(read.doc.tree()));
    let bytes = match app.options.json {
        true => format!(
            "{:#}\n",
            json!({ "version": 1, "accounts": all.iter().map(|one| document(app, one)).collect::<Vec<_>>() })
        ),
        false => app.drawn(&shown(app, &all)),
    };
    app.result(bytes.as_bytes())?;
    Ok(0)
}

fn shown(app: &App, all: &[Entry]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let maybe = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    let row = |entry: &Entry| {
        vec![
            to(&entry.title),
            maybe(&entry.address),
            maybe(&entry.holder),
            maybe(&entry.receiver),
            entry.by.as_ref().map_or_else(|| "-".into(), |by| to(&way(&app.guide, by))),
            to(&state(entry)),
        ]
    };
    let heads = [
        say::COL_ACCOUNT,
        say::COL_ADDRESS,
        say::COL_HOLDER,
        say::COL_RECEIVER,
        say::COL_HOW,
        say::COL_STATE,
    ];
    vec![
        Say::Title { left: to(&say::ACCOUNTS), right: String::new() },
        Say::Text(to(&say::NO_SECRETS)),
        Say::Blank,
        Say::Table { heads: heads.iter().map(to).collect(), rows: all.iter().map(row).collect() },
    ]
}

fn document(app: &App, entry: &Entry) -> serde_json::Value {
    json!({
        "id": entry.id,
        "title": app.to(&entry.title),
        "address": entry.address,
        "holder": entry.holder,
        "receiver": entry.receiver,
        "way": entry.by,
        "done": entry.done.map(|day| day.to_string()),
        "noted": entry.noted,
        "exists": entry.exists,
    })
}
