//! The small parts of an ODT file.

use super::super::html::tag;
use super::super::model::Document;
use super::root;
use crate::packed::xml::Xml;

pub const MANIFEST: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">",
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>",
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>",
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>",
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>",
    "</manifest:manifest>"
);

/// Title, institution, language and the day of the draft.
pub fn meta(document: &Document) -> String {
    let at = document.at.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let mut xml = Xml::document();
    xml.element("office:document-meta", &root(), |xml| {
        xml.element("office:meta", &[], |xml| {
            xml.leaf("meta:generator", &[], "apertura");
            xml.leaf("dc:title", &[], &document.title);
            xml.leaf("meta:initial-creator", &[], document.creator());
            xml.leaf("dc:creator", &[], document.creator());
            xml.leaf("meta:creation-date", &[], &at);
            xml.leaf("dc:date", &[], &at);
            xml.leaf("dc:language", &[], tag(document.lang));
        });
    });
    xml.finish()
}
