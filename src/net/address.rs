//! An address of the web taken apart, so that each part can be looked at before anything is opened.
//!
//! Letters that an address cannot have (blanks, accents) are written as `%20`, `%C3%B3` as a browser does; in the
//! name of the host they are refused, for there they need another spelling that we would be guessing.

use std::fmt::{self, Write as _};

use super::guard::Refused;

/// Longest address that is looked at.
const LONGEST: usize = 8_192;

/// `https://datos.ejemplo.gob.mx:443/a/b.csv?c=d`, without what stands behind `#`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    pub secure: bool,
    /// In lower case, an IPv6 address with its brackets.
    pub host: String,
    pub port: u16,
    /// Path and query, begins with `/`.
    pub path: String,
}

impl Address {
    /// # Errors
    /// When it is no address of the web, carries a user, or its host has letters that hosts cannot have.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return Err(Refused::NoAddress);
        }
        let (scheme, rest) = text.split_once("://").ok_or(Refused::NoAddress)?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "http" => false,
            "https" => true,
            _ => return Err(Refused::Scheme),
        };
        Self::after_scheme(secure, rest)
    }

    fn after_scheme(secure: bool, rest: &str) -> Result<Self, Refused> {
        let rest = rest.split('#').next().unwrap_or_default();
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains('@') {
            return Err(Refused::Credentials);
        }
        let (host, port) = host_and_port(authority)?;
        let port = port.unwrap_or(if secure { 443 } else { 80 });
        Ok(Self { secure, host, port, path: spelled(path) })
    }

    /// The address that a `Location` stands for, read from here.
    ///
    /// # Errors
    /// As [`Address::parse`].
    pub fn join(&self, location: &str) -> Result<Self, Refused> {
        let location = location.trim().split('#').next().unwrap_or_default();
        if location.len() > LONGEST {
            return Err(Refused::NoAddress);
        }
        if let Some(rest) = location.strip_prefix("//") {
            return Self::after_scheme(self.secure, rest);
        }
        let schemed = location.split(['/', '?']).next().is_some_and(|head| head.contains(':'));
        if schemed {
            return Self::parse(location);
        }
        let path = match location.chars().next() {
            None => self.path.clone(),
            Some('/') => flat(location),
            Some('?') => format!("{}{location}", self.bare()),
            Some(_) => {
                let folder = self.bare().rsplit_once('/').map_or("", |(folder, _)| folder);
                flat(&format!("{folder}/{location}"))
            }
        };
        Ok(Self { path: spelled(&path), ..self.clone() })
    }

    /// The path without its query.
    fn bare(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, usual) = if self.secure { ("https", 443) } else { ("http", 80) };
        write!(f, "{scheme}://{}", self.host)?;
        if self.port != usual {
            write!(f, ":{}", self.port)?;
        }
        f.write_str(&self.path)
    }
}

/// The host and the port of `host:port`.
///
/// # Errors
/// When the host has letters that hosts cannot have, or the port is none.
pub fn host_and_port(authority: &str) -> Result<(String, Option<u16>), Refused> {
    let bracketed = authority.starts_with('[');
    let split = if bracketed { authority.find(']').map(|at| at + 1) } else { authority.rfind(':') };
    let (host, port) = split.map_or((authority, ""), |at| authority.split_at(at));
    let port = match port.strip_prefix(':').unwrap_or(port) {
        "" => None,
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(digits.parse().ok().filter(|port| *port > 0).ok_or(Refused::NoAddress)?)
        }
        _ => return Err(Refused::NoAddress),
    };
    let inner = host.trim_start_matches('[').trim_end_matches(']');
    let fits = |c: char| match bracketed {
        true => c.is_ascii_hexdigit() || matches!(c, ':' | '.'),
        false => c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'),
    };
    match inner {
        "" => Err(Refused::NoAddress),
        _ if inner.len() > 253 || !inner.chars().all(fits) => Err(Refused::Host),
        _ => Ok((host.to_ascii_lowercase(), port)),
    }
}

/// A path as it can be sent: with `/` at its beginning and without letters that it cannot have.
fn spelled(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 1);
    if !path.starts_with('/') {
        out.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0..=b' ' | 0x7f.. => {
                // Writing to a text does not fail.
                let _ = write!(out, "%{byte:02X}");
            }
            _ => out.push(char::from(byte)),
        }
    }
    out
}

/// A path without `.` and `..`; its query stays as it is.
fn flat(path: &str) -> String {
    let (path, query) = path.find('?').map_or((path, ""), |at| path.split_at(at));
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    let folder = path.ends_with("/.") || path.ends_with("/..");
    let slash = if folder && !parts.is_empty() { "/" } else { "" };
    format!("/{}{slash}{query}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Address::parse(text).map_or_else(|why| format!("{why:?}"), |address| address.to_string())
    }

    #[test]
    fn an_address_is_spelled_as_it_is_sent() {
        for (text, read_as) in [
            ("http://Datos.Ejemplo.gob.mx", "http://datos.ejemplo.gob.mx/"),
            (" https://a.mx:443/b#c ", "https://a.mx/b"),
            ("http://a.mx:8080?x=1", "http://a.mx:8080/?x=1"),
            (
                "http://a.mx/Licencias de construcción.csv",
                "http://a.mx/Licencias%20de%20construcci%C3%B3n.csv",
            ),
            ("http://a.mx/50%25", "http://a.mx/50%25"),
            ("http://[::1]:80/", "http://[::1]/"),
        ] {
            assert_eq!(read(text), read_as);
        }
    }

    #[test]
    fn what_is_no_address_of_the_web_is_refused_by_its_reason() {
        for (text, why) in [
            ("", "NoAddress"),
            ("pendiente", "NoAddress"),
            ("ftp://a.mx/b", "Scheme"),
            ("file:///etc/passwd", "Scheme"),
            ("http://rosa:clave@a.mx/", "Credentials"),
            ("http://a.mx@127.0.0.1/", "Credentials"),
            ("http://a.mx\\@b.mx/", "Credentials"),
            ("http://a.mx\\b/", "Host"),
            ("http://peña.mx/", "Host"),
            ("http:///b", "NoAddress"),
            ("http://a.mx:0/", "NoAddress"),
            ("http://a.mx:99999/", "NoAddress"),
        ] {
            assert_eq!(read(text), why, "{text}");
        }
    }

    #[test]
    fn where_a_redirect_leads_is_read_from_where_it_was_said() {
        let here = Address::parse("https://a.mx/uno/dos.csv?v=1").unwrap();
        for (location, there) in [
            ("tres.csv", "https://a.mx/uno/tres.csv"),
            ("../tres.csv?w=../x", "https://a.mx/tres.csv?w=../x"),
            ("../../../..", "https://a.mx/"),
            ("/raíz", "https://a.mx/ra%C3%ADz"),
            ("?v=2", "https://a.mx/uno/dos.csv?v=2"),
            ("//b.mx/x", "https://b.mx/x"),
            ("http://b.mx/x", "http://b.mx/x"),
            ("", "https://a.mx/uno/dos.csv?v=1"),
        ] {
            assert_eq!(here.join(location).unwrap().to_string(), there, "{location}");
        }
        assert_eq!(here.join("javascript:alert(1)"), Err(Refused::NoAddress));
        assert_eq!(here.join("gopher://127.0.0.1/"), Err(Refused::Scheme));
    }
}
