//! The content that is approved, in one fixed form.
//!
//! `paquete.toml`, under its folio ([`crate::folio::sealed`]); keys without a value are left out:
//!
//! ```toml
//! folio = "7K3M-Q9XD-4TZ8"          # of all that follows
//! kind = "approval"
//! institution = "Ayuntamiento de Villa Ejemplo"
//! plan = "p-1"
//! dataset = "licencias"             # id in the plan
//! identifier = "licencias-de-construccion"
//! title = "Licencias de construcción"
//! description = "…"
//! license = "cc-by-4.0"
//! access = "public"
//! period = "2019-01-01/2025-12-31"
//! area = "14120"
//! periodicity = "R/P1M"
//!
//! [[file]]
//! id = "2025"
//! title = "Licencias 2025"
//! format = "csv"
//! sha256 = "…"                      # of what is published
//! original = "…"                    # SHA-256 of what it was made from
//! rows = 1204
//! k_before = 1
//! k_after = 11
//! off = ["trim-spaces"]             # repairs that were not wanted
//!
//! [[file.column]]
//! name = "fecha"
//! type = "date"
//! title = "Fecha"
//!
//! [[file.treatment]]
//! column = "nombre"
//! how = "drop"
//! ```
//!
//! Addresses, days of preparation and receipts are no part of it: putting it online does not undo its approval.

use serde::{Deserialize, Serialize};

use crate::catalog::{self, Catalog, Copy, Dataset, Distribution};
use crate::folio::{Folio, sealed};
use crate::plan::model::{self, Plan, Prepared};

/// What `kind` says of a packet.
const KIND: &str = "approval";

/// See the head of this file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub kind: String,
    pub institution: String,
    pub plan: String,
    pub dataset: String,
    pub identifier: String,
    pub title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub access: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub periodicity: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub file: Vec<File>,
}

/// A file that goes online.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct File {
    pub id: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k_before: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k_after: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub column: Vec<Column>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub treatment: Vec<Treatment>,
}

/// A column as the dictionary says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub null: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// What was done to personal data of a column; `*` for the table as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Treatment {
    pub column: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
}

impl Content {
    /// Without the folio; the same content is the same text, byte for byte.
    pub fn text(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    pub fn folio(&self) -> Folio {
        Folio::of(self.text().as_bytes())
    }

    /// The packet: the content below its folio.
    pub fn sealed(&self) -> String {
        sealed(&self.text())
    }

    /// The content that a packet's text holds; `None` when it is no packet.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}');
        toml::from_str::<Self>(text).ok().filter(|content| content.kind == KIND)
    }
}

/// What would be published of a dataset now.
pub fn content(plan: &Plan, catalog: &Catalog, dataset: &Dataset) -> Content {
    let row = plan.dataset.get(&dataset.id);
    let leaving = dataset.distributions.iter().filter(|file| file.copy.leaves());
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let known = dataset.start.is_some() || dataset.end.is_some();
    Content {
        kind: KIND.into(),
        institution: catalog.publisher.name.clone(),
        plan: catalog.plan.clone(),
        dataset: dataset.id.clone(),
        identifier: dataset.identifier.clone(),
        title: dataset.title.clone(),
        description: dataset.description.clone(),
        license: dataset.license.as_ref().map(|terms| terms.id.clone()),
        access: dataset.access.clone(),
        period: known.then(|| format!("{}/{}", day(dataset.start), day(dataset.end))),
        area: dataset.area.clone(),
        periodicity: dataset.periodicity.clone(),
        file: leaving.map(|one| file(one, row.and_then(|row| row.distribution.get(&one.id)))).collect(),
    }
}

/// Whether nothing of a dataset leaves: there is nothing to approve yet.
pub fn fileless(dataset: &Dataset) -> bool {
    dataset.distributions.iter().all(|file| !file.copy.leaves())
}

fn file(file: &Distribution, planned: Option<&model::Distribution>) -> File {
    let made = planned.and_then(|planned| planned.prepared.as_ref());
    let made = made.filter(|_| matches!(file.copy, Copy::Prepared(_)));
    File {
        id: file.id.clone(),
        title: file.title.clone(),
        format: file.format.clone(),
        sha256: file.sha256.clone(),
        url: file.url.clone().filter(|_| file.copy == Copy::Online),
        original: made.and_then(|made| made.from.clone()),
        rows: file.rows,
        k_before: made.and_then(|made| made.k_before),
        k_after: made.and_then(|made| made.k_after),
        off: made.map(|made| made.off.clone()).unwrap_or_default(),
        parts: file.parts.clone(),
        column: file.columns.iter().map(column).collect(),
        treatment: made.map(treatments).unwrap_or_default(),
    }
}

fn column(column: &catalog::Column) -> Column {
    Column {
        name: column.name.clone(),
        kind: column.kind.clone(),
        title: column.title.clone(),
        unit: column.unit.clone(),
        values: column.values.clone(),
        null: column.null.clone(),
        example: column.example.clone(),
        description: column.description.clone(),
    }
}

fn treatments(made: &Prepared) -> Vec<Treatment> {
    let one = |(column, treated): (&String, &model::Treated)| Treatment {
        column: column.clone(),
        how: treated.how.clone().unwrap_or_default(),
        with: treated.with.clone(),
    };
    made.treatment.iter().map(one).collect()
}
