//! Plates of vehicles. Source: NOM-001-SCT-2-2016; the letters I, O, Q and Ñ are not in use.

use super::super::Id;

/// Forms with `L` for a letter and `D` for a digit; those with dashes are sure.
const FORMS: [&[u8]; 8] = [
    b"LLL-DDD-L",
    b"LDD-LLL",
    b"LLL-DD-DD",
    b"LL-DDDD-L",
    b"L-DDD-LL",
    b"LDD-LL",
    b"L-DDD-LLL",
    b"LL-DD-DDD",
];

/// The cell is a plate; without its dashes, by its form only. Takes bytes in upper case.
pub fn whole(code: &[u8]) -> Option<(Id, bool)> {
    if !(5..=9).contains(&code.len()) {
        return None;
    }
    let sure = FORMS.iter().any(|form| with_dashes(code, form));
    let form = || FORMS.iter().any(|form| bare(code, form));
    (sure || form()).then_some((Id::Plate, sure))
}

fn fits(byte: u8, mark: u8) -> bool {
    match mark {
        b'L' => byte.is_ascii_uppercase() && !matches!(byte, b'I' | b'O' | b'Q'),
        b'D' => byte.is_ascii_digit(),
        _ => matches!(byte, b'-' | b' '),
    }
}

fn with_dashes(code: &[u8], form: &[u8]) -> bool {
    code.len() == form.len() && code.iter().zip(form).all(|(byte, mark)| fits(*byte, *mark))
}

fn bare(code: &[u8], form: &[u8]) -> bool {
    let marks = || form.iter().filter(|mark| **mark != b'-');
    code.len() == marks().count() && code.iter().zip(marks()).all(|(byte, mark)| fits(*byte, *mark))
}
