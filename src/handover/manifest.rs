//! The manifest of a packet: every file with its hash, so that those who arrive can tell what is missing or changed.
//!
//! ```toml
//! folio = "7K3M-Q9XD-4TZ8"        # of what follows: who reads it out over the telephone vouches for every file
//! version = 1
//! institution = "…"
//! made = "2027-09-20"
//! change = "2027-10-01"
//! plan = { id = "…", revision = 214, folio = "…", copied = "…" }   # folios of the plan's file and of its copy
//! [[file]]
//! path = "index.html"
//! sha256 = "…"
//! bytes = 1234
//! ```
//!
//! It is written last: a folder without it is a packet that was not finished.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::diag::{Finding, Place};
use crate::folio::{Folio, opened, sealed};
use crate::text::fold::visible;
use crate::toml_text::render;

/// Its name, in every language: it is how a packet is known.
pub const NAME: &str = "manifiesto.toml";
/// Files of a packet at most.
const MANY: usize = 500;

/// See the head of this file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Manifest {
    pub version: u32,
    pub institution: String,
    pub made: String,
    pub change: String,
    pub plan: Origin,
    #[serde(rename = "file")]
    pub files: Vec<File>,
}

/// The plan that a packet was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Origin {
    pub id: String,
    pub revision: i64,
    /// Of the file of the plan as it was.
    pub folio: String,
    /// Of the copy in the packet.
    pub copied: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct File {
    /// Name inside the packet.
    pub path: String,
    pub sha256: String,
    pub bytes: u64,
}

impl Manifest {
    /// Its text, with the folio of all that follows in the first line.
    pub fn text(&self) -> String {
        let text = |text: &str| render::value(&text.into(), "\n");
        let mut body = format!(
            "version = 1\ninstitution = {}\nmade = {}\nchange = {}\nplan = {{ id = {}, revision = {}, folio = {}, \
             copied = {} }}\n",
            text(&self.institution),
            text(&self.made),
            text(&self.change),
            text(&self.plan.id),
            self.plan.revision,
            text(&self.plan.folio),
            text(&self.plan.copied),
        );
        for file in &self.files {
            body.push_str(&format!(
                "\n[[file]]\npath = {}\nsha256 = {}\nbytes = {}\n",
                text(&file.path),
                text(&file.sha256),
                file.bytes
            ));
        }
        sealed(&body)
    }

    /// The manifest of a text with its folio, and whether the text is the one that the folio is of; `None` when it is no
    /// manifest.
    pub fn read(text: &str) -> Option<(Self, Folio, bool)> {
        let (folio, fits) = opened(text)?;
        let read: Self = toml::from_str(text.trim_start_matches('\u{feff}')).ok()?;
        (read.version == 1 && read.files.len() <= MANY).then_some((read, folio, fits))
    }

    /// What is missing, changed or besides: `there` has the hash of every file of the folder, none where one could not be
    /// read.
    pub fn compare(&self, there: &BTreeMap<String, Option<String>>) -> Vec<Finding> {
        let place = |path: &str| Place::default().in_file(&visible(path));
        let told = |code, path: &str| Finding::new(code, place(path)).arg("file", visible(path));
        let mut found: Vec<Finding> = self
            .files
            .iter()
            .filter_map(|file| match there.get(&file.path) {
                None => Some(told("handover-file-missing", &file.path)),
                Some(None) => Some(told("handover-file-unread", &file.path)),
                Some(Some(hash)) if *hash != file.sha256 => Some(told("handover-file-changed", &file.path)),
                Some(Some(_)) => None,
            })
            .collect();
        let known = |path: &str| path == NAME || self.files.iter().any(|file| file.path == path);
        found.extend(there.keys().filter(|path| !known(path)).map(|path| told("handover-file-extra", path)));
        found
    }
}
