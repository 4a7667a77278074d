//! What the person does with what was understood: all, some, none; doubts and columns first.

use toml::Table;

use super::notes::{self, Group};
use super::{Work, columns, doubts, item, items, list, shown, text};
use crate::app::App;
use crate::commands::ask::pick;
use crate::error::Result;
use crate::import::{Joined, Note};
use crate::text::{Text, import as say};
use crate::ui::{Entry, Reply, Row, View};

/// Notes shown at once.
const PAGE: usize = 12;

/// Asks until the person saves or leaves; what is to be saved. `joined` is what came of the work as it is.
///
/// # Errors
/// When the lists of the Guide cannot be read.
pub fn menu(
    app: &mut App,
    tree: &Table,
    work: &mut Work,
    mut joined: Vec<Joined>,
) -> Result<Option<Vec<Joined>>> {
    loop {
        let nothing = joined.iter().flat_map(items).all(super::Item::same) && work.told.is_empty();
        if nothing && work.files.iter().all(|file| file.left.is_empty()) {
            app.tell(&say::NOTHING_NEW);
            return Ok(None);
        }
        let rows = rows(app, work);
        match pick(app, "import", &say::ASK, rows).as_deref() {
            Some("save") => return Ok(Some(joined)),
            Some("choose") => {
                if !list::choose(app, tree, work)? {
                    return Ok(None);
                }
                joined = work.join(app, tree);
            }
            Some("doubts") => {
                doubts::settle(app, work)?;
                joined = work.join(app, tree);
            }
            Some("columns") => {
                if !columns::correct(app, work) {
                    return Ok(None);
                }
                joined = work.join(app, tree);
                shown(app, work, &joined)?;
            }
            Some("notes") => see(app, work)?,
            _ => return Ok(None),
        }
    }
}

fn rows(app: &App, work: &Work) -> Vec<Row> {
    let left = work.files.iter().any(|file| !file.left.is_empty());
    let save = if left { say::SAVE_CHOSEN } else { say::SAVE_ALL };
    let mut rows = vec![Row::new("save", app.to(&save)), Row::new("choose", app.to(&say::CHOOSE))];
    let doubts = doubts::count(work);
    if doubts > 0 {
        rows.push(Row::new("doubts", app.to(&say::RESOLVE.with("n", doubts))));
    }
    if work.files.iter().any(|file| !file.source.catalog.columns.is_empty()) {
        rows.push(Row::new("columns", app.to(&say::COLUMNS_FIX)));
    }
    let notes: usize = work.files.iter().map(|file| file.understood.notes.len()).sum();
    if notes > 0 {
        rows.push(Row::new("notes", app.to(&say::SEE_ALL.with("n", notes))));
    }
    rows.push(Row::new("nothing", app.to(&say::NOTHING)));
    rows
}

/// Every note of every file, some at a time.
fn see(app: &mut App, work: &Work) -> Result<()> {
    let hide = notes::hide(app)?;
    let mut lines: Vec<Text> = Vec::new();
    for file in &work.files {
        if work.files.len() > 1 {
            lines.push(say::FILE_LINE.with("name", &file.source.name));
        }
        for group in Group::ALL {
            let all: Vec<&Note> =
                file.understood.notes.iter().filter(|note| Group::of(note.code) == group).collect();
            if !all.is_empty() {
                lines.push(group.head(all.len()));
                lines.extend(notes::lines(app, &all, &hide));
            }
        }
    }
    for (at, page) in lines.chunks(PAGE).enumerate() {
        let parts: Vec<_> = page.iter().map(|line| item(app, line)).collect();
        app.ui.show(&parts);
        if (at + 1) * PAGE < lines.len() {
            let more = text(app, &say::NOTES_MORE);
            app.ui.show(&[more]);
            match app.ui.ask(&View::short("import.notes", "", Entry::Order).may_skip()) {
                Reply::Skip => {}
                _ => break,
            }
        }
    }
    Ok(())
}
