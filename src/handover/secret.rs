//! What looks like a password, a token, a key or the number of a card: it is refused where it is typed, and hidden where
//! it already is. In doubt it is taken for one: a sentence can be written otherwise, a secret cannot be taken back.

use std::ops::Range;

use cards::cards;
use words::{FAR, PINS, PREFIXES, SAID, STRONG, WEAK, has};

use crate::text::fold::fold;
use crate::text::{Text, handover as say};

mod cards;
#[cfg(test)]
mod tests;
mod words;

/// What something looks like, what is surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A private key.
    Key,
    /// A token or key of a service, known by how it begins.
    Token,
    /// A user and a password inside an address.
    Address,
    /// A password behind its word: `contraseña: …`.
    Password,
    /// The number of a card or of a bank account.
    Card,
    /// A mixture of signs that nobody writes otherwise.
    Mixture,
}

impl What {
    pub fn label(self) -> Text {
        match self {
            Self::Password => say::SECRET_PASSWORD,
            Self::Token => say::SECRET_TOKEN,
            Self::Key => say::SECRET_KEY,
            Self::Card => say::SECRET_CARD,
            Self::Address => say::SECRET_ADDRESS,
            Self::Mixture => say::SECRET_MIXTURE,
        }
    }
}

/// How much is taken for a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// Where no code has any business: what a person types of an account.
    All,
    /// Where hashes, identifiers and codes stand by right: any value of a plan.
    Sure,
}

/// The first thing in a text that looks like a secret.
pub fn seen(text: &str, care: Care) -> Option<What> {
    find(text, care).into_iter().next().map(|(_, what)| what)
}

/// A text with every secret replaced, and how many there were.
pub fn hide(text: &str, care: Care, with: &str) -> (String, usize) {
    let (mut out, mut at, mut count) = (String::with_capacity(text.len()), 0, 0);
    for (range, _) in find(text, care) {
        if range.start < at {
            continue;
        }
        out.push_str(&text[at..range.start]);
        out.push_str(with);
        (at, count) = (range.end, count + 1);
    }
    out.push_str(&text[at..]);
    (out, count)
}

/// Every secret with its bytes, in the order of the text.
pub fn find(text: &str, care: Care) -> Vec<(Range<usize>, What)> {
    let words = words(text);
    let mut found = private_keys(text);
    found.extend(labelled(text, &words));
    found.extend(cards(text));
    for word in &words {
        found.extend(known(text, word));
        found.extend(inside_address(text, word));
        if care == Care::All && is_mixture(&text[word.clone()]) {
            found.push((word.clone(), What::Mixture));
        }
    }
    found.sort_by_key(|(range, what)| (range.start, std::cmp::Reverse(range.end), *what));
    found
}

/// Words between blanks, without the signs of sentences about them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let left = word.len() - word.trim_start_matches(['«', '"', '\'', '(', '[', '“', '¿', '¡', '`']).len();
        let bare = word[left..].trim_end_matches(['»', '"', '\'', ')', ']', '”', ',', ';', '`', '.']);
        if !bare.is_empty() {
            found.push(start + left..start + left + bare.len());
        }
    }
    found
}

fn private_keys(text: &str) -> Vec<(Range<usize>, What)> {
    let Some(start) = text.find("-----BEGIN") else { return Vec::new() };
    if !text[start..].contains("KEY") {
        return Vec::new();
    }
    // One that does not end goes on to the end of the text.
    let end = text[start..].find("-----END").map(|at| start + at + 8);
    let end = end.and_then(|at| Some(at + text[at..].find("-----")? + 5)).unwrap_or(text.len());
    vec![(start..end, What::Key)]
}

/// `contraseña: x`, `contraseña x1`, `pwd=x`, `nip 4821`.
fn labelled(text: &str, words: &[Range<usize>]) -> Vec<(Range<usize>, What)> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let raw = &text[word.clone()];
        // `pwd=x` and `contraseña:x` are one word; queries of addresses too.
        for part in raw.split(['?', '&', '#']) {
            let Some((label, value)) = part.split_once(['=', ':']).filter(|(_, value)| !value.is_empty())
            else {
                continue;
            };
            let start = value.as_ptr() as usize - text.as_ptr() as usize;
            if !value.starts_with("//") && is_value(label, value, true) {
                found.push((start..start + value.len(), What::Password));
            }
        }
        let label = raw.trim_end_matches([':', '=']);
        for (next, tied) in follows(text, words, at, raw.len() > label.len()) {
            let value = &text[words[next].clone()];
            let alone = words.len() == next + 1 || ends(text, words, next);
            if is_value(label, value, tied && alone) || tied && is_value(label, value, false) {
                found.push((words[next].clone(), What::Password));
            }
        }
    }
    found
}

/// The words that may be what a label is of, and whether a sign or «es» ties them to it: the next one, and in
/// «contraseña del portal: x» the one behind the sign.
fn follows(text: &str, words: &[Range<usize>], at: usize, sign: bool) -> Vec<(usize, bool)> {
    let word = |at: usize| words.get(at).map(|word| &text[word.clone()]);
    let tie = |word: &str| matches!(word, "=" | ":" | "->" | "→" | "es" | "is" | "/" | "-");
    let mut found = Vec::new();
    let mut next = at + 1;
    while word(next).is_some_and(tie) {
        next += 1;
    }
    if word(next).is_some() {
        found.push((next, sign || next > at + 1));
    }
    let name = word(at).map(|label| fold(label.trim_end_matches([':', '=']))).unwrap_or_default();
    if sign || next > at + 1 || !has(FAR, &name) {
        return found;
    }
    for far in at + 1..at + 7 {
        let Some(here) = word(far).filter(|_| !ends(text, words, far - 1)) else { break };
        if (here.ends_with([':', '=']) || tie(here)) && word(far + 1).is_some() {
            found.push((far + 1, true));
            break;
        }
    }
    found
}

/// Whether a sentence or a clause ends behind a word.
fn ends(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else { return true };
    text[word.end..next.start].contains(['.', ',', ';', '\n', ')', '/'])
}

/// Whether a word behind a label is its secret. `alone`: nothing else follows, so that a plain word is one too.
fn is_value(label: &str, value: &str, alone: bool) -> bool {
    let label = fold(label.rsplit(['/', '.', '\'', '"']).next().unwrap_or(label));
    let strong = has(STRONG, &label);
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if has(PINS, &label) && digits == value.len() && (3..=8).contains(&digits) {
        return true;
    }
    let weak = has(WEAK, &label);
    if !strong && !weak || is_said(value) || is_address(value) {
        return false;
    }
    let letters = value.chars().any(char::is_alphabetic);
    let signs = value.chars().any(|sign| "!$%&*?¡¿@#^+~".contains(sign));
    let mixed = letters && (digits > 0 || signs);
    let small = value.chars().any(char::is_lowercase);
    match strong {
        true => value.chars().count() >= 4 && (mixed || alone),
        false => {
            value.chars().count() >= 6 && mixed && (signs || small && digits > 0 && !is_plain_code(value))
        }
    }
}

/// What people write where no secret is: «pendiente», «en», «aparte».
fn is_said(value: &str) -> bool {
    let folded = fold(value.trim_end_matches(['?', '!', ':']));
    folded.chars().count() < 4 || has(SAID, &folded) || value.starts_with(['[', '{'])
}

fn is_address(value: &str) -> bool {
    let mail = value.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    mail || value.contains("://")
        || value.starts_with("www.")
        || value.starts_with('/')
        || value.contains(":\\")
}

/// `obras/licencias_2025.csv`, `dataset.id`: a code of the trade, with small letters and digits.
fn is_plain_code(value: &str) -> bool {
    let ending = value.rsplit_once('.').is_some_and(|(_, ending)| ending.len() <= 5 && !ending.is_empty());
    ending || value.contains(['/', '_']) || value.contains('-') && value.chars().all(|c| !c.is_uppercase())
}

fn known(text: &str, word: &Range<usize>) -> Option<(Range<usize>, What)> {
    let raw = &text[word.clone()];
    // A token may stand behind a sign: `token=ghp_…`.
    let starts = std::iter::once(0)
        .chain(raw.char_indices().filter(|(_, c)| "=:/".contains(*c)).map(|(at, _)| at + 1));
    for start in starts {
        let part = &raw[start..];
        let body =
            |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).count();
        let known = PREFIXES
            .iter()
            .any(|(prefix, least)| part.strip_prefix(prefix).is_some_and(|rest| body(rest) >= *least));
        let web_token =
            part.starts_with("eyJ") && part.split('.').filter(|part| part.len() >= 8).count() >= 2;
        if known || web_token {
            return Some((word.start + start..word.end, What::Token));
        }
    }
    None
}

/// `https://ana:secreto@servidor`.
fn inside_address(text: &str, word: &Range<usize>) -> Option<(Range<usize>, What)> {
    let raw = &text[word.clone()];
    let (scheme, rest) = raw.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let (user, _) = host.rsplit_once('@')?;
    let (name, secret) = user.split_once(':')?;
    let start = word.start + scheme.len() + 3 + name.len() + 1;
    (!secret.is_empty() && !secret.starts_with('[')).then_some((start..start + secret.len(), What::Address))
}

/// Signs as nobody mixes them in words, names, addresses and codes of the trade.
fn is_mixture(word: &str) -> bool {
    let length = word.chars().count();
    if length < 8 || is_address(word) || word.contains(['/', '\\']) {
        return false;
    }
    let amount = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    if word.split_once('$').is_some_and(|(_, rest)| amount(rest)) {
        return false;
    }
    let hex = length >= 32
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let kinds = |c: char| match c {
        c if c.is_lowercase() => 0,
        c if c.is_uppercase() => 1,
        c if c.is_ascii_digit() => 2,
        c if "!$%&*?@#^+~".contains(c) => 3,
        _ => 4,
    };
    let all: Vec<u8> = word.chars().map(kinds).collect();
    let has = |kind: u8| all.contains(&kind);
    let letters = has(0) || has(1);
    // The sign has to be inside or at the end: hashtags, names of networks and questions are no mixtures.
    let inside = word.trim_start_matches(['#', '@', '¡', '¿']).trim_end_matches(['?', '*']);
    let sign = letters && has(2) && inside.chars().any(|c| kinds(c) == 3);
    let turns = all.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let random = length >= 12 && has(0) && has(1) && has(2) && !has(4) && turns * 2 >= length;
    hex || sign || random
}
