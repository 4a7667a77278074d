//! Which files a plan has already, by their path or their bytes, and what a later scan says of them.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use toml::{Table, Value};

use super::facts;
use super::place::Places;
use crate::plan::doc::Edit;
use crate::scan::propose::{Member, Proposal, Role};
use crate::toml_text::Address;

/// A distribution of a plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub dataset: String,
    pub distribution: String,
    pub path: String,
    /// Tables of the file that are of the dataset; empty for all.
    tables: Vec<String>,
    /// It was seen in a scan before.
    scanned: bool,
}

/// The distributions of a plan, to be found by their files.
#[derive(Debug, Default)]
pub struct Known {
    entries: Vec<Entry>,
    places: HashMap<String, Vec<usize>>,
    hashes: HashMap<String, Vec<usize>>,
}

/// Where a proposal stands beside a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    New,
    Known,
    /// A dataset of the plan, with files that the plan does not have: their references.
    More {
        dataset: String,
        files: Vec<String>,
    },
}

/// What a scan says of the files that a plan has.
#[derive(Debug, Default, PartialEq)]
pub struct Again {
    /// Facts that changed.
    pub edits: Vec<Edit>,
    /// Distributions whose file is no longer there.
    pub gone: Vec<Entry>,
    /// Distributions whose file is somewhere else now, and where.
    pub moved: Vec<(Entry, String)>,
}

impl Known {
    /// Those of a plan.
    pub fn of(tree: &Table) -> Self {
        let mut known = Self::default();
        for (dataset, values) in table(tree.get("dataset")) {
            for (distribution, values) in table(values.get("distribution")) {
                known.take(dataset, distribution, values);
            }
        }
        known
    }

    fn take(&mut self, dataset: &str, distribution: &str, values: &Value) {
        let seen = values.get("seen").and_then(Value::as_table);
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(String::from);
        let tables = seen.and_then(|seen| seen.get("tables")).and_then(Value::as_array);
        let tables = tables.into_iter().flatten().filter_map(Value::as_str).map(String::from).collect();
        let at = self.entries.len();
        let path = text(values.get("path")).unwrap_or_default();
        if !path.is_empty() {
            self.places.entry(path.clone()).or_default().push(at);
        }
        if let Some(hash) = text(seen.and_then(|seen| seen.get("hash"))) {
            self.hashes.entry(hash).or_default().push(at);
        }
        let (dataset, distribution) = (dataset.to_string(), distribution.to_string());
        self.entries.push(Entry { dataset, distribution, path, tables, scanned: seen.is_some() });
    }

    /// The distribution of a member, by its path or else by its bytes.
    pub fn find(&self, member: &Member) -> Option<&Entry> {
        let at = self.by_place(member).or_else(|| self.by_hash(member))?;
        self.entries.get(at)
    }

    fn by_place(&self, member: &Member) -> Option<usize> {
        self.fits(self.places.get(&member.place)?, member)
    }

    fn by_hash(&self, member: &Member) -> Option<usize> {
        self.fits(self.hashes.get(&crate::hash::hex(member.hash?))?, member)
    }

    fn fits(&self, entries: &[usize], member: &Member) -> Option<usize> {
        let fits = |at: &usize| {
            let tables = &self.entries[*at].tables;
            tables.is_empty() || member.table.as_ref().is_none_or(|table| tables.contains(table))
        };
        entries.iter().copied().find(fits)
    }

    /// Where a proposal stands.
    pub fn standing(&self, proposal: &Proposal) -> Standing {
        let data = || proposal.files.iter().filter(|member| is_data(member));
        let found: Vec<&Entry> = data().filter_map(|member| self.find(member)).collect();
        let Some(first) = found.first() else { return Standing::New };
        let new: Vec<String> =
            data().filter(|member| self.find(member).is_none()).map(Member::reference).collect();
        if new.is_empty() {
            Standing::Known
        } else {
            Standing::More { dataset: first.dataset.clone(), files: new }
        }
    }

    /// What a scan says of the files of a plan; nothing that a person wrote is touched.
    pub fn again(&self, tree: &Table, proposals: &[Proposal], (places, on): (&Places, Date)) -> Again {
        let members: Vec<&Member> = proposals.iter().flat_map(|proposal| &proposal.files).collect();
        let mut found: BTreeMap<usize, Vec<&Member>> = BTreeMap::new();
        for member in &members {
            self.by_place(member).into_iter().for_each(|at| found.entry(at).or_default().push(member));
        }
        let here: HashSet<usize> = found.keys().copied().collect();
        let mut again = Again::default();
        for member in members.iter().filter(|member| self.by_place(member).is_none()) {
            let at =
                self.by_hash(member).filter(|at| !here.contains(at) && !places.has(&self.entries[*at].path));
            if let Some(at) = at {
                again.moved.push((self.entries[at].clone(), member.place.clone()));
                found.entry(at).or_default().push(member);
            }
        }
        again.moved.dedup_by(|a, b| a.0 == b.0);
        for (at, members) in &found {
            again.edits.extend(refreshed(tree, &self.entries[*at], members, on));
        }
        let lost =
            self.entries.iter().enumerate().filter(|(at, entry)| entry.scanned && !found.contains_key(at));
        again.gone.extend(
            lost.filter(|(_, entry)| places.covers(&entry.path) && !places.has(&entry.path))
                .map(|(_, entry)| entry.clone()),
        );
        again
    }
}

/// The facts of a distribution, when they are not what the plan says.
fn refreshed(tree: &Table, entry: &Entry, members: &[&Member], on: Date) -> Option<Edit> {
    let at = Address::new(["dataset", &entry.dataset, "distribution", &entry.distribution, "seen"]);
    let mut now = facts::seen(members, on);
    if entry.tables.is_empty() {
        now.remove("tables");
    }
    let before = at.get(tree).and_then(Value::as_table);
    (!before.is_some_and(|before| facts::same(before, &now))).then_some((at, Some(Value::Table(now))))
}

/// Whether a member is a file to publish: not a copy, an old version or a part.
pub fn is_data(member: &Member) -> bool {
    member.role.is_own() || member.role == Role::SameTable
}

fn table(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_table).into_iter().flatten()
}
