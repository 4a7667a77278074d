//! The sheets of an OpenDocument.

use super::super::lists::Lists;
use super::super::model::{Book, Column, LISTS, Sheet, Use};
use super::super::text;
use super::super::words::{first_shown, header, lang, width};
use super::cells::{self, Place};
use super::parts::NAMES;
use super::styles;
use super::validation::{named, named_in, quoted, rules};
use crate::grid::letters;
use crate::packed::xml::Xml;

/// Rows of a sheet.
const ROWS: u64 = 1_048_576;

/// All sheets, with the lists that cells choose from behind them.
pub fn content(book: &Book, lists: &Lists) -> Vec<String> {
    let mut xml = Xml::document();
    xml.element("office:document-content", &NAMES, |xml| {
        styles::automatic(xml, book);
        xml.element("office:body", &[], |xml| {
            xml.element("office:spreadsheet", &[("table:structure-protected", "true")], |xml| {
                rules(xml, book, lists);
                for (at, sheet) in book.sheets.iter().enumerate() {
                    table(xml, book, at, sheet);
                }
                if !lists.all.is_empty() {
                    list_table(xml, book, lists);
                }
                filters(xml, book);
            });
        });
    });
    xml.pieces()
}

fn table(xml: &mut Xml, book: &Book, at: usize, sheet: &Sheet) {
    let style = styles::table(sheet, lang(book));
    let printed = area(sheet, 1);
    let mut attributes = vec![
        ("table:name", sheet.name.as_str()),
        ("table:style-name", style.as_str()),
        ("table:protected", "true"),
    ];
    if !sheet.columns.is_empty() && sheet.used != Use::Hidden {
        attributes.push(("table:print-ranges", &printed));
    }
    let rules: Vec<Option<String>> =
        sheet.columns.iter().enumerate().map(|(place, column)| named(at, place, column)).collect();
    let asks = |(row, ask): (usize, &Column)| named_in(at, row, ask);
    let asked: Vec<Option<String>> =
        sheet.asks.iter().flat_map(|found| found.rows.iter().enumerate().map(asks)).collect();
    xml.element("table:table", &attributes, |xml| {
        protection(xml, sheet.used);
        columns(xml, book, sheet);
        above(xml, book, sheet);
        heads(xml, book, sheet);
        rows(xml, book, sheet, (&rules, &asked));
    });
}

/// From that row down to the last one prepared, all columns: `'Inventario'.A4:'Inventario'.H18`.
fn area(sheet: &Sheet, from: u64) -> String {
    let name = quoted(&sheet.name);
    let last = letters(sheet.columns.len().saturating_sub(1));
    let rows = sheet.rows.len() as u64 + sheet.spare as u64;
    let end = (sheet.first_row() + rows.max(1) - 1).min(ROWS);
    format!("{name}.A{from}:{name}.{last}{end}")
}

fn protection(xml: &mut Xml, used: Use) {
    let fill = if used == Use::Fill { "true" } else { "false" };
    let attributes = [
        ("loext:select-protected-cells", "true"),
        ("loext:select-unprotected-cells", "true"),
        ("loext:insert-rows", fill),
        ("loext:use-autofilter", "true"),
    ];
    xml.empty("loext:table-protection", &attributes);
}

fn columns(xml: &mut Xml, book: &Book, sheet: &Sheet) {
    if sheet.columns.is_empty() {
        let wide = format!("w{}", super::super::words::READ_WIDTH);
        xml.empty(
            "table:table-column",
            &[("table:style-name", &wide), ("table:default-cell-style-name", "linew")],
        );
    }
    for column in &sheet.columns {
        let wide = format!("w{}", width(column, lang(book)));
        let cell = styles::cell(column.kind, column.locked || sheet.used != Use::Fill, None);
        let mut attributes =
            vec![("table:style-name", wide.as_str()), ("table:default-cell-style-name", &cell)];
        if column.hidden {
            attributes.push(("table:visibility", "collapse"));
        }
        xml.empty("table:table-column", &attributes);
    }
}

/// Columns are open to be written in; what stands above their headers is not.
fn above(xml: &mut Xml, book: &Book, sheet: &Sheet) {
    let (wide, first) = (sheet.columns.len(), usize::from(first_shown(sheet)));
    let lines = if wide == 0 { sheet.above.len() as u64 } else { sheet.header_row() - 1 };
    for row in 0..lines {
        let style = styles::above(row == 0, wide == 0);
        let line = usize::try_from(row).ok().and_then(|row| sheet.above.get(row));
        xml.element("table:table-row", &[("table:style-name", "row")], |xml| {
            for place in 0..wide.max(1) {
                let Some(line) = line.filter(|_| place == first) else {
                    xml.empty("table:table-cell", &[("table:style-name", style)]);
                    continue;
                };
                let attributes = [("table:style-name", style), ("office:value-type", "string")];
                xml.element("table:table-cell", &attributes, |xml| {
                    paragraphs(xml, &text::written(line, lang(book)));
                });
            }
        });
    }
}

fn paragraphs(xml: &mut Xml, words: &str) {
    let mut out = String::new();
    cells::paragraphs(&mut out, words);
    xml.raw(&out);
}

/// The header, which is printed on every page.
fn heads(xml: &mut Xml, book: &Book, sheet: &Sheet) {
    if sheet.columns.is_empty() {
        return;
    }
    xml.element("table:table-header-rows", &[], |xml| {
        xml.element("table:table-row", &[("table:style-name", "row")], |xml| {
            sheet.columns.iter().for_each(|column| head(xml, book, column));
        });
    });
}

fn head(xml: &mut Xml, book: &Book, column: &Column) {
    let style = if column.required { "need" } else { "head" };
    xml.element("table:table-cell", &[("table:style-name", style), ("office:value-type", "string")], |xml| {
        if let Some(note) = column.note.as_deref().filter(|note| !note.trim().is_empty()) {
            let mut out = String::new();
            cells::annotation(&mut out, book, note);
            xml.raw(&out);
        }
        let words = header(column, lang(book));
        paragraphs(xml, &text::written(&words, lang(book)));
    });
}

/// The rows with the rules of their columns, and of rows that ask something of their own.
fn rows(xml: &mut Xml, book: &Book, sheet: &Sheet, (rules, asked): (&[Option<String>], &[Option<String>])) {
    let locked = sheet.used != Use::Fill;
    let answers = sheet.asks.as_ref().map(|asks| asks.column);
    let mut out = String::new();
    for (row, cells) in sheet.rows.iter().enumerate() {
        out.push_str("<table:table-row table:style-name=\"row\">");
        for (place, cell) in cells.iter().enumerate() {
            let own = asked.get(row).filter(|_| answers == Some(place));
            let rule = own.or_else(|| rules.get(place)).and_then(Option::as_deref);
            let place = Place { book, column: sheet.columns.get(place), locked, rule };
            cells::write(&mut out, &place, cell);
        }
        bare(&mut out, rules, cells.len());
        out.push_str("</table:table-row>");
        xml.raw(&out);
        out.clear();
    }
    let left = ROWS.saturating_sub(sheet.first_row() + sheet.rows.len() as u64 - 1);
    if !sheet.columns.is_empty() && left > 0 {
        out.push_str(&format!(
            "<table:table-row table:style-name=\"row\" table:number-rows-repeated=\"{left}\">"
        ));
        bare(&mut out, rules, 0);
        out.push_str("</table:table-row>");
        xml.raw(&out);
    }
}

/// Cells with nothing but the rule of their column, from that column on.
fn bare(out: &mut String, rules: &[Option<String>], from: usize) {
    for rule in rules.iter().skip(from) {
        match rule {
            Some(rule) => {
                out.push_str(&format!("<table:table-cell table:content-validation-name=\"{rule}\"/>"))
            }
            None => out.push_str("<table:table-cell/>"),
        }
    }
}

fn list_table(xml: &mut Xml, book: &Book, lists: &Lists) {
    let attributes = [("table:name", LISTS), ("table:style-name", "hidden"), ("table:protected", "true")];
    xml.element("table:table", &attributes, |xml| {
        let wide = lists.all.len().to_string();
        xml.empty("table:table-column", &[("table:number-columns-repeated", &wide)]);
        for row in 0..lists.height() {
            xml.element("table:table-row", &[], |xml| {
                for list in &lists.all {
                    match list.get(row) {
                        None => xml.empty("table:table-cell", &[]),
                        Some(choice) => {
                            xml.element("table:table-cell", &[("office:value-type", "string")], |xml| {
                                paragraphs(xml, &text::written(choice, lang(book)));
                            })
                        }
                    }
                }
            });
        }
    });
}

/// Arrows at the headers that show only some rows.
fn filters(xml: &mut Xml, book: &Book) {
    let tables: Vec<&Sheet> =
        book.sheets.iter().filter(|sheet| !sheet.columns.is_empty() && sheet.used != Use::Hidden).collect();
    if tables.is_empty() {
        return;
    }
    xml.element("table:database-ranges", &[], |xml| {
        for (at, sheet) in tables.iter().enumerate() {
            let (name, range) = (format!("__Anonymous_Sheet_DB__{at}"), area(sheet, sheet.header_row()));
            let attributes = [
                ("table:name", name.as_str()),
                ("table:target-range-address", &range),
                ("table:display-filter-buttons", "true"),
            ];
            xml.empty("table:database-range", &attributes);
        }
    });
}
