//! The check digits of the identifiers, and the public vectors that they are held against.

const CURP: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
const RFC: &str = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

fn place(alphabet: &str, letter: char) -> usize {
    alphabet.chars().position(|known| known == letter).expect("a letter of the alphabet")
}

fn digit(value: usize) -> char {
    char::from(b'0' + value as u8)
}

fn value(letter: char) -> usize {
    letter.to_digit(10).expect("a digit") as usize
}

/// Of the first 17 characters of a CURP.
pub fn curp(body: &str) -> char {
    let sum: usize = body.chars().zip((2..=18).rev()).map(|(c, weight)| place(CURP, c) * weight).sum();
    digit((10 - sum % 10) % 10)
}

/// Of the first 12 characters of a person's RFC, or the first 11 of a company's.
pub fn rfc(body: &str) -> char {
    let padded = format!("{body:>12}");
    let sum: usize = padded.chars().zip((2..=13).rev()).map(|(c, weight)| place(RFC, c) * weight).sum();
    match (11 - sum % 11) % 11 {
        10 => 'A',
        other => digit(other),
    }
}

/// The digit that makes `body` pass Luhn.
pub fn luhn(body: &str) -> char {
    let doubled = |n: usize| if n > 4 { 2 * n - 9 } else { 2 * n };
    let each = body.chars().rev().map(value).enumerate();
    let sum: usize = each.map(|(at, n)| if at % 2 == 0 { doubled(n) } else { n }).sum();
    digit((10 - sum % 10) % 10)
}

/// Of the first 17 digits of a CLABE.
pub fn clabe(body: &str) -> char {
    let sum: usize =
        body.chars().map(value).zip([3, 7, 1].into_iter().cycle()).map(|(n, w)| n * w % 10).sum();
    digit((10 - sum % 10) % 10)
}

fn holds(check: fn(&str) -> char, whole: &str, valid: bool) {
    let last = whole.chars().last().expect("a value");
    let body = &whole[..whole.len() - last.len_utf8()];
    assert_eq!(check(body) == last, valid, "the check digit of {whole}");
}

/// Stops the bench when the generator would make identifiers that are not valid.
pub fn assert_vectors() {
    for whole in ["BOXW310820HNERXN09", "AAAA000101HDFBBBA1", "AAAA990229HDFBBB05"] {
        holds(curp, whole, true);
    }
    holds(curp, "BOXW310820HNERXN08", false);
    for whole in ["GODE561231GR8", "MAB9307148T4", "XEXX010101000"] {
        holds(rfc, whole, true);
    }
    holds(rfc, "VACE460910SX6", false);
    holds(rfc, "XAXX010101000", false);
    assert_eq!(rfc("VACE460910SX"), '5');
    for whole in ["002010077777777771", "032180000118359719"] {
        holds(clabe, whole, true);
    }
    holds(clabe, "002010077777777772", false);
    for whole in ["12345678903", "00000000018", "4111111111111111", "5555555555554444", "378282246310005"] {
        holds(luhn, whole, true);
    }
    holds(luhn, "12345678901", false);
}
