//! What a reviewer's own machine keeps of a plan: the plan as it was read, and which findings were looked at.
//!
//! `revisiones/HASH.toml` is the plan; `revisiones/HASH.vistos` has a line for each finding that was looked at: a short
//! hash of what it says, and the hash of the part that it was about. `HASH` is of the plan's id and the reviewer's
//! name, so that neither can name a file. All of it can go: the pass inside the plan says which parts changed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::app::App;
use crate::diag::Finding;
use crate::hash::sha256;
use crate::plan::doc::Doc;
use crate::plan::read::read;
use crate::plan::store::PLAN_LIMIT;
use crate::text::fold::fold;
use crate::{fsx, places};

const FOLDER: &str = "revisiones";
const LETTERS: usize = 16;

/// Findings that were looked at, by what they say, with the part as it was.
pub type Seen = BTreeMap<String, String>;

/// Where things of one plan and one reviewer are kept; `None` for a plan without an id or a machine without a place.
fn path(doc: &Doc, by: &str, ending: &str) -> Option<PathBuf> {
    let id = doc.text_at("id");
    let mut name = sha256(format!("{}:{id}{}", id.len(), fold(by)));
    name.truncate(LETTERS);
    let folder = places::state().filter(|_| !id.is_empty())?;
    Some(folder.join(FOLDER).join(format!("{name}.{ending}")))
}

/// The plan as this reviewer read it last, here.
pub fn copy(app: &App, doc: &Doc, by: &str) -> Option<Doc> {
    let bytes = app.fs.read(&path(doc, by, "toml")?, PLAN_LIMIT).ok()?;
    Some(read(&bytes).ok()?.doc).filter(|kept| kept.text_at("id") == doc.text_at("id"))
}

/// Keeps the plan as it was read. That it could not be kept harms nobody: parts are told then.
pub fn keep_copy(app: &App, doc: &Doc, by: &str) {
    keep(app, path(doc, by, "toml"), &doc.bytes());
}

/// What was looked at; `None` when nothing is known.
pub fn seen(app: &App, doc: &Doc, by: &str) -> Option<Seen> {
    let bytes = app.fs.read(&path(doc, by, "vistos")?, PLAN_LIMIT).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let pair = |line: &str| line.split_once(' ').map(|(key, part)| (key.to_string(), part.to_string()));
    Some(text.lines().filter_map(pair).collect())
}

/// Keeps what was looked at.
pub fn keep_seen(app: &App, doc: &Doc, by: &str, seen: &Seen) {
    let text: String = seen.iter().map(|(key, part)| format!("{key} {part}\n")).collect();
    keep(app, path(doc, by, "vistos"), text.as_bytes());
}

/// What a finding says, short.
pub fn key(finding: &Finding) -> String {
    let words: Vec<&str> = finding.args.iter().map(|(_, text)| &*text.es).collect();
    let address = finding.place.address.as_deref().unwrap_or_default();
    let mut hash = sha256(format!("{}\u{0}{address}\u{0}{}", finding.code, words.join("\u{0}")));
    hash.truncate(LETTERS);
    hash
}

fn keep(app: &App, path: Option<PathBuf>, bytes: &[u8]) {
    let Some((path, folder)) = path.as_deref().and_then(|path| Some((path, path.parent()?))) else { return };
    let _ = fsx::make_folder(&*app.fs, folder).and_then(|()| fsx::write_private(&*app.fs, path, bytes));
}
