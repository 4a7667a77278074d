//! `estado`: where a plan stands.

use std::collections::HashSet;
use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::approval::Next;
use crate::diag::{Finding, Severity};
use crate::error::{Kind, Result};
use crate::recommend;
use crate::study;
use crate::text::{Text, command, session as say};
use crate::ui::Say;
use crate::wizard::findings::findings;
use crate::wizard::flow::{Flow, Spot, State};
use crate::wizard::progress::{self, StepProgress};
use crate::wizard::session::{minutes, status_word};

use super::online::Online;

/// Warnings that are told one by one.
const SHOWN: usize = 5;

/// Shows the task list and what is missing first.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, plan: Option<&Path>) -> Result<u8> {
    let path = app.plan_path(plan)?;
    let read = super::open::look(app, &path)?;
    super::practice::mark(app, read.doc.tree());
    let found = findings(&app.guide, &read.doc, app.clock.today(), None);
    let flow = Flow::new(&app.guide, read.doc.tree());
    let wrong: HashSet<&str> = found
        .iter()
        .filter(|f| f.code == "answer-wrong")
        .filter_map(|f| f.place.address.as_deref())
        .collect();
    let troubled = |spot: &Spot<'_>| !wrong.is_empty() && wrong.contains(spot.address.to_string().as_str());
    let list = progress::progress(&flow, &troubled);
    let mut due = study::findings(&app.guide, &read.doc, app.clock.today());
    let online = Online::of(app, &read.doc);
    due.extend(online.watched(app, &read.doc));
    due.extend(online.due(app));
    due.retain(|finding| app.guide.rules.severity(finding) <= Severity::Warning);
    app.guide.rules.sort(&mut due);
    // Only told, so it comes after what is a warning.
    due.extend(recommend::findings(&app.guide, &online.plan));
    let next = online.next(app);
    let bytes = if app.options.json {
        let cycle = super::improve::status::json(app, &online.plan);
        json(&flow, &list, (&path, &due), (next.as_ref(), cycle)).into_bytes()
    } else {
        let mut parts = parts(app, &flow, &list, &path);
        parts.extend(next.as_ref().map(|next| Say::Text(app.to(&next.told()).to_string())));
        parts.extend(online.line(app).map(|line| Say::Text(app.to(&line).to_string())));
        let change = crate::handover::due(&app.guide, &online.plan, app.clock.today());
        parts.extend(change.map(|line| Say::Text(app.to(&line).to_string())));
        parts.extend(super::improve::status::lines(app, &online.plan).iter().map(|line| said(app, line)));
        parts.extend(warnings(app, &due));
        app.drawn(&parts).into_bytes()
    };
    let notes: Vec<Text> = read.notes.iter().map(|note| super::check::line(app, note)).collect();
    app.result(&bytes)?;
    notes.iter().for_each(|note| app.tell(note));
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

fn said(app: &App, line: &Text) -> Say {
    Say::Text(app.to(line).to_string())
}

fn parts(app: &App, flow: &Flow<'_, '_>, list: &[StepProgress], path: &Path) -> Vec<Say> {
    let lang = app.lang();
    let name = flow.tree.get("institution").and_then(|part| part.get("name")).and_then(toml::Value::as_str);
    let title =
        name.map_or(say::HUB_UNNAMED, |name| say::HUB_TITLE.with("name", crate::text::fold::visible(name)));
    let heads = [
        say::COL_NUMBER,
        say::COL_STEP,
        say::COL_STATUS,
        say::COL_ANSWERED,
        say::COL_MISSING,
        say::COL_PENDING,
        say::COL_TIME,
    ];
    let row = |(at, entry): (usize, &StepProgress)| {
        vec![
            (at + 1).to_string(),
            entry.step.title.to(lang).to_string(),
            status_word(entry.status).to(lang).to_string(),
            entry.answered.to_string(),
            entry.missing.to_string(),
            entry.pending.to_string(),
            minutes(entry.minutes).to(lang).to_string(),
        ]
    };
    let mut parts = vec![
        Say::Title { left: title.to(lang).to_string(), right: String::new() },
        Say::Text(path.display().to_string()),
        Say::Blank,
        Say::Table {
            heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
            rows: list.iter().enumerate().map(row).collect(),
        },
        Say::Blank,
    ];
    if let Some(act) = progress::next_act(flow, list, 15) {
        let number = flow.guide.steps.iter().position(|step| step.id == act.step.id).map_or(0, |at| at + 1);
        let text = say::NEXT_ACT
            .with("n", number)
            .with_text("step", &act.step.title)
            .with("questions", act.questions)
            .with("minutes", act.minutes);
        parts.push(Say::Text(text.to(lang).to_string()));
    }
    parts
}

/// What has expired, is late or does not fit: the gravest, and how many more there are.
fn warnings(app: &App, due: &[Finding]) -> Vec<Say> {
    let lang = app.lang();
    let line = |finding| super::check::line(app, finding).to(lang).to_string();
    let mut parts: Vec<Say> =
        due.iter().take(SHOWN).map(|finding| Say::Item { mark: "· ".into(), text: line(finding) }).collect();
    if !parts.is_empty() {
        parts.insert(0, Say::Blank);
    }
    if due.len() > SHOWN {
        parts.push(Say::Text(command::MORE_WARNINGS.with("n", due.len() - SHOWN).to(lang).to_string()));
    }
    parts
}

/// `{"version": 1, "plan", "institution", "steps": [{"id", "status", "answered", "missing", "pending", "minutes"}],
/// "datasets", "pending", "publication": null or {"next": "prepare", "approve", "publish" or "watch", "dataset",
/// "others"}, "cycle": as [`super::improve::status::json`] has it, "warnings": [{"code", "address"}]}`.
fn json(
    flow: &Flow<'_, '_>,
    list: &[StepProgress],
    (path, due): (&Path, &[Finding]),
    (next, cycle): (Option<&Next>, serde_json::Value),
) -> String {
    let steps: Vec<_> = list
        .iter()
        .map(|entry| {
            json!({
                "id": entry.step.id,
                "status": entry.status.code(),
                "answered": entry.answered,
                "missing": entry.missing,
                "pending": entry.pending,
                "minutes": entry.minutes,
            })
        })
        .collect();
    let pending: Vec<String> = flow
        .guide
        .steps
        .iter()
        .flat_map(|step| flow.spots(step))
        .filter(|spot| flow.state(spot) == State::Pending)
        .map(|spot| spot.address.to_string())
        .collect();
    let document = json!({
        "version": 1,
        "plan": path.display().to_string(),
        "institution": flow.tree.get("institution").and_then(|part| part.get("name")).and_then(toml::Value::as_str),
        "revision": flow.tree.get("revision").and_then(toml::Value::as_integer),
        "steps": steps,
        "datasets": flow.datasets().len(),
        "pending": pending,
        "publication": next.map(|one| json!({ "next": one.step.code(), "dataset": one.dataset, "others": one.others })),
        "cycle": cycle,
        "warnings": due.iter().map(|one| json!({ "code": one.code, "address": one.place.address })).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
