//! A paper as ODT (ODF 1.3): real styles, letter size, header with the institution, numbered pages.

use super::model::Document;
use crate::packed::pack;
use crate::text::Text;

mod body;
mod parts;
mod styles;

/// The name spaces that the parts use.
pub(super) const SPACES: [(&str, &str); 8] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// The file.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn write(document: &Document) -> Result<Vec<u8>, Text> {
    let files = [
        ("mimetype", "application/vnd.oasis.opendocument.text".to_string()),
        ("META-INF/manifest.xml", parts::MANIFEST.to_string()),
        ("meta.xml", parts::meta(document)),
        ("styles.xml", styles::styles(document)),
        ("content.xml", body::content(document)),
    ];
    pack(&files, document.at)
}

/// Name spaces and version of a part.
pub(super) fn root() -> Vec<(&'static str, &'static str)> {
    SPACES.into_iter().chain([("office:version", "1.3")]).collect()
}
