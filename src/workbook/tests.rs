//! A workbook that went out and came back, in memory.

use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;
use toml::{Table as Tree, Value};

use super::*;
use crate::grid::{Grid, GridRow};
use crate::guide::model::{Each, Guide, Kind, Question};
use crate::guide::{embedded, load};
use crate::spreadsheet::{Book, Use, Value as Content};
use crate::text::Lang;
use crate::toml_text::Address;
use crate::wizard::answer::{Context, check};
use crate::wizard::flow::{Scope, address};

const TODAY: Date = date(2026, 3, 2);

fn guide() -> Guide {
    load::load(&embedded::files()).unwrap()
}

fn now() -> DateTime {
    TODAY.at(10, 42, 0, 0)
}

/// What a reader gives back of a workbook.
fn grids(book: &Book) -> Vec<Grid> {
    let text = |content: &Content| super::cell::text(content);
    book.sheets
        .iter()
        .map(|sheet| {
            let lines = sheet.above.iter().map(|line| vec![line.clone()]);
            let header = sheet.columns.iter().map(|column| crate::spreadsheet::header(column, Lang::Es).into_owned());
            let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| text(&cell.value)).collect());
            let all = lines.chain([Vec::new(), header.collect()]).chain(rows).enumerate();
            let rows = all.map(|(at, cells)| GridRow { number: at as u64 + 1, cells }).collect();
            Grid { name: sheet.name.clone(), sheet: true, hidden: sheet.used == Use::Hidden, rows, cut: false }
        })
        .collect()
}

fn come(file: &str, grids: Vec<Grid>) -> Come {
    Come { file: file.into(), grids, by: Some("Rosa Díaz".into()), on: Some(TODAY) }
}

fn plan(text: &str) -> Tree {
    format!("format = 1\nid = \"p-1\"\nrevision = 7\n{text}").parse().unwrap()
}

fn out(guide: &Guide, tree: &Tree) -> Vec<Grid> {
    grids(&build(guide, tree, &Wanted::default(), Lang::Es, now()))
}

/// The cell of a question in the row that has a key.
fn cell<'g>(grids: &'g mut [Grid], key: &str, code: &str) -> &'g mut String {
    let mark = format!("({code})");
    for grid in grids {
        let header = grid.rows.iter().position(|row| row.cells.iter().any(|cell| cell.contains(&mark)));
        let Some(header) = header else { continue };
        let column = grid.rows[header].cells.iter().position(|cell| cell.contains(&mark)).unwrap();
        let row = grid.rows[header..].iter_mut().find(|row| row.cells.first().is_some_and(|cell| cell == key));
        let row = row.unwrap();
        row.cells.resize(row.cells.len().max(column + 1), String::new());
        return &mut row.cells[column];
    }
    panic!("{code} has no column");
}

/// Everything that came back, one line each.
fn told(guide: &Guide, tree: &Tree, books: &[Come]) -> Vec<String> {
    let taken = take(guide, tree, books, TODAY).unwrap_or_else(|refused| panic!("{refused:?}"));
    
    let weighed = weigh(guide, tree, &taken.books, &taken.sure);
    let mut lines = Vec::new();
    for change in &weighed.changes {
        lines.push(format!("{} {} = {:?}", change.filled.place.es, change.at, change.meant));
    }
    for clash in &weighed.clashes {
        lines.push(format!("clash {} {:?} | {:?}", clash.conflict.at, clash.conflict.ours, clash.conflict.theirs));
    }
    lines.extend(weighed.emptied.iter().map(|change| format!("emptied {} {:?}", change.at, change.meant)));
    lines.extend(taken.doubts.iter().map(|doubt| format!("doubt {} {}", doubt.filled.place.es, doubt.filled.text)));
    lines.extend(taken.rows.iter().map(|row| format!("row {} {:?} {}", row.place.es, row.problem, row.title)));
    lines.extend(taken.fresh.iter().map(|fresh| format!("new {} {}", fresh.id, fresh.title)));
    lines.extend(taken.gone.iter().map(|gone| format!("gone {}", gone.dataset)));
    lines.extend(taken.books.iter().flat_map(|book| book.notices.iter().map(|notice| notice.es.to_string())));
    lines
}

const TWO: &str = r#"
[team.liaison]
name = "María López Ruiz"
[dataset.cuenta]
title = "Cuenta pública"
unit = "Tesorería"
accrual_periodicity = "R/P3M"
keyword = ["cuenta", "gasto, ingreso"]
[dataset.cuenta.temporal]
start = 2018-01-01
[dataset.cuenta.personal]
status = "no"
[dataset.predial]
title = "Recaudación del predial"
unit = "Tesorería"
[dataset.predial.distribution.padron]
title = "Padrón"
"#;

#[test]
fn nothing_edited_is_no_change() {
    let (guide, tree) = (guide(), plan(TWO));
    assert_eq!(told(&guide, &tree, &[come("a.xlsx", out(&guide, &tree))]), [""; 0]);
}

#[test]
fn what_was_edited_is_told_with_its_cell() {
    let (guide, tree) = (guide(), plan(TWO));
    let mut grids = out(&guide, &tree);
    *cell(&mut grids, "cuenta", "I08") = "cada mes".into();
    *cell(&mut grids, "cuenta", "I09") = "15 de marzo de 2020 ".into();
    *cell(&mut grids, "predial", "I09") = "43831".into();
    *cell(&mut grids, "predial", "I10") = "febrero".into();
    *cell(&mut grids, "predial", "I06") = "Pendiente: lo sabe Sistemas".into();
    *cell(&mut grids, "predial", "I14") = "No\u{a0}aplica".into();
    *cell(&mut grids, "cuenta", "I05") = String::new();
    let inventory = grids.iter_mut().find(|grid| grid.name == "Inventario").unwrap();
    let last = inventory.rows.last().unwrap().number;
    inventory.rows.push(GridRow {
        number: last + 1,
        cells: vec![String::new(), "Deuda pública".into(), "tesoreria".into()],
    });
    assert_eq!(
        told(&guide, &tree, &[come("a.xlsx", grids)]),
        [
            "Inventario!I6 dataset.cuenta.accrual_periodicity = Value(String(\"R/P1M\"))"
        ]
    );
}
