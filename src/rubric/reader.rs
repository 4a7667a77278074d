//! Values of a TOML file with their places: what is wrong is told, all of it, and never stops the reading.

use toml::{Table, Value};

use crate::diag::{Finding, Lines, Place};
use crate::text::Text;
use crate::text::fold::clean;
use crate::toml_text::{Address, Source};

/// A file being read.
pub struct Reader<'t> {
    lines: Lines<'t>,
    source: Source,
    pub faults: Vec<Finding>,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { lines: Lines::new(text), source: Source::new(text.to_string()), faults: Vec::new() }
    }

    /// Where an address stands, or else the table that should hold it.
    pub fn place(&self, at: &Address) -> Place {
        let offset =
            (1..=at.0.len()).rev().find_map(|depth| self.source.offset(&Address(at.0[..depth].to_vec())));
        Place { address: Some(at.to_string()), ..Place::at(self.lines.at(offset.unwrap_or(0))) }
    }

    pub fn fault(&mut self, code: &'static str, at: &Address, args: &[(&'static str, &str)]) {
        let finding = Finding::new(code, self.place(at)).arg("key", at);
        let visible = crate::text::fold::visible;
        self.faults
            .push(args.iter().fold(finding, |finding, (name, value)| finding.arg(name, visible(value))));
    }

    /// Keys of a table that nobody knows.
    pub fn known(&mut self, at: &Address, table: &Table, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
            self.fault("rubric-key-unknown", &at.child(key.as_str()), &[("known", &known.join(", "))]);
        }
    }

    fn other_type(&mut self, at: &Address, wanted: &str) {
        self.fault("rubric-type", at, &[("wanted", wanted)]);
    }

    pub fn table<'v>(&mut self, at: &Address, value: &'v Value) -> Option<&'v Table> {
        if !value.is_table() {
            self.other_type(at, "[tabla]");
        }
        value.as_table()
    }

    /// A text, cleaned; `None` when it is not there.
    pub fn word(&mut self, at: &Address, table: &Table, key: &str) -> Option<String> {
        let value = table.get(key)?;
        if !value.is_str() {
            self.other_type(&at.child(key), "\"texto\"");
        }
        value.as_str().map(clean).filter(|word| !word.is_empty())
    }

    /// A text that must be there.
    pub fn needed(&mut self, at: &Address, table: &Table, key: &str) -> String {
        self.word(at, table, key).unwrap_or_else(|| {
            self.missing(at, table, key);
            String::new()
        })
    }

    fn missing(&mut self, at: &Address, table: &Table, key: &str) {
        let empty = table.get(key).is_none_or(Value::is_str);
        if empty {
            self.fault("rubric-missing", &at.child(key), &[]);
        }
    }

    /// A sentence in one language, or in both; empty when it is not there.
    pub fn text(&mut self, at: &Address, table: &Table, key: &str) -> Text {
        let at = at.child(key);
        match table.get(key) {
            None => Text::default(),
            Some(Value::String(text)) => Text::same(clean(text)),
            Some(Value::Table(both)) => {
                self.known(&at, both, &["es", "en"]);
                let (es, en) = (self.word(&at, both, "es"), self.word(&at, both, "en"));
                let (es, en) = (es.clone().or_else(|| en.clone()), en.or(es));
                Text { es: es.unwrap_or_default().into(), en: en.unwrap_or_default().into() }
            }
            Some(_) => {
                self.other_type(&at, "\"texto\", { es = \"…\", en = \"…\" }");
                Text::default()
            }
        }
    }

    pub fn needed_text(&mut self, at: &Address, table: &Table, key: &str) -> Text {
        let text = self.text(at, table, key);
        if text.es.is_empty() {
            let there = table.get(key).is_some_and(|value| !value.is_str() && !value.is_table());
            if !there {
                self.fault("rubric-missing", &at.child(key), &[]);
            }
        }
        text
    }

    pub fn whole(
        &mut self,
        at: &Address,
        table: &Table,
        key: &str,
        (least, most): (i64, i64),
    ) -> Option<i64> {
        let value = table.get(key)?;
        let number = value.as_integer().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.other_type(&at.child(key), &format!("{least}..{most}"));
        }
        number
    }

    pub fn flag(&mut self, at: &Address, table: &Table, key: &str) -> bool {
        let value = table.get(key);
        if value.is_some_and(|value| !value.is_bool()) {
            self.other_type(&at.child(key), "true, false");
        }
        value.and_then(Value::as_bool).unwrap_or(false)
    }

    pub fn words(&mut self, at: &Address, table: &Table, key: &str) -> Vec<String> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
        if !value.is_array() || items.iter().any(|item| !item.is_str()) {
            self.other_type(&at.child(key), "[\"…\", \"…\"]");
        }
        items.iter().filter_map(Value::as_str).map(clean).filter(|word| !word.is_empty()).collect()
    }

    /// One of a closed set of words.
    pub fn one_of<T: Copy>(&mut self, at: &Address, word: &str, all: &[(&str, T)]) -> Option<T> {
        let found = all.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = all.iter().map(|(word, _)| *word).collect();
            self.fault("rubric-word", at, &[("word", word), ("known", &known.join(", "))]);
        }
        found
    }

    /// The tables of a map with their ids, in the order of the file; ids that are no ids are told.
    pub fn items<'v>(&mut self, table: &'v Table, key: &str) -> Vec<(Address, &'v str, &'v Table)> {
        let at = Address::new([key]);
        let Some(map) = table.get(key).and_then(|value| self.table(&at, value)) else { return Vec::new() };
        let mut found = Vec::new();
        for (id, value) in map {
            let at = at.child(id.as_str());
            if !is_id(id) {
                self.fault("rubric-id", &at, &[("id", id)]);
            }
            if let Some(table) = self.table(&at, value) {
                found.push((at, id.as_str(), table));
            }
        }
        found
    }
}

/// Ids are names of files and keys: lower case, digits and hyphens, 60 characters at most.
pub fn is_id(id: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=60).contains(&id.len()) && id.bytes().all(allowed)
}
