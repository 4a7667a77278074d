//! The blocks of a paper as the body of a DOCX file.

use super::super::model::{Block, Document, Line, Mark, Span, Style, number};
use super::super::widths::widths;
use super::super::xml::Xml;
use super::{R, W, run, val};
use crate::text::papers as say;

/// Twips between the margins of a letter page.
const WHOLE: usize = 9360;
/// Signatures side by side.
const ABREAST: usize = 2;

/// The part `word/document.xml`.
pub fn document(document: &Document) -> String {
    let mut xml = Xml::document();
    let mut lists = 1;
    xml.element("w:document", &[("xmlns:w", W), ("xmlns:r", R)], |xml| {
        xml.element("w:body", &[], |xml| {
            for part in &document.blocks {
                block(xml, part, document, &mut lists);
            }
            xml.raw(SECTION);
        });
    });
    xml.finish()
}

/// Letter, 2.54 cm at each side.
const SECTION: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1701\" w:right=\"1440\" w:bottom=\"1304\" w:left=\"1440\" w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

fn block(xml: &mut Xml, block: &Block, document: &Document, lists: &mut usize) {
    match block {
        Block::Heading { level, text } => {
            let style = match level {
                1 => "Title".to_string(),
                level => format!("Heading{}", level - 1),
            };
            paragraph(xml, &style, "", text);
        }
        Block::Paragraph { style, text } => paragraph(xml, style_id(*style), "", text),
        Block::Article { label, text } => {
            let mut line = vec![Span { text: format!("{label} "), bold: true, note: None }];
            line.extend(text.iter().cloned());
            paragraph(xml, "Article", "", &line);
        }
        Block::Bullets(items) => items.iter().for_each(|item| paragraph(xml, "ListBullet", "", item)),
        Block::Numbers(items) => {
            *lists += 1;
            let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{lists}\"/></w:numPr>");
            items.iter().for_each(|item| paragraph(xml, "ListNumber", &number, item));
        }
        Block::Table { heads, rows } => table(xml, heads, rows),
        Block::Marks(all) => marks(xml, all, document),
        Block::Rules(count) => (0..*count).for_each(|_| paragraph(xml, "Rule", "", &[])),
        Block::PageBreak => xml.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
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
        row(xml, heads, &widths, "<w:cantSplit/><w:tblHeader/>", true);
        rows.iter().for_each(|cells| row(xml, cells, &widths, "<w:cantSplit/>", false));
    });
    // A table right before another, or at the end, would swallow what follows.
    xml.raw("<w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
}

fn grid(xml: &mut Xml, widths: &[usize]) {
    xml.element("w:tblGrid", &[], |xml| {
        widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
    });
}

fn row(xml: &mut Xml, cells: &[Line], widths: &[usize], properties: &str, head: bool) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| xml.raw(properties));
        for (cell, width) in cells.iter().zip(widths) {
            let shade = if head { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E7E7\"/>" } else { "" };
            xml.element("w:tc", &[], |xml| {
                xml.raw(&format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"));
                let bold: Line =
                    cell.iter().map(|span| Span { bold: span.bold || head, ..span.clone() }).collect();
                paragraph(xml, "Cell", "", &bold);
            });
        }
    });
}

/// Signatures in a table without lines, two abreast.
fn marks(xml: &mut Xml, marks: &[Mark], document: &Document) {
    let columns = marks.len().min(ABREAST);
    let widths = vec![WHOLE / columns.max(1); columns];
    xml.element("w:tbl", &[], |xml| {
        xml.raw(&format!(
            "<w:tblPr><w:tblW w:w=\"{WHOLE}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0000\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>"
        ));
        grid(xml, &widths);
        for abreast in marks.chunks(ABREAST) {
            xml.element("w:tr", &[], |xml| {
                xml.raw("<w:trPr><w:cantSplit/></w:trPr>");
                for (at, width) in widths.iter().enumerate() {
                    xml.element("w:tc", &[], |xml| {
                        xml.raw(&format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>"));
                        mark(xml, abreast.get(at), document);
                    });
                }
            });
        }
    });
    xml.raw("<w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
}

fn mark(xml: &mut Xml, mark: Option<&Mark>, document: &Document) {
    const LINE: &str = "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"1000\" w:after=\"0\"/><w:ind w:left=\"400\" w:right=\"400\"/>";
    const BOX: &str = "<w:pBdr><w:top w:val=\"dashed\" w:sz=\"6\" w:space=\"40\" w:color=\"555555\"/><w:left w:val=\"dashed\" w:sz=\"6\" w:space=\"4\" w:color=\"555555\"/><w:bottom w:val=\"dashed\" w:sz=\"6\" w:space=\"40\" w:color=\"555555\"/><w:right w:val=\"dashed\" w:sz=\"6\" w:space=\"4\" w:color=\"555555\"/></w:pBdr><w:spacing w:before=\"400\" w:after=\"0\"/><w:ind w:left=\"900\" w:right=\"900\"/>";
    match mark {
        Some(Mark::Person { name, post }) => {
            let bold: Line = name.iter().map(|span| Span { bold: true, ..span.clone() }).collect();
            paragraph(xml, "Mark", LINE, &bold);
            paragraph(xml, "Mark", "", post);
        }
        Some(Mark::Seal) => {
            let text = Span { text: say::SEAL.to(document.lang).into(), bold: false, note: None };
            paragraph(xml, "Mark", BOX, &[text]);
        }
        None => paragraph(xml, "Mark", "", &[]),
    }
}
