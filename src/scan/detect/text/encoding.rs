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

/// Other signs that are written in Spanish texts, with less weight.
struct Signs {
    /// Letters with a grave accent, which people write for acute ones.
    graves: &'static [u8],
    /// ¿ ¡, which stand before words.
    opening: &'static [u8],
    /// º ª °.
    ordinals: &'static [u8],
    /// Apostrophes, which stand between letters too.
    apostrophes: &'static [u8],
    /// Quotes, dashes, bullets, the blank that does not break.
    others: &'static [u8],
}

/// In the order of [`LETTERS`].
const SIGNS: [Signs; 3] = [
    Signs {
        graves: &[0xE0, 0xE8, 0xEC, 0xF2, 0xF9],
        opening: &[0xBF, 0xA1],
        ordinals: &[0xB0, 0xBA, 0xAA],
        apostrophes: &[0x92, 0xB4],
        others: &[0x93, 0x94, 0x96, 0x97, 0x91, 0xA0, 0x95],
    },
    Signs {
        graves: &[0x88, 0x8F, 0x93, 0x98, 0x9D],
        opening: &[0xC0, 0xC1],
        ordinals: &[0xBC, 0xBB, 0xA1],
        apostrophes: &[0xD5, 0xAB],
        others: &[0xD2, 0xD3, 0xD4, 0xD0, 0xD1, 0xCA, 0xA5],
    },
    Signs {
        graves: &[],
        opening: &[0xA8, 0xAD],
        ordinals: &[0xF8, 0xA7, 0xA6],
        apostrophes: &[0xEF],
        others: &[],
    },
];

/// Bytes beyond ASCII that are weighed.
const ENOUGH: usize = 600;

/// The single-byte encoding under which the words look most like Spanish: a letter counts when letters stand beside
/// it, as in «México»; a letter in the wrong case («MéXICO») counts against.
fn single_byte(head: &[u8]) -> (Encoding, u8) {
    let mut scores = [0, 1, 2].map(|which| (score(head, &LETTERS[which].1, &SIGNS[which]), LETTERS[which].0));
    // A file of Windows is the likeliest when nothing speaks; lines that end as on old Macs were written there.
    scores[0].0 += 1;
    if memchr::memchr(b'\r', head).is_some() && memchr::memchr(b'\n', head).is_none() {
        scores[1].0 += 10;
    }
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (best, second) = (scores[0].0, scores[1].0);
    let sure = if best > 0 && best >= second * 2 { 95 } else { 60 };
    (scores[0].1, sure)
}

fn score(head: &[u8], letters: &[u8; 14], signs: &Signs) -> i64 {
    let byte_at = |at: Option<usize>| at.and_then(|at| head.get(at)).copied().unwrap_or(b' ');
    let mut total = 0;
    for (at, byte) in head.iter().enumerate().filter(|(_, byte)| **byte >= 0x80).take(ENOUGH) {
        let (before, after) = (byte_at(at.checked_sub(1)), byte_at(at.checked_add(1)));
        // «N° 12», in whatever letters: a letter would not stand there.
        let number = matches!(before, b'N' | b'n')
            && !byte_at(at.checked_sub(2)).is_ascii_alphabetic()
            && (after == b' ' || after.is_ascii_digit());
        total += match letters.iter().position(|letter| letter == byte) {
            Some(_) if number => -4,
            Some(which) => letter_score(which >= 7, before, after),
            None => sign_score(*byte, signs, before, after),
        };
    }
    total
}

/// 2 for a sign where such a sign stands; a letter more, a wrong one less.
fn sign_score(byte: u8, signs: &Signs, before: u8, after: u8) -> i64 {
    let (joined, follows) = (before.is_ascii_alphabetic(), after.is_ascii_alphabetic());
    match byte {
        _ if signs.graves.contains(&byte) => {
            if joined {
                4
            } else {
                -4
            }
        }
        _ if signs.opening.contains(&byte) => {
            if follows || after >= 0x80 {
                2
            } else {
                -4
            }
        }
        _ if signs.ordinals.contains(&byte) || signs.apostrophes.contains(&byte) => 2,
        _ if signs.others.contains(&byte) => {
            if joined && follows {
                -6
            } else {
                2
            }
        }
        _ => -6,
    }
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
        let mac: Vec<u8> = TEXT.chars().map(mac_roman).collect();
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

    #[test]
    fn signs_where_no_letter_stands_tell_the_letters_of_old_macs() {
        assert_eq!(
            told(b"nombre,calle\rKinder,Hidalgo N\xA1 53\rBiblioteca,Mart\x93n N\xA1 7\r"),
            Encoding::MacRoman
        );
        assert_eq!(
            told(b"calle\rHidalgo N\xC1 53\rJuarez N\xC1 7\rAm\x8Erica N\xC1 7\r"),
            Encoding::MacRoman
        );
        assert_eq!(told(b"calle\nHidalgo N\xB0 53\nJuarez N\xBA 7\n\xBFQu\xE9 es?\n"), Encoding::Windows1252);
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
