//! What a reading counts is what a slow and simple reader counts, however many threads share the work and wherever
//! the edges of blocks fall.

use std::collections::HashSet;
use std::io::Cursor;

use apertura::commands::scan::lists;
use apertura::scan::model::{Encoding, Facts};
use apertura::scan::personal::lists::Lists;
use apertura::scan::read::text::split::{Field, Newline, Splitter, clean};
use apertura::scan::read::{HEAD, Input, Source, Told, read};
use proptest::prelude::*;

/// A field as the simple reader has it.
#[derive(Debug, Clone, Default, PartialEq)]
struct Plain {
    bytes: Vec<u8>,
    /// Text follows its closing quote, or it was never closed: what is kept of it is not said.
    broken: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum At {
    Start,
    Text,
    Quoted,
    Behind,
}

/// Records by the rules of Python's `csv`, a byte at a time.
fn simple(text: &[u8], newline: Newline) -> Vec<Vec<Plain>> {
    let (mut records, mut record, mut field, mut at) = (Vec::new(), Vec::new(), Plain::default(), At::Start);
    let (mut here, mut open) = (0, false);
    while here < text.len() {
        let byte = text[here];
        let next = text.get(here + 1).copied();
        let ends = match newline {
            Newline::Lf => byte == b'\n' || (byte == b'\r' && next == Some(b'\n')),
            Newline::Cr => byte == b'\r',
            Newline::Both => byte == b'\n' || byte == b'\r',
        };
        let long = newline != Newline::Cr && byte == b'\r' && next == Some(b'\n');
        open = true;
        match (at, byte) {
            (At::Quoted, b'"') => at = At::Behind,
            (At::Quoted, _) => field.bytes.push(byte),
            (At::Behind, b'"') => {
                field.bytes.push(byte);
                at = At::Quoted;
            }
            (_, b',') => {
                record.push(std::mem::take(&mut field));
                at = At::Start;
            }
            _ if ends => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
                (at, open) = (At::Start, false);
                here += usize::from(long);
            }
            (At::Start, b'"') => at = At::Quoted,
            _ => {
                field.broken |= at == At::Behind;
                field.bytes.push(byte);
                at = At::Text;
            }
        }
        here += 1;
    }
    if open {
        field.broken |= at == At::Quoted;
        record.push(field);
        records.push(record);
    }
    records
}

/// The same by the program's splitter.
fn split(text: &[u8], newline: Newline) -> Vec<Vec<Vec<u8>>> {
    let splitter = Splitter { delimiter: b',', quote: Some(b'"'), newline };
    let mut records = Vec::new();
    splitter.records(text, true, |fields, _| {
        let cell = |field: &Field| {
            let bytes = field.of(text);
            let dirty = field.dirty && field.quoted;
            if dirty { clean(bytes, b'"', &mut Vec::new()).to_vec() } else { bytes.to_vec() }
        };
        records.push(fields.iter().map(cell).collect());
    });
    records
}

fn agree(text: &[u8], newline: Newline) -> Result<(), String> {
    let (expected, found) = (simple(text, newline), split(text, newline));
    if expected.len() != found.len() {
        return Err(format!("{} records, not {}: {found:?} {expected:?}", found.len(), expected.len()));
    }
    for (expected, found) in expected.iter().zip(&found) {
        let same = expected.len() == found.len()
            && expected.iter().zip(found).all(|(plain, field)| plain.broken || plain.bytes == *field);
        if !same {
            return Err(format!("{found:?} {expected:?}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn records_are_those_of_a_simple_reader(text in "[,\"\r\na-cñ ]{0,200}", kind in 0..3usize) {
        let newline = [Newline::Lf, Newline::Cr, Newline::Both][kind];
        if let Err(what) = agree(text.as_bytes(), newline) {
            return Err(TestCaseError::fail(what));
        }
    }
}

/// Numbers that are the same every time (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

const NAMES: &str = "numero,giro,descripcion,monto,fecha,clave";

/// A table as municipalities write them, with everything that quotes are for; about `size` bytes.
fn generated(size: usize, end: &str) -> String {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut text = format!("{NAMES}{end}");
    let mut last = String::new();
    for number in 1.. {
        if text.len() >= size {
            break;
        }
        if random.below(60) == 0 && number > 80 {
            text += &last;
            continue;
        }
        last = line(number, &mut random) + end;
        text += &last;
        if number > 80 && random.below(200) == 0 {
            text += end;
        }
    }
    text
}

fn line(number: u64, random: &mut Random) -> String {
    let activity = ["Abarrotes", "Panadería", "\"Taller, eléctrico\"", "N/D", "", "Peluquería"]
        [random.below(6) as usize];
    let sign = random.below(100_000);
    let words = match random.below(6) {
        0 => format!("\"Letrero \"\"{sign}\"\" en la calle\""),
        1 => format!("\"Dos renglones\n{sign}, sí\""),
        2 => format!("\"Dos renglones\r\n{sign}\""),
        3 => String::new(),
        _ => format!("Año nuevo {sign}"),
    };
    let amount = format!("{}.{:02}", random.below(9_000_000), random.below(100));
    let date = format!("20{:02}-{:02}-{:02}", random.below(24), 1 + random.below(12), 1 + random.below(28));
    let code = format!("K{:06}", random.below(60_000));
    match if number > 80 { random.below(300) } else { 300 } {
        0 => format!("{number},{activity},{words},{amount}"),
        1 => format!("{number},{activity},{words},{amount},{date},{code},de más"),
        _ => format!("{number},{activity},{words},{amount},{date},{code}"),
    }
}

/// What the slow reader counts of a column.
#[derive(Debug, Default)]
struct Counted {
    nulls: u64,
    distinct: HashSet<Vec<u8>>,
    least: Option<f64>,
    most: Option<f64>,
}

/// Rows, blank rows, repeated rows, columns.
struct Whole {
    rows: u64,
    blank: u64,
    repeated: u64,
    ragged: u64,
    columns: Vec<Counted>,
}

fn count(bytes: &[u8], newline: Newline) -> Whole {
    let mut records = simple(bytes, newline).into_iter();
    let width = records.next().unwrap().len();
    let columns = (0..width).map(|_| Counted::default()).collect();
    let mut whole = Whole { rows: 0, blank: 0, repeated: 0, ragged: 0, columns };
    let mut rows = HashSet::new();
    for record in records {
        let cells: Vec<Vec<u8>> = record.iter().map(|field| field.bytes.trim_ascii().to_vec()).collect();
        if cells.iter().all(Vec::is_empty) {
            whole.blank += 1;
            continue;
        }
        whole.rows += 1;
        whole.ragged += u64::from(cells.len() != width);
        for (at, column) in whole.columns.iter_mut().enumerate() {
            column.see(cells.get(at).map_or(&b""[..], Vec::as_slice));
        }
        whole.repeated += u64::from(!rows.insert(cells));
    }
    whole
}

impl Counted {
    fn see(&mut self, cell: &[u8]) {
        if cell.is_empty() || cell == b"N/D" {
            self.nulls += 1;
            return;
        }
        let number = std::str::from_utf8(cell).ok().and_then(|text| text.parse::<f64>().ok());
        if let Some(number) = number {
            self.least = Some(self.least.map_or(number, |least| least.min(number)));
            self.most = Some(self.most.map_or(number, |most| most.max(number)));
        }
        if !self.distinct.contains(cell) {
            self.distinct.insert(cell.to_vec());
        }
    }
}

fn facts(bytes: &[u8], lists: &Lists, threads: usize) -> Facts {
    let mut source = Source {
        name: "licencias.csv".into(),
        path: None,
        size: bytes.len() as u64,
        head: bytes[..bytes.len().min(HEAD)].to_vec(),
        input: Input::Memory(Cursor::new(bytes.to_vec())),
        told: Told::default(),
        threads,
    };
    let mut facts = Facts::default();
    read(&mut source, lists, &mut facts).unwrap();
    facts
}

/// The count is exact, or within four times the error that is said of it.
fn near(what: &str, found: u64, exact: bool, expected: u64, error: f64) {
    let off = (found as f64 - expected as f64).abs() / (expected as f64).max(1.0);
    let most = if exact { 0.0 } else { 4.0 * error };
    assert!(off <= most, "{what}: {found} (exact: {exact}), not {expected}: {off:.4} > {most:.4}");
}

fn compare(facts: &Facts, whole: &Whole) {
    let table = &facts.tables[0];
    assert_eq!((table.rows, table.blank_rows), (whole.rows, whole.blank));
    let ragged = table.flags.iter().find(|flag| flag.code == "rows-ragged").map_or(0, |flag| flag.count);
    assert_eq!(ragged, whole.ragged);
    let error = f64::from(table.repeated.error) / 1000.0;
    near("repeated", table.repeated.count, table.repeated.exact, whole.repeated, error);
    assert_eq!(table.columns.len(), whole.columns.len());
    for (column, expected) in table.columns.iter().zip(&whole.columns) {
        assert_eq!(column.nulls, expected.nulls, "{}", column.name);
        let (count, exact) = (column.distinct.count, column.distinct.exact);
        assert_eq!(exact, expected.distinct.len() <= 4000, "{}", column.name);
        near(&column.name, count, exact, expected.distinct.len() as u64, 0.0081);
        let number = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<f64>().ok());
        if matches!(column.name.as_str(), "numero" | "monto") {
            assert_eq!((number(&column.min), number(&column.max)), (expected.least, expected.most));
        }
    }
}

#[test]
fn a_long_table_is_counted_as_a_slow_reader_counts_it_by_any_number_of_threads() {
    let lists = lists(None).unwrap();
    for (end, encoding) in [("\n", Encoding::Utf8), ("\r\n", Encoding::Windows1252)] {
        let text = generated(6 << 20, end);
        let bytes = match encoding {
            Encoding::Utf8 => text.into_bytes(),
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        };
        let whole = count(&bytes, Newline::Lf);
        assert!(whole.rows > 60_000 && whole.repeated > 500 && whole.ragged > 100 && whole.blank > 100);
        let first = facts(&bytes, &lists, 1);
        assert_eq!(first.text.unwrap().encoding, encoding);
        compare(&first, &whole);
        for threads in [2, 8] {
            assert_eq!(facts(&bytes, &lists, threads), first, "{threads} threads");
        }
    }
}

#[test]
fn the_edge_of_a_block_may_fall_on_any_byte() {
    let lists = lists(None).unwrap();
    let rest = "1,\"a\r\nb\"\"\",\"c\n\n\",5\r\n2,\"\",d,6\r\n".repeat(12);
    let filler = format!("0,{},x,7\r\n", "relleno ".repeat(2000));
    let mut top = String::from("numero,texto,otro,monto\r\n");
    for number in 0..70 {
        top += &format!("{number},w,z,{number}\r\n");
    }
    while top.len() + filler.len() < (1 << 20) - 600 {
        top += &filler;
    }
    // What is counted does not depend on the shift: once is enough for the slow reader.
    let text = |shift: usize| {
        let pad = (1 << 20) - 300 - shift - top.len() - 8;
        format!("{top}9,{},y,8\r\n{rest}{rest}{rest}", "p".repeat(pad))
    };
    let whole = count(text(0).as_bytes(), Newline::Lf);
    std::thread::scope(|scope| {
        for half in 0..2 {
            let (whole, lists, text) = (&whole, &lists, &text);
            scope.spawn(move || {
                (half..130)
                    .step_by(2)
                    .for_each(|shift| compare(&facts(text(shift).as_bytes(), lists, 1), whole));
            });
        }
    });
}

#[test]
fn the_edge_of_a_chunk_does_not_matter_to_threads() {
    let lists = lists(None).unwrap();
    let body = generated(4 << 20, "\r\n");
    let (names, rows) = body.split_once("\r\n").unwrap();
    let mut first: Option<Facts> = None;
    for shift in [0usize, 1, 2, 31, 63, 64, 65] {
        // Blanks at the end of the first name are no part of it.
        let text = format!("{}{}\r\n{rows}", names, " ".repeat(shift));
        let mut found = facts(text.as_bytes(), &lists, 2 + shift % 3);
        found.hash = None;
        found.tables[0].columns[5].name = String::from("clave");
        found.tables[0].flags.retain(|flag| !flag.code.starts_with("header"));
        match &first {
            None => first = Some(found),
            Some(first) => assert_eq!(*first, found, "{shift}"),
        }
    }
}
