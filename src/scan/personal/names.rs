//! Names of persons: words of the lists of given names and surnames, and not the names of places after them.

use super::lists::Lists;
use super::look::Look;

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

/// Words inside names that are none.
const PARTICLES: [&str; 12] = ["de", "del", "la", "las", "los", "y", "da", "di", "von", "van", "e", "mc"];

/// Written before a name.
const TITLES: [&str; 32] = [
    "c",
    "cc",
    "sr",
    "sra",
    "srta",
    "lic",
    "licda",
    "ing",
    "dr",
    "dra",
    "prof",
    "profa",
    "profr",
    "mtro",
    "mtra",
    "arq",
    "cp",
    "don",
    "dona",
    "don",
    "ciudadano",
    "ciudadana",
    "biol",
    "qfb",
    "tec",
    "psic",
    "enf",
    "odont",
    "mvz",
    "prfr",
    "ma",
    "lae",
];

/// After whom streets, settlements and schools are named, by words that must all stand in the text.
const HEROES: [&str; 66] = [
    "benito juarez",
    "miguel hidalgo",
    "emiliano zapata",
    "lazaro cardenas",
    "francisco villa",
    "venustiano carranza",
    "maria morelos",
    "vicente guerrero",
    "ignacio zaragoza",
    "alvaro obregon",
    "gustavo madero",
    "gustavo a madero",
    "francisco i madero",
    "francisco madero",
    "lopez mateos",
    "donaldo colosio",
    "guadalupe victoria",
    "melchor ocampo",
    "mariano matamoros",
    "ignacio allende",
    "josefa ortiz",
    "leona vicario",
    "juana ines de la cruz",
    "justo sierra",
    "jose vasconcelos",
    "elias calles",
    "felipe angeles",
    "carrillo puerto",
    "flores magon",
    "belisario dominguez",
    "nicolas bravo",
    "gomez farias",
    "santos degollado",
    "aquiles serdan",
    "pino suarez",
    "torres bodet",
    "octavio paz",
    "manuel altamirano",
    "gabino barreda",
    "diego rivera",
    "frida kahlo",
    "margarita maza",
    "porfirio diaz",
    "juan escutia",
    "agustin melgar",
    "montes de oca",
    "vicente suarez",
    "francisco marquez",
    "juan de la barrera",
    "avila camacho",
    "ruiz cortines",
    "miguel aleman",
    "luis echeverria",
    "lopez portillo",
    "heriberto jara",
    "hermenegildo galeana",
    "quintana roo",
    "juan rulfo",
    "jaime nuno",
    "salvador diaz miron",
    "manuel acuna",
    "ignacio ramirez",
    "guillermo prieto",
    "diaz ordaz",
    "juan aldama",
    "mariano abasolo",
];

/// Names of places that are made of given names or of surnames alone.
const SAINTS: [&str; 6] = ["san", "santa", "santo", "sta", "sto", "villa"];

/// What a text is, as a name; takes it as it is written and folded.
pub fn read(raw: &str, folded: &str, lists: &Lists) -> As {
    if folded.is_empty() || raw.len() > 90 || raw.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@') {
        return As::Thing;
    }
    let mut rest = folded;
    while let Some((title, after)) = rest.split_once(' ').filter(|(word, _)| TITLES.contains(word)) {
        rest = if title == "ma" { return count(rest, lists) } else { after };
    }
    if HEROES.iter().any(|hero| rest.contains(hero)) {
        return As::Hero;
    }
    if lists.institutions.within(rest) && !all_known(rest, lists) || lists.settlements.leads(rest) > 0 {
        return As::Thing;
    }
    if lists.streets.leads(rest) > 0 && !all_known(rest, lists) || saint(rest) {
        return As::Thing;
    }
    count(rest, lists)
}

fn saint(text: &str) -> bool {
    text.split(' ').next().is_some_and(|word| SAINTS.contains(&word))
}

/// Every word is a name: `Parque Flores` is none, `Puente Flores Ana` is (`Puente` is a surname).
fn all_known(text: &str, lists: &Lists) -> bool {
    text.split(' ').all(|word| PARTICLES.contains(&word) || lists.is_given(word) || lists.is_surname(word))
}

/// By how many of the words are of each list.
fn count(text: &str, lists: &Lists) -> As {
    let (mut given, mut surnames, mut both, mut unknown, mut initials) = (0, 0, 0, 0, 0);
    for word in text.split(' ').filter(|word| !PARTICLES.contains(word)) {
        match (lists.is_given(word), lists.is_surname(word)) {
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
    let mixed =
        (given > 0 && surnames + both > 0) || (both > 0 && surnames + both > 1) || (known > 1 && both > 1);
    match () {
        () if mixed && all >= 2 && known * 2 > unknown * 2 && known > unknown => As::Person,
        // One name of each kind and one that the lists do not have.
        () if (given + both > 0) && all >= 2 && unknown > 0 && known >= unknown => As::Person,
        () if surnames > 0 && given == 0 && unknown == 0 && all <= 2 => As::Surname,
        () if surnames == 0 && unknown == 0 && all <= 3 => As::Given,
        () if surnames > 1 && given == 0 && unknown <= 1 && all >= 2 => As::Person,
        () => As::Unknown,
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
}

impl Shares {
    pub fn of(look: &Look, lists: &Lists) -> Self {
        let mut counts = [0usize; 6];
        for (raw, folded) in &look.values {
            counts[read(raw, folded, lists) as usize] += 1;
        }
        let share = |which: As| super::look::part(counts[which as usize], look.variety());
        Self {
            person: share(As::Person),
            given: share(As::Given),
            surname: share(As::Surname),
            unknown: share(As::Unknown),
            hero: share(As::Hero),
            thing: share(As::Thing),
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
    let places = shares.hero > 0.12 * (shares.person + shares.hero) && shares.hero > 0.03;
    let content = by_content(look, shares, places);
    match look.says("name") {
        // Its name says so, and the cells could be names that the lists do not have.
        Some(strong) if shares.person >= 0.3 || any >= 0.6 => content.max(if strong { 92 } else { 85 }),
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
