//! What others usually open and what the law obliges to publish: ids, numbers, terms, passages, words that tell apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lens, Spot, texts};
use crate::guide::load::{OBLIGATIONS, RECOMMENDED};
use crate::guide::model::recommended::{Obligation, Recommended};
use crate::text::fold::fold;

/// Characters of a title, of a paragraph, and of what a whole list warns of.
const TITLE: (usize, usize) = (3, 70);
const PARAGRAPH: (usize, usize) = (20, 300);
const ABOUT: (usize, usize) = (20, 500);
/// Code of an id that its list already has.
pub(super) const TWICE: &str = "guide-id-twice";

pub fn check(lens: &mut Lens) {
    datasets(lens);
    siblings(lens);
    obligations(lens);
}

fn datasets(lens: &mut Lens) {
    let list = &lens.guide.recommended;
    if !list.dataset.is_empty() {
        texts::bounded(lens, &Spot::top(RECOMMENDED), "about", &list.about, ABOUT);
    }
    let mut ids = Taken::new();
    for (number, dataset) in list.dataset.iter().enumerate() {
        let spot = Spot::item(RECOMMENDED, "dataset", number);
        once(lens, &mut ids, &spot, &dataset.id);
        let expected = number + 1;
        if usize::try_from(dataset.number).ok() != Some(expected) {
            let args = [("number", &*dataset.number.to_string()), ("expected", &*expected.to_string())];
            lens.tell("guide-list-number", &spot, "number", &args);
        }
        dataset_terms(lens, &spot, dataset);
        dataset_texts(lens, &spot, dataset);
        for basis in dataset.duties.iter().chain(&dataset.competences) {
            super::references::basis(lens, &spot, basis);
        }
    }
}

/// An id of a list: well formed, and not twice.
fn once(lens: &mut Lens, taken: &mut Taken, spot: &Spot, id: &str) {
    if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        lens.tell("guide-id-form", spot, "id", &[("id", id)]);
    }
    first(lens, taken, spot, (TWICE, "id"), id);
}

/// Names taken so far, with the table and the key that have them.
pub(super) type Taken = BTreeMap<String, (Spot, &'static str)>;

/// Tells a name that was used before, with where.
pub(super) fn first(
    lens: &mut Lens,
    taken: &mut Taken,
    spot: &Spot,
    (code, key): (&'static str, &'static str),
    name: &str,
) {
    let Some((first, before)) = taken.get(name) else {
        taken.insert(name.to_string(), (spot.clone(), key));
        return;
    };
    // Places are looked for only when there is something to tell: a Guide has thousands of names.
    let line = lens.place(first, before).line.unwrap_or(1);
    let first = format!("{}:{line}", first.file);
    lens.tell(code, spot, key, &[("id", name), ("first", &first)]);
}

fn dataset_terms(lens: &mut Lens, spot: &Spot, dataset: &Recommended) {
    units(lens, spot, &dataset.units);
    let one = std::slice::from_ref(&dataset.periodicity);
    terms(lens, spot, "periodicity", ("periodicity", one));
    terms(lens, spot, "formats", ("formats", &dataset.formats));
    terms(lens, spot, "sectors", ("sector", dataset.sector.as_slice()));
}

fn units(lens: &mut Lens, spot: &Spot, units: &[String]) {
    terms(lens, spot, "units", ("units", units));
    if units.is_empty() {
        lens.tell("guide-list-empty", spot, "units", &[("key", "units")]);
    }
}

fn terms(lens: &mut Lens, spot: &Spot, vocab: &str, (key, ids): (&str, &[String])) {
    for id in ids.iter().filter(|id| lens.guide.term(vocab, id).is_none()).collect::<Vec<_>>() {
        lens.tell("guide-term-unknown", spot, key, &[("id", id)]);
    }
}

fn dataset_texts(lens: &mut Lens, spot: &Spot, dataset: &Recommended) {
    texts::bounded(lens, spot, "title", &dataset.title, TITLE);
    texts::bounded(lens, spot, "description", &dataset.description, PARAGRAPH);
    texts::bounded(lens, spot, "personal", &dataset.personal, PARAGRAPH);
    if let Some(notes) = &dataset.notes {
        texts::bounded(lens, spot, "notes", notes, PARAGRAPH);
    }
    words(lens, spot, "words", &dataset.words);
    words(lens, spot, "not_words", &dataset.not_words);
    let own: BTreeSet<&String> = dataset.words.iter().collect();
    for word in dataset.not_words.iter().filter(|word| own.contains(word)) {
        lens.tell("guide-word-contrary", spot, "not_words", &[("word", word)]);
    }
}

/// Words are compared folded: one that is not would never be found.
fn words(lens: &mut Lens, spot: &Spot, key: &str, words: &[String]) {
    if key == "words" && words.is_empty() {
        lens.tell("guide-list-empty", spot, key, &[("key", key)]);
    }
    for word in words.iter().filter(|word| word.is_empty() || fold(word) != **word) {
        lens.tell("guide-word-form", spot, key, &[("word", word), ("folded", &fold(word))]);
    }
}

/// A phrase that two datasets claim says of a title that it is both.
fn siblings(lens: &mut Lens) {
    let mut claimed: BTreeMap<String, &str> = BTreeMap::new();
    for (number, dataset) in lens.guide.recommended.dataset.iter().enumerate() {
        let spot = Spot::item(RECOMMENDED, "dataset", number);
        for word in &dataset.words {
            match claimed.get(&fold(word)) {
                Some(other) => {
                    let args = [("word", word.as_str()), ("id", &dataset.id), ("other", other)];
                    lens.tell("guide-word-twice", &spot, "words", &args);
                }
                None => drop(claimed.insert(fold(word), &dataset.id)),
            }
        }
    }
}

fn obligations(lens: &mut Lens) {
    let list = &lens.guide.obligations;
    if !list.obligation.is_empty() {
        texts::bounded(lens, &Spot::top(OBLIGATIONS), "about", &list.about, ABOUT);
    }
    let mut passages = Taken::new();
    for (number, obligation) in list.obligation.iter().enumerate() {
        let spot = Spot::item(OBLIGATIONS, "obligation", number);
        first(lens, &mut passages, &spot, (TWICE, "at"), &obligation.at);
        if obligation.basis.at != obligation.at {
            let args = [("at", obligation.at.as_str()), ("cited", &obligation.basis.at)];
            lens.tell("guide-obligation-passage", &spot, "basis", &args);
        }
        super::references::basis(lens, &spot, &obligation.basis);
        texts::bounded(lens, &spot, "title", &obligation.title, TITLE);
        units(lens, &spot, &obligation.units);
        words(lens, &spot, "words", &obligation.words);
        words(lens, &spot, "columns", &obligation.columns);
        fulfilled(lens, &spot, obligation);
    }
}

/// A dataset that fulfils a passage exists and cites it, or a part of it, among its duties.
fn fulfilled(lens: &mut Lens, spot: &Spot, obligation: &Obligation) {
    let part = format!("{} ", obligation.at);
    for id in &obligation.datasets {
        let known = lens.guide.recommended.dataset.iter().find(|dataset| dataset.id == *id);
        let cites = |dataset: &Recommended| {
            dataset.duties.iter().any(|duty| duty.at == obligation.at || duty.at.starts_with(&part))
        };
        match known {
            None => lens.tell("guide-dataset-unknown", spot, "datasets", &[("id", id)]),
            Some(dataset) if !cites(dataset) => {
                lens.tell("guide-duty-missing", spot, "datasets", &[("id", id), ("at", &obligation.at)]);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
