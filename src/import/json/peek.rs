//! What a document of JSON is about, from its beginning only: which keys stand where. It need not be whole.

use std::collections::BTreeSet;

use super::text;

/// Bytes that are looked at: the first records, with room for a long text before them.
const HEAD: usize = 256 << 10;
/// Levels that are told apart.
const DEEP: usize = 6;

/// Where keys stand: `dataset`, `dataset[].title`; `[].name` in a list. The root alone is `{}` or `[]`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Paths(BTreeSet<String>);

impl Paths {
    pub fn has(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    pub fn all(&self, paths: &[&str]) -> bool {
        paths.iter().all(|path| self.has(path))
    }

    pub fn any(&self, paths: &[&str]) -> bool {
        paths.iter().any(|path| self.has(path))
    }
}

/// The paths of the keys in the beginning of a document; none when it is no JSON.
pub fn paths(bytes: &[u8]) -> Paths {
    let head = text(&bytes[..bytes.len().min(HEAD)]);
    let mut look = Look { rest: head.trim_start(), found: Paths::default(), stack: Vec::new() };
    match look.rest.as_bytes().first() {
        Some(b'{') => look.found.0.insert("{}".into()),
        Some(b'[') => look.found.0.insert("[]".into()),
        _ => return look.found,
    };
    while look.step().is_some() {}
    look.found
}

struct Look<'t> {
    rest: &'t str,
    found: Paths,
    /// What is open: `None` for a list, the last key for an object.
    stack: Vec<Option<String>>,
}

impl Look<'_> {
    /// Goes past the next sign that opens, closes or names something.
    fn step(&mut self) -> Option<()> {
        let at = self.rest.find(['{', '[', '}', ']', '"'])?;
        let sign = self.rest.as_bytes()[at];
        self.rest = &self.rest[at + 1..];
        match sign {
            b'{' => self.stack.push(Some(String::new())),
            b'[' => self.stack.push(None),
            b'}' | b']' => {
                self.stack.pop()?;
            }
            _ => self.string()?,
        }
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        let mut escaped = false;
        let end = self.rest.char_indices().find(|(_, letter)| {
            let ends = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            ends
        });
        let (end, _) = end?;
        let (text, rest) = (&self.rest[..end], &self.rest[end + 1..]);
        self.rest = rest;
        if rest.trim_start().starts_with(':')
            && let Some(Some(key)) = self.stack.last_mut()
        {
            *key = text.to_string();
            if self.stack.len() <= DEEP {
                self.found.0.insert(path(&self.stack));
            }
        }
        Some(())
    }
}

fn path(stack: &[Option<String>]) -> String {
    let mut out = String::new();
    for level in stack {
        match level {
            None => out.push_str("[]"),
            Some(key) if out.is_empty() => out.push_str(key),
            Some(key) => {
                out.push('.');
                out.push_str(key);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_with_their_places_even_of_a_document_that_breaks_off() {
        let found = paths(br#"{"a\"b": {"c": [ {"d": "e: f", "g": [1"#);
        assert!(found.all(&["{}", "a\\\"b", "a\\\"b.c", "a\\\"b.c[].d", "a\\\"b.c[].g"]), "{found:?}");
        assert!(!found.any(&["e", "c", "[]"]));
        assert!(paths(br#"[{"title": 1}]"#).all(&["[]", "[].title"]));
        assert_eq!(paths(b"title,unit"), Paths::default());
    }
}
