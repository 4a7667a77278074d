//! One connection: one request, one answer, in so many seconds.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::request::{self, Asked, HEAD, Refused};
use super::{Give, Page, Stop};
use crate::text::{Text, net as say};

/// For the head to come, and for the answer to go.
const ASKING: Duration = Duration::from_secs(5);
const ANSWERING: Duration = Duration::from_secs(15);
/// For what a refused client still sends, so that the refusal reaches it.
const PARTING: Duration = Duration::from_millis(300);
/// How long one read or write waits, so that the end of the whole is noticed.
const SLICE: Duration = Duration::from_millis(200);

pub(super) fn exchange(mut stream: TcpStream, give: &Give<'_>, stop: &Stop<'_>) -> io::Result<()> {
    // On some systems a connection takes this over from its listener.
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(SLICE))?;
    stream.set_write_timeout(Some(SLICE))?;
    let asked = ask(&mut stream, stop)?;
    let answer = match asked.and_then(|asked| page(&asked, give)) {
        Ok((page, head_only)) => told("200 OK", &page, head_only),
        Err(refused) => refusal(refused),
    };
    send(&mut stream, &answer, stop)?;
    stream.shutdown(Shutdown::Write)?;
    let until = Instant::now() + PARTING;
    let mut rest = [0; 1024];
    while Instant::now() < until && matches!(stream.read(&mut rest), Ok(n) if n > 0) {}
    Ok(())
}

fn page(asked: &Asked, give: &Give<'_>) -> Result<(Page, bool), Refused> {
    give(&asked.path).map(|page| (page, asked.head_only)).ok_or(Refused::Nothing)
}

/// Reads the head of a request.
///
/// # Errors
/// When the connection ends before it, or the server does.
fn ask(stream: &mut TcpStream, stop: &Stop<'_>) -> io::Result<Result<Asked, Refused>> {
    let (own, until) = (stream.local_addr()?, Instant::now() + ASKING);
    let mut head = Vec::new();
    let mut part = [0; 1024];
    loop {
        if stop() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        if Instant::now() >= until {
            return Ok(Err(Refused::Slow));
        }
        match stream.read(&mut part) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(n) => head.extend_from_slice(part.get(..n).unwrap_or_default()),
            Err(error) if waits(&error) => continue,
            Err(error) => return Err(error),
        }
        if let Some(asked) = request::read(&head, own) {
            return Ok(asked);
        }
        if head.len() > HEAD {
            return Ok(Err(Refused::Long));
        }
    }
}

fn waits(error: &io::Error) -> bool {
    use io::ErrorKind as Of;
    matches!(error.kind(), Of::WouldBlock | Of::TimedOut | Of::Interrupted)
}

fn send(stream: &mut TcpStream, bytes: &[u8], stop: &Stop<'_>) -> io::Result<()> {
    let until = Instant::now() + ANSWERING;
    let mut left = bytes;
    while !left.is_empty() {
        if stop() || Instant::now() >= until {
            return Err(io::ErrorKind::TimedOut.into());
        }
        match stream.write(left) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => left = left.get(n..).unwrap_or_default(),
            Err(error) if waits(&error) => {}
            Err(error) => return Err(error),
        }
    }
    stream.flush()
}

fn refusal(refused: Refused) -> Vec<u8> {
    let said: Text = match refused {
        Refused::Host => say::SERVED_OTHER_HOST,
        Refused::Method | Refused::Body => say::SERVED_READ_ONLY,
        Refused::Nothing => say::SERVED_NOTHING,
        Refused::Garbled | Refused::Long | Refused::Slow => say::SERVED_GARBLED,
    };
    // Nobody has said which language the reader speaks.
    let body = format!("{}\n{}\n", said.es, said.en).into_bytes();
    let policy = "default-src 'none'".to_string();
    told(refused.status(), &Page { kind: "text/plain; charset=utf-8", body, policy }, false)
}

fn told(status: &str, page: &Page, head_only: bool) -> Vec<u8> {
    let date = jiff::Timestamp::now().strftime("%a, %d %b %Y %H:%M:%S GMT");
    let allow = if status.starts_with("405") { "Allow: GET, HEAD\r\n" } else { "" };
    let head = format!(
        "HTTP/1.1 {status}\r\nDate: {date}\r\n{allow}Content-Type: {}\r\nContent-Length: {}\r\n\
         Content-Security-Policy: {}; frame-ancestors 'none'\r\nX-Content-Type-Options: nosniff\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\n\
         Referrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        page.kind,
        page.body.len(),
        page.policy,
    );
    let mut bytes = head.into_bytes();
    if !head_only {
        bytes.extend_from_slice(&page.body);
    }
    bytes
}
