//! `unir --git`: the merge driver of git.
//!
//! git gives three files with names of its own (`.merge_file_x7QpLm`) and takes what is in the second as the merge;
//! exit code 0 says that it is done, 1 that there are conflicts. Nothing is left beside the files.

use super::inputs::{self, Inputs};
use super::{Decided, finish, marks, show, words};
use crate::app::App;
use crate::cli::merge::Wanted;
use crate::commands::conflicts::{Settled, Side, line};
use crate::error::Result;
use crate::fsx::{self, write_atomic};
use crate::plan::merge::{Conflict, merge};
use crate::text::{Text, command, merge as say};
use crate::ui::Say;
use crate::wizard::flow::Flow;

/// Merges in place.
///
/// # Errors
/// When a file cannot be read or written; the second file is then as it was.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let inputs = inputs::read(app, wanted)?;
    inputs::check(&inputs)?;
    let tree = inputs.ours.doc.tree().clone();
    let merged = merge(inputs.base_tree(), &tree, inputs.theirs.doc.tree());
    let settled = Settled { open: merged.conflicts.clone(), ..Settled::default() };
    let decided = Decided { edits: merged.edits.clone(), merged, settled };
    let mut doc = inputs.ours.doc.clone();
    finish(&mut doc, &inputs, &decided);
    let guide = app.guide.clone();
    let flow = Flow::new(&guide, &tree);
    let open = &decided.settled.open;
    if !open.is_empty() {
        marks::write(&mut doc, &flow, open, app.lang());
    }
    if app.options.dry_run {
        app.tell(&command::DRY_RUN.with("path", &inputs.ours_name));
    } else {
        write_atomic(&*app.fs, &inputs.ours_path, &doc.bytes(), || Ok(true))
            .map_err(|error| fsx::unwritten(&inputs.ours_path, &error))?;
    }
    tell(app, &inputs, &flow, &decided);
    Ok(u8::from(!open.is_empty()))
}

fn tell(app: &mut App, inputs: &Inputs, flow: &Flow<'_, '_>, decided: &Decided) {
    let after = show::applied(inputs.ours.doc.tree(), &decided.edits);
    let coming = words::lines(&Flow::new(flow.guide, &after), inputs.ours.doc.tree(), &decided.edits);
    app.tell(&say::GIT_CLEAN.with("n", coming.len()));
    for found in &decided.merged.findings {
        let told = app.guide.rules.tell(found).message;
        app.tell(&told);
    }
    let conflicts = &decided.settled.open;
    if conflicts.is_empty() {
        return;
    }
    let side = |from: Text| Side { from, ..Side::default() };
    let sides = |_: &Conflict| (side(say::THIS_BRANCH), side(say::THAT_BRANCH));
    app.tell(&say::GIT_CONFLICTS.with("n", conflicts.len()));
    for conflict in conflicts {
        let told = app.to(&line(flow, conflict, &sides)).trim_start_matches("- ").to_string();
        app.ui.show(&[Say::Item { mark: "· ".into(), text: told }]);
    }
    app.tell(&say::GIT_TODO);
}
