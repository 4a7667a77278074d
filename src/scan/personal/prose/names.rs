//! Names of persons in sentences: after words that introduce one, or given names and surnames that stand together.

use super::super::lists::Lists;
use super::super::names::{As, read};
use super::super::vocabulary::is;
use super::super::words::words;
use super::tokens::{Token, Tokens};
use super::{Class, Found};

/// Words of the longest name.
const LONGEST: usize = 7;

/// After these, a name that the lists do not have is one too.
const STRONG: [&str; 19] = [
    "mi nombre es",
    "mi nombre completo es",
    "me llamo",
    "a nombre de",
    "quien suscribe",
    "el suscrito",
    "la suscrita",
    "suscribe",
    "suscrito",
    "suscrita",
    "atentamente",
    "atte",
    "nombre del solicitante",
    "solicitante",
    "mi esposo",
    "mi esposa",
    "mi hijo",
    "mi hija",
    "llamado",
];
/// After these, one that the lists have.
const WEAK: [&str; 26] = [
    "yo",
    "yo soy",
    "soy",
    "c",
    "el c",
    "la c",
    "ciudadano",
    "ciudadana",
    "sr",
    "sra",
    "srita",
    "senor",
    "senora",
    "lic",
    "licenciado",
    "licenciada",
    "ing",
    "ingeniero",
    "ingeniera",
    "arq",
    "dr",
    "dra",
    "prof",
    "profr",
    "nombre",
    "firma",
];

/// Words before a name that make it one of a place or a body.
const PLACES: [&str; 22] = [
    "plaza",
    "parque",
    "mercado",
    "escuela",
    "primaria",
    "secundaria",
    "preparatoria",
    "biblioteca",
    "jardin",
    "glorieta",
    "puente",
    "unidad",
    "deportiva",
    "deportivo",
    "estadio",
    "auditorio",
    "hospital",
    "clinica",
    "panteon",
    "centro",
    "presa",
    "fundacion",
];

/// All names of a text.
pub fn find(tokens: &Tokens, lists: &Lists) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        let run = introduced(tokens, at).or_else(|| alone(tokens, at, lists));
        match run {
            Some((from, last)) => {
                found.extend(tokens.range(from, last).map(|range| (range, Class::Name)));
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// A name behind words that introduce one: where it begins and ends.
fn introduced(tokens: &Tokens, at: usize) -> Option<(usize, usize)> {
    let (strong, weak) = (tokens.leads(at, &STRONG), tokens.leads(at, &WEAK));
    let length = strong.max(weak);
    if length == 0 {
        return None;
    }
    // «C. Lic. Ana»: titles between are no name.
    let title =
        |token: &Token| token.bits & is::TITLE != 0 || matches!(token.folded.as_str(), "c" | "el" | "la");
    let skipped = tokens.all[at + length..].iter().take_while(|token| title(token)).count();
    let from = at + length + skipped;
    let last = run(tokens, from, strong >= weak && !tokens.loud)?;
    let words = &tokens.all[from..=last];
    let known = words.iter().filter(|token| token.is_name()).count();
    let given = words.first().is_some_and(|token| token.bits & is::GIVEN != 0);
    let enough = if strong >= weak { known > 0 || words.len() > 1 } else { given || known > 1 };
    enough.then_some((from, last))
}

/// Given names and surnames that nothing introduces.
fn alone(tokens: &Tokens, at: usize, lists: &Lists) -> Option<(usize, usize)> {
    let token = tokens.get(at)?;
    if !token.is_name() || !token.capital {
        return None;
    }
    let last = run(tokens, at, false).filter(|last| *last > at)?;
    let place = |word: &str| {
        PLACES.contains(&word) || lists.vocabulary.of(word) & (is::STREET | is::SETTLEMENT | is::SAINT) != 0
    };
    let before = [at.checked_sub(1), at.checked_sub(2)].into_iter().flatten();
    if before.filter_map(|at| tokens.get(at)).any(|token| place(&token.folded)) {
        return None;
    }
    let raw = tokens.slice(at, last);
    let given = tokens.all[at..=last].iter().any(|token| token.bits & is::GIVEN != 0);
    let surname = tokens.all[at..=last].iter().any(|token| token.bits & is::SURNAME != 0);
    (given && surname && read(raw, &words(raw), lists) == As::Person).then_some((at, last))
}

/// The last word of the name that begins at `from`. With `any`, capitals alone make a name.
fn run(tokens: &Tokens, from: usize, any: bool) -> Option<usize> {
    let mut last = None;
    for at in from..(from + LONGEST).min(tokens.all.len()) {
        let token = tokens.get(at)?;
        let particle = token.bits & is::PARTICLE != 0 && last.is_some() && !token.is_name();
        let name =
            token.digits == 0 && (token.is_name() && (token.capital || at == from) || any && token.capital);
        if !(particle || name) {
            break;
        }
        if name {
            last = Some(at);
        }
        if token.ends {
            break;
        }
    }
    last
}
