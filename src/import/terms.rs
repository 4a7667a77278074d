//! What a catalogue says in the codes of others, in the terms of the Guide: its vocabularies know them.
//!
//! A word that may mean two things is left as it is: the person is asked.

use std::collections::BTreeMap;

use crate::guide::model::{Guide, Kind, Term, Vocab};
use crate::text::fold::fold;

use super::model::{Catalog, Entry, Said};

mod often;

/// Says in terms of the Guide what is a code of another system, field by field.
pub fn settle(guide: &Guide, catalog: &mut Catalog) {
    let vocabs = vocabs(guide);
    for fact in &mut catalog.facts {
        one(&vocabs, fact);
    }
    for entry in &mut catalog.datasets {
        themes(&vocabs, entry);
        entry
            .said
            .iter_mut()
            .filter(|said| said.field != "dataset.theme")
            .for_each(|said| one(&vocabs, said));
        entry.files.iter_mut().flat_map(|file| &mut file.said).for_each(|said| one(&vocabs, said));
        formats(&vocabs, entry);
    }
}

type Vocabs<'g> = BTreeMap<&'g str, &'g Vocab>;

/// The vocabulary of each field that takes nothing but its terms.
fn vocabs(guide: &Guide) -> Vocabs<'_> {
    let questions = guide.questions().map(|(_, question)| question).filter(|question| !question.open);
    let vocab = |question: &'_ crate::guide::model::Question| {
        let name = match question.kind {
            Kind::Periodicity => "periodicity",
            _ => question.vocab.as_deref()?,
        };
        guide.vocabs.get(name)
    };
    questions.filter_map(|question| Some((question.field.as_str(), vocab(question)?))).collect()
}

fn one(vocabs: &Vocabs, said: &mut Said) {
    let Some(vocab) = vocabs.get(said.field.as_str()) else { return };
    for text in &mut said.texts {
        if let [term] = terms(vocab, text).as_slice() {
            // `cc-by` of a portal may be any version of the licence.
            said.guess |= vocab.id == "licenses" && !text.chars().any(|sign| sign.is_ascii_digit());
            *text = term.id.clone();
        }
    }
}

/// The first theme that the Guide knows; the others are words to find the dataset by.
fn themes(vocabs: &Vocabs, entry: &mut Entry) {
    let Some(vocab) = vocabs.get("dataset.theme") else { return };
    let Some(at) = entry.said.iter().position(|said| said.field == "dataset.theme") else { return };
    let mut said = entry.said.remove(at);
    let known = |text: &String| {
        let found = terms(vocab, text);
        found.first().map(|term| (term.id.clone(), found.len() > 1))
    };
    let first = said.texts.iter().position(|text| known(text).is_some());
    let theme = first.map(|at| said.texts.remove(at)).and_then(|text| known(&text));
    let words: Vec<String> = said.texts.iter().filter(|text| !text.contains("://")).cloned().collect();
    if let Some((theme, several)) = theme {
        let guess = said.guess || several || !words.is_empty();
        entry.said.push(Said { texts: vec![theme], guess, ..said.clone() });
    }
    match entry.said.iter_mut().find(|said| said.field == "dataset.keyword") {
        _ if words.is_empty() => {}
        Some(keywords) => {
            let new: Vec<String> = words
                .into_iter()
                .filter(|word| !keywords.texts.iter().any(|have| fold(have) == fold(word)))
                .collect();
            keywords.texts.extend(new);
        }
        None => entry.said.push(Said { field: "dataset.keyword".into(), texts: words, ..said }),
    }
}

/// The formats of its files are those that a dataset is in, as far as is known.
fn formats(vocabs: &Vocabs, entry: &mut Entry) {
    let Some(vocab) = vocabs.get("distribution.format") else { return };
    if entry.said.iter().any(|said| said.field == "dataset.current_formats") {
        return;
    }
    let mut known: Vec<String> = Vec::new();
    let said =
        entry.files.iter().flat_map(|file| &file.said).filter(|said| said.field == "distribution.format");
    for text in said.flat_map(|said| &said.texts) {
        if vocab.terms.iter().any(|term| term.id == *text) && !known.contains(text) {
            known.push(text.clone());
        }
    }
    if !known.is_empty() {
        let place = entry.place.clone();
        entry.said.push(Said { field: "dataset.current_formats".into(), texts: known, place, guess: true });
    }
}

/// The terms that a text of another system names: by id, code, address, name; none when it is a word of its own.
fn terms<'v>(vocab: &'v Vocab, text: &str) -> Vec<&'v Term> {
    let by = |test: &dyn Fn(&Term) -> bool| vocab.terms.iter().filter(|term| test(term)).collect::<Vec<_>>();
    let text = text.trim();
    let folded = fold(text);
    if vocab.ambiguous.iter().any(|word| fold(&word.word) == folded) {
        return Vec::new();
    }
    if let Some(code) = authority(text) {
        return by(&|term| {
            term.codes.get("eu").is_some_and(|eu| eu.eq_ignore_ascii_case(code))
                || often::eu(code) == Some(&term.id)
        });
    }
    if vocab.id == "periodicity"
        && let Some(id) = often::interval(text)
    {
        return by(&|term| term.id.eq_ignore_ascii_case(&id));
    }
    let plain = bare(text);
    let named = |term: &Term| {
        term.id.eq_ignore_ascii_case(text)
            || term.codes.iter().any(|(system, code)| in_words(vocab, system, code) && bare(code) == plain)
            || term.extensions.iter().any(|end| *end == plain.trim_start_matches('.'))
    };
    let found = by(&named);
    if !found.is_empty() {
        return found;
    }
    let called = |term: &Term| {
        let short = term.deed.as_ref().map(|deed| deed.short.as_str());
        let labels = [term.es.as_str(), term.en.as_str()].into_iter().chain(short);
        let aliases = term.aliases.es.iter().chain(&term.aliases.en).map(String::as_str);
        labels.chain(aliases).any(|name| fold(name) == folded)
    };
    by(&called)
}

/// Whether a code names a term by itself. Those of the European table are words with another meaning where it is
/// about how often (`BIMONTHLY`); `other-at` of CKAN is any licence that asks to cite.
fn in_words(vocab: &Vocab, system: &str, code: &str) -> bool {
    (system != "eu" || vocab.id != "periodicity") && !code.starts_with("other-")
}

/// The code at the end of an address of the European tables.
fn authority(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("publications.europa.eu/resource/authority/")?;
    rest.trim_end_matches('/').rsplit('/').next()
}

/// Without what addresses differ in: scheme, `www.`, a slash or `.html` at the end; a media type without parameters.
fn bare(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let rest = rest.trim_start_matches("www.").trim_end_matches(".html").trim_end_matches('/');
    let rest = rest.strip_prefix("iana.org/assignments/media-types/").unwrap_or(rest);
    rest.split(';').next().unwrap_or_default().trim().to_string()
}

#[cfg(test)]
mod tests;
