//! A. How the file is saved.

use super::super::model::{Encoding, Flag, Table};
use super::formats::{COMPRESSED, DELIMITED, PAPER_LIKE, may_end};
use super::words::Words;
use super::{File, listed, some, whole};

/// Bytes and rows from which a file is large: guide-facts 6.2 A10.
const LARGE: u64 = 50_000_000;
const MANY_ROWS: u64 = 1_000_000;

fn rows(file: &File<'_>) -> u64 {
    file.facts.tables.iter().fold(0, |sum, table| sum.saturating_add(table.rows))
}

fn ending(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    (!stem.is_empty() && !ending.is_empty()).then(|| ending.to_lowercase())
}

/// A01. Detail: the format.
pub fn not_table(file: &File<'_>, _: &Words) -> Option<Flag> {
    let for_people = PAPER_LIKE.contains(&file.facts.format.as_str()) || file.facts.format == "unknown";
    let read = file.facts.unread.is_none() && file.size > 0;
    (read && for_people && file.facts.tables.is_empty()).then(|| whole(file.facts.format.clone()))
}

/// A02. Detail: the encoding, by its IANA name.
pub fn not_utf8(file: &File<'_>, _: &Words) -> Option<Flag> {
    let text = file.facts.text.filter(|text| text.encoding != Encoding::Utf8)?;
    Some(whole(text.encoding.name()))
}

/// A03. UTF-16 needs its mark, and is told by A02.
pub fn bom(file: &File<'_>, _: &Words) -> Option<Flag> {
    file.facts.text.filter(|text| text.bom && text.encoding == Encoding::Utf8).map(|_| whole(""))
}

/// A05. Detail: the delimiter. A tabulator is what a TSV promises.
pub fn delimiter(file: &File<'_>, _: &Words) -> Option<Flag> {
    let delimiter = file.facts.text?.delimiter?;
    let promised = delimiter == b'\t' && ending(file.name).is_some_and(|e| e == "tsv" || e == "tab");
    let table = DELIMITED.contains(&file.facts.format.as_str());
    (table && delimiter != b',' && !promised).then(|| whole(char::from(delimiter)))
}

/// A07. Nothing in it, or a header only.
pub fn empty(file: &File<'_>, _: &Words) -> Option<Flag> {
    let no_rows = !file.facts.tables.is_empty() && rows(file) == 0 && file.facts.pages.is_none();
    ((file.size == 0 || no_rows) && file.facts.unread.is_none()).then(|| whole(""))
}

/// A08. Detail: `capitals`, `spaces`, `accents` and `signs`, those that are in it.
pub fn name(file: &File<'_>, _: &Words) -> Option<Flag> {
    let has = |wanted: fn(char) -> bool| file.name.chars().any(wanted);
    let tame = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || c.is_whitespace();
    let found = [
        (has(char::is_uppercase), "capitals"),
        (has(char::is_whitespace), "spaces"),
        (has(|c| c.is_alphabetic() && !c.is_ascii()), "accents"),
        (file.name.chars().any(|c| !tame(c) && !c.is_alphabetic()), "signs"),
    ];
    let found: Vec<&str> = found.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
    (!found.is_empty()).then(|| whole(listed(found)))
}

/// A09. Detail: the format.
pub fn extension(file: &File<'_>, _: &Words) -> Option<Flag> {
    let ending = ending(file.name)?;
    let honest = may_end(&file.facts.format, &ending, file.facts.text.is_some());
    (!honest && file.size > 0).then(|| whole(file.facts.format.clone()))
}

/// A10. Detail: `bytes N` or `rows N`.
pub fn large(file: &File<'_>, _: &Words) -> Option<Flag> {
    let compressed = COMPRESSED.contains(&file.facts.format.as_str());
    if file.size > LARGE && !compressed {
        return Some(whole(format!("bytes {}", file.size)));
    }
    let most = file.facts.tables.iter().map(|table| table.rows).max().unwrap_or(0);
    (most > MANY_ROWS).then(|| whole(format!("rows {most}")))
}

/// A11. Detail: the names of the sheets. Hidden ones have a rule of their own.
pub fn sheets(file: &File<'_>, _: &Words) -> Option<Flag> {
    let full = |table: &&Table| table.sheet && !table.hidden && table.rows > 0;
    let names: Vec<&str> = file.facts.tables.iter().filter(full).map(|table| table.name.as_str()).collect();
    (names.len() > 1).then(|| some(names.len() as u64, file.facts.tables.len() as u64, listed(names)))
}
