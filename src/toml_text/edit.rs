//! Editing a TOML text in place: one value changes, every other line stays byte for byte the same.
//!
//! The text is indexed by its headers; a change touches one section and only that section is indexed again, so the
//! cost of a change does not grow with the number of datasets. The lexer under the `toml` crate gives the places;
//! `toml_edit`, which rewrites a whole document, loses the BOM and CRLF line ends and regroups interleaved keys.

use std::collections::HashMap;
use std::ops::Range;

use toml::Value;

use super::address::Address;
use super::index::{self, Entry, Section};
use super::render;

/// Where a header belongs among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// How many of its first keys name the family that it stands with: one for a table, two for an item of a map.
    pub family: usize,
    /// Its place in the family, and of the family among others: one number a level.
    pub order: Vec<usize>,
}

/// Ranks headers.
pub type Ranks<'r> = dyn Fn(&[String]) -> Rank + 'r;

/// A TOML text with an index of where everything is.
#[derive(Debug, Clone)]
pub struct Source {
    pub(super) text: String,
    pub(super) sections: Vec<Section>,
    by_path: HashMap<Vec<String>, usize>,
    pub(super) newline: &'static str,
}

impl Source {
    /// Indexes a text that has already been found to be valid TOML.
    pub fn new(text: String) -> Self {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut source = Self { sections: index::sections(&text), text, by_path: HashMap::new(), newline };
        source.reindex();
        source
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// `"\r\n"` when the text has any, else `"\n"`.
    pub fn newline(&self) -> &'static str {
        self.newline
    }

    /// Byte offset of the key of an address, or of the header of a table.
    pub fn offset(&self, at: &Address) -> Option<usize> {
        if let Some((section, entry)) = self.find(&at.0) {
            return Some(self.sections[section].start + self.sections[section].entries[entry].line.start);
        }
        self.by_path.get(&at.0).map(|section| self.sections[*section].start)
    }

    /// Whether something in the text makes this table exist.
    pub fn defines(&self, table: &Address) -> bool {
        self.sections.iter().any(|section| !section.path.is_empty() && section.path.starts_with(&table.0))
            || self.dotted_sibling(&table.0).is_some()
            || self.find(&table.0).is_some()
    }

    /// Writes a value at an address: in its place when it is there, else where a person would have put it.
    ///
    /// `ranks` orders the headers of new sections. Returns false when the place cannot be written
    /// (something that is not a table stands in the way).
    pub fn set(&mut self, at: &Address, value: &Value, ranks: &Ranks) -> bool {
        let written = render::value(value, self.newline);
        if let Some((section, entry)) = self.find(&at.0) {
            let value = self.sections[section].entries[entry].value.clone();
            self.splice(section, value, &written);
            return true;
        }
        if let Some(done) = self.set_inside_inline(at, &written) {
            return done;
        }
        let Some((parent, name)) = at.split_last() else { return false };
        if let Some(section) = self.by_path.get(&parent.0).copied() {
            let line = format!("{} = {written}{}", render::key(name), self.newline);
            self.insert_line(section, None, &line);
        } else if let Some((section, entry)) = self.dotted_sibling(&parent.0) {
            let depth = self.sections[section].path.len();
            let line = format!("{} = {written}{}", render::dotted(&at.0[depth..]), self.newline);
            self.insert_line(section, Some(entry), &line);
        } else {
            let line = format!("{} = {written}{}", render::key(name), self.newline);
            self.add_section(&parent.0, &line, ranks);
        }
        true
    }

    /// Takes away a value, or a whole table with everything below it.
    pub fn remove(&mut self, at: &Address) {
        if let Some((section, entry)) = self.find(&at.0) {
            let line = self.sections[section].entries[entry].line.clone();
            self.splice(section, line, "");
            self.drop_if_empty(section);
            return;
        }
        if self.remove_inside_inline(at) {
            return;
        }
        while let Some((section, entry)) = self.dotted_sibling(&at.0) {
            let line = self.sections[section].entries[entry].line.clone();
            self.splice(section, line, "");
        }
        let below = |s: &Section| !s.path.is_empty() && s.path.starts_with(&at.0);
        while let Some(section) = self.sections.iter().position(below) {
            self.cut_section(section);
        }
    }

    fn find(&self, path: &[String]) -> Option<(usize, usize)> {
        (0..path.len()).rev().find_map(|depth| {
            let section = *self.by_path.get(&path[..depth])?;
            let entry = self.sections[section].entries.iter().position(|entry| entry.key == path[depth..])?;
            Some((section, entry))
        })
    }

    /// The entry whose inline table holds (or would hold) the address, and what of the path lies inside it.
    fn find_inline(&self, path: &[String]) -> Option<(usize, usize, Vec<String>)> {
        (1..path.len()).rev().find_map(|depth| {
            let (section, entry) = self.find(&path[..depth])?;
            Some((section, entry, path[depth..].to_vec()))
        })
    }

    fn set_inside_inline(&mut self, at: &Address, written: &str) -> Option<bool> {
        let (section, entry, inside) = self.find_inline(&at.0)?;
        let range = self.sections[section].entries[entry].value.clone();
        let text = self.slice(section, range.clone()).to_string();
        if !text.starts_with('{') {
            return Some(false);
        }
        let fields = index::inline_entries(&text);
        let new = match fields.iter().find(|field| field.key == inside) {
            Some(field) => replace(&text, field.value.clone(), written),
            None => append_field(&text, &fields, &format!("{} = {written}", render::dotted(&inside))),
        };
        self.splice(section, range, &new);
        Some(true)
    }

    fn remove_inside_inline(&mut self, at: &Address) -> bool {
        let Some((section, entry, inside)) = self.find_inline(&at.0) else { return false };
        let range = self.sections[section].entries[entry].value.clone();
        let text = self.slice(section, range.clone()).to_string();
        let fields = index::inline_entries(&text);
        let kept: Vec<&str> = fields
            .iter()
            .filter(|field| !field.key.starts_with(&inside))
            .map(|field| &text[field.line.start..field.value.end])
            .collect();
        if kept.is_empty() {
            let line = self.sections[section].entries[entry].line.clone();
            self.splice(section, line, "");
            self.drop_if_empty(section);
        } else if kept.len() < fields.len() {
            self.splice(section, range, &format!("{{ {} }}", kept.join(", ")));
        }
        true
    }

    /// The last entry that defines part of a table with dotted keys (`liaison.name = …` under `[team]`).
    fn dotted_sibling(&self, path: &[String]) -> Option<(usize, usize)> {
        (0..path.len()).rev().find_map(|depth| {
            let section = *self.by_path.get(&path[..depth])?;
            let starts =
                |entry: &Entry| entry.key.len() > path.len() - depth && entry.key.starts_with(&path[depth..]);
            let entry = self.sections[section].entries.iter().rposition(starts)?;
            Some((section, entry))
        })
    }

    fn insert_line(&mut self, section: usize, after: Option<usize>, line: &str) {
        let at = match after.or_else(|| self.sections[section].entries.len().checked_sub(1)) {
            Some(entry) => self.sections[section].entries[entry].line.end,
            None => self.sections[section].body,
        };
        let unfinished = at > 0 && !self.slice(section, 0..at).ends_with('\n');
        let line = if unfinished { format!("{}{line}", self.newline) } else { line.to_string() };
        self.splice(section, at..at, &line);
    }

    fn add_section(&mut self, path: &[String], line: &str, ranks: &Ranks) {
        let section = self.section_before(path, ranks);
        let at = self.end_of_content(section);
        let gap = if at > 0 { self.newline } else { "" };
        let unfinished = at > 0 && !self.text[..at].ends_with('\n');
        let first = if unfinished { self.newline } else { "" };
        let lead = format!("{first}{gap}");
        let new = format!("[{}]{}{line}", render::dotted(path), self.newline);
        self.text.insert_str(at, &format!("{lead}{new}"));
        for later in &mut self.sections[section + 1..] {
            later.start += lead.len() + new.len();
        }
        self.sections.insert(section + 1, index::section(&new, at + lead.len(), path.to_vec()));
        self.reindex();
    }

    /// The section that a new one follows: the last of its family that ranks before it, or of the families before.
    pub(super) fn section_before(&self, path: &[String], ranks: &Ranks) -> usize {
        let rank = ranks(path);
        let named = |s: &&(usize, &Section)| !s.1.path.is_empty();
        let all: Vec<(usize, &Section)> = self.sections.iter().enumerate().collect();
        let family = &path[..rank.family.min(path.len())];
        let kin = || all.iter().filter(named).filter(|(_, s)| s.path.starts_with(family));
        let earlier = |s: &Section| ranks(&s.path).order <= rank.order;
        let found = match kin().next() {
            Some((first, _)) => kin().rfind(|(_, s)| earlier(s)).map(|(at, _)| *at).or(first.checked_sub(1)),
            None => {
                all.iter().filter(|(_, s)| s.path.is_empty() || earlier(s)).map(|(at, _)| *at).next_back()
            }
        };
        found.unwrap_or(0)
    }

    /// Where the last entry of a section ends (or its header, when it has none).
    pub(super) fn end_of_content(&self, section: usize) -> usize {
        let section = &self.sections[section];
        section.start + section.entries.last().map_or(section.body, |entry| entry.line.end)
    }

    fn cut_section(&mut self, section: usize) {
        let start = self.sections[section].start;
        let mut end = self.end_of_content(section);
        let limit = self.section_end(section);
        while self.text[end..limit].starts_with(['\n', '\r']) {
            end += 1;
        }
        self.text.replace_range(start..end, "");
        self.reload_from(section.saturating_sub(1));
    }

    /// A header without keys goes too; comments below it stay.
    fn drop_if_empty(&mut self, section: usize) {
        let found = &self.sections[section];
        if found.entries.is_empty() && !found.path.is_empty() {
            self.cut_section(section);
        }
    }

    fn section_end(&self, section: usize) -> usize {
        self.sections.get(section + 1).map_or(self.text.len(), |next| next.start)
    }

    fn slice(&self, section: usize, range: Range<usize>) -> &str {
        let start = self.sections[section].start;
        &self.text[start + range.start..start + range.end]
    }

    /// Replaces a range of a section and indexes that section again.
    fn splice(&mut self, section: usize, range: Range<usize>, new: &str) {
        let start = self.sections[section].start;
        let end = self.section_end(section);
        self.text.replace_range(start + range.start..start + range.end, new);
        let grown = new.len() as isize - range.len() as isize;
        for later in &mut self.sections[section + 1..] {
            later.start = later.start.saturating_add_signed(grown);
        }
        let slice = &self.text[start..end.saturating_add_signed(grown)];
        let path = std::mem::take(&mut self.sections[section].path);
        self.sections[section] = index::section(slice, start, path);
    }

    /// Indexes again everything from a section on, after headers came or went.
    fn reload_from(&mut self, section: usize) {
        let start = self.sections.get(section).map_or(0, |found| found.start);
        self.sections.truncate(section);
        let mut counts = index::array_counts(&self.sections);
        self.sections.extend(index::sections_from(&self.text, start, section == 0, &mut counts));
        self.reindex();
    }

    fn reindex(&mut self) {
        self.by_path.clear();
        for (at, section) in self.sections.iter().enumerate() {
            self.by_path.insert(section.path.clone(), at);
        }
    }
}

fn replace(text: &str, range: Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..range.start], &text[range.end..])
}

fn append_field(text: &str, fields: &[Entry], field: &str) -> String {
    match fields.last() {
        Some(last) => replace(text, last.value.end..last.value.end, &format!(", {field}")),
        None => format!("{{ {field} }}"),
    }
}
