//! dBase tables, alone or beside a shapefile: read record by record, with an eye on what the header says of sizes.

use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::super::detect::encoding_named;
use super::super::model::{Encoding, Facts, LineEnd, Table, TextFacts, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::intake::Cell;
use super::feed::Feed;
use super::{Reader, Source, stem, system};

mod letters;
mod values;

/// Records whose letters are looked at to tell the encoding.
const SAMPLE: usize = 256 * 1024;

pub struct Dbf;

impl Reader for Dbf {
    fn formats(&self) -> &[&'static str] {
        &["dbf"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let name = stem(&source.name).to_string();
        let told = source.told.encoding.or_else(|| source.path.as_deref().and_then(beside));
        let (table, encoding, done) =
            table(&mut source.input, source.size, told, (lists, &name), &mut |_| {})?;
        facts.text = Some(TextFacts {
            encoding,
            bom: false,
            line_end: LineEnd::Missing,
            delimiter: None,
            quote: b'"',
        });
        facts.tables.push(table);
        done
    }
}

/// The encoding that a `.cpg` beside the file names.
pub fn beside(path: &Path) -> Option<Encoding> {
    let found =
        ["cpg", "CPG", "cst"].iter().map(|ending| path.with_extension(ending)).find(|path| path.is_file())?;
    let mut name = String::new();
    crate::fsx::open_regular(&found).ok()?.0.take(64).read_to_string(&mut name).ok()?;
    encoding_named(&name)
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
struct Field {
    name: Vec<u8>,
    kind: u8,
    from: usize,
    to: usize,
}

/// What the header says.
struct Header {
    records: u64,
    start: u64,
    length: usize,
    language: u8,
    fields: Vec<Field>,
}

/// Hears of each record before its row is told: the number of that, or nothing for a record that was deleted.
pub type Each<'e> = &'e mut dyn FnMut(Option<u64>);

/// A table, the encoding of its texts, and why it ends before its end.
///
/// # Errors
/// What is wrong with the header.
pub fn table<R: Read + Seek>(
    input: &mut R,
    size: u64,
    told: Option<Encoding>,
    (lists, name): (&Lists, &str),
    each: Each,
) -> Result<(Table, Encoding, Result<(), Unread>), Unread> {
    let header = header(input)?;
    input.seek(SeekFrom::Start(header.start)).map_err(|error| system(&error))?;
    let mut sample = Vec::new();
    input.by_ref().take(SAMPLE as u64).read_to_end(&mut sample).map_err(|error| system(&error))?;
    let encoding = told
        .or_else(|| letters::by_language(header.language, &sample))
        .unwrap_or_else(|| letters::guess(&sample));
    let names: Vec<String> = header.fields.iter().map(|field| letters::text(&field.name, encoding)).collect();
    let mut feed = Feed::named(lists, name, &names);
    input.seek(SeekFrom::Start(header.start)).map_err(|error| system(&error))?;
    let done = records(&mut BufReader::with_capacity(64 * 1024, input), &header, encoding, (&mut feed, each));
    let whole = header.records.saturating_mul(header.length as u64).saturating_add(header.start);
    // What is missing at the end is worth more words than the end of the file.
    let done = match done {
        Ok(read) if read < header.records => {
            Err(Unread::Broken(format!("DBF {read}/{} ({size}/{whole})", header.records)))
        }
        Ok(_) => Ok(()),
        Err(error) => Err(error),
    };
    Ok((feed.finish(), encoding, done))
}

fn header<R: Read + Seek>(input: &mut R) -> Result<Header, Unread> {
    let broken = |what: &str| Unread::Broken(format!("DBF {what}"));
    input.seek(SeekFrom::Start(0)).map_err(|error| system(&error))?;
    let mut fixed = [0u8; 32];
    input.read_exact(&mut fixed).map_err(|_| broken("header"))?;
    let start = u16::from_le_bytes([fixed[8], fixed[9]]);
    let length = usize::from(u16::from_le_bytes([fixed[10], fixed[11]]));
    if start < 33 || length < 2 {
        return Err(broken("header"));
    }
    let mut rest = Vec::new();
    let count = u64::from(start) - 32;
    input.by_ref().take(count).read_to_end(&mut rest).map_err(|error| system(&error))?;
    if (rest.len() as u64) < count {
        return Err(broken("header"));
    }
    let fields = fields(&rest, length).ok_or_else(|| broken("fields"))?;
    let records = u64::from(u32::from_le_bytes([fixed[4], fixed[5], fixed[6], fixed[7]]));
    Ok(Header { records, start: u64::from(start), length, language: fixed[29], fields })
}

/// The fields of a header; `None` when they do not fit in a record.
fn fields(bytes: &[u8], length: usize) -> Option<Vec<Field>> {
    let mut fields = Vec::new();
    // The first byte of a record says whether it was deleted.
    let mut from = 1usize;
    for field in bytes.chunks_exact(32).take_while(|field| field[0] != 0x0d) {
        let name = field[..11].split(|byte| *byte == 0).next().unwrap_or_default();
        let long = if field[11] == b'C' { usize::from(field[17]) << 8 } else { 0 };
        let to = from + usize::from(field[16]) + long;
        if to > length {
            return None;
        }
        fields.push(Field { name: name.to_vec(), kind: field[11].to_ascii_uppercase(), from, to });
        from = to;
    }
    (!fields.is_empty()).then_some(fields)
}

/// Tells the records that are not deleted; returns how many there were in all.
fn records<R: Read>(
    input: &mut R,
    header: &Header,
    encoding: Encoding,
    (feed, each): (&mut Feed, Each),
) -> Result<u64, Unread> {
    let mut record = vec![0u8; header.length];
    let mut read = 0;
    while read < header.records {
        match input.read_exact(&mut record) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => break,
            Err(error) => return Err(system(&error)),
        }
        // The mark of the end, before the number that the header says.
        if record[0] == 0x1a {
            break;
        }
        read += 1;
        if record[0] == b'*' {
            each(None);
            continue;
        }
        for (place, field) in header.fields.iter().enumerate() {
            put(feed, place, &record[field.from..field.to], (field.kind, encoding));
        }
        each(Some(feed.rows() + 1));
        feed.end_row();
    }
    Ok(read)
}

fn put(feed: &mut Feed, place: usize, bytes: &[u8], (kind, encoding): (u8, Encoding)) {
    match kind {
        b'I' | b'+' => {
            if let Some(whole) = values::long(bytes) {
                feed.cell(place, Cell::Integer(whole));
            }
        }
        b'D' => match values::date(bytes) {
            Some(date) => feed.cell(place, Cell::Date(&date)),
            None => text(feed, place, bytes, encoding),
        },
        b'L' => {
            if let Some(yes) = values::logical(bytes) {
                feed.cell(place, Cell::Bool(yes));
            }
        }
        b'T' | b'@' => {
            if let Some(moment) = values::moment(bytes) {
                feed.cell(place, Cell::Date(&moment));
            }
        }
        b'B' | b'O' if bytes.len() == 8 => {
            if let Some(number) = values::double(bytes) {
                feed.cell(place, Cell::Number(number));
            }
        }
        // Place of a text in a file beside it, which is not read.
        b'M' | b'G' | b'P' | b'B' => {}
        // Numbers stay as they are written: their zeros tell what they are.
        _ => text(feed, place, bytes, encoding),
    }
}

fn text(feed: &mut Feed, place: usize, bytes: &[u8], encoding: Encoding) {
    let bytes = bytes.split(|byte| *byte == 0).next().unwrap_or_default().trim_ascii();
    if bytes.is_ascii() {
        if let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| !text.is_empty()) {
            feed.cell(place, Cell::Text(text));
        }
        return;
    }
    feed.cell(place, Cell::Text(letters::text(bytes, encoding).trim()));
}

/// A small table of texts, for tests.
#[cfg(test)]
pub fn made(fields: &[(&str, u8, u8)], records: &[&[u8]]) -> Vec<u8> {
    let start = u16::try_from(33 + 32 * fields.len()).unwrap();
    let length = 1 + fields.iter().map(|field| u16::from(field.2)).sum::<u16>();
    let mut bytes = vec![3, 125, 1, 2];
    bytes.extend(u32::try_from(records.len()).unwrap().to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.resize(32, 0);
    for (name, kind, size) in fields {
        let mut field = name.as_bytes().to_vec();
        field.resize(11, 0);
        field.push(*kind);
        field.extend([0, 0, 0, 0, *size]);
        field.resize(32, 0);
        bytes.extend(field);
    }
    bytes.push(0x0d);
    for record in records {
        assert_eq!(record.len(), usize::from(length));
        bytes.extend(*record);
    }
    bytes.push(0x1a);
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::testing::read_bytes;
    use super::*;

    const FIELDS: [(&str, u8, u8); 4] =
        [("NOM_MUN", b'C', 6), ("CVE", b'N', 3), ("ALTA", b'D', 8), ("OK", b'L', 1)];

    #[test]
    fn records_are_rows_and_deleted_ones_are_not() {
        let bytes =
            made(&FIELDS, &[b" Le\xf3n  01220250131T", b"*Xalapa08720250131F", b" Celaya007        ?"]);
        let (done, facts, seen) = read_bytes("mun.dbf", &bytes);
        assert_eq!((done, facts.format.as_str(), facts.sure), (Ok(()), "dbf", 99));
        assert_eq!(seen[0].columns, ["NOM_MUN", "CVE", "ALTA", "OK"]);
        assert_eq!(seen[0].rows, [vec!["León", "012", "2025-01-31", "true"], vec!["Celaya", "007"]]);
        assert_eq!(facts.text.unwrap().encoding, Encoding::Windows1252);
    }

    #[test]
    fn letters_of_dos_are_told_from_those_of_windows() {
        let bytes = made(&[("A", b'C', 8)], &[b" Jim\x82nez ", b" Pe\xa4a    ", b" Le\xa2n    "]);
        let (_, facts, seen) = read_bytes("m.dbf", &bytes);
        assert_eq!(facts.text.unwrap().encoding, Encoding::Cp850);
        assert_eq!(seen[0].rows, [["Jiménez"], ["Peña"], ["León"]]);
    }

    #[test]
    fn sizes_that_lie_are_told_and_what_is_there_is_read() {
        let mut bytes = made(&[("A", b'C', 2)], &[b" ab", b" cd"]);
        bytes[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        let (done, _, seen) = read_bytes("m.dbf", &bytes);
        assert!(
            matches!(done, Err(Unread::Broken(ref what)) if what.starts_with("DBF 2/4294967295")),
            "{done:?}"
        );
        assert_eq!(seen[0].rows, [["ab"], ["cd"]]);
    }

    #[test]
    fn fields_longer_than_the_record_are_refused() {
        let mut bytes = made(&[("A", b'C', 2)], &[b" ab"]);
        bytes[48] = 200;
        let mut source = super::super::testing::source("m.dbf", &bytes);
        source.told.format = Some("dbf".into());
        let (done, ..) = super::super::testing::read(&mut source);
        assert_eq!(done, Err(Unread::Broken("DBF fields".into())));
    }

    #[test]
    fn the_encoding_beside_it_is_believed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.dbf");
        let mut file = std::fs::File::create(&path).unwrap();
        std::io::Write::write_all(&mut file, &made(&[("A", b'C', 6)], &[b" Le\xc3\xb3n "])).unwrap();
        std::io::Write::write_all(&mut std::fs::File::create(path.with_extension("cpg")).unwrap(), b"UTF-8")
            .unwrap();
        let (_, _, seen) = super::super::testing::read(&mut super::super::testing::file(&path));
        assert_eq!(seen[0].rows, [["León"]]);
    }
}
