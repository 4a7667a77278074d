//! `deshacer`: steps back through the last changes.

use serde_json::json;

use crate::app::App;
use crate::error::Result;
use crate::text::{command as say, session};
use crate::ui::{Say, report};
use crate::wizard::desk::Desk;
use crate::wizard::told;

/// Takes back the last `count` changes, or lists what can be taken back.
///
/// # Errors
/// When the plan cannot be opened or saved.
pub fn run(app: &mut App, count: u32, list: bool) -> Result<u8> {
    let path = app.plan_path(None)?;
    let mut desk = Desk::open(app.fs.clone(), &path, app.clock, &app.guide.rules)?.desk;
    if list {
        let bytes = listing(app, &desk);
        desk.close();
        app.result(&bytes)?;
        return Ok(0);
    }
    for _ in 0..count {
        let Some(label) = desk.undo()? else {
            app.tell(&session::NOTHING_TO_UNDO);
            break;
        };
        let what = told::label(&app.guide, &label);
        app.tell(&session::UNDONE.with_text("what", &what));
    }
    desk.close();
    Ok(0)
}

fn listing(app: &App, desk: &Desk) -> Vec<u8> {
    let changes = desk.undoable();
    if app.options.json {
        let one = |change: &crate::plan::store::Change| json!({ "revision": change.revision, "at": change.at, "label": change.label });
        let document = json!({ "version": 1, "changes": changes.iter().map(one).collect::<Vec<_>>() });
        return format!("{document:#}\n").into_bytes();
    }
    let mut parts = vec![Say::Text(app.to(&say::UNDO_HEAD.with("n", changes.len())).to_string())];
    for (number, change) in changes.iter().enumerate() {
        let when = change.at.replace('T', " ");
        let what = told::label(&app.guide, &change.label);
        let text = format!("{}  {}", when.get(..16).unwrap_or(&when), app.to(&what));
        parts.push(Say::Item { mark: format!("{:>3}  ", number + 1), text });
    }
    report::text(&parts, app.lang()).into_bytes()
}
