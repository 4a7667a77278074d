//! What would be handed over and what is missing, on the screen.

use std::path::Path;

use jiff::civil::Date;
use serde_json::json;

use crate::app::App;
use crate::commands::open::look;
use crate::diag::{Finding, Severity};
use crate::error::{Kind, Result};
use crate::handover::tables::lists;
use crate::handover::{Whole, agenda, findings};
use crate::text::fold::visible;
use crate::text::{Text, handover as say};
use crate::ui::Say;

/// Shows it; nothing is written.
///
/// # Errors
/// When the plan cannot be read.
pub fn run(app: &mut App, path: &Path, on: Option<Date>) -> Result<u8> {
    let read = look(app, path)?;
    let tree = read.doc.tree().clone();
    let (counts, found, change) = {
        let whole = Whole::new(&app.guide, &tree, app.clock.today(), on);
        let mut found = findings::findings(&whole, &read.doc);
        found.extend(super::approvals(app, &tree));
        app.guide.rules.sort(&mut found);
        let lists = lists(&whole, app.lang());
        let mut counts: Vec<(Text, usize)> =
            lists.into_iter().map(|list| (list.title, list.rows.len())).collect();
        counts.push((say::AGENDA, agenda::agenda(&whole, app.lang()).len()));
        (counts, found, whole.change)
    };
    let bytes = if app.options.json {
        format!("{:#}\n", document(app, path, &counts, &found, change.map(|one| (one.on, one.assumed))))
            .into_bytes()
    } else {
        let name = tree.get("institution").and_then(|part| part.get("name")).and_then(toml::Value::as_str);
        let mut parts = head(app, name, &change.map_or(say::DAY_UNKNOWN, |change| change.told()));
        parts.push(counted(app, &say::WOULD, &counts));
        parts.push(Say::Blank);
        parts.extend(told(app, &found));
        parts.push(Say::Blank);
        parts.push(Say::Text(app.to(&say::NEXT_PREPARE).to_string()));
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

fn head(app: &App, name: Option<&str>, day: &Text) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let name = name.map(visible).unwrap_or_else(|| to(&say::UNNAMED));
    vec![
        Say::Title { left: to(&say::TITLE), right: String::new() },
        Say::Text(name),
        Say::Text(format!("{}: {}", to(&say::FACT_CHANGE), to(day))),
        Say::Blank,
    ]
}

/// How many rows each list has.
pub fn counted(app: &App, head: &Text, counts: &[(Text, usize)]) -> Say {
    let row = |(title, n): &(Text, usize)| vec![app.to(title).to_string(), n.to_string()];
    Say::Table {
        heads: vec![app.to(head).to_string(), app.to(&say::COL_ROWS).to_string()],
        rows: counts.iter().map(row).collect(),
    }
}

/// Findings with their place and what to do, the gravest first.
pub fn told(app: &App, found: &[Finding]) -> Vec<Say> {
    let count = found.iter().filter(|one| app.guide.rules.severity(one) <= Severity::Warning).count();
    if found.is_empty() {
        return vec![Say::Text(app.to(&say::MISSING_NONE).to_string())];
    }
    let mut parts = vec![Say::Text(app.to(&say::MISSING.with("n", count)).to_string())];
    parts.extend(found.iter().map(|one| line(app, one)));
    parts
}

/// One finding as an item of a list.
pub fn line(app: &App, finding: &Finding) -> Say {
    let text = crate::commands::check::line(app, finding);
    Say::Item { mark: "· ".into(), text: app.to(&text).to_string() }
}

/// A finding for programs.
pub fn finding(app: &App, finding: &Finding) -> serde_json::Value {
    let told = app.guide.rules.tell(finding);
    let hint = told.hint.unwrap_or_default();
    json!({
        "code": finding.code,
        "severity": told.severity,
        "place": finding.place,
        "message": { "es": told.message.es, "en": told.message.en },
        "hint": { "es": hint.es, "en": hint.en },
    })
}

/// `{"version": 1, "plan", "change": null or {"on", "assumed"}, "lists": {"datasets", "commitments", "ends", "accounts",
/// "agenda"}, "findings": [{"code", "severity", "place", "message", "hint"}]}`: how many rows each list has.
fn document(
    app: &App,
    path: &Path,
    counts: &[(Text, usize)],
    found: &[Finding],
    change: Option<(Date, bool)>,
) -> serde_json::Value {
    json!({
        "version": 1,
        "plan": path.display().to_string(),
        "change": change.map(|(on, assumed)| json!({ "on": on.to_string(), "assumed": assumed })),
        "lists": numbers(counts),
        "findings": found.iter().map(|one| finding(app, one)).collect::<Vec<_>>(),
    })
}

/// Counts by the word of each list.
pub fn numbers(counts: &[(Text, usize)]) -> serde_json::Value {
    const KEYS: [&str; 5] = ["datasets", "commitments", "ends", "accounts", "agenda"];
    let pairs = KEYS.iter().zip(counts).map(|(key, (_, n))| ((*key).to_string(), json!(n)));
    serde_json::Value::Object(pairs.collect())
}
