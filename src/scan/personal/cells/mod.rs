//! What one cell is by its form and check digits alone: called for every cell, so length and first byte choose the
//! few checks worth trying.

mod account;
mod bytes;
mod curp;
mod email;
mod inside;
mod mask;
mod phone;
mod plate;
mod rfc;
mod voter;

pub use account::known_bank;
#[cfg(test)]
pub use account::luhn;
pub use email::domain;
pub use inside::inside;
pub use mask::mask;
pub use phone::{known_area, national};

use super::Id;
use bytes::{Folded, Seen, digits_only, trim};

/// The identifier that the whole cell is, and whether that is sure: its check digit is right, or its form says enough.
///
/// Takes the bytes of the file: letters in either case, and `Ñ` in any of the encodings that people use.
pub fn whole(cell: &[u8]) -> Option<(Id, bool)> {
    let cell = trim(cell);
    if cell.len() < 5 || cell.len() > 100 {
        return None;
    }
    if cell.len() > 24 {
        return long(cell);
    }
    let seen = Seen::of(cell);
    if seen.has(Seen::AT) {
        return email::whole(cell);
    }
    if seen.digits < 2 || seen.has(Seen::OTHER) {
        return None;
    }
    if seen.only(Seen::DIGIT) {
        return numbers(cell);
    }
    if seen.has(Seen::LETTER) {
        return codes(cell, &seen).or_else(|| if seen.digits >= 7 { phone::labelled(cell) } else { None });
    }
    grouped(cell, &seen)
}

/// Longer than any identifier but an address, or a number with words about it.
fn long(cell: &[u8]) -> Option<(Id, bool)> {
    if memchr::memchr(b'@', cell).is_some() {
        return email::whole(cell);
    }
    let likely = cell.len() <= 40 && matches!(cell[0], b'0'..=b'9' | b'+' | b'(' | b'T' | b't' | b'C' | b'c');
    if likely && Seen::of(cell).digits >= 7 { phone::labelled(cell) } else { None }
}

/// Digits with separators between them.
fn grouped(cell: &[u8], seen: &Seen) -> Option<(Id, bool)> {
    if seen.only(Seen::DIGIT | Seen::DOT) {
        // `5512345678.0` is what programs make of numbers with blanks between them; one dot else is of a decimal.
        return match cell.strip_suffix(b".0") {
            Some(number) if digits_only(number) => numbers(number),
            _ if cell.len() >= 12 => phone::separated(cell),
            _ => None,
        };
    }
    if seen.digits < 7 {
        return None;
    }
    let account = seen.digits >= 11 && !seen.has(Seen::DOT) && cell[0].is_ascii_digit();
    let found = if account { account::grouped(cell) } else { None };
    found.or_else(|| phone::separated(cell))
}

/// Digits only.
fn numbers(cell: &[u8]) -> Option<(Id, bool)> {
    match cell.len() {
        7 | 8 => phone::local(cell),
        10 => phone::plain(cell),
        11 => account::nss(cell),
        12 => phone::international(cell),
        18 => account::clabe(cell),
        13 => phone::international(cell).or_else(|| account::card(cell)),
        14..=16 | 19 => account::card(cell),
        _ => None,
    }
}

/// CURP, RFC, voter key or plate: letters and digits, at most 20 bytes.
fn codes(cell: &[u8], seen: &Seen) -> Option<(Id, bool)> {
    let spaced = seen.has(Seen::DASH);
    let length = match cell.len() {
        5..=9 => true,
        10..=13 => !spaced && seen.digits >= 6,
        14..=17 => seen.digits >= 6,
        18..=20 => !spaced && seen.digits >= 7,
        _ => false,
    };
    if !length || !likely_start(cell) {
        return None;
    }
    let folded = Folded::of(cell)?;
    token(folded.bytes()).or_else(|| plate::whole(folded.bytes()))
}

/// All the codes begin with a letter.
fn likely_start(cell: &[u8]) -> bool {
    !cell[0].is_ascii_digit()
}

/// The same for a token that was cut out of a text, already in upper case with one byte a letter.
fn token(code: &[u8]) -> Option<(Id, bool)> {
    match code.len() {
        18 if code[4].is_ascii_digit() => curp::check(code).map(|sure| (Id::Curp, sure)),
        18 => voter::check(code).then_some((Id::VoterKey, true)),
        10 | 12 | 13 => rfc::check(code),
        14 | 15 => rfc::separated(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
