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

pub use account::{known_bank, luhn};
pub use email::domain;
pub use inside::inside;
pub use mask::mask;
pub use phone::{known_area, national};

use super::Id;
use bytes::{Folded, digits_only, trim};

/// The identifier that the whole cell is, and whether that is sure: its check digit is right, or its form says enough.
///
/// Takes the bytes of the file: letters in either case, and `Ñ` in any of the encodings that people use.
pub fn whole(cell: &[u8]) -> Option<(Id, bool)> {
    let cell = trim(cell);
    let first = *cell.first()?;
    if cell.len() < 6 || cell.len() > 100 {
        return None;
    }
    if first.is_ascii_digit() {
        return numbers(cell).or_else(|| tail_of_number(cell));
    }
    if matches!(first, b'+' | b'(') {
        return phone::separated(cell);
    }
    letters(cell)
}

/// What begins with a digit and is not digits only.
fn tail_of_number(cell: &[u8]) -> Option<(Id, bool)> {
    if cell[1..].iter().any(u8::is_ascii_alphabetic) {
        let address = memchr::memchr(b'@', cell).is_some();
        return if address { email::whole(cell) } else { phone::labelled(cell) };
    }
    account::grouped(cell).or_else(|| phone::separated(cell))
}

/// Digits only, also as `5512345678.0`, which is what programs make of numbers with blanks between them.
fn numbers(cell: &[u8]) -> Option<(Id, bool)> {
    let cell = cell.strip_suffix(b".0").unwrap_or(cell);
    if !(7..=19).contains(&cell.len()) || !digits_only(cell) {
        return None;
    }
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

/// What begins with a letter, or with a byte above ASCII.
fn letters(cell: &[u8]) -> Option<(Id, bool)> {
    if cell.len() <= 20 {
        if let Some(found) = codes(cell) {
            return Some(found);
        }
    }
    if memchr::memchr(b'@', cell).is_some() {
        return email::whole(cell);
    }
    if cell.len() <= 40 { phone::labelled(cell) } else { None }
}

/// CURP, RFC, voter key or plate: at most 20 bytes, some of them digits.
fn codes(cell: &[u8]) -> Option<(Id, bool)> {
    let last = *cell.last()?;
    // All end in a digit but the RFC, which may end in a letter after six digits, and a plate.
    if cell.len() > 9 && !last.is_ascii_digit() && !cell.iter().skip(3).take(4).any(u8::is_ascii_digit) {
        return None;
    }
    if !cell.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let folded = Folded::of(cell)?;
    token(folded.bytes()).or_else(|| plate::whole(folded.bytes()))
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
