//! What was written.

use serde_json::{Value as Json, json};

use super::Written;
use crate::app::App;
use crate::error::Result;
use crate::text::document as say;
use crate::text::fold::visible;
use crate::ui::Say;

/// Shows what was written, or would be.
///
/// # Errors
/// When the result cannot be written.
pub fn show(app: &mut App, all: &[Written]) -> Result<()> {
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(app, all)),
        false => {
            let parts: Vec<Say> = all.iter().flat_map(|written| parts(app, written)).collect();
            app.drawn(&parts)
        }
    };
    app.result(bytes.as_bytes())
}

fn parts(app: &App, written: &Written) -> Vec<Say> {
    let to = |text: &crate::text::Text| app.to(text).to_string();
    let mut parts = vec![Say::Title { left: visible(&written.title), right: String::new() }];
    let head = if app.options.dry_run { say::WOULD_WRITE } else { say::WROTE };
    let fresh = written.sheets.iter().filter(|(_, same)| !same).count();
    let head = if fresh == 0 { say::SAME } else { head };
    parts.push(Say::Text(to(&head.with("path", visible(&written.folder.display().to_string())))));
    for (sheet, same) in &written.sheets {
        let text = if *same { to(&say::SAME_FILE.with("name", &sheet.name)) } else { sheet.name.clone() };
        parts.push(Say::Item { mark: "· ".into(), text });
    }
    if written.columns == 0 {
        parts.push(Say::Warning(to(&say::NO_DICTIONARY)));
    } else if written.gaps > 0 {
        let id = visible(&written.id);
        let gaps = say::GAPS.with("n", written.gaps).with("of", written.columns).with("id", id);
        parts.push(Say::Warning(to(&gaps)));
    }
    parts.extend(written.notes.iter().map(|note| Say::Warning(to(note))));
    parts.push(Say::Blank);
    parts
}

/// `{"version": 1, "datasets": [{"id", "title", "folder", "files": [{"name", "changed"}], "columns", "undescribed",
/// "notes"}]}`.
fn document(app: &App, all: &[Written]) -> Json {
    let one = |written: &Written| {
        let file =
            |(sheet, same): &(crate::document::Sheet, bool)| json!({ "name": sheet.name, "changed": !same });
        json!({
            "id": written.id,
            "title": written.title,
            "folder": written.folder.display().to_string(),
            "files": written.sheets.iter().map(file).collect::<Vec<_>>(),
            "columns": written.columns,
            "undescribed": written.gaps,
            "notes": written.notes.iter().map(|note| app.to(note)).collect::<Vec<_>>(),
        })
    };
    json!({ "version": 1, "datasets": all.iter().map(one).collect::<Vec<_>>() })
}
