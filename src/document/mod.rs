//! What goes beside a file: its dictionary, README, Table Schema, provenance and quality statement.
//!
//! All of it is made of the [`Catalog`], of what the plan says of how a file was made, and of what was counted in the
//! published file; the same three on the same day give the same bytes. Nothing of a column that persons can be told by is
//! shown but its description.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::catalog::{Catalog, Copy, Dataset, Distribution};
use crate::guide::model::Guide;
use crate::plan::model::{self, Plan};
use crate::scan::model::Table;
use crate::text::{Lang, Text, document as say, free};

mod dictionary;
mod findings;
mod markdown;
mod propose;
mod provenance;
mod quality;
mod readme;
mod schema;
#[cfg(test)]
mod tests;

pub use findings::{Gap, findings, gaps, tabular};
pub use propose::{propose, titled};
pub use quality::{Measure, Quality, quality};
pub use readme::kind;
pub use schema::{TYPES, table_schema, table_schema_seen};

/// The program, as documents name it.
const PROGRAM: &str = concat!("apertura ", env!("CARGO_PKG_VERSION"));

/// What documents are made of.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    pub catalog: &'a Catalog,
    pub dataset: &'a Dataset,
    /// What was counted in the files that are published, by their ids; what is not here was not measured.
    pub seen: &'a BTreeMap<String, Table>,
    pub today: Date,
    pub lang: Lang,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Name of its file, the same in every language.
    pub name: String,
    pub text: String,
}

/// The documents of a dataset: `LEEME.md`, `diccionario.csv`, `calidad.md`, `procedencia.md`, and for each file with a
/// dictionary its Table Schema (`esquema.json`, or `esquema-ID.json` when there are several).
pub fn sheets(about: &About<'_>) -> Vec<Sheet> {
    let sheet = |name: &str, text: String| Sheet { name: name.into(), text };
    let mut sheets = vec![
        sheet("LEEME.md", readme::readme(about)),
        sheet("diccionario.csv", dictionary::csv(about)),
        sheet("calidad.md", quality::statement(about)),
        sheet("procedencia.md", provenance::provenance(about)),
    ];
    let files: Vec<&Distribution> = about.described().collect();
    for file in &files {
        let schema = table_schema_seen(file, about.seen.get(&file.id));
        let alone = files.len() == 1;
        let name = if alone { "esquema.json".into() } else { format!("esquema-{}.json", named(&file.id)) };
        sheets.push(Sheet { name, text: format!("{schema:#}\n") });
    }
    sheets
}

/// The folder of the documents of a dataset, and of its prepared files, relative to the plan's.
pub fn folder(dataset: &str) -> String {
    format!("datos-abiertos/{}", named(dataset))
}

/// An id as the name of a file; one that would lead elsewhere is made harmless.
fn named(id: &str) -> String {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    if !id.is_empty() && id.chars().all(plain) { id.to_string() } else { free::id(id, 80, "conjunto") }
}

impl About<'_> {
    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    /// Files that are published.
    fn files(&self) -> impl Iterator<Item = &Distribution> {
        self.dataset.distributions.iter().filter(|file| file.copy.leaves())
    }

    /// Those with a dictionary.
    fn described(&self) -> impl Iterator<Item = &Distribution> {
        self.files().filter(|file| !file.columns.is_empty())
    }

    fn row(&self) -> Option<&model::Dataset> {
        self.plan.dataset.get(&self.dataset.id)
    }

    /// What the plan says of a file.
    fn planned(&self, file: &Distribution) -> Option<&model::Distribution> {
        self.row()?.distribution.get(&file.id)
    }

    /// How a file was made fit to publish.
    fn prepared(&self, file: &Distribution) -> Option<&model::Prepared> {
        let made = self.planned(file)?.prepared.as_ref();
        made.filter(|_| matches!(file.copy, Copy::Prepared(_)))
    }

    /// The name of the file as it is published.
    fn name(&self, file: &Distribution) -> String {
        file.called().to_string()
    }

    fn day(&self, day: Option<Date>) -> String {
        match day {
            Some(day) => self.to(&crate::text::say::day(day)),
            None => self.to(&say::UNSAID),
        }
    }
}
