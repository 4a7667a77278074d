//! Parquet: rows of one group after another, once its sizes were compared with the file.

use std::io::{Read, Seek, SeekFrom};

use ::parquet::file::metadata::ParquetMetaData;
use ::parquet::file::reader::{FileReader, SerializedFileReader};
use ::parquet::record::{Field, Row};

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::intake::Cell;
use super::feed::{COLUMNS, Feed};
use super::{Input, Reader, Source, stem, system};

/// Bytes of a group of rows when it is unpacked.
const GROUP: i64 = 1 << 30;

/// An unpacked size beyond this many times the packed one is not believed.
const RATIO: i64 = 1000;

/// Bytes of the list of columns and groups, which is held as a whole.
const FOOTER: u32 = 16 << 20;

pub struct Parquet;

impl Reader for Parquet {
    fn formats(&self) -> &[&'static str] {
        &["parquet"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        footer(source)?;
        let name = stem(&source.name).to_string();
        // The crate is careful, and yet panics on some broken pages.
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match &mut source.input {
            Input::File(file) => {
                let file = file.try_clone().map_err(|error| system(&error))?;
                let reader = SerializedFileReader::new(file).map_err(|_| broken("footer"))?;
                rows(&reader, source.size, (lists, &name), facts)
            }
            Input::Memory(bytes) => {
                let bytes = bytes::Bytes::from(std::mem::take(bytes.get_mut()));
                let reader = SerializedFileReader::new(bytes).map_err(|_| broken("footer"))?;
                rows(&reader, source.size, (lists, &name), facts)
            }
        }));
        read.unwrap_or_else(|_| Err(broken("page")))
    }
}

fn broken(part: &str) -> Unread {
    Unread::Broken(format!("Parquet {part}"))
}

/// The last eight bytes say how long the footer is, which is read into memory at once.
fn footer(source: &mut Source) -> Result<(), Unread> {
    let mut end = [0u8; 8];
    source.input.seek(SeekFrom::Start(source.size.saturating_sub(8))).map_err(|error| system(&error))?;
    source.input.read_exact(&mut end).map_err(|_| broken("footer"))?;
    let length = u32::from_le_bytes([end[0], end[1], end[2], end[3]]);
    if &end[4..] != b"PAR1" || length > FOOTER || u64::from(length) + 12 > source.size {
        return Err(broken("footer"));
    }
    Ok(())
}

fn rows(
    reader: &dyn FileReader,
    size: u64,
    (lists, name): (&Lists, &str),
    facts: &mut Facts,
) -> Result<(), Unread> {
    check_sizes(reader.metadata(), size)?;
    let schema = reader.metadata().file_metadata().schema();
    let names: Vec<String> =
        schema.get_fields().iter().take(COLUMNS).map(|field| field.name().to_string()).collect();
    let mut feed = Feed::named(lists, name, &names);
    let done = match reader.get_row_iter(None) {
        Err(_) => Err(broken("schema")),
        Ok(mut rows) => loop {
            match rows.next() {
                Some(Ok(row)) => put(&row, &mut feed),
                Some(Err(_)) => break Err(Unread::Broken(format!("Parquet {}", feed.rows() + 1))),
                None => break Ok(()),
            }
        },
    };
    facts.tables.push(feed.finish());
    done
}

/// Sizes that the footer declares, against the file that they are in.
fn check_sizes(metadata: &ParquetMetaData, size: u64) -> Result<(), Unread> {
    for group in metadata.row_groups() {
        let mut unpacked = 0i64;
        for column in group.columns() {
            let (packed, plain) = (column.compressed_size(), column.uncompressed_size());
            let fits = u64::try_from(packed).is_ok_and(|packed| packed <= size);
            let offset = u64::try_from(column.data_page_offset()).is_ok_and(|offset| offset < size);
            let believed = plain >= 0 && plain / RATIO <= packed.max(1);
            if !fits || !offset || !believed {
                return Err(broken("sizes"));
            }
            unpacked = unpacked.saturating_add(plain);
        }
        if group.num_rows() < 0 || unpacked > GROUP {
            return Err(if group.num_rows() < 0 { broken("sizes") } else { Unread::TooBig });
        }
    }
    Ok(())
}

fn put(row: &Row, feed: &mut Feed) {
    for (place, (_, field)) in row.get_column_iter().enumerate().take(COLUMNS) {
        cell(place, field, feed);
    }
    feed.end_row();
}

fn cell(place: usize, field: &Field, feed: &mut Feed) {
    let text = match field {
        Field::Null => return,
        Field::Bool(yes) => return feed.cell(place, Cell::Bool(*yes)),
        Field::Byte(whole) => return feed.cell(place, Cell::Integer((*whole).into())),
        Field::Short(whole) => return feed.cell(place, Cell::Integer((*whole).into())),
        Field::Int(whole) => return feed.cell(place, Cell::Integer((*whole).into())),
        Field::Long(whole) => return feed.cell(place, Cell::Integer(*whole)),
        Field::UByte(whole) => return feed.cell(place, Cell::Integer((*whole).into())),
        Field::UShort(whole) => return feed.cell(place, Cell::Integer((*whole).into())),
        Field::UInt(whole) => return feed.cell(place, Cell::Integer((*whole).into())),
        Field::Float(number) => return feed.cell(place, Cell::Number((*number).into())),
        Field::Double(number) => return feed.cell(place, Cell::Number(*number)),
        Field::Str(text) => return feed.cell(place, Cell::Text(text)),
        Field::Date(days) => {
            moment(i64::from(*days).checked_mul(86_400_000)).map(|text| text[..10].to_string())
        }
        Field::TimestampMillis(at) => moment(Some(*at)),
        Field::TimestampMicros(at) => moment(Some(*at / 1000)),
        Field::Bytes(bytes) => Some(format!("[{} bytes]", bytes.data().len())),
        // Decimals, times and nested values, as the format writes them.
        other => return feed.cell(place, Cell::Text(&other.to_string())),
    };
    match (text, field) {
        (Some(text), Field::Bytes(_)) => feed.cell(place, Cell::Text(&text)),
        (Some(text), _) => feed.cell(place, Cell::Date(&text)),
        // A moment beyond the calendar.
        (None, _) => {}
    }
}

/// Thousandths of a second since 1970, as ISO 8601.
fn moment(thousandths: Option<i64>) -> Option<String> {
    let at = jiff::Timestamp::from_millisecond(thousandths?).ok()?;
    let text = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).datetime().to_string();
    (text.len() >= 10).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{file, read, read_bytes, shared};
    use super::*;

    #[test]
    fn moments_are_written_in_iso() {
        assert_eq!(moment(Some(0)).as_deref(), Some("1970-01-01T00:00:00"));
        assert_eq!(moment(Some(i64::MAX)), None);
    }

    #[test]
    fn a_footer_that_lies_is_refused() {
        let bytes = [b"PAR1".as_slice(), &[0; 40], &u32::MAX.to_le_bytes(), b"PAR1"].concat();
        let (done, facts, _) = read_bytes("m.parquet", &bytes);
        assert_eq!((done, facts.format.as_str()), (Err(broken("footer")), "parquet"));
        let bytes = [b"PAR1".as_slice(), &[0xff; 40], &40u32.to_le_bytes(), b"PAR1"].concat();
        assert_eq!(read_bytes("m.parquet", &bytes).0, Err(broken("footer")));
    }

    #[test]
    fn a_real_file_is_read_from_disk_and_from_memory() {
        let Some(data) = shared() else { return };
        let path = data.join("frictionlessdata+frictionless-py/data/table.parquet");
        let (done, _, seen) = read(&mut file(&path));
        assert_eq!(done, Ok(()));
        assert_eq!(seen[0].columns, ["id", "name"]);
        assert_eq!(seen[0].rows, [["1", "english"], ["2", "中国人"]]);
        let (done, _, again) = read_bytes("table.parquet", &std::fs::read(path).unwrap());
        assert_eq!((done, again), (Ok(()), seen));
    }
}
