//! A workbook that went out and came back, in memory.

mod round_trip;

use jiff::civil::{Date, DateTime, date};
use toml::Table as Tree;

use super::*;
use crate::grid::{Grid, GridRow};
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::spreadsheet::{Book, Use, Value as Content};
use crate::text::Lang;

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
            let header =
                sheet.columns.iter().map(|column| crate::spreadsheet::header(column, Lang::Es).into_owned());
            let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| text(&cell.value)).collect());
            let all = lines.chain([Vec::new(), header.collect()]).chain(rows).enumerate();
            let rows = all.map(|(at, cells)| GridRow { number: at as u64 + 1, cells }).collect();
            Grid {
                name: sheet.name.clone(),
                sheet: true,
                hidden: sheet.used == Use::Hidden,
                rows,
                cut: false,
            }
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
        let row =
            grid.rows[header..].iter_mut().find(|row| row.cells.first().is_some_and(|cell| cell == key));
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
        lines.push(format!(
            "clash {} {:?} | {:?}",
            clash.conflict.at, clash.conflict.ours, clash.conflict.theirs
        ));
    }
    lines.extend(weighed.emptied.iter().map(|change| format!("emptied {} {:?}", change.at, change.meant)));
    lines.extend(
        taken.doubts.iter().map(|doubt| format!("doubt {} {}", doubt.filled.place.es, doubt.filled.text)),
    );
    lines
        .extend(taken.rows.iter().map(|row| format!("row {} {:?} {}", row.place.es, row.problem, row.title)));
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
    expect_test::expect![[r#"
        Inventario!H6 dataset.cuenta.accrual_periodicity = Value(String("R/P1M"))
        Inventario!I6 dataset.cuenta.temporal.start = Value(Datetime(Datetime { date: Some(Date { year: 2020, month: 3, day: 15 }), time: None, offset: None }))
        Inventario!D7 dataset.predial.source = Pending("Sistemas")
        Inventario!I7 dataset.predial.temporal.start = Value(Datetime(Datetime { date: Some(Date { year: 2020, month: 1, day: 1 }), time: None, offset: None }))
        Inventario!N7 dataset.predial.published_at = NotApplicable
        Inventario!B8 dataset.deuda-publica.title = Value(String("Deuda pública"))
        Inventario!C8 dataset.deuda-publica.unit = Value(String("Tesorería"))
        emptied dataset.cuenta.unit Empty
        doubt Inventario!J7 febrero
        new deuda-publica Deuda pública"#]].assert_eq(&told(&guide, &tree, &[come("a.xlsx", grids)]).join("\n"));
}

#[test]
fn sorted_rows_moved_columns_new_names_and_titles_above_do_not_matter() {
    let (guide, tree) = (guide(), plan(TWO));
    let mut grids = out(&guide, &tree);
    *cell(&mut grids, "predial", "I08") = "Cada mes".into();
    let at = grids.iter().position(|grid| grid.name == "Inventario").unwrap();
    let grid = &mut grids[at];
    grid.name = "Hoja de Rosa".into();
    let header =
        grid.rows.iter().position(|row| row.cells.iter().any(|cell| cell.contains("(I08)"))).unwrap();
    for row in &mut grid.rows[header..] {
        row.cells.resize(40, String::new());
        row.cells.rotate_right(3);
    }
    let renamed = grid.rows[header].cells.iter_mut().find(|cell| cell.contains("(I22)")).unwrap();
    *renamed = "Palabras".into();
    grid.rows[header + 1..].reverse();
    grid.rows.insert(0, GridRow { number: 0, cells: vec!["TESORERÍA MUNICIPAL".into()] });
    for (at, row) in grid.rows.iter_mut().enumerate() {
        row.number = at as u64 + 1;
    }
    expect_test::expect![[r#"Hoja de Rosa!K7 dataset.predial.accrual_periodicity = Value(String("R/P1M"))"#]]
        .assert_eq(&told(&guide, &tree, &[come("a.xlsx", grids)]).join("\n"));
}

#[test]
fn what_the_plan_changed_meanwhile_is_a_conflict_and_so_are_two_workbooks() {
    let (guide, tree) = (guide(), plan(TWO));
    let (mut one, mut two) = (out(&guide, &tree), out(&guide, &tree));
    *cell(&mut one, "cuenta", "I08") = "Cada mes".into();
    *cell(&mut one, "predial", "I08") = "Cada mes".into();
    *cell(&mut two, "predial", "I08") = "Cada año".into();
    let now = plan(&TWO.replace("R/P3M", "R/P1Y").replace("Recaudación del predial", "Predial"));
    expect_test::expect![[r#"
        Inventario!H7 dataset.predial.accrual_periodicity = Value(String("R/P1M"))
        clash dataset.cuenta.accrual_periodicity Some(String("R/P1Y")) | Some(String("R/P1M"))
        clash dataset.predial.accrual_periodicity Some(String("R/P1M")) | Some(String("R/P1Y"))"#]]
    .assert_eq(&told(&guide, &now, &[come("a.xlsx", one), come("b.xlsx", two)]).join("\n"));
}

#[test]
fn without_the_hidden_sheet_blanks_are_filled_and_differences_are_conflicts() {
    let (guide, tree) = (guide(), plan(TWO));
    let mut grids = out(&guide, &tree);
    *cell(&mut grids, "cuenta", "I08") = "Cada mes".into();
    *cell(&mut grids, "predial", "I08") = "Cada año".into();
    *cell(&mut grids, "cuenta", "I05") = String::new();
    grids.retain(|grid| !grid.hidden);
    expect_test::expect![[r#"
        Inventario!H7 dataset.predial.accrual_periodicity = Value(String("R/P1Y"))
        clash dataset.cuenta.accrual_periodicity Some(String("R/P3M")) | Some(String("R/P1M"))"#]]
    .assert_eq(&told(&guide, &tree, &[come("a.xlsx", grids)]).join("\n"));
}

#[test]
fn rows_of_which_it_is_not_sure_what_they_are_about_are_told() {
    let (guide, tree) = (guide(), plan(TWO));
    let mut grids = out(&guide, &tree);
    for (name, title) in [("Inventario", 1), ("Priorización", 1)] {
        let grid = grids.iter_mut().find(|grid| grid.name == name).unwrap();
        let last = grid.rows.last().unwrap().number;
        let titles = ["Predial", "cuenta  PUBLICA", "Deuda", "Deuda", ""];
        for (at, text) in titles.iter().enumerate() {
            let mut cells = vec![String::new(); 8];
            cells[title] = (*text).into();
            cells[7] = if name == "Inventario" { "Cada mes".into() } else { "3".into() };
            grid.rows.push(GridRow { number: last + 1 + at as u64, cells });
        }
    }
    let inventory = grids.iter_mut().find(|grid| grid.name == "Inventario").unwrap();
    inventory.rows.retain(|row| row.cells.first().is_none_or(|key| key != "predial"));
    expect_test::expect![[r#"
        Inventario!B8 dataset.predial-2.title = Value(String("Predial"))
        Inventario!H8 dataset.predial-2.accrual_periodicity = Value(String("R/P1M"))
        Inventario!B10 dataset.deuda.title = Value(String("Deuda"))
        Inventario!H10 dataset.deuda.accrual_periodicity = Value(String("R/P1M"))
        Priorización!H8 dataset.predial-2.priority.impact.transparency = Value(Integer(3))
        Priorización!H9 dataset.cuenta.priority.impact.transparency = Value(Integer(3))
        Priorización!H10 dataset.deuda.priority.impact.transparency = Value(Integer(3))
        row Inventario!B9 Known("cuenta") cuenta  PUBLICA
        row Inventario!B11 Twice(Text { es: "Inventario!B10", en: "Inventario!B10" }) Deuda
        row Inventario!B12 Nameless 
        row Priorización!B12 Nameless 
        new deuda Deuda
        new predial-2 Predial
        gone predial"#]]
    .assert_eq(&told(&guide, &tree, &[come("a.xlsx", grids)]).join("\n"));
}

#[test]
fn workbooks_of_another_plan_or_of_a_newer_program_are_refused() {
    let (guide, tree) = (guide(), plan(TWO));
    let other = out(&guide, &"id = \"p-2\"".parse().unwrap());
    let mut newer = out(&guide, &tree);
    newer
        .last_mut()
        .unwrap()
        .rows
        .iter_mut()
        .find(|row| row.cells.first().is_some_and(|cell| cell == "workbook"))
        .unwrap()
        .cells[1] = "9".into();
    let strange = vec![Grid { name: "Hoja1".into(), sheet: true, ..Grid::default() }];
    let why =
        |grids| take(&guide, &tree, &[come("a.xlsx", grids)], TODAY).err().unwrap()[0].what.es.to_string();
    assert_eq!(why(other), "«a.xlsx» se hizo de otro plan, no de éste.");
    assert_eq!(why(newer), "«a.xlsx» se hizo con una versión más nueva de este programa.");
    assert_eq!(why(strange), "En «a.xlsx» no hay ninguna hoja con preguntas de la Guía.");
}
