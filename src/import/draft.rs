//! A catalogue in the making: what is said is put down, what has no place is counted once for each key, and what can
//! only be known at the end (who publishes, under which terms, what is there twice) is worked out then.

use std::collections::BTreeMap;

use super::model::{Catalog, Code, Entry, Remark, Said};

mod sums;

/// A key that has no place in the plan.
struct Dropped {
    place: String,
    what: String,
    times: u64,
}

/// Who publishes a dataset.
#[derive(Debug, Clone, Default)]
pub struct Publisher {
    pub name: String,
    /// The body that it is part of, the highest that is named.
    pub of: Option<String>,
    pub place: String,
}

/// A dataset with what is settled at the end.
#[derive(Debug, Default)]
pub struct Record {
    pub entry: Entry,
    pub publisher: Option<Publisher>,
    pub license: Option<Said>,
}

/// The catalogue so far.
pub struct Draft {
    format: &'static str,
    facts: Vec<Said>,
    publisher: Option<Publisher>,
    license: Option<Said>,
    records: Vec<Record>,
    remarks: Vec<Remark>,
    dropped: BTreeMap<String, Dropped>,
    read: u64,
}

impl Draft {
    pub fn new(format: &'static str) -> Self {
        Self {
            format,
            facts: Vec::new(),
            publisher: None,
            license: None,
            records: Vec::new(),
            remarks: Vec::new(),
            dropped: BTreeMap::new(),
            read: 0,
        }
    }

    pub fn fact(&mut self, said: Said) {
        if !self.facts.iter().any(|fact| fact.field == said.field && fact.texts == said.texts) {
            self.facts.push(said);
        }
    }

    /// What the catalogue says of all its datasets.
    pub fn heads(&mut self, publisher: Option<Publisher>, license: Option<Said>) {
        self.publisher = publisher.or(self.publisher.take());
        self.license = license.or(self.license.take());
    }

    pub fn add(&mut self, record: Record) {
        self.records.push(record);
    }

    /// One more record that the source has, whether or not it is a dataset.
    pub fn count(&mut self) {
        self.read += 1;
    }

    pub fn remark(&mut self, code: Code, place: &str, what: &str, meant: &str) {
        let (place, what, meant) = (place.to_string(), what.to_string(), meant.to_string());
        self.remarks.push(Remark { code, place, field: None, what, meant });
    }

    /// A key whose value has no place in the plan; told once, with how often it was there and what it said first.
    pub fn drop(&mut self, key: &str, place: &str, what: &str) {
        let first = || Dropped { place: place.to_string(), what: brief(what), times: 0 };
        self.dropped.entry(key.to_string()).or_insert_with(first).times += 1;
    }

    /// The catalogue, with what follows from all of it.
    pub fn finish(mut self) -> Catalog {
        self.who();
        self.terms();
        self.defects();
        for (key, dropped) in std::mem::take(&mut self.dropped) {
            let times = if dropped.times > 1 { format!(" (×{})", dropped.times) } else { String::new() };
            let first = if dropped.what.is_empty() { String::new() } else { format!(": {}", dropped.what) };
            let what = format!("{key}{times}{first}");
            self.remark(Code::Dropped, &dropped.place, &what, &dropped.what);
        }
        Catalog {
            format: self.format.to_string(),
            facts: self.facts,
            datasets: self.records.into_iter().map(|record| record.entry).collect(),
            remarks: self.remarks,
            columns: Vec::new(),
            read: self.read,
        }
    }
}

/// The beginning of a text, on one line.
fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
