//! Names of persons: words of the lists of given names and surnames, and not the names of places after them.

use super::lists::Lists;
use super::look::Look;
use super::vocabulary::{Bits, Words, is};

/// What a text is, read as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// Given names and surnames.
    Person,
    Given,
    Surname,
    /// Words that could be a name that the lists do not have.
    Unknown,
    /// Somebody after whom places are named.
    Hero,
    /// An office, a company, a settlement, a street, a number...
    Thing,
}

/// What a text is, as a name; takes it as it is written and folded.
pub fn read(raw: &str, folded: &str, lists: &Lists) -> As {
    if raw.bytes().any(|byte| byte.is_ascii_digit()) {
        return As::Thing;
    }
    read_words(raw, folded, &Words::of(folded, &lists.vocabulary), lists)
}

/// The same of a text without digits whose words are known.
pub fn read_words(raw: &str, folded: &str, words: &Words, lists: &Lists) -> As {
    if folded.is_empty() || raw.len() > 90 || raw.contains('@') {
        return As::Thing;
    }
    let (mut rest, mut kept) = (folded, words.kept());
    // `Ma.` is a title of masters, and short for María.
    while let [(title, bits), after @ ..] = kept {
        if bits & is::TITLE == 0 || after.is_empty() || *title == "ma" {
            break;
        }
        (rest, kept) = (&rest[title.len() + 1..], after);
    }
    let any = words.any;
    if any & is::HERO != 0 && lists.heroes.within(rest) {
        return As::Hero;
    }
    let lead = kept.first().map_or(0, |(_, bits)| *bits);
    let all_known = || words.all == words.kept().len() && all_known(kept);
    if any & is::INSTITUTION != 0 && lists.institutions.within(rest) && !all_known()
        || lead & is::SETTLEMENT != 0 && lists.settlements.leads(rest) > 0
        || lead & is::STREET != 0 && lists.streets.leads(rest) > 0 && !all_known()
        || lead & is::SAINT != 0
    {
        return As::Thing;
    }
    count(kept, words.all - (words.kept().len() - kept.len()))
}

/// Every word is a name: `Parque Flores` is none, `Puente Flores Ana` is (`Puente` is a surname).
fn all_known(words: &[(&str, Bits)]) -> bool {
    words.iter().all(|(_, bits)| bits & (is::PARTICLE | is::GIVEN | is::SURNAME) != 0)
}

/// By how many of the words are of each list. `all`: those too that are not kept.
fn count(kept: &[(&str, Bits)], all: usize) -> As {
    if all > kept.len() {
        return As::Thing;
    }
    let (mut given, mut surnames, mut both, mut unknown, mut initials) = (0, 0, 0, 0, 0);
    for (word, bits) in kept.iter().filter(|(_, bits)| bits & is::PARTICLE == 0) {
        match (bits & is::GIVEN != 0, bits & is::SURNAME != 0) {
            (true, true) => both += 1,
            (true, false) => given += 1,
            (false, true) => surnames += 1,
            (false, false) if word.len() <= 2 => initials += 1,
            (false, false) => unknown += 1,
        }
    }
    let known = given + surnames + both;
    let all = known + unknown + initials;
    if all == 0 || all > 7 || known == 0 {
        return if all == 0 || all > 6 { As::Thing } else { As::Unknown };
    }
    let mixed = (given > 0 && surnames + both > 0) || (both > 0 && surnames + both > 1);
    if all >= 2 && known > unknown && mixed {
        return As::Person;
    }
    match (given + both, surnames) {
        // One name that the lists have for each that they do not.
        (1.., _) if unknown > 0 && known >= unknown => As::Person,
        (0, 2..) if unknown <= 1 => As::Person,
        (0, 1) if unknown == 0 && all <= 2 => As::Surname,
        (_, 0) if unknown == 0 && all <= 3 => As::Given,
        _ => As::Unknown,
    }
}

/// Shares of a column's values, read as names.
#[derive(Debug, Default, Clone, Copy)]
pub struct Shares {
    pub person: f64,
    pub given: f64,
    pub surname: f64,
    pub unknown: f64,
    pub hero: f64,
    pub thing: f64,
    /// Surnames alone that streets have.
    pub street: f64,
    /// Things that are offices or companies.
    pub company: f64,
}

impl Shares {
    pub fn of(look: &Look, lists: &Lists) -> Self {
        let mut counts = [0usize; 6];
        for value in &look.values {
            counts[value.as_name as usize] += 1;
        }
        let share = |which: As| super::look::part(counts[which as usize], look.variety());
        Self {
            person: share(As::Person),
            given: share(As::Given),
            surname: share(As::Surname),
            unknown: share(As::Unknown),
            hero: share(As::Hero),
            thing: share(As::Thing),
            street: look.share_of(|value| value.lead & is::STREET_NAME != 0 && !value.raw.contains(' ')),
            company: if counts[As::Thing as usize] == 0 {
                0.0
            } else {
                look.share_with(is::INSTITUTION, |_, folded| lists.institutions.within(folded))
            },
        }
    }
}

/// Confidence that the column holds names of persons.
pub fn confidence(look: &Look, shares: Shares) -> u8 {
    let variety = look.variety();
    if variety == 0 {
        return 0;
    }
    let any = shares.person + shares.given + shares.surname;
    let heroes = shares.hero > 0.12 * (shares.person + shares.hero) && shares.hero > 0.03;
    let places = heroes || shares.street > 0.3;
    let content = by_content(look, shares, places);
    match look.says("name") {
        // Its name says so, and the cells could be names that the lists do not have.
        // Under `nombre` alone, names of heroes among the others are of places.
        Some(strong)
            if (strong || !heroes) && (shares.person >= 0.3 || any >= 0.6 && shares.street <= 0.3) =>
        {
            content.max(if strong { 92 } else { 85 })
        }
        Some(true) if any + shares.unknown >= 0.7 && any >= 0.15 && look.repeats() < 6.0 => content.max(75),
        Some(true) if any + shares.unknown >= 0.9 && variety <= 20 && look.repeats() < 3.0 => content.max(60),
        Some(false) if shares.person >= 0.12 && !places => content.max(60),
        Some(_) => content.max(30),
        None => content,
    }
}

/// Confidence by the cells alone; lower where the header speaks of something else.
fn by_content(look: &Look, shares: Shares, places: bool) -> u8 {
    let variety = look.variety();
    let other =
        look.says_thing() || look.clue.is_some_and(|clue| matches!(clue.class, "locality" | "address"));
    let full = match shares.person {
        _ if places => 20,
        share if share >= 0.75 => 92,
        share if share >= 0.55 => 80,
        share if share >= 0.35 && !other => 65,
        // Suppliers: companies, and persons who do business in their own name.
        share if share >= 0.12 && share + shares.company >= 0.85 && !other => 62,
        _ => 20,
    };
    let single = shares.given.max(shares.surname);
    // Surnames are names of streets too, and given names hardly of anything else.
    let whole_column = shares.thing < 0.05 && shares.hero < 0.03 && look.repeats() < 3.0;
    let part = match single {
        _ if other && whole_column && shares.given >= 0.85 && variety >= 8 => 85,
        _ if other && whole_column && single >= 0.88 && variety >= 15 => 80,
        _ if other || places || shares.thing > 0.15 => 20,
        share if share >= 0.7 && variety >= 6 => 80,
        share if share >= 0.5 && shares.given + shares.surname + shares.person >= 0.75 && variety >= 10 => 65,
        _ => 20,
    };
    // Few names that come again and again are of streets, inspectors or schools as well as of persons.
    let few = if variety <= 3 && look.evidence.cells > 30 { 30 } else { 0 };
    let best: u8 = full.max(part);
    best.saturating_sub(few).saturating_sub(if other && best < 92 {
        25
    } else if other {
        12
    } else {
        0
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::tests::column;

    fn is(text: &str) -> As {
        read(text, &super::super::words::words(text), &Lists::sample())
    }

    #[test]
    fn names_are_read_in_both_orders() {
        assert_eq!(is("Ana María Pérez López"), As::Person);
        assert_eq!(is("PÉREZ LÓPEZ, JUAN"), As::Person);
        assert_eq!(is("Lic. Rosa García"), As::Person);
        assert_eq!(is("José de la Cruz Hernández"), As::Person);
        assert_eq!(is("María Guadalupe"), As::Given);
        assert_eq!(is("Hernández"), As::Surname);
    }

    #[test]
    fn places_companies_and_heroes_are_no_persons() {
        assert_eq!(is("Benito Juárez"), As::Hero);
        assert_eq!(is("Col. Juan Pérez"), As::Thing);
        assert_eq!(is("Escuela Ana García"), As::Thing);
        assert_eq!(is("García y López S.A. de C.V."), As::Thing);
        assert_eq!(is("San José"), As::Thing);
        assert_eq!(is("Av. Juan López 12"), As::Thing);
        assert_eq!(is("Refrigerador grande"), As::Unknown);
    }

    fn sure(name: &str, values: &[&str]) -> u8 {
        let lists = Lists::sample();
        let evidence = column(name, Kind::Text, values);
        let look = Look::of(&evidence, &lists);
        confidence(&look, Shares::of(&look, &lists))
    }

    const PEOPLE: [&str; 4] = ["Ana Pérez López", "Juan García Cruz", "Rosa Gómez", "Luis Ramírez Torres"];

    #[test]
    fn the_cells_count_first() {
        assert!(sure("nombre_completo", &PEOPLE) >= 90);
        assert!(sure("", &PEOPLE) >= 80);
        assert!(sure("nombre_colonia", &PEOPLE) >= 50, "a header that lies");
        assert!(sure("nombre_completo", &["Col. Centro", "Escuela 12", "Mercado 5", "Parque Norte"]) < 50);
    }

    #[test]
    fn neighbourhoods_named_after_people_are_none() {
        let places =
            ["Benito Juárez", "Centro", "Las Flores", "Miguel Hidalgo", "San Juan", "Emiliano Zapata"];
        assert!(sure("nombre_colonia", &places) < 50);
        assert!(sure("", &places) < 50);
    }
}
