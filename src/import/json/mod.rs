//! JSON of others as a tree that keeps the order of its keys, every key that is there twice, and numbers as written.

use std::borrow::Cow;

use super::text::text;

mod peek;
mod tree;

pub use peek::{Paths, paths};
pub use tree::{Json, Object};

/// Bytes of the largest document that is read: its tree stays under what a worker may take.
pub const MOST: usize = super::MOST_BYTES;

/// A document, or where it breaks off: `línea 3, columna 14`. What is not a number (`NaN`, `Infinity`), as some
/// programs write it, is read as nothing.
///
/// # Errors
/// Line and column, and what the parser says of it, or that the document is too large.
pub fn parse(bytes: &[u8]) -> Result<Json, String> {
    if bytes.len() > MOST {
        return Err(too_large(bytes.len()));
    }
    let text = text(bytes);
    match read(&text) {
        Ok(tree) => Ok(tree),
        Err(why) => match mended(&text) {
            Some(mended) => read(&mended).map_err(|why| place(&why)),
            None => Err(place(&why)),
        },
    }
}

/// That a document of so many bytes is not read.
pub fn too_large(bytes: usize) -> String {
    format!("{} MiB > {} MiB", bytes >> 20, MOST >> 20)
}

/// One value, or a value a line as a list.
fn read(text: &str) -> Result<Json, serde_json::Error> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Json>();
    // Nothing at all breaks off, as any document that is not whole.
    let Some(first) = values.next() else { return serde_json::from_str(text) };
    let (first, mut more) = (first?, Vec::new());
    for value in values {
        more.push(value?);
    }
    Ok(if more.is_empty() { first } else { Json::List([first].into_iter().chain(more).collect()) })
}

/// Where and why; the parser's own end (`at line 1 column 2`) is cut off.
fn place(why: &serde_json::Error) -> String {
    let words = why.to_string();
    let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
    format!("{}:{}: {words}", why.line(), why.column())
}

/// The text with `null` for what is not a number; `None` when there is nothing of the kind.
fn mended(text: &str) -> Option<String> {
    let mut out = String::new();
    let (mut rest, mut inside) = (text, false);
    let mut found = false;
    while let Some(at) = rest.find(['"', '\\', 'N', 'I', '-']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (taken, put): (usize, Cow<str>) = match (inside, from.as_bytes()[0]) {
            (_, b'"') => {
                inside = !inside;
                (1, "\"".into())
            }
            (true, b'\\') => {
                let two = from.char_indices().nth(2).map_or(from.len(), |(at, _)| at);
                (two, from[..two].into())
            }
            (false, _) => match ["NaN", "Infinity", "-Infinity"].iter().find(|word| from.starts_with(**word))
            {
                Some(word) => {
                    found = true;
                    (word.len(), "null".into())
                }
                None => (1, from[..1].into()),
            },
            (true, _) => (1, from[..1].into()),
        };
        out.push_str(&put);
        rest = &from[taken..];
    }
    out.push_str(rest);
    found.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_repeated_keys_and_numbers_are_kept() {
        let tree = parse(br#"{"b": 1.50, "a": [true, null], "b": "x"}"#).unwrap();
        let Json::Object(object) = &tree else { panic!("{tree:?}") };
        assert_eq!(object.keys().collect::<Vec<_>>(), ["b", "a", "b"]);
        assert_eq!(object.get("b").and_then(Json::plain).as_deref(), Some("x"), "the last one counts");
        assert_eq!(parse(b"12345678901234567890").unwrap().plain().as_deref(), Some("12345678901234567890"));
    }

    #[test]
    fn a_broken_document_says_where() {
        assert_eq!(parse(b"{\"a\": [1,\n 2").unwrap_err(), "2:2: EOF while parsing a list");
        assert!(parse("[".repeat(100_000).as_bytes()).unwrap_err().contains("recursion limit"));
        assert!(parse(&vec![b' '; MOST + 1]).is_err());
    }

    #[test]
    fn a_record_a_line_is_a_list() {
        assert_eq!(parse(b"{}\n{}\n\n").unwrap().items().len(), 2);
        assert!(parse(b"{}\n{").is_err());
        assert!(parse(b"").is_err());
    }

    #[test]
    fn what_is_not_a_number_is_nothing() {
        let tree = parse(br#"{"a": NaN, "b": -Infinity, "c": "NaN \" NaN", "d": -1}"#).unwrap();
        let Json::Object(object) = &tree else { panic!("{tree:?}") };
        assert_eq!(object.get("a"), Some(&Json::Null));
        assert_eq!(object.get("b"), Some(&Json::Null));
        assert_eq!(object.get("c").and_then(Json::plain).as_deref(), Some("NaN \" NaN"));
        assert_eq!(object.get("d").and_then(Json::plain).as_deref(), Some("-1"));
    }
}
