//! `comparar`: what changed from one plan to another, in words.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::diag::Finding;
use crate::error::Result;
use crate::plan::diff::{Change, diff};
use crate::plan::typed::typed;
use crate::schedule::changes::unexplained;
use crate::text::command as say;
use crate::toml_text::Address;
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
    // Promises that changed without a word.
    let unexplained = unexplained(&typed(old.doc.tree()), &typed(new.doc.tree()));
    let bytes = if app.options.json {
        let one = |change: &Change| {
            let key = change.at.to_string();
            let origin = |field: &str| Address::new(["origin", key.as_str(), field]).get(new.doc.tree());
            json!({
                "address": change.at.to_string(),
                "before": change.before.as_ref().map(ToString::to_string),
                "after": change.after.as_ref().map(ToString::to_string),
                "text": app.to(&told::change(&flow, change)),
                "by": origin("by").and_then(|by| by.as_str()),
                "on": origin("on").map(ToString::to_string),
            })
        };
        let changes: Vec<_> = changes.iter().map(one).collect();
        let finding = |found: &Finding| {
            let told = app.guide.rules.tell(found);
            json!({ "code": found.code, "place": found.place, "text": told.message.to(app.lang()) })
        };
        let findings: Vec<_> = unexplained.iter().map(finding).collect();
        format!("{:#}\n", json!({ "version": 1, "changes": changes, "findings": findings })).into_bytes()
    } else {
        let head = if changes.is_empty() { say::DIFF_NONE } else { say::DIFF_SOME.with("n", changes.len()) };
        let mut parts = vec![Say::Text(app.to(&head).to_string()), Say::Blank];
        parts.extend(lines.into_iter().map(|text| Say::Item { mark: "  · ".into(), text }));
        for found in &unexplained {
            let text = super::check::line(app, found);
            parts.push(Say::Item { mark: "  ! ".into(), text: app.to(&text).to_string() });
        }
        report::text(&parts, app.lang()).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}
