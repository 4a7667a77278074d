//! Ways to reach a person: e-mail, telephones, plates of vehicles.

use std::collections::HashSet;

use super::Id;
use super::cells::{known_area, national, whole};
use super::institution::is_office;
use super::lists::Lists;
use super::look::{Look, part};
use super::numbers::Told;

/// Addresses of e-mail, and whether any of them is a person's.
pub fn email(look: &Look, lists: &Lists) -> Option<(Told, bool)> {
    let hits = &look.evidence.whole;
    let count = hits.sure[Id::Email as usize];
    if count == 0 {
        return None;
    }
    let seen: Vec<&str> = look.values.iter().map(|value| value.raw).filter(|raw| raw.contains('@')).collect();
    let offices = seen.iter().filter(|address| is_office(address, lists)).count();
    let private = seen.is_empty() || part(offices, seen.len()) < 0.9;
    Some((Told { confidence: 97, count, checked: true, inside: false }, private))
}

/// Telephones. `people`: persons stand beside.
pub fn phone(look: &Look, people: bool) -> Option<Told> {
    let hits = &look.evidence.whole;
    let (sure, form) = (hits.sure[Id::Phone as usize], hits.form[Id::Phone as usize]);
    let told = |confidence, count| Some(Told { confidence, count, checked: false, inside: false });
    if look.says("phone").is_some() && ratio(sure + form, look.evidence.cells) < 0.3 {
        let several = look.share(|raw, _| are_several(raw));
        if several >= 0.3 {
            return told(90, look.cells(several));
        }
    }
    if sure + form == 0 {
        return None;
    }
    let separated = ratio(sure, look.evidence.cells);
    let plain = Plain::of(look);
    match look.says("phone") {
        // A header that lies: none of the numbers begins as a telephone does.
        Some(_) if sure == 0 && plain.share > 0.6 && plain.counted && plain.areas < 0.3 => told(40, form),
        Some(_) if ratio(sure + form, look.evidence.cells) >= 0.3 => told(94, sure + form),
        Some(strong) if sure + form > 0 => told(if strong { 80 } else { 65 }, sure + form),
        _ if separated >= 0.4 => told(90, sure + form),
        _ if sure > 0 && look.evidence.whole.form[Id::Phone as usize] < sure => told(58, sure),
        _ if sure >= 3 && separated >= 0.02 && plain.share >= 0.3 => told(85, sure + form),
        _ => told(plain.confidence(look, people), form),
    }
}

/// `55 1234 5678 / 55 8765 4321`: numbers of seven digits and more with a sign between.
fn are_several(raw: &str) -> bool {
    let number = |part: &str| {
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        (7..=13).contains(&digits) && part.bytes().filter(u8::is_ascii_alphabetic).count() <= 5
    };
    raw.split_once(['/', ',', ';', '|']).is_some_and(|(first, rest)| number(first) && number(rest))
}

/// Ten digits and nothing else, as telephones and as folios.
struct Plain {
    share: f64,
    /// With an area code in use.
    areas: f64,
    /// One after the other, or all with the same beginning.
    counted: bool,
    different: usize,
}

impl Plain {
    fn of(look: &Look) -> Self {
        let numbers: Vec<[u8; 10]> = look.values.iter().filter_map(|value| national(value.raw)).collect();
        let areas = numbers.iter().filter(|digits| known_area(*digits)).count();
        Self {
            share: part(numbers.len(), look.variety()),
            areas: part(areas, numbers.len()),
            counted: is_counted(&numbers),
            different: numbers.len(),
        }
    }

    fn confidence(&self, look: &Look, people: bool) -> u8 {
        let other = look.says_thing() || look.says("voter_key").is_some();
        if self.share < 0.6 || self.counted || look.repeats() > 3.0 {
            return 25;
        }
        let base: u8 = match self.areas {
            share if share >= 0.95 && self.different >= 12 => 84,
            share if share >= 0.85 && self.different >= 12 => 72,
            // Of few numbers, all may begin as telephones do by chance.
            share if share >= 0.95 && self.different >= 4 && (look.blank || people) => 60,
            _ => 30,
        };
        base.saturating_sub(if other { 30 } else { 0 }).saturating_add(if people && base >= 60 {
            8
        } else {
            0
        })
    }
}

/// Folios: they grow by little, or share the digits that come after an area code.
fn is_counted(numbers: &[[u8; 10]]) -> bool {
    if numbers.len() < 3 {
        return false;
    }
    let starts: HashSet<&[u8]> = numbers.iter().map(|digits| &digits[..5]).collect();
    let years =
        numbers.iter().filter(|digits| digits.starts_with(b"20") || digits.starts_with(b"19")).count();
    let ends: HashSet<&[u8]> = numbers.iter().map(|digits| &digits[6..]).collect();
    let same_start = part(starts.len(), numbers.len()) < 0.12 && starts.len() < 12;
    let zeros = numbers.iter().filter(|digits| &digits[4..7] == b"000").count();
    same_start
        || part(years, numbers.len()) > 0.6
        || part(zeros, numbers.len()) > 0.3
        || part(ends.len(), numbers.len()) < 0.3 && numbers.len() < 3000
        || is_ladder(numbers)
}

/// Most differences between neighbours, once sorted, are the same small number.
fn is_ladder(numbers: &[[u8; 10]]) -> bool {
    let mut values: Vec<u64> = numbers
        .iter()
        .map(|digits| digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
        .collect();
    values.sort_unstable();
    let small = values.windows(2).filter(|pair| pair[1] - pair[0] <= 50).count();
    part(small, values.len() - 1) > 0.5
}

/// Plates of vehicles, and their serial numbers.
pub fn plate(look: &Look) -> Option<Told> {
    let hits = &look.evidence.whole;
    let (sure, form) = (hits.sure[Id::Plate as usize], hits.form[Id::Plate as usize]);
    let told = |confidence, count| Some(Told { confidence, count, checked: false, inside: false });
    let (dashed, all) = (ratio(sure, look.evidence.cells), ratio(sure + form, look.evidence.cells));
    let serials = look.share(|raw, _| is_vin(raw));
    let other = || look.share(|raw, _| is_like_plate(raw));
    match look.says("plate") {
        Some(_) if all >= 0.3 || serials >= 0.5 => told(92, (sure + form).max(look.cells(serials))),
        // Of other years, other states, motorcycles or other countries.
        Some(strong) if look.repeats() < 3.0 && other() >= 0.6 => {
            told(if strong { 88 } else { 65 }, look.cells(other()))
        }
        Some(strong) if all > 0.05 => told(if strong { 75 } else { 55 }, sure + form),
        _ if serials >= 0.8 && look.variety() >= 3 => told(80, look.cells(serials)),
        _ if dashed >= 0.5 && varied(look) => told(if look.says_thing() { 55 } else { 78 }, sure + form),
        _ if all >= 0.85 && varied(look) && look.variety() >= 8 && !look.says_thing() => {
            told(60, sure + form)
        }
        _ => None,
    }
}

/// Five to nine capitals and digits, some of each, perhaps with dashes or blanks.
fn is_like_plate(raw: &str) -> bool {
    let letters = raw.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    (1..=4).contains(&letters)
        && (2..=6).contains(&digits)
        && (5..=8).contains(&(letters + digits))
        && raw.len() <= 10
        && raw.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b' '))
}

/// Seventeen letters and digits without I, O and Q, some of each: a serial number of a vehicle.
fn is_vin(raw: &str) -> bool {
    let good =
        |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase() && !matches!(byte, b'I' | b'O' | b'Q');
    raw.len() == 17
        && raw.bytes().all(|byte| good(&byte))
        && raw.bytes().any(|byte| byte.is_ascii_uppercase())
        && raw.bytes().filter(u8::is_ascii_digit).count() >= 4
}

/// The letters of plates differ; those of the codes of a catalogue are few.
fn varied(look: &Look) -> bool {
    let plates: Vec<&str> = look
        .values
        .iter()
        .map(|value| value.raw)
        .filter(|raw| whole(raw.as_bytes()).is_some_and(|hit| hit.0 == Id::Plate))
        .collect();
    let starts: HashSet<&str> = plates.iter().filter_map(|raw| raw.get(..3)).collect();
    part(starts.len(), plates.len()) >= 0.5
}

fn ratio(some: u64, all: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 52 bits")]
    let ratio = some as f64 / all.max(1) as f64;
    ratio
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::tests::column;

    fn phones(name: &str, values: &[String], people: bool) -> u8 {
        let lists = Lists::sample();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        phone(&Look::of(&column(name, Kind::Code, &values), &lists), people).map_or(0, |told| told.confidence)
    }

    fn scattered(area: &str) -> Vec<String> {
        (1..20u64).map(|at| format!("{area}{:07}", at * 7_654_321 % 9_000_000 + 1_000_000)).collect()
    }

    #[test]
    fn telephones_are_told_by_area_codes_and_scatter() {
        assert!(phones("", &scattered("442"), false) >= 50);
        assert!(phones("telefono", &scattered("442"), false) >= 90);
        assert!(phones("", &["55 1234 5678".into(), "(442) 123-4567".into()], false) >= 90);
    }

    #[test]
    fn folios_of_ten_digits_are_none() {
        let folios: Vec<String> = (0..30).map(|at| format!("2023000{:03}", at * 3)).collect();
        let ladder: Vec<String> = (0..30).map(|at| (4_421_230_000u64 + at).to_string()).collect();
        assert!(phones("", &folios, false) < 50);
        assert!(phones("folio", &ladder, false) < 50);
    }

    #[test]
    fn mail_of_offices_is_no_persons() {
        let lists = Lists::sample();
        let private = |values: &[&str]| {
            email(&Look::of(&column("correo", Kind::Email, values), &lists), &lists)
                .map(|(_, private)| private)
        };
        assert_eq!(private(&["obras@puebla.gob.mx", "ventas@example.com"]), Some(false));
        assert_eq!(private(&["ana.perez@example.com"]), Some(true));
        assert_eq!(private(&["sin dato"]), None);
    }

    #[test]
    fn plates_need_their_form_and_different_letters() {
        let lists = Lists::sample();
        let sure = |name: &str, values: &[&str]| {
            plate(&Look::of(&column(name, Kind::Code, values), &lists)).map_or(0, |told| told.confidence)
        };
        assert!(sure("placa_vehiculo", &["ABC-123-D", "XYZ-987-A"]) >= 90);
        assert!(sure("", &["ABC-123-D", "XYZ-987-A", "A12-BCD"]) >= 50);
        assert!(sure("", &["LUM-001-A", "LUM-002-A", "LUM-003-A"]) < 50);
    }
}
