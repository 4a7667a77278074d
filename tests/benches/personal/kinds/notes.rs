//! Free text: with people inside, and without.

use super::contact;
use super::kind::{Finish, Kind, personal};
use super::{names, place};
use crate::ground::class::Class::{self, *};
use crate::ground::date::MONTHS;
use crate::ground::rng::Rng;
use crate::tables::rows::{Person, Rows};
use crate::words::civic::HONOURED;
use crate::words::notes::{JOINTS, OF_CONTACT, OF_HEALTH, OF_HOMES, OF_IDS, OF_NAMES, PLAIN};
use crate::words::places::{COLONIAS, PERSON_COLONIAS, STREETS};
use crate::words::sensitive::HEALTH;
use crate::words::things::DEPARTMENTS;

const HEADERS: &[&str] = &[
    "Observaciones",
    "Notas",
    "Comentarios",
    "Descripción",
    "Detalle",
    "Seguimiento",
    "Obs.",
    "Motivo",
    "Descripción del reporte",
    "Asunto",
    "Hechos",
    "Respuesta",
    "Texto libre",
    "Notas del inspector",
    "Bitácora",
    "Anotaciones",
    "Justificación",
];

pub static OF_NAME: Kind = note("note_names", |rng, rows| notes(rng, rows, &[OF_NAMES])).also(&[Name]);
pub static OF_PHONE: Kind =
    note("note_contact", |rng, rows| notes(rng, rows, &[OF_CONTACT])).also(&[Name, Phone, Email]);
pub static OF_ID: Kind = note("note_ids", |rng, rows| notes(rng, rows, &[OF_IDS])).also(&[Name, Curp, Rfc]);
pub static OF_HOME: Kind =
    note("note_homes", |rng, rows| notes(rng, rows, &[OF_HOMES])).also(&[Name, Address]);
pub static OF_HEALTHY: Kind =
    note("note_health", |rng, rows| notes(rng, rows, &[OF_HEALTH])).also(&[Name, Sensitive]);
pub static OF_ALL: Kind =
    note("note_mixed", |rng, rows| notes(rng, rows, &[OF_NAMES, OF_CONTACT, OF_IDS, OF_HOMES]))
        .also(&[Name, Phone, Email, Curp, Rfc, Address]);

pub static CLEAN_NOTES: Kind =
    super::kind::words("free_text", HEADERS, |rng, rows| (0..rows.len()).map(|_| plain(rng)).collect())
        .trap();

const RARE: &[&str] = &["Observaciones", "Descripción", "Comentarios", "Detalle", "Concepto"];

pub static RARE_CURP: Kind =
    rare("rare_curp", Curp, |rng, rows| one_only(rng, rows, |rng, person| person.curp(rng)));
pub static RARE_EMAIL: Kind = rare("rare_email", Email, |rng, rows| one_only(rng, rows, contact::email));
pub static RARE_CARD: Kind = rare("rare_card", Card, |rng, rows| {
    let one = Rows::new(rng, 1, true);
    one_only(rng, rows, |rng, _| (super::ids::CARD.fill)(rng, &one).remove(0))
});

const fn note(id: &'static str, fill: super::kind::Fill) -> Kind {
    personal(id, Note, HEADERS, fill, Finish::Text)
}

const fn rare(id: &'static str, class: Class, fill: super::kind::Fill) -> Kind {
    personal(id, class, RARE, fill, Finish::Raw).also(&[Note]).rare()
}

/// A sentence with its marks filled.
fn filled(rng: &mut Rng, sentence: &str, of: Option<(&Person, &Rows)>) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, left) = after.split_once('}').expect("a whole mark");
        text.push_str(before);
        text.push_str(&match of {
            Some((person, rows)) => personal_mark(rng, mark, person, rows),
            None => plain_mark(rng, mark),
        });
        rest = left;
    }
    text + rest
}

fn plain_mark(rng: &mut Rng, mark: &str) -> String {
    match mark {
        "s" => rng.word(STREETS).to_string(),
        "k" if rng.percent(30) => rng.word(PERSON_COLONIAS).to_string(),
        "k" => rng.word(COLONIAS).to_string(),
        "h" => rng.word(HONOURED).to_string(),
        "o" => rng.word(DEPARTMENTS).to_string(),
        "p" => rng.between(2, 100).to_string(),
        "m" => rng.word(&MONTHS).to_string(),
        "e" => super::traps::company(rng),
        other => panic!("no mark {other}"),
    }
}

fn personal_mark(rng: &mut Rng, mark: &str, person: &Person, rows: &Rows) -> String {
    match mark {
        "n" => names::ordered(person, if rng.percent(75) { 0 } else { 3 }),
        "t" => {
            let form = *rng.pick(&[0, 0, 1, 2, 3, 5, 12]);
            contact::phone(rng, rows.town.code, form)
        }
        "c" => contact::email(rng, person),
        "u" => person.curp(rng),
        "r" => person.rfc(rng),
        "d" => {
            let form = *rng.pick(&[0, 1, 2, 5]);
            place::address(rng, rows.town, form)
        }
        "x" => rng.word(HEALTH).to_lowercase(),
        other => panic!("no mark {other}"),
    }
}

fn plain(rng: &mut Rng) -> String {
    let sentence = rng.word(PLAIN);
    let text = filled(rng, sentence, None);
    if rng.percent(25) { format!("{text}{}{}", rng.word(JOINTS), plain(rng)) } else { text }
}

/// From one cell in thirty to two in three mention somebody, and never less than six.
fn notes(rng: &mut Rng, rows: &Rows, pools: &[&[&'static str]]) -> Vec<String> {
    let share = *rng.pick(&[3, 5, 10, 20, 35, 50, 65]);
    let mut cells: Vec<String> = rows.people.iter().map(|_| plain(rng)).collect();
    let count = (rows.len() * share / 100).max(6);
    let mut places: Vec<usize> = (0..rows.len()).collect();
    rng.shuffle(&mut places);
    for at in places.into_iter().take(count) {
        let pool = rng.below(pools.len());
        let sentence = rng.word(pools[pool]);
        let own = filled(rng, sentence, Some((&rows.people[at], rows)));
        cells[at] = match rng.below(3) {
            0 => own,
            1 => format!("{own} {}", cells[at]),
            _ => format!("{} {own}", cells[at]),
        };
    }
    cells
}

/// A clean text with one value of a person in one cell.
fn one_only(rng: &mut Rng, rows: &Rows, value: impl Fn(&mut Rng, &Person) -> String) -> Vec<String> {
    let mut cells: Vec<String> = rows.people.iter().map(|_| plain(rng)).collect();
    let at = rng.below(cells.len());
    let own = value(rng, &rows.people[at]);
    cells[at] = if rng.percent(70) { format!("{} {own}", cells[at]) } else { own };
    cells
}
