//! Addresses: words of streets, numbers of houses, settlements; a person's only beside persons or where it is said.

use super::lists::Lists;
use super::look::Look;

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
    if raw.len() < 5 || raw.len() > 200 || !folded.contains(' ') {
        return 0;
    }
    let street = lists.streets.leads(folded) > 0 || lists.streets.within(after_first(folded));
    let number = house_number(raw, folded);
    let settlement = settlement(folded, lists);
    let code =
        folded.split(' ').any(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()))
            && raw.to_ascii_lowercase().contains("c.p")
            || folded.contains(" cp ");
    // A text that begins with something else and only ends in a number is a thing with a number.
    if !street && !settlement && !marked(raw) && !code {
        return 0;
    }
    u8::from(street) + u8::from(number) + u8::from(settlement) + u8::from(code)
}

fn after_first(folded: &str) -> &str {
    folded.split_once(' ').map_or("", |(_, rest)| rest)
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

/// `#12`, `No. 12`, `Núm 12`.
fn marked(raw: &str) -> bool {
    let lower = raw.to_lowercase();
    ["#", " no. ", " no.", " núm", " num", " n° ", " nº", " no ", " int. ", " ext. ", " mz", " lt"]
        .iter()
        .any(|mark| lower.split_once(mark).is_some_and(|(_, rest)| starts_number(rest)))
}

fn starts_number(rest: &str) -> bool {
    rest.trim_start_matches(['.', ' ', 'm', 'e', 'r', 'o', 'z', 'a', ':'])
        .starts_with(|c: char| c.is_ascii_digit())
}

/// A number of at most five digits, perhaps with a letter, after words; or "without number".
fn house_number(raw: &str, folded: &str) -> bool {
    let lower = raw.to_ascii_lowercase();
    if lower.contains("s/n") || folded.contains("sin numero") || folded.ends_with(" s n") {
        return true;
    }
    folded.split(' ').skip(1).any(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (1..=5).contains(&digits) && word.len() <= digits + 1
    })
}

/// Confidence that the column holds addresses of persons.
pub fn confidence(look: &Look, around: Around, lists: &Lists) -> u8 {
    let full = look.share(|raw, folded| parts(raw, folded, lists) >= 2);
    let street = look.share(|_, folded| lists.streets.leads(folded) > 0);
    let said = look.says("address");
    let content = match full {
        share if share >= 0.4 => 3,
        share if share >= 0.15 => 2,
        _ if street >= 0.4 => 2,
        _ => u8::from(street >= 0.15),
    };
    match (said, content) {
        (Some(true), 2..) => 95,
        (Some(true), 1) => 80,
        (Some(true), _) if could_be(look) => 70,
        (Some(false), 3) => weigh(around, 88, 68, 38),
        (Some(false), 2) => weigh(around, 78, 58, 30),
        (Some(false), _) if could_be(look) => weigh(around, 60, 40, 20),
        (None, 3) if look.says_thing() => weigh(around, 60, 35, 25),
        (None, 3) => weigh(around, 82, 60, 35),
        (None, 2) if look.blank || full >= 0.15 => weigh(around, 60, 40, 20),
        _ => 0,
    }
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
fn could_be(look: &Look) -> bool {
    if look.variety() <= 3 || look.dates() >= 0.5 {
        return false;
    }
    let texts = || look.share(|raw, _| raw.len() > 7 && raw.contains(' ') && !raw.contains('@'));
    let numbers = || look.share(|raw, _| raw.len() <= 6 && raw.bytes().any(|byte| byte.is_ascii_digit()));
    if speaks_of_number(look) { numbers() > 0.5 || texts() > 0.4 } else { texts() > 0.4 }
}

/// `num_ext`, `No. interior`, `lote`.
fn speaks_of_number(look: &Look) -> bool {
    const WORDS: [&str; 22] = [
        "num", "no", "n", "ext", "int", "exterior", "interior", "numero", "noext", "noint", "numext",
        "numint", "lote", "lt", "manzana", "mz", "mza", "depto", "casa", "number", "vivienda", "edificio",
    ];
    super::words::words(&look.evidence.name).split(' ').any(|word| WORDS.contains(&word))
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
