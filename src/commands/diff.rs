//! `comparar`: what changed from one plan to another, in words.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::error::Result;
use crate::plan::diff::{Change, diff};
use crate::text::command as say;
use crate::ui::{Say, report};
use crate::wizard::flow::Flow;
use crate::wizard::told;

/// Shows the changes from `before` to `after`.
///
/// # Errors
/// When one of them cannot be read.
pub fn run(app: &mut App, before: &Path, after: &Path) -> Result<u8> {
    let paths = [app.plan_path(Some(before))?, app.plan_path(Some(after))?];
    let (old, new) = (super::open::look(app, &paths[0])?, super::open::look(app, &paths[1])?);
    let changes = diff(old.doc.tree(), new.doc.tree());
    let flow = Flow::new(&app.guide, new.doc.tree());
    let lines = told::lines(&flow, &changes, app.lang());
    let bytes = if app.options.json {
        let one = |(change, line): (&Change, &String)| {
            json!({
                "address": change.at.to_string(),
                "before": change.before.as_ref().map(ToString::to_string),
                "after": change.after.as_ref().map(ToString::to_string),
                "text": line,
            })
        };
        let changes: Vec<_> = changes.iter().zip(&lines).map(one).collect();
        format!("{:#}\n", json!({ "version": 1, "changes": changes })).into_bytes()
    } else {
        let head = if changes.is_empty() { say::DIFF_NONE } else { say::DIFF_SOME.with("n", changes.len()) };
        let mut parts = vec![Say::Text(app.to(&head).to_string()), Say::Blank];
        parts.extend(lines.into_iter().map(|text| Say::Item { mark: "  · ".into(), text }));
        report::text(&parts, app.lang()).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}
