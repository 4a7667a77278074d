//! In which letters a text is written: by its mark, by whether it is UTF-8, and else by how Spanish its words look.

use super::super::super::model::Encoding;

/// An encoding, and whether a byte order mark says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub encoding: Encoding,
    pub bom: bool,
    /// Nothing but ASCII so far.
    pub ascii: bool,
    /// 0 to 100.
    pub sure: u8,
}

/// Looks at the beginning of a text. `whole` when it is all of it, so that a cut letter at the end is a fault.
pub fn encoding(head: &[u8], whole: bool) -> Written {
    let marked = |encoding| Written { encoding, bom: true, ascii: false, sure: 100 };
    match head {
        [0xEF, 0xBB, 0xBF, ..] => return marked(Encoding::Utf8),
        [0xFF, 0xFE, ..] => return marked(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return marked(Encoding::Utf16Be),
        _ => {}
    }
    if let Some(encoding) = wide(head) {
        return Written { encoding, bom: false, ascii: false, sure: 90 };
    }
    if head.is_ascii() {
        return Written { encoding: Encoding::Utf8, bom: false, ascii: true, sure: 90 };
    }
    match simdutf8::compat::from_utf8(head) {
        Ok(_) => Written { encoding: Encoding::Utf8, bom: false, ascii: false, sure: 100 },
        Err(error) if !whole && error.error_len().is_none() => {
            Written { encoding: Encoding::Utf8, bom: false, ascii: false, sure: 100 }
        }
        Err(_) => {
            let (encoding, sure) = single_byte(head);
            Written { encoding, bom: false, ascii: false, sure }
        }
    }
}

/// UTF-16 without a mark: every other byte is nothing.
fn wide(head: &[u8]) -> Option<Encoding> {
    let sample = &head[..head.len().min(512) & !1];
    if sample.len() < 16 {
        return None;
    }
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count() * 2;
    match (zeros(0) * 10 / sample.len(), zeros(1) * 10 / sample.len()) {
        (0..=1, 7..) => Some(Encoding::Utf16Le),
        (7.., 0..=1) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Bytes of Spanish letters, by encoding: á é í ó ú ñ ü Á É Í Ó Ú Ñ Ü.
const LETTERS: [(Encoding, [u8; 14]); 3] = [
    (
        Encoding::Windows1252,
        [0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xF1, 0xFC, 0xC1, 0xC9, 0xCD, 0xD3, 0xDA, 0xD1, 0xDC],
    ),
    (
        Encoding::MacRoman,
        [0x87, 0x8E, 0x92, 0x97, 0x9C, 0x96, 0x9F, 0xE7, 0x83, 0xEA, 0xEE, 0xF2, 0x84, 0x86],
    ),
    (Encoding::Cp850, [0xA0, 0x82, 0xA1, 0xA2, 0xA3, 0xA4, 0x81, 0xB5, 0x90, 0xD6, 0xE0, 0xE9, 0xA5, 0x9A]),
];

/// Other signs that are written in Spanish texts, with less weight: grave accents, º ª ° ¿ ¡ quotes, dashes.
const SIGNS: [(Encoding, &[u8]); 3] = [
    (
        Encoding::Windows1252,
        &[0xB0, 0xBA, 0xAA, 0xBF, 0xA1, 0x93, 0x94, 0x96, 0x97, 0x91, 0x92, 0xB4, 0xA0, 0x95],
    ),
    (
        Encoding::MacRoman,
        &[
            0x88, 0x8F, 0x93, 0x98, 0x9D, 0xBC, 0xBB, 0xA1, 0xC0, 0xC1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD0, 0xAB,
            0xCA, 0xA5,
        ],
    ),
    (Encoding::Cp850, &[0xF8, 0xA7, 0xA6, 0xA8, 0xAD, 0xEF]),
];

/// Bytes beyond ASCII that are weighed.
const ENOUGH: usize = 600;

/// The single-byte encoding under which the words look most like Spanish: a letter counts when letters stand beside
/// it, as in «México»; a letter in the wrong case («MéXICO») counts against.
fn single_byte(head: &[u8]) -> (Encoding, u8) {
    let mut scores = LETTERS.map(|(encoding, letters)| (score(head, encoding, &letters), encoding));
    // A file of Windows is the likeliest when nothing speaks.
    scores[0].0 += 1;
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (best, second) = (scores[0].0, scores[1].0);
    let sure = if best > 0 && best >= second * 2 { 95 } else { 60 };
    (scores[0].1, sure)
}

fn score(head: &[u8], encoding: Encoding, letters: &[u8; 14]) -> i64 {
    let signs = SIGNS.iter().find(|(other, _)| *other == encoding).map_or(&[][..], |(_, signs)| signs);
    let mut total = 0;
    for (at, byte) in head.iter().enumerate().filter(|(_, byte)| **byte >= 0x80).take(ENOUGH) {
        let before = at.checked_sub(1).map_or(b' ', |at| head[at]);
        let after = head.get(at + 1).copied().unwrap_or(b' ');
        total += match letters.iter().position(|letter| letter == byte) {
            Some(which) => letter_score(which >= 7, before, after),
            None if signs.contains(byte) => 2,
            None => -6,
        };
    }
    total
}

/// 10 for a letter that fits between its neighbours, less for one that does not.
fn letter_score(capital: bool, before: u8, after: u8) -> i64 {
    let lower = before.is_ascii_lowercase() || after.is_ascii_lowercase();
    let upper = before.is_ascii_uppercase() || after.is_ascii_uppercase();
    let odd = |byte: u8| byte.is_ascii_digit() || byte == b'$';
    match capital {
        _ if odd(before) || (odd(after) && !lower && !upper) => -4,
        // A capital begins a word, or stands among capitals.
        true if before.is_ascii_lowercase() => -8,
        true if upper || (lower && !before.is_ascii_alphabetic()) => 10,
        false if before.is_ascii_uppercase() && after.is_ascii_uppercase() => -8,
        false if lower => 10,
        false if upper => 4,
        _ => 1,
    }
}

/// A text in its encoding; what cannot be read becomes U+FFFD.
pub fn decode(bytes: &[u8], encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Cp850 => {
            oem_cp::decode_string_complete_table(bytes, &oem_cp::code_table::DECODING_TABLE_CP850)
        }
        Encoding::Utf16Le => encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0.into_owned(),
        Encoding::Utf16Be => encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0.into_owned(),
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        Encoding::MacRoman => encoding_rs::MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Colonia,Descripción\nPeñón,Educación pública en México\nSAN JOSÉ,ATENCIÓN A NIÑOS Y NIÑAS\n";

    fn told(bytes: &[u8]) -> Encoding {
        encoding(bytes, true).encoding
    }

    #[test]
    fn spanish_is_told_in_every_encoding() {
        let (latin, ..) = encoding_rs::WINDOWS_1252.encode(TEXT);
        assert_eq!(told(&latin), Encoding::Windows1252);
        let mac: Vec<u8> = TEXT.chars().map(|c| mac_roman(c)).collect();
        assert_eq!(told(&mac), Encoding::MacRoman);
        let dos = oem_cp::encode_string_checked(TEXT, &oem_cp::code_table::ENCODING_TABLE_CP850).unwrap();
        assert_eq!(told(&dos), Encoding::Cp850);
        let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(told(&wide), Encoding::Utf16Le);
        assert_eq!(told(TEXT.as_bytes()), Encoding::Utf8);
        for encoding in [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850] {
            let bytes = [&latin[..], &mac[..], &dos[..]][match encoding {
                Encoding::Windows1252 => 0,
                Encoding::MacRoman => 1,
                _ => 2,
            }];
            assert_eq!(decode(bytes, encoding), TEXT);
        }
    }

    fn mac_roman(c: char) -> u8 {
        if c.is_ascii() {
            return c as u8;
        }
        (0x80..=0xFF).find(|byte| decode(&[*byte], Encoding::MacRoman).starts_with(c)).unwrap()
    }

    #[test]
    fn a_mark_settles_it_and_ascii_is_utf8_so_far() {
        assert!(encoding("\u{feff}a,b".as_bytes(), true).bom);
        assert!(encoding(b"a,b\n1,2\n", true).ascii);
    }

    #[test]
    fn a_letter_cut_at_the_end_of_the_sample_is_no_fault() {
        let cut = &"año".as_bytes()[..2];
        assert_eq!(encoding(cut, false).encoding, Encoding::Utf8);
        assert_eq!(encoding(cut, true).encoding, Encoding::Windows1252);
    }
}
