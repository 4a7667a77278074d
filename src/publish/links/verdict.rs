//! What an answer, or the lack of one, says of a link.

use std::time::Duration;

use crate::net::ask::{Answer, Failure};
use crate::text::fold::short;
use crate::text::{Text, watch as say};
use crate::watch::content::{Facts, content};
use crate::watch::link::{Content, Link, Seen, State, Why};

/// Formats whose file is itself a page, so that a page in answer proves nothing.
const PAGES: [&str; 3] = ["html", "htm", "xhtml"];
/// A file that changed in the minute in which it was asked for was made by the question.
const JUST_NOW: i64 = 60;
/// Letters of a page's beginning that are looked at.
const BEGINNING: usize = 1_024;

/// Nobody was there: neither a connection nor an answer in time.
pub(super) fn is_silence(answer: &Result<Answer, Failure>) -> bool {
    matches!(answer, Err(Failure::NoConnection | Failure::NoName | Failure::Slow { .. }))
}

/// An answer to `HEAD` that has to be confirmed by the file itself: servers refuse `HEAD`, and some lie.
pub(super) fn is_doubtful(link: &Link, answer: &Answer) -> bool {
    answer.status >= 400 || answer.length == Some(0) || is_page(answer) && wants_file(link)
}

fn is_page(answer: &Answer) -> bool {
    matches!(answer.kind.as_deref(), Some("text/html" | "application/xhtml+xml"))
}

/// Something other than a page is promised there.
fn wants_file(link: &Link) -> bool {
    link.format.as_deref().is_some_and(|format| !PAGES.contains(&format))
}

fn begins_as_page(body: &[u8]) -> bool {
    let head = String::from_utf8_lossy(body.get(..BEGINNING.min(body.len())).unwrap_or_default());
    let head = head.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<head>")
}

/// The last answer of a link that was answered.
pub(super) fn answered(link: &Link, answer: &Answer) -> Seen {
    let facts = facts(answer);
    let mut seen = Seen::new(State::Alive);
    seen.status = Some(answer.status);
    // A server that was asked for the first byte of an empty file has none to give.
    let empty = answer.status == 416;
    if !(200..300).contains(&answer.status) && !empty {
        seen.state = State::Broken;
        return seen.because(Why::of_status(answer.status));
    }
    // A server that knows nothing of ranges and gave one byte of a page is believed by what it calls it.
    let page = begins_as_page(&answer.body) || answer.body.len() <= 1;
    if wants_file(link) && is_page(answer) && page {
        seen.state = State::Broken;
        return seen.because(Why::new("page", say::WHY_PAGE));
    }
    seen.content = content(link, &facts);
    (seen.bytes, seen.etag, seen.modified) = (facts.bytes, facts.etag, facts.modified);
    seen
}

fn facts(answer: &Answer) -> Facts {
    let told = [&answer.modified, &answer.date].map(|text| text.as_deref().and_then(moment));
    let made_now = matches!(told, [Some(modified), Some(date)] if (date - modified).abs() < JUST_NOW);
    Facts {
        bytes: answer.length,
        etag: answer.etag.as_deref().map(|tag| short(tag, 200)),
        modified: answer.modified.as_deref().filter(|_| !made_now).map(|text| short(text, 60)),
        sha256: None,
    }
}

/// Seconds of a date of HTTP.
fn moment(text: &str) -> Option<i64> {
    jiff::fmt::rfc2822::parse(text).ok().map(|at| at.timestamp().as_second())
}

/// The file was downloaded, as far as it came.
pub(super) fn downloaded(link: &Link, mut seen: Seen, answer: Result<&Answer, &Failure>) -> Seen {
    let Ok(answer) = answer else { return seen };
    match &answer.whole {
        Some((bytes, sha256)) if answer.status == 200 => {
            seen.bytes = Some(*bytes);
            seen.content = content(link, &Facts { sha256: Some(sha256.clone()), ..Facts::default() });
        }
        // It did not end where the published one ends.
        None if answer.long && link.bytes.is_some() => seen.content = Content::Changed,
        _ => {}
    }
    seen
}

/// The server asked to come back later than the link has time.
pub(super) fn later(seconds: Option<u64>) -> Seen {
    let text = seconds.map_or(say::WHY_BUSY, |n| say::WHY_LATER.with("n", n));
    Seen::new(State::Unasked).because(Why::new("later", text))
}

/// A way without an end.
pub(super) fn astray(status: u16, code: &'static str, text: Text) -> Seen {
    Seen { status: Some(status), ..Seen::new(State::Broken) }.because(Why::new(code, text))
}

/// There is no answer.
pub(super) fn failed(failure: &Failure, limit: Duration) -> Seen {
    let (state, code, text) = match failure {
        Failure::Refused(why) => (State::Refused, why.code(), why.text()),
        Failure::NoName => (State::Unreachable, "no-name", say::WHY_NO_NAME),
        Failure::NoConnection => (State::Unreachable, "no-connection", say::WHY_NO_CONNECTION),
        Failure::Slow { .. } => (State::Unreachable, "slow", say::WHY_SLOW.with("n", limit.as_secs().max(1))),
        Failure::Tls(why) => (State::Unreachable, "certificate", certificate(why)),
        Failure::Broken => (State::Unreachable, "protocol", say::WHY_PROTOCOL),
    };
    Seen::new(state).because(Why::new(code, text))
}

fn certificate(why: &str) -> Text {
    match why {
        _ if why.contains("NotValidForName") => say::WHY_CERTIFICATE_NAME,
        _ if why.contains("Expired") => say::WHY_CERTIFICATE_OLD,
        _ if why.contains("UnknownIssuer") => say::WHY_CERTIFICATE_ISSUER,
        _ => say::WHY_CERTIFICATE,
    }
}
