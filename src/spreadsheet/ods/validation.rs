//! What cells accept, in the words of OpenDocument: the same as in XLSX.

use super::super::lists::Lists;
use super::super::model::{Book, Column, Kind, LISTS, Sheet};
use super::super::words::lang;
use crate::grid::letters;
use crate::packed::xml::Xml;
use crate::text::spreadsheet as say;
use crate::text::{Lang, Text};

/// The rules of all sheets, each with its name.
pub fn rules(xml: &mut Xml, book: &Book, lists: &Lists) {
    xml.element("table:content-validations", &[], |xml| {
        for (at, sheet) in book.sheets.iter().enumerate() {
            for (place, column) in sheet.columns.iter().enumerate() {
                if let Some(rule) = Rule::of(column, lists) {
                    write(xml, &rule, &name(at, place), &base(sheet, place, 0), lang(book));
                }
            }
            if let Some(asks) = &sheet.asks {
                for (row, ask) in asks.rows.iter().enumerate() {
                    if let Some(rule) = Rule::of(ask, lists) {
                        let base = base(sheet, asks.column, row as u64);
                        write(xml, &rule, &name_in(at, row), &base, lang(book));
                    }
                }
            }
        }
    });
}

/// The name of the rule of a column; `None` when it accepts anything.
pub fn named(sheet: usize, place: usize, column: &Column) -> Option<String> {
    accepts_less(column).then(|| name(sheet, place))
}

/// The name of the rule of the cell of a row that asks something of its own.
pub fn named_in(sheet: usize, row: usize, ask: &Column) -> Option<String> {
    accepts_less(ask).then(|| name_in(sheet, row))
}

fn accepts_less(column: &Column) -> bool {
    !column.choices.is_empty() || column.kind != Kind::Text
}

fn name_in(sheet: usize, row: usize) -> String {
    format!("v{sheet}.row{row}")
}

fn name(sheet: usize, place: usize) -> String {
    format!("v{sheet}.{place}")
}

struct Rule {
    condition: String,
    /// What happens with other values.
    kind: &'static str,
    title: Text,
    message: Text,
}

impl Rule {
    fn of(column: &Column, lists: &Lists) -> Option<Self> {
        if let Some((letter, last)) = lists.place(&column.choices) {
            let condition =
                format!("of:cell-content-is-in-list([${}.${letter}$1:.${letter}${last}])", quoted(LISTS));
            let (kind, message) =
                if column.open { ("information", say::LIST_ALSO) } else { ("stop", say::LIST_ONLY) };
            return Some(Self { condition, kind, title: say::LIST_TITLE, message });
        }
        let between = |form: &str, from: &str, to: &str| {
            format!("of:cell-content-is-{form}() and cell-content-is-between({from},{to})")
        };
        let (condition, title, message) = match column.kind {
            Kind::Text => return None,
            Kind::Whole => (
                between("whole-number", "-1000000000000000", "1000000000000000"),
                say::NUMBER_TITLE,
                say::NUMBER_LIKE,
            ),
            Kind::Decimal | Kind::Money => {
                let condition = between("decimal-number", "-1000000000000000", "1000000000000000");
                (condition, say::NUMBER_TITLE, say::NUMBER_LIKE)
            }
            Kind::Date => (between("date", "61", "2958465"), say::DATE_TITLE, say::DATE_LIKE),
        };
        Some(Self { condition, kind: "warning", title, message })
    }
}

fn write(xml: &mut Xml, rule: &Rule, name: &str, base: &str, lang: Lang) {
    let attributes = [
        ("table:name", name),
        ("table:condition", rule.condition.as_str()),
        ("table:allow-empty-cell", "true"),
        ("table:display-list", "unsorted"),
        ("table:base-cell-address", base),
    ];
    xml.element("table:content-validation", &attributes, |xml| {
        let told = [
            ("table:title", rule.title.to(lang)),
            ("table:message-type", rule.kind),
            ("table:display", "true"),
        ];
        xml.element("table:error-message", &told, |xml| xml.leaf("text:p", &[], rule.message.to(lang)));
    });
}

fn base(sheet: &Sheet, place: usize, row: u64) -> String {
    format!("{}.{}{}", quoted(&sheet.name), letters(place), sheet.first_row() + row)
}

/// The name of a sheet in an address.
pub fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}
