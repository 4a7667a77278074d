//! `libro importar`: what came back in workbooks, shown, asked about where it is in doubt, and saved in one go.

use std::path::Path;

use super::doubts::{self, Left, pick};
use super::{export, json, read, show};
use crate::app::App;
use crate::cli::book::Import;
use crate::commands::ask;
use crate::commands::conflicts::{Side, settle};
use crate::error::{Error, Kind, Result};
use crate::guide::model::Guide;
use crate::plan::doc::Edit;
use crate::plan::merge::Conflict;
use crate::spreadsheet::write;
use crate::text::{Text, book as say, command, demand};
use crate::toml_text::Address;
use crate::ui::{Row, Say, report};
use crate::wizard::desk::Desk;
use crate::wizard::flow::Flow;
use crate::wizard::{marks, reasons};
use crate::workbook::{self, Change, Come, Taken, Weighed};

/// Reads the workbooks and takes in what changed.
///
/// # Errors
/// When a workbook cannot be read or is not of this plan; when something had to be asked and could not be.
pub fn run(app: &mut App, wanted: &Import) -> Result<u8> {
    let come = read::read(app, &wanted.files)?;
    let path = app.plan_path(None)?;
    // Asking needs the app for itself, and what came back points into the Guide.
    let guide = app.guide.clone();
    if let Some(to) = &wanted.repaired {
        copies(app, &guide, (&path, &come), to)?;
    }
    if app.options.dry_run {
        return rehearse(app, &guide, &path, &come);
    }
    crate::commands::open::at_desk(app, &path, |app, desk| at_desk(app, desk, &guide, come))
}

/// Copies with the cells in doubt marked; of several workbooks, each with its name.
fn copies(app: &mut App, guide: &Guide, (path, come): (&Path, &[Come]), to: &Path) -> Result<()> {
    let read = crate::commands::open::look(app, path)?;
    let tree = read.doc.tree();
    let format = export::format(to)?;
    let taken = workbook::take(guide, tree, come, app.clock.today()).map_err(|all| refused(&all))?;
    let flow = Flow::new(guide, tree);
    for (number, book) in taken.books.iter().enumerate() {
        let names = show::Names { flow: &flow, taken: &taken };
        let told = |row: &workbook::RowDoubt<'_>| show::row_line(&names, row);
        let copy = workbook::copy(guide, tree, &taken, number, (app.clock.now(), &told));
        let own = match taken.books.len() {
            1 => String::new(),
            _ => format!(".{}", Path::new(&book.file).file_stem().unwrap_or_default().to_string_lossy()),
        };
        let files = write(&copy, format).map_err(|why| Error::new(Kind::Unexpected, why))?;
        for (part, bytes) in files {
            app.write_file(&export::named(to, &format!("{own}{part}")), &bytes)?;
        }
    }
    app.tell(&say::COPIED.with("n", taken.doubts.len() + taken.rows.len()));
    Ok(())
}

/// What would be done, without opening the plan for work.
fn rehearse(app: &mut App, guide: &Guide, path: &Path, come: &[Come]) -> Result<u8> {
    let read = crate::commands::open::look(app, path)?;
    let tree = read.doc.tree();
    let taken = workbook::take(guide, tree, come, app.clock.today()).map_err(|all| refused(&all))?;
    let weighed = workbook::weigh(guide, tree, &taken.books, &taken.sure);
    result(app, &Flow::new(guide, tree), &taken, &weighed, false)?;
    app.tell(&command::NOTHING_SAVED);
    Ok(0)
}

fn at_desk(app: &mut App, desk: &mut Desk, guide: &Guide, come: Vec<Come>) -> Result<u8> {
    let tree = desk.doc.tree();
    let flow = Flow::new(guide, tree);
    let today = app.clock.today();
    let mut taken = workbook::take(guide, tree, &come, today).map_err(|all| refused(&all))?;
    drop(come);
    let mut weighed = workbook::weigh(guide, tree, &taken.books, &taken.sure);
    if !app.options.json {
        let parts = show::preview(app, &flow, &taken, &weighed);
        app.ui.show(&parts);
    }
    let Some(edits) = decided(app, guide, &flow, &mut taken, &mut weighed)? else {
        app.tell(&command::NOTHING_SAVED);
        return Ok(0);
    };
    let edits = reasons::with_moves(tree, edits, today);
    let saved = !edits.is_empty();
    if saved {
        crate::commands::open::commit(app, desk, "book", &edits)?;
    }
    if app.options.json {
        let document = json::document(app, &taken, &weighed, saved);
        app.result(format!("{document:#}\n").as_bytes())?;
    } else {
        done(app, &taken, &weighed, saved);
    }
    Ok(0)
}

/// Everything that has to be asked; the edits to save, or nothing when the person leaves.
fn decided<'g>(
    app: &mut App,
    guide: &'g Guide,
    flow: &Flow<'_, '_>,
    taken: &mut Taken<'g>,
    weighed: &mut Weighed<'g>,
) -> Result<Option<Vec<Edit>>> {
    if app.options.input && !(taken.doubts.is_empty() && taken.rows.is_empty()) {
        if doubts::settle(app, guide, flow.tree, taken).is_err() {
            return Ok(None);
        }
        *weighed = workbook::weigh(guide, flow.tree, &taken.books, &taken.sure);
    }
    if !app.options.input {
        unasked(app, taken, weighed)?;
    }
    let Ok(emptied) = emptied(app, flow, taken, weighed) else { return Ok(None) };
    let Ok(removed) = gone(app, flow, taken) else { return Ok(None) };
    let Some(chosen) = conflicts(app, flow, taken, weighed)? else { return Ok(None) };
    let today = app.clock.today();
    let of =
        |change: &Change<'_>| workbook::edits(&change.filled, &change.at, &change.meant, &taken.books, today);
    // Marks that are not there need not be taken away: of thousands of answers, most edits.
    let there = |(at, value): &Edit| value.is_some() || at.get(flow.tree).is_some();
    let mut edits: Vec<Edit> = weighed.changes.iter().flat_map(of).filter(there).collect();
    edits.extend(emptied.iter().flat_map(of));
    edits.extend(chosen);
    edits.extend(removed);
    if edits.is_empty() {
        return Ok(Some(edits));
    }
    Ok(agreed(app)?.then_some(edits))
}

/// Nobody can be asked: conflicts keep everything out; doubts too, unless `--si` says that the rest goes in.
fn unasked(app: &mut App, taken: &Taken<'_>, weighed: &Weighed<'_>) -> Result<()> {
    let doubts = taken.doubts.len() + taken.rows.len();
    let stands = !weighed.clashes.is_empty() || (doubts > 0 && !app.options.yes);
    if stands && app.options.json {
        let document = json::document(app, taken, weighed, false);
        app.result(format!("{document:#}\n").as_bytes())?;
    }
    if !weighed.clashes.is_empty() || !stands {
        return Ok(());
    }
    let what = say::DOUBTS.with("n", doubts);
    Err(Error::new(Kind::NotAsked, what).safe(command::NOTHING_SAVED).todo(say::DOUBTS_TODO))
}

/// Datasets whose rows did not come back: they stay, unless the person says that they no longer exist.
fn gone(app: &mut App, flow: &Flow<'_, '_>, taken: &Taken<'_>) -> std::result::Result<Vec<Edit>, Left> {
    let mut edits = Vec::new();
    if !app.options.input || app.options.yes {
        return Ok(edits);
    }
    for (at, gone) in taken.gone.iter().enumerate() {
        let ask = say::GONE_ASK.with("title", show::short(&gone.title, 60));
        let mut rows =
            vec![Row::new("keep", app.to(&say::GONE_KEEP)), Row::new("take", app.to(&say::GONE_TAKE))];
        if at + 1 < taken.gone.len() {
            rows.insert(1, Row::new("all", app.to(&say::GONE_KEEP_ALL)));
        }
        match pick(app, "book.gone", &ask, rows)?.as_str() {
            "all" => break,
            "take" => {
                let book = taken.books.get(gone.book);
                let file = book.map(|book| book.file.as_str()).unwrap_or_default();
                let why = say::GONE_WHY.with("file", file).es.to_string();
                let by = book.and_then(|book| book.by.clone());
                let reason = reasons::Reason { why: Some(why), by };
                edits.extend(reasons::removed(flow.tree, &gone.dataset, &reason, app.clock.today()));
            }
            _ => {}
        }
    }
    Ok(edits)
}

/// The answers that go because a person says so; none where nobody can be asked.
fn emptied<'g>(
    app: &mut App,
    flow: &Flow<'_, '_>,
    taken: &Taken<'_>,
    weighed: &Weighed<'g>,
) -> std::result::Result<Vec<Change<'g>>, Left> {
    if weighed.emptied.is_empty() || !app.options.input || app.options.yes {
        return Ok(Vec::new());
    }
    let names = show::Names { flow, taken };
    let rows = |app: &App| {
        let mut rows = vec![Row::new("keep", app.to(&say::EMPTIED_KEEP))];
        rows.push(Row::new("each", app.to(&say::EMPTIED_EACH)));
        rows.push(Row::new("take", app.to(&say::EMPTIED_TAKE)));
        rows
    };
    let ask = say::EMPTIED_ASK.with("n", weighed.emptied.len());
    let menu = rows(app);
    match pick(app, "book.emptied", &ask, menu)?.as_str() {
        "take" => return Ok(weighed.emptied.clone()),
        "keep" => return Ok(Vec::new()),
        _ => {}
    }
    let mut out = Vec::new();
    for change in &weighed.emptied {
        let ask = say::EMPTIED_ONE
            .with_text("place", &names.place(&change.filled))
            .with_text("what", &names.subject(&change.filled))
            .with_text("before", &names.value(&change.filled, change.before.as_ref()))
            .with_text("after", &names.meant(&change.filled, &change.meant));
        let rows = vec![
            Row::new("keep", app.to(&say::EMPTIED_ONE_KEEP)),
            Row::new("take", app.to(&say::EMPTIED_ONE_TAKE)),
        ];
        if pick(app, "book.emptied.one", &ask, rows)? == "take" {
            out.push(change.clone());
        }
    }
    Ok(out)
}

/// What is chosen where the plan and a workbook, or two workbooks, say something else.
fn conflicts(
    app: &mut App,
    flow: &Flow<'_, '_>,
    taken: &Taken<'_>,
    weighed: &Weighed<'_>,
) -> Result<Option<Vec<Edit>>> {
    let today = app.clock.today();
    let conflicts: Vec<Conflict> = weighed
        .clashes
        .iter()
        .map(|clash| Conflict {
            take: workbook::edits(&clash.filled, &clash.conflict.at, &clash.meant, &taken.books, today),
            ..clash.conflict.clone()
        })
        .collect();
    let side = |from: workbook::From| Side { from: from.from, by: from.by, on: from.on };
    let sides = |conflict: &Conflict| {
        let at = conflicts.iter().position(|other| std::ptr::eq(other, conflict));
        let Some(clash) = at.and_then(|at| weighed.clashes.get(at)) else { return Default::default() };
        let theirs = side(workbook::from(&clash.filled, &taken.books));
        let ours = match &clash.other {
            Some(other) => side(workbook::from(other, &taken.books)),
            None => in_plan(flow, &conflict.at),
        };
        (ours, theirs)
    };
    Ok(settle(app, flow, &conflicts, &sides)?.map(|settled| settled.edits))
}

/// Where the plan has an answer from.
fn in_plan(flow: &Flow<'_, '_>, at: &Address) -> Side {
    let seen = marks::seen(flow.tree, at);
    Side { from: say::YOUR_PLAN, by: seen.by.map(String::from), on: seen.on }
}

fn agreed(app: &mut App) -> Result<bool> {
    if !app.options.input || app.options.yes {
        return Ok(true);
    }
    let rows = ask::save_rows(app);
    Ok(pick(app, "book.save", &demand::SAVE_ASK, rows).is_ok_and(|id| id == "save"))
}

fn refused(all: &[workbook::Refused]) -> Error {
    let what: Vec<Text> = all.iter().map(|one| one.what.clone()).collect();
    let todo: Vec<Text> = all.iter().map(|one| one.todo.clone()).collect();
    Error::new(Kind::Usage, Text::joined(&what, "\n"))
        .safe(command::NOTHING_SAVED)
        .todo(Text::joined(&todo, "\n"))
}

fn result(
    app: &mut App,
    flow: &Flow<'_, '_>,
    taken: &Taken<'_>,
    weighed: &Weighed<'_>,
    saved: bool,
) -> Result<()> {
    if app.options.json {
        let document = json::document(app, taken, weighed, saved);
        return app.result(format!("{document:#}\n").as_bytes());
    }
    let parts = show::preview(app, flow, taken, weighed);
    let bytes = report::text(&parts, app.lang());
    app.result(bytes.as_bytes())
}

fn done(app: &mut App, taken: &Taken<'_>, weighed: &Weighed<'_>, saved: bool) {
    if !saved {
        app.tell(&say::NOTHING_NEW);
        return;
    }
    let line = say::IMPORTED.with("n", weighed.changes.len()).with("new", taken.fresh.len());
    let line = app.to(&line).to_string();
    app.ui.show(&[Say::Saved(line)]);
    let left = taken.doubts.len() + taken.rows.len();
    if left > 0 {
        app.tell(&say::LEFT_OUT.with("n", left));
    }
    app.tell(&say::UNDO_HINT);
}
