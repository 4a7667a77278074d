//! The answers of one dataset, as the criteria look at them.

use std::collections::HashMap;

use toml::{Table, Value};

use crate::guide::model::criteria::Fact;
use crate::guide::model::{Choice, Each, Guide, Kind, Question};
use crate::text::fold::visible;
use crate::text::{Text, score as say};
use crate::toml_text::{Address, is_blank};

/// The questions of a Guide by id, with the labels of their choices.
pub(super) struct Book<'g> {
    by_id: HashMap<&'g str, (&'g Question, Vec<Choice>)>,
}

impl<'g> Book<'g> {
    pub fn new(guide: &'g Guide) -> Self {
        let entry = |question: &'g Question| (question.id.as_str(), (question, guide.choices(question)));
        Self { by_id: guide.questions().map(|(_, question)| entry(question)).collect() }
    }

    pub fn question(&self, id: &str) -> Option<&'g Question> {
        self.by_id.get(id).map(|(question, _)| *question)
    }

    pub fn code(&self, id: &str) -> String {
        self.question(id).map_or_else(|| id.to_string(), |question| question.code.clone())
    }

    fn label(&self, id: &str, word: &str) -> Text {
        let choices = self.by_id.get(id).map(|(_, choices)| choices.as_slice()).unwrap_or_default();
        match choices.iter().find(|choice| choice.id == word) {
            Some(choice) => choice.label(),
            None => Text::same(visible(word)),
        }
    }

    /// A stored answer in words.
    pub fn told(&self, id: &str, value: &Value) -> Text {
        let yes_no = self.question(id).is_some_and(|question| question.kind == Kind::YesNo);
        match value {
            Value::String(word) if yes_no && word == "yes" => say::YES,
            Value::String(word) if yes_no && word == "no" => say::NO,
            Value::String(word) => self.label(id, word),
            Value::Array(items) => self.list(id, items),
            other => Text::same(visible(&other.to_string())),
        }
    }

    fn list(&self, id: &str, items: &[Value]) -> Text {
        let labels: Vec<Text> =
            items.iter().filter_map(Value::as_str).map(|word| self.label(id, word).lower()).collect();
        Text::joined(&labels, ", ")
    }
}

/// What stands at a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Answer<'t> {
    Given(&'t Value),
    NotApplicable,
    Pending,
    Blank,
}

/// One dataset of a plan.
pub(super) struct Answers<'a> {
    pub book: &'a Book<'a>,
    pub tree: &'a Table,
    pub id: &'a str,
    pub dataset: &'a Table,
}

impl<'a> Answers<'a> {
    pub fn answer(&self, id: &str) -> Answer<'a> {
        let Some(question) = self.book.question(id) else { return Answer::Blank };
        let value = match question.each {
            Each::Once => Address::new(question.field.split('.')).get(self.tree),
            _ => self.own(&question.field),
        };
        match value {
            Some(value) if !is_blank(value) => Answer::Given(value),
            _ => self.mark(question),
        }
    }

    /// The value at a path that starts with `dataset.`.
    pub fn own(&self, field: &str) -> Option<&'a Value> {
        let inner = field.strip_prefix("dataset.")?;
        let mut parts = inner.split('.');
        let mut value = self.dataset.get(parts.next()?)?;
        for part in parts {
            value = value.as_table()?.get(part)?;
        }
        Some(value)
    }

    fn mark(&self, question: &Question) -> Answer<'a> {
        let field = question.field.strip_prefix("dataset.").unwrap_or(&question.field);
        let head: &[&str] = if question.each == Each::Once { &[] } else { &["dataset", self.id] };
        let at = Address::new(head.iter().copied().chain(field.split('.'))).to_string();
        let marked = |table: &str| {
            let marks = self.tree.get(table).and_then(Value::as_table);
            marks.is_some_and(|marks| marks.contains_key(&at))
        };
        match () {
            () if marked("not_applicable") => Answer::NotApplicable,
            () if marked("pending") => Answer::Pending,
            () => Answer::Blank,
        }
    }

    /// What the last scan saw of the files; `None` where none was scanned.
    pub fn seen(&self, fact: Fact) -> Option<Sight> {
        let files = self.dataset.get("distribution").and_then(Value::as_table)?;
        let seen: Vec<&Table> =
            files.values().filter_map(|file| file.get("seen")).filter_map(Value::as_table).collect();
        let total = |key: &str| {
            let counts = seen.iter().filter_map(|file| file.get(key)).filter_map(Value::as_integer);
            counts.fold(0_i64, i64::saturating_add)
        };
        let one = |file: &&Table| file.get("format").and_then(Value::as_str).map(String::from);
        let many = |file: &&Table| {
            let list = file.get("personal").and_then(Value::as_array).cloned().unwrap_or_default();
            list.iter().filter_map(Value::as_str).map(String::from).collect::<Vec<_>>()
        };
        (!seen.is_empty()).then(|| match fact {
            Fact::Format => Sight::Words(distinct(seen.iter().filter_map(one))),
            Fact::Personal => Sight::Words(distinct(seen.iter().flat_map(many))),
            Fact::Findings => Sight::Count(total("findings")),
            Fact::Rows => Sight::Count(total("rows")),
        })
    }
}

/// A fact of a scan.
pub(super) enum Sight {
    Count(i64),
    Words(Vec<String>),
}

fn distinct(words: impl Iterator<Item = String>) -> Vec<String> {
    words.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}
