//! The subset of XML that workbooks are written in, token by token over a window of the bytes.
//!
//! Nothing is expanded but the five entities and characters by number; a document type is refused.

use memchr::{memchr, memmem};

use super::entities::ENTITY;
pub use super::entities::unescape;
use crate::scan::model::Unread;

/// Where bytes come from: inflated parts, counted.
pub trait Feed {
    /// Fills a part of `into`; 0 at the end.
    fn fill(&mut self, into: &mut [u8]) -> Result<usize, Unread>;
}

impl Feed for &[u8] {
    fn fill(&mut self, into: &mut [u8]) -> Result<usize, Unread> {
        let taken = self.len().min(into.len());
        into[..taken].copy_from_slice(&self[..taken]);
        *self = &self[taken..];
        Ok(taken)
    }
}

/// Bytes that are looked at together; no tag may be longer.
const WINDOW: usize = 128 * 1024;

/// A piece of the document; names come without their prefix.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    Open(Tag<'a>),
    Close(&'a [u8]),
    /// Text as it is written, perhaps a part of it; entities are whole.
    Text(&'a [u8]),
    /// Text that holds no entities.
    Raw(&'a [u8]),
    End,
}

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    pub name: &'a [u8],
    rest: &'a [u8],
    /// It closes itself.
    pub empty: bool,
}

impl<'a> Tag<'a> {
    fn new(inside: &'a [u8]) -> Self {
        let (inside, empty) = match inside.split_last() {
            Some((b'/', before)) => (before, true),
            _ => (inside, false),
        };
        let end = inside.iter().position(u8::is_ascii_whitespace).unwrap_or(inside.len());
        Self { name: local(&inside[..end]), rest: &inside[end..], empty }
    }

    /// Its attributes, names without prefix, values as they are written.
    pub fn attributes(&self) -> Attributes<'a> {
        Attributes(self.rest)
    }

    /// The value of one attribute, with its entities resolved.
    pub fn get(&self, name: &str) -> Option<String> {
        let raw = self.attributes().find(|(key, _)| *key == name.as_bytes())?.1;
        let mut value = Vec::new();
        unescape(raw, &mut value).ok()?;
        Some(String::from_utf8_lossy(&value).into_owned())
    }
}

/// See [`Tag::attributes`].
pub struct Attributes<'a>(&'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let equals = self.0.iter().position(|byte| *byte == b'=')?;
        let name = self.0[..equals].trim_ascii();
        let after = self.0[equals + 1..].trim_ascii_start();
        let quote = *after.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
        let value = &after[1..];
        let end = value.iter().position(|byte| *byte == quote)?;
        self.0 = &value[end + 1..];
        Some((local(name), &value[..end]))
    }
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|byte| *byte == b':') {
        Some(colon) => &name[colon + 1..],
        None => name,
    }
}

/// What a step found, by places in the window.
enum Step {
    Tag(usize, usize),
    Text(usize, usize),
    Raw(usize, usize),
    End,
}

/// Reads tokens of one part.
pub struct Xml<F> {
    feed: F,
    /// Name of the part, told when it is broken.
    part: String,
    window: Vec<u8>,
    from: usize,
    to: usize,
    ended: bool,
}

impl<F: Feed> Xml<F> {
    pub fn new(feed: F, part: &str) -> Self {
        Self { feed, part: part.to_string(), window: vec![0; WINDOW], from: 0, to: 0, ended: false }
    }

    /// The part is broken, for this reason.
    pub fn broken(&self, how: &str) -> Unread {
        Unread::Broken(if how.is_empty() { self.part.clone() } else { format!("{}: {how}", self.part) })
    }

    /// The next token.
    ///
    /// # Errors
    /// When the bytes end inside a tag, a tag is too long, or a document type is declared.
    pub fn next(&mut self) -> Result<Token<'_>, Unread> {
        Ok(match self.step()? {
            Step::End => Token::End,
            Step::Text(from, to) => Token::Text(&self.window[from..to]),
            Step::Raw(from, to) => Token::Raw(&self.window[from..to]),
            Step::Tag(from, to) => match &self.window[from..to] {
                [b'/', name @ ..] => Token::Close(local(name.trim_ascii())),
                inside => Token::Open(Tag::new(inside)),
            },
        })
    }

    fn step(&mut self) -> Result<Step, Unread> {
        loop {
            if self.from == self.to && !self.more()? {
                return Ok(Step::End);
            }
            if self.window[self.from] != b'<' {
                return self.text();
            }
            if self.to - self.from < 2 && !self.more()? {
                return Err(self.broken("<"));
            }
            if self.window[self.from + 1] == b'!' {
                if let Some(step) = self.declaration()? {
                    return Ok(step);
                }
                continue;
            }
            // The window may move while the end is looked for.
            let end = self.tag_end()?;
            let start = self.from + 1;
            self.from = end + 1;
            if self.window[start] != b'?' {
                return Ok(Step::Tag(start, end));
            }
        }
    }

    /// Reads more bytes behind those that are there; false at the end of all.
    fn more(&mut self) -> Result<bool, Unread> {
        if self.from > 0 {
            self.window.copy_within(self.from..self.to, 0);
            self.to -= self.from;
            self.from = 0;
        }
        if self.ended || self.to == self.window.len() {
            return Ok(false);
        }
        let got = self.feed.fill(&mut self.window[self.to..])?;
        self.ended = got == 0;
        self.to += got;
        Ok(got > 0)
    }

    fn text(&mut self) -> Result<Step, Unread> {
        loop {
            let there = &self.window[self.from..self.to];
            if let Some(length) = memchr(b'<', there) {
                let from = self.from;
                self.from += length;
                return Ok(Step::Text(from, self.from));
            }
            if there.len() < WINDOW / 2 && self.more()? {
                continue;
            }
            let from = self.from;
            self.from = self.to - self.open_entity();
            return Ok(Step::Text(from, self.from));
        }
    }

    /// Bytes at the end of the window that may be the beginning of an entity.
    fn open_entity(&self) -> usize {
        if self.ended {
            return 0;
        }
        let tail = &self.window[self.to.saturating_sub(ENTITY).max(self.from + 1)..self.to];
        match tail.iter().rposition(|byte| *byte == b'&') {
            Some(at) if !tail[at..].contains(&b';') => tail.len() - at,
            _ => 0,
        }
    }

    /// Place of the `>` that ends the tag at the front; those inside quotes end nothing.
    fn tag_end(&mut self) -> Result<usize, Unread> {
        let mut looked = 1;
        loop {
            if let Some(found) = memchr(b'>', &self.window[(self.from + looked).min(self.to)..self.to]) {
                let end = self.from + looked + found;
                if closed(&self.window[self.from..end]) {
                    return Ok(end);
                }
                looked = end + 1 - self.from;
            } else if !self.more()? {
                return Err(self.broken("<"));
            }
        }
    }

    /// A comment is passed over, raw text is given, a document type is refused.
    fn declaration(&mut self) -> Result<Option<Step>, Unread> {
        while self.to - self.from < 9 && self.more()? {}
        let there = &self.window[self.from..self.to];
        if there.starts_with(b"<!--") {
            self.comment()?;
            return Ok(None);
        }
        if !there.starts_with(b"<![CDATA[") {
            return Err(self.broken("DOCTYPE"));
        }
        loop {
            if let Some(length) = memmem::find(&self.window[self.from..self.to], b"]]>") {
                let from = self.from + 9;
                self.from += length + 3;
                return Ok(Some(Step::Raw(from, self.from - 3)));
            }
            if !self.more()? {
                return Err(self.broken("CDATA"));
            }
        }
    }

    fn comment(&mut self) -> Result<(), Unread> {
        self.from += 4;
        loop {
            if let Some(length) = memmem::find(&self.window[self.from..self.to], b"-->") {
                self.from += length + 3;
                return Ok(());
            }
            self.from = self.to.saturating_sub(2).max(self.from);
            if !self.more()? {
                return Err(self.broken("<!--"));
            }
        }
    }
}

/// Every quote of a tag is closed.
fn closed(tag: &[u8]) -> bool {
    let (mut double, mut single) = (0_usize, false);
    for byte in tag {
        double += usize::from(*byte == b'"');
        single |= *byte == b'\'';
    }
    if !single {
        return double.is_multiple_of(2);
    }
    let mut open = None;
    for byte in tag.iter().filter(|byte| matches!(byte, b'"' | b'\'')) {
        match open {
            None => open = Some(*byte),
            Some(quote) if quote == *byte => open = None,
            Some(_) => {}
        }
    }
    open.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Result<Vec<String>, Unread> {
        let mut xml = Xml::new(text.as_bytes(), "part");
        let mut seen = Vec::new();
        loop {
            let token = match xml.next()? {
                Token::Open(tag) => format!("+{}", String::from_utf8_lossy(tag.name)),
                Token::Close(name) => format!("-{}", String::from_utf8_lossy(name)),
                Token::Text(text) | Token::Raw(text) => String::from_utf8_lossy(text).into_owned(),
                Token::End => return Ok(seen),
            };
            seen.push(token);
        }
    }

    #[test]
    fn names_lose_their_prefix_and_comments_are_passed_over() {
        let seen =
            tokens("<?xml version='1.0'?><x:a><!-- <b> --><c k=\"1>0\"/>t<![CDATA[<r>]]></x:a>").unwrap();
        assert_eq!(seen, ["+a", "+c", "t", "<r>", "-a"]);
    }

    #[test]
    fn a_sign_inside_quotes_ends_no_tag() {
        let mut xml = Xml::new(&b"<c a='x\">' b=\"y'>&amp;\" />"[..], "part");
        let Ok(Token::Open(tag)) = xml.next() else { panic!("no tag") };
        assert_eq!((tag.get("a"), tag.get("b"), tag.empty), (Some("x\">".into()), Some("y'>&".into()), true));
    }

    #[test]
    fn a_document_type_is_refused() {
        assert_eq!(
            tokens("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"),
            Err(Unread::Broken("part: DOCTYPE".into()))
        );
    }

    #[test]
    fn an_unfinished_tag_is_told() {
        assert_eq!(tokens("<a><b c=\"d"), Err(Unread::Broken("part: <".into())));
        let long = format!("<a b=\"{}\"/>", "x".repeat(2 * WINDOW));
        assert!(tokens(&long).is_err());
    }

    #[test]
    fn long_texts_come_in_pieces_and_entities_whole() {
        let text = format!("<t>{}</t>", "a&amp;".repeat(100_000));
        let mut xml = Xml::new(text.as_bytes(), "part");
        let mut out = Vec::new();
        loop {
            match xml.next().unwrap() {
                Token::Text(piece) => unescape(piece, &mut out).unwrap(),
                Token::End => break,
                _ => {}
            }
        }
        assert_eq!(out, "a&".repeat(100_000).into_bytes());
    }
}
