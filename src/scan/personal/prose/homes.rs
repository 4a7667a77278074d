//! Addresses in sentences: a street with a number, or what stands behind the words for where somebody lives.

use super::super::lists::Lists;
use super::super::vocabulary::is;
use super::tokens::{Token, Tokens};
use super::{Class, Found};

/// Words between a street and its number.
const REACH: usize = 6;
/// Words of a whole address.
const LONGEST: usize = 14;
/// Numbers of these may be years.
const YEARS: std::ops::RangeInclusive<u32> = 1980..=2040;

/// Somebody lives there.
const LIVES: [&str; 11] = [
    "vivo en",
    "vivimos en",
    "mi domicilio",
    "mi casa",
    "mi direccion",
    "con domicilio en",
    "domicilio en",
    "domicilio particular",
    "domicilio ubicado en",
    "resido en",
    "mi vivienda",
];

/// All addresses of a text.
pub fn find(tokens: &Tokens, lists: &Lists) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        match said(tokens, at).or_else(|| street(tokens, at, lists)) {
            Some((from, last)) => {
                found.extend(tokens.range(from, last).map(|range| (range, Class::Home)));
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// An address behind words that say so: to the end of the sentence, when there is something of an address in it.
fn said(tokens: &Tokens, at: usize) -> Option<(usize, usize)> {
    let length = Some(tokens.leads(at, &LIVES)).filter(|length| *length > 0)?;
    let joint =
        |token: &Token| matches!(token.folded.as_str(), "en" | "es" | "la" | "el" | "ubicado" | "ubicada");
    let skipped = tokens.all[at + length..].iter().take_while(|token| joint(token)).count();
    let from = at + length + skipped;
    let rest = tokens.all.get(from..)?.iter().take(LONGEST);
    // A comma is inside addresses; what ends them is the end of the sentence.
    let stops = |token: &Token| {
        let behind = tokens.text.get(token.range.end..).unwrap_or_default();
        behind.starts_with([';', '!', '?']) || behind.starts_with('.') && token.folded.len() > 4
    };
    let whole = rest.clone().position(stops).map_or(rest.len(), |at| at + 1);
    let part = |token: &Token| token.digits > 0 || token.bits & (is::STREET | is::SETTLEMENT) != 0;
    let last = rest.take(whole).enumerate().filter(|(_, token)| part(token)).map(|(at, _)| at).max()?;
    // The name of the settlement or street stands behind its word.
    let end = (from + last + 2).min(from + whole - 1);
    Some((from, end))
}

/// A street with its number, and the settlement behind it.
fn street(tokens: &Tokens, at: usize, lists: &Lists) -> Option<(usize, usize)> {
    let token = tokens.get(at)?;
    if token.bits & is::STREET == 0 || lists.streets.leads(&token.folded) == 0 {
        return None;
    }
    let near = (at + 1..tokens.all.len()).take(REACH);
    let number = near.take_while(|n| *n == at + 1 || !ends(tokens, n - 1)).find(|n| house(tokens, *n))?;
    Some((at, behind(tokens, number)))
}

fn ends(tokens: &Tokens, at: usize) -> bool {
    let behind = tokens.get(at).and_then(|token| tokens.text.get(token.range.end..)).unwrap_or_default();
    behind.starts_with(['.', ';']) && tokens.get(at).is_some_and(|token| token.folded.len() > 4)
}

/// A number of at most five digits that is no year, or `s/n`.
fn house(tokens: &Tokens, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let marked = matches!(tokens.before(at), "no" | "num" | "numero" | "n" | "ext" | "int");
    let bare = token.folded.as_str();
    let length = bare.bytes().take_while(u8::is_ascii_digit).count();
    let number = (1..=5).contains(&length) && bare.len() <= length + 2;
    let year = bare.parse().is_ok_and(|year: u32| YEARS.contains(&year));
    bare == "s n" || number && (marked || !year) && !matches!(tokens.before(at), "de" | "del" | "articulo")
}

/// The end of an address whose number is at `at`: interior, settlement and postal code go with it.
fn behind(tokens: &Tokens, at: usize) -> usize {
    let mut last = at;
    let mut next = at + 1;
    while let Some(token) = tokens.get(next).filter(|_| next < at + LONGEST) {
        let inside = matches!(
            token.folded.as_str(),
            "int" | "interior" | "cp" | "c p" | "codigo" | "postal" | "depto"
        );
        let settlement =
            matches!(token.folded.as_str(), "col" | "colonia" | "fracc" | "fraccionamiento" | "barrio");
        match () {
            () if inside => next += 1,
            // The name of the settlement: capitals behind its word.
            () if settlement => {
                let name = tokens.all[next + 1..].iter().take(4).take_while(|token| token.capital).count();
                (last, next) = (next + name, next + name + 1);
            }
            () if token.digits > 0 && next == last + 1 || token.digits == 5 => {
                (last, next) = (next, next + 1);
            }
            () => break,
        }
        if next > last + 3 {
            break;
        }
    }
    last.min(tokens.all.len().saturating_sub(1))
}
