//! Ids, languages, minutes, levels and steps.

use std::collections::BTreeMap;

use super::Lens;
use crate::text::Text;

use super::super::Exercise;

/// Characters of a title: it has to fit in the list.
const TITLE: usize = 50;
/// Minutes of one exercise: more is two of them.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=45;
const LEVELS: std::ops::RangeInclusive<u8> = 1..=3;
/// Hints, from the vaguest to the plainest.
const HINTS: std::ops::RangeInclusive<usize> = 1..=3;

pub fn check(lens: &mut Lens, taken: &[String]) {
    let all = lens.all.clone();
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, one) in &all {
        ids(lens, file, one, taken);
        match first.get(one.id.as_str()) {
            Some(first) => lens.tell("guide-id-twice", file, "id", &[("id", &one.id), ("first", first)]),
            None => {
                first.insert(&one.id, file);
            }
        }
        numbers(lens, file, one);
        languages(lens, file, one);
    }
}

fn ids(lens: &mut Lens, file: &str, one: &Exercise, taken: &[String]) {
    let fine = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if one.id.is_empty() || !one.id.bytes().all(fine) {
        lens.tell("guide-id-form", file, "id", &[("id", &one.id)]);
    }
    if taken.contains(&one.id) {
        lens.tell("exercise-id-guide", file, "id", &[("id", &one.id)]);
    }
    let guide = lens.guide;
    if !guide.steps.iter().any(|step| step.id == one.step) {
        let known: Vec<&str> = guide.steps.iter().map(|step| step.id.as_str()).collect();
        lens.tell("exercise-step", file, "step", &[("id", &one.step), ("known", &known.join(", "))]);
    }
    let towns = one.towns.iter().map(|id| ("towns", id)).chain(one.town.keys().map(|id| ("town", id)));
    for (key, id) in towns {
        if !guide.head.towns.is_empty() && !guide.head.towns.contains(id) {
            let known = guide.head.towns.join(", ");
            lens.tell("exercise-town", file, key, &[("id", id), ("known", &known)]);
        }
    }
}

fn numbers(lens: &mut Lens, file: &str, one: &Exercise) {
    if !MINUTES.contains(&one.minutes) {
        lens.tell("exercise-minutes", file, "minutes", &[("n", &one.minutes.to_string())]);
    }
    if !LEVELS.contains(&one.level) {
        lens.tell("exercise-level", file, "level", &[("n", &one.level.to_string())]);
    }
    let hints = std::iter::once(&one.hint).chain(one.town.values().filter_map(|local| local.hint.as_ref()));
    for hints in hints.collect::<Vec<_>>() {
        if !HINTS.contains(&hints.len()) {
            lens.tell("exercise-hints", file, "hint", &[("n", &hints.len().to_string())]);
        }
    }
}

fn languages(lens: &mut Lens, file: &str, one: &Exercise) {
    let mut texts: Vec<(String, &Text)> = vec![
        ("title".into(), &one.title),
        ("aim".into(), &one.aim),
        ("task".into(), &one.task),
        ("because".into(), &one.because),
    ];
    texts.extend(one.order.iter().map(|text| ("order".into(), text)));
    texts.extend(one.hint.iter().map(|text| ("hint".into(), text)));
    for (id, local) in &one.town {
        let own = [("task", &local.task), ("order", &local.order), ("because", &local.because)];
        let own = own.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
        let hints = local.hint.iter().flatten().map(|text| ("hint", text));
        texts.extend(own.chain(hints).map(|(key, text)| (format!("town.{id}.{key}"), text)));
    }
    for (key, text) in texts {
        for (lang, words) in [("es", &text.es), ("en", &text.en)] {
            if words.trim().is_empty() {
                lens.tell("exercise-language", file, &key, &[("key", &key), ("lang", lang)]);
            }
        }
    }
    let long = one.title.es.chars().count().max(one.title.en.chars().count());
    if long > TITLE {
        lens.tell("exercise-title", file, "title", &[("n", &long.to_string()), ("most", &TITLE.to_string())]);
    }
}
