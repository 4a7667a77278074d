//! Identifiers that stand inside longer texts: one pass over the bytes, by tokens.

use super::super::Id;
use super::bytes::Folded;
use super::{account, email, phone, token};

/// How many words before a number may say what it is.
const REACH: usize = 3;

/// How many bytes before a number are looked at for those words.
const BACK: usize = 40;

/// What the words before a number say that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Phone,
    Nss,
}

/// Tells each identifier in a text to `found`, and whether it is sure, as [`super::whole`] does for a cell.
///
/// All of them have an `@` or a digit: only the tokens around these are looked at.
pub fn inside(text: &[u8], found: &mut dyn FnMut(Id, bool)) {
    let walk = Walk { text };
    let mut at = 0;
    while let Some(anchor) = next_anchor(text, at) {
        at = if text[anchor] == b'@' { walk.address(anchor, found) } else { walk.token(at, anchor, found) };
    }
}

/// The next digit or `@`, by blocks that the compiler turns into vector instructions.
fn next_anchor(text: &[u8], from: usize) -> Option<usize> {
    let is_anchor = |byte: u8| byte.wrapping_sub(b'0') < 10 || byte == b'@';
    let mut at = from;
    for block in text.get(from..)?.chunks(32) {
        if block.iter().fold(0u8, |any, byte| any | u8::from(is_anchor(*byte))) != 0 {
            return block.iter().position(|byte| is_anchor(*byte)).map(|place| at + place);
        }
        at += block.len();
    }
    None
}

/// Whether a byte is of a word or number; all above ASCII are letters.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'&'
}

struct Walk<'a> {
    text: &'a [u8],
}

impl Walk<'_> {
    fn address(&self, at: usize, found: &mut dyn FnMut(Id, bool)) -> usize {
        match email::around(self.text, at) {
            Some((_, end)) => {
                found(Id::Email, true);
                end
            }
            None => at + 1,
        }
    }

    /// Looks at the token with a digit at `digit`, which begins after `from`; gives the place after what was used.
    fn token(&self, from: usize, digit: usize, found: &mut dyn FnMut(Id, bool)) -> usize {
        let start =
            digit - self.text[from..digit].iter().rev().take(20).take_while(|byte| is_word(**byte)).count();
        let end = digit + self.text[digit..].iter().take_while(|byte| is_word(**byte)).count();
        let digits = digit + self.text[digit..end].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if start == digit && digits == end {
            return self.number(start, end, found);
        }
        mixed(&self.text[start..end], found);
        end
    }

    fn number(&self, start: usize, end: usize, found: &mut dyn FnMut(Id, bool)) -> usize {
        let digits = &self.text[start..end];
        match digits.len() {
            2..=4 => return self.groups(start, end, found),
            10 if self.said(start) == Said::Phone && phone::plain(digits).is_some() => found(Id::Phone, true),
            11 if self.said(start) == Said::Nss => tell(account::nss(digits), found),
            12 | 13 if self.after_plus(start) => {
                tell(phone::international(digits).map(|(id, _)| (id, true)), found)
            }
            18 if account::known_bank(digits) => tell(account::clabe(digits).filter(|hit| hit.1), found),
            13..=19 => tell(account::card(digits).filter(|hit| hit.1), found),
            _ => {}
        }
        end
    }

    /// A number or a card written in groups; what was used is not looked at again.
    fn groups(&self, start: usize, end: usize, found: &mut dyn FnMut(Id, bool)) -> usize {
        let next = self.text.get(end).copied().unwrap_or(0);
        if !matches!(next, b' ' | b'-' | b')' | b'.') || self.in_number(start) {
            return end;
        }
        if end - start == 4 {
            return self.card(start, found).unwrap_or(end);
        }
        let opened = self.after_plus(start) || start > 0 && self.text[start - 1] == b'(';
        let from = start - usize::from(opened);
        let rest = &self.text[from..self.text.len().min(from + 32)];
        let Some((len, sure)) = phone::groups_at(rest).filter(|(len, _)| !self.in_digits(from + len)) else {
            return end;
        };
        if sure || self.said(start) == Said::Phone {
            found(Id::Phone, sure);
            return from + len;
        }
        end
    }

    fn card(&self, start: usize, found: &mut dyn FnMut(Id, bool)) -> Option<usize> {
        let text = self.text.get(start..start + 19)?;
        let (id, sure) = account::grouped(text).filter(|(_, sure)| *sure)?;
        if self.in_digits(start + 19) {
            return None;
        }
        found(id, sure);
        Some(start + 19)
    }

    /// What the few words before `start` say that a number there is; the nearest that says something counts.
    fn said(&self, start: usize) -> Said {
        let before = &self.text[start.saturating_sub(BACK)..start];
        for word in before.rsplit(|byte| !is_word(*byte)).filter(|word| !word.is_empty()).take(REACH) {
            if phone::says_phone(word) {
                return Said::Phone;
            }
            if says_nss(word) {
                return Said::Nss;
            }
        }
        Said::Nothing
    }

    fn after_plus(&self, start: usize) -> bool {
        start > 0 && self.text[start - 1] == b'+'
    }

    /// The token goes on from digits before it: part of a longer number, a date, a decimal.
    fn in_number(&self, start: usize) -> bool {
        start > 1
            && matches!(self.text[start - 1], b'.' | b',' | b'-' | b'/')
            && self.text[start - 2].is_ascii_digit()
    }

    fn in_digits(&self, at: usize) -> bool {
        self.text.get(at).is_some_and(u8::is_ascii_alphanumeric)
    }
}

fn tell(hit: Option<(Id, bool)>, found: &mut dyn FnMut(Id, bool)) {
    if let Some((id, sure)) = hit {
        found(id, sure);
    }
}

/// A token of letters and digits that has the length of a code.
fn mixed(word: &[u8], found: &mut dyn FnMut(Id, bool)) {
    if !(12..=20).contains(&word.len()) {
        return;
    }
    let Some(folded) = Folded::of(word) else { return };
    if matches!(folded.bytes().len(), 12 | 13 | 18) {
        tell(token(folded.bytes()), found);
    }
}

/// Whether a word says that the next number is one of social security.
fn says_nss(word: &[u8]) -> bool {
    [&b"nss"[..], b"imss", b"seguro", b"afiliacion", b"social"]
        .iter()
        .any(|clue| word.eq_ignore_ascii_case(clue))
        || word.eq_ignore_ascii_case("afiliación".as_bytes())
}
