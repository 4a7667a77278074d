//! An invented municipality as data: its facts, the files of its shared drive, the faults planted in them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::condition::Condition;
use crate::diag::Finding;
use crate::guide::load::{WORKSHOP_WORDS, part, town_file};
use crate::guide::model::Guide;
use crate::text::Text;
use crate::text::fold::fold;

/// The folder of a practice that the shared drive is in; paths of files begin below it.
pub const DRIVE: &str = "compartida";

/// One file of `guide/workshop/towns`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    /// For life: plans say it, and what the generators make follows from it.
    pub id: String,
    /// The word that a command takes: pequeño, small.
    pub called: Text,
    /// Obviously invented, and of no municipality that there is.
    pub name: String,
    /// INEGI key of the state 99, which does not exist.
    pub area: String,
    pub population: i64,
    pub about: Text,
    pub file: Vec<File>,
    /// Requests for information, as the list of the transparency unit has them.
    pub request: Vec<Request>,
    pub fault: Vec<Fault>,
    /// What names, streets and colonies are made of; the same for every town.
    #[serde(skip)]
    pub words: Words,
}

/// `guide/workshop/words.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub women: Vec<String>,
    pub men: Vec<String>,
    pub surnames: Vec<String>,
    pub streets: Vec<String>,
    pub colonies: Vec<String>,
    pub trades: Vec<String>,
    pub brands: Vec<String>,
    /// What people write in a column of notes, without anybody's name.
    pub notes: Vec<String>,
    /// What people write where there is no number.
    pub nothing: Vec<String>,
}

/// One file of the shared drive, or several that differ in a word of their path.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Below `compartida/`; `{year}` stands for each word of `each.year`.
    pub path: String,
    #[serde(default)]
    pub each: BTreeMap<String, Vec<String>>,
    pub form: Form,
    #[serde(default)]
    pub encoding: Encoding,
    /// Between cells of a CSV.
    #[serde(default = "comma")]
    pub separator: char,
    /// Lines above the header: a title that spans all columns in a workbook.
    #[serde(default)]
    pub above: Vec<String>,
    /// A first header row, over groups of columns.
    #[serde(default)]
    pub groups: Vec<String>,
    #[serde(default)]
    pub rows: u32,
    /// The last row adds the amounts up.
    #[serde(default)]
    pub totals: bool,
    #[serde(default)]
    pub column: Vec<Column>,
    /// Cells that are not what their column would have.
    #[serde(default)]
    pub put: Vec<Put>,
    /// A hidden sheet with these columns.
    #[serde(default)]
    pub hidden: Vec<Column>,
    /// The same content as another file, to the byte, or with so many rows more.
    #[serde(default)]
    pub same_as: Option<String>,
    /// Of a document: its lines.
    #[serde(default)]
    pub lines: Vec<String>,
}

fn comma() -> char {
    ','
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Csv,
    Xlsx,
    Pdf,
    /// A picture of one colour.
    Png,
    /// Points with the latitude first.
    Geojson,
    Kml,
    /// The three files of a shapefile, without `.prj`.
    Shapefile,
    Text,
}

/// How the letters of a CSV are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    #[default]
    Utf8,
    Windows1252,
}

/// A column and what its cells are made of.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub name: String,
    pub is: Is,
    /// Least and most of a number.
    #[serde(default)]
    pub from: i64,
    #[serde(default)]
    pub to: i64,
    /// Words to choose from, or what goes before a number.
    #[serde(default)]
    pub of: Vec<String>,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// A number that goes up, behind a word.
    Folio,
    /// One of the words of `of`.
    Word,
    /// One after another of the words of `of`.
    Turn,
    Street,
    /// Street and number.
    Address,
    Colony,
    Person,
    Curp,
    Rfc,
    CompanyRfc,
    Clabe,
    Nss,
    Email,
    Company,
    /// Whole number.
    Count,
    /// Pesos and cents.
    Amount,
    /// Pesos as a text: `$ 1,234.00`.
    Money,
    /// ISO 8601.
    Date,
    /// `15/03/2024`, `15-mar-24`, `2024-03-15`, turn about.
    MixedDate,
    /// Numbers of which some are words: `s/d`, `N/A`.
    Mixed,
    Latitude,
    Longitude,
    Note,
    Empty,
}

/// A cell that is written over.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Put {
    /// Data row, from 1.
    pub row: u32,
    pub column: String,
    pub value: String,
}

/// A request for information.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub on: String,
    pub text: String,
    /// Empty while it waits.
    #[serde(default)]
    pub sent: String,
}

/// Something planted for the participant to see and mend.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// For life; exercises name it.
    pub id: String,
    pub kind: Kind,
    /// From 1 to 3: also the points it is worth.
    pub level: u8,
    /// File of the drive, as in its `path` with the words in.
    #[serde(default)]
    pub file: String,
    /// For two names of one dataset: the other file.
    #[serde(default)]
    pub other: String,
    #[serde(default)]
    pub column: String,
    /// What stands in the file and must not stand in what leaves.
    #[serde(default)]
    pub words: Vec<String>,
    pub what: Text,
    pub teaches: Text,
    pub mend: Text,
    /// Passage of the Guide or of a law, in words: `LGTAIP (2025), art. 64`.
    pub basis: String,
    /// Instead of what the kind says.
    #[serde(default)]
    pub reached: Option<Condition>,
    #[serde(default)]
    pub mended: Option<Condition>,
    #[serde(default)]
    pub worse: Option<Condition>,
}

/// What kinds of faults there are; each is judged in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Letters that are not UTF-8.
    Encoding,
    Separator,
    /// A row of totals among the data.
    Totals,
    /// A title over the table, or two rows of headers.
    Title,
    Dates,
    /// Words among numbers.
    Types,
    EmptyColumn,
    /// Names or identifiers of persons in a column of notes.
    Notes,
    /// CURP, RFC, account or insurance numbers.
    Identifiers,
    /// People on a sheet that nobody sees.
    HiddenSheet,
    /// A cell that a spreadsheet would run.
    Formula,
    /// Groups of few persons.
    SmallCells,
    /// One file twice.
    Duplicate,
    /// Two names for one dataset.
    TwoNames,
    /// A file that is no dataset.
    NotData,
    /// Something reserved that goes out.
    Reserved,
    License,
    Periodicity,
    Dictionary,
    /// Promises that one month cannot hold.
    Promise,
    /// A request that one of the datasets answers.
    Request,
    Coordinates,
    Projection,
}

impl Town {
    /// The invented municipality that has this word: its id, or what it is called, accents and case aside.
    pub fn is(&self, word: &str) -> bool {
        let word = fold(word);
        [self.id.as_str(), &self.called.es, &self.called.en].iter().any(|own| fold(own) == word)
    }

    pub fn fault(&self, id: &str) -> Option<&Fault> {
        self.fault.iter().find(|fault| fault.id == id)
    }
}

/// The invented municipalities of the Guide, in their order.
///
/// # Errors
/// The faults of the files that cannot be read.
pub fn all(guide: &Guide) -> Result<Vec<Town>, Vec<Finding>> {
    let mut faults = Vec::new();
    let words: Words = part(&guide.carried, WORKSHOP_WORDS, &mut faults).unwrap_or_default();
    let names = guide.head.towns.iter().map(|name| town_file(name));
    let read = names.filter_map(|name| part(&guide.carried, &name, &mut faults));
    let found = read.map(|town: Town| Town { words: words.clone(), ..town }).collect();
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// The invented municipality with this id; `None` when the Guide has none.
pub fn find(guide: &Guide, id: &str) -> Option<Town> {
    let name = guide.head.towns.iter().find(|name| name.as_str() == id)?;
    let mut faults = Vec::new();
    let words = part(&guide.carried, WORKSHOP_WORDS, &mut faults)?;
    part(&guide.carried, &town_file(name), &mut faults).map(|town: Town| Town { words, ..town })
}
