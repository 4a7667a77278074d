//! Datasets and files of a plan by all that tells them, and ids that nobody has.

use std::collections::{HashMap, HashSet};

use toml::{Table, Value};

use super::super::understand::Set;
use super::KEY;
use crate::text::fold::fold;
use crate::text::free::{self, Taken};
use crate::toml_text::Address;
use crate::wizard::marks;

/// Keys shorter than this are numbers of rows and the like: they mean something in their own file only.
const SURE: usize = 8;

/// What a dataset of a file is in the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Match {
    New,
    There(String),
}

/// The datasets of a plan, to be found again.
pub struct Known {
    ids: Vec<String>,
    /// By the key that a file gave them.
    keys: HashMap<String, Vec<usize>>,
    /// The file that gave each its key.
    sources: HashMap<usize, String>,
    identifiers: HashMap<String, Vec<usize>>,
    titles: HashMap<String, Vec<usize>>,
    /// Addresses, paths and hashes of files.
    files: HashMap<String, Vec<usize>>,
    taken: HashSet<usize>,
}

impl Known {
    pub fn of(tree: &Table) -> Self {
        let mut known = Self {
            ids: Vec::new(),
            keys: HashMap::new(),
            sources: HashMap::new(),
            identifiers: HashMap::new(),
            titles: HashMap::new(),
            files: HashMap::new(),
            taken: HashSet::new(),
        };
        for (id, dataset) in tree.get("dataset").and_then(Value::as_table).into_iter().flatten() {
            if let Value::Table(dataset) = dataset {
                known.add(id, dataset, tree);
            }
        }
        known
    }

    fn add(&mut self, id: &str, dataset: &Table, tree: &Table) {
        let number = self.ids.len();
        self.ids.push(id.to_string());
        let text =
            |key: &str| dataset.get(key).and_then(Value::as_str).map(fold).filter(|text| !text.is_empty());
        if let Some(identifier) = text("identifier") {
            self.identifiers.entry(identifier).or_default().push(number);
        }
        if let Some(title) = text("title") {
            self.titles.entry(title).or_default().push(number);
        }
        let seen = marks::seen(tree, &Address::new(["dataset", id]));
        if let Some((from, key)) = seen.from.and_then(|from| from.split_once(KEY)) {
            self.keys.entry(key.to_string()).or_default().push(number);
            self.sources.insert(number, from.to_string());
        }
        for file in dataset.get("distribution").and_then(Value::as_table).into_iter().flatten() {
            for mark in file.1.as_table().into_iter().flat_map(file_marks) {
                let there = self.files.entry(mark).or_default();
                if there.last() != Some(&number) {
                    there.push(number);
                }
            }
        }
    }

    /// What each dataset of a file is; a dataset of the plan is only one of them. The surest signs go first.
    pub fn find(&mut self, sets: &[&Set], from: &str) -> Vec<Match> {
        let mut found: Vec<Option<usize>> = vec![None; sets.len()];
        let alone = marks_of_one(sets);
        for sign in 0..4 {
            for (set, at) in sets.iter().zip(&mut found).filter(|(_, at)| at.is_none()) {
                let number = match sign {
                    0 => self.by_key(set, from),
                    1 => self.free(
                        self.identifiers.get(&fold(set.text("dataset.identifier").unwrap_or_default())),
                    ),
                    2 => self.by_title(set, from),
                    _ => self.by_file(set, &alone),
                };
                self.taken.extend(number);
                *at = number;
            }
        }
        found.into_iter().map(|at| at.map_or(Match::New, |at| Match::There(self.ids[at].clone()))).collect()
    }

    fn free(&self, numbers: Option<&Vec<usize>>) -> Option<usize> {
        numbers?.iter().copied().find(|number| !self.taken.contains(number))
    }

    fn by_key(&self, set: &Set, from: &str) -> Option<usize> {
        let key = set.key.as_deref()?;
        let of = self.keys.get(key).into_iter().flatten();
        let sure = key.chars().count() >= SURE;
        let found = of
            .copied()
            .filter(|number| sure || self.is_of(*number, from))
            .find(|number| !self.taken.contains(number));
        found.or_else(|| sure.then(|| self.free(self.identifiers.get(&fold(key)))).flatten())
    }

    /// Two records of one file with one title are not the same dataset when the file calls them differently.
    fn by_title(&self, set: &Set, from: &str) -> Option<usize> {
        let numbers = self.titles.get(&fold(set.text("dataset.title")?))?;
        let other = |number: usize| set.key.is_some() && self.is_of(number, from);
        numbers.iter().copied().find(|number| !self.taken.contains(number) && !other(*number))
    }

    /// Whether this file gave a dataset its key.
    fn is_of(&self, number: usize, from: &str) -> bool {
        self.sources.get(&number).is_some_and(|source| source == from)
    }

    /// A file that only one dataset of the plan and only one of the file has.
    fn by_file(&self, set: &Set, alone: &HashSet<String>) -> Option<usize> {
        let marks = set.files.iter().flat_map(marks_of).filter(|mark| alone.contains(mark));
        let only = |mark: String| match self.files.get(&mark).map(Vec::as_slice) {
            Some([only]) if !self.taken.contains(only) => Some(*only),
            _ => None,
        };
        marks.into_iter().find_map(only)
    }
}

/// The marks of files that one dataset alone has.
fn marks_of_one(sets: &[&Set]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for set in sets {
        let marks: HashSet<String> = set.files.iter().flat_map(marks_of).collect();
        marks.into_iter().for_each(|mark| *counts.entry(mark).or_default() += 1);
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(mark, _)| mark).collect()
}

/// What tells a file of the plan: where it is, what it holds.
fn file_marks(file: &Table) -> Vec<String> {
    let text = |key: &str| file.get(key).and_then(Value::as_str).unwrap_or_default();
    marks([text("download_url"), text("path"), text("sha256")])
}

fn marks_of(file: &Set) -> Vec<String> {
    let text = |field: &str| file.text(field).unwrap_or_default();
    marks([text("distribution.download_url"), text("distribution.path"), text("distribution.sha256")])
}

fn marks([url, path, hash]: [&str; 3]) -> Vec<String> {
    let bare = url.trim().trim_end_matches('/');
    let bare = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")).unwrap_or(bare);
    let all = [("u ", bare), ("p ", path.trim()), ("h ", hash.trim())];
    all.iter().filter(|(_, text)| !text.is_empty()).map(|(kind, text)| format!("{kind}{text}")).collect()
}

/// A file by its id: its marks, its title and format.
type Named = (String, Vec<String>, String);

/// The files of one dataset of the plan.
pub struct Files {
    pub ids: Ids,
    files: Vec<Named>,
    taken: HashSet<usize>,
}

impl Files {
    pub fn of(table: Option<&Table>) -> Self {
        let mut files = Self { ids: Ids::default(), files: Vec::new(), taken: HashSet::new() };
        for (id, file) in table.into_iter().flatten() {
            files.ids.0.insert(id);
            if let Value::Table(file) = file {
                let text = |key: &str| file.get(key).and_then(Value::as_str).map(fold).unwrap_or_default();
                let named = format!("{} {}", text("title"), text("format"));
                files.files.push((id.clone(), file_marks(file), named));
            }
        }
        files
    }

    /// The file that this one is: the same place, or a title and format where no place says otherwise.
    pub fn find(&mut self, file: &Set) -> Option<String> {
        let marks = marks_of(file);
        let text = |field: &str| file.text(field).map(fold).unwrap_or_default();
        let named = format!("{} {}", text("distribution.title"), text("distribution.format"));
        let free = |at: &usize| !self.taken.contains(at);
        let by = |same: &dyn Fn(&Named) -> bool| {
            (0..self.files.len()).filter(free).find(|at| same(&self.files[*at]))
        };
        let apart = |there: &[String]| {
            let kinds = |all: &[String], kind: &str| all.iter().any(|mark| mark.starts_with(kind));
            ["u ", "p "].iter().any(|kind| kinds(there, kind) && kinds(&marks, kind))
        };
        let at = by(&|(_, there, _)| there.iter().any(|mark| marks.contains(mark)))
            .or_else(|| by(&|(_, there, name)| *name == named && named.trim() != "" && !apart(there)))?;
        self.taken.insert(at);
        Some(self.files[at].0.clone())
    }
}

/// Ids that are taken, and new ones.
#[derive(Debug, Default)]
pub struct Ids(Taken);

impl Ids {
    pub fn of(tree: &Table) -> Self {
        let datasets = tree.get("dataset").and_then(Value::as_table);
        let removed = tree.get("removed").and_then(Value::as_table);
        Self(datasets.into_iter().chain(removed).flat_map(Table::keys).cloned().collect())
    }

    /// An id for a dataset of this name.
    pub fn dataset(&mut self, name: &str) -> String {
        self.id(name, "conjunto")
    }

    /// An id for a file: by its title, or the last part of its address.
    pub fn file(&mut self, file: &Set) -> String {
        let last =
            |field: &str| file.text(field).and_then(|text| text.trim_end_matches('/').rsplit('/').next());
        let name = file.text("distribution.title").or_else(|| last("distribution.path"));
        self.id(name.or_else(|| last("distribution.download_url")).unwrap_or_default(), "recurso")
    }

    fn id(&mut self, name: &str, fallback: &str) -> String {
        self.0.take(&free::id(name, 60, fallback))
    }
}
