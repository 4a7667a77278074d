//! Ids: unique, well formed, and for life.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lens, Spot};
use crate::guide::load::{LAWS, vocab_file};
use crate::guide::model::Guide;

pub fn check(lens: &mut Lens, before: Option<&Guide>) {
    questions(lens);
    steps(lens);
    terms(lens);
    sources(lens);
    if let Some(before) = before {
        for_life(lens, before);
    }
}

fn questions(lens: &mut Lens) {
    let mut ids = Seen::default();
    let mut codes = Seen::default();
    for (spot, question) in lens.questions() {
        for id in std::iter::once(&question.id).chain(&question.formerly) {
            ids.take(lens, &spot, "id", id);
        }
        codes.take(lens, &spot, "code", &question.code);
        if !question.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b)) {
            lens.tell("guide-id-form", &spot, "id", &[("id", &question.id)]);
        }
    }
}

fn steps(lens: &mut Lens) {
    let mut ids = Seen::default();
    let mut codes = Seen::default();
    for (file, step) in lens.steps() {
        ids.take(lens, &Spot::top(&file), "id", &step.id);
        codes.take(lens, &Spot::top(&file), "code", &step.code);
    }
}

fn terms(lens: &mut Lens) {
    for (name, vocab) in &lens.guide.vocabs {
        let file = vocab_file(name);
        if vocab.id != *name {
            lens.tell("guide-vocab-name", &Spot::top(&file), "id", &[("id", &vocab.id)]);
        }
        let mut ids = Seen::default();
        for (number, term) in vocab.terms.iter().enumerate() {
            ids.take(lens, &Spot::item(&file, "term", number), "id", &term.id);
        }
    }
}

fn sources(lens: &mut Lens) {
    let mut ids = Seen::default();
    for (number, source) in lens.guide.laws.sources.iter().enumerate() {
        ids.take(lens, &Spot::item(LAWS, "source", number), "id", &source.id);
    }
    let mut passages = Seen::default();
    for (number, article) in lens.guide.laws.articles.iter().enumerate() {
        let passage = format!("{} {}", article.source, article.at);
        passages.take(lens, &Spot::item(LAWS, "article", number), "at", &passage);
    }
}

/// An id that the earlier version of the same Guide had must still exist, under its name or as a former one.
fn for_life(lens: &mut Lens, before: &Guide) {
    if before.head.id != lens.guide.head.id {
        return;
    }
    let now: BTreeSet<&str> = lens
        .guide
        .questions()
        .flat_map(|(_, question)| std::iter::once(&question.id).chain(&question.formerly))
        .map(String::as_str)
        .collect();
    let lost: Vec<String> =
        before.questions().map(|(_, old)| &old.id).filter(|id| !now.contains(id.as_str())).cloned().collect();
    for id in lost {
        lens.tell("guide-id-lost", &Spot::top("guide.toml"), "version", &[("id", &id)]);
    }
}

/// Names taken so far, with where.
#[derive(Default)]
struct Seen(BTreeMap<String, String>);

impl Seen {
    fn take(&mut self, lens: &mut Lens, spot: &Spot, key: &str, id: &str) {
        if let Some(first) = self.0.get(id) {
            lens.tell("guide-id-twice", spot, key, &[("id", id), ("first", first)]);
            return;
        }
        let place = lens.place(spot, key);
        let first = format!("{}:{}", spot.file, place.line.unwrap_or(1));
        self.0.insert(id.to_string(), first);
    }
}
