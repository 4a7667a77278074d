//! What people and programs get of a scan: JSON, a table, a page and screens, each a pure function of what was seen.
//!
//! A [`Flag`](super::model::Flag) becomes a finding in words here ([`Book::finding`]); nothing else in the scan
//! speaks.

use std::collections::BTreeMap;

use serde::Serialize;

use super::model::{Facts, Period};
use super::quality::mqa::Estimate;
use super::quality::score::ready;
use crate::diag::Rules;
use crate::guide::model::{Guide, Vocab};
use crate::text::{Text, scan as say};

mod codes;
pub mod csv;
mod details;
pub mod dictionary;
mod finding;
pub mod html;
pub mod json;
pub mod places;
#[cfg(test)]
mod samples;
pub mod summary;
pub mod terminal;
pub mod words;

/// Files of a shapefile, which are no format of their own.
const MAP_PARTS: [&str; 6] = ["shx", "prj", "cpg", "sbn", "sbx", "qpj"];

/// One file with the name that it is shown by.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FileReport {
    pub path: String,
    /// In bytes.
    pub size: u64,
    pub facts: Facts,
}

/// A whole scan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScanReport {
    pub files: Vec<FileReport>,
    pub proposals: Vec<Proposed>,
    /// Since the last time; `None` when it was the first.
    pub changes: Option<Changes>,
    pub seconds: f64,
    /// Bytes of all files.
    pub bytes: u64,
    pub passed: Passed,
    pub paths: Paths,
}

/// The files that [`Changes`] counts, by their paths; `moved` from where to where.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Paths {
    pub new: Vec<String>,
    pub changed: Vec<String>,
    pub moved: Vec<(String, String)>,
    pub gone: Vec<String>,
}

/// What was not looked at.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Passed {
    /// Links, which are not followed.
    pub links: u64,
    /// Hidden files, files of the system and those that the person had ignored.
    pub skipped: u64,
    pub refused: Vec<Refused>,
}

/// A folder or file that the system does not let be read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Refused {
    pub path: String,
    /// In the system's words.
    pub why: String,
}

/// Files by what became of them since the last scan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    pub new: u64,
    pub gone: u64,
    pub changed: u64,
    pub moved: u64,
    pub unchanged: u64,
}

/// A proposed dataset as reports show it: the fields of the proposal that have the same names.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Proposed {
    pub id: String,
    pub title: String,
    /// Area; empty when nothing tells it.
    pub unit: String,
    /// Paths, with the table where there are several: the main one first.
    pub files: Vec<String>,
    /// Why they are together, in words.
    pub why: Vec<String>,
    pub rows: u64,
    pub columns: usize,
    pub formats: Vec<String>,
    pub period: Option<Period>,
    pub territory: Vec<String>,
    /// Classes of private personal data.
    pub personal: Vec<String>,
    pub quasi: Vec<String>,
    pub stars: u8,
    /// Codes of rules with how often.
    pub findings: BTreeMap<String, u64>,
    pub ready: bool,
    pub certain: bool,
    /// Estimate of the European portal's points for its metadata.
    pub mqa: Estimate,
}

/// What the Guide calls things: severities and sentences of findings, formats, classes and treatments.
#[derive(Debug, Clone)]
pub struct Book<'g> {
    pub rules: &'g Rules,
    pub formats: Option<&'g Vocab>,
    /// Names of classes of personal data and of treatments, by id; an id without a name is shown as itself.
    pub classes: BTreeMap<String, Text>,
    pub treatments: BTreeMap<String, Text>,
}

impl<'g> Book<'g> {
    /// The words of a Guide.
    pub fn new(guide: &'g Guide) -> Self {
        let classes = guide.classes.all.iter().map(|class| (class.id.clone(), class.name.lower()));
        let treatments = guide.treatments.all.iter();
        Self {
            rules: &guide.rules,
            formats: guide.vocabs.get("formats"),
            classes: classes.collect(),
            treatments: treatments.map(|one| (one.id.clone(), one.name.lower())).collect(),
        }
    }

    /// Whether a file can be published as it is: nothing grave is said of it, and its format is open and made for
    /// programs.
    pub fn ready(&self, facts: &Facts) -> bool {
        ready(facts, self.rules) && self.is_open(&facts.format)
    }

    /// Whether a format is open and made for programs; all are where no vocabulary says.
    pub fn is_open(&self, format: &str) -> bool {
        let open = |vocab: &Vocab| {
            let mut terms = vocab.terms.iter().filter(|term| term.id == format);
            terms.any(|term| term.open == Some(true) && term.machine_readable == Some(true))
        };
        self.formats.is_none_or(open)
    }

    /// The name of a format.
    pub fn format(&self, id: &str) -> Text {
        let term = self.formats.and_then(|formats| formats.terms.iter().find(|term| term.id == id));
        match term {
            Some(term) => term.label(),
            None if id.is_empty() || id == "unknown" => say::FORMAT_UNKNOWN,
            None if MAP_PARTS.contains(&id) => say::FORMAT_MAP_PART.with("id", id),
            None => Text::same(words::shown(id)),
        }
    }

    /// The name of a class of personal data.
    pub fn class(&self, id: &str) -> Text {
        self.classes.get(id).cloned().unwrap_or_else(|| Text::same(words::shown(&id.replace('_', " "))))
    }

    /// The name of a treatment.
    pub fn treatment(&self, id: &str) -> Text {
        self.treatments.get(id).cloned().unwrap_or_else(|| Text::same(words::shown(&id.replace('-', " "))))
    }
}
