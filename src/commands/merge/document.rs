//! A merge as JSON.

use std::path::Path;

use serde_json::{Value as Json, json};
use toml::{Table, Value};

use super::inputs::Inputs;
use super::words::{Line, lines};
use super::{Decided, sides};
use crate::app::App;
use crate::commands::conflicts::{Side, answers, subject};
use crate::diag::Finding;
use crate::plan::merge::Conflict;
use crate::wizard::flow::Flow;

/// `{"version": 1, "written": path|null, "changes": [{"address", "before", "after", "text"}], "conflicts": [{"address",
/// "base", "ours", "theirs", "text", "ours_text", "theirs_text", "ours_by", "ours_on", "theirs_by", "theirs_on",
/// "open"}], "kept", "taken", "new", "open", "findings": [{"code", "place", "text"}]}`.
///
/// Values are as TOML writes them, days are ISO 8601; `flow` looks at the plan as it will be.
pub fn document(
    app: &App,
    inputs: &Inputs,
    decided: &Decided,
    (flow, before): (&Flow<'_, '_>, &Table),
    written: Option<&Path>,
) -> Json {
    let toml = |value: &Option<Value>| value.as_ref().map(ToString::to_string);
    let change = |line: &Line| {
        json!({
            "address": line.change.at.to_string(),
            "before": toml(&line.change.before),
            "after": toml(&line.change.after),
            "text": app.to(&line.text),
        })
    };
    let conflict = |conflict: &Conflict| {
        let (mine, yours) = sides::sides(inputs, before, conflict);
        let told = answers(flow, conflict);
        let on = |side: &Side| side.on.map(|on| on.to_string());
        json!({
            "address": conflict.at.to_string(),
            "base": toml(&conflict.base),
            "ours": toml(&conflict.ours),
            "theirs": toml(&conflict.theirs),
            "text": app.to(&subject(flow, conflict)),
            "ours_text": app.to(&told.ours),
            "theirs_text": app.to(&told.theirs),
            "ours_by": mine.by,
            "ours_on": on(&mine),
            "theirs_by": yours.by,
            "theirs_on": on(&yours),
            "open": decided.settled.open.contains(conflict),
        })
    };
    let finding = |found: &Finding| {
        let told = app.guide.rules.tell(found);
        json!({ "code": found.code, "place": found.place, "text": app.to(&told.message) })
    };
    let settled = &decided.settled;
    json!({
        "version": 1,
        "written": written.map(|path| path.display().to_string()),
        "changes": lines(flow, before, &decided.edits).iter().map(change).collect::<Vec<_>>(),
        "conflicts": decided.merged.conflicts.iter().map(conflict).collect::<Vec<_>>(),
        "kept": settled.kept,
        "taken": settled.taken,
        "new": settled.written,
        "open": settled.open.len(),
        "findings": decided.merged.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}
