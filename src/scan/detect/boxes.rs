//! Formats that are boxes of files: the names inside tell them apart.

use std::io::{Read, Seek, SeekFrom};

use super::{Identified, Look};
use crate::scan::model::Why;
use crate::scan::read::Input;

/// Bytes of a list of members that are looked at; the rest does not change what a file is.
const DIRECTORY: u64 = 1 << 20;

pub fn zip(look: &mut Look) -> Option<Identified> {
    let empty = look.head.starts_with(b"PK\x05\x06");
    if !empty && !look.head.starts_with(b"PK\x03\x04") {
        return None;
    }
    if let Some(format) = open_document(look.head) {
        return Some(Identified { format, sure: 99, why: vec![Why::Signature, Why::Entries] });
    }
    let names = zip_names(look.input, look.size).unwrap_or_else(|| local_names(look.head));
    let format = by_names(&names, &look.ending);
    Some(Identified { format, sure: 99, why: vec![Why::Signature, Why::Entries] })
}

fn by_names(names: &[String], ending: &str) -> &'static str {
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("xl/workbook.bin") {
        return "xlsb";
    }
    if has("xl/workbook.xml") {
        return "xlsx";
    }
    if has("word/document.xml") {
        return "docx";
    }
    if has("ppt/presentation.xml") {
        return "pptx";
    }
    // A book whose list of members names nothing of the kind, but that is packed like one.
    if has("[Content_Types].xml") && names.iter().any(|name| name.starts_with("xl/")) {
        return "xlsx";
    }
    if has("content.xml") && has("META-INF/manifest.xml") {
        return if ending == "odt" { "odt" } else { "ods" };
    }
    let layers = names.iter().filter(|name| name.to_ascii_lowercase().ends_with(".kml")).count();
    if layers > 0 && (has("doc.kml") || ending == "kmz") {
        return "kmz";
    }
    "zip"
}

/// The first member of OpenDocument says its type, uncompressed.
fn open_document(head: &[u8]) -> Option<&'static str> {
    if head.get(30..38)? != b"mimetype" {
        return None;
    }
    let extra = usize::from(u16::from_le_bytes([*head.get(28)?, *head.get(29)?]));
    let kind = head.get(38 + extra..)?;
    let is = |mime: &str| kind.starts_with(mime.as_bytes());
    if is("application/vnd.oasis.opendocument.spreadsheet") {
        Some("ods")
    } else if is("application/vnd.oasis.opendocument.text") {
        Some("odt")
    } else {
        None
    }
}

/// Names of the members by the list at the end of the file.
fn zip_names(input: &mut Input, size: u64) -> Option<Vec<String>> {
    let tail_from = size.saturating_sub(66_000);
    let tail = slice(input, tail_from, 66_000)?;
    let end = memchr::memmem::rfind(&tail, b"PK\x05\x06")?;
    let length = u64::from(u32_at(&tail, end + 12)?);
    let from = u64::from(u32_at(&tail, end + 16)?);
    let list = slice(input, from, length.min(DIRECTORY))?;
    let mut names = Vec::new();
    let mut at = 0;
    while list.get(at..at + 4) == Some(b"PK\x01\x02") {
        let [name, extra, comment] = [28, 30, 32].map(|field| u16_at(&list, at + field).unwrap_or(0));
        let Some(bytes) = list.get(at + 46..at + 46 + name) else { break };
        names.push(String::from_utf8_lossy(bytes).into_owned());
        at += 46 + name + extra + comment;
    }
    (!names.is_empty()).then_some(names)
}

/// Names of the members that begin in the first bytes, for a file that lost its end.
fn local_names(head: &[u8]) -> Vec<String> {
    let starts = memchr::memmem::find_iter(head, b"PK\x03\x04").take(64);
    starts
        .filter_map(|at| {
            let name = u16_at(head, at + 26)?;
            Some(String::from_utf8_lossy(head.get(at + 30..at + 30 + name)?).into_owned())
        })
        .collect()
}

/// Old formats of Office: a small file system, whose streams tell what it is.
pub fn cfb(look: &mut Look) -> Option<Identified> {
    if !look.head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return None;
    }
    let names = stream_names(look).unwrap_or_default();
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let format = if has("Workbook") || has("Book") {
        "xls"
    } else if has("WordDocument") {
        "doc"
    } else if has("PowerPoint Document") {
        "ppt"
    } else if has("EncryptedPackage") {
        // A new format behind a password: only its name says which.
        if look.ending == "docx" { "docx" } else { "xlsx" }
    } else {
        return Some(Identified::by("unknown", 60, Why::Signature));
    };
    Some(Identified { format, sure: 99, why: vec![Why::Signature, Why::Entries] })
}

/// Names in the first sectors of the directory, which holds streams of the root first.
fn stream_names(look: &mut Look) -> Option<Vec<String>> {
    let sector_size = 1u64 << u32::from(*look.head.get(30)?).min(16);
    let mut sector = u32_at(look.head, 48)?;
    let mut names = Vec::new();
    for _ in 0..32 {
        let bytes = slice(look.input, (u64::from(sector) + 1) * sector_size, sector_size)?;
        names.extend(bytes.chunks_exact(128).filter_map(stream_name));
        match next_sector(look, sector, sector_size) {
            Some(next) if next < 0xffff_fff0 => sector = next,
            _ => break,
        }
    }
    Some(names)
}

fn next_sector(look: &mut Look, sector: u32, sector_size: u64) -> Option<u32> {
    let a_sector = sector_size / 4;
    let table = usize::try_from(u64::from(sector) / a_sector).ok().filter(|table| *table < 109)?;
    let table = u32_at(look.head, 76 + table * 4)?;
    let at = (u64::from(table) + 1) * sector_size + u64::from(sector) % a_sector * 4;
    u32_at(&slice(look.input, at, 4)?, 0)
}

fn stream_name(entry: &[u8]) -> Option<String> {
    let length = u16_at(entry, 64)?.checked_sub(2).filter(|length| *length <= 62)?;
    let units: Vec<u16> =
        entry.get(..length)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}

fn slice(input: &mut Input, from: u64, length: u64) -> Option<Vec<u8>> {
    input.seek(SeekFrom::Start(from)).ok()?;
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes([pair[0], pair[1]])))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}
