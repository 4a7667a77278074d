//! Columns as the profile sees them, and what is decided of them.

use super::recipe::{Recipe, Wish, Work};
use super::repair::Code;
use super::summary::{Assumed, assumed};
use crate::scan::model::{Column, Flag, Kind, Table, WrittenAs};

fn table(columns: Vec<Column>) -> Table {
    Table { name: "obras".into(), rows: 100, header_row: 1, first_row: 2, columns, ..Table::default() }
}

fn column(name: &str, kind: Kind) -> Column {
    Column { name: name.into(), kind, ..Column::default() }
}

#[test]
fn the_column_decides_what_of_a_date_comes_first() {
    let dates = |day_month, month_day| Column {
        written: WrittenAs { day_month, month_day, either: 4, ..WrittenAs::default() },
        ..column("Fecha", Kind::Date)
    };
    let table = table(vec![dates(0, 0), dates(0, 3), dates(5, 1)]);
    let recipe = Recipe::of(&table, &Wish::default());
    let first: Vec<bool> =
        recipe.columns.iter().map(|column| matches!(column.work, Work::Date { month_first: true })).collect();
    assert_eq!(first, [false, true, false]);
    let told = assumed(&table, &recipe);
    assert_eq!(told.len(), 3);
    let guess = Assumed::Dates { column: "fecha".into(), cells: 4, month_first: false, because: false };
    assert_eq!(told[0], guess);
}

#[test]
fn a_unit_goes_to_the_name_and_a_blank_column_goes() {
    let money = Column {
        written: WrittenAs { units: vec!["$".into()], ..WrittenAs::default() },
        ..column("Monto", Kind::Money)
    };
    let table = table(vec![money, column("", Kind::Empty), column("Nota", Kind::Empty)]);
    let recipe = Recipe::of(&table, &Wish::default());
    let names: Vec<&str> = recipe.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["monto_mxn", "nota"]);
    let mut wish = Wish::default();
    wish.on.set(Code::Units, false);
    wish.on.set(Code::BlankColumns, false);
    let recipe = Recipe::of(&table, &wish);
    let names: Vec<&str> = recipe.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["monto", "columna_2", "nota"]);
}

#[test]
fn so_many_totals_are_data() {
    let mut table = table(vec![column("sexo", Kind::Category), column("casos", Kind::Integer)]);
    table.flags.push(Flag { code: "totals-row".into(), count: 33, of: 100, ..Flag::default() });
    assert!(!Recipe::of(&table, &Wish::default()).on.has(Code::Totals));
    table.flags[0].count = 3;
    assert!(Recipe::of(&table, &Wish::default()).on.has(Code::Totals));
}

#[test]
fn keys_have_their_digits_and_names_that_were_given_stay() {
    let short = Column { longest: 3, ..column("Clave de municipio", Kind::MunicipalityKey) };
    let long = Column { longest: 5, ..column("CVEGEO", Kind::MunicipalityKey) };
    let table = table(vec![short, long]);
    let wish = Wish { known: vec![("CVEGEO".into(), "municipio".into())], ..Wish::default() };
    let recipe = Recipe::of(&table, &wish);
    let work: Vec<&Work> = recipe.columns.iter().map(|column| &column.work).collect();
    assert_eq!(work, [&Work::Key(3), &Work::Key(5)]);
    assert_eq!(recipe.columns[1].name, "municipio");
}
