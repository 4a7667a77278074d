//! One small client: what is sent goes to one host, with limits of time and of size, and is counted.
//!
//! - The key goes to that host and to no other: redirects are never followed, they are told.
//! - Reads are tried again when the network fails or the server is busy; what changes something only when the server
//!   says that it is busy (429, 503), because then it was not done.
//! - Limits: 10 s to connect, 60 s until an answer to a read or a change begins, 10 minutes after an upload (a large
//!   file is looked at by the portal), 60 s for the body of an answer, 64 KiB of an error and 16 MiB of an answer.

use std::cell::Cell;
use std::io::Read;
use std::time::{Duration, Instant};

use ureq::http::{Response, header};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Proxy, SendBody};

use super::form::{Form, Watch, Watched};
use super::origin::Origin;
use super::token::Token;
use super::trouble::Trouble;

const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(60);
const AFTER_UPLOAD: Duration = Duration::from_secs(600);
const BODY: Duration = Duration::from_secs(60);
/// Nothing at all is taken for so long while a body is sent.
const STALLED: Duration = Duration::from_secs(60);
const ERROR_SIZE: u64 = 64 * 1024;
const ANSWER_SIZE: u64 = 16 * 1024 * 1024;
/// Times that a request is made at most.
const TRIES: u32 = 4;
/// The longest wait that a server may ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// What was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Of IANA, without its parameters.
    pub media: String,
    /// Cut at the limit when it is an error.
    pub body: Vec<u8>,
}

/// What was asked so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    pub requests: u64,
    /// Of them, those that may change something.
    pub changes: u64,
    /// Bytes of bodies that were sent.
    pub sent: u64,
}

/// See the head of this file.
pub struct Client {
    agent: Agent,
    origin: Origin,
    token: Option<Token>,
    stop: fn() -> bool,
    counted: Cell<Counted>,
    /// What is waited between tries at first; it doubles.
    pause: Duration,
}

impl Client {
    /// For one host. `stop` is looked at while something is sent or waited for.
    pub fn new(origin: Origin, token: Option<Token>, stop: fn() -> bool) -> Self {
        let roots = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        // Behind a proxy the connection is still encrypted up to the portal; without encryption none is used.
        let proxy = if origin.secure { Proxy::try_from_env() } else { None };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .https_only(origin.secure)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(proxy)
            .tls_config(roots)
            .user_agent(concat!("apertura/", env!("CARGO_PKG_VERSION")))
            .timeout_resolve(Some(CONNECT))
            .timeout_connect(Some(CONNECT))
            .timeout_per_write(Some(STALLED))
            .timeout_recv_response(Some(ANSWER))
            .timeout_recv_body(Some(BODY));
        let pause = Duration::from_millis(500);
        Self { agent: config.build().into(), origin, token, stop, counted: Cell::default(), pause }
    }

    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    pub fn counted(&self) -> Counted {
        self.counted.get()
    }

    /// A text that came from outside, without the key in it.
    pub fn clean(&self, text: &str) -> String {
        self.token.as_ref().map_or_else(|| text.to_string(), |token| token.without(text))
    }

    /// Reads.
    ///
    /// # Errors
    /// When no answer came.
    pub fn get(&self, path: &str) -> Result<Answer, Trouble> {
        self.tried(true, || {
            let request = self.agent.get(self.origin.at(path));
            let request = match self.header() {
                Some(key) => request.header(header::AUTHORIZATION, key),
                None => request,
            };
            self.count(0, false);
            request.call().map_err(Trouble::of)
        })
    }

    /// Sends JSON. `changes` says whether it may change something.
    ///
    /// # Errors
    /// When no answer came: it may have been done all the same.
    pub fn post(&self, path: &str, json: &[u8], changes: bool) -> Result<Answer, Trouble> {
        self.tried(!changes, || {
            self.count(json.len() as u64, changes);
            self.request(path)
                .header(header::CONTENT_TYPE, "application/json")
                .send(json)
                .map_err(Trouble::of)
        })
    }

    /// Sends a form, as it is read.
    ///
    /// # Errors
    /// When no answer came: it may have been done all the same.
    pub fn upload(&self, path: &str, form: &Form, watch: &mut Watch<'_>) -> Result<Answer, Trouble> {
        self.tried(false, || self.send(path, form, watch))
    }

    fn send(&self, path: &str, form: &Form, watch: &mut Watch<'_>) -> Result<Response<Body>, Trouble> {
        let body = form.open().map_err(|error| Trouble::File(error.kind()))?;
        let (length, boundary) = (body.length, body.boundary.clone());
        self.count(length, true);
        let stop = self.stop;
        let mut told = |sent, of| !stop() && watch(sent, of);
        let mut watched = Watched { body, sent: 0, watch: &mut told, stopped: false, broke: None };
        let request = self
            .request(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"))
            .header(header::CONTENT_LENGTH, length)
            .config()
            .timeout_recv_response(Some(AFTER_UPLOAD))
            .build();
        let sent = request.send(SendBody::from_reader(&mut watched));
        match (&sent, watched.stopped, watched.broke) {
            (Err(_), true, _) => Err(Trouble::Stopped),
            (Err(_), _, Some(why)) => Err(Trouble::File(why)),
            _ => sent.map_err(Trouble::of),
        }
    }

    fn request(&self, path: &str) -> ureq::RequestBuilder<ureq::typestate::WithBody> {
        let request = self.agent.post(self.origin.at(path));
        match self.header() {
            Some(key) => request.header(header::AUTHORIZATION, key),
            None => request,
        }
    }

    fn header(&self) -> Option<ureq::http::HeaderValue> {
        self.token.as_ref().and_then(Token::header)
    }

    fn count(&self, bytes: u64, changes: bool) {
        let mut counted = self.counted.get();
        counted.requests += 1;
        counted.changes += u64::from(changes);
        counted.sent += bytes;
        self.counted.set(counted);
    }

    /// Asks, and again where that is safe and may help.
    fn tried(
        &self,
        harmless: bool,
        mut ask: impl FnMut() -> Result<Response<Body>, Trouble>,
    ) -> Result<Answer, Trouble> {
        let mut pause = self.pause;
        for last in (0..TRIES).map(|turn| turn + 1 == TRIES) {
            if (self.stop)() {
                return Err(Trouble::Stopped);
            }
            let answered = ask().and_then(|response| {
                let wait = asked_to_wait(&response);
                taken(response).map(|answer| (answer, wait))
            });
            let wait = match answered {
                Ok((answer, wait)) if !last && again(answer.status, harmless) => wait.unwrap_or(pause),
                Ok((answer, _)) => return Ok(answer),
                Err(trouble) if !last && harmless && trouble.passes() => pause,
                Err(trouble) => return Err(trouble),
            };
            self.rest(wait.min(LONGEST_WAIT));
            pause *= 2;
        }
        Err(Trouble::Unreachable)
    }

    /// Waits, but not when the person wants to stop.
    fn rest(&self, wait: Duration) {
        let until = Instant::now() + wait;
        while Instant::now() < until && !(self.stop)() {
            std::thread::sleep(Duration::from_millis(100).min(wait));
        }
    }
}

fn again(status: u16, harmless: bool) -> bool {
    matches!(status, 429 | 503) || (harmless && matches!(status, 502 | 504))
}

fn asked_to_wait(response: &Response<Body>) -> Option<Duration> {
    let seconds = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// The answer with its body, up to the limit.
fn taken(response: Response<Body>) -> Result<Answer, Trouble> {
    let status = response.status().as_u16();
    let text = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if (300..400).contains(&status) && status != 304 {
        return Err(Trouble::Elsewhere(text(header::LOCATION).to_string()));
    }
    let media = text(header::CONTENT_TYPE).split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let fine = status < 400;
    let limit = if fine { ANSWER_SIZE } else { ERROR_SIZE };
    let mut body = Vec::new();
    let reader = response.into_body().into_with_config().limit(u64::MAX).reader();
    match reader.take(limit + 1).read_to_end(&mut body) {
        Ok(_) if body.len() as u64 > limit && fine => Err(Trouble::Endless),
        Ok(_) => {
            body.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok(Answer { status, media, body })
        }
        // Of an error, what came is enough.
        Err(_) if !fine => Ok(Answer { status, media, body }),
        Err(error) => Err(Trouble::of_io(&error)),
    }
}
