//! Which encoding the letters of a table are in.

use crate::scan::model::Encoding;

/// The encoding that the language byte of a header names. One that names none, or DOS where the letters say otherwise,
/// is left to the letters: programs write the byte without looking.
pub fn by_language(language: u8, sample: &[u8]) -> Option<Encoding> {
    let named = match language {
        // 437 has the same Spanish letters as 850 but for accented capitals.
        0x01 | 0x02 | 0x09 | 0x0a | 0x10..=0x12 | 0x14 | 0x15 | 0x18 | 0x1b | 0x1d | 0x24 | 0x25 | 0x37 => {
            Encoding::Cp850
        }
        0x03 | 0x57 | 0x58 | 0x59 => Encoding::Windows1252,
        0x04 => Encoding::MacRoman,
        0xf0 => Encoding::Utf8,
        _ => return None,
    };
    let letters = guess(sample);
    Some(if sample.is_ascii() || letters == named { named } else { letters })
}

/// The encoding in which the letters are Spanish.
pub fn guess(sample: &[u8]) -> Encoding {
    if sample.is_ascii() {
        return Encoding::Utf8;
    }
    // A character may be cut by the end of the sample, or of a field.
    let (right, wrong) = utf8_counts(sample);
    if right > wrong * 4 {
        return Encoding::Utf8;
    }
    let choices = [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman];
    let scored = choices.into_iter().map(|encoding| (score(sample, encoding), encoding));
    // The first of those that are alike: the order is that of how often they are met.
    scored.rev().max_by_key(|(score, _)| *score).map_or(Encoding::Windows1252, |(_, encoding)| encoding)
}

fn utf8_counts(sample: &[u8]) -> (usize, usize) {
    let (mut right, mut wrong) = (0, 0);
    for chunk in sample.utf8_chunks() {
        right += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    (right, wrong)
}

/// Spanish letters count for an encoding, signs that nobody writes in words against it.
fn score(sample: &[u8], encoding: Encoding) -> i64 {
    let mut score = 0;
    for at in memchr_high(sample) {
        let inside = near(sample, at);
        score += match text(&sample[at..=at], encoding).chars().next() {
            Some('á' | 'é' | 'í' | 'ó' | 'ú' | 'ñ' | 'Á' | 'É' | 'Í' | 'Ó' | 'Ú' | 'Ñ') => 4,
            Some('ü' | 'Ü' | 'º' | 'ª' | '°' | '¿' | '¡' | '–' | '“' | '”') => 1,
            Some(sign) if sign.is_alphabetic() => -1,
            // Boxes, fractions and currencies inside a word.
            Some(_) if inside => -4,
            _ => -2,
        };
    }
    score
}

fn memchr_high(sample: &[u8]) -> impl Iterator<Item = usize> + '_ {
    sample.iter().enumerate().filter(|(_, byte)| **byte >= 0x80).map(|(at, _)| at).take(20_000)
}

/// Does a letter stand before or after?
fn near(sample: &[u8], at: usize) -> bool {
    let letter =
        |place: Option<usize>| place.and_then(|at| sample.get(at)).is_some_and(u8::is_ascii_alphabetic);
    letter(at.checked_sub(1)) || letter(at.checked_add(1))
}

/// Bytes as text; what cannot be read becomes U+FFFD.
pub fn text(bytes: &[u8], encoding: Encoding) -> String {
    let codec = match encoding {
        Encoding::Cp850 => {
            return oem_cp::decode_string_complete_table(bytes, &oem_cp::code_table::DECODING_TABLE_CP850);
        }
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
        Encoding::MacRoman => encoding_rs::MACINTOSH,
    };
    codec.decode_without_bom_handling(bytes).0.into_owned()
}
