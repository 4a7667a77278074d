//! What was understood of a file, on the screen, before anything is saved.

use super::fields;
use super::notes::{self, Group};
use super::{File, item, items, short, text};
use crate::app::App;
use crate::grid::{self, Grid};
use crate::import::{Joined, Matched, Note};
use crate::text::fold::visible;
use crate::text::import as say;
use crate::ui::Say;

/// Lines of one group that are shown; the rest is told by its number.
const MOST: usize = 6;
/// From here on a column is sure, or likely.
const SURE: u8 = 90;
const LIKELY: u8 = 60;

/// A file: its format, its columns, its counts, and what there is to say of it.
pub fn file(app: &App, file: &File, joined: &Joined, hide: &dyn Fn(&str) -> String) -> Vec<Say> {
    let source = &file.source;
    let title = say::FORMAT_OF.with("file", &source.name).with_text("format", &source.format);
    let mut parts = vec![Say::Blank, Say::Title { left: app.to(&title).to_string(), right: String::new() }];
    if !source.catalog.columns.is_empty() {
        let rows = source.catalog.columns.iter().map(|one| column(app, file, one)).collect();
        parts.push(columns(app, rows, false));
    }
    parts.extend(counts(app, file, joined));
    let told = |name: &String| item(app, &say::ROWS_CUT.with("name", name).with("n", "100,000"));
    parts.extend(source.cut.iter().map(told));
    for group in Group::ALL {
        let all: Vec<&Note> =
            file.understood.notes.iter().filter(|note| Group::of(note.code) == group).collect();
        if all.is_empty() {
            continue;
        }
        parts.push(text(app, &group.head(all.len())));
        let lines = notes::lines(app, &all, hide);
        parts.extend(lines.iter().take(MOST).map(|line| item(app, line)));
        let more = lines.len().saturating_sub(MOST);
        parts.extend((more > 0).then(|| item(app, &say::AND_MORE.with("n", more))));
    }
    parts.push(Say::Blank);
    parts
}

fn counts(app: &App, file: &File, joined: &Joined) -> Vec<Say> {
    let sets = &file.understood.datasets;
    let files: usize = sets.iter().map(|set| set.files.len()).sum();
    let understood = say::UNDERSTOOD
        .with("datasets", sets.len())
        .with("files", files)
        .with("read", file.source.catalog.read);
    let new = joined.items.iter().filter(|item| item.new).count();
    let changed = joined.items.iter().filter(|item| !item.new && !item.edits.is_empty()).count();
    let standing =
        say::STANDING.with("new", new).with("known", joined.items.len() - new).with("changed", changed);
    let mut parts = vec![text(app, &understood), text(app, &standing)];
    parts.extend(joined.facts.iter().map(|facts| text(app, &say::FACTS.with("n", facts.answers))));
    if !joined.repeated.is_empty() {
        let pair = |(second, first): &(String, String)| format!("{} = {}", visible(second), visible(first));
        let list: Vec<String> = joined.repeated.iter().take(MOST).map(pair).collect();
        let dots = if joined.repeated.len() > MOST { "…" } else { "" };
        parts.push(text(app, &say::REPEATED.with("list", format!("{}{dots}", list.join(", ")))));
    }
    let conflicts: usize = items(joined).map(|item| item.conflicts.len()).sum();
    parts.extend((conflicts > 0).then(|| text(app, &say::CONFLICTS.with("n", conflicts))));
    parts
}

/// The table of columns.
pub fn columns(app: &App, rows: Vec<Vec<String>>, numbered: bool) -> Say {
    let mut heads = vec![say::COL_HEADER, say::COL_EXAMPLE, say::COL_FIELD, say::COL_SURE];
    if numbered {
        heads.insert(0, say::COL_NUMBER);
    }
    Say::Table { heads: heads.iter().map(|head| app.to(head).to_string()).collect(), rows }
}

/// A column: its header, something that it holds, what it is taken for, how surely.
pub fn column(app: &App, file: &File, one: &Matched) -> Vec<String> {
    let field = one.field.as_deref().map_or(say::NO_FIELD, |field| fields::label(&app.guide, field));
    let sure = match (one.field.is_some(), one.sure) {
        (false, _) => String::new(),
        (_, SURE..) => app.to(&say::SURE).to_string(),
        (_, LIKELY..) => app.to(&say::LIKELY).to_string(),
        _ => app.to(&say::DOUBTFUL).to_string(),
    };
    let grids = file.source.tables.as_ref().map(|(_, grids)| grids.as_slice()).unwrap_or_default();
    let example = example(grids, one).unwrap_or_default();
    vec![short(&one.header, 40), short(&example, 30), app.to(&field).to_string(), sure]
}

/// The first thing under a header: its place names the cell in a sheet.
fn example(grids: &[Grid], one: &Matched) -> Option<String> {
    let (sheet, cell) = one.place.rsplit_once('!')?;
    let letters: String = cell.chars().take_while(char::is_ascii_alphabetic).collect();
    let row: u64 = cell[letters.len()..].parse().ok()?;
    let column = grid::column(&letters)?;
    let grid = grids.iter().find(|grid| grid.name == sheet)?;
    let below = grid.rows.iter().filter(|line| line.number > row);
    below.filter_map(|line| line.cells.get(column)).find(|cell| !cell.trim().is_empty()).cloned()
}
