//! Large results: parts of so many rows or of periods, and the whole compressed, beside the whole.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace, Streamed, open_regular};
use crate::prepare::make::Made;
use crate::scan::read::text::split::{Newline, Splitter, clean};
use crate::text::prepare as say;

/// Rows of a part at most and at least (facts 1.8, ARG).
pub const MOST: u64 = 1_000_000;
pub const LEAST: u64 = 500_000;
/// Bytes from which a file is worth compressing (the same).
pub const LARGE: u64 = 50_000_000;
/// Bytes that are read at once.
const BLOCK: usize = 1 << 20;

/// Whether a result is larger than the Guide wants.
pub fn is_large(bytes: u64, rows: u64) -> bool {
    bytes > LARGE || rows > MOST
}

/// What is made besides of a result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Besides {
    /// By so many rows, or by the values of a column: its name, or `rows`.
    pub split: Option<String>,
    pub compress: bool,
}

/// Makes the parts of a result; the paths of the parts, in their order, the compressed whole last.
///
/// # Errors
/// When a part cannot be written, or there is no such column.
pub fn parts(path: &Path, made: &Made, besides: &Besides) -> Result<Vec<PathBuf>> {
    let rows = made.account.out;
    let mut made = match besides.split.as_deref() {
        None => Vec::new(),
        Some("rows" | "renglones" | "filas") => {
            split(path, &By::Rows(rows.div_ceil(rows.div_ceil(MOST).max(1))))?
        }
        Some(column) => split(path, &by_column(path, &made.header, column)?)?,
    };
    if besides.compress {
        made.push(compressed(path)?);
    }
    Ok(made)
}

/// How rows are dealt to parts.
enum By {
    Rows(u64),
    /// The part of each value of a column, with what the part is called.
    Column {
        at: usize,
        parts: BTreeMap<Vec<u8>, usize>,
        names: Vec<String>,
    },
}

const SPLITTER: Splitter = Splitter { delimiter: b',', quote: Some(b'"'), newline: Newline::Lf };

/// Takes a record and one of its cells.
type Each<'e> = dyn FnMut(&[u8], &[u8]) -> io::Result<()> + 'e;

/// Shows the records of a file that we made, the header first; `each` gets the record and the cell of a column.
fn records(path: &Path, at: usize, each: &mut Each) -> io::Result<()> {
    let (mut file, _) = open_regular(path)?;
    let (mut buffer, mut scratch) = (Vec::new(), Vec::new());
    loop {
        let before = buffer.len();
        Read::by_ref(&mut file).take(BLOCK as u64).read_to_end(&mut buffer)?;
        let last = buffer.len() == before || buffer.len() < before + BLOCK;
        let (mut from, mut done) = (0, Ok(()));
        let cut = SPLITTER.records(&buffer, last, |fields, end| {
            let cell = fields.get(at).map_or(&[][..], |field| field.of(&buffer));
            let dirty = fields.get(at).is_some_and(|field| field.dirty);
            let cell = if dirty { clean(cell, b'"', &mut scratch) } else { cell };
            if done.is_ok() {
                done = each(&buffer[from..end], cell);
            }
            from = end;
        });
        done?;
        if last {
            return Ok(());
        }
        buffer.drain(..cut);
    }
}

/// The period of a cell: the year of a date or month, else all of it.
fn period(cell: &[u8]) -> Vec<u8> {
    let year = cell.len() >= 7 && cell[..4].iter().all(u8::is_ascii_digit) && cell[4] == b'-';
    if year { cell[..4].to_vec() } else { cell.to_vec() }
}

/// Counts the rows of each period, and joins periods that follow each other until each part is large enough.
fn by_column(path: &Path, header: &[String], column: &str) -> Result<By> {
    let Some(at) = header.iter().position(|name| name == column) else {
        let what = say::NO_COLUMN.with("name", column).with("list", header.join(", "));
        return Err(Error::new(Kind::Usage, what));
    };
    let mut counts: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    let mut first = true;
    records(path, at, &mut |_, cell| {
        if !std::mem::take(&mut first) {
            *counts.entry(period(cell)).or_default() += 1;
        }
        Ok(())
    })
    .map_err(|error| fsx::unread(path, &error))?;
    let (mut parts, mut names, mut held): (_, Vec<String>, u64) = (BTreeMap::new(), Vec::new(), LEAST);
    for (value, count) in counts {
        let name = super::place::name_of(&String::from_utf8_lossy(&value));
        if held >= LEAST {
            names.push(name);
            held = 0;
        } else if let Some(last) = names.last_mut() {
            let start = last.split("-a-").next().unwrap_or_default().to_string();
            *last = format!("{start}-a-{name}");
        }
        held += count;
        parts.insert(value, names.len() - 1);
    }
    Ok(By::Column { at, parts, names })
}

fn split(path: &Path, by: &By) -> Result<Vec<PathBuf>> {
    let mut files: Vec<(PathBuf, Streamed)> = Vec::new();
    let (mut header, mut row) = (Vec::new(), 0u64);
    let at = if let By::Column { at, .. } = by { *at } else { 0 };
    let mut wrong = None;
    let done = records(path, at, &mut |record, cell| {
        if header.is_empty() {
            header = record.to_vec();
            return Ok(());
        }
        let part = match by {
            By::Rows(most) => usize::try_from(row / most).unwrap_or(usize::MAX),
            By::Column { parts, .. } => parts.get(&period(cell)).copied().unwrap_or(0),
        };
        row += 1;
        while files.len() <= part {
            let name = match by {
                By::Rows(_) => format!("parte-{}", files.len() + 1),
                By::Column { names, .. } => names.get(files.len()).cloned().unwrap_or_default(),
            };
            let file = beside(path, &format!("-{name}.csv"));
            let mut stream = Streamed::create(&file).inspect_err(|_| wrong = Some(file.clone()))?;
            stream.write(&header)?;
            files.push((file, stream));
        }
        files[part].1.write(record)
    });
    done.map_err(|error| fsx::unwritten(wrong.as_deref().unwrap_or(path), &error))?;
    let place = |(path, stream): (PathBuf, Streamed)| match stream.place(Replace::Allow) {
        Ok(_) => Ok(path),
        Err(error) => Err(fsx::unwritten(&path, &error)),
    };
    files.into_iter().map(place).collect()
}

fn compressed(path: &Path) -> Result<PathBuf> {
    let target = beside(path, ".zip");
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let done = (|| {
        let (mut file, _) = open_regular(path)?;
        let mut out = Out(Streamed::create(&target)?);
        crate::packed::pack_stream(&name, &mut file, &mut out)?;
        out.0.place(Replace::Allow)
    })();
    done.map(|_| target.clone()).map_err(|error| fsx::unwritten(&target, &error))
}

/// `datos/obras.csv` as `datos/obras-parte-1.csv`.
fn beside(path: &Path, end: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}{end}"))
}

/// A file that takes what is written.
struct Out(Streamed);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(path: &Path) -> String {
        String::from_utf8(fsx::read_text(path).unwrap()).unwrap()
    }

    #[test]
    fn rows_are_dealt_in_their_order_under_the_same_header() {
        let folder = tempfile::tempdir().unwrap();
        fsx::write_small(folder.path(), "obras.csv", b"anio,obra\n2023,\"a\nb\"\n2024,c\n2024,d\n");
        let path = folder.path().join("obras.csv");
        let made = split(&path, &By::Rows(2)).unwrap();
        assert_eq!(
            made.iter().map(|path| text(path)).collect::<Vec<_>>(),
            ["anio,obra\n2023,\"a\nb\"\n2024,c\n", "anio,obra\n2024,d\n"]
        );
    }

    #[test]
    fn periods_too_small_for_a_part_are_joined() {
        let folder = tempfile::tempdir().unwrap();
        fsx::write_small(folder.path(), "obras.csv", b"fecha,obra\n2023-05-01,a\n2024-01-01,b\n");
        let header = vec!["fecha".to_string(), "obra".to_string()];
        let mut result = Made { header, ..Made::default() };
        result.account.out = 2;
        let made = parts(
            &folder.path().join("obras.csv"),
            &result,
            &Besides { split: Some("fecha".into()), compress: true },
        )
        .unwrap();
        let names: Vec<_> = made.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["obras-2023-a-2024.csv", "obras.zip"]);
        assert!(
            parts(
                &folder.path().join("obras.csv"),
                &result,
                &Besides { split: Some("mes".into()), compress: false }
            )
            .is_err()
        );
    }
}
