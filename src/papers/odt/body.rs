//! The blocks of a paper as the content of an ODT file.

use super::super::model::{Block, Document, Line, Mark, Span, Style, number};
use super::super::widths::widths;
use super::super::xml::Xml;
use super::root;
use crate::text::papers as say;

/// Hundredths of a millimetre between the margins of a letter page.
const WHOLE: usize = 16510;
/// Signatures side by side.
const ABREAST: usize = 2;

/// The part `content.xml`.
pub fn content(document: &Document) -> String {
    let mut xml = Xml::document();
    xml.element("office:document-content", &root(), |xml| {
        xml.element("office:automatic-styles", &[], |xml| automatic(xml, document));
        xml.element("office:body", &[], |xml| {
            xml.element("office:text", &[], |xml| {
                let mut broken = false;
                for (at, part) in document.blocks.iter().enumerate() {
                    block(xml, part, at, document, broken);
                    broken = *part == Block::PageBreak;
                }
            });
        });
    });
    xml.finish()
}

/// Widths of the columns of each table, cells, signatures.
fn automatic(xml: &mut Xml, document: &Document) {
    xml.raw(FIXED);
    for (at, block) in document.blocks.iter().enumerate() {
        let widths = match block {
            Block::Table { heads, rows } => widths(heads, rows, WHOLE),
            Block::Marks(marks) => vec![WHOLE / marks.len().clamp(1, ABREAST); marks.len().min(ABREAST)],
            _ => continue,
        };
        for (column, width) in widths.iter().enumerate() {
            let name = format!("C{at}.{column}");
            xml.element("style:style", &[("style:name", &name), ("style:family", "table-column")], |xml| {
                let width = format!("{}.{:02}mm", width / 100, width % 100);
                xml.empty("style:table-column-properties", &[("style:column-width", &width)]);
            });
        }
    }
}

const FIXED: &str = "<style:style style:name=\"T\" style:family=\"table\"><style:table-properties style:width=\"165.10mm\" table:align=\"margins\" fo:margin-bottom=\"0.3cm\"/></style:style>\
<style:style style:name=\"TR\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>\
<style:style style:name=\"TC\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid #555555\" fo:padding=\"0.1cm\"/></style:style>\
<style:style style:name=\"TH\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid #555555\" fo:padding=\"0.1cm\" fo:background-color=\"#e7e7e7\"/></style:style>\
<style:style style:name=\"MC\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"none\" fo:padding=\"0.1cm\" style:vertical-align=\"bottom\"/></style:style>\
<style:style style:name=\"ML\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-top=\"1.8cm\" fo:margin-bottom=\"0cm\" fo:margin-left=\"0.7cm\" fo:margin-right=\"0.7cm\" fo:padding-top=\"0.14cm\" fo:border-top=\"0.75pt solid #000000\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>\
<style:style style:name=\"MP\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-bottom=\"0cm\"/></style:style>\
<style:style style:name=\"MS\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0cm\" fo:margin-left=\"1.5cm\" fo:margin-right=\"1.5cm\" fo:padding-top=\"1.3cm\" fo:padding-bottom=\"1.3cm\" fo:padding-left=\"0.1cm\" fo:padding-right=\"0.1cm\" fo:border=\"0.75pt dashed #555555\"/><style:text-properties fo:font-size=\"9pt\"/></style:style>\
<style:style style:name=\"HB\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>";

/// `broken`: a new page begins with this block.
fn block(xml: &mut Xml, block: &Block, at: usize, document: &Document, broken: bool) {
    match block {
        Block::Heading { level: 1, text } => paragraph(xml, "Title", text),
        Block::Heading { level, text } => {
            let level = level - 1;
            let style = if broken && level == 1 { "HB".into() } else { format!("Heading_20_{level}") };
            let attributes =
                [("text:style-name", style.as_str()), ("text:outline-level", &level.to_string())];
            xml.element("text:h", &attributes, |xml| spans(xml, text));
        }
        Block::Paragraph { style, text } => paragraph(xml, style_name(*style), text),
        Block::Article { label, text } => {
            let mut line = vec![Span { text: format!("{label} "), bold: true, note: None }];
            line.extend(text.iter().cloned());
            paragraph(xml, "Article", &line);
        }
        Block::Bullets(items) => list(xml, "Bullets", items),
        Block::Numbers(items) => list(xml, "Numbers", items),
        Block::Table { heads, rows } => table(xml, heads, rows, at, document),
        Block::Marks(all) => marks(xml, all, at, document),
        Block::Rules(count) => (0..*count).for_each(|_| paragraph(xml, "Rule", &[])),
        // A heading begins the page itself; anything else needs a line that does.
        Block::PageBreak => {
            let next = document.blocks.get(at + 1);
            if !matches!(next, Some(Block::Heading { level: 2, .. })) {
                paragraph(xml, "Page_20_Break", &[]);
            }
        }
    }
}

fn style_name(style: Style) -> &'static str {
    match style {
        Style::Body => "Text_20_body",
        Style::Right => "Right",
        Style::Center => "Center",
        Style::Addressee => "Addressee",
        Style::Note => "Note",
    }
}

fn paragraph(xml: &mut Xml, style: &str, text: &[Span]) {
    xml.element("text:p", &[("text:style-name", style)], |xml| spans(xml, text));
}

fn spans(xml: &mut Xml, text: &[Span]) {
    for span in text {
        if span.bold {
            xml.element("text:span", &[("text:style-name", "Strong")], |xml| words(xml, &span.text));
        } else {
            words(xml, &span.text);
        }
        if span.note.is_some() {
            xml.element("text:span", &[("text:style-name", "Note_20_Number")], |xml| {
                words(xml, &number(span))
            });
        }
    }
}

/// Line ends and spaces at the edges are elements in ODF: it would join them with what is around.
fn words(xml: &mut Xml, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.empty("text:line-break", &[]);
        }
        let inner = line.trim_start_matches(' ');
        if inner.len() < line.len() {
            xml.empty("text:s", &[]);
        }
        let bare = inner.trim_end_matches(' ');
        xml.words(bare);
        if bare.len() < inner.len() {
            xml.empty("text:s", &[]);
        }
    }
}

fn list(xml: &mut Xml, style: &str, items: &[Line]) {
    xml.element("text:list", &[("text:style-name", style)], |xml| {
        for item in items {
            xml.element("text:list-item", &[], |xml| paragraph(xml, "List", item));
        }
    });
}

/// A table whose heads are marked as such and come again on every page.
fn table(xml: &mut Xml, heads: &[Line], rows: &[Vec<Line>], at: usize, document: &Document) {
    let name = format!("{} {}", say::TABLE.to(document.lang), at + 1);
    xml.element("table:table", &[("table:name", &name), ("table:style-name", "T")], |xml| {
        columns(xml, at, heads.len());
        xml.element("table:table-header-rows", &[], |xml| row(xml, heads, "TH", "Table_20_Heading"));
        rows.iter().for_each(|cells| row(xml, cells, "TC", "Table_20_Contents"));
    });
}

fn columns(xml: &mut Xml, at: usize, count: usize) {
    for column in 0..count {
        xml.empty("table:table-column", &[("table:style-name", &format!("C{at}.{column}"))]);
    }
}

fn row(xml: &mut Xml, cells: &[Line], cell_style: &str, style: &str) {
    xml.element("table:table-row", &[("table:style-name", "TR")], |xml| {
        for cell in cells {
            let attributes = [("table:style-name", cell_style), ("office:value-type", "string")];
            xml.element("table:table-cell", &attributes, |xml| paragraph(xml, style, cell));
        }
    });
}

/// Signatures in a table without lines, two abreast.
fn marks(xml: &mut Xml, marks: &[Mark], at: usize, document: &Document) {
    let abreast = marks.len().min(ABREAST);
    let name = format!("{} {}", say::TABLE.to(document.lang), at + 1);
    xml.element("table:table", &[("table:name", &name), ("table:style-name", "T")], |xml| {
        columns(xml, at, abreast);
        for part in marks.chunks(ABREAST) {
            xml.element("table:table-row", &[("table:style-name", "TR")], |xml| {
                for place in 0..abreast {
                    xml.element("table:table-cell", &[("table:style-name", "MC")], |xml| {
                        mark(xml, part.get(place), document)
                    });
                }
            });
        }
    });
}

fn mark(xml: &mut Xml, mark: Option<&Mark>, document: &Document) {
    match mark {
        Some(Mark::Person { name, post }) => {
            paragraph(xml, "ML", name);
            paragraph(xml, "MP", post);
        }
        Some(Mark::Seal) => {
            let text = Span { text: say::SEAL.to(document.lang).into(), bold: false, note: None };
            paragraph(xml, "MS", &[text]);
        }
        None => paragraph(xml, "MP", &[]),
    }
}
