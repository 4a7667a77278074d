//! A web of this machine that answers as the real one does: well, badly, slowly, elsewhere, or not at all.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What `/ok/…` gives.
pub const FILE: &str = "clave,colonia\r\n1,Centro\r\n2,Reforma\r\n";
/// The day that it says that the file is of.
pub const MODIFIED: &str = "Thu, 15 Jan 2026 12:00:00 GMT";

/// The server; it lives as long as the test.
pub struct Web {
    pub at: SocketAddr,
    /// Requests that came, and how many were under way at a time at most.
    pub asked: Arc<AtomicUsize>,
    pub most: Arc<AtomicUsize>,
}

/// A door that nobody may come to.
pub struct Canary {
    pub at: SocketAddr,
    came: Arc<AtomicUsize>,
}

impl Canary {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (at, came) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
        let count = came.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
                drop(stream);
            }
        });
        Self { at, came }
    }

    pub fn came(&self) -> usize {
        self.came.load(Ordering::SeqCst)
    }
}

impl Web {
    /// Listens on every address of this machine; `inside` is where `/inside` leads to.
    pub fn new(inside: SocketAddr) -> Self {
        let listener = TcpListener::bind("0.0.0.0:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let web = Self {
            at: SocketAddr::from(([127, 0, 0, 1], port)),
            asked: Arc::default(),
            most: Arc::default(),
        };
        let (asked, most, now) = (web.asked.clone(), web.most.clone(), Arc::new(AtomicUsize::new(0)));
        let busy: Arc<Mutex<HashSet<String>>> = Arc::default();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (asked, most, now, busy) = (asked.clone(), most.clone(), now.clone(), busy.clone());
                std::thread::spawn(move || {
                    let mut heard = BufReader::new(stream.try_clone().unwrap());
                    while let Some((head, path)) = request(&mut heard) {
                        asked.fetch_add(1, Ordering::SeqCst);
                        most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        let goes_on = answer(&stream, head, &path, (inside, &busy));
                        now.fetch_sub(1, Ordering::SeqCst);
                        if goes_on.is_none() {
                            break;
                        }
                    }
                });
            }
        });
        web
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }
}

/// Whether only the headers are asked for, and the path; `None` at the end of the connection.
fn request(heard: &mut BufReader<TcpStream>) -> Option<(bool, String)> {
    let mut first = String::new();
    heard.read_line(&mut first).ok().filter(|read| *read > 0)?;
    loop {
        let mut line = String::new();
        heard.read_line(&mut line).ok().filter(|read| *read > 0)?;
        if line.trim().is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    Some((words.next()? == "HEAD", words.next()?.to_string()))
}

/// Answers; `None` when the connection is over.
fn answer(
    mut out: &TcpStream,
    head: bool,
    path: &str,
    (inside, busy): (SocketAddr, &Mutex<HashSet<String>>),
) -> Option<()> {
    let mut say = |status: &str, heads: &str, body: &str| {
        let length = body.len();
        let body = if head { "" } else { body };
        let text = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{heads}\r\n{body}");
        out.write_all(text.as_bytes()).ok()
    };
    let kind = path.split('/').nth(1).unwrap_or_default();
    let rest = path.splitn(3, '/').nth(2).unwrap_or_default();
    let csv = format!("Content-Type: text/csv\r\nETag: \"{rest}\"\r\nLast-Modified: {MODIFIED}\r\n");
    match kind {
        "ok" => say("200 OK", &csv, FILE),
        "other" => say("200 OK", &csv, "otra,cosa\r\n1,2\r\n"),
        "nohead" if head => say("405 Method Not Allowed", "", ""),
        "nohead" => {
            say("206 Partial Content", &format!("{csv}Content-Range: bytes 0-0/{}\r\n", FILE.len()), "c")
        }
        "gone" => say("404 Not Found", "Content-Type: text/html\r\n", "<html>No</html>"),
        "fault" => say("500 Internal Server Error", "", ""),
        "moved" => say("301 Moved Permanently", &format!("Location: /ok/{rest}\r\n"), ""),
        "now" => say("302 Found", &format!("Location: ../ok/{rest}\r\n"), ""),
        "loop" => say("302 Found", &format!("Location: /pool/{rest}\r\n"), ""),
        "pool" => say("302 Found", &format!("Location: /loop/{rest}\r\n"), ""),
        "deep" => say("302 Found", &format!("Location: /deep/{rest}x\r\n"), ""),
        "page" => {
            say("200 OK", "Content-Type: text/html; charset=utf-8\r\n", "<!doctype html><h1>Inicio</h1>")
        }
        "inside" => say("302 Found", &format!("Location: http://{inside}/\r\n"), ""),
        "meta" => say("302 Found", "Location: http://169.254.169.254/latest/meta-data/\r\n", ""),
        "file" => say("302 Found", "Location: file:///etc/passwd\r\n", ""),
        "busy" if busy.lock().unwrap().insert(rest.to_string()) => {
            say("429 Too Many Requests", "Retry-After: 1\r\n", "")
        }
        "busy" => say("200 OK", &csv, FILE),
        "drip" => {
            out.write_all(b"HTTP/1.1 200 OK\r\n").ok()?;
            for _ in 0..1_000 {
                std::thread::sleep(Duration::from_millis(100));
                out.write_all(b"X-Gota: 1\r\n").ok()?;
            }
            None
        }
        "slow" => {
            std::thread::sleep(Duration::from_secs(30));
            None
        }
        "endless" if head => say("501 Not Implemented", "", ""),
        "endless" => {
            out.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\n").ok()?;
            while out.write_all(&[b'1'; 8_192]).is_ok() {}
            None
        }
        _ => None,
    }
}
