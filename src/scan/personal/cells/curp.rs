//! CURP: eighteen characters, the last of them a check digit.

use super::bytes::{ENYE, date, two};

/// Source of the codes: annex of the *Instructivo Normativo para la asignación de la CURP*; `NE` is born abroad.
const STATES: &[u8] = b"ASBCBSCCCLCMCSCHDFDGGTGRHGJCMCMNMSNTNLOCPLQTQRSPSLSRTCTSTLVZYNZSNE";

/// Whether the check digit is right; `None` when it has not the form. Takes 18 bytes in upper case.
pub fn check(code: &[u8]) -> Option<bool> {
    let letters = code[..4].iter().all(|byte| byte.is_ascii_uppercase());
    if !letters || !matches!(code[1], b'A' | b'E' | b'I' | b'O' | b'U' | b'X') {
        return None;
    }
    if !matches!(code[10], b'H' | b'M' | b'X')
        || !code[17].is_ascii_digit()
        || !code[16].is_ascii_alphanumeric()
    {
        return None;
    }
    // A digit before the check digit is for those born before 2000.
    let century = if code[16].is_ascii_digit() { 1900 } else { 2000 };
    let state = STATES.chunks_exact(2).any(|state| state == &code[11..13]);
    if !state || two(&code[4..]) > 99 || !date(&code[4..10], Some(century)) || !consonants(&code[13..16]) {
        return None;
    }
    Some(digit(&code[..17]) == code[17] - b'0')
}

/// Inner consonants of the names; `X` where there is none.
fn consonants(code: &[u8]) -> bool {
    code.iter().all(|byte| byte.is_ascii_uppercase() && !matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U'))
}

/// Weights 18 to 2 over the seventeen before it.
fn digit(code: &[u8]) -> u8 {
    let sum: u32 = code.iter().zip((2..=18).rev()).map(|(byte, weight)| value(*byte) * weight).sum();
    u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

/// Its place in the alphabet of the CURP, where `Ñ` comes after `N`.
fn value(byte: u8) -> u32 {
    u32::from(match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'N' => byte - b'A' + 10,
        ENYE => 24,
        _ => byte.saturating_sub(b'O') + 25,
    })
}
