//! The folder of the site: what it remembers, and how the new files come into it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::{Job, many, refused};
use crate::error::{Kind, Result};
use crate::fsx::{self, Fs, RealFs, Stage};
use crate::plan::model::Plan;
use crate::publish::site::{Bytes, Leaving, Memory, Page, Places, Written};
use crate::text::fold::visible;
use crate::text::{Text, site as say};

/// Name of the memory in the folder.
const MEMORY: &str = ".apertura-sitio.json";
/// Bytes of a memory: some hundred for each file.
const MEMORY_BYTES: u64 = 64 << 20;
/// Documents that go beside the files of a dataset, in the folder where they were prepared.
const DOCUMENTS: [&str; 5] = ["LEEME.md", "diccionario.csv", "esquema.json", "procedencia.md", "calidad.md"];
/// Bytes of a page: a page that is larger is none of ours.
const PAGE_BYTES: u64 = 64 << 20;

/// A folder that is, or becomes, a site.
pub struct Folder {
    path: PathBuf,
    pub memory: Memory,
}

/// How much was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub all: usize,
    pub written: usize,
    /// Of all files.
    pub bytes: u64,
    /// There was a site before.
    pub again: bool,
}

/// Documents by the id of the dataset: name in the site, and path.
pub type Documents = BTreeMap<String, Vec<(String, PathBuf)>>;

/// The documents that are beside the prepared files.
pub fn documents(granted: &BTreeSet<String>, plan: &Plan, beside: &Path) -> Documents {
    let open = |id: &&String| plan.dataset.get(*id).is_some_and(|row| row.withdrawn.is_none());
    let mut found = Documents::new();
    for id in granted.iter().filter(open) {
        let folder = beside.join(crate::document::folder(id));
        let named = |path: PathBuf| Some((path.file_name()?.to_str()?.to_string(), path));
        let all = fsx::walk(&folder).unwrap_or_default().into_iter().filter_map(named);
        let all: Vec<(String, PathBuf)> =
            all.filter(|(name, path)| is_document(name) && path.parent() == Some(&folder)).collect();
        if !all.is_empty() {
            found.insert(id.clone(), all);
        }
    }
    found
}

fn is_document(name: &str) -> bool {
    let schema = name.starts_with("esquema-") && name.ends_with(".json");
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    DOCUMENTS.contains(&name) || schema && plain
}

/// Their names in the site.
pub fn names(documents: &Documents) -> BTreeMap<String, Vec<String>> {
    let names = |all: &Vec<(String, PathBuf)>| all.iter().map(|(name, _)| name.clone()).collect();
    documents.iter().map(|(id, all)| (id.clone(), names(all))).collect()
}

/// All that is to be in the folder.
pub struct Whole<'a> {
    pub pages: &'a [Page],
    pub leaving: &'a [Leaving],
    pub documents: &'a Documents,
    pub places: &'a Places,
}

/// A file that is to be in the folder.
struct Wanted<'a> {
    path: String,
    from: From<'a>,
}

enum From<'a> {
    Bytes(&'a [u8]),
    File(PathBuf),
}

impl Folder {
    /// # Errors
    /// When its memory is there and cannot be read: what was published must not be forgotten.
    pub fn open(path: &Path) -> Result<Self> {
        let file = path.join(MEMORY);
        let memory = match RealFs.read(&file, MEMORY_BYTES) {
            Ok(bytes) => Memory::read(&String::from_utf8_lossy(&bytes)).ok_or_else(|| {
                refused(Kind::Unreadable, say::MEMORY_BAD.with("path", file.display()), say::MEMORY_BAD_TODO)
            })?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Memory::default(),
            Err(error) => return Err(fsx::unread(&file, &error)),
        };
        Ok(Self { path: path.to_path_buf(), memory })
    }

    /// Writes what is not yet as it should be.
    ///
    /// # Errors
    /// When a file is not the one of the plan, or others would be changed; nothing is written then.
    pub fn write(&self, job: &Job<'_>, whole: &Whole<'_>, mut memory: Memory) -> Result<Count> {
        let pages = whole.pages.iter();
        let mut wanted: Vec<Wanted<'_>> =
            pages.map(|page| Wanted { path: page.path.clone(), from: From::Bytes(&page.bytes) }).collect();
        if let Some(logo) = &job.look.logo {
            wanted.push(Wanted { path: logo.name.clone(), from: From::Bytes(&logo.bytes) });
        }
        let mut hashes = checked(job, whole.leaving)?;
        for one in whole.leaving {
            let from = match &one.from {
                Bytes::Made(bytes) => From::Bytes(bytes),
                Bytes::Path(path) => From::File(job.beside.join(path)),
            };
            wanted.push(Wanted { path: one.path.clone(), from });
        }
        let all = whole.documents.iter().flat_map(|(id, all)| all.iter().map(move |one| (id, one)));
        for (id, (name, path)) in all {
            let Some(place) = whole.places.get(id, &format!("#{name}")) else { continue };
            hashes.extend(fsx::sha256_of(path).map(|hash| (path.clone(), hash)));
            wanted.push(Wanted { path: place.to_string(), from: From::File(path.clone()) });
        }
        self.put(job, &wanted, (&hashes, &mut memory))
    }

    fn put(
        &self,
        job: &Job<'_>,
        wanted: &[Wanted<'_>],
        (hashes, memory): (&BTreeMap<PathBuf, String>, &mut Memory),
    ) -> Result<Count> {
        let mut count =
            Count { all: wanted.len() + 1, again: !self.memory.files.is_empty(), ..Count::default() };
        let (mut stage, mut strangers, mut news) = (Stage::default(), Vec::new(), Vec::new());
        for one in wanted {
            let place = self.path.join(&one.path);
            let made = self.made(one, hashes)?;
            count.bytes += made.bytes;
            let same = self.is_there(&place, one, &made);
            memory.files.insert(one.path.clone(), made);
            if same {
                continue;
            }
            if !self.memory.files.contains_key(&one.path) && RealFs.metadata(&place).is_ok() {
                strangers.push(one.path.clone());
            }
            news.push((place, one));
        }
        let text = memory.text();
        let remembered =
            RealFs.read(&self.path.join(MEMORY), MEMORY_BYTES).is_ok_and(|old| old == text.as_bytes());
        count.written = news.len() + usize::from(!remembered);
        if !strangers.is_empty() && !job.app.options.yes {
            let list = super::show::listed(&strangers);
            return Err(refused(Kind::Usage, say::THERE.with("list", list), say::THERE_TODO));
        }
        if job.app.options.dry_run {
            return Ok(count);
        }
        for (place, one) in &news {
            let staged = match &one.from {
                From::Bytes(bytes) => stage.write(place, bytes),
                From::File(path) => {
                    stage.copy(path, place).and_then(|(hash, _)| still(hashes.get(path), &hash))
                }
            };
            staged.map_err(|error| fsx::unwritten(place, &error))?;
        }
        if !remembered {
            // Last of all: what it tells of is there.
            let place = self.path.join(MEMORY);
            stage.write(&place, text.as_bytes()).map_err(|error| fsx::unwritten(&place, &error))?;
        }
        stage.put().map_err(|error| fsx::unwritten(&self.path, &error))?;
        Ok(count)
    }

    fn made(&self, one: &Wanted<'_>, hashes: &BTreeMap<PathBuf, String>) -> Result<Written> {
        match &one.from {
            From::Bytes(bytes) => {
                Ok(Written { sha256: crate::hash::sha256(bytes), bytes: bytes.len() as u64 })
            }
            From::File(path) => {
                let sha256 = hashes.get(path).cloned().unwrap_or_default();
                Ok(Written { sha256, bytes: fsx::size(path).unwrap_or_default() })
            }
        }
    }

    /// Whether the very bytes are in their place.
    fn is_there(&self, place: &Path, one: &Wanted<'_>, made: &Written) -> bool {
        if fsx::size(place) != Some(made.bytes) {
            return false;
        }
        match &one.from {
            From::Bytes(bytes) => RealFs.read(place, PAGE_BYTES).is_ok_and(|old| old == *bytes),
            From::File(_) => fsx::sha256_of(place).as_ref() == Some(&made.sha256),
        }
    }
}

/// A source that changed between its check and its copy.
fn still(known: Option<&String>, copied: &str) -> io::Result<()> {
    if known.is_some_and(|known| known == copied) { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// The hashes of the files that leave; all that are gone or are not those of the plan are told at once.
fn checked(job: &Job<'_>, leaving: &[Leaving]) -> Result<BTreeMap<PathBuf, String>> {
    let (mut hashes, mut wrong) = (BTreeMap::new(), Vec::new());
    for one in leaving {
        let Bytes::Path(path) = &one.from else { continue };
        let full = job.beside.join(path);
        let about = |text: Text| {
            let title = job
                .plan
                .dataset
                .get(&one.dataset)
                .map_or(one.dataset.as_str(), |row| row.called(&one.dataset));
            text.with("dataset", visible(title)).with("path", visible(path))
        };
        match fsx::sha256_of(&full) {
            None => wrong.push(about(say::FILE_GONE)),
            Some(hash) if one.sha256.as_ref().is_some_and(|known| !known.eq_ignore_ascii_case(&hash)) => {
                wrong.push(about(say::FILE_CHANGED));
            }
            Some(hash) => {
                hashes.insert(full, hash);
            }
        }
    }
    if wrong.is_empty() {
        return Ok(hashes);
    }
    let what = many(say::FILES_WRONG, &super::show::first(&wrong));
    Err(refused(Kind::Faulty, what, say::FILES_WRONG_TODO))
}
