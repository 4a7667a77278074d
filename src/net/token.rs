//! The key of a portal. It is shown nowhere: no way of printing it exists, and memory is wiped after use.
//!
//! It comes from the environment ([`VARIABLE`]), from the keyring of the system or from a prompt without echo; never
//! from an argument, which any program of the machine can read.

use secrecy::{ExposeSecret, SecretString};
use ureq::http::HeaderValue;

use crate::error::{Error, Kind, Result};
use crate::text::net as say;

/// Where the environment has it.
pub const VARIABLE: &str = "APERTURA_CKAN_TOKEN";

/// Letters of the longest key: a JWT takes some hundreds.
const LONGEST: usize = 4096;

/// The key of a portal.
pub struct Token(SecretString);

impl Token {
    /// A key as it was typed or pasted, blanks around it cut off.
    ///
    /// # Errors
    /// When it is empty or can be none; the text is not repeated.
    pub fn read(text: impl Into<SecretString>) -> Result<Self> {
        let text: SecretString = text.into();
        let bare = text.expose_secret().trim();
        let fine =
            !bare.is_empty() && bare.len() <= LONGEST && bare.bytes().all(|byte| byte.is_ascii_graphic());
        if !fine {
            return Err(Error::new(Kind::Usage, say::BAD_TOKEN).todo(say::BAD_TOKEN_TODO));
        }
        Ok(Self(bare.into()))
    }

    /// That of the environment; `None` when it has none.
    ///
    /// # Errors
    /// When what it has can be none.
    pub fn of_environment() -> Result<Option<Self>> {
        let Some(text) = std::env::var_os(VARIABLE) else { return Ok(None) };
        let text = text.into_string().unwrap_or_default();
        if text.trim().is_empty() { Ok(None) } else { Self::read(text).map(Some) }
    }

    /// As it goes into a header; marked, so that libraries do not log it.
    pub(super) fn header(&self) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_str(self.0.expose_secret()).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// A text in which the key is hidden, whoever put it there.
    pub fn without(&self, text: &str) -> String {
        text.replace(self.0.expose_secret(), "•••")
    }
}

/// The keyring of the system: one key a portal.
#[cfg(feature = "keyring")]
pub mod ring {
    use super::{Error, ExposeSecret, Kind, Result, Token, say};

    const SERVICE: &str = "apertura";

    /// The key of a portal; `None` when there is none, or no keyring.
    pub fn find(origin: &str) -> Option<Token> {
        let text = keyring::Entry::new(SERVICE, origin).ok()?.get_password().ok()?;
        Token::read(text).ok()
    }

    /// Keeps a key.
    ///
    /// # Errors
    /// When the system has no keyring, or it is locked.
    pub fn keep(origin: &str, token: &Token) -> Result<()> {
        let kept = keyring::Entry::new(SERVICE, origin)
            .and_then(|entry| entry.set_password(token.0.expose_secret()));
        kept.map_err(|_| Error::new(Kind::Unexpected, say::NO_KEYRING).todo(say::NO_KEYRING_TODO))
    }

    /// Forgets a key; whether there was one.
    pub fn forget(origin: &str) -> bool {
        keyring::Entry::new(SERVICE, origin).and_then(|entry| entry.delete_credential()).is_ok()
    }
}

/// Without the feature there is no keyring: nothing is found and nothing kept.
#[cfg(not(feature = "keyring"))]
pub mod ring {
    use super::{Error, Kind, Result, Token, say};

    /// Nothing.
    pub fn find(_origin: &str) -> Option<Token> {
        None
    }

    /// Says that there is none.
    ///
    /// # Errors
    /// Always.
    pub fn keep(_origin: &str, _token: &Token) -> Result<()> {
        Err(Error::new(Kind::Unexpected, say::NO_KEYRING).todo(say::NO_KEYRING_TODO))
    }

    /// Nothing.
    pub fn forget(_origin: &str) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_no_key_is_refused_and_not_repeated() {
        for text in ["", "  ", "con espacio", "línea\notra", "eñe-clave"] {
            let Err(error) = Token::read(text) else { panic!("{text}") };
            assert!(text.trim().is_empty() || !error.to_string().contains(text));
        }
    }

    #[test]
    fn a_text_that_repeats_the_key_is_cleaned() {
        let token = Token::read(" abc-123\r\n").unwrap();
        assert_eq!(token.without("bad token abc-123!"), "bad token •••!");
        assert!(token.header().unwrap().is_sensitive());
    }
}
