//! From the keys of a record to fields of the plan, by a table for each format: every key is read, known to say
//! nothing, or told as left out.

use std::collections::BTreeMap;

use super::draft::{Draft, Publisher, Record};
use super::json::{Json, Object};
use super::model::{Code, Entry, File, Said};
use super::values;

mod end;
mod files;
mod texts;

pub use texts::{one_text, texts};

/// A key and what becomes of it.
pub type Row = (&'static str, Take);

/// What becomes of a key.
#[derive(Clone, Copy)]
pub enum Take {
    /// One text of a field.
    One(&'static str),
    /// A list; one text alone is parted at its commas.
    Each(&'static str),
    Day(&'static str),
    Size(&'static str),
    /// A span of time, into `dataset.temporal.start` and `.end`.
    Span,
    Language,
    /// An address of mail, with or without `mailto:`.
    Mail(&'static str),
    /// For the field when nothing else is; a guess.
    Spare(&'static str),
    /// For the field when nothing else is; no guess, but told when it is not used.
    Else(&'static str),
    /// Says in another way what another key says; for the field when that key is not there. No guess.
    Second(&'static str),
    /// A field of the dataset that is said of a file.
    Lift(&'static str),
    License,
    /// The name of who publishes.
    Publisher,
    /// The keys of an object inside; a text in its place is under the key ``.
    In(&'static [Row]),
    /// The files, by the keys of each.
    Files(&'static [Row]),
    /// Columns of a file, into the dictionary.
    Columns,
    /// The identifier, where it is of the form that the plan asks for.
    Identifier,
    /// Of the format or of the system that wrote it: nothing of the dataset is in it.
    Mark,
    By(fn(&mut Sink, &Json)),
}

/// What becomes of a key: its own row, or that of `*`, which is for all keys without one.
pub fn found(rows: &[Row], key: &str) -> Option<Take> {
    let row = |wanted: &str| rows.iter().find(|(name, _)| *name == wanted).map(|(_, take)| *take);
    row(key).or_else(|| row("*"))
}

/// Something for a field that may be said better elsewhere.
struct Spare {
    said: Said,
    path: String,
    /// Nothing is lost when it is not used.
    same: bool,
}

/// A dataset that is being read.
pub struct Sink<'d> {
    pub draft: &'d mut Draft,
    pub record: Record,
    /// What is said of the dataset, or of the file that is being read.
    said: Vec<Said>,
    spare: Vec<Spare>,
    /// What waits for the dataset while a file is read.
    outer: Option<(Vec<Said>, Vec<Spare>)>,
    terms: Vec<Spare>,
    pub place: String,
    /// Keys from the record to here, without numbers.
    path: String,
}

impl<'d> Sink<'d> {
    pub fn new(draft: &'d mut Draft, place: &str) -> Self {
        let record =
            Record { entry: Entry { place: place.to_string(), ..Entry::default() }, ..Record::default() };
        Self {
            draft,
            record,
            said: Vec::new(),
            spare: Vec::new(),
            outer: None,
            terms: Vec::new(),
            place: place.to_string(),
            path: String::new(),
        }
    }

    /// Reads an object by a table.
    pub fn walk(&mut self, object: &Object, rows: &[Row]) {
        let last: BTreeMap<&str, usize> = object.keys().enumerate().map(|(at, key)| (key, at)).collect();
        for (at, (key, value)) in object.iter().enumerate() {
            let twice = last.get(key) != Some(&at);
            self.under(key, |sink| match found(rows, key) {
                _ if twice => sink.twice(object.get(key)),
                _ if value.is_nothing() => {}
                Some(take) => sink.take(take, value),
                None => sink.drop(value),
            });
        }
    }

    /// The key that is being read.
    pub fn key(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// Does something with a key added to the place.
    pub fn under(&mut self, key: &str, work: impl FnOnce(&mut Self)) {
        let (place, path) = (self.place.len(), self.path.len());
        for text in [&mut self.place, &mut self.path] {
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(key);
        }
        work(self);
        self.place.truncate(place);
        self.path.truncate(path);
    }

    fn twice(&mut self, last: Option<&Json>) {
        let last = last.map(Json::brief).unwrap_or_default();
        self.draft.remark(Code::Twice, &self.place, &last, "");
    }

    /// Tells that the key has no place in the plan.
    pub fn drop(&mut self, value: &Json) {
        self.draft.drop(&self.path, &self.place, &value.brief());
    }

    pub fn take(&mut self, take: Take, value: &Json) {
        match take {
            Take::One(field) => self.one(field, value),
            Take::Each(field) => self.each(field, value),
            Take::Day(field) => self.with(value, |sink, text| {
                let day = values::day(&text).unwrap_or(text);
                sink.say(field, day);
            }),
            Take::Size(field) => self.with(value, |sink, text| match values::bytes(&text) {
                // «590 KB» is rounded where it is written; nobody can say better.
                Some(bytes) => sink.say(field, bytes.to_string()),
                None => sink.say(field, text),
            }),
            Take::Span => self.span(value),
            Take::Language => self.language(value),
            Take::Mail(field) => self.with(value, |sink, text| sink.say(field, mail(&text).to_string())),
            Take::Spare(field) => self.with(value, |sink, text| sink.spare(field, text, false)),
            Take::Else(field) => self.with(value, |sink, text| {
                let said = Said::new(field, text, &sink.place);
                sink.spare.push(Spare { said, path: sink.path.clone(), same: false });
            }),
            Take::Second(field) => self.with(value, |sink, text| sink.spare(field, text, true)),
            Take::Lift(field) => self.with(value, |sink, text| sink.lift(field, text)),
            Take::License => self.license(value),
            Take::Publisher => self.with(value, |sink, name| {
                let place = sink.place.clone();
                let publisher = sink.record.publisher.get_or_insert_with(Publisher::default);
                (publisher.name, publisher.place) = (name, place);
            }),
            Take::In(rows) => self.inside(value, rows),
            Take::Files(rows) => self.files(value, rows),
            Take::Columns => self.columns(value),
            Take::Identifier => self.with(value, Self::identifier),
            Take::Mark => {}
            Take::By(work) => work(self, value),
        }
    }

    /// Does something with the one text of a value; what is none, or more, is told.
    pub fn with(&mut self, value: &Json, work: impl FnOnce(&mut Self, String)) {
        match one_text(value) {
            Some((text, whole)) => {
                if !whole {
                    self.drop(value);
                }
                work(self, text);
            }
            None => self.drop(value),
        }
    }

    pub fn say(&mut self, field: &str, text: String) {
        self.put(field, text, false);
    }

    /// Says it, the first time; another text for the same field is told as left out.
    pub fn put(&mut self, field: &str, text: String, guess: bool) {
        match self.said.iter().find(|said| said.field == field) {
            None => self.said.push(Said {
                field: field.to_string(),
                texts: vec![text],
                place: self.place.clone(),
                guess,
            }),
            Some(said) if said.texts == [text.as_str()] => {}
            Some(_) => self.draft.drop(&self.path, &self.place, &text),
        }
    }

    fn one(&mut self, field: &str, value: &Json) {
        self.with(value, |sink, text| {
            let text = if field.ends_with(".description") { values::unmarked(&text) } else { text };
            let odd = field == "dataset.title" && matches!(value, Json::Number(_) | Json::Bool(_));
            if odd {
                sink.draft.remark(Code::Guessed, &sink.place, &text, &format!("«{text}»"));
            }
            sink.put(field, text, odd);
        });
    }

    /// Lower case, digits, hyphens: others are kept as the key of the record, to know it again, and told.
    fn identifier(&mut self, text: String) {
        let lower = text.to_lowercase();
        let fits = (2..=100).contains(&lower.len())
            && lower.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        match fits {
            true => self.put("dataset.identifier", lower.clone(), lower != text),
            false => self.draft.drop(&self.path, &self.place, &text),
        }
    }

    fn each(&mut self, field: &str, value: &Json) {
        let items = match value {
            Json::Text(text) => text.split([',', ';', '\n']).map(|item| item.trim().to_string()).collect(),
            value => texts(value),
        };
        let mut once: Vec<String> = Vec::new();
        for item in items {
            if !item.is_empty() && !once.contains(&item) {
                once.push(item);
            }
        }
        match self.said.iter_mut().find(|said| said.field == field) {
            _ if once.is_empty() => self.drop(value),
            Some(said) => said.texts.extend(once),
            None => self.said.push(Said {
                field: field.to_string(),
                texts: once,
                place: self.place.clone(),
                guess: false,
            }),
        }
    }

    fn span(&mut self, value: &Json) {
        let Some(span) = one_text(value).and_then(|(text, _)| values::span(&text)) else {
            return self.drop(value);
        };
        for (field, day) in [("dataset.temporal.start", span.start), ("dataset.temporal.end", span.end)] {
            match (day, self.outer.is_some()) {
                (Some(day), true) => self.lift(field, day),
                (Some(day), false) => self.put(field, day, span.guess),
                (None, _) => {}
            }
        }
    }

    /// One language, Spanish before others; the others are told.
    fn language(&mut self, value: &Json) {
        let all: Vec<String> = match value {
            Json::Text(text) => text.split([',', ';']).map(values::language).collect(),
            value => texts(value).iter().map(|text| values::language(text)).collect(),
        };
        let first = all.iter().find(|language| *language == "es").or_else(|| all.first()).cloned();
        match first {
            Some(language) if !language.is_empty() => self.say("dataset.language", language),
            _ => return self.drop(value),
        }
        if all.len() > 1 {
            self.drop(value);
        }
    }

    fn license(&mut self, value: &Json) {
        self.with(value, |sink, text| sink.put_license(text));
    }

    /// Terms of the dataset, or of a file of it when it says none itself.
    pub fn put_license(&mut self, text: String) {
        let said = Said::new("dataset.license", text, &self.place);
        if self.outer.is_some() || self.record.license.is_some() {
            self.terms.push(Spare { said: said.guessed(), path: self.path.clone(), same: false });
        } else {
            self.record.license = Some(said);
        }
    }

    pub fn spare(&mut self, field: &str, text: String, same: bool) {
        let said = Said { guess: !same, ..Said::new(field, text, &self.place) };
        self.spare.push(Spare { said, path: self.path.clone(), same });
    }

    pub fn lift(&mut self, field: &str, text: String) {
        let said = Said::new(field, text, &self.place).guessed();
        let spare = Spare { said, path: self.path.clone(), same: false };
        self.outer.as_mut().map_or(&mut self.spare, |(_, spare)| spare).push(spare);
    }
}

/// The address of a link of mail.
pub fn mail(text: &str) -> &str {
    let text = text.trim();
    match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => text[7..].trim(),
        _ => text,
    }
}
