//! Identifiers in sentences: with their places, which the scan of files does not need.

use super::super::Id;
use super::super::cells::whole;
use super::tokens::{Token, Tokens};
use super::{Class, Found};

/// Words that a number in groups may have.
const GROUPS: usize = 6;
/// Words before a number that may say what it is.
const REACH: usize = 3;

const PHONE: [&str; 14] = [
    "tel",
    "telefono",
    "telefonos",
    "cel",
    "celular",
    "movil",
    "whatsapp",
    "whats",
    "wa",
    "llamar",
    "marcar",
    "numero",
    "contacto",
    "telefonico",
];
const PLATE: [&str; 4] = ["placa", "placas", "matricula", "permiso"];

/// All identifiers of a text.
pub fn find(tokens: &Tokens) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let candidate = token.digits > 0 || tokens.slice(at, at).contains(['@', '+', '(']);
        match candidate.then(|| longest(tokens, at)).flatten() {
            Some((class, last)) => {
                found.extend(tokens.range(at, last).map(|range| (range, class)));
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// The identifier of most words that begins here, with its last word.
fn longest(tokens: &Tokens, at: usize) -> Option<(Class, usize)> {
    let last = (at + GROUPS).min(tokens.all.len()).checked_sub(1)?;
    (at..=last).rev().find_map(|to| {
        let several = to > at;
        if several && tokens.all[at..=to].iter().any(|token| token.digits == 0 || letters(token) > 0) {
            return None;
        }
        let (id, sure) = whole(tokens.slice(at, to).as_bytes())?;
        accepted(tokens, at, (id, sure), several).map(|class| (class, to))
    })
}

fn letters(token: &Token) -> usize {
    token.folded.bytes().filter(u8::is_ascii_alphabetic).count()
}

fn accepted(tokens: &Tokens, at: usize, (id, sure): (Id, bool), several: bool) -> Option<Class> {
    let before = (1..=REACH).filter_map(|back| tokens.get(at.checked_sub(back)?));
    let said = |words: &[&str]| before.clone().any(|token| words.contains(&token.folded.as_str()));
    let digits = |n: usize| tokens.get(at).is_some_and(|token| token.digits >= n);
    match id {
        Id::Curp | Id::VoterKey => Some(Class::Curp).filter(|_| !several),
        Id::Rfc => Some(Class::Rfc).filter(|_| !several),
        Id::Email => Some(Class::Email),
        Id::Phone if said(&PHONE) || sure || !several && digits(10) => Some(Class::Phone),
        Id::Clabe | Id::Card => sure.then_some(Class::Number),
        Id::Nss => Some(Class::Number).filter(|_| sure || said(&["nss", "imss", "afiliacion", "social"])),
        Id::Plate => said(&PLATE).then_some(Class::Number),
        Id::Phone | Id::RfcCompany | Id::RfcGeneric => None,
    }
}
