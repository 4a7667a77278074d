//! What a site remembers of itself, in `.apertura-sitio.json` in its folder: which files are its own, which addresses
//! were ever given, when each dataset last changed.
//!
//! ```json
//! { "version": 1,
//!   "files": { "index.html": { "sha256": "…", "bytes": 9120 } },
//!   "names": { "licencias": ["licencias", "licencias-de-construccion"] },
//!   "paths": { "licencias/datos": "archivos/licencias/licencias.csv" },
//!   "changed": { "licencias": { "of": "…", "on": "2026-03-02" } },
//!   "cards": { "licencias": { … } },
//!   "receipt": "7K3M-Q9XD-4TZ8" }
//! ```

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Card, Places};
use crate::catalog::{Catalog, Dataset};
use crate::folio::Folio;

/// See the head of this file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    pub version: u32,
    /// By path inside the folder.
    pub files: BTreeMap<String, Written>,
    /// Identifiers that a dataset had, the present one last, by its id.
    pub names: BTreeMap<String, Vec<String>>,
    /// Paths of published files in the folder, by `dataset/file` ids.
    pub paths: BTreeMap<String, String>,
    /// When the content of a dataset last changed, by its id.
    pub changed: BTreeMap<String, Changed>,
    pub cards: BTreeMap<String, Card>,
    /// Folio of the last receipt.
    pub receipt: Option<String>,
}

/// A file that the site wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    pub sha256: String,
    pub bytes: u64,
}

/// The content that a dataset had, as a folio, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub of: String,
    /// ISO 8601.
    pub on: String,
}

impl Memory {
    /// `None` when the text is no memory of this program.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str::<Self>(text).ok().filter(|memory| memory.version == 1)
    }

    pub fn text(&self) -> String {
        let text = serde_json::to_string_pretty(&Self { version: 1, ..self.clone() });
        text.map(|text| text + "\n").unwrap_or_default()
    }

    /// Remembers what is published today; what was not is kept.
    pub fn learn(&mut self, catalog: &Catalog, places: &Places, today: Date) {
        self.paths
            .extend(places.iter().map(|((dataset, file), path)| (format!("{dataset}/{file}"), path.clone())));
        for dataset in &catalog.datasets {
            let card = Card::of(dataset);
            let names = self.names.entry(dataset.id.clone()).or_default();
            names.retain(|name| *name != dataset.identifier);
            names.push(dataset.identifier.clone());
            let of = content(dataset, &card);
            if self.changed.get(&dataset.id).is_none_or(|changed| changed.of != of) {
                self.changed.insert(dataset.id.clone(), Changed { of, on: today.to_string() });
            }
            self.cards.insert(dataset.id.clone(), card);
        }
    }

    /// Old identifiers of datasets with the new ones; an old one that another dataset has now is none.
    pub fn moves(&self, datasets: &[Dataset]) -> Vec<(String, String)> {
        let used = |name: &str| datasets.iter().any(|dataset| dataset.identifier == name);
        let of = |dataset: &Dataset| {
            let old = self.names.get(&dataset.id).cloned().unwrap_or_default();
            let new = dataset.identifier.clone();
            old.into_iter().filter(|old| !used(old)).map(move |old| (old, new.clone())).collect::<Vec<_>>()
        };
        datasets.iter().flat_map(of).collect()
    }
}

/// What readers of a feed want to hear of when it is another: what it says, and its bytes.
fn content(dataset: &Dataset, card: &Card) -> String {
    let hashes = dataset.published().map(|file| (&file.id, &file.sha256, &file.url));
    let said = (&card.title, &dataset.description, card.withdrawn, hashes.collect::<Vec<_>>());
    Folio::of(format!("{said:?}").as_bytes()).to_string()
}
