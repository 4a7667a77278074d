//! `revisar PLAN... --cambios`: only what changed since the last review of a person.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::{since, who};
use crate::app::App;
use crate::cli::review::Wanted;
use crate::error::Result;
use crate::text::fold::visible;
use crate::text::reviewing as say;
use crate::ui::Say;

/// Tells what changed in each plan; the exit code is 6 when one of them cannot be read.
///
/// # Errors
/// When nobody says who reviews, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted, paths: &[PathBuf]) -> Result<u8> {
    let Some(by) = who::reviewer(app, wanted.who.as_deref())? else { return Ok(0) };
    let mut code = 0;
    let mut parts = Vec::new();
    let mut plans: Vec<Json> = Vec::new();
    for path in paths {
        match one(app, path, &by) {
            Ok((mut told, json)) => {
                parts.append(&mut told);
                plans.push(json);
            }
            Err(err) => {
                code = code.max(err.exit_code());
                parts.push(Say::Error(err.render(app.lang())));
                let path = path.display().to_string();
                plans.push(json!({ "path": path, "error": app.to(&err.what), "code": err.exit_code() }));
            }
        }
        parts.push(Say::Blank);
    }
    let bytes = if app.options.json {
        format!("{:#}\n", json!({ "version": 1, "plans": plans })).into_bytes()
    } else {
        app.drawn(&parts).into_bytes()
    };
    app.result(&bytes)?;
    Ok(code)
}

fn one(app: &App, path: &Path, by: &str) -> Result<(Vec<Say>, Json)> {
    let doc = crate::commands::open::look(app, path)?.doc;
    let shown = path.display().to_string();
    let mut parts = vec![super::one::title(app, &doc)];
    let Some(since) = since::of(app, &doc, by) else {
        let never = say::NEVER.with("by", visible(by)).with("path", visible(&shown));
        parts.push(Say::Text(app.to(&never).to_string()));
        return Ok((parts, json!({ "path": shown, "by": by, "on": null })));
    };
    parts.extend(since::parts(app, &doc, by, &since));
    Ok((parts, since::entry(app, &shown, by, (&doc, &since))))
}
