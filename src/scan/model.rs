//! What a scan says of a file: plain data, made in a worker, kept in the memory of scans, shown by reports.
//!
//! Nothing here holds a value that was found to be personal: only counts, places and masked samples.

use serde::{Deserialize, Serialize};

/// Version of this shape; a memory of another version is read again.
pub const VERSION: u32 = 2;

/// One file, as it was read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Term of the vocabulary `formats`, by content; `unknown` when nothing fits.
    pub format: String,
    /// How sure, 0 to 100.
    pub sure: u8,
    pub why: Vec<Why>,
    /// Only for text.
    pub text: Option<TextFacts>,
    pub tables: Vec<Table>,
    /// What checks have to say of the file as a whole.
    pub flags: Vec<Flag>,
    /// Why it could not be read; the rest is then what was seen before.
    pub unread: Option<Unread>,
    /// Pages of a document.
    pub pages: Option<u32>,
    /// BLAKE3 of the bytes, when all of them were read.
    pub hash: Option<[u8; 32]>,
}

/// A reason for a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Its first bytes are those of the format.
    Signature,
    /// The files inside it are those of the format.
    Entries,
    /// It was parsed to its end, or far enough.
    Parsed,
    /// Its rows have the same number of cells.
    Rows,
    /// Nothing but its name says so.
    Name,
    /// The person said so.
    Told,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextFacts {
    pub encoding: Encoding,
    pub bom: bool,
    pub line_end: LineEnd,
    /// `None` for text that is no table, and for tables of one column.
    pub delimiter: Option<u8>,
    /// `"` or `'`.
    pub quote: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Encoding {
    #[default]
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Also ISO 8859-1: no byte tells them apart that people write.
    Windows1252,
    MacRoman,
    Cp850,
}

impl Encoding {
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::MacRoman, Self::Cp850];

    /// The name of IANA, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macintosh",
            Self::Cp850 => "cp850",
        }
    }

    /// The encoding of that name, or of another that people use for it.
    pub fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().replace(['_', ' '], "-").as_str() {
            "utf-8" | "utf8" | "utf-8-bom" | "ascii" | "us-ascii" => Some(Self::Utf8),
            "utf-16" | "utf-16le" | "utf16" | "unicode" => Some(Self::Utf16Le),
            "utf-16be" => Some(Self::Utf16Be),
            "windows-1252" | "cp1252" | "ansi" | "latin1" | "latin-1" | "iso-8859-1" => {
                Some(Self::Windows1252)
            }
            "macintosh" | "macroman" | "mac-roman" | "mac" => Some(Self::MacRoman),
            "cp850" | "ibm850" | "dos" | "oem" => Some(Self::Cp850),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LineEnd {
    #[default]
    Lf,
    CrLf,
    Cr,
    Mixed,
    /// One line only.
    Missing,
}

/// One table of a file: a CSV, a sheet, a layer, a table of a database.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Sheet, layer or table; of a plain file, the file's stem.
    pub name: String,
    /// Places are cells (`Hoja1!F14`) and not rows.
    pub sheet: bool,
    pub hidden: bool,
    /// Record with the names of the columns, from 1; 0 when there is none.
    pub header_row: u64,
    /// Record of the first data, from 1.
    pub first_row: u64,
    /// Data rows: those with anything in them, below the header, without totals and notes.
    pub rows: u64,
    pub blank_rows: u64,
    pub columns: Vec<Column>,
    /// Whole rows that were there before.
    pub repeated: Counted,
    pub flags: Vec<Flag>,
    pub period: Option<Period>,
    pub territory: Territory,
    pub risk: Option<Risk>,
    /// Smallest hashes of its values: two tables that share them hold the same.
    pub sketch: Vec<u64>,
    /// EPSG code or words, for layers.
    pub crs: Option<String>,
    /// `point`, `line`, `polygon`..., for layers.
    pub geometry: Option<String>,
    /// Tells the table from the others of its file when it is read again: a hash of its first rows.
    pub mark: u64,
    /// Columns of the widest row, where it is wider than the table.
    pub widest: u32,
    /// Ranges of merged cells: first and last row from 1, first and last column of the sheet from 0.
    pub merged: Vec<[u32; 4]>,
}

/// One column in one pass.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// As it is written; empty when the header is blank.
    pub name: String,
    pub kind: Kind,
    /// Share of the cells that are of this kind, 0 to 100.
    pub purity: u8,
    /// Cells with nothing, or with a word for nothing.
    pub nulls: u64,
    /// Words that stood for nothing, as they are written, with their counts.
    pub null_words: Vec<(String, u64)>,
    pub distinct: Distinct,
    /// Numbers and dates only; dates in ISO 8601. Never of a personal column.
    pub min: Option<String>,
    pub max: Option<String>,
    /// Length in characters of the shortest and the longest cell.
    pub shortest: u32,
    pub longest: u32,
    /// The most frequent values of a category; empty for personal columns.
    pub top: Vec<(String, u64)>,
    /// What checks have to say of its cells.
    pub flags: Vec<Flag>,
    pub personal: Vec<Personal>,
    /// Its part in singling out a person: `age`, `sex`, `postal_code`, ...; a class of the Guide.
    pub quasi: Option<String>,
    /// A sentence about what it seems to hold, for the dictionary: an id that reports put in words.
    pub unit: Option<String>,
    pub written: WrittenAs,
}

/// How the cells of a column are written, where its cells together tell what one alone leaves open.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WrittenAs {
    /// Dates that only have a sense with the day first, with the month first, and with both.
    pub day_month: u64,
    pub month_day: u64,
    pub either: u64,
    /// Numbers with any separator of thousands or a comma before decimals, and those with the latter.
    pub separated: u64,
    pub decimal_comma: u64,
    /// Units before or behind numbers, as they are written, the most frequent first.
    pub units: Vec<String>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Nothing but blanks.
    #[default]
    Empty,
    Integer,
    Decimal,
    Money,
    Percent,
    Date,
    DateTime,
    Time,
    Boolean,
    /// Few different texts.
    Category,
    /// Codes: short texts without spaces, nearly all different.
    Code,
    Text,
    /// Sentences.
    LongText,
    StateKey,
    MunicipalityKey,
    LocalityKey,
    PostalCode,
    Curp,
    Rfc,
    Latitude,
    Longitude,
    Coordinates,
    Email,
    Phone,
    Url,
    Geometry,
    Binary,
}

impl Kind {
    /// Its name in the JSON contract, from serde's.
    pub fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|value| value.as_str().map(String::from)).unwrap_or_default()
    }
}

/// How many different values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Distinct {
    pub count: u64,
    /// Counted, not estimated.
    pub exact: bool,
}

/// A count that may be an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counted {
    pub count: u64,
    pub exact: bool,
    /// Standard error, in parts per thousand; 0 when exact.
    pub error: u16,
}

/// Something that a check says, with where: becomes a finding when it is told.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Flag {
    /// Code of a rule of the Guide.
    pub code: String,
    /// Rows or cells that it is true of; 0 when it is of the whole.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// The first few places.
    pub places: Vec<Spot>,
    /// Fills the mark `{detail}`.
    pub detail: String,
}

/// A place in a table: record from 1, column from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Spot {
    pub row: u64,
    pub column: Option<u32>,
}

/// Personal data of one class in one column.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Personal {
    /// A class of the Guide: `curp`, `name`, ...
    pub class: String,
    /// 0 to 100.
    pub confidence: u8,
    /// False for what belongs to an office or to a public servant's post.
    pub private: bool,
    /// Cells that hold it.
    pub count: u64,
    pub why: Vec<Reason>,
    /// Samples with all but their form hidden: `A***######H*****##`.
    pub masked: Vec<String>,
    pub places: Vec<Spot>,
    /// Treatments of the Guide, the best first.
    pub treatments: Vec<String>,
}

/// Why a column is taken for personal, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The name of the column says so.
    Header,
    /// The check digit is right in nearly all.
    CheckDigit,
    /// The form fits and the check digit does not, in some.
    Form,
    /// The words are in the lists of the Guide.
    Words,
    /// Columns beside it are of persons.
    Beside,
    /// It stands inside longer texts.
    Inside,
    /// The addresses, posts or other columns are of an institution.
    Institution,
}

/// From when to when, as the table or its name says. ISO 8601, as much of it as is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub from: String,
    pub to: String,
    /// The column; `None` when it was the file's name.
    pub column: Option<u32>,
}

/// Which part of the country.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Territory {
    /// INEGI keys of states (two digits) or municipalities (five) that are in it, most frequent first, 12 at most.
    pub keys: Vec<String>,
    /// West, south, east, north, in degrees.
    pub bounds: Option<[f64; 4]>,
}

/// How easily a person could be singled out by columns that are no identifiers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Risk {
    /// The columns that were combined.
    pub columns: Vec<u32>,
    /// The smallest group.
    pub k: u64,
    /// Groups and rows with fewer than 5 and than 11 persons, and those alone.
    pub below5: Counted,
    pub below11: Counted,
    pub unique: Counted,
    pub groups: u64,
    pub rows: u64,
}

/// Why a file could not be read, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unread {
    /// The system refused: its own words.
    System(String),
    /// Its form is broken: where or how, in a word of the format.
    Broken(String),
    /// It asks for a password.
    Password,
    /// Its worker died: memory, or a fault of ours.
    Died,
    TooSlow,
    TooBig,
    /// It changed while it was read.
    Changed,
    /// In the cloud, not on this disk.
    Placeholder,
}
