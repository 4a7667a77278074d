//! Files into one archive, the same bytes for the same content: documents and workbooks are such archives.

pub mod xml;

use std::io::{Cursor, Write};

use jiff::civil::DateTime;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime as Stamp};

use crate::text::Text;
use crate::text::papers as say;

/// Names and contents, in this order; a file named `mimetype` is stored as it is, as ODF asks.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn pack(files: &[(&str, String)], at: DateTime) -> Result<Vec<u8>, Text> {
    pack_pieces(files.iter().map(|(name, text)| (*name, [text.as_str()])), at)
}

/// As [`pack`], of contents in pieces that follow each other; each is let go once it is in.
///
/// # Errors
/// A sentence, when the archive cannot be made.
pub fn pack_pieces<'n, P: AsRef<str>>(
    files: impl IntoIterator<Item = (&'n str, impl IntoIterator<Item = P>)>,
    at: DateTime,
) -> Result<Vec<u8>, Text> {
    packed(files, at).map_err(|err| say::NOT_PACKED.with("why", err))
}

fn packed<'n, P: AsRef<str>>(
    files: impl IntoIterator<Item = (&'n str, impl IntoIterator<Item = P>)>,
    at: DateTime,
) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, pieces) in files {
        let method = if name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(stamp(at));
        zip.start_file(name, options)?;
        for piece in pieces {
            zip.write_all(piece.as_ref().as_bytes())?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// One file of any size as an archive, as it is read; the same bytes for the same content.
///
/// # Errors
/// Those of reading and of writing.
pub fn pack_stream(name: &str, from: &mut impl std::io::Read, to: &mut impl Write) -> std::io::Result<()> {
    let mut zip = ZipWriter::new_stream(to);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true)
        .last_modified_time(Stamp::default());
    zip.start_file(name, options)?;
    std::io::copy(from, &mut zip)?;
    zip.finish()?;
    Ok(())
}

/// The clock's minute; archives know no year before 1980.
fn stamp(at: DateTime) -> Stamp {
    let part = |number: i8| u8::try_from(number).unwrap_or(0);
    let year = u16::try_from(at.year()).unwrap_or(1980);
    Stamp::from_date_and_time(year, part(at.month()), part(at.day()), part(at.hour()), part(at.minute()), 0)
        .unwrap_or_default()
}
