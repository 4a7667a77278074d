//! Text of unknown encoding as a stream of UTF-8, with limits on what may have to be held at once.

use std::io::{self, Read};

use super::super::detect;
use super::super::model::{Encoding, LineEnd, TextFacts, Unread};
use super::{Input, Source};

const CHUNK: usize = 64 * 1024;

/// UTF-8 of an input; what cannot be read becomes U+FFFD.
pub struct Decoded<'i> {
    input: &'i mut Input,
    decoder: encoding_rs::Decoder,
    raw: Vec<u8>,
    raw_from: usize,
    raw_to: usize,
    text: Vec<u8>,
    text_from: usize,
    text_to: usize,
    ended: bool,
}

/// The text of a source, and how it is written.
pub fn decoded(source: &mut Source) -> (Decoded<'_>, TextFacts) {
    let facts = look(&source.head, source.told.encoding);
    let codec = match facts.encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::MacRoman => encoding_rs::MACINTOSH,
        // Nothing but DBF is met in CP850, and that is read by its own reader.
        Encoding::Windows1252 | Encoding::Cp850 => encoding_rs::WINDOWS_1252,
    };
    let decoded = Decoded {
        input: &mut source.input,
        decoder: codec.new_decoder_with_bom_removal(),
        raw: vec![0; CHUNK],
        raw_from: 0,
        raw_to: 0,
        text: vec![0; CHUNK * 2],
        text_from: 0,
        text_to: 0,
        ended: false,
    };
    (decoded, facts)
}

impl Read for Decoded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.text_from == self.text_to {
            if self.ended {
                return Ok(0);
            }
            self.more()?;
        }
        let count = buffer.len().min(self.text_to - self.text_from);
        buffer[..count].copy_from_slice(&self.text[self.text_from..self.text_from + count]);
        self.text_from += count;
        Ok(count)
    }
}

impl Decoded<'_> {
    fn more(&mut self) -> io::Result<()> {
        if self.raw_from == self.raw_to {
            self.raw_from = 0;
            self.raw_to = self.input.read(&mut self.raw)?;
        }
        let last = self.raw_to == 0;
        let raw = &self.raw[self.raw_from..self.raw_to];
        let (result, read, written, _) = self.decoder.decode_to_utf8(raw, &mut self.text, last);
        self.raw_from += read;
        (self.text_from, self.text_to) = (0, written);
        self.ended = last && result == encoding_rs::CoderResult::InputEmpty;
        Ok(())
    }
}

/// How a text is written, by its first bytes.
pub fn look(head: &[u8], told: Option<Encoding>) -> TextFacts {
    let bom = [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| head.starts_with(mark));
    let encoding = told.unwrap_or_else(|| guess(head));
    TextFacts { encoding, bom, line_end: line_end(head), delimiter: None, quote: b'"' }
}

fn guess(head: &[u8]) -> Encoding {
    match detect::wide(head) {
        Some(wide) if wide == encoding_rs::UTF_16LE => return Encoding::Utf16Le,
        Some(_) => return Encoding::Utf16Be,
        None => {}
    }
    match std::str::from_utf8(head) {
        // Nothing but ASCII so far: the declaration knows what comes later.
        Ok(_) if head.is_ascii() => declared(head).unwrap_or_default(),
        Ok(_) => Encoding::Utf8,
        // A character cut by the end of what is looked at.
        Err(error) if error.error_len().is_none() => Encoding::Utf8,
        // Another encoding is wrong at once; UTF-8 with a few wrong bytes is still UTF-8.
        Err(_) => mostly_utf8(head),
    }
}

fn mostly_utf8(head: &[u8]) -> Encoding {
    let (mut right, mut wrong) = (0usize, 0usize);
    for chunk in head.utf8_chunks() {
        right += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    if right > wrong * 4 { Encoding::Utf8 } else { Encoding::Windows1252 }
}

/// The encoding that an XML declaration or the head of a page names.
fn declared(head: &[u8]) -> Option<Encoding> {
    let start = String::from_utf8_lossy(&head[..head.len().min(1024)]).to_ascii_lowercase();
    let at = start.find("encoding=").map(|at| at + 9).or_else(|| start.find("charset=").map(|at| at + 8))?;
    let name: String = start[at..]
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
        .collect();
    // Two bytes a letter were told by the bytes themselves.
    detect::encoding_named(&name).filter(|e| !matches!(e, Encoding::Utf16Le | Encoding::Utf16Be))
}

fn line_end(head: &[u8]) -> LineEnd {
    let all = memchr::memchr_iter(b'\n', head).count();
    let both = memchr::memmem::find_iter(head, b"\r\n").count();
    let returns = memchr::memchr_iter(b'\r', head).count();
    match (all, both, returns) {
        (0, _, 0) => LineEnd::Missing,
        (0, ..) => LineEnd::Cr,
        (all, 0, 0) if all > 0 => LineEnd::Lf,
        (all, both, returns) if all == both && both == returns => LineEnd::CrLf,
        _ => LineEnd::Mixed,
    }
}

/// Refuses what would have to be held at once beyond a limit: the distance between two signs that end a piece.
pub struct Guard<R> {
    inner: R,
    ends: [u8; 2],
    limit: usize,
    since: usize,
}

/// Why a [`Guard`] stopped.
pub const TOO_LONG: &str = "piece too long";

impl<R> Guard<R> {
    pub fn new(inner: R, ends: [u8; 2], limit: usize) -> Self {
        Self { inner, ends, limit, since: 0 }
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match memchr::memrchr2(self.ends[0], self.ends[1], &buffer[..count]) {
            Some(at) => self.since = count - at,
            None => self.since += count,
        }
        if self.since > self.limit {
            return Err(io::Error::new(io::ErrorKind::InvalidData, TOO_LONG));
        }
        Ok(count)
    }
}

/// Trouble of a reader of text: of the system, or of a piece that is too long.
pub fn trouble(error: &io::Error) -> Unread {
    match error.kind() {
        io::ErrorKind::InvalidData => Unread::Broken(TOO_LONG.to_string()),
        _ => super::system(error),
    }
}
