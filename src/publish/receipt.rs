//! Receipts: what was put online, when and where, under a folio that is bound to it.
//!
//! `recibos/recibo-FOLIO.toml` beside the plan:
//!
//! ```toml
//! folio = "7K3M-Q9XD-4TZ8"          # of all that follows
//! kind = "ckan"                     # or "site"
//! institution = "Ayuntamiento de Villa Ejemplo"
//! plan = "p-1"
//! on = 2026-03-02
//! at = "https://datos.ejemplo.gob.mx"
//!
//! [[file]]
//! dataset = "licencias"             # id in the plan
//! identifier = "licencias-de-construccion"
//! title = "Licencias 2025"
//! url = "https://…"                 # left out where it has none yet
//! sha256 = "…"
//! bytes = 24331
//! ```

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::folio::{Folio, opened, sealed};

/// See the head of this file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub kind: String,
    pub institution: String,
    pub plan: String,
    pub on: String,
    pub at: String,
    #[serde(default, rename = "file")]
    pub files: Vec<File>,
}

/// A file that went online; a dataset without files has one entry without `sha256`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub dataset: String,
    pub identifier: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
}

impl Receipt {
    pub fn new(kind: &str, at: &str, on: Date) -> Self {
        Self { kind: kind.into(), at: at.into(), on: on.to_string(), ..Self::default() }
    }

    /// Its text with the folio on the first line; the same content has the same.
    pub fn text(&self) -> String {
        sealed(&toml::to_string(self).unwrap_or_default())
    }

    pub fn folio(&self) -> Folio {
        Folio::of(toml::to_string(self).unwrap_or_default().as_bytes())
    }

    /// The receipt that a text is, with its folio and whether that fits; `None` when it is none.
    pub fn read(text: &str) -> Option<(Self, Folio, bool)> {
        let (folio, fits) = opened(text)?;
        Some((toml::from_str(text).ok()?, folio, fits))
    }

    /// Ids of its datasets, each once.
    pub fn datasets(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.files.iter().map(|file| file.dataset.clone()).collect();
        ids.sort();
        ids.dedup();
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_a_changed_one_is_known() {
        let mut receipt = Receipt::new("ckan", "https://datos.ejemplo.gob.mx", Date::constant(2026, 3, 2));
        receipt.files.push(File {
            dataset: "licencias".into(),
            identifier: "licencias".into(),
            title: "Licencias 2025".into(),
            sha256: Some("ab".repeat(32)),
            bytes: Some(24_331),
            ..File::default()
        });
        let text = receipt.text();
        assert_eq!(Receipt::read(&text), Some((receipt.clone(), receipt.folio(), true)));
        assert!(!Receipt::read(&text.replace("24331", "24332")).unwrap().2);
        assert_eq!(receipt.datasets(), ["licencias"]);
    }
}
