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
use crate::packed::pack_pieces;
use crate::text::Text;

/// The bytes of the workbook; the same content gives the same bytes.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn write(book: &Book) -> Result<Vec<u8>, Text> {
    let lists = Lists::of(book);
    let files = [
        ("mimetype", vec![parts::MIMETYPE.to_string()]),
        ("META-INF/manifest.xml", vec![parts::manifest()]),
        ("meta.xml", vec![parts::meta(book)]),
        ("settings.xml", vec![settings::settings(book)]),
        ("styles.xml", vec![styles::page_styles(book)]),
        ("content.xml", content::content(book, &lists)),
    ];
    pack_pieces(files, book.at)
}
