//! Identifiers that stand inside longer texts: one pass over the bytes, by tokens.

use super::super::Id;
use super::bytes::Folded;
use super::{account, email, phone, token};

/// Kinds of bytes: separators, letters (all above ASCII too), digits, `@`.
const KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut out = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "the loop stays below 256")]
        let b = byte as u8;
        if b.is_ascii_alphabetic() || b >= 0x80 || b == b'&' {
            out[byte] = 1;
        } else if b.is_ascii_digit() {
            out[byte] = 2;
        } else if b == b'@' {
            out[byte] = 3;
        }
        byte += 1;
    }
    out
}

/// How many tokens after a word such as `tel` a number still belongs to it.
const REACH: u8 = 3;

/// What the words before a number say that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Phone,
    Nss,
}

/// Tells each identifier in a text to `found`, and whether it is sure, as [`super::whole`] does for a cell.
pub fn inside(text: &[u8], found: &mut dyn FnMut(Id, bool)) {
    let mut walk = Walk { text, said: Said::Nothing, left: 0 };
    let mut at = 0;
    while at < text.len() {
        match KINDS[usize::from(text[at])] {
            0 => at += 1,
            3 => at = walk.address(at, found),
            _ => at = walk.token(at, found),
        }
    }
}

struct Walk<'a> {
    text: &'a [u8],
    said: Said,
    left: u8,
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

    /// Looks at the token that begins at `start`; gives the place after what was used.
    fn token(&mut self, start: usize, found: &mut dyn FnMut(Id, bool)) -> usize {
        let (mut end, mut kinds) = (start, 0u8);
        while let Some(kind) = self.text.get(end).map(|byte| KINDS[usize::from(*byte)]) {
            if kind != 1 && kind != 2 {
                break;
            }
            kinds |= kind;
            end += 1;
        }
        let word = &self.text[start..end];
        match kinds {
            1 => self.word(word),
            2 => return self.number(start, end, found),
            _ => mixed(word, found),
        }
        end
    }

    fn word(&mut self, word: &[u8]) {
        self.left = self.left.saturating_sub(1);
        if word.len() < 3 {
            return;
        }
        let said = match word[0] | 0x20 {
            b't' | b'c' | b'w' | b'm' if phone::says_phone(word) => Said::Phone,
            b'n' | b'i' | b's' | b'a' if says_nss(word) => Said::Nss,
            _ => return,
        };
        (self.said, self.left) = (said, REACH + 1);
    }

    fn number(&mut self, start: usize, end: usize, found: &mut dyn FnMut(Id, bool)) -> usize {
        let digits = &self.text[start..end];
        let said = if self.left > 0 { self.said } else { Said::Nothing };
        self.left = self.left.saturating_sub(1);
        match digits.len() {
            10 if said == Said::Phone && phone::plain(digits).is_some() => found(Id::Phone, true),
            11 if said == Said::Nss => tell(account::nss(digits), found),
            12 | 13 if self.after_plus(start) => {
                tell(phone::international(digits).map(|(id, _)| (id, true)), found)
            }
            18 if account::known_bank(digits) => tell(account::clabe(digits).filter(|hit| hit.1), found),
            13..=19 => tell(account::card(digits).filter(|hit| hit.1), found),
            2..=4 => return self.groups(start, end, said, found),
            _ => {}
        }
        end
    }

    /// A number or a card written in groups; what was used is not looked at again.
    fn groups(&mut self, start: usize, end: usize, said: Said, found: &mut dyn FnMut(Id, bool)) -> usize {
        let next = self.text.get(end).copied().unwrap_or(0);
        if !matches!(next, b' ' | b'-' | b')' | b'.') || self.in_number(start) {
            return end;
        }
        let from = if self.after_plus(start) || start > 0 && self.text[start - 1] == b'(' {
            start - 1
        } else {
            start
        };
        if end - start == 4 {
            return self.card(start, found).unwrap_or(end);
        }
        let rest = &self.text[from..self.text.len().min(from + 32)];
        match phone::groups_at(rest) {
            Some((len, true)) if !self.in_digits(from + len) => {
                found(Id::Phone, true);
                from + len
            }
            Some((len, false)) if said == Said::Phone && !self.in_digits(from + len) => {
                found(Id::Phone, false);
                from + len
            }
            _ => end,
        }
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
