//! Addresses that work from one desk and not from the next.

use crate::text::{Text, rehearsal as say};

/// What is wrong with an address of a file; `None` when nothing can be seen.
pub fn fault(url: &str) -> Option<Text> {
    let Some((scheme, rest)) = url.split_once("://") else { return Some(say::URL_NONE) };
    if !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https" | "ftp") {
        return Some(say::URL_NONE);
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit('@').next().unwrap_or_default();
    let bare = name.split(':').next().unwrap_or_default();
    if host.contains('@') {
        return Some(say::URL_PASSWORD);
    }
    if name.starts_with('[') || (!bare.is_empty() && bare.split('.').all(|part| part.parse::<u8>().is_ok())) {
        return Some(say::URL_NUMBER);
    }
    if bare == "localhost" || !bare.contains('.') {
        return Some(say::URL_INSIDE);
    }
    if url.chars().any(char::is_whitespace) {
        return Some(say::URL_BLANKS);
    }
    (!url.is_ascii()).then_some(say::URL_ACCENTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_is_seen_and_good_addresses_have_none() {
        for (url, expected) in [
            ("https://datos.ejemplo.gob.mx/a.csv", None),
            ("https://datos.ejemplo.gob.mx:8443/a%20b.csv?x=1", None),
            ("http://187.141.20.5/a.csv", Some(say::URL_NUMBER)),
            ("http://[2001:db8::1]/a.csv", Some(say::URL_NUMBER)),
            ("http://servidor/a.csv", Some(say::URL_INSIDE)),
            ("http://localhost:8080/a.csv", Some(say::URL_INSIDE)),
            ("https://ana:x@ejemplo.mx/a.csv", Some(say::URL_PASSWORD)),
            ("https://ejemplo.mx/a b.csv", Some(say::URL_BLANKS)),
            ("https://ejemplo.mx/año.csv", Some(say::URL_ACCENTS)),
            ("C:\\datos\\a.csv", Some(say::URL_NONE)),
            ("file:///srv/a.csv", Some(say::URL_NONE)),
        ] {
            assert_eq!(fault(url), expected, "{url}");
        }
    }
}
