//! A workbook as OpenDocument, written part by part.

mod cells;
mod content;
mod parts;
mod settings;
mod styles;
#[cfg(test)]
mod tests;
mod validation;

use super::lists::Lists;
use super::model::Book;
use crate::packed::pack;
use crate::text::Text;

/// The bytes of the workbook; the same content gives the same bytes.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn write(book: &Book) -> Result<Vec<u8>, Text> {
    let lists = Lists::of(book);
    let files = [
        ("mimetype", parts::MIMETYPE.to_string()),
        ("META-INF/manifest.xml", parts::manifest()),
        ("meta.xml", parts::meta(book)),
        ("settings.xml", settings::settings(book)),
        ("styles.xml", styles::page_styles(book)),
        ("content.xml", content::content(book, &lists)),
    ];
    pack(&files, book.at)
}
