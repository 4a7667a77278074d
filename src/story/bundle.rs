//! Experiences on their way to others: a folder that any web space can serve.
//!
//! `experiencias.toml` is the index, sealed with a folio (`crate::folio`), then one file a story:
//!
//! ```toml
//! folio = "7K3M-Q9XD-4TZ8"
//! version = 1
//! institution = "Ayuntamiento de Villa Ejemplo"
//! made_on = 2026-02-02
//!
//! [[story]]
//! id = "licencias-7f3a"
//! title = "Lo que aprendimos"
//! file = "licencias-7f3a.toml"
//! sha256 = "..."
//! ```
//!
//! A story's file has the keys of [`Carried`]. Its hash stands in the index, so the folio stands for all of them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{From, Provenance, Tale};
use crate::folio::{Folio, opened, sealed};
use crate::hash::sha256;
use crate::text::fold::clean;
use crate::text::free::{id, is_device};
use crate::text::{Text, story as say};

/// The index of a bundle.
pub const INDEX: &str = "experiencias.toml";
/// Bytes of one file of it.
pub const LARGEST: u64 = 64 * 1024;
/// Stories of one bundle.
pub const MOST: usize = 200;
/// The newest version that is read.
/// The name of a story whose own name no file can have.
const STORY: &str = "historia";
const VERSION: u32 = 1;
/// Characters of a title, of a paragraph, of a word of a list; items of a list.
const TITLE: usize = 200;
const PARAGRAPH: usize = 2_000;
const WORD: usize = 60;
const ITEMS: usize = 20;

/// What is wrong with a bundle or with a file of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No file of that name there.
    Missing(String),
    TooLarge(String),
    TooMany(usize),
    /// Not an index of experiences.
    NotABundle,
    Newer(u32),
    /// The folio is not that of what follows.
    Changed,
    /// The story is not the one that the index speaks of.
    OtherHash(String),
    NotAStory(String),
    /// It could not be read or asked for: why.
    Unreadable(String, Text),
}

impl Trouble {
    pub fn text(&self) -> Text {
        match self {
            Self::Missing(file) => say::MISSING.with("file", visible(file)),
            Self::TooLarge(file) => say::TOO_LARGE.with("file", visible(file)).with("most", LARGEST / 1024),
            Self::TooMany(n) => say::TOO_MANY.with("n", n).with("most", MOST),
            Self::NotABundle => say::NOT_A_BUNDLE,
            Self::Newer(version) => say::NEWER.with("version", version),
            Self::Changed => say::CHANGED_SINCE,
            Self::OtherHash(file) => say::OTHER_HASH.with("file", visible(file)),
            Self::NotAStory(file) => say::NOT_A_STORY.with("file", visible(file)),
            Self::Unreadable(file, why) => say::UNREADABLE.with("file", visible(file)).with_text("why", why),
        }
    }
}

fn visible(file: &str) -> String {
    crate::text::fold::visible(&file.chars().take(120).collect::<String>())
}

/// One story as it travels. What is not said is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carried {
    pub id: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<u64>,
    /// A post, never a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Term of the vocabulary `licenses`.
    pub license: String,
    /// Ids of steps of the Guide, and of recommended datasets.
    pub steps: Vec<String>,
    pub datasets: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Index {
    version: u32,
    institution: String,
    made_on: Option<toml::value::Datetime>,
    #[serde(default)]
    story: Vec<Entry>,
}

/// A line of the index.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Entry {
    id: String,
    title: String,
    file: String,
    sha256: String,
}

/// Files of a bundle, the index first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    pub folio: String,
    pub institution: String,
    pub files: Vec<(String, Vec<u8>)>,
    /// Stories in it.
    pub count: usize,
}

/// A bundle that was read: what could be, and what could not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opened {
    pub bundle: Option<Bundle>,
    pub tales: Vec<Tale>,
    pub troubles: Vec<Trouble>,
}

/// Makes the bundle of the tales that may leave; the same tales on the same day make the same bytes.
pub fn pack(tales: &[&Tale], institution: &str, today: Date) -> Bundle {
    let (mut entries, mut files, mut taken) = (Vec::new(), Vec::new(), BTreeSet::new());
    for tale in tales.iter().take(MOST) {
        let carried = carried(tale);
        let text = toml::to_string(&carried).unwrap_or_default();
        let mut name = id(&carried.id, 40, STORY);
        if !is_name(&format!("{name}.toml")) {
            name = format!("{STORY}-{name}");
        }
        if !taken.insert(name.clone()) {
            // A hash has 64 digits.
            name = format!("{name}-{}", &sha256(&text)[..8]);
            taken.insert(name.clone());
        }
        let file = format!("{name}.toml");
        entries.push(Entry {
            id: carried.id,
            title: carried.title,
            sha256: sha256(&text),
            file: file.clone(),
        });
        files.push((file, text.into_bytes()));
    }
    let made_on = today.to_string().parse().ok();
    let count = entries.len();
    let index = Index { version: VERSION, institution: institution.to_string(), made_on, story: entries };
    let body = toml::to_string(&index).unwrap_or_default();
    let folio = Folio::of(body.as_bytes()).to_string();
    files.insert(0, (INDEX.to_string(), sealed(&body).into_bytes()));
    Bundle { folio, institution: institution.to_string(), files, count }
}

fn carried(tale: &Tale) -> Carried {
    let said = |text: &Option<Text>| text.as_ref().map(|text| text.es.to_string());
    Carried {
        id: tale.id.clone(),
        title: tale.title.es.to_string(),
        institution: Some(tale.place.es.to_string()).filter(|place| !place.is_empty()),
        year: tale.year,
        population: tale.population,
        problem: said(&tale.problem),
        data: said(&tale.data),
        changed: said(&tale.changed),
        otherwise: said(&tale.otherwise),
        hours: tale.hours,
        contact: said(&tale.contact),
        license: tale.license.clone().unwrap_or_default(),
        steps: tale.steps.clone(),
        datasets: tale.datasets.clone(),
    }
}

/// Reads a bundle, file by file, from whatever gives them by name. What is wrong with one story costs no other.
///
/// `from` is told as it was typed, `on` is the day. Words are cleaned and cut; nothing in them is ever run.
pub fn open(
    fetch: &mut dyn FnMut(&str) -> Result<Vec<u8>, Trouble>,
    (from, on): (&str, Option<Date>),
) -> Opened {
    match index(fetch) {
        Ok((folio, index, bytes)) => stories(fetch, (folio, index, bytes), (from, on)),
        Err(trouble) => Opened { troubles: vec![trouble], ..Opened::default() },
    }
}

fn index(
    fetch: &mut dyn FnMut(&str) -> Result<Vec<u8>, Trouble>,
) -> Result<(Folio, Index, Vec<u8>), Trouble> {
    let bytes = fetch(INDEX)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Trouble::TooLarge(INDEX.into()));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| Trouble::NotABundle)?;
    let (folio, fits) = opened(text).ok_or(Trouble::NotABundle)?;
    let index: Index =
        toml::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Trouble::NotABundle)?;
    match () {
        () if index.version > VERSION => Err(Trouble::Newer(index.version)),
        () if !fits => Err(Trouble::Changed),
        () if index.story.len() > MOST => Err(Trouble::TooMany(index.story.len())),
        () => Ok((folio, index, bytes)),
    }
}

fn stories(
    fetch: &mut dyn FnMut(&str) -> Result<Vec<u8>, Trouble>,
    (folio, index, bytes): (Folio, Index, Vec<u8>),
    (from, on): (&str, Option<Date>),
) -> Opened {
    let institution = short(&index.institution, TITLE);
    let provenance =
        Provenance { folio: folio.to_string(), from: from.to_string(), on, institution: institution.clone() };
    let mut opened = Opened::default();
    let mut files = vec![(INDEX.to_string(), bytes)];
    for entry in &index.story {
        match story(fetch, entry) {
            Ok((bytes, carried)) => {
                files.push((entry.file.clone(), bytes));
                opened.tales.push(tale(carried, provenance.clone()));
            }
            Err(trouble) => opened.troubles.push(trouble),
        }
    }
    let count = opened.tales.len();
    opened.bundle = Some(Bundle { folio: folio.to_string(), institution, files, count });
    opened
}

fn story(
    fetch: &mut dyn FnMut(&str) -> Result<Vec<u8>, Trouble>,
    entry: &Entry,
) -> Result<(Vec<u8>, Carried), Trouble> {
    let file = &entry.file;
    if !is_name(file) {
        return Err(Trouble::NotAStory(file.clone()));
    }
    let bytes = fetch(file)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Trouble::TooLarge(file.clone()));
    }
    if sha256(&bytes) != entry.sha256.to_ascii_lowercase() {
        return Err(Trouble::OtherHash(file.clone()));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| Trouble::NotAStory(file.clone()))?;
    let carried: Carried = toml::from_str(text).map_err(|_| Trouble::NotAStory(file.clone()))?;
    if carried.title.trim().is_empty() || carried.license.trim().is_empty() {
        return Err(Trouble::NotAStory(file.clone()));
    }
    Ok((bytes, carried))
}

/// Whether a name is one that [`pack`] gives: it leads out of no folder and means nothing to any system.
fn is_name(file: &str) -> bool {
    let stem = file.strip_suffix(".toml").unwrap_or_default();
    let plain = stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    !stem.is_empty() && stem.len() <= 60 && plain && !is_device(stem) && file != INDEX
}

fn tale(carried: Carried, provenance: Provenance) -> Tale {
    let said = |text: Option<String>| {
        text.map(|text| short(&text, PARAGRAPH)).filter(|text| !text.is_empty()).map(Text::same)
    };
    let place = carried.institution.as_deref().unwrap_or(&provenance.institution);
    Tale {
        id: short(&carried.id, WORD),
        title: Text::same(short(&carried.title, TITLE)),
        place: Text::same(short(place, TITLE)),
        year: carried.year,
        population: carried.population,
        problem: said(carried.problem),
        data: said(carried.data),
        changed: said(carried.changed),
        otherwise: said(carried.otherwise),
        hours: carried.hours,
        contact: said(carried.contact),
        source: None,
        license: Some(short(&carried.license, WORD)),
        steps: list(carried.steps),
        questions: Vec::new(),
        datasets: list(carried.datasets),
        words: Vec::new(),
        from: From::Others(provenance),
    }
}

fn list(items: Vec<String>) -> Vec<String> {
    items.into_iter().take(ITEMS).map(|item| short(&item, WORD)).collect()
}

fn short(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    clean(&cut)
}
