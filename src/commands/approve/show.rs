//! The packet on the screen, and the question that follows it.

use std::path::Path;

use serde_json::json;

use super::{Case, list, note};
use crate::app::App;
use crate::approval::{self, Given, Needed, packet};
use crate::commands::ask::{Said, one};
use crate::error::{Kind, Result};
use crate::papers::Packet;
use crate::text::fold::{clean, visible};
use crate::text::{Text, approve as say};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

/// Shows it, and asks whose agreement to note; the exit code is 0 when all agreed, 3 when somebody is missing.
///
/// # Errors
/// When the result cannot be written or the plan cannot be saved.
pub fn run(app: &mut App, path: &Path, case: &Case) -> Result<u8> {
    let packet = packet(&case.source(app), &case.state);
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(app, case, &packet)),
        false => app.drawn(&parts(app, case, &packet)),
    };
    app.result(bytes.as_bytes())?;
    let quiet = app.options.json || app.options.output.is_some() || !app.options.input;
    if case.state.granted() || case.blocked(app) || quiet {
        return Ok(if case.state.granted() { 0 } else { Kind::Incomplete as u8 });
    }
    ask(app, path, case)
}

fn parts(app: &App, case: &Case, packet: &Packet) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let heads = |text: &Text| app.to(text).split('|').map(String::from).collect::<Vec<_>>();
    let mut parts = vec![
        Say::Title { left: to(&say::PACKET), right: packet.folio.clone() },
        Say::Rule,
        Say::Pairs(packet.facts.clone()),
        Say::Blank,
    ];
    let mut table = |title: &Text, heads: Vec<String>, rows: &[Vec<String>]| {
        if !rows.is_empty() {
            parts.push(Say::Title { left: to(title), right: String::new() });
            parts.push(Say::Table { heads, rows: rows.to_vec() });
            parts.push(Say::Blank);
        }
    };
    table(&say::FILES, heads(&say::FILE_HEADS), &packet.files);
    table(&say::COLUMNS, heads(&say::COLUMN_HEADS), &packet.columns);
    if let Some((first, rows)) = packet.sample.split_first() {
        table(&say::SAMPLE, first.clone(), rows);
    }
    table(&say::TREATED, heads(&say::TREATED_HEADS), &packet.treatment);
    parts.push(Say::Title { left: to(&say::PERSONAL), right: String::new() });
    parts.extend(packet.personal.iter().map(|line| Say::Item { mark: "· ".into(), text: line.clone() }));
    parts.push(Say::Blank);
    parts.push(Say::Title { left: to(&say::WHO), right: String::new() });
    let rows = case.state.needed.iter().map(|needed| who(app, case, needed)).collect();
    parts.push(Say::Table { heads: heads(&say::WHO_HEADS), rows });
    parts.push(Say::Blank);
    parts.extend(case.notes.iter().map(|note| Say::Warning(to(note))));
    for finding in &case.blocking {
        let told = app.guide.rules.tell(finding);
        parts.push(Say::Error(to(&told.message.and(&told.hint.unwrap_or_default()))));
    }
    if !case.hashes.is_empty() {
        parts.push(Say::Text(to(&say::HASHED)));
    }
    parts.push(Say::Text(to(
        &say::SUMMARY.with_text("state", &list::standing(app, &case.dataset, &case.state))
    )));
    parts
}

/// Role, name, and what they said.
fn who(app: &App, case: &Case, needed: &Needed) -> Vec<String> {
    let noted = case.plan.dataset.get(&case.dataset.id).and_then(|row| row.approval.get(&needed.role));
    let by = noted.and_then(|noted| noted.by.clone()).unwrap_or_default();
    let said = match needed.given {
        Some(day) => {
            let text = say::AGREED.with_text("date", &crate::text::say::day(day));
            if by.is_empty() { text } else { text.and(&say::AGREED_BY.with("name", visible(&by))) }
        }
        None if needed.stale => say::AGREED_BEFORE,
        None => say::WAITING,
    };
    let name = if needed.name.is_empty() { app.to(&say::NOBODY).to_string() } else { visible(&needed.name) };
    vec![app.to(&approval::label(&app.guide, &needed.role)).to_string(), name, app.to(&said).to_string()]
}

/// `{"version": 1, "dataset", "title", "folio", "granted", "needed": [{"role", "name", "given", "stale", "by"}],
/// "blocking": [{"code", "message", "hint"}], "notes", "packet": {"facts": [[label, value]], "files", "columns",
/// "sample", "personal", "treatment"}, "content"}`; `content` is what `paquete.toml` holds.
fn document(app: &App, case: &Case, packet: &Packet) -> serde_json::Value {
    let row = case.plan.dataset.get(&case.dataset.id);
    let needed = |needed: &Needed| {
        json!({
            "role": needed.role,
            "name": needed.name,
            "given": needed.given.map(|day| day.to_string()),
            "stale": needed.stale,
            "by": row.and_then(|row| row.approval.get(&needed.role)).and_then(|noted| noted.by.clone()),
        })
    };
    let finding = |finding: &crate::diag::Finding| {
        let told = app.guide.rules.tell(finding);
        json!({
            "code": finding.code,
            "message": app.to(&told.message),
            "hint": told.hint.map(|hint| app.to(&hint).to_string()),
        })
    };
    json!({
        "version": 1,
        "dataset": case.dataset.id,
        "title": case.dataset.title,
        "folio": case.state.folio.to_string(),
        "granted": case.state.granted(),
        "needed": case.state.needed.iter().map(needed).collect::<Vec<_>>(),
        "blocking": case.blocking.iter().map(finding).collect::<Vec<_>>(),
        "notes": case.notes.iter().map(|note| app.to(note)).collect::<Vec<_>>(),
        "packet": {
            "facts": packet.facts,
            "files": packet.files,
            "columns": packet.columns,
            "sample": packet.sample,
            "personal": packet.personal,
            "treatment": packet.treatment,
        },
        "content": approval::content(&case.plan, &case.catalog, &case.dataset),
    })
}

/// Whose agreement to note; nothing is noted without a name.
fn ask(app: &mut App, path: &Path, case: &Case) -> Result<u8> {
    let row = |needed: &Needed| {
        let label = app.to(&approval::label(&app.guide, &needed.role)).to_string();
        Row { note: Some(visible(&needed.name)), ..Row::new(&needed.role, label) }
    };
    let mut rows: Vec<Row> = case.state.missing().map(row).collect();
    rows.push(Row::new("leave", app.to(&say::NOT_NOW)));
    let role = match one(app, "approval.role", &say::ASK_ROLE, rows) {
        Said::Row(role) if role != "leave" => role,
        _ => return Ok(Kind::Incomplete as u8),
    };
    let Some(needed) = case.state.needed.iter().find(|needed| needed.role == role) else { return Ok(0) };
    let Some(by) = line(app, "approval.by", &say::ASK_BY, (&needed.name, false))? else {
        return Ok(Kind::Incomplete as u8);
    };
    let evidence = loop {
        let Some(typed) = line(app, "approval.letter", &say::ASK_LETTER, ("", true))? else {
            return Ok(Kind::Incomplete as u8);
        };
        match (typed.is_empty(), note::document(app, &typed)) {
            (true, _) => break None,
            (false, Ok(evidence)) => break Some(evidence),
            (false, Err(error)) => app.tell(&error.what),
        }
    };
    let on = app.clock.today();
    let given = Given { role: &role, by: &by, on, folio: &case.state.folio, evidence };
    let edit = approval::noted(&case.plan, &case.dataset.id, &given);
    note::save(app, path, case, &[edit])
}

/// One typed line; empty where it may be left out. `None` when the person leaves.
pub fn line(app: &mut App, id: &str, ask: &Text, (initial, skip): (&str, bool)) -> Result<Option<String>> {
    let mut view = View::short(id, app.to(ask), Entry::Line { initial: initial.to_string() });
    view.allow.skip = skip;
    loop {
        match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(typed)) if skip || !typed.trim().is_empty() => {
                return Ok(Some(clean(&typed)));
            }
            Reply::Skip if skip => return Ok(Some(String::new())),
            Reply::Skip if !initial.is_empty() => return Ok(Some(initial.to_string())),
            Reply::Quit | Reply::Menu | Reply::Back => return Ok(None),
            _ => app.tell(&say::WRITE_IT),
        }
    }
}
