//! Folios: a short name for a content, that can be read out over the telephone and checked without a network.
//!
//! Eleven symbols of Crockford's alphabet (no I, L, O, U) hold the first 55 bits of the content's SHA-256; the twelfth
//! checks them (Luhn modulo 32: any one wrong symbol, nearly any two swapped). Written `7K3M-Q9XD-4TZ8`.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::text::{Lang, folio as say};

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Symbols without the one that checks.
const LENGTH: usize = 11;

/// The folio of a content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Folio([u8; LENGTH + 1]);

impl Folio {
    /// Of these bytes, whatever they are.
    pub fn of(content: &[u8]) -> Self {
        let digest = Sha256::digest(content);
        let bits = digest.iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let mut symbols = [0; LENGTH + 1];
        for (at, symbol) in symbols.iter_mut().take(LENGTH).enumerate() {
            *symbol = (bits >> (59 - 5 * at) & 31) as u8;
        }
        symbols[LENGTH] = check(&symbols[..LENGTH]);
        Self(symbols)
    }

    /// Reads what a person typed or was told: any case, with blanks or hyphens, `O` for zero, `I` and `L` for one.
    /// `None` when it is no folio, or a symbol of it is wrong.
    pub fn read(text: &str) -> Option<Self> {
        let kept = text.chars().filter(|sign| !sign.is_whitespace() && !"-–—.".contains(*sign));
        let symbols = kept.map(value).collect::<Option<Vec<u8>>>()?;
        let symbols: [u8; LENGTH + 1] = symbols.try_into().ok()?;
        (check(&symbols[..LENGTH]) == symbols[LENGTH]).then_some(Self(symbols))
    }

    /// For the telephone: `siete, K de kilo, tres, M de mamá; …`.
    pub fn spelled(&self, lang: Lang) -> String {
        let alphabet = say::ALPHABET;
        let words: Vec<&str> = alphabet.to(lang).split('|').collect();
        let group = |symbols: &[u8]| {
            let said = symbols.iter().map(|symbol| words.get(usize::from(*symbol)).copied().unwrap_or("?"));
            said.collect::<Vec<_>>().join(", ")
        };
        self.0.chunks(4).map(group).collect::<Vec<_>>().join("; ")
    }
}

impl fmt::Display for Folio {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, symbol) in self.0.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                to.write_str("-")?;
            }
            write!(to, "{}", char::from(SYMBOLS[usize::from(*symbol)]))?;
        }
        Ok(())
    }
}

/// A text with its folio as its first line (`folio = "7K3M-Q9XD-4TZ8"`), which is that of all that follows.
pub fn sealed(body: &str) -> String {
    format!("folio = \"{}\"\n{body}", Folio::of(body.as_bytes()))
}

/// The folio that a sealed text claims, and whether it is that of what follows; line ends and a mark of byte order are
/// taken as they were written. `None` when the text claims none.
pub fn opened(text: &str) -> Option<(Folio, bool)> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (first, body) = text.split_once('\n')?;
    let claimed =
        first.trim().strip_prefix("folio")?.trim_start().strip_prefix('=')?.trim().trim_matches('"');
    let claimed = Folio::read(claimed)?;
    let fits = Folio::of(body.as_bytes()) == claimed;
    Some((claimed, fits))
}

fn value(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SYMBOLS.iter().position(|symbol| char::from(*symbol) == sign)?;
    u8::try_from(at).ok()
}

/// Luhn modulo 32, the rightmost symbol doubled.
fn check(symbols: &[u8]) -> u8 {
    let sum = symbols.iter().rev().enumerate().fold(0_u32, |sum, (at, symbol)| {
        let value = u32::from(*symbol) * if at % 2 == 0 { 2 } else { 1 };
        sum + value / 32 + value % 32
    });
    ((32 - sum % 32) % 32) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folio_is_of_its_content() {
        let folio = Folio::of(b"licencias");
        assert_eq!(folio, Folio::of(b"licencias"));
        assert_ne!(folio, Folio::of(b"licencias "));
        assert_eq!(folio.to_string().len(), 14);
    }

    #[test]
    fn it_is_read_as_people_write_it() {
        let folio = Folio::of(b"x");
        let text = folio.to_string();
        for typed in [text.clone(), text.to_lowercase(), text.replace('-', " "), text.replace('0', "o")] {
            assert_eq!(Folio::read(&typed), Some(folio.clone()), "{typed}");
        }
        assert_eq!(Folio::read("7K3M"), None);
    }

    #[test]
    fn one_wrong_symbol_is_seen() {
        let text = Folio::of(b"recibo").to_string();
        for (at, sign) in text.char_indices().filter(|(_, sign)| *sign != '-') {
            for other in SYMBOLS.iter().map(|symbol| char::from(*symbol)).filter(|other| *other != sign) {
                let mut wrong = text.clone();
                wrong.replace_range(at..=at, &other.to_string());
                assert_eq!(Folio::read(&wrong), None, "{wrong}");
            }
        }
    }

    #[test]
    fn a_sealed_text_is_told_from_one_that_was_changed() {
        let text = sealed("kind = \"ckan\"\nfiles = 3\n");
        assert_eq!(opened(&text).unwrap(), (Folio::of(b"kind = \"ckan\"\nfiles = 3\n"), true));
        assert!(opened(&text.replace('\n', "\r\n")).unwrap().1);
        assert!(!opened(&text.replace("files = 3", "files = 4")).unwrap().1);
        assert_eq!(opened("kind = \"ckan\"\n"), None);
    }

    #[test]
    fn every_symbol_has_a_word() {
        for lang in [Lang::Es, Lang::En] {
            assert_eq!(say::ALPHABET.to(lang).split('|').count(), SYMBOLS.len());
        }
    }
}
