//! Editing a TOML text in place: one value changes, every other line stays byte for byte the same.
//!
//! The text is kept in sections, one a header, each with its own index; a change touches one section, so that its cost
//! does not grow with the number of datasets, and many new tables are put in at once. The lexer under the `toml` crate gives the places;
//! `toml_edit`, which rewrites a whole document, loses the BOM and CRLF line ends and regroups interleaved keys.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use toml::Value;

use super::address::Address;
use super::index::{self, Entry, Section};
use super::render;
use super::shelf::{Id, Shelf};

/// Where a header belongs among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// How many of its first keys name the family that it stands with: one for a table, two for an item of a map.
    pub family: usize,
    /// Its place in the family, and of the family among others: one number a level.
    pub order: Vec<usize>,
}

/// Bytes of the lines of `key = value`, and of the value in them.
pub type Written = (Range<usize>, Range<usize>);

/// Ranks headers.
pub type Ranks<'r> = dyn Fn(&[String]) -> Rank + 'r;

/// A TOML text with an index of where everything is.
#[derive(Debug, Clone)]
pub struct Source {
    /// The first is what stands before the first header.
    shelf: Shelf,
    newline: &'static str,
    /// The sections in one piece, once somebody asked for it.
    whole: OnceCell<String>,
    /// Where each section begins in it.
    starts: OnceCell<HashMap<Id, usize>>,
}

impl Source {
    /// Indexes a text that has already been found to be valid TOML.
    pub fn new(text: String) -> Self {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let shelf = Shelf::new(index::sections(&text));
        Self { shelf, newline, whole: OnceCell::from(text), starts: OnceCell::new() }
    }

    /// A text with nothing in it yet, whose tables are to be [taken](Source::adopt) into this one.
    pub fn scratch(&self) -> Self {
        Self { newline: self.newline, ..Self::new(String::new()) }
    }

    pub fn text(&self) -> &str {
        self.whole.get_or_init(|| self.shelf.iter().map(|(_, section)| section.text.as_str()).collect())
    }

    /// `"\r\n"` when the text has any, else `"\n"`.
    pub fn newline(&self) -> &'static str {
        self.newline
    }

    fn starts(&self) -> &HashMap<Id, usize> {
        self.starts.get_or_init(|| {
            let next = |end: &mut usize, (id, section): (Id, &Section)| {
                let start = *end;
                *end += section.text.len();
                Some((id, start))
            };
            self.shelf.iter().scan(0, next).collect()
        })
    }

    /// Where a value is written; `None` when it has no lines of its own.
    pub fn written(&self, at: &Address) -> Option<Written> {
        let (section, entry) = self.find(&at.0)?;
        let (start, entry) = (self.starts().get(&section)?, self.shelf.get(section).entries.get(entry)?);
        let moved = |range: &Range<usize>| start + range.start..start + range.end;
        Some((moved(&entry.line), moved(&entry.value)))
    }

    /// Byte offset of the key of an address, or of the header of a table.
    pub fn offset(&self, at: &Address) -> Option<usize> {
        let starts = self.starts();
        if let Some((section, entry)) = self.find(&at.0) {
            return Some(starts.get(&section)? + self.shelf.get(section).entries.get(entry)?.line.start);
        }
        starts.get(&self.shelf.at(&at.0)?).copied()
    }

    /// Whether a value is written at a path, around it, or with dotted keys below it: in no header of its own.
    pub fn written_inside(&self, at: &Address) -> bool {
        let path = at.0.as_slice();
        (1..=path.len()).any(|depth| self.find(&path[..depth]).is_some())
            || self.dotted_sibling(path).is_some()
    }

    /// Whether something in the text makes this table exist.
    pub fn defines(&self, table: &Address) -> bool {
        !self.shelf.below(&table.0).is_empty()
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
            let value = self.shelf.get(section).entries[entry].value.clone();
            self.splice(section, value, &written);
            return true;
        }
        if let Some(done) = self.set_inside_inline(at, &written) {
            return done;
        }
        let Some((parent, name)) = at.split_last() else { return false };
        if let Some(section) = self.shelf.at(&parent.0) {
            let line = format!("{} = {written}{}", render::key(name), self.newline);
            self.insert_line(section, None, &line);
        } else if let Some((section, entry)) = self.dotted_sibling(&parent.0) {
            let depth = self.shelf.get(section).path.len();
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
            let line = self.shelf.get(section).entries[entry].line.clone();
            self.splice(section, line, "");
            self.drop_if_empty(section);
            return;
        }
        if self.remove_inside_inline(at) {
            return;
        }
        while let Some((section, entry)) = self.dotted_sibling(&at.0) {
            let line = self.shelf.get(section).entries[entry].line.clone();
            self.splice(section, line, "");
        }
        let gone = self.shelf.below(&at.0);
        let numbered = |id: &Id| self.shelf.get(*id).path.iter().any(|key| key.starts_with('['));
        let array = gone.iter().any(numbered);
        gone.into_iter().for_each(|section| self.cut_section(section));
        self.renumber(array);
    }

    fn find(&self, path: &[String]) -> Option<(usize, usize)> {
        (0..path.len()).rev().find_map(|depth| {
            let section = self.shelf.at(&path[..depth])?;
            let entry =
                self.shelf.get(section).entries.iter().position(|entry| entry.key == path[depth..])?;
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
        let range = self.shelf.get(section).entries[entry].value.clone();
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
        let range = self.shelf.get(section).entries[entry].value.clone();
        let text = self.slice(section, range.clone()).to_string();
        let fields = index::inline_entries(&text);
        let kept: Vec<&str> = fields
            .iter()
            .filter(|field| !field.key.starts_with(&inside))
            .map(|field| &text[field.line.start..field.value.end])
            .collect();
        if kept.is_empty() {
            let line = self.shelf.get(section).entries[entry].line.clone();
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
            let section = self.shelf.at(&path[..depth])?;
            let starts =
                |entry: &Entry| entry.key.len() > path.len() - depth && entry.key.starts_with(&path[depth..]);
            let entry = self.shelf.get(section).entries.iter().rposition(starts)?;
            Some((section, entry))
        })
    }

    fn insert_line(&mut self, section: usize, after: Option<usize>, line: &str) {
        let at = match after.or_else(|| self.shelf.get(section).entries.len().checked_sub(1)) {
            Some(entry) => self.shelf.get(section).entries[entry].line.end,
            None => self.shelf.get(section).body,
        };
        let unfinished = at > 0 && !self.shelf.get(section).text[..at].ends_with('\n');
        let line = if unfinished { format!("{}{line}", self.newline) } else { line.to_string() };
        self.splice(section, at..at, &line);
    }

    fn add_section(&mut self, path: &[String], line: &str, ranks: &Ranks) {
        let text = format!("[{}]{}{line}", render::dotted(path), self.newline);
        self.put_sections(vec![index::section(text, path.to_vec())], ranks);
    }

    /// Takes the tables of [scratch](Source::scratch) texts, none of which is here yet, to where the first of them
    /// belongs: as many as there are in one go.
    pub fn adopt(&mut self, texts: Vec<Self>, ranks: &Ranks) {
        let mut new: Vec<Section> = Vec::new();
        for text in texts {
            let tables = text.shelf.iter().map(|(_, section)| section).filter(|found| !found.path.is_empty());
            if let Some(last) = new.last_mut() {
                last.text.push_str(self.newline);
            }
            new.extend(tables.cloned());
        }
        self.put_sections(new, ranks);
    }

    /// Puts sections behind the one that the first of them follows, with a blank line before the first.
    fn put_sections(&mut self, mut new: Vec<Section>, ranks: &Ranks) {
        let Some(first) = new.first() else { return };
        let before = self.section_before(&first.path, ranks);
        let at = self.end_of_content(before);
        let found = self.shelf.get_mut(before);
        let tail = found.text.split_off(at);
        if at > 0 {
            let ended = found.text.ends_with('\n');
            found.text.push_str(if ended { "" } else { self.newline });
            found.text.push_str(self.newline);
        }
        if let Some(last) = new.last_mut() {
            last.text.push_str(&tail);
        }
        self.shelf.insert_after(before, new);
        self.changed();
    }

    /// The section that a new one follows: the last of its family that ranks before it, or of the families before.
    fn section_before(&self, path: &[String], ranks: &Ranks) -> Id {
        let rank = ranks(path);
        let earlier = |s: &Section| ranks(&s.path).order <= rank.order;
        // Of another family, all of it or nothing.
        let depth = rank.family.min(rank.order.len());
        let family_earlier = |s: &Section| {
            let order = ranks(&s.path).order;
            order.get(..depth.min(order.len())) <= rank.order.get(..depth)
        };
        let kin = self.shelf.below(&path[..rank.family.min(path.len())]);
        let found = match kin.first() {
            Some(first) => {
                let last = kin.iter().rfind(|id| earlier(self.shelf.get(**id))).copied();
                last.or_else(|| self.shelf.before(*first))
            }
            None => {
                let mut all = self.shelf.iter();
                all.rfind(|(_, s)| s.path.is_empty() || family_earlier(s)).map(|(id, _)| id)
            }
        };
        found.unwrap_or(0)
    }

    /// Where the last entry of a section ends (or its header, when it has none).
    fn end_of_content(&self, section: Id) -> usize {
        let section = self.shelf.get(section);
        section.entries.last().map_or(section.body, |entry| entry.line.end)
    }

    /// Cuts a section out; comments below it stay with what is before.
    fn cut_section(&mut self, section: Id) {
        let end = self.end_of_content(section);
        let Some(before) = self.shelf.before(section) else { return };
        let gone = self.shelf.remove(section);
        let rest = gone.text.get(end..).unwrap_or_default().trim_start_matches(['\n', '\r']);
        self.shelf.get_mut(before).text.push_str(rest);
        self.changed();
    }

    /// When an element of an array of tables went, those that follow have other numbers.
    fn renumber(&mut self, array: bool) {
        if array {
            self.shelf = Shelf::new(index::sections(self.text()));
        }
    }

    /// A header without keys goes too; comments below it stay.
    fn drop_if_empty(&mut self, section: Id) {
        let found = self.shelf.get(section);
        if found.entries.is_empty() && !found.path.is_empty() {
            let array = found.path.iter().any(|key| key.starts_with('['));
            self.cut_section(section);
            self.renumber(array);
        }
    }

    fn slice(&self, section: Id, range: Range<usize>) -> &str {
        &self.shelf.get(section).text[range]
    }

    /// Replaces a range of a section and indexes that section again.
    fn splice(&mut self, section: Id, range: Range<usize>, new: &str) {
        let found = self.shelf.get_mut(section);
        found.text.replace_range(range, new);
        let again = index::section(std::mem::take(&mut found.text), std::mem::take(&mut found.path));
        *found = again;
        self.changed();
    }

    fn changed(&mut self) {
        self.whole.take();
        self.starts.take();
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
