//! A dataset in a list: what is needed of it without its page, also when only what was published before is known.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::{Given, words};
use crate::catalog::{Catalog, Dataset};
use crate::guide::model::Guide;
use crate::text::fold::short;
use crate::text::{Lang, Text};

/// Characters of a description in a list.
const DESCRIPTION: usize = 180;

/// See the head of this file. Kept in the memory of the site, for a dataset whose new content nobody approved yet stays
/// as it was.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    pub id: String,
    pub identifier: String,
    pub title: String,
    pub description: String,
    pub unit: Option<String>,
    /// Term of `sectors`.
    pub theme: Option<String>,
    /// Terms of `formats`.
    pub formats: Vec<String>,
    pub license: Option<String>,
    pub license_title: Option<Text>,
    /// Years that it covers.
    pub years: Option<(i16, i16)>,
    /// ISO 8601.
    pub modified: Option<String>,
    pub language: String,
    pub keywords: Vec<String>,
    /// Names and titles of columns, for the search.
    pub columns: Vec<String>,
    pub files: u64,
    pub withdrawn: bool,
}

impl Card {
    pub fn of(dataset: &Dataset) -> Self {
        let mut formats: Vec<String> = dataset.published().filter_map(|file| file.format.clone()).collect();
        formats.sort();
        formats.dedup();
        let columns = dataset.published().flat_map(|file| &file.columns);
        let columns = columns.flat_map(|column| [Some(column.name.clone()), column.title.clone()]);
        let mut columns: Vec<String> = columns.flatten().collect();
        columns.sort();
        columns.dedup();
        let year = |day: Option<Date>| day.map(Date::year);
        let (from, to) = (year(dataset.start), year(dataset.end));
        let open = dataset.withdrawn.is_none();
        Self {
            id: dataset.id.clone(),
            identifier: dataset.identifier.clone(),
            title: dataset.title.clone(),
            description: short(&dataset.description.replace('\n', " "), DESCRIPTION),
            unit: dataset.unit.clone(),
            theme: dataset.theme.clone(),
            formats: if open { formats } else { Vec::new() },
            license: dataset.license.as_ref().map(|terms| terms.id.clone()),
            license_title: dataset.license.as_ref().map(|terms| terms.title.clone()),
            years: from.or(to).zip(to.or(from)).filter(|(from, to)| from <= to),
            modified: dataset.modified.map(|day| day.to_string()),
            language: dataset.language.clone(),
            keywords: dataset.keywords.clone(),
            columns,
            files: if open { dataset.published().count() as u64 } else { 0 },
            withdrawn: !open,
        }
    }

    pub(super) fn day(&self) -> Option<Date> {
        self.modified.as_deref().and_then(|day| day.parse().ok())
    }

    /// As the template of lists has it.
    pub(super) fn json(&self, guide: &Guide, lang: Lang) -> Json {
        let formats: Vec<String> =
            self.formats.iter().map(|format| format_name(guide, format, lang)).collect();
        let modified =
            self.day().map(|day| json!({ "iso": day.to_string(), "said": words::day(day).to(lang) }));
        json!({
            "identifier": self.identifier,
            "title": self.title,
            "description": self.description,
            "unit": self.unit,
            "formats": formats,
            "modified": modified,
            "withdrawn": self.withdrawn,
            "lang": (self.language != lang.code()).then_some(&self.language),
        })
    }
}

/// `CSV` of «CSV (texto separado por comas)».
pub(super) fn format_name(guide: &Guide, format: &str, lang: Lang) -> String {
    let label = guide.term_label("formats", format);
    label.to(lang).split(" (").next().unwrap_or(format).to_string()
}

/// What the lists show, by title: what is published now, and what was and waits.
pub(super) fn all(given: &Given<'_>) -> Vec<Card> {
    let catalog: &Catalog = given.catalog;
    let mut cards: Vec<Card> = catalog.datasets.iter().map(Card::of).collect();
    let waiting =
        given.memory.cards.values().filter(|card| !catalog.datasets.iter().any(|one| one.id == card.id));
    cards.extend(waiting.cloned());
    cards.sort_by_cached_key(|card| (crate::text::fold::fold(&card.title), card.id.clone()));
    cards
}
