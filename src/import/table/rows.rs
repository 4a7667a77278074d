//! Rows that become datasets and files: one dataset may have many rows, together or apart.

use std::collections::BTreeMap;

use super::reading::Reading;
use super::values;
use crate::import::model::{Code, Entry, File, Said};
use crate::text::fold::fold;

/// Fields that hold lists: rows add to them.
const LISTS: &[&str] =
    &["dataset.current_formats", "dataset.keyword", "dataset.dictionary", "dataset.conforms_to"];
/// Where data are kept.
const SOURCE: &str = "dataset.source";
/// Levels of access, the most open first.
const OPEN: &[&str] = &["public", "restricted", "private"];

/// Datasets by what they are told apart by.
#[derive(Debug, Default)]
pub(super) struct Shelf(BTreeMap<String, usize>);

impl Shelf {
    /// The dataset of a title or identifier, in the order in which they came; a new one where there was none.
    pub fn entry(&mut self, reading: &mut Reading, name: &str, place: &str) -> usize {
        let entries = &mut reading.catalog.datasets;
        *self.0.entry(fold(name)).or_insert_with(|| {
            entries.push(Entry { place: place.to_string(), ..Entry::default() });
            entries.len() - 1
        })
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(&fold(name))
    }
}

/// Adds what a row says to its dataset: a value that differs from what was said before is told and left out.
pub(super) fn join(reading: &mut Reading, at: usize, said: Said) {
    let Some(entry) = reading.catalog.datasets.get_mut(at) else { return };
    let Some(before) = entry.said.iter_mut().find(|before| before.field == said.field) else {
        entry.said.push(said);
        return;
    };
    if LISTS.contains(&said.field.as_str()) {
        let new: Vec<String> = said.texts.into_iter().filter(|text| !before.texts.contains(text)).collect();
        before.texts.extend(new);
        return;
    }
    let same = before.texts.len() == said.texts.len()
        && before.texts.iter().zip(&said.texts).all(|(one, two)| fold(one) == fold(two));
    if same {
        return;
    }
    if let Some(end) = said.field.strip_prefix("dataset.temporal.") {
        // The dataset covers what any of its files covers; dates are in ISO 8601, so they compare as texts.
        let wider = if end == "start" { said.texts < before.texts } else { said.texts > before.texts };
        if wider {
            *before = said;
        }
        return;
    }
    if said.field == SOURCE {
        beside(before, &said);
        return;
    }
    let (was, is) = (before.texts.join(", "), said.texts.join(", "));
    if said.field == "dataset.access" {
        let rank = |word: &str| OPEN.iter().position(|level| *level == word);
        if rank(&is) > rank(&was) {
            *before = said.clone();
        }
        reading.remark(Code::Closest, &said.place, Some(&said.field), (&is, ""));
    } else {
        reading.remark(Code::Differs, &said.place, Some(&said.field), (&is, &was));
    }
}

/// Files of one dataset may be kept in several places: all are named, each once and however it is misspelt.
fn beside(before: &mut Said, said: &Said) {
    let Some(all) = before.texts.first_mut() else { return };
    for one in &said.texts {
        let known = |part: &str| values::slips(&values::bare(part), &values::bare(one)).is_some();
        if !all.split("; ").any(known) {
            all.push_str("; ");
            all.push_str(one);
        }
    }
}

/// Adds what a row says of the plan as a whole, which is said once.
pub(super) fn fact(reading: &mut Reading, said: Said) {
    let before = reading.catalog.facts.iter().find(|before| before.field == said.field);
    match before.map(|before| before.texts.join(", ")) {
        None => reading.catalog.facts.push(said),
        Some(was) => {
            let is = said.texts.join(", ");
            if fold(&was) != fold(&is) {
                reading.remark(Code::Differs, &said.place, Some(&said.field), (&is, &was));
            }
        }
    }
}

/// Adds a file to a dataset, if there is anything to say of it.
pub(super) fn file(reading: &mut Reading, at: usize, file: File) {
    if let Some(entry) = reading.catalog.datasets.get_mut(at).filter(|_| !file.said.is_empty()) {
        entry.files.push(file);
    }
}

/// What a dataset says of a field.
pub(super) fn told<'e>(entry: &'e Entry, field: &str) -> Option<&'e Said> {
    entry.said.iter().find(|said| said.field == field)
}
