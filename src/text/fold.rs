//! Comparing and cleaning what people write: accents, case, control characters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents, single spaces: the form in which words are compared and searched.
pub fn fold(text: &str) -> String {
    let bare: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
    bare.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A typed answer as it may be stored: NFC, tabs as spaces, no control characters but line ends, trimmed.
pub fn clean(text: &str) -> String {
    let text: String = text
        .nfc()
        .map(|c| if c == '\t' || c == '\u{a0}' { ' ' } else { c })
        .filter(|c| *c == '\n' || !is_unsafe(*c))
        .collect();
    text.trim().to_string()
}

/// Characters that could move the cursor, hide text or reorder it: C0, C1, DEL, bidirectional marks, U+2028/9.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Text of unknown origin as it may be shown: unsafe characters become a visible mark.
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => '\n',
            '\t' => ' ',
            '\u{1b}' => '\u{241b}',
            c if is_unsafe(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// A name for files and identifiers: ASCII lower case, digits and single hyphens, at most `max` characters.
///
/// `año` becomes `anio`, as is usual in Mexican column names.
pub fn slug(text: &str, max: usize) -> String {
    let text = text.to_lowercase().replace("año", "anio");
    let mut out = String::new();
    for c in fold(&text).chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    out.truncate(max);
    out.trim_matches('-').to_string()
}

/// UTF-8, or else Windows-1252: what Excel and Notepad write in Mexico when it is not UTF-8.
pub fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

/// Source: <https://encoding.spec.whatwg.org/index-windows-1252.txt>; its five holes stay C1 controls.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// At most so many characters; what is longer ends in «…».
pub fn short(text: &str, most: usize) -> String {
    match text.chars().count() > most {
        true => format!("{}…", text.chars().take(most.saturating_sub(1)).collect::<String>().trim_end()),
        false => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_cut_with_a_sign_of_it() {
        assert_eq!(["abcd", "abc", "ab cd"].map(|text| short(text, 4)), ["abcd", "abc", "ab…"]);
    }

    #[test]
    fn folding_ignores_accents_case_and_spaces() {
        assert_eq!(fold("  Atrás  DE\tLeón "), "atras de leon");
    }

    #[test]
    fn cleaning_keeps_letters_and_drops_control() {
        assert_eq!(clean("An\u{303}o\t2024\u{1b}[2J\u{202e}"), "Año 2024[2J");
    }

    #[test]
    fn unknown_text_never_reaches_the_terminal_raw() {
        assert_eq!(visible("a\u{1b}[2Jb\u{9b}c"), "a\u{241b}[2Jb\u{fffd}c");
    }

    #[test]
    fn slugs_are_ascii() {
        assert_eq!(slug("Licencias de construcción (año 2025)", 60), "licencias-de-construccion-anio-2025");
        assert_eq!(slug("¿?", 60), "");
    }
}
