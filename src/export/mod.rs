//! The catalogue in other people's formats: one file a format, and what each of them cannot say.
//!
//! A format is a [`Format`] of [`FORMATS`]: what it is for, how it is written, and its fates: which fields of the
//! catalogue it drops, renames, fills in or cuts. From the fates and the catalogue come the [`Loss`]es that are told with
//! every export; a field without a fate comes back equal when the export is imported again, and tests hold it.

use crate::catalog::Catalog;
use crate::text::{Lang, Text};

mod adela;
pub mod ckan;
mod csv;
mod dcat;
mod eu;
mod fates;
pub mod fields;
mod frictionless;
mod losses;
mod markdown;
mod pod;
pub mod schema_org;
mod values;
mod xlsx;

pub use fates::{Fate, What};
pub use losses::{Loss, findings, losses};

/// A format of others.
pub struct Format {
    /// For life: `dcat-ap`.
    pub id: &'static str,
    pub name: Text,
    /// What it is for.
    pub serves: Text,
    /// The name of its file where none is asked for.
    pub file: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// # Errors
    /// A sentence, when a workbook cannot be put together.
    pub write: fn(&Request<'_>) -> Result<Exported, Text>,
    /// What it does not say as the catalogue does.
    pub fates: &'static [Fate],
}

/// What is asked for.
pub struct Request<'c> {
    pub catalog: &'c Catalog,
    /// Language of headings that are for people.
    pub lang: Lang,
}

/// A catalogue in a format.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// All of it in one file.
    pub bytes: Vec<u8>,
    /// The same as files of a folder, by their path in it, where the format wants a folder for each dataset.
    pub parts: Vec<(String, Vec<u8>)>,
    /// Files of data that go beside the parts.
    pub copies: Vec<Taken>,
}

/// A file of data that is copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Relative to the plan's folder.
    pub from: String,
    /// Relative to the folder of the parts.
    pub to: String,
    /// What it was when it was found fit to leave, where that is known: another content does not leave.
    pub sha256: Option<String>,
}

impl Exported {
    fn alone(bytes: impl Into<Vec<u8>>) -> Self {
        Self { bytes: bytes.into(), ..Self::default() }
    }
}

/// All formats, in the order in which they are listed.
pub const FORMATS: &[Format] = &[
    adela::inventory::FORMAT,
    adela::plan::FORMAT,
    adela::catalog::FORMAT,
    dcat::JSON_LD,
    dcat::TURTLE,
    pod::FORMAT,
    frictionless::FORMAT,
    ckan::FORMAT,
    schema_org::FORMAT,
    markdown::FORMAT,
    csv::FORMAT,
    xlsx::FORMAT,
];

pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

#[cfg(test)]
mod tests;
