//! What looks like a password, a token, a key or the number of a card: it is refused where it is typed, and hidden where
//! it already is. In doubt it is taken for one: a sentence can be written otherwise, a secret cannot be taken back.

use std::ops::Range;

use crate::text::fold::fold;
use crate::text::{Text, handover as say};

/// What something looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A password behind its word: `contraseña: …`.
    Password,
    /// A token or key of a service, known by how it begins.
    Token,
    /// A private key.
    Key,
    /// The number of a card or of a bank account.
    Card,
    /// A user and a password inside an address.
    Address,
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

/// Words behind which a secret stands, folded; the second ones only where what follows looks like one.
const STRONG: &[&str] = &[
    "contrasena",
    "contrasenas",
    "contrasenia",
    "password",
    "passwords",
    "passwd",
    "passphrase",
    "pwd",
    "pass",
    "secreto",
    "secret",
    "token",
    "tokens",
    "apikey",
    "api_key",
    "api-key",
    "access_token",
    "client_secret",
    "secret_key",
    "clave_secreta",
    "sig",
];
const WEAK: &[&str] = &["clave", "llave", "key", "credencial", "credenciales", "acceso", "login"];
/// Words behind which a few digits are a secret.
const PINS: &[&str] = &["nip", "pin", "cvv", "cvc", "token", "otp"];
/// How tokens and keys of services begin, and how many signs follow at least.
const PREFIXES: &[(&str, usize)] = &[
    ("ghp_", 20),
    ("gho_", 20),
    ("ghs_", 20),
    ("ghu_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxs-", 10),
    ("sk-", 20),
    ("sk_live_", 10),
    ("sk_test_", 10),
    ("rk_live_", 10),
    ("pk_live_", 10),
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 30),
    ("ya29.", 20),
    ("SG.", 20),
    ("npm_", 20),
    ("hf_", 20),
    ("dop_v1_", 20),
    ("shpat_", 20),
    ("pypi-", 20),
    ("EAAC", 30),
    ("whsec_", 16),
    ("Bearer ", 16),
];

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
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
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
    let last = text.rfind("-----").map_or(text.len(), |at| at + 5);
    vec![(start..last.max(start + 10), What::Key)]
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
        let Some((next, tied)) = follows(text, words, at, raw.len() > label.len()) else { continue };
        let value = &text[words[next].clone()];
        let alone = words.len() == next + 1 || ends(text, words, next);
        if is_value(label, value, tied && alone) || tied && is_value(label, value, false) {
            found.push((words[next].clone(), What::Password));
        }
    }
    found
}

/// The word that a label is followed by, and whether a sign or «es» ties it to it.
fn follows(text: &str, words: &[Range<usize>], at: usize, sign: bool) -> Option<(usize, bool)> {
    let mut next = at + 1;
    let mut tied = sign;
    while let Some(word) = words.get(next).filter(|_| next <= at + 2) {
        match &text[word.clone()] {
            "=" | ":" | "->" | "→" | "es" | "is" | "/" | "-" => (tied, next) = (true, next + 1),
            _ => return Some((next, tied)),
        }
    }
    None
}

/// Whether a sentence or a clause ends behind a word.
fn ends(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else { return true };
    text[word.end..next.start].contains(['.', ',', ';', '\n', ')', '/'])
}

/// Whether a word behind a label is its secret. `alone`: nothing else follows, so that a plain word is one too.
fn is_value(label: &str, value: &str, alone: bool) -> bool {
    let label = fold(label.rsplit(['/', '.', '\'', '"']).next().unwrap_or(label));
    let strong = STRONG.contains(&label.as_str());
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if PINS.contains(&label.as_str()) && digits == value.len() && (3..=8).contains(&digits) {
        return true;
    }
    let weak = WEAK.contains(&label.as_str());
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
    const SAID: &[&str] = &[
        "pendiente",
        "aparte",
        "ninguna",
        "ninguno",
        "sobre",
        "cerrado",
        "tiene",
        "cambiar",
        "cambiarla",
        "entregada",
        "entregado",
        "entrega",
        "personal",
        "institucional",
        "temporal",
        "resguardada",
        "nueva",
        "nuevo",
        "anterior",
        "sistemas",
        "tesoreria",
        "misma",
        "mismo",
        "none",
        "apart",
        "sealed",
        "envelope",
        "pending",
        "changed",
        "reset",
        "manager",
        "with",
        "from",
        "same",
        "held",
        "kept",
        "given",
        "separately",
        "unknown",
        "para",
        "como",
        "desde",
        "cuando",
        "porque",
        "that",
        "this",
        "will",
        "required",
        "requerida",
        "obligatoria",
        "olvidada",
        "perdida",
        "caducada",
        "vencida",
        "protegida",
        "segura",
        "digital",
        "fisico",
        "fisica",
        "gestor",
        "bitwarden",
        "keepass",
        "contrasena",
        "contrasenas",
        "password",
        "token",
        "usuario",
        "correo",
        "recuperacion",
        "recuperar",
        "primera",
        "maestra",
        "compartida",
        "secreta",
        "acceso",
        "unica",
        "publica",
        "presidencia",
        "oficial",
        "contraloria",
        "vacia",
        "desconocida",
        "desconocido",
        "[retirado]",
    ];
    let folded = fold(value);
    folded.chars().count() < 4 || SAID.contains(&folded.as_str()) || value.starts_with('[')
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
    (!secret.is_empty()).then_some((start..start + secret.len(), What::Address))
}

/// Numbers of cards (13 to 19 digits, Luhn) and bank accounts (CLABE: 18 digits with their own check).
fn cards(text: &str) -> Vec<(Range<usize>, What)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|next| at + next) {
        let run = text[start..].find(|c: char| !(c.is_ascii_digit() || " -".contains(c)));
        let end = run.map_or(text.len(), |run| start + run);
        let shown = text[start..end].trim_end_matches([' ', '-']);
        let digits: Vec<u8> = shown.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || "_./".contains(c));
        let apart = !joined(text[..start].chars().next_back())
            && !joined(text[start + shown.len()..].chars().next())
            || text[start + shown.len()..].starts_with(". ");
        if apart && grouped(shown) && (is_card(&digits) || is_clabe(&digits)) {
            found.push((start..start + shown.len(), What::Card));
        }
        at = end.max(start + 1);
    }
    found
}

/// All together, or in groups of at least three digits: not a list of numbers.
fn grouped(shown: &str) -> bool {
    shown.split([' ', '-']).all(|group| group.len() >= 3)
}

fn is_card(digits: &[u8]) -> bool {
    if !(13..=19).contains(&digits.len()) || !matches!(digits.first(), Some(3..=6)) {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, u32::from(*digit)) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum % 10 == 0
}

fn is_clabe(digits: &[u8]) -> bool {
    let [all @ .., check] = digits else { return false };
    let sum: u32 =
        all.iter().zip([3, 7, 1].iter().cycle()).map(|(digit, weight)| u32::from(*digit) * weight % 10).sum();
    all.len() == 17 && (10 - sum % 10) % 10 == u32::from(*check) && digits.iter().any(|digit| *digit > 0)
}

/// Signs as nobody mixes them in words, names, addresses and codes of the trade.
fn is_mixture(word: &str) -> bool {
    let length = word.chars().count();
    if length < 8 || is_address(word) || word.contains(['/', '\\']) {
        return false;
    }
    let hex = length >= 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let kinds = |c: char| match c {
        c if c.is_lowercase() => 0,
        c if c.is_uppercase() => 1,
        c if c.is_ascii_digit() => 2,
        c if "!$%&*?@#^+~=<>|".contains(c) => 3,
        _ => 4,
    };
    let all: Vec<u8> = word.chars().map(kinds).collect();
    let has = |kind: u8| all.contains(&kind);
    let letters = has(0) || has(1);
    // Hashtags, greetings and sums are not mixtures: the sign has to be inside, with letters and digits.
    let inside = word.trim_matches(|c: char| "#@!?¡¿*".contains(c));
    let sign = has(3) && letters && has(2) && (inside.chars().any(|c| kinds(c) == 3) || has(0) && has(1));
    let turns = all.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let random = length >= 12 && has(0) && has(1) && has(2) && !has(4) && turns * 2 >= length;
    hex || sign || random
}

#[cfg(test)]
mod tests;
