//! RFC: thirteen characters for a person, twelve for a company; the check digit is right in nearly all.

use super::super::Id;
use super::bytes::{ENYE, date};

/// An RFC by its length; ten characters are a person's without what the tax office adds.
///
/// Takes bytes in upper case, with one byte a letter.
pub fn check(code: &[u8]) -> Option<(Id, bool)> {
    if matches!(code, b"XAXX010101000" | b"XEXX010101000") {
        return Some((Id::RfcGeneric, true));
    }
    let letters = if code.len() == 12 { 3 } else { 4 };
    let (name, rest) = code.split_at(letters);
    if !name.iter().all(|byte| byte.is_ascii_uppercase() || matches!(*byte, b'&' | ENYE)) {
        return None;
    }
    if !date(rest, None) {
        return None;
    }
    if code.len() == 10 {
        return second_letter(name).then_some((Id::Rfc, false));
    }
    let tail = &rest[6..];
    let form =
        tail[..2].iter().all(u8::is_ascii_alphanumeric) && (tail[2].is_ascii_digit() || tail[2] == b'A');
    let id = if letters == 3 { Id::RfcCompany } else { Id::Rfc };
    form.then(|| (id, digit(code) == tail[2]))
}

/// The second letter of a person's is a vowel of the first surname, or `X`.
fn second_letter(name: &[u8]) -> bool {
    matches!(name[1], b'A' | b'E' | b'I' | b'O' | b'U' | b'X')
}

/// `GODE-561231-GR8`, or with spaces.
pub fn separated(code: &[u8]) -> Option<(Id, bool)> {
    let letters = code.len() - 11;
    if !matches!(code[letters], b'-' | b' ') || code[letters] != code[letters + 7] {
        return None;
    }
    let mut bare = [0; 13];
    let bare = &mut bare[..code.len() - 2];
    bare[..letters].copy_from_slice(&code[..letters]);
    bare[letters..letters + 6].copy_from_slice(&code[letters + 1..letters + 7]);
    bare[letters + 6..].copy_from_slice(&code[letters + 8..]);
    check(bare)
}

/// Weights 13 to 2 over the twelve before it, padded on the left with a space.
fn digit(code: &[u8]) -> u8 {
    let body = &code[..code.len() - 1];
    let pad = if body.len() == 11 { value(b' ') * 13 } else { 0 };
    let weights = (2..=if body.len() == 11 { 12 } else { 13 }).rev();
    let sum: u32 = pad + body.iter().zip(weights).map(|(byte, weight)| value(*byte) * weight).sum::<u32>();
    match 11 - sum % 11 {
        11 => b'0',
        10 => b'A',
        digit => b'0' + u8::try_from(digit).unwrap_or(0),
    }
}

/// Its place in the alphabet of the RFC: digits, letters with `&` after `N`, the space, `Ñ`.
fn value(byte: u8) -> u32 {
    u32::from(match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'N' => byte - b'A' + 10,
        b'&' => 24,
        b'O'..=b'Z' => byte - b'O' + 25,
        b' ' => 37,
        _ => 38,
    })
}
