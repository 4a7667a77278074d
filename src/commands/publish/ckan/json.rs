//! A publication as JSON. No sentence of it depends on the language but `why`, `todo` and reasons, which have both.
//!
//! ```json
//! { "version": 1, "portal": "https://…", "organization": "villa", "organization_made": false, "stopped": false,
//!   "requests": 52, "changes": 0, "files_sent": 0, "bytes_sent": 0, "seconds": 1.2, "receipt": null,
//!   "datasets": [{ "dataset", "name", "standing": "public", "changes": 0, "files_sent": 0, "waits_for": [],
//!                  "files": [{ "id", "url", "sha256", "bytes" }], "kept": [{ "file", "why": { "es", "en" } }],
//!                  "beyond": [], "why": null, "todo": null }] }
//! ```
//!
//! With `--ensayo`, datasets have `calls` in place of all that came of them: `[{ "call": "create" }]`; calls are
//! `create`, `patch` (with `fields`), `open`, `add`, `link`, `send`, `fields` (the last four with `file`), or one of
//! `held`, `foreign`, `deleted`, `failed`.

use std::time::Duration;

use serde_json::{Value, json};

use super::Site;
use super::save::Kept;
use crate::net::client::Counted;
use crate::publish::ckan::outcome::{Outcome, Outcomes};
use crate::publish::ckan::plan::{Call, Planned};
use crate::publish::ckan::run::Task;
use crate::publish::ckan::want::Want;

pub fn publication(site: &Site, outcomes: &Outcomes, receipt: Option<&Kept>, took: Duration) -> Value {
    json!({
        "version": 1,
        "portal": site.address(),
        "organization": site.organization,
        "organization_made": outcomes.organization_made,
        "stopped": outcomes.stopped(),
        "requests": outcomes.counted.requests,
        "changes": outcomes.changes(),
        "files_sent": outcomes.sent(),
        "bytes_sent": outcomes.bytes(),
        "seconds": seconds(took),
        "receipt": receipt.map(|kept| kept.receipt.folio().to_string()),
        "datasets": outcomes.all.iter().map(dataset).collect::<Vec<_>>(),
    })
}

fn dataset(one: &Outcome) -> Value {
    let files = one
        .files
        .iter()
        .map(|put| json!({ "id": put.id, "url": put.url, "sha256": put.sha256, "bytes": put.bytes }));
    json!({
        "dataset": one.dataset,
        "name": one.name,
        "standing": one.standing,
        "changes": one.changes,
        "files_sent": one.sent,
        "files": files.collect::<Vec<_>>(),
        "kept": one.kept.iter().map(|(file, why)| json!({ "file": file, "why": why })).collect::<Vec<_>>(),
        "beyond": one.beyond,
        "waits_for": one.waits_for,
        "why": one.why,
        "todo": one.todo,
    })
}

pub fn rehearsal(site: &Site, tasks: &[Task], absent: bool, counted: Counted, took: Duration) -> Value {
    json!({
        "version": 1,
        "portal": site.address(),
        "organization": site.organization,
        "organization_to_make": absent,
        "requests": counted.requests,
        "seconds": seconds(took),
        "datasets": tasks.iter().map(task).collect::<Vec<_>>(),
    })
}

fn task(task: &Task) -> Value {
    let bare = |word: &str| vec![json!({ "call": word })];
    let calls = match &task.planned {
        Ok(Planned::Do(calls)) => calls.iter().map(|one| call(&task.want, one)).collect(),
        Ok(Planned::Held) => bare("held"),
        Ok(Planned::Foreign) => bare("foreign"),
        Ok(Planned::Deleted) => bare("deleted"),
        Ok(Planned::Never) => Vec::new(),
        Err(_) => bare("failed"),
    };
    json!({ "dataset": task.want.dataset, "name": task.want.name, "calls": calls })
}

fn call(want: &Want, call: &Call) -> Value {
    let file = |at: &usize| want.files.get(*at).map(|file| file.id.clone());
    match call {
        Call::Create(_) => json!({ "call": "create" }),
        Call::Patch(fields) if fields.len() == 1 && fields.contains_key("private") => {
            json!({ "call": "open" })
        }
        Call::Patch(fields) => json!({ "call": "patch", "fields": fields.keys().collect::<Vec<_>>() }),
        Call::Add(at) => {
            let sends = want.files.get(*at).is_some_and(|file| file.part.is_some());
            json!({ "call": if sends { "add" } else { "link" }, "file": file(at) })
        }
        Call::Change { file: at, send: true, .. } => json!({ "call": "send", "file": file(at) }),
        Call::Change { file: at, .. } => json!({ "call": "fields", "file": file(at) }),
    }
}

/// With three decimals.
fn seconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 1000.0).round() / 1000.0
}
