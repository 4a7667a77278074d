//! The blocks of a paper as the content of an ODT file.

use super::super::model::{Block, Document, Line, Mark, Span, Style, WHOLE_ROWS, is_room, keeps, number};
use super::super::widths::widths;
use super::root;
use crate::packed::xml::Xml;
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
                let mut place = Place { at: 0, keep: false, broken: false };
                for (at, (part, keep)) in document.blocks.iter().zip(keeps(&document.blocks)).enumerate() {
                    place = Place { at, keep, ..place };
                    block(xml, part, document, &place);
                    place.broken = *part == Block::PageBreak;
                }
            });
        });
    });
    xml.finish()
}

/// What a block has to know of where it stands.
#[derive(Clone, Copy)]
struct Place {
    /// Its number, from 0.
    at: usize,
    /// It stays with the next block.
    keep: bool,
    /// A new page begins with it.
    broken: bool,
}

impl Place {
    /// The name of a style here: one of its own where it keeps or breaks.
    fn style(&self, name: &str) -> String {
        let before = match (self.keep, self.broken) {
            (false, false) => "",
            (true, false) => "K.",
            (false, true) => "B.",
            (true, true) => "KB.",
        };
        format!("{before}{name}")
    }
}

/// Styles that may keep with what follows or begin a page.
const VARIED: [&str; 10] = [
    "Title",
    "Heading_20_1",
    "Heading_20_2",
    "Text_20_body",
    "Article",
    "Right",
    "Center",
    "Addressee",
    "Note",
    "List_20_Last",
];

/// Styles that keep or break, widths of the columns of each table, cells, signatures.
fn automatic(xml: &mut Xml, document: &Document) {
    xml.raw(FIXED);
    let keep = "fo:keep-with-next=\"always\"";
    let page = "fo:break-before=\"page\"";
    for name in VARIED {
        for (before, properties) in
            [("K.", keep.to_string()), ("B.", page.to_string()), ("KB.", format!("{keep} {page}"))]
        {
            xml.raw(&format!(
                "<style:style style:name=\"{before}{name}\" style:family=\"paragraph\" style:parent-style-name=\"{name}\">\
                 <style:paragraph-properties {properties}/></style:style>"
            ));
        }
    }
    for (at, block) in document.blocks.iter().enumerate() {
        let widths = match block {
            Block::Table { heads, rows } => widths(heads, rows, WHOLE),
            Block::Marks(marks) => vec![WHOLE / marks.len().clamp(1, ABREAST); marks.len().clamp(1, ABREAST)],
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

const FIXED: &str = "<style:style style:name=\"TW\" style:family=\"table\"><style:table-properties style:width=\"165.10mm\" table:align=\"margins\" table:border-model=\"collapsing\" fo:margin-bottom=\"0.3cm\" style:may-break-between-rows=\"false\"/></style:style>\
<style:style style:name=\"T\" style:family=\"table\"><style:table-properties style:width=\"165.10mm\" table:align=\"margins\" table:border-model=\"collapsing\" fo:margin-bottom=\"0.3cm\"/></style:style>\
<style:style style:name=\"TR\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>\
<style:style style:name=\"TT\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\" style:min-row-height=\"0.85cm\"/></style:style>\
<style:style style:name=\"TC\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid #555555\" fo:padding=\"0.1cm\"/></style:style>\
<style:style style:name=\"TH\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid #555555\" fo:padding=\"0.1cm\" fo:background-color=\"#e7e7e7\"/></style:style>\
<style:style style:name=\"MC\" style:family=\"table-cell\"><style:table-cell-properties fo:border=\"none\" fo:padding=\"0.1cm\" style:vertical-align=\"bottom\"/></style:style>\
<style:style style:name=\"ML\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-top=\"1.8cm\" fo:margin-bottom=\"0cm\" fo:margin-left=\"0.7cm\" fo:margin-right=\"0.7cm\" fo:padding-top=\"0.14cm\" fo:border-top=\"0.75pt solid #000000\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>\
<style:style style:name=\"ML1\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-top=\"1.8cm\" fo:margin-bottom=\"0cm\" fo:margin-left=\"4.8cm\" fo:margin-right=\"4.8cm\" fo:padding-top=\"0.14cm\" fo:border-top=\"0.75pt solid #000000\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>\
<style:style style:name=\"MP\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-bottom=\"0cm\"/></style:style>\
<style:style style:name=\"MS\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-top=\"0.9cm\" fo:margin-bottom=\"0cm\" fo:margin-left=\"1.5cm\" fo:margin-right=\"1.5cm\" fo:padding-top=\"1.3cm\" fo:padding-bottom=\"1.3cm\" fo:padding-left=\"0.1cm\" fo:padding-right=\"0.1cm\" fo:border=\"0.75pt dashed #555555\"/><style:text-properties fo:font-size=\"9pt\"/></style:style>\
<style:style style:name=\"MS1\" style:family=\"paragraph\" style:parent-style-name=\"Center\"><style:paragraph-properties fo:margin-top=\"0.9cm\" fo:margin-bottom=\"0cm\" fo:margin-left=\"5.6cm\" fo:margin-right=\"5.6cm\" fo:padding-top=\"1.3cm\" fo:padding-bottom=\"1.3cm\" fo:padding-left=\"0.1cm\" fo:padding-right=\"0.1cm\" fo:border=\"0.75pt dashed #555555\"/><style:text-properties fo:font-size=\"9pt\"/></style:style>\
";

fn block(xml: &mut Xml, block: &Block, document: &Document, place: &Place) {
    match block {
        Block::Heading { level: 1, text } => paragraph(xml, &place.style("Title"), text),
        Block::Heading { level, text } => {
            let level = (level - 1).to_string();
            let style = place.style(&format!("Heading_20_{level}"));
            let attributes = [("text:style-name", style.as_str()), ("text:outline-level", level.as_str())];
            xml.element("text:h", &attributes, |xml| spans(xml, text));
        }
        Block::Paragraph { style, text } => paragraph(xml, &place.style(style_name(*style)), text),
        Block::Article { label, text } => {
            let mut line = vec![Span { text: format!("{label} "), bold: true, note: None }];
            line.extend(text.iter().cloned());
            paragraph(xml, &place.style("Article"), &line);
        }
        Block::Bullets(items) => list(xml, "Bullets", items, place),
        Block::Numbers(items) => list(xml, "Numbers", items, place),
        Block::Table { heads, rows } => table(xml, heads, rows, place.at, document),
        Block::Marks(all) => marks(xml, all, place.at, document),
        Block::Rules(count) => (0..*count).for_each(|_| paragraph(xml, "Rule", &[])),
        Block::PageBreak => {}
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

/// Items; the last one stands off from what follows.
fn list(xml: &mut Xml, style: &str, items: &[Line], place: &Place) {
    xml.element("text:list", &[("text:style-name", style)], |xml| {
        for (item, left) in items.iter().zip((0..items.len()).rev()) {
            let own = if left == 0 {
                Place { broken: false, ..*place }.style("List_20_Last")
            } else {
                "List".into()
            };
            xml.element("text:list-item", &[], |xml| paragraph(xml, &own, item));
        }
    });
}

/// A table whose heads are marked as such and come again on every page.
fn table(xml: &mut Xml, heads: &[Line], rows: &[Vec<Line>], at: usize, document: &Document) {
    let name = format!("{} {}", say::TABLE.to(document.lang), at + 1);
    let style = if rows.len() <= WHOLE_ROWS { "TW" } else { "T" };
    xml.element("table:table", &[("table:name", &name), ("table:style-name", style)], |xml| {
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
    let tall = cells.iter().any(|cell| is_room(cell));
    let name = if tall { "TT" } else { "TR" };
    xml.element("table:table-row", &[("table:style-name", name)], |xml| {
        for cell in cells {
            let attributes = [("table:style-name", cell_style), ("office:value-type", "string")];
            let shown = if is_room(cell) { &[] } else { cell.as_slice() };
            xml.element("table:table-cell", &attributes, |xml| paragraph(xml, style, shown));
        }
    });
}

/// Signatures in a table without lines, two abreast; one that is left over stands in the middle.
fn marks(xml: &mut Xml, marks: &[Mark], at: usize, document: &Document) {
    let abreast = marks.len().clamp(1, ABREAST);
    let name = format!("{} {}", say::TABLE.to(document.lang), at + 1);
    xml.element("table:table", &[("table:name", &name), ("table:style-name", "TW")], |xml| {
        columns(xml, at, abreast);
        for part in marks.chunks(ABREAST) {
            let alone = part.len() == 1;
            xml.element("table:table-row", &[("table:style-name", "TR")], |xml| {
                for one in part {
                    let mut attributes = vec![("table:style-name", "MC"), ("office:value-type", "string")];
                    if alone && abreast > 1 {
                        attributes.push(("table:number-columns-spanned", "2"));
                    }
                    xml.element("table:table-cell", &attributes, |xml| mark(xml, one, alone, document));
                }
                if alone && abreast > 1 {
                    xml.empty("table:covered-table-cell", &[]);
                }
            });
        }
    });
}

/// A line to sign on with name and post, or the box of the seal.
fn mark(xml: &mut Xml, mark: &Mark, alone: bool, document: &Document) {
    let (line, frame) = if alone { ("ML1", "MS1") } else { ("ML", "MS") };
    match mark {
        Mark::Person { name, post } => {
            paragraph(xml, line, name);
            paragraph(xml, "MP", post);
        }
        Mark::Seal => {
            let text = Span { text: say::SEAL.to(document.lang).into(), bold: false, note: None };
            paragraph(xml, frame, &[text]);
        }
    }
}
