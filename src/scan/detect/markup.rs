//! Formats written in angle brackets: the first element tells them apart.

use memchr::memmem;

use super::{Identified, Look};
use crate::scan::model::Why;

/// Elements that a page, or a piece of one, begins with.
const PAGE: [&str; 24] = [
    "html", "head", "body", "div", "table", "p", "span", "meta", "link", "script", "style", "title",
    "center", "font", "h1", "h2", "h3", "ul", "ol", "section", "article", "main", "header", "nav",
];

pub fn of(look: &mut Look) -> Option<Identified> {
    let text = look.plain.as_ref();
    let mut at = skip_space(text, 0);
    if text.get(at) != Some(&b'<') {
        return None;
    }
    let declared = text[at..].starts_with(b"<?xml");
    let mut document_type = false;
    // Comments, instructions and the document type stand before the first element; more of them than that are not met.
    for _ in 0..64 {
        at = skip_space(text, at);
        match text.get(at..at + 2)? {
            b"<?" => at = after(text, at, b"?>")?,
            b"<!" if text[at..].starts_with(b"<!--") => at = after(text, at, b"-->")?,
            b"<!" => {
                if text[at..].get(..14).is_some_and(|t| t.eq_ignore_ascii_case(b"<!DOCTYPE html")) {
                    return Some(page(&text[at..]));
                }
                document_type = true;
                at = after_type(text, at)?;
            }
            _ => break,
        }
    }
    let rest = text.get(at..)?.strip_prefix(b"<")?;
    let end = rest.iter().position(|byte| !is_name(*byte)).unwrap_or(rest.len());
    let name = std::str::from_utf8(&rest[..end]).ok().filter(|name| !name.is_empty())?;
    let element = &rest[..memchr::memchr(b'>', rest).unwrap_or(rest.len())];
    let format = by_element(name, element, declared || document_type)?;
    Some(Identified::by(format, if declared { 97 } else { 92 }, Why::Signature))
}

fn page(text: &[u8]) -> Identified {
    let strict = memmem::find(&text[..text.len().min(400)], b"XHTML").is_some();
    Identified::by("html", if strict { 96 } else { 97 }, Why::Signature)
}

fn by_element(name: &str, element: &[u8], declared: bool) -> Option<&'static str> {
    let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
    let says = |word: &str| memmem::find(element, word.as_bytes()).is_some();
    Some(match local {
        "kml" => "kml",
        "RDF" => "rdf",
        "gpx" => "gpx",
        "rss" => "rss",
        "feed" if says("http://www.w3.org/2005/Atom") => "rss",
        "Workbook" if says("urn:schemas-microsoft-com:office:spreadsheet") => "xml",
        _ if !declared && PAGE.iter().any(|tag| local.eq_ignore_ascii_case(tag)) => "html",
        _ if local.eq_ignore_ascii_case("html") => "html",
        // A lone `<` before a word is no element: `<5` and `<N/D>` stand in tables.
        _ if !declared && !closes(element) => return None,
        _ => "xml",
    })
}

/// Is this the inside of a tag: a name, then nothing or an attribute?
fn closes(element: &[u8]) -> bool {
    let named = element.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_');
    let end = element.iter().position(|byte| !is_name(*byte)).unwrap_or(element.len());
    let rest = element[end..].trim_ascii();
    let word = rest.iter().position(|byte| !is_name(*byte)).unwrap_or(rest.len());
    named
        && (rest.is_empty()
            || rest == b"/"
            || (word > 0 && rest[word..].trim_ascii_start().starts_with(b"=")))
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'-' | b'.') || byte >= 0x80
}

fn skip_space(text: &[u8], from: usize) -> usize {
    from + text[from..].iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(text.len() - from)
}

fn after(text: &[u8], from: usize, end: &[u8]) -> Option<usize> {
    memmem::find(&text[from..], end).map(|at| from + at + end.len())
}

/// After a document type, whose own declarations stand in square brackets.
fn after_type(text: &[u8], from: usize) -> Option<usize> {
    let close = memchr::memchr(b'>', &text[from..])?;
    match memchr::memchr(b'[', &text[from..from + close]) {
        None => Some(from + close + 1),
        // Declarations that go on beyond what is looked at: it is XML all the same.
        Some(_) => after(text, from, b"]>").or(Some(text.len())),
    }
}
