//! What may leave an institution: mail of its own, texts without identifiers of persons.

use crate::scan::personal::{inside, whole};

/// Words that an identifier with blanks in it takes at most, with those before it that say what it is.
const LONGEST: usize = 6;

/// Domains of mail that are of institutions: endings one a line, `#` begins a comment.
pub struct Domains<'a> {
    endings: &'a str,
    /// Address of the institution's own site.
    homepage: &'a str,
}

impl<'a> Domains<'a> {
    pub fn new(endings: &'a str, homepage: &'a str) -> Self {
        Self { endings, homepage }
    }

    /// Whether an address is of an institution, by its domain.
    pub fn institutional(&self, address: &str) -> bool {
        let Some((_, domain)) = address.trim().rsplit_once('@') else { return false };
        let domain = domain.to_ascii_lowercase();
        let below = |ending: &str| domain == ending || domain.ends_with(&format!(".{ending}"));
        let listed = |line: &str| !line.trim().is_empty() && !line.starts_with('#') && below(line.trim());
        self.endings.lines().any(listed) || host(self.homepage).is_some_and(|own| below(&own))
    }
}

/// The domain of an address of the web, without `www.`; `None` for domains that anybody can have a page under.
fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', ':', '?', '#']).next()?.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_string();
    let shared = [
        "facebook.com",
        "google.com",
        "gmail.com",
        "hotmail.com",
        "outlook.com",
        "github.io",
        "blogspot.com",
        "wordpress.com",
    ];
    (host.contains('.') && !shared.iter().any(|name| host == *name || host.ends_with(&format!(".{name}"))))
        .then_some(host)
}

/// A text with identifiers of persons hidden: CURP, RFC, telephones, cards, accounts, mail that is not among `known`.
pub fn masked(text: &str, known: &[String], hidden: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut masked = vec![false; words.len()];
    for many in 1..=LONGEST.min(words.len()) {
        for from in 0..=words.len() - many {
            let free = masked[from..from + many].iter().all(|masked| !masked);
            if free && identifies(&words[from..from + many].join(" "), known) {
                masked[from..from + many].fill(true);
            }
        }
    }
    if !masked.contains(&true) {
        return text.to_string();
    }
    let mut out: Vec<&str> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        match masked[at] {
            false => out.push(word),
            true if at > 0 && masked[at - 1] => {}
            true => out.push(hidden),
        }
    }
    out.join(" ")
}

fn identifies(piece: &str, known: &[String]) -> bool {
    use crate::scan::personal::Id;
    let bare = piece.trim_matches(|sign: char| !sign.is_alphanumeric());
    let of_person = |id: Id| match id {
        Id::RfcCompany | Id::RfcGeneric | Id::Plate => false,
        Id::Email => !known.iter().any(|mail| bare.contains(mail.as_str())),
        _ => true,
    };
    let mut found = whole(bare.as_bytes()).is_some_and(|(id, sure)| sure && of_person(id));
    inside(piece.as_bytes(), &mut |id, sure| found |= sure && of_person(id));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_of_institutions_is_told_from_mail_of_persons() {
        let domains = Domains::new("# gobiernos\ngob.mx\nedu.mx\n", "https://www.villaejemplo.mx/datos");
        for (address, institutional) in [
            ("datos@zapopan.gob.mx", true),
            ("datos@gob.mx", true),
            ("enlace@villaejemplo.mx", true),
            ("maria@gmail.com", false),
            ("maria@otragob.mx", false),
            ("maria", false),
        ] {
            assert_eq!(domains.institutional(address), institutional, "{address}");
        }
        assert!(!Domains::new("", "https://www.facebook.com/villa").institutional("maria@facebook.com"));
    }

    #[test]
    fn identifiers_of_persons_are_hidden_wherever_they_were_typed() {
        // The examples are those of the official documents, or made up.
        for (text, shown) in [
            ("Lo pidió con CURP BOXW310820HNERXN09 en marzo", "Lo pidió con CURP [x] en marzo"),
            ("Escribir a ana.perez@gmail.com hoy", "Escribir a [x] hoy"),
            ("Escribir a datos@villa.gob.mx hoy", "Escribir a datos@villa.gob.mx hoy"),
            ("Faltan 3,210 renglones de 2019 a 2025", "Faltan 3,210 renglones de 2019 a 2025"),
            ("Acta 12 del 2026-03-15, oficio PM/012/2026", "Acta 12 del 2026-03-15, oficio PM/012/2026"),
        ] {
            assert_eq!(masked(text, &["datos@villa.gob.mx".to_string()], "[x]"), shown);
        }
        let phone = masked("Llamar al teléfono 33 3818 2800 por la tarde", &[], "[x]");
        assert!(!phone.contains("3818") && phone.contains("por la tarde"), "{phone}");
    }
}
