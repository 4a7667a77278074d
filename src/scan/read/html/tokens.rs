//! Tags and text of a page, one at a time, with limits on each.

use std::io::{self, BufRead, Read};

/// Bytes of one tag or piece of text; what is beyond is passed over.
const PIECE: u64 = 1 << 20;

pub enum Token {
    Text(String),
    /// Name in lower case, and the rest of the tag.
    Open(String, String),
    Close(String),
}

pub struct Tokens<R> {
    text: R,
    piece: Vec<u8>,
    /// The next piece is the inside of a tag.
    tag: bool,
    /// Inside an element whose content is no text: until its end.
    inside: Option<&'static str>,
}

impl<R: BufRead> Tokens<R> {
    pub fn new(text: R) -> Self {
        Self { text, piece: Vec::new(), tag: false, inside: None }
    }

    /// # Errors
    /// Those of the disk.
    pub fn next(&mut self) -> io::Result<Option<Token>> {
        loop {
            let end = if self.tag { b'>' } else { b'<' };
            if !self.piece_until(end)? {
                return Ok(None);
            }
            self.tag = !self.tag;
            let was_tag = !self.tag;
            let token = if was_tag { self.tag_token()? } else { self.text_token() };
            if token.is_some() {
                return Ok(token);
            }
        }
    }

    /// Reads to a sign, which is passed over; false at the end of the page.
    fn piece_until(&mut self, end: u8) -> io::Result<bool> {
        self.piece.clear();
        let count = (&mut self.text).take(PIECE).read_until(end, &mut self.piece)?;
        if self.piece.last() == Some(&end) {
            self.piece.pop();
        } else if count as u64 == PIECE {
            self.text.skip_until(end)?;
        }
        Ok(count > 0)
    }

    fn text_token(&self) -> Option<Token> {
        if self.inside.is_some() || self.piece.is_empty() {
            return None;
        }
        Some(Token::Text(String::from_utf8_lossy(&self.piece).into_owned()))
    }

    fn tag_token(&mut self) -> io::Result<Option<Token>> {
        if self.piece.starts_with(b"!--") {
            self.skip_comment()?;
            return Ok(None);
        }
        let tag = String::from_utf8_lossy(&self.piece).into_owned();
        let closing = tag.starts_with('/');
        let tag = tag.trim_start_matches('/');
        let end = tag.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let name = tag[..end].to_ascii_lowercase();
        if let Some(inside) = self.inside {
            if closing && name == inside {
                self.inside = None;
            }
            return Ok(None);
        }
        if closing {
            return Ok(Some(Token::Close(name)));
        }
        self.inside = ["script", "style", "title"].into_iter().find(|opaque| *opaque == name);
        Ok((!name.is_empty()).then(|| Token::Open(name, tag[end..].to_string())))
    }

    /// A comment ends at `-->`, whatever signs it holds.
    fn skip_comment(&mut self) -> io::Result<()> {
        while !self.piece.ends_with(b"--") || self.piece.len() < 5 {
            let short = self.piece.ends_with(b"--") && self.piece.len() < 5;
            if short || !self.piece_until(b'>')? {
                break;
            }
        }
        Ok(())
    }
}

/// The value of an attribute in the rest of a tag.
pub fn attribute<'t>(rest: &'t str, name: &str) -> Option<&'t str> {
    let lower = rest.to_ascii_lowercase();
    let at = lower.find(name)? + name.len();
    let value = rest.get(at..)?.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|sign: char| matches!(sign, '"' | '\'' | '>') || sign.is_whitespace());
    Some(&value[..end.unwrap_or(value.len())])
}
