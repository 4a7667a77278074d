//! Values of the plan in words, as lists of the packet show them.

use crate::guide::model::Guide;
use crate::plan::model::{Dataset, Person};
use crate::text::fold::visible;
use crate::text::{Lang, Text};

/// A text of the plan as it may be shown, `None` when it is blank.
pub fn shown(text: Option<&String>) -> Option<String> {
    text.map(|text| visible(text).trim().to_string()).filter(|text| !text.is_empty())
}

/// A unit in words: the label of the vocabulary, or what was written.
pub fn unit(guide: &Guide, unit: Option<&String>, lang: Lang) -> Option<String> {
    let unit = shown(unit)?;
    Some(guide.term("units", &unit).map_or_else(|| unit.clone(), |term| term.label().to(lang).to_string()))
}

/// A term of a vocabulary in words, or what was written.
pub fn term(guide: &Guide, vocab: &str, id: Option<&String>) -> Option<Text> {
    let id = shown(id)?;
    Some(guide.term(vocab, &id).map_or_else(|| Text::same(id.clone()), |term| term.label()))
}

/// A role in words.
pub fn role(guide: &Guide, id: &str) -> Text {
    guide.term("roles", id).map_or_else(|| Text::same(visible(id)), |term| term.label())
}

/// Who keeps a dataset up to date: who committed to it, else its contact.
pub fn owner(dataset: &Dataset) -> Option<String> {
    shown(dataset.commitment.owner.as_ref()).or_else(|| person(&dataset.contact_point))
}

fn person(person: &Person) -> Option<String> {
    let parts = [&person.name, &person.post].into_iter().filter_map(|part| shown(part.as_ref()));
    let all: Vec<String> = parts.collect();
    (!all.is_empty()).then(|| all.join(", "))
}
