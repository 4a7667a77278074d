//! A merge as it is shown before it is saved, and what became of it.

use std::path::Path;

use toml::Table;

use super::inputs::Inputs;
use super::words::lines;
use super::{Decided, document};
use crate::app::App;
use crate::commands::conflicts::named;
use crate::error::{Kind, Result};
use crate::plan::diff::diff;
use crate::plan::doc::Edit;
use crate::plan::merge::Merged;
use crate::plan::read::Read;
use crate::text::{Text, merge as say};
use crate::ui::{Say, report};
use crate::wizard::flow::Flow;

/// Changes that are shown one by one; the JSON has all.
const MOST: usize = 40;

/// What comes in, what stays, how much is to be asked.
pub fn preview(app: &mut App, inputs: &Inputs, flow: &Flow<'_, '_>, merged: &Merged) {
    let mut parts = where_from(app, inputs, flow);
    parts.extend(coming(app, inputs, flow, merged));
    let warn = |text: &Text| Say::Warning(app.to(text).to_string());
    let found = merged.findings.iter().map(|found| warn(&app.guide.rules.tell(found).message));
    parts.extend(found);
    let n = merged.conflicts.len();
    parts.extend((n > 0).then(|| Say::Text(app.to(&say::CONFLICTS.with("n", n)).to_string())));
    if !app.options.quiet {
        app.ui.show(&parts);
    }
}

/// What is compared with what, and what ours has of its own.
fn where_from(app: &App, inputs: &Inputs, flow: &Flow<'_, '_>) -> Vec<Say> {
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    let mut parts: Vec<Say> = Vec::new();
    match inputs.base_tree() {
        None => parts.push(text(&say::NO_BASE.with("path", &inputs.base_name))),
        Some(base) => {
            let own = diff(base, flow.tree).len();
            let stays = say::STAYS_AS_IS.with("ours", &inputs.ours_name).with("n", own);
            parts.extend((own > 0).then(|| text(&stays)));
        }
    }
    let guide = |read: &Read| named(read.doc.text_at("guide"));
    let (mine, yours) = (guide(&inputs.ours), guide(&inputs.theirs));
    if mine != yours && !yours.is_empty() && !mine.is_empty() {
        let told = say::GUIDES.with("ours", mine).with("theirs", yours);
        parts.push(Say::Warning(app.to(&told).to_string()));
    }
    parts
}

fn coming(app: &App, inputs: &Inputs, flow: &Flow<'_, '_>, merged: &Merged) -> Vec<Say> {
    let text = |text: &Text| Say::Text(app.to(text).to_string());
    let item = |text: &Text| Say::Item { mark: "· ".into(), text: app.to(text).to_string() };
    let after = applied(flow.tree, &merged.edits);
    let coming = lines(&Flow::new(flow.guide, &after), flow.tree, &merged.edits);
    let head = if coming.is_empty() { say::NOTHING_NEW } else { say::COMES_IN };
    let mut parts = vec![text(&head.with("theirs", &inputs.theirs_name).with("n", coming.len()))];
    parts.extend(coming.iter().take(MOST).map(|line| item(&line.text)));
    let more = coming.len().saturating_sub(MOST);
    parts.extend((more > 0).then(|| text(&say::AND_MORE.with("n", more))));
    parts
}

/// A plan's values with changes made to them; tables that stay empty do no harm here.
pub fn applied(tree: &Table, edits: &[Edit]) -> Table {
    let mut tree = tree.clone();
    for (at, value) in edits {
        match value {
            Some(value) => drop(at.put(&mut tree, value.clone())),
            None => drop(at.take(&mut tree)),
        }
    }
    tree
}

/// The exit code: 3 while something stays undecided.
pub fn code(decided: &Decided) -> u8 {
    if decided.settled.open.is_empty() { 0 } else { Kind::Incomplete as u8 }
}

/// Tells what became of it, or writes the document. `written` is the file that has the merged plan now.
///
/// # Errors
/// None so far; as every command that has a result.
pub fn result(
    app: &mut App,
    inputs: &Inputs,
    decided: &Decided,
    before: &Table,
    written: Option<&Path>,
) -> Result<u8> {
    let guide = app.guide.clone();
    let after = applied(before, &decided.edits);
    let flow = Flow::new(&guide, &after);
    if app.options.json {
        let document = document::document(app, inputs, decided, (&flow, before), written);
        report::print(format!("{document:#}\n").as_bytes());
        return Ok(code(decided));
    }
    let n = lines(&flow, before, &decided.edits).len();
    match written {
        Some(path) => {
            let head = if n == 1 { say::MERGED_ONE } else { say::MERGED };
            app.tell(&head.with("n", n).with("path", super::shown(path)));
            if app.options.output.is_none() {
                app.tell(&say::UNDO_HINT.with("path", &inputs.ours_name));
            }
        }
        None if app.options.dry_run => {
            app.tell(&say::WOULD_MERGE.with("n", n).with("path", &inputs.ours_name));
        }
        None => {}
    }
    let open = decided.settled.open.len();
    if open > 0 {
        app.tell(&say::LEFT_OPEN.with("n", open).with("ours", &inputs.ours_name));
    }
    Ok(code(decided))
}
