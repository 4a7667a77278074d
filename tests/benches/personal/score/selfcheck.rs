//! The scorer against a case that was counted by hand: eight columns and what was said of them.

use super::jobs::{Judged, Outcome};
use super::run::parse;
use super::stats::{Counts, Share};
use super::tally::Tally;
use crate::ground::class::Class;
use crate::kinds::kind::Kind;
use crate::kinds::{clean, contact, ids, names, notes, office, traps};

/// A found CURP; a name missed and called address; a note with its phones; a company's RFC called a person's; an
/// office e-mail called private; a colonia called name and institutional; amounts with too little confidence; a phone
/// missed.
const SAID: &str = r#"{"version": 1, "tables": [{"name": "t", "rows": 9, "columns": [
    {"name": "a", "personal": [{"class": "curp", "confidence": 0.9, "private": true, "count": 9}]},
    {"name": "b", "personal": [{"class": "address", "confidence": 0.5, "private": true, "count": 3}]},
    {"name": "c", "personal": [{"class": "note", "confidence": 0.7, "private": true, "count": 3},
                               {"class": "phone", "confidence": 0.8, "private": true, "count": 3}]},
    {"name": "d", "personal": [{"class": "rfc", "confidence": 0.9, "private": false, "count": 9}]},
    {"name": "e", "personal": [{"class": "email", "confidence": 0.99, "private": true, "count": 9}]},
    {"name": "f", "personal": [{"class": "name", "confidence": 0.6, "private": false, "count": 2}]},
    {"name": "g", "personal": [{"class": "phone", "confidence": 0.49, "private": true, "count": 2}]},
    {"name": "h"}
]}], "findings": []}"#;

fn columns() -> Vec<Judged> {
    let kinds: [&'static Kind; 8] = [
        &ids::CURP,
        &names::NAME,
        &notes::OF_PHONE,
        &ids::RFC_COMPANY,
        &office::OFFICE_EMAIL,
        &traps::PERSON_COLONIA,
        &clean::AMOUNT,
        &contact::PHONE,
    ];
    let seen = parse(SAID.as_bytes(), kinds.len()).expect("the case is right");
    kinds.into_iter().zip(seen).map(|(kind, seen)| Judged { header: String::new(), kind, seen }).collect()
}

fn counts(hits: usize, misses: usize, alarms: usize) -> Counts {
    Counts { hits, misses, alarms }
}

/// Stops the bench when the scorer would count wrong.
pub fn assert_counts() {
    let tally = Tally::of(&[Outcome { number: 0, columns: columns(), failure: None }]);
    let class = |class: Class| tally.classes[class as usize];
    assert_eq!(class(Class::Curp), counts(1, 0, 0));
    assert_eq!(class(Class::Name), counts(0, 1, 1));
    assert_eq!(class(Class::Address), counts(0, 0, 1));
    assert_eq!(class(Class::Note), counts(1, 0, 0));
    assert_eq!(class(Class::Phone), counts(0, 1, 0));
    assert_eq!(class(Class::Rfc), counts(0, 0, 1));
    assert_eq!(class(Class::RfcCompany), counts(0, 1, 0));
    assert_eq!(class(Class::Email), counts(0, 0, 0));
    assert_eq!(tally.direct(), counts(1, 0, 1));
    assert_eq!(tally.all, counts(4, 1, 1));
    assert_shares(&tally);
    assert_interval();
}

fn assert_shares(tally: &Tally) {
    let share = |part, of| Share { part, of };
    assert_eq!((tally.clean, tally.clean_private), (share(1, 2), share(0, 2)));
    assert_eq!(tally.traps["person_colonia"], share(1, 1));
    let own = &tally.private;
    assert_eq!((own.person_found, own.person_right), (share(0, 2), share(0, 0)));
    assert_eq!(
        (own.office_found, own.office_right, own.office_alarms),
        (share(1, 1), share(0, 1), share(1, 1))
    );
}

/// Wilson's interval of 8 in 10 is [0.490, 0.943] in the textbooks; F2 of P 0.5 and R 0.8 is 0.714.
fn assert_interval() {
    let (low, high) = Share { part: 8, of: 10 }.interval().expect("ten");
    assert!((low - 0.490).abs() < 0.001 && (high - 0.943).abs() < 0.001, "{low} {high}");
    let f2 = counts(8, 2, 8).f2().expect("hits");
    assert!((f2 - 5.0 * 0.5 * 0.8 / (4.0 * 0.5 + 0.8)).abs() < 1e-9, "{f2}");
}
