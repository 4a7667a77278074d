//! The last line of a plan: a count and a hash that tell a cut file from a whole one.
//!
//! `# fin: 53 lineas, sha256 <64 hex digits>`, over everything above it. It never blocks an edit by hand: a hash that
//! differs says "edited", only a missing line says "cut".

use crate::hash::sha256;

const MARK: &str = "# fin: ";

/// What the last line says about the text above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// The file is as it was written.
    Whole,
    /// Complete, but not as it was written: somebody edited it.
    Edited,
    /// Complete but for the last line end; some editors take it away.
    NoLastNewline,
    /// The last line is not there or is cut. `lines` is how many it had, when the line still says so.
    Missing { lines: Option<usize> },
}

/// A text split into what a person writes and the seal.
pub fn open(text: &str) -> (&str, Seal) {
    let trimmed = text.trim_end_matches(['\n', '\r', ' ', '\t']);
    let start = trimmed.rfind('\n').map_or(0, |newline| newline + 1);
    let (body, last) = (&text[..start], &trimmed[start..]);
    let Some(rest) = last.strip_prefix(MARK) else {
        return (text, Seal::Missing { lines: None });
    };
    let lines = rest.split(' ').next().and_then(|number| number.parse().ok());
    let hash = rest.split_once("sha256 ").map_or("", |(_, hash)| hash);
    if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        return (body, Seal::Missing { lines });
    }
    let seal = match (hash == sha256(body), text.ends_with('\n')) {
        (true, true) => Seal::Whole,
        (true, false) => Seal::NoLastNewline,
        (false, _) => Seal::Edited,
    };
    (body, seal)
}

/// The hash that the seal of a file gives, when it has one.
pub fn hash(file: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(file).ok()?.trim_end();
    let last = text.rsplit('\n').next()?.strip_prefix(MARK)?;
    last.split_once("sha256 ").map(|(_, hash)| hash.to_string())
}

/// The text with its seal, in the line ends of the text.
pub fn close(body: &str, newline: &str) -> String {
    let mut text = body.to_string();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push_str(newline);
    }
    let lines = text.bytes().filter(|b| *b == b'\n').count();
    let seal = format!("{MARK}{lines} lineas, sha256 {}{newline}", sha256(&text));
    text.push_str(&seal);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_cut_at_any_byte_is_found_out() {
        let whole = close("format = 1\n[a]\nb = \"ñ\"\n", "\n");
        assert_eq!(open(&whole).1, Seal::Whole);
        for cut in 0..whole.len() {
            if whole.is_char_boundary(cut) {
                assert_ne!(open(&whole[..cut]).1, Seal::Whole, "cut at {cut}");
            }
        }
    }

    #[test]
    fn the_hash_of_a_file_is_that_of_what_stands_above() {
        let whole = close("format = 1\n", "\n");
        assert_eq!(hash(whole.as_bytes()), Some(sha256("format = 1\n")));
        assert_eq!(hash(b"format = 1\n"), None);
    }

    #[test]
    fn an_edit_by_hand_is_told_from_a_cut() {
        let whole = close("format = 1\r\na = 1\r\n", "\r\n");
        assert_eq!(open(&whole.replace("a = 1", "a = 2")).1, Seal::Edited);
    }
}
