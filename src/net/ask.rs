//! One question to one address, by a client that follows nothing, remembers nothing and can only reach what the guard
//! lets it reach.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::hash::hex;
use ureq::http::{HeaderMap, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::transport::{Connector, RustlsConnector, TcpConnector};
use ureq::{Agent, Body, Error, Timeout};

use super::address::Address;
use super::guard::{Guard, Names, Pinned, Refused};

/// Who asks, so that whoever looks after the server knows.
pub const AGENT: &str =
    concat!("apertura/", env!("CARGO_PKG_VERSION"), " (revision de ligas de datos abiertos)");
/// Bytes of a body that are kept to be looked at.
pub const LOOKED_AT: u64 = 64 * 1024;
/// Open connections that are kept for the next question.
const IDLE: usize = 128;
/// Bytes that are read at a time.
const PIECE: usize = 32 * 1024;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The headers.
    Head,
    /// The first byte; of a server that sends all, the first [`LOOKED_AT`].
    First,
    /// Everything up to so many bytes, to be hashed.
    Whole { most: u64 },
}

/// What a server answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    /// As told: seconds, or a date.
    pub retry_after: Option<String>,
    pub etag: Option<String>,
    pub modified: Option<String>,
    pub date: Option<String>,
    /// Bytes of the whole, where they are told of what would be saved.
    pub length: Option<u64>,
    /// Media type in lower case, without its parameters.
    pub kind: Option<String>,
    /// The beginning of the body; empty for [`How::Head`].
    pub body: Vec<u8>,
    /// Bytes and SHA-256 of a body that was read to its end.
    pub whole: Option<(u64, String)>,
    /// The body did not end within the bytes that were allowed.
    pub long: bool,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    Refused(Refused),
    /// The host has no address.
    NoName,
    /// Nothing listens there, or the way there is closed.
    NoConnection,
    /// Nobody answered in time: while looking up or connecting, or later.
    Slow {
        connected: bool,
    },
    /// The certificate is none that can be trusted: what the client says of it.
    Tls(String),
    /// What came is no HTTP, or the connection broke off.
    Broken,
}

/// A client that many threads share.
#[derive(Debug, Clone)]
pub struct Asker {
    agent: Agent,
    guard: Arc<Guard>,
}

impl Asker {
    pub fn new(guard: Guard, names: Arc<dyn Names>) -> Self {
        let guard = Arc::new(guard);
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A proxy would look names up by itself, where no guard sees it.
            .proxy(None)
            .user_agent(AGENT)
            .accept("*/*")
            .accept_encoding("identity")
            .max_response_header_size(LOOKED_AT as usize)
            .max_idle_connections(IDLE)
            .max_idle_connections_per_host(2)
            .tls_config(tls)
            .build();
        let connector = ().chain(TcpConnector::default()).chain(RustlsConnector::default());
        let agent = Agent::with_parts(config, connector, Pinned::new(guard.clone(), names));
        Self { agent, guard }
    }

    /// Asks, and waits for so long at most, all included.
    ///
    /// # Errors
    /// When the address is refused, or there is no answer.
    pub fn ask(&self, at: &Address, how: How, within: Duration) -> Result<Answer, Failure> {
        self.guard.admit(at).map_err(Failure::Refused)?;
        let url = at.to_string();
        let request = match how {
            How::Head => self.agent.head(&url),
            How::First => self.agent.get(&url).header("Range", "bytes=0-0"),
            How::Whole { .. } => self.agent.get(&url),
        };
        let response = request.config().timeout_global(Some(within)).build().call().map_err(failure)?;
        read(response, how)
    }
}

fn read(mut response: Response<Body>, how: How) -> Result<Answer, Failure> {
    let mut answer = heads(response.status().as_u16(), response.headers());
    match how {
        How::Head => {}
        How::First => {
            let reader = response.body_mut().as_reader();
            // What was heard before the connection broke off is looked at all the same.
            let _ = reader.take(LOOKED_AT).read_to_end(&mut answer.body);
        }
        How::Whole { most } => hash(response.body_mut().as_reader(), most, &mut answer)?,
    }
    Ok(answer)
}

fn hash(mut reader: impl Read, most: u64, answer: &mut Answer) -> Result<(), Failure> {
    let (mut digest, mut count, mut piece) = (Sha256::new(), 0_u64, vec![0; PIECE]);
    loop {
        let read = match reader.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(err) if err.kind() == io::ErrorKind::Interrupted => continue,
            Err(err) => return Err(failure(Error::from(err))),
        };
        // A reader gives no more than it was asked for.
        let bytes = piece.get(..read).unwrap_or_default();
        let room = (LOOKED_AT as usize).saturating_sub(answer.body.len());
        answer.body.extend(bytes.iter().take(room));
        digest.update(bytes);
        count += read as u64;
        if count > most {
            answer.long = true;
            return Ok(());
        }
    }
    answer.whole = Some((count, hex(digest.finalize())));
    Ok(())
}

fn heads(status: u16, heads: &HeaderMap) -> Answer {
    let text = |name: &str| {
        let value = heads.get(name)?;
        let text = String::from_utf8_lossy(value.as_bytes()).trim().to_string();
        (!text.is_empty()).then_some(text)
    };
    let encoded = text("content-encoding").is_some_and(|coding| coding != "identity");
    let total = match status {
        206 => text("content-range").and_then(|range| range.rsplit_once('/')?.1.parse().ok()),
        _ => text("content-length").and_then(|length| length.parse().ok()),
    };
    let kind = text("content-type").map(|kind| {
        let bare = kind.split(';').next().unwrap_or_default().trim();
        bare.to_ascii_lowercase()
    });
    Answer {
        status,
        location: text("location"),
        retry_after: text("retry-after"),
        etag: text("etag"),
        modified: text("last-modified"),
        date: text("date"),
        length: total.filter(|_| !encoded),
        kind,
        ..Answer::default()
    }
}

fn failure(err: Error) -> Failure {
    match err {
        Error::Other(why) => match why.downcast::<Refused>() {
            Ok(refused) => Failure::Refused(*refused),
            Err(_) => Failure::Broken,
        },
        Error::HostNotFound => Failure::NoName,
        Error::Timeout(stage) => {
            Failure::Slow { connected: !matches!(stage, Timeout::Resolve | Timeout::Connect) }
        }
        Error::Rustls(why) => Failure::Tls(format!("{why:?}")),
        Error::Tls(why) => Failure::Tls(why.into()),
        Error::ConnectionFailed => Failure::NoConnection,
        Error::BadUri(_) | Error::Http(_) => Failure::Refused(Refused::NoAddress),
        Error::Io(err) => of_io(err),
        _ => Failure::Broken,
    }
}

fn of_io(err: io::Error) -> Failure {
    match err.kind() {
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::AddrNotAvailable
        | io::ErrorKind::PermissionDenied => Failure::NoConnection,
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Failure::Slow { connected: true },
        // Errors of the client travel inside those of reading.
        _ => match err.downcast::<Error>() {
            Ok(inner) => failure(inner),
            Err(err) if err.to_string().contains("certificate") => Failure::Tls(err.to_string()),
            Err(_) => Failure::Broken,
        },
    }
}

#[cfg(test)]
mod tests;
