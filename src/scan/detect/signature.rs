//! Formats that their first bytes tell.

use super::{Identified, Look};
use crate::scan::model::Why;

/// Format, place of its bytes, its bytes.
static SIGNATURES: &[(&str, usize, &[u8])] = &[
    ("png", 0, b"\x89PNG\r\n\x1a\n"),
    ("jpg", 0, b"\xff\xd8\xff"),
    ("gif", 0, b"GIF87a"),
    ("gif", 0, b"GIF89a"),
    ("tiff", 0, b"II*\0"),
    ("tiff", 0, b"MM\0*"),
    ("tiff", 0, b"II+\0"),
    ("tiff", 0, b"MM\0+"),
    ("webp", 8, b"WEBPVP8"),
    ("gz", 0, b"\x1f\x8b\x08"),
    ("xz", 0, b"\xfd7zXZ\0"),
    ("7z", 0, b"7z\xbc\xaf\x27\x1c"),
    ("rar", 0, b"Rar!\x1a\x07"),
    ("zst", 0, b"\x28\xb5\x2f\xfd"),
    ("access", 4, b"Standard Jet DB\0"),
    ("access", 4, b"Standard ACE DB\0"),
    ("dxf", 0, b"AutoCAD Binary DXF\r\n\x1a\0"),
    ("rtf", 0, b"{\\rtf"),
];

pub fn of(look: &mut Look) -> Option<Identified> {
    let head = look.head;
    let fixed =
        SIGNATURES.iter().find(|(_, at, bytes)| head.get(*at..).is_some_and(|h| h.starts_with(bytes)));
    let format = match fixed {
        Some((format, ..)) => format,
        None => other(head)?,
    };
    Some(Identified::by(format, 99, Why::Signature))
}

/// Formats whose first bytes need a second look.
fn other(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"SQLite format 3\0") {
        return Some(if is_geopackage(head) { "gpkg" } else { "sqlite" });
    }
    if head.starts_with(b"PAR1") {
        return Some("parquet");
    }
    if head.starts_with(b"BZh") && head.get(4..10) == Some(b"1AY&SY") {
        return Some("bz2");
    }
    if head.starts_with(b"BM")
        && head.get(6..10) == Some(&[0; 4])
        && head.get(14).is_some_and(|size| *size >= 12)
    {
        return Some("bmp");
    }
    // Six bytes of a version, then zeros: `AC1032` of AutoCAD 2018.
    if head.starts_with(b"AC10") && head.get(4..6).is_some_and(|v| v.iter().all(u8::is_ascii_digit)) {
        return Some("dwg");
    }
    pdf(head)
}

/// Readers of PDF accept anything in the first KiB before its mark; a table that speaks of PDF has it later in a line.
fn pdf(head: &[u8]) -> Option<&'static str> {
    let at = memchr::memmem::find(&head[..head.len().min(1024)], b"%PDF-")?;
    let starts_line = at == 0 || matches!(head.get(at - 1), Some(b'\n' | b'\r' | 0 | b'\xbf'));
    starts_line.then_some("pdf")
}

/// The application id of a GeoPackage, or its table of contents among the first pages.
fn is_geopackage(head: &[u8]) -> bool {
    matches!(head.get(68..72), Some(b"GPKG" | b"GP10" | b"GP11"))
        || memchr::memmem::find(head, b"gpkg_contents").is_some()
}
