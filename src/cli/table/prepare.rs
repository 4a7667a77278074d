//! `preparar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word, words};
use super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand, option};
use crate::text::cli::{FILE, FOLDER};
use crate::text::geo as map;
use crate::text::prepare as say;

/// What `preparar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub file: Option<PathBuf>,
    /// Names of sheets or tables, or their numbers; all when none is said.
    pub sheets: Vec<String>,
    /// Repairs that are not wanted, and those that are only done when they are asked for; `,` parts several.
    pub without: Vec<String>,
    pub with: Vec<String>,
    /// `COLUMN=TREATMENT[:VALUE]`.
    pub treat: Vec<String>,
    /// Where the results go.
    pub folder: Option<PathBuf>,
    /// Lines end with CR and LF.
    pub crlf: bool,
    /// A column to split a large file by.
    pub split: Option<String>,
    /// The whole compressed too.
    pub compress: bool,
    /// Only list the repairs.
    pub repairs: bool,
    /// `csv` or `geojson`.
    pub format: Option<String>,
    /// Code of the system of a map.
    pub crs: Option<String>,
    /// Latitude stands before longitude.
    pub swap: bool,
}

/// Formats of results.
const FORMATS: &[&str] = &["csv", "geojson"];

/// Ends of lines that may be asked for.
pub const ENDS: &[&str] = &["lf", "crlf"];

pub const ORDER: Order = Order {
    name: name("preparar", "prepare"),
    about: say::PREPARE,
    more: Some(say::PREPARE_MORE),
    body: Body::Does {
        inputs: INPUTS,
        read: |m| {
            Command::Prepare(Wanted {
                file: path(m, "file"),
                sheets: words(m, "hoja"),
                without: words(m, "sin"),
                with: words(m, "con"),
                treat: words(m, "tratar"),
                folder: path(m, "carpeta"),
                crlf: word(m, "fin-linea").as_deref() == Some("crlf"),
                split: word(m, "partir"),
                compress: has(m, "comprimir"),
                repairs: has(m, "reparaciones"),
                format: word(m, "formato"),
                crs: word(m, "crs"),
                swap: has(m, "invertir-coordenadas"),
            })
        },
    },
};

static INPUTS: &[Input] = &[
    operand("file", Form::Maybe, Takes::File, FILE, say::FILE_OPERAND),
    option(name("hoja", "sheet"), Takes::Words, say::SHEET_VALUE, say::SHEET_OPTION),
    option(name("sin", "without"), Takes::Words, say::REPAIR_VALUE, say::WITHOUT_OPTION),
    option(name("con", "with"), Takes::Words, say::REPAIR_VALUE, say::WITH_OPTION),
    option(name("tratar", "treat"), Takes::Words, say::TREAT_VALUE, say::TREAT_OPTION),
    option(name("carpeta", "folder"), Takes::Folder, FOLDER, say::FOLDER_OPTION),
    option(name("fin-linea", "line-end"), Takes::OneOf(ENDS), say::END_VALUE, say::END_OPTION),
    option(name("partir", "split"), Takes::Word, say::SPLIT_VALUE, say::SPLIT_OPTION),
    flag(name("comprimir", "compress"), say::COMPRESS_OPTION),
    flag(name("reparaciones", "repairs"), say::REPAIRS_OPTION),
    option(name("formato", "format"), Takes::OneOf(FORMATS), map::FORMAT_VALUE, map::FORMAT_OPTION),
    option(name("crs", "crs"), Takes::Word, map::CRS_VALUE, map::CRS_OPTION),
    flag(name("invertir-coordenadas", "swap-coordinates"), map::SWAP_OPTION),
];
