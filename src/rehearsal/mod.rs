//! What a portal will do with the catalogue, before it is sent: what it refuses, what it changes, where a harvest stops.
//!
//! Nothing is asked of any network. What is said of CKAN is held against a real one by a test.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::catalog::{Catalog, Dataset};
use crate::diag::{Finding, Place};
use crate::export::{self, ckan::names as munged};
use crate::guide::model::Guide;
use crate::text::{Lang, Text, rehearsal as say};
use crate::toml_text::Address;

mod address;
pub mod ckan;
pub mod federal;
pub mod names;
mod required;
pub mod validate;

/// Who takes the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    Ckan,
    /// ADELA and the federal harvester that reads it.
    Adela,
    Pod,
    DcatAp,
    /// Dataset search engines.
    Google,
}

/// All, with the word that each is called by.
pub const PROFILES: [(&str, Profile); 5] = [
    ("ckan", Profile::Ckan),
    ("adela", Profile::Adela),
    ("pod", Profile::Pod),
    ("dcat-ap", Profile::DcatAp),
    ("google", Profile::Google),
];

impl Profile {
    pub fn word(self) -> &'static str {
        PROFILES.iter().find(|(_, profile)| *profile == self).map_or("", |(word, _)| word)
    }

    pub fn title(self) -> Text {
        match self {
            Self::Ckan => say::PROFILE_CKAN,
            Self::Adela => say::PROFILE_ADELA,
            Self::Pod => say::PROFILE_POD,
            Self::DcatAp => say::PROFILE_DCAT,
            Self::Google => say::PROFILE_GOOGLE,
        }
    }
}

/// What is rehearsed.
pub struct Basis<'a> {
    pub guide: &'a Guide,
    pub catalog: &'a Catalog,
    /// Name of the organisation on the portal, where the plan has it.
    pub organization: Option<&'a str>,
    /// Names that datasets have there already, by id.
    pub names: &'a BTreeMap<String, String>,
}

/// What will become of one dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub dataset: String,
    pub title: String,
    /// What it will be called on a CKAN.
    pub name: String,
    /// Keywords as they were typed, and the tag that each becomes: none where nothing is left of it.
    pub tags: Vec<(String, Option<String>)>,
    /// Files that leave, and files that stay.
    pub files: (usize, usize),
}

/// What there is to say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rehearsal {
    pub rows: Vec<Row>,
    /// Each with whom it is about.
    pub findings: Vec<(Profile, Finding)>,
}

struct Seen<'p> {
    wanted: &'p [Profile],
    findings: Vec<(Profile, Finding)>,
}

impl Seen<'_> {
    fn add(&mut self, profile: Profile, finding: Finding) {
        if self.wanted.contains(&profile) {
            self.findings.push((profile, finding));
        }
    }
}

/// Rehearses for these profiles.
pub fn rehearse(basis: &Basis<'_>, wanted: &[Profile]) -> Rehearsal {
    let names = names::names(basis.catalog, basis.organization.unwrap_or_default(), basis.names);
    let each = basis.catalog.datasets.iter().zip(names);
    let rows: Vec<Row> = each.map(|(dataset, name)| row(dataset, name)).collect();
    let mut seen = Seen { wanted, findings: Vec::new() };
    if basis.organization.is_none() {
        let place = basis.place(None, "publication.ckan.organization");
        seen.add(Profile::Ckan, Finding::new("rehearsal-no-organization", place));
    }
    for (dataset, row) in basis.catalog.datasets.iter().zip(&rows) {
        ckan::of_dataset(basis, dataset, row, &mut seen);
        demanded(basis, dataset, &mut seen);
        addresses(basis, dataset, &mut seen);
        length(basis, dataset, &mut seen);
    }
    harvest(basis, &mut seen);
    twice(basis, &mut seen);
    Rehearsal { rows, findings: seen.findings }
}

fn row(dataset: &Dataset, name: String) -> Row {
    let tags = dataset.keywords.iter().map(|word| (word.clone(), munged::tag(word))).collect();
    let leave = dataset.published().count();
    Row {
        dataset: dataset.id.clone(),
        title: dataset.title.clone(),
        name,
        tags,
        files: (leave, dataset.distributions.len() - leave),
    }
}

impl Basis<'_> {
    /// A place in the plan, with the question that asks for it.
    fn place(&self, dataset: Option<&str>, field: &str) -> Place {
        let question = self.guide.questions().map(|(_, question)| question).find(|one| one.field == field);
        let address = match (field.split_once('.'), dataset) {
            (Some(("dataset", rest)), Some(id)) => {
                let parts = ["dataset", id].into_iter().chain(rest.split('.'));
                Address::new(parts).to_string()
            }
            (_, Some(id)) => Address::new(["dataset", id]).to_string(),
            (_, None) => field.to_string(),
        };
        let question = question.map(|question| question.code.clone());
        Place { question, address: Some(address), ..Place::default() }
    }

    fn finding(&self, code: &'static str, dataset: &Dataset, field: &str) -> Finding {
        Finding::new(code, self.place(Some(&dataset.id), field)).arg("dataset", &dataset.title)
    }
}

/// Fields that a profile cannot do without.
fn demanded(basis: &Basis<'_>, dataset: &Dataset, seen: &mut Seen<'_>) {
    for demand in required::DEMANDS.iter().filter(|demand| !(demand.said)(basis.catalog, dataset)) {
        // Addresses are no answer that is missing: publishing gives them.
        let code = if demand.field == "distribution.download_url" {
            "rehearsal-address"
        } else {
            "rehearsal-missing"
        };
        let found = basis.finding(code, dataset, demand.field).arg("field", demand.name);
        seen.add(demand.profile, found.arg_text("profile", demand.profile.title()));
    }
}

fn addresses(basis: &Basis<'_>, dataset: &Dataset, seen: &mut Seen<'_>) {
    for file in dataset.published() {
        let Some(fault) = file.url.as_deref().and_then(address::fault) else { continue };
        let found = basis.finding("rehearsal-url", dataset, "distribution.download_url");
        seen.add(Profile::Ckan, found.arg("file", &file.title).arg_text("detail", fault));
    }
}

/// Letters of a description that dataset search engines take.
const DESCRIPTION: std::ops::RangeInclusive<usize> = 50..=5000;

fn length(basis: &Basis<'_>, dataset: &Dataset, seen: &mut Seen<'_>) {
    let letters = dataset.description.chars().count();
    if letters > 0 && !DESCRIPTION.contains(&letters) {
        let found = basis.finding("rehearsal-description", dataset, "dataset.description");
        seen.add(Profile::Google, found.arg("n", letters));
    }
}

/// Where the federal harvest stops, in the very file that is exported for it; and what that file says though the plan
/// does not.
fn harvest(basis: &Basis<'_>, seen: &mut Seen<'_>) {
    let Some(format) = export::format("adela-catalog") else { return };
    let request = export::Request { catalog: basis.catalog, lang: Lang::Es };
    let exported = (format.write)(&request).map(|exported| exported.bytes).unwrap_or_default();
    let json: Value = serde_json::from_slice(&exported).unwrap_or_default();
    let all = json.get("dataset").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for dataset in &basis.catalog.datasets {
        let own = |one: &&Value| one.get("identifier").and_then(Value::as_str) == Some(&dataset.identifier);
        for stop in all.iter().find(own).map(federal::stops).unwrap_or_default() {
            let (field, detail) = stopped(stop);
            let found = basis.finding("rehearsal-harvest", dataset, field).arg_text("detail", detail);
            seen.add(Profile::Adela, found);
        }
        match (dataset.start, dataset.end) {
            (Some(_), None) => {
                let found = basis.finding("rehearsal-harvest-period", dataset, "dataset.temporal.end");
                seen.add(Profile::Adela, found.arg_text("detail", say::PERIOD_OPEN));
            }
            (None, Some(_)) => {
                let found = basis.finding("rehearsal-harvest-period", dataset, "dataset.temporal.start");
                seen.add(Profile::Adela, found.arg_text("detail", say::PERIOD_LOST));
            }
            _ => {}
        }
    }
    if basis.catalog.publisher.kind.is_none() && !basis.catalog.datasets.is_empty() {
        let place = basis.place(None, "institution.kind");
        seen.add(Profile::Adela, Finding::new("rehearsal-harvest-kind", place));
    }
}

fn stopped(stop: federal::Stop) -> (&'static str, Text) {
    match stop {
        federal::Stop::Kind => ("institution.kind", say::STOP_KIND),
        federal::Stop::Theme => ("dataset.theme", say::STOP_THEME),
        federal::Stop::Keywords => ("dataset.keyword", say::STOP_KEYWORDS),
        federal::Stop::Period => ("dataset.temporal.start", say::STOP_PERIOD),
        federal::Stop::Files => ("distribution.path", say::STOP_FILES),
    }
}

/// Titles and addresses that are there more than once.
fn twice(basis: &Basis<'_>, seen: &mut Seen<'_>) {
    let (mut titles, mut urls) = (BTreeSet::new(), BTreeSet::new());
    for dataset in &basis.catalog.datasets {
        if !titles.insert(crate::text::fold::fold(&dataset.title)) {
            seen.add(Profile::Ckan, basis.finding("rehearsal-title-twice", dataset, "dataset.title"));
        }
        for file in dataset.published() {
            let Some(url) = &file.url else { continue };
            if !urls.insert(url.clone()) {
                let found = basis.finding("rehearsal-url-twice", dataset, "distribution.download_url");
                seen.add(Profile::Ckan, found.arg("url", crate::text::fold::visible(url)));
            }
        }
    }
}

#[cfg(test)]
mod tests;
