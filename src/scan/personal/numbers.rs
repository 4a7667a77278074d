//! Identifiers that cells are told to be: CURP, RFC, voter keys, and the numbers with a check digit.

use super::Id;
use super::cells::{known_bank, whole};
use super::look::{Look, part};

/// Confidence and counts of one identifier in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    pub confidence: u8,
    pub count: u64,
    /// Most check digits are right.
    pub checked: bool,
    /// It stands inside longer texts.
    pub inside: bool,
}

fn told(confidence: u8, count: u64, checked: bool) -> Option<Told> {
    Some(Told { confidence, count, checked, inside: false })
}

/// CURP: one is enough.
pub fn curp(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::Curp);
    match (sure, form) {
        (0, 0) => None,
        (0, 1) if look.says("curp").is_none() => told(60, 1, false),
        (0, _) => told(80, form, false),
        _ => told(98, sure + form, sure >= form),
    }
}

/// Voter keys: one is enough, for their form is long.
pub fn voter_key(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::VoterKey);
    if sure + form > 0 {
        return told(95, sure + form, false);
    }
    // Another document, whose form nothing tells: only where its name says so and the cells do not gainsay it.
    let elector = look.evidence.name.to_lowercase().contains("elec");
    let documents = look.says("voter_key") == Some(true) && !elector && is_code(look);
    if documents { told(68, look.evidence.cells, false) } else { None }
}

/// Codes or numbers, nearly all different.
fn is_code(look: &Look) -> bool {
    let coded = look.share(|raw, _| {
        (5..=25).contains(&raw.len())
            && raw.bytes().filter(u8::is_ascii_digit).count() >= 3
            && raw.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b' '))
    });
    coded >= 0.8 && look.repeats() < 1.5 && look.dates() < 0.3
}

/// RFC of persons: one is enough when its digit is right; else it must not be a folio that has the same letters.
pub fn rfc(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::Rfc);
    let said = look.says("rfc").is_some() || look.says("rfc_company").is_some();
    let all = sure + form;
    if all == 0 {
        return None;
    }
    if sure * 2 >= all {
        return told(if said || sure > 1 { 96 } else { 75 }, all, true);
    }
    let varied = prefixes(look, Id::Rfc) >= 0.3;
    match () {
        // A slip of a letter makes one of the other kind.
        () if is_slip(all, look, Id::RfcCompany) => told(30, all, false),
        () if said => told(88, all, false),
        () if varied && all * 3 >= look.evidence.cells => told(80, all, false),
        () if varied && sure > 0 => told(72, all, false),
        () => told(30, all, false),
    }
}

/// So few that the others of the column, of another kind, were meant.
fn is_slip(all: u64, look: &Look, meant: Id) -> bool {
    let (sure, form) = counts(look, meant);
    all * 12 <= sure + form
}

/// RFC of companies, which are no person's.
pub fn rfc_company(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::RfcCompany);
    let said = look.says("rfc").is_some() || look.says("rfc_company").is_some();
    let all = sure + form;
    match () {
        () if all == 0 => None,
        () if sure * 2 < all.max(2) && is_slip(all, look, Id::Rfc) => told(30, all, false),
        () if said || sure * 2 >= all => told(90, all, sure * 2 >= all),
        () if prefixes(look, Id::RfcCompany) >= 0.3 && all * 3 >= look.evidence.cells => told(70, all, false),
        () => told(30, all, false),
    }
}

/// Share of different first letters among the values of an identifier: of persons nearly all differ.
fn prefixes(look: &Look, id: Id) -> f64 {
    let values: Vec<&str> = look
        .values
        .iter()
        .map(|value| value.raw)
        .filter(|raw| whole(raw.as_bytes()).is_some_and(|hit| hit.0 == id))
        .collect();
    let letters: std::collections::HashSet<&str> = values.iter().filter_map(|raw| raw.get(..4)).collect();
    part(letters.len(), values.len())
}

/// Social security numbers: eleven digits whose check digit is right more often than chance would have it.
pub fn nss(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::Nss);
    let all = sure + form;
    let (share, right) = (ratio(all, look.evidence.cells), ratio(sure, all));
    let said = look.says("nss");
    let digits = || look.share(|raw, _| raw.len() == 11 && raw.bytes().all(|byte| byte.is_ascii_digit()));
    match said {
        _ if all == 0 => None,
        Some(_) if share >= 0.3 && right >= 0.5 => told(95, all, true),
        Some(true) if share >= 0.3 => told(70, all, false),
        Some(false) if share >= 0.5 && right >= 0.25 => told(70, all, false),
        _ => told(chance(look, all, right, share.max(digits())), all, right >= 0.5),
    }
}

/// Bank accounts.
pub fn clabe(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::Clabe);
    if sure + form == 0 {
        return None;
    }
    let eighteen = |raw: &str| raw.len() == 18 && raw.bytes().all(|byte| byte.is_ascii_digit());
    let long: Vec<&str> = look.values.iter().map(|value| value.raw).filter(|raw| eighteen(raw)).collect();
    let banks = part(long.iter().filter(|raw| known_bank(raw.as_bytes())).count(), long.len());
    let right =
        part(long.iter().filter(|raw| whole(raw.as_bytes()) == Some((Id::Clabe, true))).count(), long.len());
    let share = part(long.len(), look.variety());
    match look.says("clabe") {
        Some(_) if share >= 0.3 && (right >= 0.5 || banks >= 0.8) => told(95, sure + form, right >= 0.5),
        Some(true) if share >= 0.3 => told(65, sure + form, false),
        _ if long.is_empty() => told(if sure > 0 { 78 } else { 30 }, sure + form, true),
        _ if long.len() <= 3 && right >= 0.99 && banks >= 0.99 => told(80, sure + form, true),
        _ if banks >= 0.9 && right >= 0.5 => told(95, sure + form, true),
        // Few of many: the rest of the column is something else.
        _ if share < 0.05 && right >= 0.6 && banks >= 0.6 => told(75, sure + form, true),
        _ => told(chance(look, sure + form, right, share), sure + form, right >= 0.5),
    }
}

/// Bank cards.
pub fn card(look: &Look) -> Option<Told> {
    let (sure, form) = counts(look, Id::Card);
    let all = sure + form;
    let (share, right) = (ratio(all, look.evidence.cells), ratio(sure, all));
    let spaced =
        || look.share(|raw, _| whole(raw.as_bytes()) == Some((Id::Card, true)) && raw.len() > 16) > 0.0;
    match look.says("card").or(look.says("clabe")) {
        _ if all == 0 => None,
        Some(_) if right >= 0.5 => told(95, all, true),
        Some(true) if share >= 0.3 => told(65, all, false),
        _ if right >= 0.7 && spaced() => told(88, all, true),
        // One among many texts, where no other long number stands: one in forty would be so by chance.
        _ if right >= 0.99 && share < 0.02 && look.evidence.cells >= 100 && !has_numbers(look) => {
            told(60, all, true)
        }
        _ => told(chance(look, all, right, share), all, right >= 0.5),
    }
}

/// Long numbers are usual in the column.
fn has_numbers(look: &Look) -> bool {
    look.share(|raw, _| raw.len() >= 8 && raw.bytes().all(|byte| byte.is_ascii_digit())) >= 0.03
}

/// Confidence that check digits are right on purpose: by chance one in ten is, and never nearly all of several.
fn chance(look: &Look, all: u64, right: f64, share: f64) -> u8 {
    let different = look.evidence.distinct.count.min(all);
    match () {
        () if share < 0.3 && different < 4 => 35,
        () if right >= 0.97 && different > 8 => 97,
        () if right >= 0.9 && different >= 4 => 82,
        () if right >= 0.5 && different >= 20 => 80,
        () if right >= 0.3 && different >= 60 => 60,
        () => 20,
    }
}

fn counts(look: &Look, id: Id) -> (u64, u64) {
    (look.evidence.whole.sure[id as usize], look.evidence.whole.form[id as usize])
}

fn ratio(some: u64, all: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 52 bits")]
    let ratio = some as f64 / all.max(1) as f64;
    ratio
}

/// Identifiers that stand inside longer texts; chance makes some of them, of which one alone says nothing.
pub fn inside(look: &Look, id: Id) -> Option<Told> {
    let hits = &look.evidence.inside;
    let (sure, form) = (hits.sure[id as usize], hits.form[id as usize]);
    let confidence = match id {
        Id::Curp | Id::VoterKey | Id::Email if sure > 0 => 90,
        Id::Curp if form > 0 => 70,
        Id::Rfc if sure > 0 => 85,
        Id::Rfc if form > 1 => 55,
        Id::Clabe | Id::Nss if sure > 0 => 80,
        Id::Card if sure > 0 => 65,
        _ => return None,
    };
    Some(Told { confidence, count: sure + form, checked: false, inside: true })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::lists::Lists;
    use crate::scan::personal::tests::{column, with_check};

    fn sure(find: fn(&Look) -> Option<Told>, name: &str, values: &[String]) -> u8 {
        let lists = Lists::sample();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let evidence = column(name, Kind::Code, &values);
        find(&Look::of(&evidence, &lists)).map_or(0, |told| told.confidence)
    }

    fn numbers(from: u64, count: u64, step: u64) -> Vec<String> {
        (0..count).map(|at| (from + at * step).to_string()).collect()
    }

    #[test]
    fn one_curp_is_enough() {
        assert!(sure(curp, "", &["BOXW310820HNERXN09".into(), "nada".into()]) >= 90);
        assert!(sure(curp, "curp", &["BOXW310820HNERXN08".into()]) >= 70);
        assert_eq!(sure(curp, "curp", &["A-123".into()]), 0);
    }

    #[test]
    fn folios_with_a_date_are_no_rfc() {
        let folios: Vec<String> = (10..28).map(|day| format!("SOLI2301{day}0A1")).collect();
        assert!(sure(rfc, "folio", &folios) < 50);
        assert!(sure(rfc, "", &["GODE561231GR8".into()]) >= 50);
        assert!(sure(rfc, "rfc", &["VACE460910SX6".into()]) >= 50);
    }

    #[test]
    fn cadastral_keys_of_eleven_digits_are_no_nss() {
        assert!(sure(nss, "clave_catastral", &numbers(12_345_678_900, 60, 137)) < 50);
        let right: Vec<String> = numbers(1_234_567_800, 12, 91).iter().map(|body| with_check(body)).collect();
        assert!(sure(nss, "", &right) >= 90);
        assert!(sure(nss, "nss", &numbers(12_345_678_900, 60, 137)) >= 50, "its header says so");
    }

    #[test]
    fn keys_of_eighteen_digits_are_no_accounts() {
        assert!(sure(clabe, "clave_catastral", &numbers(210_150_010_012_345_678, 60, 1_037)) < 50);
        assert!(sure(clabe, "", &["032180000118359719".into(), "texto".into()]) >= 50);
    }

    #[test]
    fn one_number_that_passes_luhn_is_no_card() {
        assert!(sure(card, "folio", &["4111111111111111".into(), "ABC".into()]) < 50);
        assert!(sure(card, "numero_tarjeta", &["4111111111111111".into()]) >= 90);
        assert!(sure(card, "", &["4111 1111 1111 1111".into()]) >= 50);
    }
}
