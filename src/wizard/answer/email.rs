//! Email addresses: which part is missing, and whether the address belongs to a person.

use toml::Value;

use super::accept::{ok, warn};
use super::{Context, Verdict, shape, typed};
use crate::text::{Text, say};

/// Providers of personal mail, as they appear in a domain.
const PERSONAL: &[&str] = &["gmail", "hotmail", "outlook", "yahoo", "live", "icloud", "msn"];
const LONGEST: usize = 254;

pub(super) fn accept(text: &str, cx: &Context) -> Verdict {
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let text = text.trim_matches(|c| "<>,;.".contains(c) || c == ' ');
    match parse(text) {
        Err(why) => Verdict::No(why),
        Ok(address) if personal(&address) => warn(say::EMAIL_PERSONAL, &address, cx),
        Ok(address) => ok(Value::from(address), cx),
    }
}

/// An address with its domain in lower case.
fn parse(text: &str) -> Result<String, Text> {
    if text.contains(char::is_whitespace) || text.matches('@').count() > 1 {
        return Err(say::EMAIL_ONE);
    }
    let (name, domain) = text.split_once('@').ok_or(say::EMAIL_NO_AT)?;
    if let Some(sign) =
        text.chars().find(|&c| c != '@' && !c.is_ascii_alphanumeric() && !".!#$%&'*+/=?^_`{|}~-".contains(c))
    {
        return Err(say::EMAIL_LETTERS.with("sign", sign));
    }
    let domain = domain.to_ascii_lowercase();
    if domain.is_empty() {
        return Err(say::EMAIL_NO_DOMAIN);
    }
    if name.is_empty() {
        return Err(say::EMAIL_NO_NAME.with("domain", domain));
    }
    let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
    if ending.len() < 2 || !ending.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Err(say::EMAIL_NO_ENDING);
    }
    let bad_name = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    if bad_name || !domain.split('.').all(is_label) {
        return Err(say::EMAIL_DOTS);
    }
    if text.len() > LONGEST { Err(say::EMAIL_LONG) } else { Ok(format!("{name}@{domain}")) }
}

/// One part of a domain name.
pub(super) fn is_label(label: &str) -> bool {
    let fits = !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-');
    fits && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn personal(address: &str) -> bool {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    let official = domain.ends_with(".gob.mx");
    !official && (domain == "prodigy.net.mx" || domain.split('.').any(|label| PERSONAL.contains(&label)))
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
    fn the_missing_part_of_an_address_is_named() {
        table(
            &question(Kind::Email),
            &[
                ("datos@villaejemplo.gob.mx", "ok datos@villaejemplo.gob.mx"),
                ("Datos.Abiertos@VillaEjemplo.GOB.MX", "ok Datos.Abiertos@villaejemplo.gob.mx"),
                ("<datos@villaejemplo.gob.mx>,", "ok datos@villaejemplo.gob.mx"),
                ("mailto:datos@villaejemplo.gob.mx", "ok datos@villaejemplo.gob.mx"),
                ("datos", "no Al correo le falta la arroba"),
                (
                    "@villaejemplo.gob.mx",
                    "no Al correo le falta lo que va antes de la arroba, por ejemplo datos@villaejemplo",
                ),
                ("datos@", "no Al correo le falta lo que va después de la arroba"),
                ("rosa.mendez@sanmiguel", "no Al correo le falta la terminación, por ejemplo .gob.mx."),
                ("datos @villaejemplo.gob.mx", "no Escribe un solo correo"),
                ("a@x.gob.mx, b@x.gob.mx", "no Escribe un solo correo"),
                ("peña@villaejemplo.gob.mx", "no Un correo no lleva ñ: usa letras sin acento"),
                ("datos@villa..gob.mx", "no Revisa los puntos"),
                ("datos.@villa.gob.mx", "no Revisa los puntos"),
            ],
        );
    }

    #[test]
    fn personal_mail_is_warned_about() {
        table(
            &question(Kind::Email),
            &[
                ("ana@gmail.com", "ask ana@gmail.com"),
                ("ana@Hotmail.es", "ask ana@hotmail.es"),
                ("ana@yahoo.com.mx", "ask ana@yahoo.com.mx"),
                ("ana@prodigy.net.mx", "ask ana@prodigy.net.mx"),
                ("rosa@sanmiguel.gmail.com", "ask rosa@sanmiguel.gmail.com"),
                ("ana@outlook.gob.mx", "ok ana@outlook.gob.mx"),
            ],
        );
    }
}
