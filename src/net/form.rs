//! A form with a file, sent as it is read: memory stays flat whatever the size of the file.

use std::io::{self, Cursor, Read};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::hash::hex;

use crate::fsx::open_regular;

/// Where the bytes of a file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    File(PathBuf),
    Bytes(Vec<u8>),
}

/// The file of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Name of its field.
    pub field: String,
    /// What the server is told that it is called.
    pub name: String,
    /// Of IANA.
    pub media: String,
    pub source: Source,
}

/// Fields and at most one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    pub fields: Vec<(String, String)>,
    pub file: Option<Part>,
}

/// A form on its way.
pub struct Body {
    pub boundary: String,
    /// Bytes that it has in all.
    pub length: u64,
    pub reader: Box<dyn Read>,
}

impl Form {
    /// Opens the file and gives the whole as one stream.
    ///
    /// # Errors
    /// Those of opening the file.
    pub fn open(&self) -> io::Result<Body> {
        let boundary = boundary(&self.fields);
        let mut head = String::new();
        for (name, value) in &self.fields {
            head.push_str(&format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{value}\r\n",
                quoted(name)
            ));
        }
        let end = format!("\r\n--{boundary}--\r\n");
        let Some(part) = &self.file else {
            let all = format!("{head}--{boundary}--\r\n").into_bytes();
            return Ok(Body { boundary, length: all.len() as u64, reader: Box::new(Cursor::new(all)) });
        };
        head.push_str(&format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
            quoted(&part.field),
            quoted(&part.name),
            quoted(&part.media)
        ));
        let (file, size): (Box<dyn Read>, u64) = match &part.source {
            Source::Bytes(bytes) => (Box::new(Cursor::new(bytes.clone())), bytes.len() as u64),
            Source::File(path) => {
                let (file, meta) = open_regular(path)?;
                // A file that grows meanwhile must not grow out of the form.
                (Box::new(file.take(meta.len())), meta.len())
            }
        };
        let length = head.len() as u64 + size + end.len() as u64;
        let reader = Cursor::new(head.into_bytes()).chain(file).chain(Cursor::new(end.into_bytes()));
        Ok(Body { boundary, length, reader: Box::new(reader) })
    }
}

/// Told how many bytes of how many are on their way; `false` stops.
pub type Watch<'w> = dyn FnMut(u64, u64) -> bool + 'w;

/// A stream that says how far it is.
pub(super) struct Watched<'w> {
    pub body: Body,
    pub sent: u64,
    pub watch: &'w mut Watch<'w>,
    /// Whether it was stopped.
    pub stopped: bool,
    /// Why the file could not be read on.
    pub broke: Option<io::ErrorKind>,
}

impl Read for Watched<'_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if !(self.watch)(self.sent, self.body.length) {
            self.stopped = true;
            return Err(io::Error::other("stopped"));
        }
        let read = self.body.reader.read(to).inspect_err(|error| self.broke = Some(error.kind()))?;
        self.sent += read as u64;
        if read == 0 && self.sent < self.body.length {
            // The file was cut meanwhile: what was promised cannot be sent.
            self.broke = Some(io::ErrorKind::UnexpectedEof);
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(read)
    }
}

/// What stands in quotes in a header.
fn quoted(text: &str) -> String {
    let fine = text.chars().filter(|sign| !sign.is_control());
    fine.collect::<String>().replace('\\', "_").replace('"', "%22")
}

/// A line that no field holds.
fn boundary(fields: &[(String, String)]) -> String {
    let nanos = std::time::UNIX_EPOCH.elapsed().map(|since| since.as_nanos()).unwrap_or_default();
    let mut turn = 0_u32;
    loop {
        let digest = Sha256::digest(format!("{nanos} {} {turn}", std::process::id()));
        let line = format!("apertura-{}", hex(&digest[..16]));
        if !fields.iter().any(|(_, value)| value.contains(&line)) {
            return line;
        }
        turn += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(form: &Form) -> String {
        let mut body = form.open().unwrap();
        let mut text = String::new();
        body.reader.read_to_string(&mut text).unwrap();
        assert_eq!(text.len() as u64, body.length);
        text.replace(&body.boundary, "B")
    }

    #[test]
    fn a_form_is_written_as_servers_read_it() {
        let mut form = Form { fields: vec![("name".into(), "Licencias 2025".into())], file: None };
        assert_eq!(
            text(&form),
            "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nLicencias 2025\r\n--B--\r\n"
        );
        form.file = Some(Part {
            field: "upload".into(),
            name: "a\"\r\nX: y.csv".into(),
            media: "text/csv".into(),
            source: Source::Bytes(b"a,b\n".to_vec()),
        });
        let text = text(&form);
        assert!(text.ends_with("Content-Type: text/csv\r\n\r\na,b\n\r\n--B--\r\n"), "{text}");
        assert!(text.contains("filename=\"a%22X: y.csv\""), "{text}");
    }

    #[test]
    fn a_stream_tells_how_far_it_is_and_can_be_stopped() {
        let form = Form { fields: vec![("a".into(), "b".into())], file: None };
        let mut seen = Vec::new();
        let mut watch = |sent: u64, of: u64| {
            seen.push((sent, of));
            seen.len() < 2
        };
        let body = form.open().unwrap();
        let length = body.length;
        let mut watched = Watched { body, sent: 0, watch: &mut watch, stopped: false, broke: None };
        let mut to = [0; 8];
        assert_eq!(watched.read(&mut to).unwrap(), 8);
        assert!(watched.read(&mut to).is_err() && watched.stopped);
        assert_eq!(seen, [(0, length), (8, length)]);
    }
}
