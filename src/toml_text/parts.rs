//! A text in parts: the sections of one table of a map, `[dataset.a]` and all below it, as a text of their own.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::edit::{Ranks, Source};

/// The first two keys of a path: a table of a map.
pub type Family = (String, String);

/// Where the tables of maps stand in a text.
pub struct Parts {
    /// Sections of each; `None` where they do not stand together or something else defines a part of them.
    runs: HashMap<Family, Option<Range<usize>>>,
    /// First keys of which something stands outside of such sections.
    mixed: HashSet<String>,
}

impl Parts {
    pub fn new(source: &Source) -> Self {
        let mut parts = Self { runs: HashMap::new(), mixed: HashSet::new() };
        let mut before: Option<Family> = None;
        for (at, section) in source.sections.iter().enumerate() {
            let family = match section.path.as_slice() {
                [] => {
                    parts.mixed.extend(section.entries.iter().filter_map(|entry| entry.key.first().cloned()));
                    None
                }
                [top] => {
                    parts.mixed.extend((!section.entries.is_empty()).then(|| top.clone()));
                    None
                }
                [top, id, ..] => Some((top.clone(), id.clone())),
            };
            if let Some(family) = &family {
                let again = before.as_ref() == Some(family);
                let run = parts.runs.entry(family.clone()).or_insert(Some(at..at));
                *run = match run.take() {
                    Some(range) if range.is_empty() || again => Some(range.start..at + 1),
                    _ => None,
                };
            }
            before = family;
        }
        parts
    }

    /// Whether the tables of a map can be changed each on its own.
    pub fn apart(&self, top: &str) -> bool {
        !self.mixed.contains(top)
    }

    /// The sections of a table: not there, there, or not together.
    pub fn run(&self, family: &Family) -> Option<Option<Range<usize>>> {
        match self.runs.get(family) {
            None => Some(None),
            Some(None) => None,
            Some(Some(range)) => Some(Some(range.clone())),
        }
    }
}

impl Source {
    /// A part of the text of another, in the line ends of that one.
    pub fn part(text: String, newline: &'static str) -> Self {
        let mut source = Self::new(text);
        source.newline = newline;
        source
    }

    /// The bytes of some sections, up to the next one.
    pub fn bytes_of(&self, sections: &Range<usize>) -> Range<usize> {
        let start = self.sections.get(sections.start).map_or(self.text.len(), |section| section.start);
        let end = self.sections.get(sections.end).map_or(self.text.len(), |section| section.start);
        start..end
    }

    /// The first two keys of the section that a new table of a map follows, and where that one ends.
    pub fn place_of_new(&self, family: &Family, ranks: &Ranks) -> (Option<Family>, usize) {
        let same =
            self.sections.iter().rposition(|section| section.path.len() > 1 && section.path[0] == family.0);
        let path = [family.0.clone(), family.1.clone()];
        let section = same.unwrap_or_else(|| self.section_before(&path, ranks));
        let before = match self.sections.get(section).map(|section| section.path.as_slice()) {
            Some([top, id, ..]) => Some((top.clone(), id.clone())),
            _ => None,
        };
        let end = if self.sections.is_empty() { 0 } else { self.end_of_content(section) };
        (before, end)
    }

    /// Puts the text of new sections after the last one, above the comments that follow it.
    pub fn append(&mut self, sections: &str) {
        let end = match self.sections.len().checked_sub(1) {
            Some(last) => self.end_of_content(last),
            None => 0,
        };
        let text = format!("{}{sections}", self.gap(end));
        self.text.insert_str(end, &text);
        let newline = self.newline;
        *self = Self::part(std::mem::take(&mut self.text), newline);
    }

    /// What parts a new section from what stands before it.
    pub fn gap(&self, at: usize) -> String {
        match self.text.get(..at).unwrap_or_default() {
            "" => String::new(),
            before if before.ends_with('\n') => self.newline.to_string(),
            _ => self.newline.repeat(2),
        }
    }
}
