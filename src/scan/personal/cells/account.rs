//! Numbers with a check digit and nothing else: social security, bank accounts, bank cards.

use super::super::Id;
use super::bytes::{digits_only, repeated};

/// Bank codes of a CLABE. Source: *Catálogo de bancos* of the SAT, <https://www.gob.mx/sat/documentos/catalogo-de-bancos>.
const BANKS: [u16; 90] = [
    1, 2, 6, 9, 12, 14, 19, 21, 30, 32, 36, 37, 42, 44, 58, 59, 60, 62, 72, 106, 108, 110, 112, 113, 126,
    127, 128, 129, 130, 132, 133, 135, 136, 137, 138, 140, 141, 143, 145, 147, 148, 150, 151, 152, 154, 155,
    156, 157, 158, 159, 160, 166, 167, 168, 600, 601, 602, 605, 608, 613, 616, 617, 620, 630, 631, 634, 638,
    646, 648, 652, 653, 656, 659, 661, 670, 677, 680, 683, 684, 685, 686, 688, 689, 699, 703, 706, 710, 722,
    728, 902,
];

/// One bit for each bank.
const BITS: [u64; 16] = bits();

const fn bits() -> [u64; 16] {
    let mut out = [0; 16];
    let mut at = 0;
    while at < BANKS.len() {
        let code = BANKS[at] as usize;
        out[code / 64] |= 1 << (code % 64);
        at += 1;
    }
    out
}

/// Whether the first three digits are those of a bank.
pub fn known_bank(digits: &[u8]) -> bool {
    let Some(code) = digits.get(..3).filter(|code| digits_only(code)) else { return false };
    let code = code.iter().fold(0usize, |sum, digit| sum * 10 + usize::from(digit - b'0'));
    BITS[code / 64] >> (code % 64) & 1 == 1
}

/// Eleven digits: sure when the check digit is right, which one in ten is by chance.
pub fn nss(digits: &[u8]) -> Option<(Id, bool)> {
    (!repeated(digits)).then(|| (Id::Nss, luhn(digits)))
}

/// Eighteen digits; of a bank that is not known they are one only when the check digit is right.
pub fn clabe(digits: &[u8]) -> Option<(Id, bool)> {
    if repeated(digits) {
        return None;
    }
    let sure = control(&digits[..17]) == digits[17] - b'0';
    (sure || known_bank(digits)).then_some((Id::Clabe, sure))
}

/// Weights 3, 7, 1 over the seventeen before it; only the last digit of the sum counts.
fn control(digits: &[u8]) -> u8 {
    const WEIGHTS: [u8; 17] = [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7];
    let sum = digits.iter().zip(WEIGHTS).fold(0u16, |sum, (digit, weight)| {
        sum.wrapping_add(u16::from(digit.wrapping_sub(b'0').wrapping_mul(weight)))
    });
    let last = u8::try_from(sum % 10).unwrap_or(0);
    if last == 0 { 0 } else { 10 - last }
}

/// Thirteen to nineteen digits that begin as those of a brand; its lengths are counted too.
pub fn card(digits: &[u8]) -> Option<(Id, bool)> {
    (brand(digits) && !repeated(digits)).then(|| (Id::Card, luhn(digits)))
}

fn brand(digits: &[u8]) -> bool {
    let first = digits[..4].iter().fold(0u16, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match digits.len() {
        13 | 19 => first / 1000 == 4,
        15 => matches!(first / 100, 34 | 37),
        16 => first / 1000 == 4 || matches!(first / 100, 51..=55) || matches!(first, 2221..=2720),
        _ => false,
    }
}

/// The check of Luhn over at most 255 digits, the last of them being the check digit.
pub fn luhn(digits: &[u8]) -> bool {
    const DOUBLED: [u8; 16] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0];
    let mut sum = 0u32;
    let mut pairs = digits.rchunks_exact(2);
    for pair in &mut pairs {
        let (doubled, plain) = (pair[0] & 15, pair[1] & 15);
        sum = sum.wrapping_add(u32::from(DOUBLED[usize::from(doubled)]) + u32::from(plain));
    }
    sum = pairs.remainder().iter().fold(sum, |sum, digit| sum.wrapping_add(u32::from(digit & 15)));
    sum.is_multiple_of(10)
}

/// Groups of digits with one kind of separator: cards by four, accounts and social security as they are printed.
pub fn grouped(cell: &[u8]) -> Option<(Id, bool)> {
    let mut digits = [0u8; 19];
    let mut groups = [0u8; 8];
    let (mut count, mut group) = (0, 0);
    for byte in cell {
        match byte {
            b'0'..=b'9' => {
                *digits.get_mut(count)? = *byte;
                count += 1;
                groups[group] += 1;
            }
            b' ' | b'-' if groups[group] > 0 => {
                group += 1;
                groups.get(group)?;
            }
            _ => return None,
        }
    }
    let digits = &digits[..count];
    match &groups[..=group] {
        [4, 4, 4, 4] | [4, 6, 5] | [4, 4, 4, 4, 3] => card(digits),
        [3, 3, 11, 1] => clabe(digits),
        [2, 2, 2, 4, 1] | [10, 1] | [4, 2, 4, 1] => nss(digits),
        _ => None,
    }
}
