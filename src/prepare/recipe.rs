//! What is to be done with the rows of a table, told by its profile: plain data that travels to the worker.

use serde::{Deserialize, Serialize};

use super::geo;
use super::names;
use super::repair::numbers::{How, suffix};
use super::repair::pairs::Pair;
use super::repair::variants::{self, Variant};
use super::repair::{Code, Set};
use super::treat;
use crate::scan::model::{Column as Seen, Encoding, Facts, Kind, Table};
use crate::text::fold::fold;

/// What is to be done with a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order {
    pub recipes: Vec<Recipe>,
    /// In what the records of a text are written that are not UTF-8 as the others are.
    pub odd: Encoding,
    /// Only the account is wanted, nothing is sent.
    pub rehearsal: bool,
    /// What keyed pseudonyms are made with.
    pub key: Option<Vec<u8>>,
}

/// What is to be done with one table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Recipe {
    /// Tells the table when it is read again.
    pub mark: u64,
    /// Sheet, layer or table, as it is called.
    pub table: String,
    pub columns: Vec<Column>,
    pub on: Set,
    /// The header as it is written, from the first column on.
    pub header: Vec<String>,
    /// Columns of the original that hold texts.
    pub texts: Vec<bool>,
    /// Notes stand from this row on.
    pub notes_from: Option<u64>,
    /// Merged ranges: rows from 1, columns of the sheet from 0.
    pub merged: Vec<[u32; 4]>,
    /// Lines end with CR and LF.
    pub crlf: bool,
    /// What is done to personal data, between repair and writing.
    pub treat: Vec<treat::Asked>,
    /// Columns that single out a person together, and sensitive ones, by name.
    pub quasi: Vec<String>,
    pub sensitive: Vec<String>,
    /// Steps to make columns coarser are looked for, and nothing is written.
    pub seek: Option<treat::Seek>,
    /// It is written as GeoJSON and not as CSV.
    pub geo: Option<geo::Recipe>,
}

/// A column of the result before it is treated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its place in the original, from 0; `None` for what stands beyond the last column.
    pub from: Option<u32>,
    pub name: String,
    /// For people: the header without blanks that do not belong.
    pub title: String,
    /// The header as it is written.
    pub source: String,
    pub kind: Kind,
    pub work: Work,
    pub unit: Option<String>,
    /// Values of it are never shown.
    pub private: bool,
    pub variants: Vec<Variant>,
}

/// What is done with the cells of a column besides what is done with all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Work {
    #[default]
    Text,
    Number(How),
    Date {
        month_first: bool,
    },
    /// Days that a spreadsheet counts.
    Serial,
    Boolean,
    /// So many digits.
    Key(u8),
    /// One of two values of a cell; the second of them.
    Pair(Pair, bool),
}

/// What a person wants besides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wish {
    pub on: Set,
    pub crlf: bool,
    /// Names that columns have already, by their header in the original.
    pub known: Vec<(String, String)>,
}

impl Recipe {
    /// What is to be done with a table of a file.
    pub fn of(table: &Table, wish: &Wish) -> Self {
        let mut on = wish.on;
        let totals = flag(table, "totals-row");
        // So many are values of the table.
        if totals * 4 > table.rows {
            on.set(Code::Totals, false);
        }
        let mut columns: Vec<Column> =
            table.columns.iter().enumerate().flat_map(|(at, seen)| column(at, seen, on)).collect();
        if table.widest > 0 {
            columns.push(beyond());
        }
        name(&mut columns, wish, on);
        let named = |wanted: &dyn Fn(&Seen) -> bool| {
            let of = |column: &&Column| {
                column.from.and_then(|from| table.columns.get(from as usize)).is_some_and(wanted)
            };
            columns.iter().filter(of).map(|column| column.name.clone()).collect()
        };
        let (quasi, sensitive) = (
            named(&|seen| treat::class(seen).is_some()),
            named(&|seen| seen.flags.iter().any(|flag| flag.code == "personal-sensitive")),
        );
        let notes = table.flags.iter().find(|flag| flag.code == "notes-below");
        Self {
            mark: table.mark,
            table: table.name.clone(),
            columns,
            on,
            header: table.columns.iter().map(|column| column.name.clone()).collect(),
            texts: table.columns.iter().map(|column| is_text(column.kind)).collect(),
            notes_from: notes.and_then(|flag| flag.places.iter().map(|spot| spot.row).min()),
            merged: table.merged.clone(),
            crlf: wish.crlf,
            treat: Vec::new(),
            quasi,
            sensitive,
            seek: None,
            geo: None,
        }
    }
}

impl Order {
    /// For the tables of a file that are chosen.
    pub fn of(facts: &Facts, recipes: Vec<Recipe>) -> Self {
        let mixed = facts.flags.iter().find(|flag| flag.code == "encoding-mixed");
        let odd = mixed.and_then(|flag| Encoding::named(&flag.detail)).unwrap_or(Encoding::Windows1252);
        Self { recipes, odd, rehearsal: false, key: None }
    }
}

fn flag(table: &Table, code: &str) -> u64 {
    table.flags.iter().find(|flag| flag.code == code).map_or(0, |flag| flag.count)
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::LongText | Kind::Category | Kind::Code | Kind::Boolean | Kind::Url)
}

/// None for a column without name or cell; two for one of pairs.
fn column(at: usize, seen: &Seen, on: Set) -> Vec<Column> {
    let named = !seen.name.trim().is_empty();
    if seen.kind == Kind::Empty && !named && on.has(Code::BlankColumns) {
        return Vec::new();
    }
    let private = seen.personal.iter().any(|found| found.private && found.confidence >= 50);
    let work = work(seen, on);
    let unit = if let Work::Number(how) = &work { how.unit.clone() } else { None };
    let title = title(&seen.name);
    let made = Column {
        from: Some(at as u32),
        name: String::new(),
        title,
        source: seen.name.clone(),
        kind: seen.kind,
        unit,
        private,
        variants: if private { Vec::new() } else { variants::of(&seen.top) },
        work,
    };
    let Work::Pair(pair, _) = made.work else { return vec![made] };
    let (first, second) = match pair {
        Pair::Coordinates if seen.kind == Kind::Coordinates => (" latitud", " longitud"),
        Pair::Coordinates => (" 1", " 2"),
        Pair::Range => (" desde", " hasta"),
    };
    let title = |end: &str| format!("{}{end}", made.title);
    let other = Column { title: title(second), work: Work::Pair(pair, true), ..made.clone() };
    vec![Column { title: title(first), ..made }, other]
}

fn work(seen: &Seen, on: Set) -> Work {
    let written = &seen.written;
    let dates = written.day_month + written.month_day + written.either;
    match seen.kind {
        Kind::Date | Kind::DateTime => Work::Date { month_first: written.month_day > written.day_month },
        Kind::Boolean => Work::Boolean,
        Kind::StateKey => Work::Key(2),
        Kind::MunicipalityKey => Work::Key(if seen.longest <= 3 { 3 } else { 5 }),
        Kind::LocalityKey => Work::Key(if seen.longest <= 4 { 4 } else { 9 }),
        Kind::PostalCode => Work::Key(5),
        Kind::Coordinates if on.has(Code::Coordinates) => Work::Pair(Pair::Coordinates, false),
        Kind::Integer | Kind::Decimal if is_serial(seen) => Work::Serial,
        Kind::Integer | Kind::Decimal | Kind::Money | Kind::Percent | Kind::Latitude | Kind::Longitude => {
            number(seen)
        }
        Kind::Empty | Kind::Curp | Kind::Rfc | Kind::Phone | Kind::Email | Kind::Url => Work::Text,
        _ if is_ranges(seen) && on.has(Code::Ranges) => Work::Pair(Pair::Range, false),
        _ if dates > 0 => Work::Date { month_first: written.month_day > written.day_month },
        _ => Work::Text,
    }
}

fn number(seen: &Seen) -> Work {
    let written = &seen.written;
    let comma = written.decimal_comma * 2 > written.separated;
    let unit = written.units.iter().find_map(|unit| suffix(unit));
    // Amounts without a sign of their own are pesos only where most have one.
    Work::Number(How { comma, unit, computed: true })
}

fn is_ranges(seen: &Seen) -> bool {
    seen.flags.iter().any(|flag| flag.code == "number-range" && flag.count * 10 >= flag.of * 9)
}

/// Whole numbers of the size of days that a spreadsheet counts (1954 to 2064), under a name of a date.
fn is_serial(seen: &Seen) -> bool {
    let name = fold(&seen.name);
    let dated =
        name.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "fecha" | "date" | "fec"));
    let within = |value: &Option<String>| {
        value
            .as_deref()
            .and_then(|value| value.parse::<f64>().ok())
            .is_some_and(|v| (20_000.0..60_000.0).contains(&v))
    };
    dated && within(&seen.min) && within(&seen.max)
}

/// What stands beyond the last column, so that nothing is lost.
fn beyond() -> Column {
    Column {
        from: None,
        name: String::new(),
        title: "Celdas de más".into(),
        source: String::new(),
        kind: Kind::Text,
        work: Work::Text,
        unit: None,
        private: false,
        variants: Vec::new(),
    }
}

/// A header without blanks that do not belong.
fn title(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name(columns: &mut [Column], wish: &Wish, on: Set) {
    let known = |column: &Column| {
        let found = wish.known.iter().find(|(source, _)| *source == column.source && !source.is_empty());
        found.map(|(_, name)| name.as_str())
    };
    let mut names = {
        let titles: Vec<(&str, Option<&str>)> = columns
            .iter()
            .map(|column| (column.title.as_str(), column.unit.as_deref().filter(|_| on.has(Code::Units))))
            .collect();
        let mut seen = std::collections::HashSet::new();
        let known: Vec<Option<&str>> =
            columns.iter().map(|column| known(column).filter(|name| seen.insert(*name))).collect();
        names::names(&titles, &known)
    };
    if !on.has(Code::Names) {
        let mut taken = std::collections::HashSet::new();
        for (name, column) in names.iter_mut().zip(columns.iter()) {
            // A header that is blank or there already needs a name all the same.
            if !column.title.is_empty() && taken.insert(fold(&column.title)) {
                name.clone_from(&column.title);
            }
        }
    }
    for (column, name) in columns.iter_mut().zip(names) {
        column.name = name;
    }
}
