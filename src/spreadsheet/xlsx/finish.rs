//! The last touch on a package: its structure is locked, and rows grow with what is written in them.

use std::io::{self, Cursor, Read, Write};

use memchr::memmem;
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, ZipArchive};

/// Sheets are not renamed, moved, added or shown. Without a password: it is there against accidents.
const LOCKED: &[u8] = b"<workbookProtection lockStructure=\"1\"/>";
/// Where that stands: right before the views.
const VIEWS: &[u8] = b"<bookViews>";
/// A row with it keeps its height whatever is written in it; nothing but rows has it here.
const FIXED: &[u8] = b" customHeight=\"1\"";

/// Packs the parts again, which came packed in a hurry.
///
/// # Errors
/// When the bytes are no package.
pub fn finish(bytes: &[u8]) -> ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len() / 6)));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for at in 0..from.len() {
        let mut part = from.by_index(at)?;
        let name = part.name()?.to_string();
        let mut content = Vec::with_capacity(usize::try_from(part.size()).unwrap_or(0));
        part.read_to_end(&mut content)?;
        to.start_file(name.as_str(), options)?;
        match name.as_str() {
            "xl/workbook.xml" => locked(&content, &mut to)?,
            sheet if sheet.starts_with("xl/worksheets/sheet") => growing(&content, &mut to)?,
            _ => to.write_all(&content)?,
        }
    }
    Ok(to.finish()?.into_inner())
}

fn locked(workbook: &[u8], to: &mut impl Write) -> io::Result<()> {
    let at = memmem::find(workbook, VIEWS).unwrap_or(workbook.len());
    let (before, after) = workbook.split_at(at);
    to.write_all(before)?;
    to.write_all(if after.is_empty() { b"" } else { LOCKED })?;
    to.write_all(after)
}

fn growing(sheet: &[u8], to: &mut impl Write) -> io::Result<()> {
    let mut done = 0;
    for at in memmem::find_iter(sheet, FIXED) {
        to.write_all(&sheet[done..at])?;
        done = at + FIXED.len();
    }
    to.write_all(&sheet[done..])
}
