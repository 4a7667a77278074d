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

/// A value that a question may have, made from a number.
fn value(guide: &Guide, question: &Question, seed: u32) -> Option<Value> {
    let list = guide.choices(question);
    let choice = |seed: u32| list.get(seed as usize % list.len().max(1)).map(|choice| choice.id.clone());
    let words = ["Padrón; con signos", "=1+1", "-103.35", "007", "línea uno", "N.º 5, «así»", "a"];
    let word = words[seed as usize % words.len()];
    let value = match question.kind {
        Kind::YesNo => Value::from(if seed % 2 == 0 { "yes" } else { "no" }),
        Kind::Choice if question.open && seed % 3 == 0 => Value::from(format!("Área {word}")),
        Kind::Choice if question.open => {
            Value::from(list.get(seed as usize % list.len().max(1)).map(|choice| choice.es.clone())?)
        }
        Kind::Choice => Value::from(choice(seed)?),
        Kind::Choices => {
            let two = [choice(seed)?, choice(seed / 3)?];
            let ids: Vec<String> =
                list.iter().map(|choice| choice.id.clone()).filter(|id| two.contains(id)).collect();
            Value::from(ids)
        }
        Kind::Date => format!("{}-{:02}-{:02}", 2015 + seed % 9, 1 + seed % 12, 1 + seed % 28)
            .parse()
            .map(Value::Datetime)
            .ok()?,
        Kind::Email => Value::from(format!("p{seed}@villa.gob.mx")),
        Kind::Telephone => Value::from(format!("33{:08}", seed % 100_000_000)),
        Kind::Url => Value::from(format!("https://villa.gob.mx/{seed}")),
        Kind::Whole => Value::Integer(i64::from(seed) % 5 + 1),
        Kind::Money => Value::from(format!("{}.{:02}", seed % 10_000, seed % 100)),
        Kind::List => Value::from(vec![format!("uno, {seed}"), word.to_string()]),
        Kind::File => Value::from(format!("datos/archivo {seed}.csv")),
        Kind::Evidence => {
            format!("x = {{ folio = \"PM/{seed}\", date = 2025-02-0{}, page = 3 }}", 1 + seed % 9)
                .parse::<Tree>()
                .ok()?
                .remove("x")?
        }
        Kind::Area => Value::from("14039"),
        Kind::Periodicity => Value::from(["R/P1M", "R/P3M", "irregular", "R/P1Y"][seed as usize % 4]),
        _ => Value::from(format!("{word} {seed} y lo que haga falta para que sea larga, como se pide aquí.")),
    };
    check(&value, &Context { guide, question, today: TODAY }).is_ok().then_some(value)
}

/// Answers of a plan of some datasets.
fn filled(guide: &Guide, datasets: u32, seed: u32, part: u32) -> Tree {
    let mut tree = plan("");
    let mut salt = seed;
    for number in 0..datasets {
        let id = format!("conjunto-{number}");
        for (_, question) in guide.questions() {
            salt = salt.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let scope = match question.each {
                Each::Once => Scope::default(),
                Each::Dataset => Scope::dataset(&id),
                Each::Distribution => Scope::distribution(&id, "uno"),
            };
            let title = question.id == "dataset.title" || question.id == "distribution.title";
            let at = address(question, &scope).unwrap();
            if title {
                at.put(&mut tree, Value::from(format!("Conjunto {number}")));
            } else if (salt >> 9) % 4 < part {
                if let Some(value) = value(guide, question, salt >> 8) {
                    at.put(&mut tree, value);
                }
            }
        }
    }
    tree
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_that_comes_back_as_it_went_changes_nothing(seed: u32, datasets in 0u32..5, part in 0u32..5, english: bool) {
        let guide = guide();
        let tree = filled(&guide, datasets, seed, part);
        let lang = if english { Lang::En } else { Lang::Es };
        let grids = grids(&build(&guide, &tree, &Wanted::default(), lang, now()));
        prop_assert_eq!(told(&guide, &tree, &[come("a.xlsx", grids.clone())]), [""; 0]);
        // The same without its hidden sheet: nothing differs from the plan either.
        let bare = grids.into_iter().filter(|grid| !grid.hidden).collect();
        prop_assert_eq!(told(&guide, &tree, &[come("a.xlsx", bare)]), [""; 0]);
    }

    #[test]
    fn what_a_cell_shows_is_read_back_as_the_same_answer(seed: u32, english: bool) {
        let guide = guide();
        let lang = if english { Lang::En } else { Lang::Es };
        for (_, question) in guide.questions() {
            let Some(value) = value(&guide, question, seed) else { continue };
            let shown = super::cell::text(&super::cell::content(&value, &guide, question, lang));
            match super::judge::judge(&shown, &guide, question, TODAY) {
                super::judge::Reading::Meant(Meant::Value(read)) => prop_assert_eq!(&read, &value, "{}: {}", question.code, shown),
                super::judge::Reading::Which { options, .. } => {
                    prop_assert!(options.iter().any(|(_, one)| one.value == value), "{}: {}", question.code, shown)
                }
                other => prop_assert!(false, "{}: {} became {:?}", question.code, shown, other),
            }
        }
    }

    #[test]
    fn random_edits_are_exactly_what_changes(seed: u32, other: u32) {
        let guide = guide();
        let (before, after) = (filled(&guide, 3, seed, 2), filled(&guide, 3, other, 3));
        let mut went = out(&guide, &before);
        let theirs = grids(&build(&guide, &after, &Wanted::default(), Lang::Es, now()));
        // The cells of another plan in the workbook of the first, where both have something.
        let hidden = went.pop().unwrap();
        went = theirs.into_iter().filter(|grid| !grid.hidden).collect();
        went.push(hidden);
        let taken = take(&guide, &before, &[come("a.xlsx", went)], TODAY).unwrap();
        let weighed = weigh(&guide, &before, &taken.books, &taken.sure);
        prop_assert!(weighed.clashes.is_empty() && taken.rows.is_empty() && taken.fresh.is_empty());
        for change in &weighed.changes {
            let Meant::Value(value) = &change.meant else { panic!("{change:?}") };
            prop_assert_eq!(Some(value), change.at.get(&after), "{}", change.at);
        }
        let doubted = |at: &Address| taken.doubts.iter().any(|doubt| {
            address(doubt.filled.question, &doubt.filled.scope).as_ref() == Some(at)
        });
        let gone = |at: &Address| weighed.emptied.iter().any(|change| change.at == *at);
        for (_, question) in guide.questions() {
            for number in 0..3 {
                let id = format!("conjunto-{number}");
                let scope = match question.each {
                    Each::Once => Scope::default(),
                    Each::Dataset => Scope::dataset(&id),
                    Each::Distribution => Scope::distribution(&id, "uno"),
                };
                let at = address(question, &scope).unwrap();
                let (old, new) = (at.get(&before), at.get(&after));
                if old != new && !doubted(&at) && !gone(&at) {
                    let found = weighed.changes.iter().any(|change| change.at == at);
                    prop_assert!(found, "{} was {:?}, is {:?}", at, old, new);
                }
            }
        }
    }
}
