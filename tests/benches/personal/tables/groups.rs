//! Columns that go together, and which tables they are found in.

use crate::ground::class::Class;
use crate::ground::rng::Rng;
use crate::kinds::kind::Kind;
use crate::kinds::{
    clean::*, contact::*, ids::*, names::*, notes::*, office::*, place::*, sensitive, traps::*, works::*,
};

pub type Group = Vec<&'static Kind>;

/// A group of columns of a class, with its usual companions.
pub fn personal(rng: &mut Rng, class: Class) -> Group {
    match class {
        Class::Curp => vec![&CURP],
        Class::Rfc => vec![if rng.percent(90) { &RFC } else { &RFC_MIXED }],
        Class::RfcCompany => vec![&COMPANY, &RFC_COMPANY],
        Class::Nss => vec![&NSS],
        Class::Clabe => vec![&CLABE],
        Class::Card => vec![&CARD],
        Class::VoterKey => vec![&VOTER_KEY],
        Class::Email => vec![&EMAIL],
        Class::Phone => vec![&PHONE],
        Class::Plate => vec![&PLATE],
        Class::Name => name(rng),
        Class::Address => vec![&ADDRESS],
        Class::BirthDate => vec![&BIRTH_DATE],
        Class::Coordinates if rng.percent(10) => vec![&POSITION],
        Class::Coordinates => vec![&LATITUDE, &LONGITUDE],
        Class::Note => vec![[&OF_NAME, &OF_PHONE, &OF_ID, &OF_HOME, &OF_HEALTHY, &OF_ALL][rng.below(6)]],
        Class::Sensitive => {
            let at = rng.weighted(&sensitive::WEIGHTS).expect("weights");
            vec![&sensitive::KINDS[at]]
        }
    }
}

fn name(rng: &mut Rng) -> Group {
    match rng.below(10) {
        0..=6 => vec![&NAME],
        7 => vec![&GIVEN, &SURNAMES],
        8 => vec![&FIRST, &SECOND, &GIVEN],
        _ => vec![&GIVEN, &FIRST, &SECOND],
    }
}

/// The clean columns of a table of people.
pub fn beside_people(rng: &mut Rng) -> &'static Kind {
    let traps: [&'static Kind; 13] = [
        &PERSON_COLONIA,
        &PERSON_COLONIA,
        &SAINT,
        &MUNICIPALITY,
        &SCHOOL,
        &CADASTRAL_18,
        &CADASTRAL_11,
        &FOLIO_10,
        &FOLIO_11,
        &ISSUE_DATE,
        &CLEAN_NOTES,
        &DEPARTMENT,
        &NUMBER_16,
    ];
    let usual: [&'static Kind; 15] = [
        &FOLIO, &FOLIO, &AMOUNT, &AMOUNT, &DAY, &DAY, &YEAR, &POSTAL, &MONTH, &YES_NO, &CODE, &AGE, &SEX,
        &SURFACE, &HOUR,
    ];
    match rng.below(10) {
        0..=2 => traps[rng.below(traps.len())],
        3..=5 => rng.pick(LISTS),
        _ => usual[rng.below(usual.len())],
    }
}

/// What a table without people is about: the columns it must have, and those it may.
pub struct Theme {
    pub must: Vec<Group>,
    pub may: Vec<Group>,
}

pub fn companies(rng: &mut Rng) -> Theme {
    let must: Vec<Group> = vec![vec![&COMPANY], vec![&RFC_COMPANY]];
    let account: Group = if rng.percent(40) { vec![&CLABE] } else { vec![&UUID] };
    let may = singles(&[
        &FOLIO,
        &AMOUNT,
        &AMOUNT,
        &DAY,
        &PRODUCT,
        &CODE,
        &URL,
        &YEAR,
        &ISSUE_DATE,
        &PERCENTAGE,
        &FOLIO_11,
    ]);
    Theme { must, may: [may, vec![account], lists(rng)].concat() }
}

pub fn directory(_: &mut Rng) -> Theme {
    let must: Vec<Group> = vec![vec![&SERVANT], vec![&POST], vec![&OFFICE_EMAIL]];
    let may = singles(&[
        &OFFICE_PHONE,
        &OFFICE_ADDRESS,
        &DEPARTMENT,
        &ISSUE_DATE,
        &YEAR,
        &FOLIO,
        &AMOUNT,
        &URL,
        &LISTS[6],
    ]);
    Theme { must, may }
}

/// Tables of works, reports, schools, cadastre, stock, statistics and invoices: all clean.
pub fn clean(rng: &mut Rng) -> Theme {
    let place: Group = vec![&WORK_LATITUDE, &WORK_LONGITUDE];
    let (must, may) = match rng.below(8) {
        0 => (
            vec![vec![&WORK], place],
            singles(&[&AMOUNT, &PERCENTAGE, &COMPANY, &DAY, &DAY, &PERSON_STREET, &YEAR, &COUNT]),
        ),
        1 => (
            vec![vec![&CLEAN_NOTES], place],
            singles(&[&FOLIO_10, &PERSON_STREET, &PERSON_COLONIA, &DAY, &HOUR, &LISTS[10]]),
        ),
        2 => (
            vec![vec![&SCHOOL], vec![&CCT]],
            [vec![place], singles(&[&CVEGEO, &MUNICIPALITY, &COUNT, &SAINT, &COUNT, &LISTS[6]])].concat(),
        ),
        3 => (
            vec![vec![if rng.percent(50) { &CADASTRAL_18 } else { &CADASTRAL_11 }]],
            singles(&[&PERSON_COLONIA, &PERSON_STREET, &SURFACE, &AMOUNT, &POSTAL, &LISTS[5], &FOLIO_11]),
        ),
        4 => (
            vec![vec![&STOCK], vec![&PRODUCT]],
            singles(&[&BARCODE, &AMOUNT, &COUNT, &LISTS[4], &COMPANY, &ISSUE_DATE, &DEPARTMENT]),
        ),
        5 => (
            vec![vec![rng.pick(STATISTICS)], vec![&COUNT]],
            singles(&[&PERCENTAGE, &MUNICIPALITY, &CVEGEO, &YEAR, &COUNT, &SAINT, &PERSON_COLONIA]),
        ),
        6 => (
            vec![vec![&HOSPITAL], vec![&COUNT]],
            [
                vec![place],
                singles(&[&MUNICIPALITY, &CVEGEO, &PERSON_STREET, &PERSON_COLONIA, &PERCENTAGE, &YEAR]),
            ]
            .concat(),
        ),
        _ => (
            vec![vec![&GENERIC_RFC], vec![&AMOUNT]],
            singles(&[&FOLIO_11, &UUID, &DAY, &PRODUCT, &NUMBER_16, &BARCODE, &BUILDING]),
        ),
    };
    let more = singles(&[&FOLIO, &YES_NO, &CODE, &MONTH, &URL, &BUILDING, &SAINT, &FOLIO_10, &NUMBER_16]);
    Theme { must, may: [may, lists(rng), more].concat() }
}

fn singles(kinds: &[&'static Kind]) -> Vec<Group> {
    kinds.iter().map(|kind| vec![*kind]).collect()
}

fn lists(rng: &mut Rng) -> Vec<Group> {
    (0..2).map(|_| vec![rng.pick(LISTS)]).collect()
}
