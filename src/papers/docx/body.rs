//! The blocks of a paper as the body of a DOCX file.

use super::super::model::{Block, Document, Line, Mark, Span, Style, WHOLE_ROWS, is_room, keeps, number};
use super::super::widths::widths;
use super::{R, W, run, val};
use crate::packed::xml::Xml;
use crate::text::papers as say;

/// Twips between the margins of a letter page.
const WHOLE: usize = 9360;
/// Signatures side by side.
const ABREAST: usize = 2;

/// The part `word/document.xml`.
pub fn document(document: &Document) -> String {
    let mut xml = Xml::document();
    let keeps = keeps(&document.blocks);
    let mut place = Place::default();
    xml.element("w:document", &[("xmlns:w", W), ("xmlns:r", R)], |xml| {
        xml.element("w:body", &[], |xml| {
            for (part, keep) in document.blocks.iter().zip(keeps) {
                place.keep = keep;
                block(xml, part, document, &mut place);
                place.broken = *part == Block::PageBreak;
            }
            xml.raw(SECTION);
        });
    });
    xml.finish()
}

/// What a block has to know of where it stands.
#[derive(Default)]
struct Place {
    /// Lists of numbers so far.
    lists: usize,
    /// It stays with the next block.
    keep: bool,
    /// A new page begins with it.
    broken: bool,
}

impl Place {
    /// The properties that come first in a paragraph.
    fn first(&self) -> String {
        let keep = if self.keep { "<w:keepNext/>" } else { "" };
        let page = if self.broken { "<w:pageBreakBefore/>" } else { "" };
        format!("{keep}{page}")
    }
}

/// Letter, 2.54 cm at each side.
const SECTION: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1701\" w:right=\"1440\" w:bottom=\"1304\" w:left=\"1440\" w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

fn block(xml: &mut Xml, block: &Block, document: &Document, place: &mut Place) {
    let first = place.first();
    match block {
        Block::Heading { level, text } => {
            let style = match level {
                1 => "Title".to_string(),
                level => format!("Heading{}", level - 1),
            };
            paragraph(xml, &style, &first, text);
        }
        Block::Paragraph { style, text } => paragraph(xml, style_id(*style), &first, text),
        Block::Article { label, text } => {
            let mut line = vec![Span { text: format!("{label} "), bold: true, note: None }];
            line.extend(text.iter().cloned());
            paragraph(xml, "Article", &first, &line);
        }
        Block::Bullets(items) => list(xml, "ListBullet", "", items, place),
        Block::Numbers(items) => {
            place.lists += 1;
            let number = place.lists + 1;
            let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{number}\"/></w:numPr>");
            list(xml, "ListNumber", &number, items, place);
        }
        Block::Table { heads, rows } => table(xml, heads, rows),
        Block::Marks(all) => marks(xml, all, document),
        Block::Rules(count) => (0..*count).for_each(|_| paragraph(xml, "Rule", "", &[])),
        Block::PageBreak => {}
    }
}

/// Items; the last one stands off from what follows.
fn list(xml: &mut Xml, style: &str, number: &str, items: &[Line], place: &Place) {
    for (item, left) in items.iter().zip((0..items.len()).rev()) {
        let keep = if left == 0 && place.keep { "<w:keepNext/>" } else { "" };
        let space = if left == 0 { "<w:spacing w:after=\"160\"/>" } else { "" };
        paragraph(xml, style, &format!("{keep}{number}{space}"), item);
    }
}

fn style_id(style: Style) -> &'static str {
    match style {
        Style::Body => "Normal",
        Style::Right => "Right",
        Style::Center => "Center",
        Style::Addressee => "Addressee",
        Style::Note => "Note",
    }
}

fn paragraph(xml: &mut Xml, style: &str, more: &str, text: &[Span]) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            val(xml, "w:pStyle", style);
            xml.raw(more);
        });
        spans(xml, text);
    });
}

fn spans(xml: &mut Xml, text: &[Span]) {
    for span in text {
        let looks: &[&str] = if span.bold { &["<w:b/>"] } else { &[] };
        run(xml, &span.text, looks);
        if span.note.is_some() {
            run(xml, &number(span), &["<w:vertAlign w:val=\"superscript\"/>"]);
        }
    }
}

/// A table whose heads are marked as such and come again on every page.
fn table(xml: &mut Xml, heads: &[Line], rows: &[Vec<Line>]) {
    let widths = widths(heads, rows, WHOLE);
    xml.element("w:tbl", &[], |xml| {
        xml.raw(&format!(
            "<w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WHOLE}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>"
        ));
        grid(xml, &widths);
        let short = rows.len() <= WHOLE_ROWS;
        row(xml, heads, &widths, &Row { head: true, keep: short });
        for (cells, left) in rows.iter().zip((0..rows.len()).rev()) {
            row(xml, cells, &widths, &Row { head: false, keep: short && left > 0 });
        }
    });
    xml.raw(AFTER_TABLE);
}

fn grid(xml: &mut Xml, widths: &[usize]) {
    xml.element("w:tblGrid", &[], |xml| {
        widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
    });
}

/// How a row stands.
struct Row {
    head: bool,
    /// It stays on the page of the next row.
    keep: bool,
}

fn row(xml: &mut Xml, cells: &[Line], widths: &[usize], &Row { head, keep }: &Row) {
    let tall = cells.iter().any(|cell| is_room(cell));
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.raw(if head { "<w:cantSplit/><w:tblHeader/>" } else { "<w:cantSplit/>" });
            if tall {
                xml.raw("<w:trHeight w:val=\"480\" w:hRule=\"atLeast\"/>");
            }
        });
        for (cell, width) in cells.iter().zip(widths) {
            let shade = if head { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E7E7\"/>" } else { "" };
            xml.element("w:tc", &[], |xml| {
                xml.raw(&format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"));
                let shown = cell.iter().filter(|_| !is_room(cell));
                let looks: Line =
                    shown.map(|span| Span { bold: span.bold || head, ..span.clone() }).collect();
                paragraph(xml, "Cell", if keep { "<w:keepNext/>" } else { "" }, &looks);
            });
        }
    });
}

/// Signatures in a table without lines, two abreast; one that is left over stands in the middle.
fn marks(xml: &mut Xml, marks: &[Mark], document: &Document) {
    let columns = marks.len().clamp(1, ABREAST);
    let widths = vec![WHOLE / columns; columns];
    xml.element("w:tbl", &[], |xml| {
        xml.raw(&format!(
            "<w:tblPr><w:tblW w:w=\"{WHOLE}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0000\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>"
        ));
        grid(xml, &widths);
        for abreast in marks.chunks(ABREAST) {
            xml.element("w:tr", &[], |xml| {
                xml.raw("<w:trPr><w:cantSplit/></w:trPr>");
                let alone = abreast.len() == 1;
                let width = if alone { WHOLE } else { WHOLE / ABREAST };
                let span = if alone && columns > 1 { "<w:gridSpan w:val=\"2\"/>" } else { "" };
                for one in abreast {
                    xml.element("w:tc", &[], |xml| {
                        xml.raw(&format!(
                            "<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}<w:vAlign w:val=\"bottom\"/></w:tcPr>"
                        ));
                        mark(xml, one, alone, document);
                    });
                }
            });
        }
    });
    xml.raw(AFTER_TABLE);
}

/// A table right before another, or at the end, would swallow what follows.
const AFTER_TABLE: &str =
    "<w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>";

/// A line to sign on with name and post, or the box of the seal.
fn mark(xml: &mut Xml, mark: &Mark, alone: bool, document: &Document) {
    let side = |near: usize| if alone { near + WHOLE / (2 * ABREAST) } else { near };
    let edge = |name: &str, space: usize| {
        format!("<w:{name} w:val=\"dashed\" w:sz=\"6\" w:space=\"{space}\" w:color=\"555555\"/>")
    };
    match mark {
        Mark::Person { name, post } => {
            let bold: Line = name.iter().map(|span| Span { bold: true, ..span.clone() }).collect();
            let side = side(400);
            let line = format!(
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>\
                 <w:spacing w:before=\"1000\" w:after=\"0\"/><w:ind w:left=\"{side}\" w:right=\"{side}\"/>"
            );
            paragraph(xml, "Mark", &line, &bold);
            paragraph(xml, "Mark", "", post);
        }
        Mark::Seal => {
            let text = Span { text: say::SEAL.to(document.lang).into(), bold: false, note: None };
            let side = side(900);
            let edges = [("top", 31), ("left", 4), ("bottom", 31), ("right", 4)]
                .map(|(name, space)| edge(name, space));
            let edges = edges.concat();
            let frame = format!(
                "<w:pBdr>{edges}</w:pBdr><w:spacing w:before=\"900\" w:after=\"0\"/><w:ind w:left=\"{side}\" w:right=\"{side}\"/>"
            );
            paragraph(xml, "Mark", &frame, &[text]);
        }
    }
}
