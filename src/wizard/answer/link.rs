//! Links: `http` or `https`, a domain, ASCII (the advice of the federal guide of 2017).

use toml::Value;

use super::accept::{ask, ok, warn};
use super::{Context, Verdict, email, shape, typed};
use crate::text::{Text, say};

/// A link as it is kept, and what there is to warn about.
pub(super) struct Link {
    pub address: String,
    pub warning: Option<Text>,
}

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    let text = trimmed(text);
    if text.contains("://") {
        return match parse(text) {
            Err(why) => Verdict::No(why),
            Ok(Link { address, warning: Some(warning) }) => warn(warning, &address, cx),
            Ok(link) => ok(Value::from(link.address), cx),
        };
    }
    match parse(&format!("https://{text}")) {
        Ok(link) if is_bare(text) => {
            ask(say::LINK_ADD, [(Text::same(link.address.clone()), Value::from(link.address))], cx)
        }
        Err(why) if is_bare(text) || text.contains('@') => Verdict::No(why),
        _ => Verdict::No(say::LINK_HTTPS),
    }
}

/// Without the signs that copying a link from a text adds.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_start_matches(['<', '"', ' ']).trim_end_matches(['>', '"', ' ', ',', ';', '.'])
}

/// Does it look like a link without its start? `www.villaejemplo.gob.mx/datos`
fn is_bare(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !host.contains('\\') && !host.contains(':')
}

/// Checks a link and writes its scheme and domain in lower case.
///
/// # Errors
/// What is wrong with it, in one sentence.
pub(super) fn parse(text: &str) -> Result<Link, Text> {
    let (scheme, rest) = text.split_once("://").ok_or(say::LINK_HTTPS)?;
    let scheme = scheme.to_ascii_lowercase();
    if scheme != "http" && scheme != "https" {
        return Err(say::LINK_HTTPS);
    }
    if rest.contains(char::is_whitespace) {
        return Err(say::LINK_SPACES);
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (place, path) = rest.split_at(end);
    if place.contains('@') {
        return Err(say::LINK_EMAIL);
    }
    let place = place.to_lowercase();
    let (host, port) = place.split_once(':').unwrap_or((&place, "80"));
    if !host.contains('.') || !host.split('.').all(is_label) || port.parse::<u16>().is_err() {
        return Err(say::LINK_DOT);
    }
    let warning = if host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        Some(say::LINK_IP)
    } else {
        (!host.is_ascii() || !path.is_ascii()).then_some(say::LINK_ASCII)
    };
    Ok(Link { address: format!("{scheme}://{place}{path}"), warning })
}

/// A part of a domain name; letters of other alphabets pass here and are warned about.
fn is_label(label: &str) -> bool {
    let ascii: String = label.chars().map(|c| if c.is_alphabetic() || c == '_' { 'a' } else { c }).collect();
    email::is_label(&ascii)
}

pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let text = shape::string(value)?;
    parse(text)?;
    typed::length(text, cx.question)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{question, table};
    use crate::guide::model::Kind;

    #[test]
    fn links_start_with_http_and_have_a_domain() {
        table(
            &question(Kind::Url),
            &[
                ("https://www.villaejemplo.gob.mx", "ok https://www.villaejemplo.gob.mx"),
                ("HTTPS://Datos.VillaEjemplo.gob.mx/A?b=C#d", "ok https://datos.villaejemplo.gob.mx/A?b=C#d"),
                ("http://villaejemplo.gob.mx/datos", "ok http://villaejemplo.gob.mx/datos"),
                ("https://villaejemplo.gob.mx:8080/", "ok https://villaejemplo.gob.mx:8080/"),
                ("<https://villaejemplo.gob.mx/datos>.", "ok https://villaejemplo.gob.mx/datos"),
                ("https://villaejemplo.gob.mx/datos.", "ok https://villaejemplo.gob.mx/datos"),
                ("www.villaejemplo.gob.mx", "ask https://www.villaejemplo.gob.mx"),
                ("villaejemplo.gob.mx/datos", "ask https://villaejemplo.gob.mx/datos"),
                ("https://villa ejemplo.gob.mx", "no La liga no lleva espacios."),
                ("https://localhost/datos", "no A la liga le falta el dominio"),
                ("https://", "no A la liga le falta el dominio"),
                ("ftp://villaejemplo.gob.mx", "no La liga debe empezar con https://"),
                ("la página del municipio", "no La liga debe empezar con https://"),
                ("C:\\datos\\a.csv", "no La liga debe empezar con https://"),
                ("datos@villaejemplo.gob.mx", "no Eso parece un correo"),
                ("https://ana:1234@villaejemplo.gob.mx", "no Eso parece un correo"),
                ("https://192.168.1.10/datos", "ask https://192.168.1.10/datos"),
                ("https://villaejemplo.gob.mx/año", "ask https://villaejemplo.gob.mx/año"),
                ("https://peñamiller.gob.mx", "ask https://peñamiller.gob.mx"),
            ],
        );
    }
}
