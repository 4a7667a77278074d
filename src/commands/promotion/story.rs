//! The draft of a data story.

use std::path::Path;

use serde_json::json;

use super::{Known, messages, put};
use crate::app::App;
use crate::cli::promotion::Story;
use crate::error::Result;
use crate::promotion::{sheet, story};
use crate::text::promoted;

/// Drafts it.
///
/// # Errors
/// When the dataset is not really online, or a file cannot be written.
pub fn run(app: &mut App, path: &Path, wanted: &Story) -> Result<u8> {
    let known = Known::of(app, path)?;
    let format = put::format(app, wanted.format.as_deref())?;
    let (name, parts, json) = {
        let one = messages::ready(app, &known, &wanted.dataset)?;
        let drafted = story::draft(known.about(app), &one, wanted.question.as_deref());
        let name = format!("{}-{}", app.to(&promoted::STORY_FILE), one.dataset.identifier);
        (name, sheet::story(&one.dataset.title, &drafted), document(app, one.id(), &drafted))
    };
    if app.options.json {
        return app.result(format!("{json:#}\n").as_bytes()).map(|()| 0);
    }
    if let Some(format) = format {
        return put::document(app, (path, &known), (&parts, format), &name);
    }
    let text = app.drawn(&put::screen(&parts, app.lang()));
    app.result(text.as_bytes()).map(|()| 0)
}

/// `{"version": 1, "dataset", "parts": [{"id", "title", "hint", "lines": [], "lacks": []}]}`: in the language of the run.
fn document(app: &App, dataset: &str, drafted: &[story::Part]) -> serde_json::Value {
    let texts =
        |all: &[crate::text::Text]| all.iter().map(|text| app.to(text).to_string()).collect::<Vec<_>>();
    let part = |part: &story::Part| {
        json!({
            "id": part.id, "title": app.to(&part.title), "hint": app.to(&part.hint),
            "lines": texts(&part.lines), "lacks": texts(&part.lacks),
        })
    };
    json!({ "version": 1, "dataset": dataset, "parts": drafted.iter().map(part).collect::<Vec<_>>() })
}
