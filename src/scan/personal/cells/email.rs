//! Addresses of e-mail: enough of their grammar to tell them from handles and formulas.

use super::super::Id;

/// The cell is one address.
pub fn whole(cell: &[u8]) -> Option<(Id, bool)> {
    let at = memchr::memchr(b'@', cell)?;
    let start = at - cell[..at].iter().rev().take_while(|byte| local(**byte)).count();
    let end = end_of_domain(cell, at)?;
    (start == 0 && at > 0 && end == cell.len()).then_some((Id::Email, true))
}

/// Where the address around an `@` begins and ends, in a longer text.
pub fn around(text: &[u8], at: usize) -> Option<(usize, usize)> {
    let before = text[..at].iter().rev().take(64).take_while(|byte| local(**byte)).count();
    let end = end_of_domain(text, at)?;
    (before > 0).then_some((at - before, end))
}

/// What may stand before the `@`; letters above ASCII are there by mistake and count.
fn local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%' | b'\'')
}

/// End of the domain: labels and dots, the last label of two letters or more.
fn end_of_domain(text: &[u8], at: usize) -> Option<usize> {
    let rest = &text[at + 1..];
    let mut len = rest
        .iter()
        .take(255)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        .count();
    while len > 0 && !rest[len - 1].is_ascii_alphanumeric() {
        len -= 1;
    }
    let name = &rest[..len];
    let dot = memchr::memrchr(b'.', name)?;
    let top = &name[dot + 1..];
    let good = dot > 0 && top.len() >= 2 && top.iter().all(u8::is_ascii_alphabetic) && name[0] != b'.';
    good.then_some(at + 1 + len)
}

/// The domain of an address, after its `@`.
pub fn domain(address: &str) -> Option<&str> {
    address.rsplit_once('@').map(|(_, domain)| domain.trim()).filter(|domain| domain.contains('.'))
}
