//! A page before it is laid out.

use serde_json::{Value as Json, json};

use super::Book;
use crate::guide::prose::Part;
use crate::text::fold::fold;
use crate::text::{Text, manual as say};

/// What belongs together in the menu at the side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    Home,
    Part(Part),
    Reference,
}

/// A page before it is laid out.
pub struct Draft {
    pub path: String,
    pub template: &'static str,
    pub shelf: Shelf,
    pub title: String,
    /// What it is about, in one sentence.
    pub about: String,
    /// What is above it besides home: words and path.
    pub above: Vec<(String, String)>,
    /// Headings: anchor and words.
    pub headings: Vec<(String, String)>,
    /// For its template.
    pub content: Json,
    /// What search finds in it.
    pub entries: Vec<Entry>,
    /// Behind and before it.
    pub pager: [Option<(String, String)>; 2],
}

/// A place that search finds.
#[derive(Debug, Clone)]
pub struct Entry {
    pub kind: Text,
    pub title: String,
    pub to: String,
    /// More words that it is found by.
    pub words: String,
}

impl Entry {
    pub fn json(&self, book: &Book<'_>) -> Json {
        let title = fold(&self.title);
        let mut words: Vec<String> = fold(&self.words)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 2 && !title.contains(word))
            .map(String::from)
            .collect();
        words.sort();
        words.dedup();
        json!({
            "kind": self.kind.to(book.lang),
            "title": self.title,
            "folded": title,
            "to": self.to,
            "words": words.join(" "),
        })
    }
}

impl Draft {
    pub fn new(path: String, template: &'static str, shelf: Shelf) -> Self {
        Self {
            path,
            template,
            shelf,
            title: String::new(),
            about: String::new(),
            above: Vec::new(),
            headings: Vec::new(),
            content: Json::Null,
            entries: Vec::new(),
            pager: [None, None],
        }
    }

    pub fn called(mut self, title: impl Into<String>, about: impl Into<String>) -> Self {
        (self.title, self.about) = (title.into(), about.into());
        self
    }

    /// Search finds the page itself.
    pub fn found_as(mut self, kind: Text, words: impl Into<String>) -> Self {
        let words = format!("{} {}", self.about, words.into());
        self.entries.push(Entry { kind, title: self.title.clone(), to: self.path.clone(), words });
        self
    }
}

impl Book<'_> {
    pub fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.to(self.lang)
    }

    pub fn part_title(&self, part: Part) -> Text {
        match part {
            Part::Start => say::PART_START,
            Part::Official => say::PART_OFFICIAL,
            Part::Coordinator => say::PART_COORDINATOR,
            Part::Trainer => say::PART_TRAINER,
            Part::Developer => say::PART_DEVELOPER,
        }
    }

    pub fn part_about(&self, part: Part) -> Text {
        match part {
            Part::Start => say::PART_START_ABOUT,
            Part::Official => say::PART_OFFICIAL_ABOUT,
            Part::Coordinator => say::PART_COORDINATOR_ABOUT,
            Part::Trainer => say::PART_TRAINER_ABOUT,
            Part::Developer => say::PART_DEVELOPER_ABOUT,
        }
    }

    /// The words of the menu above.
    pub fn part_short(&self, part: Part) -> Text {
        match part {
            Part::Start => say::PART_START,
            Part::Official => say::PART_OFFICIAL_SHORT,
            Part::Coordinator => say::PART_COORDINATOR_SHORT,
            Part::Trainer => say::PART_TRAINER_SHORT,
            Part::Developer => say::PART_DEVELOPER_SHORT,
        }
    }
}
