//! The address of a portal as it was typed, taken apart: scheme, host, folder; never a password in it.

use crate::error::{Error, Kind, Result};
use crate::text::fold::visible;
use crate::text::net as say;

/// `https://datos.ejemplo.gob.mx/ckan`, without what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub secure: bool,
    /// With the port, where one was said.
    pub host: String,
    /// Empty, or begins with `/` and does not end with one.
    pub folder: String,
}

impl Origin {
    /// Reads an address. Without a scheme it is `https`. Pages of a portal (`/dataset`, `/api/3/…`) are cut off.
    ///
    /// `plain` allows `http` for hosts that are not this machine.
    ///
    /// # Errors
    /// When it is no address of the web, has a name and password in it, or is `http` without leave.
    pub fn read(typed: &str, plain: bool) -> Result<Self> {
        let typed = typed.trim();
        let wrong = |why| Error::new(Kind::Usage, say::BAD_ADDRESS.with("url", visible(typed))).todo(why);
        let (secure, rest) = match typed.split_once("://") {
            None => (true, typed),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => (true, rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => (false, rest),
            Some(_) => return Err(wrong(say::BAD_ADDRESS_TODO)),
        };
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.contains('@') {
            return Err(Error::new(Kind::Usage, say::PASSWORD_IN_ADDRESS).todo(say::BAD_ADDRESS_TODO));
        }
        let fine = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]_".contains(sign);
        if host.is_empty() || !host.chars().all(fine) {
            return Err(wrong(say::BAD_ADDRESS_TODO));
        }
        let origin = Self { secure, host: host.to_ascii_lowercase(), folder: folder(path) };
        if !secure && !plain && !origin.here() {
            return Err(Error::new(Kind::Usage, say::NOT_SECURE.with("url", visible(typed)))
                .todo(say::NOT_SECURE_TODO.with("host", &origin.host)));
        }
        Ok(origin)
    }

    /// Whether it is this very machine.
    pub fn here(&self) -> bool {
        let name = match self.host.strip_prefix('[') {
            Some(rest) => rest.split(']').next().unwrap_or_default(),
            None => self.host.split(':').next().unwrap_or_default(),
        };
        let parts: Vec<&str> = name.split('.').collect();
        let four = parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok());
        name == "localhost" || name == "::1" || (four && parts.first() == Some(&"127"))
    }

    /// The address with a path behind it that begins with `/`.
    pub fn at(&self, path: &str) -> String {
        format!("{self}{path}")
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}://{}{}", if self.secure { "https" } else { "http" }, self.host, self.folder)
    }
}

/// The folder that a portal stands in: what comes before the pages that every CKAN has.
fn folder(path: &str) -> String {
    let pages = ["api", "dataset", "organization", "group", "user", "dashboard", "about"];
    let parts = path.split('/').filter(|part| !part.is_empty());
    let own: Vec<&str> = parts.take_while(|part| !pages.contains(part)).collect();
    let safe = |sign: char| sign.is_ascii_graphic() && !"\"<>\\^`{|}".contains(sign);
    let own: Vec<&str> = own.into_iter().filter(|part| part.chars().all(safe)).collect();
    if own.is_empty() { String::new() } else { format!("/{}", own.join("/")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> String {
        Origin::read(typed, false).unwrap().to_string()
    }

    #[test]
    fn what_people_paste_becomes_the_address_of_the_portal() {
        for (typed, read_as) in [
            ("datos.ejemplo.gob.mx", "https://datos.ejemplo.gob.mx"),
            (" https://Datos.Ejemplo.gob.mx/ ", "https://datos.ejemplo.gob.mx"),
            ("https://datos.ejemplo.gob.mx/dataset/licencias?x=1#y", "https://datos.ejemplo.gob.mx"),
            ("https://ejemplo.gob.mx/ckan/api/3/action", "https://ejemplo.gob.mx/ckan"),
            ("http://127.0.0.1:5055", "http://127.0.0.1:5055"),
            ("http://[::1]:5000/", "http://[::1]:5000"),
        ] {
            assert_eq!(read(typed), read_as, "{typed}");
        }
    }

    #[test]
    fn without_encryption_only_this_machine_is_asked() {
        for typed in ["http://datos.ejemplo.gob.mx", "http://127.0.0.1.ejemplo.mx", "http://128.0.0.1"] {
            assert!(Origin::read(typed, false).is_err(), "{typed}");
            assert!(Origin::read(typed, true).is_ok(), "{typed}");
        }
    }

    #[test]
    fn passwords_and_other_schemes_are_refused_and_not_repeated() {
        for typed in ["https://ana:secreta@ejemplo.mx", "https://ana:secreta@ejemplo.mx/x"] {
            let error = Origin::read(typed, true).unwrap_err();
            assert!(!error.to_string().contains("secreta"), "{error}");
        }
        for typed in ["ftp://ejemplo.mx", "file:///etc/passwd", "https://", "https://a b"] {
            assert!(Origin::read(typed, true).is_err(), "{typed}");
        }
    }
}
