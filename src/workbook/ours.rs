//! What the plan says now in each cell, looked up by dataset and not by searching.

use std::cell::RefCell;
use std::collections::HashMap;

use toml::{Table as Tree, Value};

use super::cell;
use crate::guide::model::{Guide, Kind, Question};
use crate::spreadsheet::Value as Content;
use crate::text::fold::fold;
use crate::text::{Lang, book as say};
use crate::toml_text::{Address, is_blank};
use crate::wizard::flow::{Scope, address};

/// A plan as its cells show it.
pub struct Ours<'t> {
    pub guide: &'t Guide,
    pub tree: &'t Tree,
    pub lang: Lang,
    /// Words for what is chosen from lists, by question and value: a list is gone through once for each.
    words: RefCell<HashMap<(String, String), Content>>,
}

impl<'t> Ours<'t> {
    pub fn new(guide: &'t Guide, tree: &'t Tree, lang: Lang) -> Self {
        Self { guide, tree, lang, words: RefCell::default() }
    }

    /// What a cell holds of a value.
    fn written(&self, value: &Value, question: &Question) -> Content {
        let chosen = matches!(question.kind, Kind::Choice | Kind::Choices | Kind::Periodicity | Kind::Area);
        if !chosen {
            return cell::content(value, self.guide, question, self.lang);
        }
        let key = (question.id.clone(), value.to_string());
        if let Some(known) = self.words.borrow().get(&key) {
            return known.clone();
        }
        let content = cell::content(value, self.guide, question, self.lang);
        self.words.borrow_mut().insert(key, content.clone());
        content
    }

    /// The value at an address that is an answer.
    pub fn value(&self, at: &Address) -> Option<&'t Value> {
        at.get(self.tree).filter(|value| !is_blank(value))
    }

    fn marked(&self, table: &str, at: &Address) -> Option<&'t Value> {
        let marks = self.tree.get(table)?.as_table()?;
        if marks.is_empty() { None } else { marks.get(&at.to_string()) }
    }

    /// Who may know an answer that is pending.
    pub fn pending(&self, at: &Address) -> Option<&'t str> {
        let mark = self.marked("pending", at)?;
        Some(mark.get("ask").and_then(Value::as_str).unwrap_or_default())
    }

    pub fn not_applicable(&self, at: &Address) -> bool {
        self.marked("not_applicable", at).is_some()
    }

    /// What the cell of a question holds.
    pub fn content(&self, question: &Question, scope: &Scope) -> Content {
        let Some(at) = address(question, scope) else { return Content::Empty };
        match self.value(&at) {
            Some(value) => self.written(value, question),
            None if self.not_applicable(&at) => Content::Text(say::NOT_APPLICABLE.to(self.lang).to_string()),
            None => Content::Empty,
        }
    }

    /// The text of that cell as it is compared.
    pub fn text(&self, question: &Question, scope: &Scope) -> String {
        cell::plain(&cell::text(&self.content(question, scope)), question.kind)
    }
}

/// Datasets by their titles, folded; the first of those that share one.
pub fn titles(tree: &Tree) -> HashMap<String, String> {
    let mut out = HashMap::new();
    for (id, dataset) in tree.get("dataset").and_then(Value::as_table).into_iter().flatten() {
        let title = dataset.get("title").and_then(Value::as_str).unwrap_or(id);
        out.entry(fold(title)).or_insert_with(|| id.clone());
    }
    out
}
