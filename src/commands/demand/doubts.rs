//! Columns that may be one thing or another: asked where there is somebody to ask, else told with how to say it.

use super::import::{List, role_name};
use super::table::{lines, short};
use crate::app::App;
use crate::commands::ask::pick;
use crate::demand::columns::Role;
use crate::error::{Error, Kind, Result};
use crate::grid;
use crate::text::{Text, command, demand as say};
use crate::ui::Row;

/// Decides every doubt. False when the person leaves.
///
/// # Errors
/// All doubts with their columns, when nobody can be asked.
pub fn settle(app: &mut App, lists: &mut [List], hide: &dyn Fn(&str) -> (String, usize)) -> Result<bool> {
    if !app.options.input {
        return told(app, lists).map(|()| true);
    }
    for list in lists {
        for (role, columns) in std::mem::take(&mut list.layout.doubts) {
            let ask = say::WHICH_COLUMN.with_text("role", &role_name(role)).with("file", &list.file);
            let mut rows: Vec<Row> =
                columns.iter().map(|at| Row::new(at.to_string(), shown(list, *at, hide))).collect();
            if role != Role::Text {
                rows.push(Row::new("none", app.to(&say::NO_COLUMN)));
            }
            match pick(app, "demand.column", &ask, rows) {
                None => return Ok(false),
                Some(id) => {
                    if let Ok(at) = id.parse() {
                        list.layout.columns.insert(role, at);
                    }
                }
            }
        }
    }
    Ok(true)
}

/// A column with its header and the first thing in it, without personal data.
fn shown(list: &List, at: usize, hide: &dyn Fn(&str) -> (String, usize)) -> String {
    let rows = list.layout.rows(&list.sheet).iter();
    let sample = rows.filter_map(|row| row.cells.get(at)).find(|cell| !cell.trim().is_empty());
    let sample = sample.map(|cell| short(&hide(cell).0, 40)).unwrap_or_default();
    format!("{} «{}»: {sample}", grid::letters(at), short(list.layout.name(&list.sheet, at), 30))
}

fn told(app: &App, lists: &[List]) -> Result<()> {
    let doubt = |list: &List, role: Role, columns: &[usize]| {
        let names: Vec<String> = columns
            .iter()
            .map(|at| format!("{} «{}»", grid::letters(*at), short(list.layout.name(&list.sheet, *at), 30)))
            .collect();
        let word = match role {
            Role::Count => say::WORD_COUNT,
            Role::Sent => say::WORD_SENT,
            other => role_name(other),
        };
        let first = columns.first().map(|at| grid::letters(*at)).unwrap_or_default();
        say::DOUBT
            .with("file", &list.file)
            .with_text("role", &role_name(role))
            .with("columns", names.join(", "))
            .with("word", app.to(&word.lower()))
            .with("first", first)
    };
    let all: Vec<Text> = lists
        .iter()
        .flat_map(|list| list.layout.doubts.iter().map(|(role, columns)| doubt(list, *role, columns)))
        .collect();
    match lines(&all) {
        Some(what) => {
            Err(Error::new(Kind::NotAsked, what).safe(command::NOTHING_SAVED).todo(say::COLUMN_TODO))
        }
        None => Ok(()),
    }
}
