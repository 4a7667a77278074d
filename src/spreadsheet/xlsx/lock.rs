//! Locks the structure of a workbook: its sheets are not renamed, moved, added or shown. Without a password: it is there
//! against accidents.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, ZipArchive};

const PART: &str = "xl/workbook.xml";
/// Where the element stands: right before the views.
const BEFORE: &str = "<bookViews>";
const LOCKED: &str = "<workbookProtection lockStructure=\"1\"/>";

/// The same package, its structure locked; all other parts are copied as they are packed.
///
/// # Errors
/// When the bytes are no package.
pub fn structure(bytes: &[u8]) -> ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len() + 64)));
    for at in 0..from.len() {
        let mut part = from.by_index_raw(at)?;
        if part.name()? != PART {
            to.raw_copy_file(part)?;
            continue;
        }
        drop(part);
        part = from.by_index(at)?;
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        to.start_file(PART, options)?;
        to.write_all(text.replacen(BEFORE, &format!("{LOCKED}{BEFORE}"), 1).as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}
