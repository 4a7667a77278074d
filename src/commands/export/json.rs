//! What `exportar --json` writes.
//!
//! One format: `{"version": 1, "format", "media_type", "file", "content", "losses"}`; `content` is null where it is no text.
//! Into a folder: `{"version": 1, "formats": [{"format", "media_type", "file", "losses"}], "files": [path],
//! "left_out": [{"es", "en"}]}`. The list: `{"version": 1, "formats": [{"id", "name", "for", "file", "media_type"}]}`.
//! A loss: `{"field", "what": "dropped" | "renamed" | "defaulted" | "shortened", "datasets": [identifier], "count",
//! "why"}`; no datasets where it is said of the catalogue as a whole. Texts are `{"es", "en"}`.

use serde_json::{Value, json};

use super::Written;
use super::folder::Put;
use crate::export::{FORMATS, Loss};

pub fn formats() -> Vec<u8> {
    let one = |format: &crate::export::Format| {
        json!({
            "id": format.id,
            "name": format.name,
            "for": format.serves,
            "file": format.file,
            "media_type": format.media,
        })
    };
    bytes(&json!({ "version": 1, "formats": FORMATS.iter().map(one).collect::<Vec<_>>() }))
}

pub fn alone(written: &Written) -> Vec<u8> {
    let mut one = said(written);
    if let Some(one) = one.as_object_mut() {
        one.insert("content".into(), std::str::from_utf8(&written.exported.bytes).ok().into());
        one.insert("version".into(), 1.into());
    }
    bytes(&one)
}

pub fn folder(written: &[Written], put: &Put) -> Vec<u8> {
    let files: Vec<String> = put.files.iter().map(|path| path.display().to_string()).collect();
    let formats: Vec<Value> = written.iter().map(said).collect();
    bytes(&json!({ "version": 1, "formats": formats, "files": files, "left_out": put.left }))
}

fn said(written: &Written) -> Value {
    json!({
        "format": written.format.id,
        "media_type": written.format.media,
        "file": written.format.file,
        "losses": written.losses.iter().map(loss).collect::<Vec<_>>(),
    })
}

fn loss(loss: &Loss) -> Value {
    json!({
        "field": loss.field,
        "what": loss.what.word(),
        "datasets": loss.datasets,
        "count": loss.datasets.len(),
        "why": loss.why,
    })
}

fn bytes(value: &Value) -> Vec<u8> {
    // Values of ours are plain: writing them cannot fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
