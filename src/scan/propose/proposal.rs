//! A proposed dataset: its files, why they are together, and what their tables say.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::DateTime;
use serde::{Serialize, Serializer};

use super::super::model::{Encoding, Flag, Period};
use super::words::Words;
use crate::text::free::{self, Taken};

/// A dataset that files seem to be.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Proposal {
    /// From title and folder: the same for the same files in a later scan.
    pub id: String,
    pub title: String,
    /// The area, as it may be written in a plan; empty when no folder tells it.
    pub unit: String,
    /// Term of the vocabulary `units`, when one fits.
    pub unit_id: Option<String>,
    /// The main file first, then others that hold data of their own, then copies and parts.
    pub files: Vec<Member>,
    pub why: Vec<Why>,
    /// Of files that hold data of their own.
    pub rows: u64,
    /// Most columns that a table has.
    pub columns: usize,
    /// Terms of the vocabulary `formats`.
    pub formats: Vec<String>,
    pub period: Option<Period>,
    /// INEGI keys.
    pub territory: Vec<String>,
    /// Classes of private personal data.
    pub personal: Vec<String>,
    pub quasi: Vec<String>,
    /// Of the five-star scale, what the best of its files reaches as it is: people can take that one. 0 when no
    /// format is known.
    pub stars: u8,
    /// By code of the rule.
    pub findings: BTreeMap<String, Said>,
    /// Could be published as it is: a table in an open format, nothing private, nothing grave.
    pub ready: bool,
    /// Data for certain; a document with tables is not.
    pub certain: bool,
    /// The newest change of a file that holds data of its own.
    #[serde(serialize_with = "written")]
    pub modified: Option<DateTime>,
}

/// What one rule says, with what its sentence needs.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Said {
    /// Files, tables and columns that it is said of.
    pub times: u64,
    /// Of the first of them; its places are columns of the list.
    pub flag: Flag,
    /// Columns that it is about.
    pub columns: Vec<Named>,
    /// It is said of the first of the columns, and not of a table or a file.
    pub of_column: bool,
}

/// A column by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its number, where it has no name.
    pub name: String,
    /// Its values are not told.
    pub private: bool,
}

/// A file, or a table of one, in a proposal.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Member {
    pub root: usize,
    /// As it is shown: relative to its root.
    pub path: String,
    /// What a plan calls the file; the same as `path` until somebody who knows the plan says otherwise.
    pub place: String,
    /// Its name, where the file has several.
    pub table: Option<String>,
    pub role: Role,
    pub title: String,
    pub size: u64,
    #[serde(serialize_with = "written")]
    pub modified: Option<DateTime>,
    pub format: String,
    pub encoding: Option<Encoding>,
    pub delimiter: Option<u8>,
    #[serde(serialize_with = "hexadecimal")]
    pub hash: Option<[u8; 32]>,
    pub rows: u64,
    pub columns: usize,
    pub period: Option<Period>,
    pub territory: Vec<String>,
    pub personal: Vec<String>,
    pub quasi: Vec<String>,
    pub findings: BTreeMap<String, Said>,
    /// It could not be read, or not to its end.
    pub unread: bool,
}

/// What a member is in its proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    #[default]
    Main,
    /// Byte by byte another member.
    SameBytes,
    /// The table of another member, in another format or by another program.
    SameTable,
    /// An older or a newer version of another member.
    Version,
    /// One period, or one sheet, of a dataset in several: `2024`, `2024-03`.
    Period(String),
    /// A file of a shapefile.
    Part,
    /// A hidden sheet.
    Companion,
}

/// Why files are together, or are a proposal at all. Names are paths, with the table where there are several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    SameBytes {
        file: String,
        of: String,
    },
    SameTable {
        file: String,
        of: String,
    },
    /// Share of the values in common, 0 to 100; which is older, when that is known.
    Nearly {
        file: String,
        of: String,
        percent: u8,
        older: bool,
    },
    /// The same name but for words that tell versions, and the same columns.
    SameName {
        file: String,
        of: String,
        older: bool,
    },
    /// The same columns from one period to another.
    Periods {
        from: String,
        to: String,
        tables: usize,
    },
    /// Sheets of one workbook with the same columns.
    Sheets {
        file: String,
        tables: usize,
    },
    Shapefile {
        parts: usize,
    },
    Hidden {
        tables: usize,
    },
    /// A document that has a table in it.
    DocumentTable {
        file: String,
    },
    /// Data that could not be read.
    Unread {
        file: String,
    },
    /// The person put them together, or took them apart.
    Decided,
}

fn written<S: Serializer>(at: &Option<DateTime>, to: S) -> Result<S::Ok, S::Error> {
    at.map(|at| at.to_string()).serialize(to)
}

fn hexadecimal<S: Serializer>(hash: &Option<[u8; 32]>, to: S) -> Result<S::Ok, S::Error> {
    hash.map(crate::hash::hex).serialize(to)
}

impl Role {
    /// Holds data that no other member has.
    pub fn is_own(&self) -> bool {
        matches!(self, Self::Main | Self::Period(_))
    }
}

impl Member {
    /// Its place, with the table where there are several: `obras.xlsx#Contratos`.
    pub fn reference(&self) -> String {
        named(&self.place, self.table.as_deref())
    }

    /// The same for people, relative to its root.
    pub fn shown(&self) -> String {
        named(&self.path, self.table.as_deref())
    }
}

fn named(file: &str, table: Option<&str>) -> String {
    table.map_or_else(|| file.to_string(), |table| format!("{file}#{table}"))
}

impl Proposal {
    /// The member that sorts first by place, whatever the order of the list.
    pub fn first_path(&self) -> (usize, String) {
        let places = self.files.iter().map(|member| (member.root, member.reference()));
        places.min().unwrap_or_default()
    }

    /// The main file.
    pub fn main(&self) -> Option<&Member> {
        self.files.first()
    }

    /// Sums up what the members say; their list, title, area and reasons stay.
    pub fn sum_up(&mut self, words: &Words) {
        let own: Vec<&Member> = self.files.iter().filter(|member| member.role.is_own()).collect();
        let union = |of: fn(&Member) -> &Vec<String>| {
            let all: BTreeSet<&String> = self.files.iter().flat_map(of).collect();
            all.into_iter().cloned().collect::<Vec<_>>()
        };
        let (territory, personal, quasi) = (
            union(|member| &member.territory),
            union(|member| &member.personal),
            union(|member| &member.quasi),
        );
        self.rows = own.iter().map(|member| member.rows).fold(0, u64::saturating_add);
        self.columns = own.iter().map(|member| member.columns).max().unwrap_or(0);
        self.period = span(&own);
        self.modified = own.iter().filter_map(|member| member.modified).max();
        self.findings = BTreeMap::new();
        for (code, count) in own.iter().flat_map(|member| &member.findings) {
            let said =
                self.findings.entry(code.clone()).or_insert_with(|| Said { times: 0, ..count.clone() });
            said.times = said.times.saturating_add(count.times);
        }
        let form = |member: &Member| words.form(&member.format);
        let held = self.files.iter().filter(|member| member.role.is_own() || member.role == Role::SameTable);
        let stars = held.filter(|member| !member.unread).map(|member| form(member).stars);
        self.stars = stars.max().unwrap_or(0);
        self.certain = own.iter().any(|member| member.columns > 0);
        let readable =
            own.iter().all(|member| !member.unread && form(member).open && form(member).machine_readable);
        let grave = self.findings.keys().any(|code| words.blocking.contains(code));
        self.ready = self.certain && readable && self.rows > 0 && personal.is_empty() && !grave;
        let formats: Vec<String> =
            self.files.iter().filter(|member| member.role != Role::Part).map(|m| m.format.clone()).collect();
        self.formats = once_each(formats);
        (self.territory, self.personal, self.quasi) = (territory, personal, quasi);
    }
}

/// From the earliest to the latest of the periods of members.
fn span(own: &[&Member]) -> Option<Period> {
    let periods = || own.iter().filter_map(|member| member.period.as_ref());
    let from = periods().map(|period| &period.from).filter(|day| !day.is_empty()).min()?;
    let to = periods().map(|period| &period.to).filter(|day| !day.is_empty()).max()?;
    Some(Period { from: from.clone(), to: to.clone(), column: None })
}

fn once_each(list: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    list.into_iter().filter(|item| seen.insert(item.clone())).collect()
}

/// An id from title and folder that no other has; numbered in the order of asking.
pub fn new_id(proposal: &Proposal, taken: &mut Taken) -> String {
    let folder = proposal.main().and_then(|main| main.path.rsplit_once('/')).map_or("", |(folder, _)| folder);
    taken.take(&free::id(&format!("{} {folder}", proposal.title), 80, "conjunto"))
}
