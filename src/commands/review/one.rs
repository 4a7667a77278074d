//! `revisar PLAN`: everything that a reviewer wants to know of one plan, on one page.

use std::path::Path;

use serde_json::{Value as Json, json};
use toml::{Table, Value};

use super::grouped::{Line, grouped};
use crate::app::App;
use crate::commands::check::{self, Report};
use crate::commands::remark as remarks;
use crate::diag::Finding;
use crate::error::Result;
use crate::plan::doc::Doc;
use crate::remark::pass;
use crate::text::fold::visible;
use crate::text::{Text, reviewing as say};
use crate::toml_text::Address;
use crate::ui::Say;
use crate::wizard::answer::write_out;
use crate::wizard::flow::Flow;
use crate::wizard::remarked::{self, Shown};
use crate::wizard::told;

/// Findings told one by one; the check tells all.
const SHOWN: usize = 40;

/// Shows the page; the exit code is that of the check: 0 complete, 3 incomplete, 4 with errors, 6 unreadable.
///
/// # Errors
/// When the result cannot be written.
pub fn run(app: &mut App, path: &Path) -> Result<u8> {
    let (report, doc) = check::checked(app, path.to_path_buf());
    let bytes = if app.options.json {
        format!("{:#}\n", document(app, &report, doc.as_ref())).into_bytes()
    } else {
        let parts = parts(app, &report, doc.as_ref());
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(report.code)
}

/// The title of a plan's page, with its revision.
pub fn title(app: &App, doc: &Doc) -> Say {
    let to = |text: &Text| app.to(text).to_string();
    let left = say::TITLE.with("name", name(app, doc));
    Say::Title { left: to(&left), right: to(&say::REVISION.with("n", doc.revision())) }
}

/// What the institution of a plan is called.
pub fn name(app: &App, doc: &Doc) -> String {
    match doc.text_at("institution.name") {
        "" => app.to(&say::UNNAMED).to_string(),
        name => visible(name),
    }
}

fn parts(app: &App, report: &Report, doc: Option<&Doc>) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let verdict = say::RESULT.with_text("verdict", &check::verdict(app, report));
    let Some(doc) = doc else {
        let shown = visible(&report.path.display().to_string());
        let mut parts = vec![Say::Title { left: shown, right: String::new() }, Say::Text(to(&verdict))];
        parts.extend(findings(app, report, &report.found.iter().collect::<Vec<_>>()));
        return parts;
    };
    let flow = Flow::new(&app.guide, doc.tree());
    let all = remarked::all(&flow);
    let mut parts = vec![title(app, doc), Say::Text(to(&made_by(doc))), Say::Blank, Say::Text(to(&verdict))];
    // Remarks have a part of their own.
    let (more, points) = super::points::page(app, doc);
    let found: Vec<&Finding> =
        report.found.iter().chain(&more).filter(|found| found.code != "remark-open").collect();
    parts.extend(findings(app, report, &found));
    parts.extend(points);
    parts.extend(notes(app, &flow));
    parts.extend(remark_parts(app, &all));
    parts.extend(passes(app, doc.tree()));
    parts.extend(next(app, report, doc, &all));
    parts
}

fn made_by(doc: &Doc) -> Text {
    let name = visible(doc.text_at("team.liaison.name"));
    let post = visible(doc.text_at("team.liaison.post"));
    let who = match (name.is_empty(), post.is_empty()) {
        (true, _) => say::MADE_BY_NOBODY,
        (false, true) => say::MADE_BY.with("name", name),
        (false, false) => say::MADE_BY_POST.with("name", name).with("post", post),
    };
    match doc.text_at("guide") {
        "" => who,
        guide => who.and(&say::WITH_GUIDE.with("guide", visible(guide))),
    }
}

fn findings(app: &App, report: &Report, found: &[&Finding]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let mut parts = vec![Say::Blank];
    if found.is_empty() {
        parts.push(Say::Text(to(&say::NO_FINDINGS)));
        return parts;
    }
    parts.push(Say::Text(to(&say::FINDINGS)));
    let lines = grouped(&app.guide, found);
    let line = |line: &Line<'_>| match line {
        Line::One(one) => to(&check::line(app, one)),
        Line::Step(lacking) => to(&lacking.text()),
    };
    let shown = lines.iter().take(SHOWN);
    parts.extend(shown.map(|one| Say::Item { mark: "  · ".into(), text: line(one) }));
    let more = lines.len().saturating_sub(SHOWN);
    let told = say::MORE_FINDINGS.with("n", more).with("path", path(report));
    let all = lines.len() > SHOWN || lines.len() < found.len();
    parts.extend(
        all.then(|| {
            Say::Text(to(&if more > 0 { told } else { say::ALL_FINDINGS.with("path", path(report)) }))
        }),
    );
    parts
}

/// The file of a plan as it is typed.
fn path(report: &Report) -> String {
    let path = visible(&report.path.display().to_string());
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}

/// Notes that the maker left to whoever coordinates.
fn notes(app: &App, flow: &Flow<'_, '_>) -> Vec<Say> {
    let notes = flow.tree.get("note").and_then(Value::as_table).into_iter().flatten();
    let line = |(about, note): (&String, &Value)| {
        let text = note.get("text").and_then(Value::as_str).map(visible)?;
        let what = told::subject(flow, &Address::parse(about));
        Some(Say::Item {
            mark: "  · ".into(),
            text: app.to(&say::NOTE.with_text("what", &what).with("text", text)).to_string(),
        })
    };
    let lines: Vec<Say> = notes.filter_map(line).collect();
    if lines.is_empty() {
        return lines;
    }
    let head = [Say::Blank, Say::Text(app.to(&say::NOTES).to_string())];
    head.into_iter().chain(lines).collect()
}

fn remark_parts(app: &App, all: &[Shown]) -> Vec<Say> {
    if all.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![
        Say::Blank,
        Say::Text(app.to(&say::REMARKS).to_string()),
        Say::Text(app.to(&remarks::counts(all)).to_string()),
    ];
    for one in all.iter().filter(|one| one.standing != crate::plan::model::Standing::Closed) {
        parts.extend(one.parts("  · ", app.lang()));
    }
    parts
}

/// Who read the plan, when, and how much changed since.
fn passes(app: &App, tree: &Table) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let now = pass::parts(tree);
    let line = |pass: &crate::plan::model::Pass| {
        let changed = match pass::changes(&pass.part, &now).len() {
            0 => say::PASS_SAME,
            n => say::PASS_CHANGED.with("n", n),
        };
        let on = crate::remark::date(pass.on.as_ref()).map(write_out::date).unwrap_or_default();
        let text = say::PASS
            .with("by", visible(pass.by.as_deref().unwrap_or_default()))
            .with_text("on", &on)
            .with("n", pass.revision.unwrap_or(0))
            .with_text("changed", &changed);
        Say::Item { mark: "  · ".into(), text: to(&text) }
    };
    let lines: Vec<Say> = pass::all(tree).values().map(line).collect();
    if lines.is_empty() {
        return lines;
    }
    [Say::Blank, Say::Text(to(&say::PASSES))].into_iter().chain(lines).collect()
}

fn next(app: &App, report: &Report, doc: &Doc, all: &[Shown]) -> Vec<Say> {
    let path = path(report);
    let count = |wanted: fn(&Shown) -> bool| all.iter().filter(|one| wanted(one)).count();
    let answered = count(|one| one.standing == crate::plan::model::Standing::Answered);
    let waiting = count(|one| one.standing.waits_for_institution());
    let mut lines = Vec::new();
    match answered {
        0 => lines.push(say::NEXT_COMMENT),
        n => lines.push(say::NEXT_SETTLE.with("n", n)),
    }
    let last = pass::all(doc.tree()).into_values().next_back().and_then(|pass| pass.by);
    lines.extend(last.map(|by| say::NEXT_CHANGES.with("by", visible(&by))));
    lines.extend((waiting > 0).then(|| say::NEXT_WAIT.with("n", waiting)));
    lines.push(say::NEXT_SAVE);
    let item =
        |text: &Text| Say::Item { mark: "  · ".into(), text: app.to(&text.with("path", &path)).to_string() };
    let head = [Say::Blank, Say::Text(app.to(&say::NEXT).to_string())];
    head.into_iter().chain(lines.iter().map(item)).collect()
}

/// `{"version": 1, "path", "code", "name", "guide", "revision", "made_by", "findings": [as `comprobar --json`], "notes":
/// [{"at", "text"}], "remarks": [as `observaciones --json`], "passes": [{"by", "on", "revision", "changed": [part]}]}`.
fn document(app: &App, report: &Report, doc: Option<&Doc>) -> Json {
    let mut document = json!({
        "version": 1,
        "path": report.path.display().to_string(),
        "code": report.code,
        "findings": report.found.iter().map(|found| check::entry(app, found)).collect::<Vec<_>>(),
    });
    let (Some(doc), Some(fields)) = (doc, document.as_object_mut()) else { return document };
    let flow = Flow::new(&app.guide, doc.tree());
    let now = pass::parts(doc.tree());
    let pass = |pass: &crate::plan::model::Pass| {
        let changed: Vec<String> = pass::changes(&pass.part, &now).into_keys().collect();
        let on = crate::remark::date(pass.on.as_ref()).map(|on| on.to_string());
        json!({ "by": pass.by, "on": on, "revision": pass.revision, "changed": changed })
    };
    let notes = doc.tree().get("note").and_then(Value::as_table).into_iter().flatten();
    let note =
        |(at, note): (&String, &Value)| json!({ "at": at, "text": note.get("text").and_then(Value::as_str) });
    let remarks: Vec<Json> = remarked::all(&flow).iter().map(|one| remarks::entry(app, one)).collect();
    let more = [
        ("name", json!(doc.text_at("institution.name"))),
        ("guide", json!(doc.text_at("guide"))),
        ("revision", json!(doc.revision())),
        ("made_by", json!(doc.text_at("team.liaison.name"))),
        ("notes", json!(notes.map(note).collect::<Vec<_>>())),
        ("remarks", json!(remarks)),
        ("score", super::points::json(app, doc)),
        ("passes", json!(pass::all(doc.tree()).values().map(pass).collect::<Vec<_>>())),
    ];
    fields.extend(more.map(|(key, value)| (key.to_string(), value)));
    document
}
