//! Addresses: words of streets, numbers of houses, settlements; a person's only beside persons or where it is said.

use super::lists::Lists;
use super::look::{Look, part};
use super::vocabulary::{Bits, Words, is};

/// Words of streets and of settlements.
const PLACE: Bits = is::STREET | is::SETTLEMENT;

/// What else the table says of its addresses.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around {
    /// Persons stand beside.
    pub people: bool,
    /// Works, places or businesses stand beside.
    pub things: bool,
    /// There is no other column to ask.
    pub alone: bool,
}

/// How much of an address a text has, 0 to 4: a street, a number of a house, a settlement, a postal code.
pub fn parts(raw: &str, folded: &str, lists: &Lists) -> u8 {
    let words = Words::of(folded, &lists.vocabulary);
    parts_of(raw, folded, words.any, lists)
}

/// The same of a text whose words are known to be of these sets.
fn parts_of(raw: &str, folded: &str, any: Bits, lists: &Lists) -> u8 {
    if raw.len() < 5 || raw.len() > 200 || !folded.contains(' ') {
        return 0;
    }
    let street = any & is::STREET != 0 && lists.streets.within(folded);
    let settlement = any & is::SETTLEMENT != 0 && settlement(folded, lists);
    let digits = raw.bytes().any(|byte| byte.is_ascii_digit());
    let code = digits && has_code(folded);
    // A text that begins with something else and only ends in a number is a thing with a number.
    if !(street || settlement || code || digits && marked(raw, folded)) {
        return 0;
    }
    u8::from(street) + u8::from(house_number(raw, folded)) + u8::from(settlement) + u8::from(code)
}

/// `C.P. 72000`, `CP 72000`.
fn has_code(folded: &str) -> bool {
    let five = |word: &str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    folded.contains(" cp ") || folded.contains("c p ") && folded.split(' ').any(five)
}

/// A settlement word that is not the whole beginning of a plain name of one (`Col. Centro`).
fn settlement(folded: &str, lists: &Lists) -> bool {
    let mut rest = folded;
    while let Some((_, after)) = rest.split_once(' ') {
        if lists.settlements.leads(rest) > 0 {
            return true;
        }
        rest = after;
    }
    false
}

/// `#12`, `No. 12`, `Núm 12`, `int. 3`, `Mz 4`.
fn marked(raw: &str, folded: &str) -> bool {
    if raw.split_once('#').is_some_and(|(_, rest)| starts_number(rest)) {
        return true;
    }
    let mut before = "";
    folded.split(' ').skip(1).any(|word| {
        let mark = matches!(
            before,
            "no" | "n"
                | "num"
                | "numero"
                | "int"
                | "ext"
                | "interior"
                | "exterior"
                | "mz"
                | "mza"
                | "lt"
                | "lote"
        );
        before = word;
        mark && starts_number(word)
    })
}

fn starts_number(rest: &str) -> bool {
    rest.trim_start_matches(['.', ' ', ':']).starts_with(|c: char| c.is_ascii_digit())
}

/// A number of at most five digits, perhaps with a letter, after words; or "without number".
fn house_number(raw: &str, folded: &str) -> bool {
    if raw.contains("s/n") || raw.contains("S/N") || folded.contains("sin numero") || folded.ends_with(" s n")
    {
        return true;
    }
    folded.split(' ').skip(1).any(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (1..=5).contains(&digits) && word.len() <= digits + 1
    })
}

/// Confidence that the column holds addresses of persons.
pub fn confidence(look: &Look, around: Around, lists: &Lists) -> u8 {
    let full = part(
        look.values
            .iter()
            .filter(|value| {
                (value.digit || value.any & PLACE != 0)
                    && value.raw.contains(' ')
                    && parts_of(value.raw, look.folded(value), value.any, lists) >= 2
            })
            .count(),
        look.variety(),
    );
    let street = look.share_with(is::STREET, |value, folded| {
        value.lead & is::STREET != 0 && lists.streets.leads(folded) > 0
    });
    let said = look.says("address");
    let content = match full {
        share if share >= 0.4 => 3,
        share if share >= 0.15 => 2,
        _ if ends_in_numbers(look) => 2,
        _ if street >= 0.4 => 2,
        _ => u8::from(street >= 0.15),
    };
    match (said, content) {
        (Some(true), 2..) => 95,
        (Some(true), 1) => 80,
        (Some(true), _) if could_be(look, lists) => 70,
        (Some(false), 3) => weigh(around, 88, 68, 38),
        (Some(false), 2) => weigh(around, 78, 58, 30),
        (Some(false), _) if could_be(look, lists) => weigh(around, 60, 40, 20),
        (None, 3) if look.says_thing() => weigh(around, 60, 35, 25),
        (None, 3) => weigh(around, 82, 60, 35),
        (None, 2) if look.blank || full >= 0.15 => weigh(around, 60, 40, 20),
        _ => 0,
    }
}

/// `Hidalgo 45`, `Pino Suárez 12-B`: names, each with its number, that begin in many ways.
fn ends_in_numbers(look: &Look) -> bool {
    let numbered = look.share(|raw, folded| {
        let (name, last) = folded.rsplit_once(' ').unwrap_or(("", folded));
        let number = raw.contains("s/n")
            || raw.contains("S/N")
            || (1..=5).contains(&last.len()) && last.as_bytes()[0].is_ascii_digit();
        number && name.len() >= 4 && !name.as_bytes()[0].is_ascii_digit() && name.split(' ').count() <= 6
    });
    let starts = || {
        look.values
            .iter()
            .filter_map(|value| look.folded(value).split(' ').next())
            .collect::<std::collections::HashSet<&str>>()
            .len()
    };
    numbered >= 0.6 && look.variety() >= 5 && starts() * 5 >= look.variety().min(60) * 2
}

/// By what stands beside: persons, nothing, or other things.
fn weigh(around: Around, people: u8, alone: u8, other: u8) -> u8 {
    match around {
        Around { people: true, .. } => people,
        Around { things: true, .. } => other.min(30),
        Around { alone: true, .. } => alone,
        _ => other,
    }
}

/// Cells that do not gainsay a header: texts with spaces, or small numbers where it speaks of the number of a house.
fn could_be(look: &Look, lists: &Lists) -> bool {
    // A `dirección` is a department too.
    let offices = || look.share_with(is::INSTITUTION, |_, folded| lists.institutions.within(folded));
    if look.variety() <= 3 || look.dates() >= 0.5 || !speaks_of_number(look) && offices() >= 0.4 {
        return false;
    }
    let texts = || look.share(|raw, _| raw.len() > 7 && raw.contains(' ') && !raw.contains('@'));
    let numbers = || look.share(|raw, _| raw.len() <= 6 && raw.bytes().any(|byte| byte.is_ascii_digit()));
    if speaks_of_number(look) { numbers() > 0.5 || texts() > 0.4 } else { texts() > 0.4 }
}

/// `num_ext`, `No. interior`, `lote`.
fn speaks_of_number(look: &Look) -> bool {
    look.header & is::HEADER_NUMBER != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::tests::column;

    const HOMES: [&str; 4] =
        ["Calle Pino #12 Col. Centro", "Av. Juárez 145", "Privada Sol s/n, Barrio Alto", "Calle 5 No. 33-B"];

    fn sure(name: &str, values: &[&str], around: Around) -> u8 {
        let lists = Lists::sample();
        let evidence = column(name, Kind::Text, values);
        confidence(&Look::of(&evidence, &lists), around, &lists)
    }

    #[test]
    fn a_home_beside_a_person_is_an_address() {
        let people = Around { people: true, ..Around::default() };
        assert!(sure("domicilio", &HOMES, people) >= 80);
        assert!(sure("", &HOMES, people) >= 80);
        assert!(sure("domicilio_particular", &HOMES, Around::default()) >= 80);
    }

    #[test]
    fn works_and_places_have_addresses_that_are_nobodys() {
        let works = Around { things: true, ..Around::default() };
        assert!(sure("calle_obra", &HOMES, works) < 50);
        assert!(sure("domicilio", &HOMES, works) < 50);
        assert!(sure("domicilio", &HOMES, Around::default()) < 50);
    }

    #[test]
    fn other_texts_with_numbers_are_none() {
        let people = Around { people: true, ..Around::default() };
        assert_eq!(sure("", &["Lote de 12 sillas", "Factura 33", "Unidad 4", "Grupo 7 B"], people), 0);
    }
}
