//! What a client asks for, from the head of its request; everything that is not a plain question is refused.

use std::net::SocketAddr;

/// Bytes of a head.
pub(super) const HEAD: usize = 8 * 1024;
/// Lines of a head.
const LINES: usize = 64;

/// A question that may be answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub path: String,
    /// Only the head of the answer.
    pub head_only: bool,
}

/// Why a question is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no HTTP, or says two things at once.
    Garbled,
    /// It brings something along.
    Body,
    /// Neither GET nor HEAD.
    Method,
    /// It was meant for another machine.
    Host,
    /// Its head is too long.
    Long,
    /// It took too long.
    Slow,
    /// There is nothing at that path.
    Nothing,
}

impl Refused {
    /// Code and reason of the status line.
    pub(super) fn status(self) -> &'static str {
        match self {
            Self::Garbled => "400 Bad Request",
            Self::Body => "413 Content Too Large",
            Self::Method => "405 Method Not Allowed",
            Self::Host => "421 Misdirected Request",
            Self::Long => "431 Request Header Fields Too Large",
            Self::Slow => "408 Request Timeout",
            Self::Nothing => "404 Not Found",
        }
    }
}

/// The question in a head; `None` while it is not whole. `own` is the address that the connection came to.
pub(super) fn read(head: &[u8], own: SocketAddr) -> Option<Result<Asked, Refused>> {
    let mut lines = [httparse::EMPTY_HEADER; LINES];
    let mut request = httparse::Request::new(&mut lines);
    match request.parse(head) {
        Ok(httparse::Status::Complete(_)) => Some(judge(&request, own)),
        Ok(httparse::Status::Partial) => None,
        Err(httparse::Error::TooManyHeaders) => Some(Err(Refused::Long)),
        Err(_) => Some(Err(Refused::Garbled)),
    }
}

fn judge(request: &httparse::Request<'_, '_>, own: SocketAddr) -> Result<Asked, Refused> {
    let lines = |name: &'static str| {
        request.headers.iter().filter(move |line| line.name.eq_ignore_ascii_case(name)).map(|line| line.value)
    };
    let mut hosts = lines("host");
    match (hosts.next(), hosts.next()) {
        (Some(host), None) if is_own(host, own) => {}
        (Some(_), None) => return Err(Refused::Host),
        _ => return Err(Refused::Garbled),
    }
    let brings =
        lines("transfer-encoding").next().is_some() || lines("content-length").any(|size| size != b"0");
    if brings {
        return Err(Refused::Body);
    }
    let head_only = match request.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(Refused::Method),
    };
    match request.path {
        Some(path) if path.starts_with('/') => Ok(Asked { path: path.to_string(), head_only }),
        _ => Err(Refused::Garbled),
    }
}

/// Whether `Host` is the very address of the connection; on this machine also `localhost`.
fn is_own(host: &[u8], own: SocketAddr) -> bool {
    let Ok(host) = std::str::from_utf8(host) else { return false };
    let host = host.to_ascii_lowercase();
    let port = own.port();
    let with_port = |name: &str| host == format!("{name}:{port}") || (port == 80 && host == name);
    with_port(&own.ip().to_string()) || (own.ip().is_loopback() && with_port("localhost"))
}
