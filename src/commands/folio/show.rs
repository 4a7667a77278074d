//! What came of a check, in words.

use serde_json::{Value as Json, json};

use super::Report;
use super::sealed::{Sheet, State};
use crate::app::App;
use crate::error::Result;
use crate::text::fold::visible;
use crate::text::{Text, folio as say};
use crate::ui::Say;

/// Shows it.
///
/// # Errors
/// When the result cannot be written.
pub fn show(app: &mut App, found: &Report, spell: bool) -> Result<()> {
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(app, found)),
        false => app.drawn(&parts(app, found, spell)),
    };
    app.result(bytes.as_bytes())
}

fn parts(app: &App, found: &Report, spell: bool) -> Vec<Say> {
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    let mut parts = Vec::new();
    if let Some(slip) = &found.slip {
        parts.push(Say::Error(app.to(&say::SLIP.with("text", visible(slip))).to_string()));
    }
    let folio = found.folio.as_ref().or_else(|| found.sheets.iter().find_map(|sheet| sheet.folio.as_ref()));
    if let (Some(folio), true) = (folio, spell) {
        parts.push(Say::Text(folio.to_string()));
        let groups = folio.spelled(app.lang());
        parts
            .extend(groups.split("; ").map(|group| Say::Item { mark: "· ".into(), text: group.to_string() }));
        parts.push(text(&say::SPELLED));
    }
    parts.extend(found.sheets.iter().flat_map(|sheet| of_sheet(app, sheet)));
    let known = |known: &super::lookup::Known| Say::Item {
        mark: "· ".into(),
        text: app.to(&known.text).to_string(),
    };
    if let (Some(looked), Some(folio)) = (&found.looked, &found.folio) {
        match (looked, found.known.is_empty() && found.sheets.is_empty()) {
            (_, false) => parts.push(text(&say::KNOWN.with("folio", folio))),
            (Some(path), true) => {
                let path = visible(&path.display().to_string());
                parts.push(text(&say::UNKNOWN.with("folio", folio).with("path", path)));
            }
            (None, true) => parts.push(text(&say::WELL_FORMED.with("folio", folio))),
        }
        parts.extend(found.known.iter().map(known));
    }
    parts
}

fn of_sheet(app: &App, sheet: &Sheet) -> Vec<Say> {
    let name = visible(&sheet.path.file_name().unwrap_or_default().to_string_lossy());
    let told = |text: Text| app.to(&text.with("file", &name)).to_string();
    let mut parts = Vec::new();
    match (&sheet.folio, sheet.fits) {
        (None, _) => match sheet.listed {
            Some(true) => parts.push(Say::Text(told(say::LISTED))),
            Some(false) => parts.push(Say::Error(told(say::NOT_LISTED))),
            None => parts.push(Say::Error(told(say::NOT_SEALED))),
        },
        (Some(folio), true) => parts.push(Say::Text(told(kind(sheet.kind).with("folio", folio)))),
        (Some(folio), false) => parts.push(Say::Error(told(say::BROKEN.with("folio", folio)))),
    }
    if sheet.same == Some(false) {
        parts.push(Say::Error(told(say::OTHER)));
    }
    for item in &sheet.items {
        let state = match item.state {
            State::Same => say::ITEM_SAME,
            State::Changed => say::ITEM_CHANGED,
            State::Gone => say::ITEM_GONE,
            State::Unknown => say::ITEM_UNKNOWN,
        };
        let text =
            app.to(&say::ITEM.with("title", visible(&item.title)).with_text("state", &state)).to_string();
        parts.push(Say::Item { mark: "· ".into(), text });
    }
    parts
}

fn kind(kind: &str) -> Text {
    match kind {
        "receipt" => say::RECEIPT_HOLDS,
        "approval" => say::PACKET_HOLDS,
        _ => say::TEXT_HOLDS,
    }
}

/// `{"version": 1, "holds", "folio", "spelled", "slip", "known": [{"kind", "text"}], "files": [{"path", "kind", "folio",
/// "fits", "same", "listed", "items": [{"title", "state"}]}]}`; `state` is `same`, `changed`, `gone` or `unknown`.
fn document(app: &App, found: &Report) -> Json {
    let folio = found.folio.as_ref().or_else(|| found.sheets.iter().find_map(|sheet| sheet.folio.as_ref()));
    let sheet = |sheet: &Sheet| {
        let items = sheet.items.iter().map(|item| json!({ "title": item.title, "state": item.state.word() }));
        json!({
            "path": sheet.path.display().to_string(),
            "kind": sheet.kind,
            "folio": sheet.folio.as_ref().map(ToString::to_string),
            "fits": sheet.fits,
            "same": sheet.same,
            "listed": sheet.listed,
            "items": items.collect::<Vec<_>>(),
        })
    };
    let known = found.known.iter().map(|known| json!({ "kind": known.kind, "text": app.to(&known.text) }));
    json!({
        "version": 1,
        "holds": found.holds(),
        "folio": folio.map(ToString::to_string),
        "spelled": folio.map(|folio| folio.spelled(app.lang())),
        "slip": found.slip,
        "known": known.collect::<Vec<_>>(),
        "files": found.sheets.iter().map(sheet).collect::<Vec<_>>(),
    })
}
