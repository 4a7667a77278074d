//! Header rows of real tables against the truth that people wrote down by looking at them.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::scan::detect::layout::{Layout, ROWS, Sampled, layout};
use crate::scan::model::Unread;
use crate::scan::profile::intake::Cell;
use crate::scan::read::sheet::cells::Sink;
use crate::scan::read::sheet::{Fill, Kind, Pages, read_as};

/// The folder of real files, when it is there.
pub fn shared() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");
    let folder = std::env::var_os("APERTURA_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let data = folder.join("data");
    if data.is_dir() {
        return Some(data);
    }
    let _ = writeln!(std::io::stderr(), "SKIPPED: no real files at {}", data.display());
    None
}

/// Keeps the first rows of the first sheet that is seen.
#[derive(Default)]
pub struct Rows {
    pub rows: Vec<Vec<Sampled>>,
    row: Vec<Sampled>,
    pub name: String,
}

impl Sink for Rows {
    fn start_row(&mut self, _: u64) {}

    fn cell(&mut self, column: usize, cell: Cell) {
        self.row.resize_with(column, Sampled::default);
        self.row.push(Sampled::of(cell));
    }

    fn end_row(&mut self, number: u64) {
        let row = std::mem::take(&mut self.row);
        if number <= ROWS as u64 {
            self.rows.resize_with(number as usize - 1, Vec::new);
            self.rows.push(row);
        }
    }

    fn merged(&mut self, _: &str) {}
}

impl Pages for Rows {
    fn page(&mut self, name: &str, hidden: bool, fill: &mut Fill) -> Result<(), Unread> {
        if hidden || !self.rows.is_empty() {
            return Ok(());
        }
        self.name = name.to_string();
        fill(self)
    }
}

struct Truth {
    path: String,
    format: String,
    encoding: String,
    delimiter: String,
    header: Option<usize>,
    sheet: String,
    columns: Option<usize>,
}

fn truth() -> Vec<Truth> {
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scan/truth.tsv");
    let other = PathBuf::from(std::env::var_os("APERTURA_TRUTH").unwrap_or_default());
    let text = std::fs::read_to_string(table).or_else(|_| std::fs::read_to_string(other)).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let cells = lines.map(|line| line.split('\t').map(String::from).collect::<Vec<_>>());
    cells
        .map(|cells| Truth {
            path: cells[0].clone(),
            format: cells[2].clone(),
            encoding: cells[3].clone(),
            delimiter: cells[4].clone(),
            header: cells[6].parse().ok(),
            sheet: cells[7].clone(),
            columns: cells[8].parse().ok(),
        })
        .collect()
}

fn records(text: &str, delimiter: char) -> Vec<Vec<Sampled>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && letters.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(Sampled::of_text(&std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
                if rows.len() == ROWS {
                    return rows;
                }
            }
            letter if letter == delimiter && !quoted => {
                row.push(Sampled::of_text(&std::mem::take(&mut cell)))
            }
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(Sampled::of_text(&cell));
        rows.push(row);
    }
    rows
}

fn decoded(bytes: &[u8], encoding: &str) -> String {
    let encoding = match encoding {
        "utf-16le" => encoding_rs::UTF_16LE,
        "macroman" => encoding_rs::MACINTOSH,
        "windows-1252" => encoding_rs::WINDOWS_1252,
        _ => encoding_rs::UTF_8,
    };
    encoding.decode(bytes).0.into_owned()
}

fn sampled(data: &Path, truth: &Truth) -> Option<Vec<Vec<Sampled>>> {
    let path = data.join(&truth.path);
    let delimiter = match truth.delimiter.as_str() {
        "comma" => ',',
        "semicolon" => ';',
        "tab" => '\t',
        "pipe" => '|',
        "space" => ' ',
        _ => '\0',
    };
    let kind = match truth.format.as_str() {
        "csv" | "tsv" | "psv" => {
            return Some(records(&decoded(&std::fs::read(path).ok()?, &truth.encoding), delimiter));
        }
        "xlsx" | "xlsm" => Kind::Xlsx,
        "xlsb" => Kind::Xlsb,
        "xls" => Kind::Xls,
        "ods" => Kind::Ods,
        _ => return None,
    };
    let mut rows = Rows::default();
    let read = read_as(kind, File::open(path).ok()?, 1, &mut rows);
    if read.is_err() || rows.name != truth.sheet {
        let _ = writeln!(std::io::stderr(), "READ {} {read:?} [{}] [{}]", truth.path, rows.name, truth.sheet);
    }
    Some(rows.rows)
}

#[test]
fn header_rows_of_real_tables_are_found() {
    let Some(data) = shared() else { return };
    let (mut right, mut all, mut widths) = (0, 0, 0);
    let mut spent = std::time::Duration::ZERO;
    let mut misses = String::new();
    for truth in truth() {
        let Some(header) = truth.header else { continue };
        let Some(rows) = sampled(&data, &truth) else { continue };
        let start = std::time::Instant::now();
        let found: Layout = layout(&rows);
        spent += start.elapsed();
        let row = found.header.map_or(0, |row| row + 1);
        all += 1;
        right += usize::from(row == header);
        widths += usize::from(Some(found.width) == truth.columns);
        if row != header || Some(found.width) != truth.columns {
            misses += &format!(
                "{} {}: header {row}, not {header}; width {} not {:?}; sure {}\n",
                if row == header { "WIDTH" } else { "ROW" },
                truth.path,
                found.width,
                truth.columns,
                found.sure
            );
        }
    }
    let _ = writeln!(std::io::stderr(), "{misses}{right} of {all} rows, {widths} widths, {spent:?}");
    assert!(all > 150 && right * 100 >= all * 97, "{misses}{right} of {all}");
}

/// A change to a table, and how many rows its header goes down.
type Change = (&'static str, fn(&[Vec<Sampled>], usize) -> Vec<Vec<Sampled>>, usize);

fn row(texts: &[&str]) -> Vec<Sampled> {
    texts.iter().map(|text| Sampled::of_text(text)).collect()
}

fn with(at: usize, new: Vec<Sampled>, rows: &[Vec<Sampled>]) -> Vec<Vec<Sampled>> {
    let mut rows = rows.to_vec();
    rows.insert(at, new);
    rows
}

const CHANGES: [Change; 8] = [
    ("a title", |rows, _| with(0, row(&["Ayuntamiento de Villa Ejemplo"]), rows), 1),
    (
        "a title over all",
        |rows, header| with(0, vec![Sampled::of_text("Reporte"); rows[header - 1].len()], rows),
        1,
    ),
    (
        "titles",
        |rows, _| [vec![row(&["Villa Ejemplo"]), row(&["Obras de 2020"]), vec![]], rows.to_vec()].concat(),
        3,
    ),
    (
        "labels",
        |rows, _| {
            [vec![row(&["Corte", "31/12/2020"]), row(&["Área", "Obras"]), vec![]], rows.to_vec()].concat()
        },
        3,
    ),
    (
        "column B",
        |rows, _| rows.iter().map(|row| [vec![Sampled::default()], row.clone()].concat()).collect(),
        0,
    ),
    ("a blank row below", |rows, header| with(header, Vec::new(), rows), 0),
    ("numbers below", |rows, header| with(header, numbers(rows[header - 1].len()), rows), 0),
    ("three rows", |rows, header| rows[..rows.len().min(header + 3)].to_vec(), 0),
];

fn numbers(width: usize) -> Vec<Sampled> {
    (1..=width).map(|number| Sampled::of_text(&number.to_string())).collect()
}

#[test]
fn what_people_put_around_tables_does_not_hide_the_header() {
    let Some(data) = shared() else { return };
    let tables: Vec<(usize, Vec<Vec<Sampled>>)> = truth()
        .iter()
        .filter_map(|truth| Some((truth.header.filter(|header| *header > 0)?, sampled(&data, truth)?)))
        .filter(|(header, rows)| rows.len() > *header && rows[header - 1].len() > 2)
        .collect();
    for (name, change, down) in CHANGES {
        let right = |(header, rows): &&(usize, Vec<Vec<Sampled>>)| {
            layout(&change(rows, *header)).header == Some(header - 1 + down)
        };
        let found = tables.iter().filter(right).count();
        let _ = writeln!(std::io::stderr(), "{name}: {found} of {}", tables.len());
        assert!(
            tables.len() > 100 && found * 100 >= tables.len() * 95,
            "{name}: {found} of {}",
            tables.len()
        );
    }
}

#[test]
fn tables_of_real_workbooks_say_the_row_that_excel_shows() {
    let Some(data) = shared() else { return };
    let (mut right, mut all, mut misses) = (0, 0, String::new());
    for truth in truth() {
        let (Some(header), "xlsx" | "xlsm" | "xlsb" | "xls" | "ods") = (truth.header, &*truth.format) else {
            continue;
        };
        let (_, facts) = super::made::scanned(std::fs::read(data.join(&truth.path)).unwrap());
        let table = facts.tables.iter().find(|table| !table.hidden);
        let row = table.map(|table| table.header_row as usize);
        all += 1;
        right += usize::from(row == Some(header));
        if row != Some(header) {
            misses += &format!("{}: {row:?}, not {header}\n", truth.path);
        }
    }
    assert!(all > 30 && right * 100 >= all * 97, "{misses}{right} of {all}");
}
