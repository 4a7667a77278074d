//! Where files are in the folder of the site. An address that was given once stays: first comes the one that the plan or
//! the memory of the site has, and only a new file gets `archivos/IDENTIFIER/NAME`.

use std::collections::{BTreeMap, BTreeSet};

use super::Memory;
use crate::catalog::{Catalog, Copy, Dataset, Distribution};
use crate::text::fold::slug;

/// Paths inside the folder, with `/`, by the ids of dataset and file. A part of a file is `FILE#2`, a document beside the
/// files `#LEEME.md`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places(BTreeMap<(String, String), String>);

impl Places {
    /// The places of everything that leaves; `documents` are names by the id of the dataset.
    pub fn of(catalog: &Catalog, memory: &Memory, documents: &BTreeMap<String, Vec<String>>) -> Self {
        let mut made =
            Making { memory, site: catalog.site.as_deref(), taken: BTreeSet::new(), places: Self::default() };
        let open = || catalog.datasets.iter().filter(|dataset| dataset.withdrawn.is_none());
        let files = || open().flat_map(|dataset| dataset.published().map(move |file| (dataset, file)));
        let here: Vec<(&Dataset, &Distribution)> = files().filter(|(_, file)| is_here(file)).collect();
        // Those that have a place already come first: nobody else takes it.
        for known in [true, false] {
            for (dataset, file) in &here {
                made.file(dataset, file, known);
            }
        }
        for dataset in open() {
            for name in documents.get(&dataset.id).into_iter().flatten() {
                let key = (dataset.id.clone(), format!("#{name}"));
                let old = made.remembered(&key);
                let path = old.unwrap_or_else(|| format!("archivos/{}/{name}", dataset.identifier));
                made.put(key, path);
            }
        }
        made.places
    }

    pub fn get(&self, dataset: &str, file: &str) -> Option<&str> {
        self.0.get(&(dataset.to_string(), file.to_string())).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&(String, String), &String)> {
        self.0.iter()
    }

    /// Gives the files of a catalogue the addresses that they have in the site, but those that are online elsewhere.
    pub fn address(&self, catalog: &mut Catalog) {
        let Some(site) = catalog.site.clone() else { return };
        for dataset in &mut catalog.datasets {
            for file in &mut dataset.distributions {
                let own = file.url.as_deref().is_none_or(|url| below(url, &site).is_some());
                if let Some(path) = self.get(&dataset.id, &file.id).filter(|_| own) {
                    file.url = Some(format!("{site}/{path}"));
                }
            }
        }
    }
}

/// The name of a part of a split file, as a key of [`Places`]; from 1.
pub(super) fn part(file: &str, number: usize) -> String {
    format!("{file}#{number}")
}

/// Whether the bytes of a file are in the folder of the site.
pub(super) fn is_here(file: &Distribution) -> bool {
    file.file_name.is_some() && matches!(file.copy, Copy::Prepared(_) | Copy::Original(_) | Copy::Made(_))
}

/// The path of an address below that of the site, when it is one that a folder can have.
fn below<'u>(url: &'u str, site: &str) -> Option<&'u str> {
    let path = url.strip_prefix(site)?.strip_prefix('/')?;
    let plain = |part: &str| {
        let sign = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        !part.is_empty() && !part.starts_with('.') && part.chars().all(sign)
    };
    // Names of pages are those of pages.
    let page = path.ends_with(".html") || !path.contains('/');
    (!page && path.split('/').all(plain)).then_some(path)
}

struct Making<'m> {
    memory: &'m Memory,
    site: Option<&'m str>,
    taken: BTreeSet<String>,
    places: Places,
}

impl Making<'_> {
    fn remembered(&self, (dataset, file): &(String, String)) -> Option<String> {
        self.memory.paths.get(&format!("{dataset}/{file}")).cloned()
    }

    fn file(&mut self, dataset: &Dataset, file: &Distribution, known: bool) {
        let Some(name) = &file.file_name else { return };
        let key = (dataset.id.clone(), file.id.clone());
        let told =
            file.url.as_deref().zip(self.site).and_then(|(url, site)| below(url, site)).map(String::from);
        // Another format is another file.
        let old = told.or_else(|| self.remembered(&key)).filter(|old| ending(old) == ending(name));
        if old.is_some() != known {
            return;
        }
        let path = old.unwrap_or_else(|| format!("archivos/{}/{name}", dataset.identifier));
        self.put(key, path);
        for (at, part) in file.parts.iter().enumerate() {
            let key = (dataset.id.clone(), self::part(&file.id, at + 1));
            let old = self.remembered(&key);
            let path = old.unwrap_or_else(|| format!("archivos/{}/{}", dataset.identifier, part_name(part)));
            self.put(key, path);
        }
    }

    /// With the id of its file before its name, where another file has the place.
    fn put(&mut self, key: (String, String), path: String) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let numbered = (2..).map(|number: u32| format!("{folder}/{number}-{name}"));
        let free = std::iter::once(path.clone()).chain(numbered).find(|path| !self.taken.contains(path));
        let free = free.unwrap_or(path.clone());
        self.taken.insert(free.clone());
        self.places.0.insert(key, free);
    }
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The name that a part of a split file is published under.
fn part_name(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let pieces: Vec<String> =
        last.split('.').map(|piece| slug(piece, 60)).filter(|piece| !piece.is_empty()).collect();
    pieces.join(".")
}
