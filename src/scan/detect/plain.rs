//! Text: what kind of text, and whether it is any.

use std::borrow::Cow;

use super::{Identified, Look};
use crate::scan::model::{Encoding, Why};

/// How much of a text its kind is judged by.
const SAMPLE: usize = 16 * 1024;

/// The bytes as text without its mark of order, in UTF-8 when they were UTF-16; nothing when they are no text.
pub fn of(head: &[u8]) -> Cow<'_, [u8]> {
    if let Some(rest) = head.strip_prefix(b"\xef\xbb\xbf") {
        return Cow::Borrowed(rest);
    }
    match wide(head) {
        Some(encoding) => Cow::Owned(encoding.decode(head).0.into_owned().into_bytes()),
        None if is_text(head) => Cow::Borrowed(head),
        None => Cow::Borrowed(&[]),
    }
}

/// UTF-16, by its mark or by a zero in every second byte.
pub fn wide(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if head.starts_with(b"\xff\xfe") {
        return Some(encoding_rs::UTF_16LE);
    }
    if head.starts_with(b"\xfe\xff") {
        return Some(encoding_rs::UTF_16BE);
    }
    let sample = &head[..head.len().min(512)];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len() / 2;
    match (zeros(0), zeros(1)) {
        (first, second) if half >= 4 && second * 10 >= half * 7 && first * 20 <= half => {
            Some(encoding_rs::UTF_16LE)
        }
        (first, second) if half >= 4 && first * 10 >= half * 7 && second * 20 <= half => {
            Some(encoding_rs::UTF_16BE)
        }
        _ => None,
    }
}

/// Text has no control bytes but those of lines and pages; one in two hundred is forgiven.
fn is_text(head: &[u8]) -> bool {
    let sample = &head[..head.len().min(SAMPLE)];
    let controls = sample.iter().filter(|byte| is_control(**byte)).count();
    !sample.is_empty() && controls * 200 <= sample.len()
}

fn is_control(byte: u8) -> bool {
    byte == 0x7f || (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a | 0x1b))
}

pub fn empty(look: &mut Look) -> Option<Identified> {
    (look.size == 0 || look.head.is_empty()).then(|| Identified::by("unknown", 100, Why::Signature))
}

/// Rich text that begins after blanks.
pub fn rich(look: &mut Look) -> Option<Identified> {
    trimmed(&look.plain).starts_with(b"{\\rtf").then(|| Identified::by("rtf", 95, Why::Signature))
}

/// The coordinate system of a map, in the words of OGC.
pub fn projection(look: &mut Look) -> Option<Identified> {
    const WORDS: [&[u8]; 8] = [
        b"PROJCS[",
        b"GEOGCS[",
        b"GEOCCS[",
        b"PROJCRS[",
        b"GEOGCRS[",
        b"GEODCRS[",
        b"COMPD_CS[",
        b"LOCAL_CS[",
    ];
    let text = trimmed(&look.plain);
    WORDS.iter().any(|word| text.starts_with(word)).then(|| Identified::by("prj", 97, Why::Signature))
}

/// A few letters that name an encoding, beside a `.dbf`: only with the name of the file do they mean that.
pub fn codepage(look: &mut Look) -> Option<Identified> {
    let short = look.ending == "cpg" && look.size <= 64 && !look.plain.is_empty();
    short.then(|| Identified::by("cpg", 90, Why::Name))
}

/// Turtle and its kin begin with prefixes, after comments.
pub fn turtle(look: &mut Look) -> Option<Identified> {
    let line = significant(&look.plain)?;
    let lower = line.to_ascii_lowercase();
    let at = lower.starts_with(b"@prefix") || lower.starts_with(b"@base");
    let sparql = (lower.starts_with(b"prefix ") || lower.starts_with(b"base ")) && lower.contains(&b'<');
    let triple = line.starts_with(b"<http") && line.iter().filter(|byte| **byte == b'<').count() >= 2;
    (at || sparql || (triple && line.ends_with(b"."))).then(|| Identified::by("turtle", 95, Why::Signature))
}

/// The first line that says something.
fn significant(text: &[u8]) -> Option<&[u8]> {
    let lines = text.split(|byte| matches!(byte, b'\n' | b'\r')).map(trimmed);
    lines.take(400).find(|line| !line.is_empty() && !line.starts_with(b"#"))
}

/// A drawing as text: the code 0, then SECTION.
pub fn drawing(look: &mut Look) -> Option<Identified> {
    let mut lines = look.plain.split(|byte| *byte == b'\n').map(trimmed).filter(|line| !line.is_empty());
    let mut pair = (lines.next()?, lines.next()?);
    // Comments stand under the code 999.
    while pair.0 == b"999" {
        pair = (lines.next()?, lines.next()?);
    }
    (pair.0 == b"0" && pair.1 == b"SECTION").then(|| Identified::by("dxf", 95, Why::Signature))
}

pub fn calendar(look: &mut Look) -> Option<Identified> {
    trimmed(&look.plain).starts_with(b"BEGIN:VCALENDAR").then(|| Identified::by("ics", 97, Why::Signature))
}

/// A dump of a database: its first statement, after comments.
pub fn sql(look: &mut Look) -> Option<Identified> {
    const STARTS: [&str; 10] = [
        "CREATE TABLE",
        "CREATE DATABASE",
        "CREATE SCHEMA",
        "INSERT INTO",
        "DROP TABLE",
        "BEGIN TRANSACTION;",
        "PRAGMA FOREIGN_KEYS",
        "SET NAMES",
        "SET STATEMENT_TIMEOUT",
        "SET SQL_MODE",
    ];
    let lines = look.plain.split(|byte| matches!(byte, b'\n' | b'\r')).map(trimmed);
    let mut said = lines.take(200).filter(|line| !line.is_empty() && !line.starts_with(b"--"));
    let first = said.find(|line| !line.starts_with(b"/*") && !line.starts_with(b"#"))?;
    let start = String::from_utf8_lossy(&first[..first.len().min(32)]).to_ascii_uppercase();
    STARTS.iter().any(|word| start.starts_with(word)).then(|| Identified::by("sql", 92, Why::Signature))
}

/// Any text at all: whether it is a table is told by its rows.
pub fn text(look: &mut Look) -> Option<Identified> {
    (!look.plain.is_empty()).then(|| Identified::by("text", 30, Why::Parsed))
}

/// The encoding that a name in a `.cpg` or a declaration means.
pub fn encoding_named(name: &str) -> Option<Encoding> {
    let name = name.trim().trim_matches('\0').to_ascii_lowercase();
    let number = name.trim_start_matches("ansi").trim_start_matches("oem").trim();
    match number {
        "1252" | "88591" | "8859-1" | "8859_1" | "iso88591" => Some(Encoding::Windows1252),
        "850" | "437" | "cp437" => Some(Encoding::Cp850),
        "65001" => Some(Encoding::Utf8),
        _ => Encoding::named(&name),
    }
}

fn trimmed(text: &[u8]) -> &[u8] {
    text.trim_ascii()
}
