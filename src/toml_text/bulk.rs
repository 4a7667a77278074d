//! Many tables at once: thousands of datasets come or go in one pass over the text instead of one pass each.

use std::collections::HashSet;

use toml::{Table, Value};

use super::edit::{Ranks, Source};
use super::index::{self, Counts, Section};
use super::render;

/// A table of a map by its path of two keys: `dataset`, its id.
pub type Path = [String; 2];

impl Source {
    /// Writes new tables of one map, in their order, after those that are there. Nothing of them may be there yet.
    ///
    /// Returns false, and changes nothing, where the map is written in a way that needs them put one by one.
    pub fn add_tables(&mut self, tables: &[(Path, &Table)], ranks: &Ranks) -> bool {
        let Some((first, _)) = tables.first() else { return true };
        let map = std::slice::from_ref(&first[0]);
        if self.find(map).is_some() || self.dotted_sibling(map).is_some() {
            return false;
        }
        let last = self.sections.iter().rposition(|section| section.path.first() == Some(&first[0]));
        let before = last.unwrap_or_else(|| self.section_before(first, ranks));
        let newline = self.newline();
        let mut new = String::new();
        for (path, table) in tables {
            sections(path, table, ranks, newline, &mut new);
        }
        let at = self.end_of_content(before);
        let unfinished = at > 0 && !self.text()[..at].ends_with('\n');
        let lead = if unfinished { newline.repeat(2) } else { newline.repeat(usize::from(at > 0)) };
        let new = new.strip_suffix(newline).unwrap_or(&new);
        self.insert(before + 1, at, &lead, new);
        true
    }

    /// Puts whole sections into the text, and into the index as they stand.
    fn insert(&mut self, number: usize, at: usize, lead: &str, new: &str) {
        self.text.insert_str(at, &format!("{lead}{new}"));
        let grown = lead.len() + new.len();
        for later in self.sections.get_mut(number..).into_iter().flatten() {
            later.start += grown;
        }
        let mut found = index::sections_from(new, 0, false, &mut Counts::new());
        found.iter_mut().for_each(|section| section.start += at + lead.len());
        self.sections.splice(number..number, found);
        self.reindex();
    }

    /// Takes tables of one map away with everything below them; what stands between them stays.
    ///
    /// Returns false, and changes nothing, where one of them is not written as sections alone.
    pub fn remove_tables(&mut self, paths: &HashSet<Path>) -> bool {
        let other = |path: &Path| self.find(path).is_some() || self.dotted_sibling(path).is_some();
        if paths.iter().any(other) {
            return false;
        }
        let goes = |section: &Section| match section.path.as_slice() {
            [map, id, ..] => paths.contains(&[map.clone(), id.clone()]),
            _ => false,
        };
        let mut kept = String::with_capacity(self.text().len());
        let mut from = 0;
        for number in (0..self.sections.len()).filter(|number| goes(&self.sections[*number])) {
            let mut end = self.end_of_content(number);
            let limit = self.section_end(number);
            while self.text()[end..limit].starts_with(['\n', '\r']) {
                end += 1;
            }
            kept.push_str(&self.text()[from..self.sections[number].start]);
            from = end;
        }
        kept.push_str(&self.text()[from..]);
        *self = Self::with_newline(kept, self.newline());
        true
    }
}

/// A table as sections, each after an empty line: its own keys, then the tables in it by their rank.
fn sections(path: &[String], table: &Table, ranks: &Ranks, newline: &str, out: &mut String) {
    let mut all = Vec::new();
    gather(path, table, &mut all);
    all.sort_by_cached_key(|(path, _)| ranks(path).order);
    for (path, table) in all {
        let plain: Vec<(&String, &Value)> = table.iter().filter(|(_, value)| !value.is_table()).collect();
        if plain.is_empty() {
            continue;
        }
        out.push_str(&format!("[{}]{newline}", render::dotted(&path)));
        for (key, value) in plain {
            out.push_str(&format!("{} = {}{newline}", render::key(key), render::value(value, newline)));
        }
        out.push_str(newline);
    }
}

fn gather<'t>(path: &[String], table: &'t Table, all: &mut Vec<(Vec<String>, &'t Table)>) {
    all.push((path.to_vec(), table));
    for (key, value) in table {
        if let Value::Table(inner) = value {
            let path: Vec<String> = path.iter().chain([key]).cloned().collect();
            gather(&path, inner, all);
        }
    }
}
