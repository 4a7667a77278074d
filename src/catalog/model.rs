//! The catalogue as it may leave: plain data, in the terms of DCAT, of which every export and page is made.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::text::Text;

/// All that an institution publishes, and what it does not with the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalog {
    /// Identity of the plan, for addresses where there is no site.
    pub plan: String,
    /// Of an invented municipality: titles and publisher say so, and nothing has an address.
    pub practice: bool,
    pub title: Text,
    pub description: Text,
    pub publisher: Publisher,
    pub contact: Contact,
    /// The two roles that the Guide names.
    pub liaison: Contact,
    pub administrator: Contact,
    /// Address that pages of datasets stand below, without its last `/`; `None` while there is no site.
    pub base: Option<String>,
    /// Address of the institution's own site of these pages, without its last `/`.
    pub site: Option<String>,
    /// Where the catalogue itself is online.
    pub url: Option<String>,
    pub license: Option<Terms>,
    /// ISO 639-1.
    pub language: String,
    /// The day it was made.
    pub made_on: Date,
    /// The latest day on which anything in it changed; the day it was made when nothing says.
    pub modified: Date,
    pub report: Reports,
    /// Open datasets, by id.
    pub datasets: Vec<Dataset>,
    /// Datasets that are not opened, by id.
    pub closed: Vec<Closed>,
    /// What others made with open datasets and agreed to show, the newest first.
    pub uses: Vec<Used>,
    /// The terms of vocabularies that are used, by vocabulary and id.
    pub terms: BTreeMap<(&'static str, String), Coded>,
}

/// Something that somebody made with the data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Used {
    /// Id in the plan, for life.
    pub id: String,
    pub title: String,
    pub by: Option<String>,
    /// An address of the web.
    pub link: Option<String>,
    pub text: Option<String>,
    /// Ids of open datasets that are not withdrawn: one at least.
    pub datasets: Vec<String>,
    pub on: Option<Date>,
}

/// A term of a vocabulary: how it is called, and the codes of other systems.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coded {
    pub label: Text,
    /// `adela`, `eu`, `pod`, `mime`, ...
    pub codes: BTreeMap<String, String>,
}

/// Who publishes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publisher {
    pub name: String,
    /// Term of `government-kinds`.
    pub kind: Option<String>,
    pub homepage: Option<String>,
    /// INEGI key, text with its zeros.
    pub area: Option<String>,
    /// `Xalapa, Veracruz`.
    pub place: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// A person or a post.
    pub name: String,
    pub post: Option<String>,
    /// Only of the institution.
    pub email: Option<String>,
}

/// Where errors are told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reports {
    pub url: Option<String>,
    pub email: Option<String>,
}

/// Terms of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Term of the vocabulary `licenses`.
    pub id: String,
    pub title: Text,
    pub url: Option<String>,
    pub spdx: Option<String>,
    /// Id of the Open Definition, of CKAN's own list, address in the table of the EU.
    pub od: Option<String>,
    pub ckan: Option<String>,
    pub eu: Option<String>,
}

/// An open dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// Id in the plan, for life.
    pub id: String,
    /// ASCII slug, no two alike.
    pub identifier: String,
    pub title: String,
    pub description: String,
    pub keywords: Vec<String>,
    /// Term of the vocabulary `sectors`.
    pub theme: Option<String>,
    /// The area that makes it.
    pub unit: Option<String>,
    pub contact: Contact,
    /// Term of the vocabulary `periodicity`.
    pub periodicity: Option<String>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// INEGI key, and the name of the place.
    pub area: Option<String>,
    pub place: Option<String>,
    /// The day that it is promised for.
    pub promised: Option<Date>,
    /// The day of its first publication, when that is known.
    pub issued: Option<Date>,
    pub modified: Option<Date>,
    /// ISO 639-1.
    pub language: String,
    /// Terms that hold for it; `None` when they are not known, or do not allow it to go out.
    pub license: Option<Terms>,
    /// `public`, or `restricted` when only a part is open.
    pub access: String,
    /// What is not open, and why: for `restricted`.
    pub access_note: Option<String>,
    /// Page where it is already.
    pub page: Option<String>,
    pub documentation: Option<String>,
    pub conforms_to: Vec<String>,
    pub quality: Option<String>,
    pub limitations: Option<String>,
    pub tools: Option<String>,
    pub version_notes: Option<String>,
    pub citation: Option<String>,
    pub withdrawn: Option<Gone>,
    pub distributions: Vec<Distribution>,
    /// Made from the plan itself, and no row of the inventory.
    pub own: bool,
}

/// Taken offline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    pub on: Option<Date>,
    pub why: String,
    pub agreed_by: String,
}

/// A file or service.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    /// Id in the plan, for life.
    pub id: String,
    pub title: String,
    pub description: Option<String>,
    /// Term of the vocabulary `formats`, of the file that is published.
    pub format: Option<String>,
    /// Of IANA.
    pub media_type: Option<String>,
    pub byte_size: Option<u64>,
    /// SHA-256, hexadecimal, of the file that is published.
    pub sha256: Option<String>,
    /// Where it is online.
    pub url: Option<String>,
    /// Name of the file that is published, ASCII, no two alike in a dataset; `None` where no file is here.
    pub file_name: Option<String>,
    pub rows: Option<u64>,
    pub modified: Option<Date>,
    /// `manual`, `scheduled`, `api`: choices of `distribution.update_method`.
    pub update: Option<String>,
    pub copy: Copy,
    /// The dictionary, in the order of the file.
    pub columns: Vec<Column>,
    /// Parts of a file that was split, relative to the plan's folder.
    pub parts: Vec<String>,
}

/// Which bytes are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copy {
    /// The file made fit to publish, relative to the plan's folder.
    Prepared(String),
    /// The file of the inventory as it is, relative to the plan's folder: nothing personal is known of it.
    Original(String),
    /// Made from the plan.
    Made(Vec<u8>),
    /// It is online, and no file of it is here.
    Online,
    /// Nothing: why.
    Kept(Kept),
}

/// Why a file does not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It has personal data that nobody treated, or that are still seen after the treatment.
    Personal,
    /// Nobody said whether it has personal data.
    Unknown,
    /// Only a part of the dataset is open, and no file of that part was prepared.
    Part,
    /// There is neither a file nor an address.
    Missing,
}

/// A column of the dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// As the file has it.
    pub name: String,
    pub title: Option<String>,
    /// Type of Table Schema; `string` when nothing says.
    pub kind: String,
    pub unit: Option<String>,
    pub values: Vec<String>,
    pub null: Option<String>,
    pub example: Option<String>,
    pub description: Option<String>,
}

/// A dataset that is not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub id: String,
    pub title: String,
    pub unit: Option<String>,
    /// `restricted` or `private`; `None` while nobody said.
    pub access: Option<String>,
    pub reason: Option<String>,
    /// The legal ground in words.
    pub ground: Option<Text>,
    /// `lgtaip-2025 112 I (2026-03-21)`.
    pub law: Option<String>,
    pub until: Option<Date>,
}

impl Copy {
    /// Whether anything of the file leaves.
    pub fn leaves(&self) -> bool {
        !matches!(self, Self::Kept(_))
    }

    /// The file that leaves, relative to the plan's folder.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Prepared(path) | Self::Original(path) => Some(path),
            _ => None,
        }
    }
}

impl Distribution {
    /// What the file is called: the last part of its path or of its address.
    pub fn called(&self) -> &str {
        let path = self.copy.path().or(self.url.as_deref()).unwrap_or(&self.title);
        path.rsplit(['/', '\\']).next().unwrap_or(path)
    }
}

impl Dataset {
    /// Whether it is a row of the inventory that was not taken offline.
    pub fn is_current(&self) -> bool {
        !self.own && self.withdrawn.is_none()
    }

    /// The files and services that leave; none of a dataset that was taken offline.
    pub fn published(&self) -> impl Iterator<Item = &Distribution> {
        let online = self.withdrawn.is_none();
        self.distributions.iter().filter(move |file| online && file.copy.leaves())
    }
}
