//! Texts of cells as people mean them: cut where Excel cuts, its codes for control characters resolved.

use std::borrow::Cow;

use memchr::memmem;

/// Characters of a cell in Excel; what goes on behind them is left out.
pub const CELL: usize = 32_767;

/// The text of those bytes.
pub fn finish(bytes: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(bytes);
    cut(if memmem::find(text.as_bytes(), b"_x").is_some() { Cow::Owned(coded(&text)) } else { text })
}

/// The text of those bytes of OpenDocument, which knows no codes.
pub fn plain(bytes: &[u8]) -> Cow<'_, str> {
    cut(String::from_utf8_lossy(bytes))
}

fn cut(text: Cow<'_, str>) -> Cow<'_, str> {
    // As XML has it; Excel writes the first of the two by its code.
    let text = if memmem::find(text.as_bytes(), b"\r\n").is_some() {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        text
    };
    if text.len() <= CELL {
        return text;
    }
    match text.char_indices().nth(CELL) {
        Some((end, _)) => Cow::Owned(text[..end].to_string()),
        None => text,
    }
}

/// Resolves `_x000D_` and its like; NUL is nothing.
fn coded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match code(rest.as_bytes()) {
            Some(found) => {
                out.extend(Some(found).filter(|found| *found != '\0'));
                rest = &rest[7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character of `_xHHHH_` at the front.
fn code(bytes: &[u8]) -> Option<char> {
    let digits = bytes.get(2..6).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    if bytes.get(6) != Some(&b'_') {
        return None;
    }
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_resolved_and_their_likes_left_alone() {
        assert_eq!(finish(b"a_x000A_b_x41_c_xZZZZ_"), "a\nb_x41_c_xZZZZ_");
        assert_eq!(finish(b"a_x000D_\nb\r\nc"), "a\nb\nc");
        assert_eq!(finish(b"_x005F_x000A_"), "_x000A_");
    }

    #[test]
    fn what_looks_like_a_code_is_a_text_in_opendocument() {
        assert_eq!(plain(b"a_x000A_b\r\nc"), "a_x000A_b\nc");
    }

    #[test]
    fn long_texts_are_cut_by_characters() {
        let text = "ñ".repeat(CELL + 5);
        assert_eq!(finish(text.as_bytes()).chars().count(), CELL);
    }
}
