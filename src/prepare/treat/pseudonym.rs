//! A keyed pseudonym: HMAC-SHA256 of the value, as sixteen letters and digits.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Letters of a pseudonym: none that is taken for another (`i`, `l`, `o`, `u` are missing, as Crockford has it).
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Letters of one pseudonym, of five bits each: 80 bits. Among ten million different values, the chance that any two
/// get the same one is under 5 in 10^11 (n² / 2^81).
pub const LENGTH: usize = 16;

/// A key that is ready to use.
#[derive(Clone)]
pub struct Key(Hmac<Sha256>);

impl Key {
    /// `None` when the key is shorter than 16 bytes, which could be guessed.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.len() < 16 {
            return None;
        }
        <Hmac<Sha256> as KeyInit>::new_from_slice(bytes).ok().map(Self)
    }

    /// The pseudonym of a value, whose blanks at both ends do not count.
    pub fn of_value(&self, value: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(value.trim().as_bytes());
        let bytes = mac.finalize().into_bytes();
        let bits = bytes.iter().take(10).fold(0u128, |all, byte| (all << 8) | u128::from(*byte));
        let letter = |at: usize| {
            // Five bits are under 32.
            let five = (bits >> (5 * (LENGTH - 1 - at))) & 31;
            char::from(LETTERS[usize::try_from(five).unwrap_or(0)])
        };
        (0..LENGTH).map(letter).collect()
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Key")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_beginning_of_the_hmac_of_rfc_4231() {
        // Test case 1: key of twenty 0x0b, "Hi There": b0344c61d8db38535ca8...
        let key = Key::of(&[0x0b; 20]).unwrap();
        let made = key.of_value("Hi There");
        let back = made.bytes().fold(0u128, |all, letter| {
            (all << 5) | LETTERS.iter().position(|known| *known == letter).unwrap() as u128
        });
        assert_eq!(format!("{back:020x}"), "b0344c61d8db38535ca8");
    }

    #[test]
    fn the_same_value_has_the_same_one_and_another_key_another() {
        let (key, other) = (Key::of(&[1; 32]).unwrap(), Key::of(&[2; 32]).unwrap());
        assert_eq!(key.of_value("GODE561231GR8"), key.of_value(" GODE561231GR8 "));
        assert_ne!(key.of_value("a"), key.of_value("b"));
        assert_ne!(key.of_value("a"), other.of_value("a"));
        assert!(Key::of(b"corta").is_none());
        assert_eq!(format!("{key:?}"), "Key");
    }
}
