//! How cells, columns, sheets and pages look: the same as in XLSX.

use std::collections::BTreeSet;

use super::super::model::{Book, Kind, Mark, Sheet, Use};
use super::super::words::{self, lang};
use super::parts::NAMES;
use crate::packed::xml::Xml;
use crate::text::Lang;
use crate::text::spreadsheet as say;

/// All kinds of cells with the sign that stands for each in the names of styles, and the style of its numbers.
const KINDS: [(Kind, char, &str); 5] = [
    (Kind::Text, 't', "nt"),
    (Kind::Whole, 'w', "nw"),
    (Kind::Decimal, 'd', ""),
    (Kind::Money, 'm', "nm"),
    (Kind::Date, 'f', "nf"),
];
const MARKS: [(Option<Mark>, char); 3] = [(None, 'n'), (Some(Mark::Missing), 'm'), (Some(Mark::Doubt), 'd')];

/// The name of the style of a cell.
pub fn cell(kind: Kind, locked: bool, mark: Option<Mark>) -> String {
    let kind = KINDS.iter().find(|row| row.0 == kind).map_or('t', |row| row.1);
    let mark = MARKS.iter().find(|row| row.0 == mark).map_or('n', |row| row.1);
    format!("c{kind}{}{mark}", if locked { 'l' } else { 'u' })
}

/// The name of the style of a line above the header.
pub fn above(first: bool, wrapped: bool) -> &'static str {
    match (first, wrapped) {
        (true, false) => "title",
        (false, false) => "line",
        (true, true) => "titlew",
        (false, true) => "linew",
    }
}

/// The name of the style of a sheet: how many pages it is wide, and whether it is seen.
pub fn table(sheet: &Sheet, lang: Lang) -> String {
    match sheet.used {
        Use::Hidden => String::from("hidden"),
        _ if sheet.columns.is_empty() => String::from("read"),
        _ => format!("wide{}", pages(sheet, lang)),
    }
}

fn pages(sheet: &Sheet, lang: Lang) -> u16 {
    let widths = sheet.columns.iter().filter(|column| !column.hidden);
    words::pages(widths.map(|column| u32::from(words::width(column, lang))).sum())
}

/// Styles of what is in the sheets.
pub fn automatic(xml: &mut Xml, book: &Book) {
    let lang = lang(book);
    xml.element("office:automatic-styles", &[], |xml| {
        numbers(xml);
        for width in widths(book) {
            let (name, size) = (format!("w{width}"), centimetres(width));
            style(xml, &name, "table-column", "", |xml| {
                xml.empty("style:table-column-properties", &[("style:column-width", &size)]);
            });
        }
        style(xml, "row", "table-row", "", |xml| {
            xml.empty("style:table-row-properties", &[("style:use-optimal-row-height", "true")]);
        });
        let tables: BTreeSet<String> = book.sheets.iter().map(|sheet| table(sheet, lang)).collect();
        for name in tables
            .iter()
            .map(String::as_str)
            .chain(["hidden"].into_iter().filter(|one| !tables.contains(*one)))
        {
            let page = [("style:master-page-name", name)];
            let shown = if name == "hidden" { "false" } else { "true" };
            styled(xml, name, "table", &page, |xml| {
                xml.empty("style:table-properties", &[("table:display", shown)])
            });
        }
        heads(xml);
        for (kind, _, data) in KINDS {
            for locked in [false, true] {
                MARKS
                    .iter()
                    .for_each(|(mark, _)| cell_style(xml, &cell(kind, locked, *mark), data, locked, *mark));
            }
        }
    });
}

/// The widths of all columns, each once.
fn widths(book: &Book) -> BTreeSet<u16> {
    let columns = book.sheets.iter().flat_map(|sheet| &sheet.columns);
    columns.map(|column| words::width(column, lang(book))).chain([words::READ_WIDTH]).collect()
}

/// As wide as Excel makes it: seven pixels a letter, and five around them.
fn centimetres(letters: u16) -> String {
    format!("{:.3}cm", (f64::from(letters) * 7.0 + 5.0) / 96.0 * 2.54)
}

fn numbers(xml: &mut Xml) {
    xml.element("number:text-style", &[("style:name", "nt")], |xml| xml.empty("number:text-content", &[]));
    for (name, places, grouped) in [("nw", "0", "false"), ("nm", "2", "true")] {
        xml.element("number:number-style", &[("style:name", name)], |xml| {
            let attributes = [
                ("number:decimal-places", places),
                ("number:min-decimal-places", places),
                ("number:min-integer-digits", "1"),
                ("number:grouping", grouped),
            ];
            xml.empty("number:number", &attributes);
        });
    }
    xml.element("number:date-style", &[("style:name", "nf")], |xml| {
        xml.empty("number:year", &[("number:style", "long")]);
        xml.leaf("number:text", &[], "-");
        xml.empty("number:month", &[("number:style", "long")]);
        xml.leaf("number:text", &[], "-");
        xml.empty("number:day", &[("number:style", "long")]);
    });
}

fn style(xml: &mut Xml, name: &str, family: &str, data: &str, inside: impl FnOnce(&mut Xml)) {
    let data = [("style:data-style-name", data)];
    styled(xml, name, family, if data[0].1.is_empty() { &[] } else { &data }, inside);
}

fn styled(xml: &mut Xml, name: &str, family: &str, more: &[(&str, &str)], inside: impl FnOnce(&mut Xml)) {
    let mut attributes = vec![("style:name", name), ("style:family", family)];
    attributes.extend_from_slice(more);
    if family == "table-cell" {
        attributes.push(("style:parent-style-name", "Default"));
    }
    xml.element("style:style", &attributes, inside);
}

const TOP: (&str, &str) = ("style:vertical-align", "top");
const WRAP: (&str, &str) = ("fo:wrap-option", "wrap");

/// Lines above the header, and the header itself.
fn heads(xml: &mut Xml) {
    for (name, wrapped, first) in
        [("title", false, true), ("line", false, false), ("titlew", true, true), ("linew", true, false)]
    {
        style(xml, name, "table-cell", "", |xml| {
            xml.empty("style:table-cell-properties", if wrapped { &[TOP, WRAP] } else { &[TOP] });
            if first {
                xml.empty("style:text-properties", &[("fo:font-weight", "bold"), ("fo:font-size", "15pt")]);
            }
        });
    }
    for (name, colour) in [("head", "#e3e9f1"), ("need", "#b9c8dc")] {
        style(xml, name, "table-cell", "", |xml| {
            let attributes = [
                ("style:vertical-align", "middle"),
                WRAP,
                ("fo:background-color", colour),
                ("fo:border", "0.75pt solid #000000"),
                ("fo:border-bottom", "1.75pt solid #000000"),
            ];
            xml.empty("style:table-cell-properties", &attributes);
            xml.empty("style:text-properties", &[("fo:font-weight", "bold")]);
        });
    }
}

fn cell_style(xml: &mut Xml, name: &str, data: &str, locked: bool, mark: Option<Mark>) {
    let mut attributes = vec![TOP, WRAP, ("style:cell-protect", if locked { "protected" } else { "none" })];
    attributes.extend_from_slice(match mark {
        Some(Mark::Missing) => &[("fo:border", "1.75pt dashed #000000"), ("fo:background-color", "#fde9d0")],
        Some(Mark::Doubt) => &[("fo:border", "1.75pt solid #000000"), ("fo:background-color", "#fff7b2")],
        None if locked => &[("fo:background-color", "#f2f2f2")],
        None => &[],
    });
    style(xml, name, "table-cell", data, |xml| xml.empty("style:table-cell-properties", &attributes));
}

/// The pages that sheets are printed on, and how a cell looks of which nothing is said.
pub fn page_styles(book: &Book) -> String {
    let lang = lang(book);
    let tables: BTreeSet<(String, u16)> =
        book.sheets.iter().map(|sheet| (table(sheet, lang), pages(sheet, lang))).collect();
    let mut xml = Xml::document();
    xml.element("office:document-styles", &NAMES, |xml| {
        xml.element("office:styles", &[], |xml| {
            xml.element("style:style", &[("style:name", "Default"), ("style:family", "table-cell")], |xml| {
                let font =
                    [("fo:font-family", "Calibri, Carlito, 'Liberation Sans'"), ("fo:font-size", "11pt")];
                xml.empty("style:text-properties", &font);
            });
        });
        xml.element("office:automatic-styles", &[], |xml| {
            tables.iter().for_each(|(name, wide)| page(xml, name, *wide));
        });
        xml.element("office:master-styles", &[], |xml| {
            for (name, _) in &tables {
                let layout = format!("page-{name}");
                let attributes = [("style:name", name.as_str()), ("style:page-layout-name", &layout)];
                xml.element("style:master-page", &attributes, |xml| foot(xml, lang));
            }
        });
    });
    xml.finish()
}

/// Letter paper, on its side for tables.
fn page(xml: &mut Xml, name: &str, wide: u16) {
    let read = name == "read";
    let (width, height, turned) =
        if read { ("21.59cm", "27.94cm", "portrait") } else { ("27.94cm", "21.59cm", "landscape") };
    let wide = wide.to_string();
    xml.element("style:page-layout", &[("style:name", &format!("page-{name}"))], |xml| {
        let attributes = [
            ("fo:page-width", width),
            ("fo:page-height", height),
            ("style:print-orientation", turned),
            ("fo:margin", "1cm"),
            ("style:scale-to-X", &wide),
            ("style:scale-to-Y", "0"),
            ("style:print", if read { "objects" } else { "grid objects" }),
        ];
        xml.empty("style:page-layout-properties", &attributes);
    });
}

/// The name of the sheet, and which page of how many.
fn foot(xml: &mut Xml, lang: Lang) {
    xml.element("style:footer", &[], |xml| {
        xml.element("style:region-left", &[], |xml| {
            xml.element("text:p", &[], |xml| xml.leaf("text:sheet-name", &[], "-"));
        });
        xml.element("style:region-right", &[], |xml| {
            xml.element("text:p", &[], |xml| {
                xml.words(&format!("{} ", say::PAGE.to(lang)));
                xml.leaf("text:page-number", &[], "1");
                xml.words(&format!(" {} ", say::OF.to(lang)));
                xml.leaf("text:page-count", &[], "1");
            });
        });
    });
}
