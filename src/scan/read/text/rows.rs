//! A delimited text with its rows as they are written.

use std::io::{Read, Seek};

use super::super::rows::{Bounds, Filling, Grids, Room};
use super::super::{Source, stem};
use super::split::clean;
use super::{Sniffed, single};
use crate::scan::detect::text::encoding::decode;
use crate::scan::model::{Encoding, Unread};

/// Bytes of a text that are read: a list of requests is far smaller.
const MOST: u64 = 64 << 20;

/// Reads the records.
///
/// # Errors
/// When the system refuses, or the text is longer than such a list is.
pub fn rows(source: &mut Source, bounds: Bounds) -> Result<Grids, Unread> {
    if source.size > MOST {
        return Err(Unread::TooBig);
    }
    let sniffed = Sniffed::of(source);
    let bytes = all(source, &sniffed)?;
    let mut room = Room::new(bounds);
    let mut filling = Filling::new(stem(&source.name), &mut room);
    let (mut number, mut scratch) = (0, Vec::new());
    sniffed.splitter().records_while(&bytes, true, |fields, _| {
        number += 1;
        for (column, field) in fields.iter().enumerate() {
            let cell = field.of(&bytes);
            let cell = if field.dirty { clean(cell, sniffed.dialect.quote, &mut scratch) } else { cell };
            filling.put(column, &decode(cell, single(sniffed.written.encoding)));
        }
        filling.end(number);
        !filling.grid.cut
    });
    let grids = vec![filling.grid];
    Ok(Grids { grids, cut: room.cut, ..Grids::default() })
}

/// The whole text without its mark, not UTF-16 any more.
fn all(source: &mut Source, sniffed: &Sniffed) -> Result<Vec<u8>, Unread> {
    let system = |error: std::io::Error| Unread::System(error.to_string());
    source.input.rewind().map_err(system)?;
    let mut bytes = Vec::new();
    Read::take(&mut source.input, MOST).read_to_end(&mut bytes).map_err(system)?;
    if matches!(sniffed.written.encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
        bytes = decode(&bytes, sniffed.written.encoding).into_bytes();
    }
    if bytes.starts_with("\u{feff}".as_bytes()) {
        bytes.drain(..3);
    }
    Ok(bytes)
}
