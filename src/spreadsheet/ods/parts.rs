//! The small parts of an OpenDocument: what it is, what is in it, who made it.

use super::super::model::Book;
use crate::packed::xml::Xml;

/// The first file of the archive, which says what the others are.
pub const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The names of the markup.
pub const NAMES: [(&str, &str); 15] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    ("xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"),
    ("xmlns:ooo", "http://openoffice.org/2004/office"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
    ("xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"),
    ("office:version", "1.3"),
];

/// The list of the files in the archive.
pub fn manifest() -> String {
    let mut xml = Xml::document();
    let names = [
        ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
        ("manifest:version", "1.3"),
    ];
    xml.element("manifest:manifest", &names, |xml| {
        let mut entry = |path: &str, kind: &str| {
            let attributes = [("manifest:full-path", path), ("manifest:media-type", kind)];
            xml.empty("manifest:file-entry", &attributes);
        };
        entry("/", MIMETYPE);
        for part in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
            entry(part, "text/xml");
        }
    });
    xml.finish()
}

/// Title, author and moment.
pub fn meta(book: &Book) -> String {
    let at = book.at.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let mut xml = Xml::document();
    xml.element("office:document-meta", &NAMES, |xml| {
        xml.element("office:meta", &[], |xml| {
            xml.leaf("meta:generator", &[], "apertura");
            xml.leaf("dc:title", &[], &book.title);
            xml.leaf("dc:language", &[], &book.lang);
            for name in ["meta:initial-creator", "dc:creator"] {
                xml.leaf(name, &[], &book.author);
            }
            for name in ["meta:creation-date", "dc:date"] {
                xml.leaf(name, &[], &at);
            }
        });
    });
    xml.finish()
}
