//! JSON and its kin: objects on lines, maps, linked data.

use super::{Identified, Look};
use crate::scan::model::Why;

/// What was seen of a JSON text without building it.
#[derive(Default)]
struct Seen {
    object: bool,
    linked: bool,
    features: bool,
    coordinates: bool,
    /// Value of `type` at the top.
    kind: Vec<u8>,
    /// The first value ends here.
    end: Option<usize>,
}

pub fn of(look: &mut Look) -> Option<Identified> {
    let text = look.plain.as_ref();
    let start = text.iter().position(|byte| !byte.is_ascii_whitespace())?;
    if !opens(&text[start..]) {
        return None;
    }
    let whole = look.size <= look.head.len() as u64;
    let seen = scan(&text[start..]);
    let after = seen.end.map(|end| &text[start + end..]);
    let lines = after.is_some_and(follows_line);
    let alone = after.is_none_or(|rest| rest.iter().all(u8::is_ascii_whitespace));
    if !lines && !alone {
        return None;
    }
    let format = if lines { "jsonl" } else { one_value(&seen) };
    let sure = if seen.end.is_some() || !whole { 97 } else { 75 };
    Some(Identified::by(format, sure, Why::Parsed))
}

fn one_value(seen: &Seen) -> &'static str {
    let shapes: [&[u8]; 6] =
        [b"Point", b"MultiPoint", b"LineString", b"MultiLineString", b"Polygon", b"MultiPolygon"];
    let map = match seen.kind.as_slice() {
        b"FeatureCollection" | b"Feature" => true,
        b"GeometryCollection" => true,
        kind if seen.coordinates => shapes.contains(&kind),
        _ => seen.features,
    };
    if map && !seen.linked {
        "geojson"
    } else if seen.linked {
        "json-ld"
    } else {
        "json"
    }
}

/// Can the text be JSON by its first signs? A cell in braces or `[1] a note` is not.
fn opens(text: &[u8]) -> bool {
    let next = text.iter().skip(1).find(|byte| !byte.is_ascii_whitespace());
    match (text.first(), next) {
        (Some(b'{'), Some(b'"' | b'}')) => true,
        (Some(b'['), Some(sign)) => {
            matches!(sign, b'{' | b'[' | b']' | b'"' | b'-' | b't' | b'f' | b'n' | b'0'..=b'9')
        }
        _ => false,
    }
}

/// Another object or list begins on the next line.
fn follows_line(rest: &[u8]) -> bool {
    let space = rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len());
    rest[..space].contains(&b'\n') && rest.get(space).is_some_and(|byte| matches!(byte, b'{' | b'['))
}

/// Walks over the signs; a key is a text before `:` at the depth of the first object.
fn scan(text: &[u8]) -> Seen {
    let mut seen = Seen { object: text.first() == Some(&b'{'), ..Seen::default() };
    let mut depth = 0u32;
    let mut key: &[u8] = b"";
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        match byte {
            b'"' => {
                let end = string_end(text, at + 1);
                let word = &text[at + 1..end.min(text.len())];
                let top = depth == 1 && seen.object;
                let is_key = text[(end + 1).min(text.len())..].iter().find(|b| !b.is_ascii_whitespace())
                    == Some(&b':');
                if is_key && (top || (depth == 2 && !seen.object)) {
                    key = word;
                    note_key(&mut seen, word, top);
                } else if top && key == b"type" && !is_key {
                    seen.kind = word[..word.len().min(32)].to_vec();
                }
                at = end;
            }
            b'{' | b'[' => {
                seen.features |= depth == 1 && key == b"features" && byte == b'[' && is_feature(&text[at..]);
                seen.coordinates |= depth == 1 && byte == b'[' && key == b"coordinates";
                depth = depth.saturating_add(1);
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    seen.end = Some(at + 1);
                    break;
                }
            }
            _ => {}
        }
        at += 1;
    }
    seen
}

/// At the top `@context` or `@graph` make it linked data; in a list of nodes, their `@id`.
fn note_key(seen: &mut Seen, word: &[u8], top: bool) {
    seen.linked |=
        if top { matches!(word, b"@context" | b"@graph") } else { matches!(word, b"@id" | b"@context") };
}

/// Does a list begin with a feature of a map?
fn is_feature(list: &[u8]) -> bool {
    let near = &list[..list.len().min(4096)];
    memchr::memmem::find(near, b"\"Feature\"").is_some()
        || memchr::memmem::find(near, b"\"geometry\"").is_some()
}

/// Place of the quotation mark that closes a text, or the end.
fn string_end(text: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(step) = text.get(at..).and_then(|rest| memchr::memchr2(b'"', b'\\', rest)) {
        at += step;
        if text[at] == b'"' {
            return at;
        }
        at += 2;
    }
    text.len()
}
