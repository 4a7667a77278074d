//! Remarks from a file, for who writes them elsewhere: `--comentar --respuestas observaciones.toml`.
//!
//! TOML: `[[remark]]` with `at` (an address, or the code of a question and the number of a dataset: `I08 2`; none for
//! the whole plan), `text`, `wanted`, `severity`; `[[reply]]` with `id`, `kind` (`close`, `insist`, `withdraw`,
//! `reopen`) and `text`. `plan`, the end of a file's name, says which of several plans is meant.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::desk::Writing;
use super::shown;
use crate::app::App;
use crate::cli::review::Wanted;
use crate::commands::review::who;
use crate::error::{Error, Kind, Result};
use crate::fsx;
use crate::plan::doc::Doc;
use crate::plan::model::Turn;
use crate::remark::New;
use crate::text::fold::{clean, visible};
use crate::text::{Text, reviewing as say};
use crate::toml_text::Address;
use crate::wizard::flow::Flow;
use crate::wizard::place::{Target, find};
use crate::wizard::remarked;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    remark: Vec<Entry>,
    reply: Vec<Entry>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Entry {
    plan: String,
    at: String,
    text: String,
    wanted: String,
    severity: String,
    id: String,
    kind: String,
}

/// What is to be said in one plan.
#[derive(Debug, Clone, Default)]
struct Sayings {
    new: Vec<New>,
    replies: Vec<(String, Turn, String)>,
}

/// Writes what a file says into the plans, all of it or nothing.
///
/// # Errors
/// Everything that is wrong with the file, before anything is written.
pub fn run(app: &mut App, wanted: &Wanted, (file, paths): (&Path, &[PathBuf])) -> Result<u8> {
    let Some(by) = who::reviewer(app, wanted.who.as_deref())? else { return Ok(0) };
    let entries = read(file)?;
    let docs = paths.iter().map(|path| crate::commands::open::look(app, path).map(|read| read.doc));
    let docs: Vec<Doc> = docs.collect::<Result<_>>()?;
    let mut faults = Vec::new();
    let sayings: Vec<Sayings> =
        paths.iter().zip(&docs).map(|(path, doc)| judged(app, (path, doc), &entries, &mut faults)).collect();
    lost(&entries, paths, &mut faults);
    if !faults.is_empty() {
        faults.sort_by_key(|(at, _)| *at);
        let head = say::BATCH_FAULTY.with("file", shown(file));
        let what = faults.iter().fold(head, |all, (_, line)| {
            crate::text::command::NEXT_LINE.with_text("before", &all).with_text("line", line)
        });
        return Err(Error::new(Kind::Faulty, what).safe(crate::text::command::NOTHING_SAVED));
    }
    for ((path, doc), sayings) in paths.iter().zip(docs).zip(sayings) {
        if app.options.dry_run {
            keep(app, Writing::rehearsal(doc, &by), &sayings)?;
            continue;
        }
        crate::commands::open::at_desk(app, path, |app, desk| {
            keep(app, Writing::at(desk, &by), &sayings)?;
            Ok(0)
        })?;
    }
    Ok(0)
}

fn read(file: &Path) -> Result<File> {
    let bytes = if file == Path::new("-") { fsx::read_stdin() } else { fsx::read_text(file) };
    let bytes = bytes.map_err(|err| fsx::unread_file(file, &err))?;
    let faulty =
        |why: String| Error::new(Kind::Faulty, say::BATCH_UNREAD.with("file", shown(file)).with("why", why));
    let text = String::from_utf8(bytes).map_err(|err| faulty(err.to_string()))?;
    toml::from_str(&text).map_err(|err| faulty(visible(&err.to_string())))
}

/// What an entry is called when something is wrong with it: its kind and its number, from 1.
type Fault = ((u8, usize), Text);

fn judged(app: &App, (path, doc): (&Path, &Doc), entries: &File, faults: &mut Vec<Fault>) -> Sayings {
    let mut sayings = Sayings::default();
    let flow = Flow::new(&app.guide, doc.tree());
    for (n, entry) in entries.remark.iter().enumerate().filter(|(_, entry)| is_of(entry, path)) {
        match new(&flow, entry) {
            Ok(new) => sayings.new.push(New { was: was(app, &flow, &new.at), ..new }),
            Err(why) => faults.push(((0, n), say::BATCH_REMARK.with("n", n + 1).with_text("why", &why))),
        }
    }
    for (n, entry) in entries.reply.iter().enumerate().filter(|(_, entry)| is_of(entry, path)) {
        match reply(doc, entry) {
            Ok(reply) => sayings.replies.push(reply),
            Err(why) => faults.push(((1, n), say::BATCH_REPLY.with("n", n + 1).with_text("why", &why))),
        }
    }
    sayings
}

fn is_of(entry: &Entry, path: &Path) -> bool {
    entry.plan.is_empty() || path.ends_with(&entry.plan)
}

/// Entries of a plan that is not among those named.
fn lost(entries: &File, paths: &[PathBuf], faults: &mut Vec<Fault>) {
    let several = paths.len() > 1;
    for (kind, list) in [(0, &entries.remark), (1, &entries.reply)] {
        for (n, entry) in list.iter().enumerate() {
            let why = match paths.iter().filter(|path| is_of(entry, path)).count() {
                _ if several && entry.plan.is_empty() => say::BATCH_WHICH,
                0 => say::BATCH_NO_PLAN.with("plan", visible(&entry.plan)),
                _ => continue,
            };
            let line = if kind == 0 { say::BATCH_REMARK } else { say::BATCH_REPLY };
            faults.push(((kind, n), line.with("n", n + 1).with_text("why", &why)));
        }
    }
}

fn new(flow: &Flow<'_, '_>, entry: &Entry) -> std::result::Result<New, Text> {
    let text = clean(&entry.text);
    if text.is_empty() {
        return Err(say::BATCH_NO_TEXT);
    }
    let severity = match entry.severity.as_str() {
        "" => "warning",
        word @ ("error" | "missing" | "warning" | "info") => word,
        word => return Err(say::BATCH_SEVERITY.with("word", visible(word))),
    };
    let at = place(flow, &entry.at).ok_or_else(|| say::BATCH_PLACE.with("at", visible(&entry.at)))?;
    Ok(New { at, text, wanted: clean(&entry.wanted), severity: severity.into(), ..New::default() })
}

fn place(flow: &Flow<'_, '_>, at: &str) -> Option<String> {
    if at.trim().is_empty() {
        return Some(String::new());
    }
    let words: Vec<String> = at.split_whitespace().map(String::from).collect();
    if let Some(Target::Spot(at)) = find(flow, &words) {
        return Some(at.to_string());
    }
    let address = Address::parse(at.trim());
    address.get(flow.tree).map(|_| address.to_string())
}

fn was(app: &App, flow: &Flow<'_, '_>, at: &str) -> String {
    let at = (!at.is_empty()).then(|| Address::parse(at));
    let now = at.and_then(|at| remarked::answer(flow, &at));
    now.map(|now| app.to(&now).to_string()).unwrap_or_default()
}

fn reply(doc: &Doc, entry: &Entry) -> std::result::Result<(String, Turn, String), Text> {
    let turn = Turn::parse(&entry.kind).filter(|turn| !turn.of_institution());
    let turn = turn.ok_or_else(|| say::BATCH_KIND.with("word", visible(&entry.kind)))?;
    let id = crate::commands::remark::named(doc.tree(), &entry.id).map_err(|err| err.what)?;
    let text = clean(&entry.text);
    let voice = crate::remark::Voice { by: "", on: jiff::civil::Date::ZERO };
    let tried = crate::remark::reply(doc.tree(), &id, turn, &text, voice);
    tried.map_err(|refused| crate::commands::remark::refusal(refused).what)?;
    Ok((id, turn, text))
}

fn keep(app: &mut App, mut writing: Writing<'_>, sayings: &Sayings) -> Result<()> {
    for new in &sayings.new {
        writing.say(app, new)?;
    }
    for (id, turn, text) in &sayings.replies {
        writing.reply(app, id, (*turn, text))?;
    }
    Ok(())
}
