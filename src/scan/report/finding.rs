//! From what a check noted to a finding: code, place and the words that fill its sentence.

use super::super::model::{Column, Flag, Table, Unread};
use super::codes::code;
use super::words::{self, first_of};
use super::{Book, details, places};
use crate::diag::{Finding, Place};
use crate::text::{Text, scan as say};

impl Book<'_> {
    /// A flag as a finding. `file` is the path that is shown; `table` and `column` are where it was noted.
    ///
    /// Fills `{count}`, `{of}`, `{detail}`, `{column}`, and `{places}`, which no sentence of the Guide has: reports
    /// put it behind them. The place has the file; of tables that are no sheets also the row, of sheets the cell.
    pub fn finding(
        &self,
        flag: &Flag,
        file: &str,
        table: Option<&Table>,
        column: Option<&Column>,
    ) -> Finding {
        let count = if flag.count == 0 { say::AT_LEAST_ONE } else { Text::same(words::count(flag.count)) };
        let told = table.and_then(|table| places::words(flag, table)).unwrap_or_default();
        let secret =
            column.is_some_and(|column| !words::may_tell(column)) && !SAFE.contains(&flag.code.as_str());
        // What files say comes last: it may itself look like a mark.
        Finding::new(code(&flag.code), place(flag, file, table))
            .arg_text("count", count)
            .arg("of", words::count(flag.of))
            .arg_text("places", told)
            .arg_text("detail", if secret { Text::same("***") } else { details::words(flag, self) })
            .arg_text("column", names(flag, table, column))
    }

    /// Message and places of a flag in one sentence, and what to do.
    pub fn told(&self, flag: &Flag, file: &str, table: Option<&Table>, column: Option<&Column>) -> Said {
        let finding = self.finding(flag, file, table, column);
        let told = self.rules.tell(&finding);
        let places = finding.args.iter().find(|(name, _)| *name == "places").map(|(_, text)| text.clone());
        let places = places.filter(|text| !text.es.is_empty());
        let message = tidy(&told.message);
        let message = places.map_or(message.clone(), |places| message.and(&places));
        let short = self.rules.0.get(finding.code).and_then(|rule| rule.short.clone());
        Said { code: finding.code, short, severity: told.severity, message, hint: told.hint }
    }

    /// Why a file was not read, as the flag of the rule that says so.
    pub fn unread(&self, unread: &Unread) -> (Flag, Text) {
        let (name, detail) = match unread {
            Unread::System(why) => ("file-unreadable", words::refused(why)),
            Unread::Broken(why) => ("file-unreadable", words::broken(why)),
            Unread::Died => ("file-unreadable", say::UNREAD_DIED),
            Unread::Password => ("file-password", Text::default()),
            Unread::TooSlow => ("file-too-slow", Text::default()),
            Unread::TooBig => ("file-too-big-inside", Text::default()),
            Unread::Changed => ("file-changed", Text::default()),
            Unread::Placeholder => ("placeholder", Text::default()),
        };
        let finding = Finding::new(code(name), Place::default()).arg_text("detail", detail);
        let flag = Flag { code: name.into(), ..Flag::default() };
        (flag, tidy(&self.rules.tell(&finding).message))
    }
}

/// A finding as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub code: &'static str,
    /// `A02`.
    pub short: Option<String>,
    pub severity: crate::diag::Severity,
    pub message: Text,
    pub hint: Option<Text>,
}

/// Without the space that an empty mark leaves at the end.
fn tidy(text: &Text) -> Text {
    Text { es: text.es.trim_end().to_string().into(), en: text.en.trim_end().to_string().into() }
}

fn place(flag: &Flag, file: &str, table: Option<&Table>) -> Place {
    let spot = flag.places.first().copied().filter(|spot| spot.row > 0);
    let place = Place::default().in_file(file);
    match (table, spot) {
        (Some(table), Some(spot)) if table.sheet => {
            Place { address: Some(places::cell(table, spot)), ..place }
        }
        (Some(_), Some(spot)) => Place {
            line: usize::try_from(spot.row).ok(),
            column: spot.column.and_then(|column| usize::try_from(column).ok()?.checked_add(1)),
            ..place
        },
        _ => place,
    }
}

/// Rules whose detail is no value of a cell.
const SAFE: [&str; 7] = [
    "personal-direct",
    "personal-sensitive",
    "personal-quasi",
    "types-mixed",
    "text-cut",
    "small-cells",
    "missing-words",
];

/// Rules that count columns, besides those of headers.
const OF_COLUMNS: [&str; 2] = ["column-blank", "table-wide"];

/// The column, or those that the places of a table's flag name, each name once.
fn names(flag: &Flag, table: Option<&Table>, column: Option<&Column>) -> Text {
    let columns = table.map(|table| table.columns.as_slice()).unwrap_or_default();
    if let Some(column) = column {
        let at = columns.iter().position(|other| std::ptr::eq(other, column)).unwrap_or(0);
        return words::column(column, at);
    }
    let mut told: Vec<Text> = Vec::new();
    let mut again = 0;
    for at in flag.places.iter().filter_map(|spot| spot.column).map(|at| at as usize) {
        let Some(column) = columns.get(at) else { continue };
        let name = words::column(column, at);
        match told.contains(&name) {
            true => again += 1,
            false => told.push(name),
        }
    }
    // A flag of columns counts them all and has the first; one of rows counts rows, and all its columns are there.
    let of_columns = flag.code.starts_with("header-") || OF_COLUMNS.contains(&flag.code.as_str());
    let all = if of_columns { flag.count.saturating_sub(again) } else { 0 };
    first_of(&told, all.max(told.len() as u64))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::scan::model::Spot;
    use crate::scan::quality::RULES;

    #[test]
    fn every_flag_of_every_rule_is_told_without_a_mark_left() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let table = Table { columns: vec![Column::default()], ..Table::default() };
        for code in super::super::codes::CODES {
            let flag = Flag { code: (*code).into(), count: 3, of: 9, detail: "x".into(), ..Flag::default() };
            let said = book.told(&flag, "a.csv", Some(&table), Some(&table.columns[0]));
            for text in [&said.message.es, &said.message.en] {
                assert!(!text.contains('{'), "{text}");
            }
        }
        assert!(RULES.iter().all(|rule| super::super::codes::CODES.contains(&rule.code)));
    }

    #[test]
    fn no_flag_is_so_odd_that_it_cannot_be_told() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let columns = vec![Column::default(), Column { name: "a".into(), ..Column::default() }];
        let ends = [0, 1, u64::MAX];
        let spot = |row: &u64| [None, Some(0), Some(u32::MAX)].map(|column| Spot { row: *row, column });
        let places: Vec<Spot> = ends.iter().flat_map(spot).collect();
        for code in super::super::codes::CODES {
            for detail in ["", "\n\n", "/", "9/ months", "bytes x", "rows ", " digits", "\u{1b}[2J", "😀"] {
                for (count, of, sheet) in
                    [(0, 0, true), (1, 0, false), (u64::MAX, 2, true), (2, u64::MAX, false)]
                {
                    let table = Table { sheet, columns: columns.clone(), ..Table::default() };
                    let (code, detail) = ((*code).to_string(), detail.to_string());
                    let flag = Flag { code, count, of, places: places.clone(), detail };
                    let said = book.told(&flag, "a", Some(&table), None).message;
                    assert!(!said.es.is_empty() && !said.es.contains('\u{1b}'), "{said:?}");
                }
            }
        }
    }

    #[test]
    fn details_are_said_in_words() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let said = |code: &str, detail: &str| {
            let flag = Flag { code: code.into(), detail: detail.into(), count: 1, of: 5, ..Flag::default() };
            book.told(&flag, "a.csv", None, None).message
        };
        assert_eq!(
            said("delimiter-not-comma", ";").es,
            "Las columnas se separan con punto y coma, no con coma."
        );
        assert_eq!(
            said("file-name", "capitals\nspaces").es,
            "El nombre del archivo lleva mayúsculas y espacios, y eso rompe ligas."
        );
        assert_eq!(
            said("file-large", "bytes 62914560").en,
            "It is too large for many programs: it takes 62.9 MB."
        );
        assert_eq!(said("file-not-table", "pdf").es, "No es una tabla que un programa pueda leer: PDF.");
        assert_eq!(
            said("crs-missing", "").es,
            "El mapa no dice en qué sistema de coordenadas está, o no usa WGS 84: no lo dice."
        );
        assert!(said("overdue", "78/30").es.contains("hace 78 días y se prometió cada 30"));
        assert!(said("metadata-missing", "title\ncontact").en.contains("title and contact"));
    }

    #[test]
    fn columns_are_named_once_and_the_rest_counted() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let columns: Vec<Column> = ["a", "b", "A", "", "c", "d", "e", "f"]
            .map(|name| Column { name: name.into(), ..Column::default() })
            .into();
        let table = Table { columns, header_row: 1, ..Table::default() };
        let flag = |code: &str, at: &[u32]| Flag {
            code: code.into(),
            count: at.len() as u64,
            of: 8,
            places: at.iter().map(|at| Spot { row: 1, column: Some(*at) }).collect(),
            ..Flag::default()
        };
        let said = |flag: &Flag| book.told(flag, "a.csv", Some(&table), None).message.es.to_string();
        assert_eq!(said(&flag("header-repeated", &[0, 2])), "Hay columnas con el mismo nombre: «a» y «A».");
        assert_eq!(said(&flag("column-blank", &[1, 3])), "Columnas sin un solo dato: «b» y columna D.");
        assert_eq!(said(&flag("header-blank", &[3])), "Columnas sin nombre: 1. Es la D.");
        let many = Flag { count: 7, ..flag("header-long", &[0, 1, 2, 4, 5, 6]) };
        assert_eq!(said(&many), "Nombres de columna muy largos: «a», «b», «A», «c», «d» y 2 más.");
    }

    #[test]
    fn a_name_that_looks_like_a_mark_stays_a_name() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let table = Table {
            columns: vec![Column { name: "{count}\u{1b}[2J".into(), ..Column::default() }],
            ..Table::default()
        };
        let flag = Flag { code: "cells-missing".into(), count: 2, of: 5, ..Flag::default() };
        let said = book.told(&flag, "a.csv", Some(&table), Some(&table.columns[0])).message;
        assert_eq!(said.es, "Celdas sin dato en «{count}\u{241b}[2J»: 2 de 5.");
    }

    #[test]
    fn a_value_of_a_personal_column_is_not_told_even_when_it_was_noted() {
        let guide = samples::guide();
        let book = samples::book(&guide);
        let table = &samples::people().facts.tables[0];
        let flag = |code: &str| Flag {
            code: code.into(),
            count: 1,
            of: 9,
            detail: "SECRETO".into(),
            ..Flag::default()
        };
        let said = |code: &str, at: usize| {
            book.told(&flag(code), "a", Some(table), Some(&table.columns[at])).message.es
        };
        assert!(
            said("category-variants", 0).contains("***") && !said("category-variants", 0).contains("SECRETO")
        );
        assert!(said("category-variants", 2).contains("SECRETO"));
    }

    #[test]
    fn places_follow_the_sentence() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let table = Table { name: "Obra".into(), sheet: true, header_row: 1, ..Table::default() };
        let places = vec![Spot { row: 8, column: Some(2) }, Spot { row: 9, column: Some(2) }];
        let flag = Flag { code: "totals-row".into(), count: 2, of: 90, places, ..Flag::default() };
        let said = book.told(&flag, "a.xlsx", Some(&table), None);
        assert_eq!(
            said.message.es,
            "Filas de totales o subtotales entre los datos: 2. En Obra!C8 y Obra!C9."
        );
        assert_eq!(said.short.as_deref(), Some("C07"));
        let finding = book.finding(&flag, "a.xlsx", Some(&table), None);
        assert_eq!(finding.place.address.as_deref(), Some("Obra!C8"));
    }

    #[test]
    fn every_reason_for_not_reading_is_told() {
        let guide = samples::guide();
        let book = Book::new(&guide);
        let all = [
            Unread::System("x".into()),
            Unread::Broken("x".into()),
            Unread::Password,
            Unread::Died,
            Unread::TooSlow,
            Unread::TooBig,
            Unread::Changed,
            Unread::Placeholder,
        ];
        for unread in all {
            let (flag, text) = book.unread(&unread);
            assert!(super::super::codes::CODES.contains(&flag.code.as_str()));
            assert!(!text.es.contains('{') && text.es.len() > 10, "{text:?}");
        }
    }
}
