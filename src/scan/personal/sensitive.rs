//! What touches the most intimate sphere: told by the header, or by the words of the cells, in a table of persons.

use super::lists::Lists;
use super::look::{Look, Value, part};
use super::names::As;
use super::vocabulary::is;
use crate::scan::model::Kind;

/// Share of the values in which a sensitive word of the Guide stands.
pub fn share(look: &Look, lists: &Lists) -> f64 {
    let sensitive = |value: &&Value| {
        let raw = value.raw;
        value.any & is::SENSITIVE != 0 && raw.len() <= 120 && lists.sensitive.within(look.folded(value))
            || raw.len() <= 6 && is_blood(raw)
            || value.digit && is_icd(raw)
    };
    part(look.values.iter().filter(sensitive).count(), look.variety())
}

/// `O+`, `AB -`: signs are lost in folding.
fn is_blood(raw: &str) -> bool {
    let bare: String = raw.to_ascii_uppercase().split_whitespace().collect();
    let group = bare.trim_end_matches(['+', '-']);
    matches!(group, "A" | "B" | "AB" | "O") && group.len() + 1 == bare.len()
}

/// A code of the International Classification of Diseases, perhaps with its words: `E11.9`, `J45.X`, `J45 Asma`.
fn is_icd(raw: &str) -> bool {
    let (code, words) = raw.split_once([' ', '-']).unwrap_or((raw, ""));
    let bytes = code.as_bytes();
    let dotted = || bytes.len() > 4 && bytes[3] == b'.';
    let rest = || bytes[3..].iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'X' | b'x'));
    let worded = || words.len() >= 4 && words.bytes().all(|byte| !byte.is_ascii_digit());
    (3..=6).contains(&bytes.len())
        && bytes[0].is_ascii_alphabetic()
        && bytes[1].is_ascii_digit()
        && bytes[2].is_ascii_digit()
        && (dotted() || bytes.len() == 3 && worded())
        && rest()
}

/// Confidence that the column holds something sensitive of persons.
///
/// `people`: persons, or their age and sex, stand beside; `alone`: there is no other column to ask.
pub fn confidence(look: &Look, people: bool, alone: bool, lists: &Lists) -> u8 {
    let share = share(look, lists);
    let said = look.says("sensitive");
    if said.is_some() && (gainsays(look) || share < 0.2 && names_something(look, lists)) {
        return 10;
    }
    match said {
        Some(true) if share >= 0.2 => pick(people, alone, 92, 80, 45),
        Some(true) => pick(people, alone, 82, 65, 40),
        Some(false) if share >= 0.2 => pick(people, alone, 80, 60, 30),
        Some(false) if is_yes_no(look, lists) => pick(people, alone, 55, 35, 15),
        Some(false) => pick(people, alone, 45, 35, 15),
        None if look.says_thing() => pick(people, alone, if share >= 0.6 { 60 } else { 20 }, 35, 15),
        None if share >= 0.5 => pick(people, alone, 82, 58, 25),
        None if share >= 0.25 => pick(people, alone, 62, 30, 15),
        None => 0,
    }
}

/// Nothing but yes and no.
fn is_yes_no(look: &Look, lists: &Lists) -> bool {
    let known = |folded: &str| lists.words.yes.iter().chain(&lists.words.no).any(|word| word == folded);
    look.variety() <= 3 && look.share(|_, folded| known(folded)) > 0.9
}

fn pick(people: bool, alone: bool, with: u8, by_itself: u8, other: u8) -> u8 {
    if people {
        with
    } else if alone {
        by_itself
    } else {
        other
    }
}

/// The cells are names of persons or places, or numbers of three digits and more.
fn names_something(look: &Look, lists: &Lists) -> bool {
    let is_named = |value: &&Value| {
        matches!(value.as_name, As::Person | As::Given | As::Surname | As::Hero)
            || value.any & is::INSTITUTION != 0 && lists.institutions.within(look.folded(value))
            || value.lead & is::SETTLEMENT != 0 && lists.settlements.leads(look.folded(value)) > 0
    };
    let named = part(look.values.iter().filter(is_named).count(), look.variety());
    let numbers = || look.share(|raw, _| raw.len() >= 3 && raw.bytes().all(|byte| byte.is_ascii_digit()));
    named >= 0.4 || numbers() >= 0.6
}

/// Cells that cannot be what such a header says: dates, money, places, names of many words.
fn gainsays(look: &Look) -> bool {
    matches!(
        look.evidence.kind,
        Kind::Date
            | Kind::DateTime
            | Kind::Money
            | Kind::Email
            | Kind::Phone
            | Kind::Url
            | Kind::Curp
            | Kind::Rfc
    ) || look.evidence.whole.sure.iter().sum::<u64>() * 2 > look.evidence.cells
        || look.evidence.kind == Kind::Integer && look.evidence.distinct.count > 300
        || look.share(|raw, _| {
            !is_icd(raw) && raw.contains(' ') && raw.bytes().any(|byte| byte.is_ascii_digit())
        }) > 0.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::personal::tests::column;

    fn sure(name: &str, values: &[&str], people: bool) -> u8 {
        let lists = Lists::sample();
        confidence(&Look::of(&column(name, Kind::Category, values), &lists), people, false, &lists)
    }

    #[test]
    fn illnesses_of_persons_are_told_by_header_or_words() {
        assert!(sure("diagnostico", &["Diabetes", "Asma", "Gripa"], true) >= 80);
        assert!(sure("", &["Diabetes", "Asma", "Hipertensión"], true) >= 80);
        assert!(sure("discapacidad", &["Sí", "No"], true) >= 80);
        assert!(sure("", &["O+", "AB-", "A +"], true) >= 50);
    }

    #[test]
    fn counts_of_illnesses_without_persons_are_none() {
        assert!(sure("diagnostico", &["Diabetes", "Asma", "Gripa"], false) < 50);
        assert!(sure("delito", &["Robo", "Fraude"], false) < 50);
        assert!(sure("", &["Pavimentación", "Alumbrado"], true) < 50);
    }
}
