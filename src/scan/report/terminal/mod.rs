//! The reports on screen: `perfil` of one file, `escanear` of many; they read well in 80x24 and aloud.

use super::Book;
use super::finding::Said;
use super::words::shortened;
use crate::diag::Severity;
use crate::text::{Lang, Text, scan_report as say};
use crate::ui::Say;

pub mod profile;
pub mod scan;
#[cfg(test)]
mod tests;

/// A screen that is being written in one language.
pub(super) struct Page<'a> {
    pub book: &'a Book<'a>,
    pub lang: Lang,
    pub parts: Vec<Say>,
}

impl<'a> Page<'a> {
    pub fn new(book: &'a Book<'a>, lang: Lang) -> Self {
        Self { book, lang, parts: Vec::new() }
    }

    pub fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    pub fn title(&mut self, left: &Text, right: &Text) {
        self.parts.push(Say::Title { left: self.to(left), right: self.to(right) });
    }

    /// A heading with room above.
    pub fn head(&mut self, text: &Text) {
        self.parts.push(Say::Blank);
        self.parts.push(Say::Text(self.to(text)));
    }

    pub fn text(&mut self, text: &Text) {
        self.parts.push(Say::Text(self.to(text)));
    }

    pub fn item(&mut self, text: &Text) {
        self.parts.push(Say::Item { mark: "· ".into(), text: self.to(text) });
    }

    /// A table without the columns that hold nothing.
    pub fn table_of_used(&mut self, heads: &[Text], rows: Vec<Vec<String>>) {
        let used = |at: &usize| rows.iter().any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()));
        let used: Vec<usize> = (0..heads.len()).filter(used).collect();
        let heads: Vec<Text> = used.iter().map(|at| heads[*at].clone()).collect();
        let pick =
            |row: &Vec<String>| used.iter().map(|at| row.get(*at).cloned().unwrap_or_default()).collect();
        let rows = rows.iter().map(pick).collect();
        self.table(&heads, rows);
    }

    pub fn table(&mut self, heads: &[Text], rows: Vec<Vec<String>>) {
        let heads = heads.iter().map(|head| self.to(head)).collect();
        self.parts.push(Say::Table { heads, rows });
    }

    /// What was said and where, with what to do about it the first time.
    pub fn finding(&mut self, said: &Said, name: Option<&str>, first: bool) {
        let line = match name {
            Some(name) => say::IN_NAMED.with("name", shortened(name, 50)),
            None => say::IN_WHOLE,
        };
        let line = line
            .with_text("severity", &severity(said.severity))
            .with("short", said.short.as_deref().unwrap_or(""));
        let line = line.with_text("message", &said.message);
        let line =
            Text { es: line.es.replace("  ·", " ·").into(), en: line.en.replace("  ·", " ·").into() };
        let hint = said.hint.as_ref().filter(|_| first);
        self.item(&hint.map_or(line.clone(), |hint| line.and(hint)));
    }
}

/// The word for how grave.
pub(super) fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => say::SEVERITY_ERROR,
        Severity::Warning => say::SEVERITY_WARNING,
        Severity::Info => say::SEVERITY_INFO,
        Severity::Missing | Severity::Pending => say::SEVERITY_OTHER,
    }
}
