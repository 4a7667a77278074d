//! A value with all but its form hidden.

use super::email;

/// Longest sample that is shown, in characters.
const LONGEST: usize = 40;

/// Letters become `*`, digits `#`, separators stay; of an e-mail the domain stays when it is a government's.
pub fn mask(class: &str, value: &str) -> String {
    let value = value.trim();
    let domain = email::domain(value).filter(|domain| class == "email" && is_government(domain));
    match domain.and_then(|domain| Some((value.strip_suffix(domain)?.strip_suffix('@')?, domain))) {
        Some((local, domain)) => format!("{}@{domain}", hidden(local)),
        None => hidden(value),
    }
}

fn is_government(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    domain.ends_with(".gob.mx") && domain.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
}

fn hidden(value: &str) -> String {
    let mut out: String = value.chars().take(LONGEST).map(sign).collect();
    if value.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}

/// Anything that is neither a digit nor plain punctuation is hidden as a letter.
fn sign(c: char) -> char {
    match c {
        c if c.is_numeric() => '#',
        c if c.is_ascii_punctuation() || c == ' ' => c,
        c if c.is_whitespace() => ' ',
        _ => '*',
    }
}
