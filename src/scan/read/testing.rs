//! For tests of readers: what went by on its way to an intake.

use std::cell::RefCell;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::intake::Cell;
pub use super::archive::zipped;
use super::{HEAD, Input, Source, Told};

/// A table as it went by.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seen {
    pub name: String,
    pub columns: Vec<String>,
    /// Cells as words, blanks where none was told.
    pub rows: Vec<Vec<String>>,
}

thread_local! {
    static TABLES: RefCell<Vec<Seen>> = const { RefCell::new(Vec::new()) };
}

/// Writes down one table.
pub struct Recorder {
    table: Seen,
    row: Vec<String>,
}

impl Recorder {
    pub fn new(name: &str, columns: &[String]) -> Self {
        let table = Seen { name: name.to_string(), columns: columns.to_vec(), rows: Vec::new() };
        Self { table, row: Vec::new() }
    }

    pub fn column(&mut self, place: usize, name: &str) {
        if place >= self.table.columns.len() {
            self.table.columns.resize(place + 1, String::new());
        }
        self.table.columns[place] = name.to_string();
    }

    pub fn cell(&mut self, column: usize, cell: Cell) {
        assert!(column >= self.row.len(), "columns of a row rise");
        self.row.resize(column + 1, String::new());
        self.row[column] = match cell {
            Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => text.to_string(),
            Cell::Integer(whole) => whole.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Bool(yes) => yes.to_string(),
        };
    }

    pub fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        self.table.rows.push(row);
    }

    pub fn finish(self) {
        TABLES.with_borrow_mut(|tables| tables.push(self.table));
    }
}

/// A file in memory.
pub fn source(name: &str, bytes: &[u8]) -> Source {
    Source {
        name: name.to_string(),
        path: None,
        size: bytes.len() as u64,
        head: bytes[..bytes.len().min(HEAD)].to_vec(),
        input: Input::Memory(Cursor::new(bytes.to_vec())),
        told: Told::default(),
        threads: 1,
    }
}

/// A file on the disk.
pub fn file(path: &std::path::Path) -> Source {
    use std::io::{Read, Seek, SeekFrom};
    let mut input = std::fs::File::open(path).unwrap();
    let size = input.metadata().unwrap().len();
    let mut head = Vec::new();
    (&mut input).take(HEAD as u64).read_to_end(&mut head).unwrap();
    input.seek(SeekFrom::Start(0)).unwrap();
    Source {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        path: Some(path.to_path_buf()),
        size,
        input: Input::File(input),
        head,
        told: Told::default(),
        threads: 1,
    }
}

/// What reading says, and the tables that went by.
pub fn read(source: &mut Source) -> (Result<(), Unread>, Facts, Vec<Seen>) {
    TABLES.with_borrow_mut(Vec::clear);
    let mut facts = Facts::default();
    let done = super::read(source, &Lists::default(), &mut facts);
    (done, facts, TABLES.take())
}

/// The same for bytes in memory.
pub fn read_bytes(name: &str, bytes: &[u8]) -> (Result<(), Unread>, Facts, Vec<Seen>) {
    read(&mut source(name, bytes))
}

/// Codes of the flags of the file and of its tables.
pub fn codes(facts: &Facts) -> Vec<&str> {
    let own = facts.flags.iter().chain(facts.tables.iter().flat_map(|table| &table.flags));
    own.map(|flag| flag.code.as_str()).collect()
}

/// The real files, when they are there; says so when they are not.
pub fn shared() -> Option<PathBuf> {
    let told = std::env::var_os("APERTURA_SHARED").map(PathBuf::from);
    let root = told.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")));
    let data = root.join("data");
    if data.is_dir() {
        return Some(data);
    }
    let _ = writeln!(std::io::stderr(), "SKIPPED: the real files are not here");
    None
}
