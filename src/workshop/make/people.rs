//! People that nobody is: their second surname is Ejemplo, they were born before 1910, and their identifiers pass the
//! check digits all the same, so that what looks for such data finds them.

use super::random::Random;
use crate::text::fold::fold;
use crate::workshop::town::Words;

/// One of them.
pub struct Person {
    pub name: String,
    pub curp: String,
    pub rfc: String,
    pub email: String,
}

/// The surname that says that a person is invented.
const MARK: &str = "Ejemplo";

impl Person {
    pub fn any(words: &Words, random: &mut Random) -> Self {
        let woman = random.below(2) == 0;
        let given = random.pick(if woman { &words.women } else { &words.men }).to_string();
        let surname = random.pick(&words.surnames).to_string();
        let born = format!("{:02}{:02}{:02}", random.below(10), random.between(1, 12), random.between(1, 28));
        let head = format!("{}{born}", letters(&given, &surname));
        let sex = if woman { 'M' } else { 'H' };
        let inner: String = [surname.as_str(), MARK, &given].map(consonant).into_iter().collect();
        let curp = format!("{head}{sex}NE{inner}0");
        let rfc = format!("{head}X{}", random.below(10));
        let mail = fold(&format!("{given}.{surname}")).replace(' ', ".");
        Self {
            name: format!("{given} {surname} {MARK}"),
            curp: format!("{curp}{}", curp_digit(&curp)),
            rfc: format!("{rfc}{}", rfc_digit(&rfc)),
            email: format!("{mail}@correo.example"),
        }
    }
}

/// First letter and first inner vowel of the surname, the letter of the mark, that of the name.
fn letters(given: &str, surname: &str) -> String {
    let surname = plain(surname);
    let first = surname.first().copied().unwrap_or('X');
    let vowel = surname.iter().skip(1).copied().find(|letter| "AEIOU".contains(*letter)).unwrap_or('X');
    [first, vowel, 'E', plain(given).first().copied().unwrap_or('X')].into_iter().collect()
}

fn consonant(word: &str) -> char {
    plain(word).iter().skip(1).copied().find(|letter| !"AEIOU".contains(*letter)).unwrap_or('X')
}

/// Capitals from A to Z; `Ñ` is X, as the registry writes it.
fn plain(word: &str) -> Vec<char> {
    let word = word.to_uppercase().replace('Ñ', "X");
    fold(&word).to_uppercase().chars().filter(char::is_ascii_uppercase).collect()
}

fn place(alphabet: &str, letter: char) -> usize {
    alphabet.chars().position(|own| own == letter).unwrap_or(0)
}

/// Check digit of the 17 signs before it: weights from 18 down.
fn curp_digit(code: &str) -> usize {
    let alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    let sum: usize =
        code.chars().zip((2..=18).rev()).map(|(sign, weight)| place(alphabet, sign) * weight).sum();
    (10 - sum % 10) % 10
}

/// Check sign of the twelve before it: weights from 13 down.
fn rfc_digit(code: &str) -> char {
    let alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
    let code = format!("{code:>12}");
    let sum: usize =
        code.chars().zip((2..=13).rev()).map(|(sign, weight)| place(alphabet, sign) * weight).sum();
    match (11 - sum % 11) % 11 {
        10 => 'A',
        // Below ten, so one digit.
        digit => char::from(b'0' + digit as u8),
    }
}

/// A company's, of the day on which the practice was made up: three letters, six digits, three signs.
pub fn company_rfc(random: &mut Random) -> String {
    let letter = |random: &mut Random| char::from(b'A' + random.below(26) as u8);
    let head: String = (0..3).map(|_| letter(random)).collect();
    let code = format!("{head}9902{:02}ZZ", random.between(1, 28));
    format!("{code}{}", rfc_digit(&code))
}

/// An account of the bank and place of the official example, with its check digit.
pub fn clabe(random: &mut Random) -> String {
    let code = format!("0020100777{:07}", random.below(10_000_000));
    let sum: u32 = code
        .bytes()
        .zip([3, 7, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight % 10)
        .sum();
    format!("{code}{}", (10 - sum % 10) % 10)
}

/// An insurance number of the office 00, which there is not, with its check digit.
pub fn nss(random: &mut Random) -> String {
    let code = format!("00{:08}", random.below(100_000_000));
    let doubled = |(at, digit): (usize, u8)| {
        let digit = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
        digit / 10 + digit % 10
    };
    let sum: u32 = code.bytes().rev().enumerate().map(doubled).sum();
    format!("{code}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_the_official_examples() {
        assert_eq!(curp_digit("BOXW310820HNERXN0"), 9);
        assert_eq!(curp_digit("AAAA000101HDFBBBA"), 1);
        assert_eq!((rfc_digit("GODE561231GR"), rfc_digit("MAB9307148T")), ('8', '4'));
        let mut random = Random::new(7);
        assert!(nss(&mut random).len() == 11 && clabe(&mut random).len() == 18);
    }
}
