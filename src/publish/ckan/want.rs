//! What should be on the portal, for each dataset of the catalogue.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::keys;
use crate::catalog::{Catalog, Copy, Dataset, Distribution, Gone, Kept};
use crate::export::ckan;
use crate::fsx;
use crate::net::form::{Part, Source};
use crate::rehearsal::names::names;
use crate::text::fold::visible;
use crate::text::{Lang, Text, ckan as say};

/// A dataset as it should be.
#[derive(Debug, Clone, PartialEq)]
pub struct Want {
    /// Id in the plan.
    pub dataset: String,
    pub title: String,
    /// Name on the portal.
    pub name: String,
    /// Fields of the package, extras and tags among them; no files, no `private`.
    pub package: Map<String, Value>,
    pub files: Vec<File>,
    /// Whether it may be public.
    pub public: bool,
    pub gone: bool,
    /// Files that do not leave, with the reason.
    pub kept: Vec<(String, Text)>,
    /// Of them, those that should leave and cannot: missing, changed, elsewhere.
    pub faults: usize,
    /// Ids in the plan of files that do not leave.
    pub stays: Vec<String>,
    /// Whose agreement is missing, as they are called.
    pub waits_for: Vec<String>,
}

/// A file as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Id in the plan; of a part, with its number behind `#`.
    pub id: String,
    /// Id on the portal.
    pub uuid: String,
    pub title: String,
    pub fields: Map<String, Value>,
    /// What is sent; `None` when it is online already.
    pub part: Option<Part>,
    pub bytes: u64,
    pub sha256: String,
}

/// For whom and how it is wanted.
pub struct Basis<'a> {
    pub catalog: &'a Catalog,
    /// The plan's folder.
    pub folder: &'a Path,
    pub organization: &'a str,
    /// Names that datasets have on the portal already, by id.
    pub names: &'a BTreeMap<String, String>,
    pub today: Date,
}

/// Whose agreement is missing, by id of the dataset; one that is not in it may go out.
pub type Waiting = BTreeMap<String, Vec<String>>;

/// What is wanted of the datasets that are `chosen`, in the order of the catalogue. Names are given to all: those of the
/// others are taken.
pub fn wants(basis: &Basis<'_>, chosen: impl Fn(&Dataset) -> bool, waiting: &Waiting) -> Vec<Want> {
    let names = names(basis.catalog, basis.organization, basis.names);
    let each = basis.catalog.datasets.iter().zip(names).filter(|(dataset, _)| chosen(dataset));
    each.map(|(dataset, name)| want(basis, dataset, name, waiting)).collect()
}

fn want(basis: &Basis<'_>, dataset: &Dataset, name: String, waiting: &Waiting) -> Want {
    let mut package = match ckan::package(basis.catalog, dataset) {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    package.remove("resources");
    package.insert("name".into(), name.clone().into());
    package.insert("owner_org".into(), basis.organization.into());
    let waits_for = waiting.get(&dataset.id).cloned().unwrap_or_default();
    mark(basis, dataset, waits_for.is_empty(), &mut package);
    if let Some(gone) = &dataset.withdrawn {
        withdraw(gone, &mut package);
    }
    let mut want = Want {
        dataset: dataset.id.clone(),
        title: dataset.title.clone(),
        name,
        package,
        files: Vec::new(),
        public: false,
        gone: dataset.withdrawn.is_some(),
        kept: Vec::new(),
        faults: 0,
        stays: Vec::new(),
        waits_for,
    };
    for file in &dataset.distributions {
        want.file(basis, dataset, file);
    }
    // What was agreed to is all of it: a part of it stays a draft.
    let whole = !want.files.is_empty() && want.faults == 0;
    want.public = want.waits_for.is_empty() && whole && !want.gone;
    want
}

/// Says whose it is, and since when it is public when that begins today.
fn mark(basis: &Basis<'_>, dataset: &Dataset, agreed: bool, package: &mut Map<String, Value>) {
    let Some(extras) = package.get_mut("extras").and_then(Value::as_array_mut) else { return };
    extras.push(json!({ "key": keys::PLAN, "value": keys::plan_id(basis.catalog) }));
    extras.push(json!({ "key": keys::DATASET, "value": dataset.id }));
    if dataset.issued.is_none() && agreed {
        for key in ISSUED {
            extras.push(json!({ "key": key, "value": basis.today.to_string() }));
        }
    }
}

/// The day on which it became public: the portal's own is kept once it is.
pub const ISSUED: [&str; 2] = ["issued", "dcat_issued"];

fn withdraw(gone: &Gone, package: &mut Map<String, Value>) {
    let text = |package: &Map<String, Value>, key: &str| {
        package.get(key).and_then(Value::as_str).unwrap_or_default().to_string()
    };
    let on = gone.on.map(|day| day.to_string()).unwrap_or_default();
    let head = say::WITHDRAWN_NOTES.with("on", &on).with("why", &gone.why).with("who", &gone.agreed_by);
    let title = say::WITHDRAWN_TITLE.with("title", text(package, "title"));
    let notes = format!("{}\n\n{}", head.to(Lang::Es), text(package, "notes"));
    package.insert("title".into(), title.to(Lang::Es).into());
    package.insert("notes".into(), notes.trim_end().into());
    if let Some(extras) = package.get_mut("extras").and_then(Value::as_array_mut) {
        extras.push(json!({ "key": "withdrawn", "value": on }));
        extras.push(json!({ "key": "withdrawn_reason", "value": gone.why }));
    }
}

impl Want {
    fn file(&mut self, basis: &Basis<'_>, dataset: &Dataset, file: &Distribution) {
        let fields = match ckan::resource(basis.catalog, dataset, file) {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        match &file.copy {
            Copy::Kept(why) => {
                self.kept.push((file.title.clone(), kept(*why)));
                self.stays.push(file.id.clone());
            }
            Copy::Online => self.push(basis, file, fields, None),
            Copy::Made(bytes) => {
                let name = file.file_name.clone().unwrap_or_else(|| file.id.clone());
                self.push(basis, file, fields, Some(part(file, Source::Bytes(bytes.clone()), name)));
            }
            Copy::Prepared(path) | Copy::Original(path) => {
                let paths = if file.parts.is_empty() { std::slice::from_ref(path) } else { &file.parts };
                for (at, path) in paths.iter().enumerate() {
                    let part = (paths.len() > 1).then_some((at + 1, paths.len()));
                    self.on_disk(basis, file, fields.clone(), (path, part));
                }
            }
        }
    }

    /// A file that should leave and cannot.
    fn fault(&mut self, file: &Distribution, why: Text) {
        self.kept.push((file.title.clone(), why));
        self.stays.push(file.id.clone());
        self.faults += 1;
    }

    /// A file of the plan's folder, or the n-th part of m of one.
    fn on_disk(
        &mut self,
        basis: &Basis<'_>,
        file: &Distribution,
        fields: Map<String, Value>,
        (path, part): (&String, Option<(usize, usize)>),
    ) {
        let Some(full) = inside(basis.folder, path) else {
            return self.fault(file, say::KEPT_OUTSIDE.with("path", visible(path)));
        };
        let last = path.rsplit(['/', '\\']).next().unwrap_or(path).to_string();
        let name = file.file_name.clone().filter(|_| part.is_none()).unwrap_or(last);
        let mut file = file.clone();
        if let Some((at, of)) = part {
            file.title =
                say::PART.with("title", &file.title).with("n", at).with("of", of).to(Lang::Es).into();
            file.id = format!("{}#{at}", file.id);
            file.sha256 = None;
        }
        self.push(basis, &file, fields, Some(self::part(&file, Source::File(full), name)));
    }

    fn push(
        &mut self,
        basis: &Basis<'_>,
        file: &Distribution,
        mut fields: Map<String, Value>,
        part: Option<Part>,
    ) {
        let (bytes, sha256) = match part.as_ref().map(|part| measured(&part.source)) {
            None => (0, String::new()),
            Some(Some(found)) => found,
            Some(None) => return self.fault(file, say::KEPT_UNREADABLE),
        };
        let known = file.sha256.as_ref().map(|sum| sum.eq_ignore_ascii_case(&sha256));
        match (known, &file.copy) {
            (Some(false), _) if part.is_some() => {
                return self.fault(file, say::KEPT_CHANGED);
            }
            // Without its sum nobody knows whether it is what was agreed to.
            (None, Copy::Original(_)) => return self.fault(file, say::KEPT_UNSEEN),
            _ => {}
        }
        fields.insert("name".into(), file.title.clone().into());
        if part.is_some() {
            ["url", "size", "last_modified"].iter().for_each(|key| drop(fields.remove(*key)));
            fields.insert("hash".into(), sha256.clone().into());
            fields.insert(keys::SUM.into(), sha256.clone().into());
        }
        fields.insert(keys::FILE.into(), file.id.clone().into());
        let plan = keys::plan_id(basis.catalog);
        let uuid = keys::file_id(basis.organization, &plan, &self.dataset, &file.id);
        let (id, title) = (file.id.clone(), file.title.clone());
        self.files.push(File { id, uuid, title, fields, part, bytes, sha256 });
    }
}

/// What is sent of a file.
fn part(file: &Distribution, source: Source, name: String) -> Part {
    let media = file.media_type.clone().unwrap_or_else(|| "application/octet-stream".into());
    Part { field: "upload".into(), name, media, source }
}

/// Bytes and SHA-256 of what is sent.
fn measured(source: &Source) -> Option<(u64, String)> {
    match source {
        Source::File(path) => Some((fsx::size(path)?, fsx::sha256_of(path)?)),
        Source::Bytes(bytes) => Some((bytes.len() as u64, crate::hash::sha256(bytes))),
    }
}

/// A file of the plan's folder; `None` for one that is elsewhere: a plan of another must not send what is not its own.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let full = folder.join(path.replace('\\', "/"));
    let (folder, real) = (folder.canonicalize().ok()?, full.canonicalize().unwrap_or(full.clone()));
    real.starts_with(&folder).then_some(real)
}

fn kept(why: Kept) -> Text {
    match why {
        Kept::Personal => say::KEPT_PERSONAL,
        Kept::Unknown => say::KEPT_UNKNOWN,
        Kept::Part => say::KEPT_PART,
        Kept::Missing => say::KEPT_MISSING,
    }
}
