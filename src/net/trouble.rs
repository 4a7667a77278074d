//! Why a request came to nothing, as people can act on it; never with what was sent.

use crate::error::{Error, Kind};
use crate::text::fold::visible;
use crate::text::{Text, net as say};

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The name of the host is not known.
    NoSuchHost,
    /// Nobody answers there.
    Unreachable,
    /// The certificate is not one that this machine trusts.
    Untrusted,
    /// It took too long.
    Slow,
    /// The connection ended in the middle.
    Cut,
    /// The answer is longer than any answer should be.
    Endless,
    /// It leads elsewhere; the key does not go there.
    Elsewhere(String),
    /// The person asked to stop.
    Stopped,
    /// The file to send cannot be read any more.
    File(std::io::ErrorKind),
    /// What came is no HTTP.
    Garbled,
}

impl Trouble {
    pub(super) fn of(error: ureq::Error) -> Self {
        use ureq::Error as Of;
        match error {
            Of::HostNotFound => Self::NoSuchHost,
            Of::ConnectionFailed => Self::Unreachable,
            Of::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) => Self::Unreachable,
            Of::Timeout(_) => Self::Slow,
            Of::Rustls(_) | Of::Tls(_) | Of::Pem(_) | Of::TlsRequired => Self::Untrusted,
            Of::Io(error) => Self::of_io(&error),
            Of::BodyExceedsLimit(_) | Of::LargeResponseHeader(..) => Self::Endless,
            _ => Self::Garbled,
        }
    }

    pub(super) fn of_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Of;
        match error.kind() {
            Of::ConnectionRefused | Of::HostUnreachable | Of::NetworkUnreachable | Of::AddrNotAvailable => {
                Self::Unreachable
            }
            Of::TimedOut | Of::WouldBlock => Self::Slow,
            // How rustls tells of certificates.
            Of::InvalidData => Self::Untrusted,
            _ => Self::Cut,
        }
    }

    /// Whether asking again may help.
    pub(super) fn passes(&self) -> bool {
        matches!(self, Self::Unreachable | Self::Slow | Self::Cut)
    }

    /// Whether every other request to that host would meet the same.
    pub fn lasts(&self) -> bool {
        !matches!(self, Self::File(_) | Self::Endless)
    }

    pub fn what(&self, host: &str) -> Text {
        let said = match self {
            Self::NoSuchHost => say::NO_SUCH_HOST,
            Self::Unreachable => say::UNREACHABLE,
            Self::Untrusted => say::UNTRUSTED,
            Self::Slow => say::SLOW,
            Self::Cut => say::CUT,
            Self::Endless => say::ENDLESS,
            Self::Elsewhere(to) => say::ELSEWHERE.with("to", visible(to)),
            Self::Stopped => say::STOPPED,
            Self::File(_) => say::FILE_UNREADABLE,
            Self::Garbled => say::GARBLED,
        };
        said.with("host", visible(host))
    }

    pub fn todo(&self) -> Text {
        match self {
            Self::NoSuchHost | Self::Garbled => say::NO_SUCH_HOST_TODO,
            Self::Unreachable | Self::Slow | Self::Cut => say::TRY_AGAIN,
            Self::Untrusted => say::UNTRUSTED_TODO,
            Self::Elsewhere(_) => say::ELSEWHERE_TODO,
            Self::Endless => say::ENDLESS_TODO,
            Self::Stopped => say::GO_ON,
            Self::File(_) => say::FILE_TODO,
        }
    }

    pub fn error(&self, host: &str) -> Error {
        let kind = if *self == Self::Stopped { Kind::Interrupted } else { Kind::Unexpected };
        Error::new(kind, self.what(host)).todo(self.todo())
    }
}
