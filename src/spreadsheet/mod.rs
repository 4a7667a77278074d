//! Workbooks written for people: one content, as XLSX, as ODS and as plain CSV. Only data: no formula is ever written
//! from what somebody typed.

pub mod csv;
mod lists;
pub mod model;
mod number;
mod ods;
#[cfg(test)]
pub mod testing;
mod text;
mod words;
mod xlsx;

use crate::text::Text;

pub use model::{Asks, Book, Cell, Column, Kind, LISTS, Mark, Sheet, Use, Value};
pub use text::{Loss, losses, uncut};
pub use words::{bare, header};

/// The formats that a workbook is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Ods,
    Csv,
}

impl Format {
    /// The format of a name's ending, whatever its case: `xlsx`, `.XLSX`.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.trim_start_matches('.').to_ascii_lowercase().as_str() {
            "xlsx" => Some(Self::Xlsx),
            "ods" => Some(Self::Ods),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// The files of a workbook: what goes between the name that was asked for and its ending (`""`, `".equipo"`), and the
/// bytes. XLSX and ODS are one file; CSV is one for each sheet with columns.
///
/// # Errors
/// A sentence, when the workbook cannot be put together.
pub fn write(book: &Book, format: Format) -> Result<Vec<(String, Vec<u8>)>, Text> {
    let alone = |bytes| vec![(String::new(), bytes)];
    match format {
        Format::Xlsx => xlsx::write(book).map(alone),
        Format::Ods => ods::write(book).map(alone),
        Format::Csv => Ok(csv::files(book)),
    }
}

/// The one file of a workbook: of those of [`write`], the first.
///
/// # Errors
/// A sentence, when the workbook cannot be put together.
pub fn alone(book: &Book, format: Format) -> Result<Vec<u8>, Text> {
    Ok(write(book, format)?.into_iter().next().map(|(_, bytes)| bytes).unwrap_or_default())
}
