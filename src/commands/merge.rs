//! `unir`: two plans that grew from one.

use std::path::Path;

use toml::{Table, Value};

use super::ask;
use crate::app::App;
use crate::cli::merge::Wanted;
use crate::error::{Error, Kind, Result};
use crate::plan::doc::{Doc, Edit};
use crate::plan::merge::{Conflict, Merged, merge};
use crate::text::{command, merge as say};
use crate::toml_text::Address;
use crate::wizard::desk::Desk;
use crate::wizard::flow::Flow;

use super::conflicts::{Settled, settle};

mod document;
mod driver;
mod inputs;
mod marks;
mod show;
mod sides;
mod words;

use inputs::Inputs;

/// What will be done to ours.
struct Decided {
    merged: Merged,
    settled: Settled,
    edits: Vec<Edit>,
}

/// Takes the changes of one copy into the other.
///
/// # Errors
/// When a plan cannot be read, the copies are not of one plan, or conflicts remain and nobody can be asked.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    if wanted.git {
        return driver::run(app, wanted);
    }
    let inputs = inputs::read(app, wanted)?;
    inputs::check(&inputs)?;
    if app.options.dry_run || app.options.output.is_some() {
        let doc = inputs.ours.doc.clone();
        return elsewhere(app, &inputs, doc);
    }
    let path = inputs.ours_path.clone();
    super::open::at_desk(app, &path, |app, desk| at_desk(app, &inputs, desk))
}

/// Into the plan itself.
fn at_desk(app: &mut App, inputs: &Inputs, desk: &mut Desk) -> Result<u8> {
    let decided = match decide(app, inputs, desk.doc.tree())? {
        Go::On(decided) => decided,
        Go::Told(code) => return Ok(code),
    };
    let mut after = desk.doc.clone();
    let changes = !after.apply(&decided.edits).is_empty();
    if !changes || !agreed(app, inputs, desk, &decided) {
        app.tell(&if changes {
            command::NOTHING_SAVED
        } else {
            say::NOTHING_TO_DO.with("path", &inputs.ours_name)
        });
        return show::result(app, inputs, &decided, desk.doc.tree(), None);
    }
    let before = desk.doc.tree().clone();
    // The revision counts on from the later of both, so that nobody takes the merge for the older plan.
    desk.doc.apply(&[revision(&desk.doc, inputs)]);
    if decided.settled.open.is_empty() {
        marks::clear(&mut desk.doc);
    }
    let commit = crate::commands::open::commit(app, desk, "merge", &decided.edits)?;
    if commit.ours_in.is_some() {
        return Ok(Kind::Unexpected as u8);
    }
    let path = desk.path().to_path_buf();
    show::result(app, inputs, &decided, &before, Some(&path))
}

/// Into another file, or nowhere.
fn elsewhere(app: &mut App, inputs: &Inputs, mut doc: Doc) -> Result<u8> {
    let decided = match decide(app, inputs, doc.tree())? {
        Go::On(decided) => decided,
        Go::Told(code) => return Ok(code),
    };
    let before = doc.tree().clone();
    finish(&mut doc, inputs, &decided);
    let output = app.options.output.clone();
    match output.as_deref() {
        Some(path) if path.as_os_str() == "-" => {
            app.result(&doc.bytes())?;
            Ok(show::code(&decided))
        }
        Some(path) => {
            app.write_file(path, &doc.bytes())?;
            let written = (!app.options.dry_run).then_some(path);
            show::result(app, inputs, &decided, &before, written)
        }
        None => show::result(app, inputs, &decided, &before, None),
    }
}

/// The plan with everything decided, one revision later than both.
fn finish(doc: &mut Doc, inputs: &Inputs, decided: &Decided) {
    doc.apply(&decided.edits);
    doc.apply(&[revision(doc, inputs)]);
    if decided.settled.open.is_empty() {
        marks::clear(doc);
    }
    doc.next_revision();
}

fn revision(doc: &Doc, inputs: &Inputs) -> Edit {
    let later = doc.revision().max(inputs.theirs.doc.revision());
    (Address::new(["revision"]), Some(Value::Integer(later)))
}

/// Whether there is something to do after what was shown.
enum Go {
    On(Decided),
    /// The person left, or everything was told; with the exit code.
    Told(u8),
}

/// Compares, shows what comes in, and asks about what both changed.
fn decide(app: &mut App, inputs: &Inputs, ours: &Table) -> Result<Go> {
    let merged = merge(inputs.base_tree(), ours, inputs.theirs.doc.tree());
    let guide = app.guide.clone();
    let flow = Flow::new(&guide, ours);
    if !app.options.json {
        show::preview(app, inputs, &flow, &merged);
    }
    let sides = |conflict: &Conflict| sides::sides(inputs, ours, conflict);
    if app.options.json && !app.options.input && !merged.conflicts.is_empty() {
        let settled = Settled { open: merged.conflicts.clone(), ..Settled::default() };
        let decided = Decided { edits: merged.edits.clone(), merged, settled };
        show::result(app, inputs, &decided, ours, None)?;
        return Ok(Go::Told(Kind::NotAsked as u8));
    }
    let Some(settled) = settle(app, &flow, &merged.conflicts, &sides)? else {
        app.tell(&command::NOTHING_SAVED);
        return Ok(Go::Told(0));
    };
    let mut edits = merged.edits.clone();
    edits.extend(settled.edits.iter().cloned());
    Ok(Go::On(Decided { merged, settled, edits }))
}

fn agreed(app: &mut App, inputs: &Inputs, desk: &Desk, decided: &Decided) -> bool {
    if !app.options.input || app.options.yes {
        return true;
    }
    let before = desk.doc.tree();
    let after = show::applied(before, &decided.edits);
    let n = words::lines(&Flow::new(&app.guide, &after), before, &decided.edits).len();
    let rows = ask::save_rows(app);
    let ask = say::SAVE_ASK.with("path", &inputs.ours_name).with("n", n);
    ask::pick(app, "merge.save", &ask, rows).as_deref() == Some("save")
}

/// An error that says which of the three files it is about.
fn usage(what: crate::text::Text, todo: crate::text::Text) -> Error {
    Error::new(Kind::Usage, what).safe(command::NOTHING_SAVED).todo(todo)
}

/// A path as it was typed, safe to show.
fn shown(path: &Path) -> String {
    super::conflicts::named(&path.display().to_string())
}
