//! A paper as DOCX (ECMA-376): Word's own styles, letter size, header with the institution, numbered pages.

use super::html::tag;
use super::model::Document;
use crate::packed::pack;
use crate::packed::xml::Xml;
use crate::text::Text;

mod body;
mod parts;
mod styles;

pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The file.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn write(document: &Document) -> Result<Vec<u8>, Text> {
    let lang = tag(document.lang);
    let files = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_string()),
        ("_rels/.rels", parts::RELATIONS.to_string()),
        ("docProps/core.xml", parts::core(document, lang)),
        ("docProps/app.xml", parts::APP.to_string()),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_string()),
        ("word/document.xml", body::document(document)),
        ("word/styles.xml", styles::styles(lang)),
        ("word/numbering.xml", parts::numbering(document)),
        ("word/settings.xml", parts::settings(lang)),
        ("word/header1.xml", parts::header(document)),
        ("word/footer1.xml", parts::footer(document)),
    ];
    pack(&files, document.at)
}

/// An element with only a `w:val`.
pub(super) fn val(xml: &mut Xml, name: &str, value: &str) {
    xml.empty(name, &[("w:val", value)]);
}

/// A run of text, line ends kept.
pub(super) fn run(xml: &mut Xml, text: &str, looks: &[&str]) {
    xml.element("w:r", &[], |xml| {
        if !looks.is_empty() {
            xml.element("w:rPr", &[], |xml| looks.iter().for_each(|look| xml.raw(look)));
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                xml.empty("w:br", &[]);
            }
            xml.leaf("w:t", &[("xml:space", "preserve")], line);
        }
    });
}
