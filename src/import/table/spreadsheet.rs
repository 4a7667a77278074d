//! Plain lists with any headers, on any sheet: columns are matched to fields, and the match can be corrected.

use std::collections::BTreeSet;

use super::flat::{ADDRESS, FILE, Flat, TITLE};
use super::matching::{self, Matcher, TAKEN};
use super::reading::Reading;
use super::row_at;
use super::values::{self, bare};
use crate::grid::{Grid, GridRow};
use crate::guide::model::Guide;
use crate::import::model::{Catalog, Code};
use crate::import::{Columns, Table};
use crate::text::Text;
use crate::text::fold::fold;

pub const FORMAT: Table = Table {
    id: "spreadsheet",
    name: Text::fixed("Lista con encabezados propios", "List with headers of its own"),
    fits,
    read,
};

/// Rows in which the headers are looked for.
const ABOVE: usize = 30;
/// Sureness of a header that counts for finding the row of headers.
const HEADS: u8 = 65;

fn fits(guide: &Guide, grids: &[Grid]) -> u8 {
    let matcher = Matcher::new(guide);
    let best = visible(grids).filter_map(|grid| head(&matcher, grid, &Columns::new()));
    match best.map(|(_, known, titled)| (titled, known)).max() {
        Some((true, 3..)) => 50,
        Some((true, 2)) => 40,
        Some((true, _)) => 25,
        Some((false, 3..)) => 20,
        _ if visible(grids).next().is_some() => 5,
        _ => 0,
    }
}

fn visible(grids: &[Grid]) -> impl Iterator<Item = &Grid> {
    grids.iter().filter(|grid| !grid.hidden && !grid.rows.is_empty())
}

/// Where the row of headers stands among the rows, how many of them are known, and whether one is a title.
type Head = (usize, usize, bool);

/// The row of headers.
fn head(matcher: &Matcher, grid: &Grid, told: &Columns) -> Option<Head> {
    let score = |(at, row): (usize, &GridRow)| {
        let sure = |cell: &String| -> Option<String> {
            if let Some(field) = told.get(&fold(cell)).and_then(Option::as_deref) {
                return Some(matching::role(field).to_string());
            }
            let found = matcher.by_header(cell).into_iter().filter(|(_, sure)| *sure >= HEADS);
            found.max_by_key(|(_, sure)| *sure).map(|(role, _)| role.to_string())
        };
        let short = |cell: &&String| !cell.trim().is_empty() && cell.chars().count() <= 120;
        let roles: BTreeSet<String> = row.cells.iter().filter(short).filter_map(sure).collect();
        (!roles.is_empty()).then(|| (at, roles.len(), roles.contains(TITLE)))
    };
    let rows = grid.rows.iter().take(ABOVE).enumerate().filter_map(score);
    rows.max_by_key(|(at, known, titled)| (*known, *titled, std::cmp::Reverse(*at)))
}

fn read(guide: &Guide, grids: &[Grid], told: &Columns) -> Catalog {
    let mut reading = Reading::new(guide, FORMAT.id);
    let matcher = Matcher::new(guide);
    let found: Vec<(&Grid, Option<Head>)> =
        visible(grids).map(|grid| (grid, head(&matcher, grid, told))).collect();
    // A sheet is read when it has titles; if none has, the one with most known headers is, so that it can be corrected.
    let titled = |head: &Option<Head>| head.is_some_and(|(_, _, titled)| titled);
    let any = found.iter().any(|(_, head)| titled(head));
    let best = found.iter().map(|(_, head)| head.map_or(0, |(_, known, _)| known)).max().unwrap_or_default();
    let mut chosen = false;
    for (grid, head) in &found {
        let known = head.map_or(0, |(_, known, _)| known);
        let wanted = if any { titled(head) && (known > 1 || best < 2) } else { !chosen && known == best };
        if wanted {
            chosen = true;
            sheet((&mut reading, &matcher), grid, (head.map_or(0, |(at, _, _)| at), told));
        } else {
            reading.remark(Code::Sheet, &row_at(grid, 1), None, (&grid.name, ""));
        }
    }
    reading.catalog
}

fn sheet((reading, matcher): (&mut Reading, &Matcher), grid: &Grid, (at_row, told): (usize, &Columns)) {
    let grid = cleaned(reading, grid, at_row);
    let header = matching::columns(reading, matcher, &grid, told);
    if header.column(TITLE).is_none() {
        let (place, rows) = (grid.rows.first().map_or(1, |row| row.number), header.rows(&grid).len());
        reading.remark(Code::NoTitle, &row_at(&grid, place), Some(TITLE), (&rows.to_string(), ""));
        reading.catalog.read += rows as u64;
        return;
    }
    let grouped = [FILE, ADDRESS].iter().any(|role| header.column(role).is_some());
    Flat::new(&grid, header, grouped).read(reading, true);
}

/// The headers and the rows of data, without what stands around them, each of which is told.
fn cleaned(reading: &mut Reading, grid: &Grid, at_row: usize) -> Grid {
    let mut rows = Vec::with_capacity(grid.rows.len());
    let names: Vec<String> = grid.rows.get(at_row).map(folded).unwrap_or_default();
    for (at, row) in grid.rows.iter().enumerate() {
        let filled: Vec<&str> =
            row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let first = filled.first().copied().unwrap_or_default();
        let repeated = at > at_row && folded(row) == names;
        let footer = at > at_row && filled.len() <= 2 && values::footer(reading.guide, first);
        if at < at_row || repeated || footer {
            reading.remark(Code::Aside, &row_at(grid, row.number), None, (first, ""));
        } else {
            rows.push(row.clone());
        }
    }
    Grid {
        rows,
        ..Grid { name: grid.name.clone(), sheet: grid.sheet, hidden: false, cut: grid.cut, rows: Vec::new() }
    }
}

fn folded(row: &GridRow) -> Vec<String> {
    let cells: Vec<String> = row.cells.iter().map(|cell| bare(cell)).collect();
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells.into_iter().take(filled).collect()
}

const _: () = assert!(TAKEN <= HEADS);
