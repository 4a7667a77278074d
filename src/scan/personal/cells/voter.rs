//! The voter key (clave de elector): eighteen characters, without a check digit that is published.

use super::bytes::{ENYE, date, two};

/// Six letters of the names, a date, a state, a sex, three digits. Takes 18 bytes in upper case.
pub fn check(code: &[u8]) -> bool {
    let letters = code[..6].iter().all(|byte| byte.is_ascii_uppercase() || matches!(*byte, b'&' | ENYE));
    letters
        && matches!(two(&code[12..]), 1..=32 | 87 | 88)
        && matches!(code[14], b'H' | b'M')
        && code[15..].iter().all(u8::is_ascii_digit)
        && date(&code[6..12], None)
}
