//! From what is on the portal to what should be: the calls, and only those that change something. Nothing is asked
//! and nothing is done here.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::keys;
use super::want::{File, ISSUED, Want};

/// One call that changes something.
#[derive(Debug, Clone, PartialEq)]
pub enum Call {
    /// A private draft.
    Create(Map<String, Value>),
    /// Only the fields that differ.
    Patch(Map<String, Value>),
    /// A file that is not there: its place among those wanted.
    Add(usize),
    /// Only the fields that differ; with `send` the bytes too.
    Change { file: usize, fields: Map<String, Value>, send: bool },
}

/// What is to be done about one dataset.
#[derive(Debug, Clone, PartialEq)]
pub enum Planned {
    /// In this order. Without calls it is as it should be.
    Do(Vec<Call>),
    /// It is public and has changes that not everybody agreed to: what is online stays.
    Held,
    /// Another made it.
    Foreign,
    /// Somebody deleted it on the portal.
    Deleted,
    /// It was withdrawn before it was ever there.
    Never,
}

/// Compares. `seen` is the answer of `package_show`, `None` when there is no such dataset.
pub fn plan(want: &Want, seen: Option<&Value>) -> Planned {
    let Some(seen) = seen else {
        return if want.gone { Planned::Never } else { Planned::Do(anew(want)) };
    };
    if !ours(want, seen) {
        return Planned::Foreign;
    }
    if seen.get("state").and_then(Value::as_str) == Some("deleted") {
        return Planned::Deleted;
    }
    let calls = changes(want, seen);
    let public = !private(seen);
    if public && !calls.is_empty() && !want.waits_for.is_empty() && !want.gone {
        return Planned::Held;
    }
    Planned::Do(calls)
}

/// Whether it is a draft that only the organisation sees.
pub fn private(seen: &Value) -> bool {
    seen.get("private").and_then(Value::as_bool).unwrap_or(false)
}

/// Whether a dataset of the portal was made from this dataset of this plan, in this organisation.
pub fn ours(want: &Want, seen: &Value) -> bool {
    let extras = extras(seen);
    let wanted = extras_of(want);
    let same = |key: &str| extras.contains_key(key) && extras.get(key) == wanted.get(key);
    let organization = seen.pointer("/organization/name").and_then(Value::as_str).unwrap_or_default();
    let here = want.package.get("owner_org").and_then(Value::as_str) == Some(organization);
    here && same(keys::PLAN) && same(keys::DATASET)
}

fn anew(want: &Want) -> Vec<Call> {
    let mut package = want.package.clone();
    package.insert("private".into(), true.into());
    let mut calls = vec![Call::Create(package)];
    calls.extend((0..want.files.len()).map(Call::Add));
    calls.extend(want.public.then(opened));
    calls
}

fn opened() -> Call {
    Call::Patch(Map::from_iter([("private".to_string(), Value::Bool(false))]))
}

fn changes(want: &Want, seen: &Value) -> Vec<Call> {
    let mut patch = differing(want, seen);
    let mut calls: Vec<Call> = Vec::new();
    let files = if want.gone { Vec::new() } else { file_calls(want, seen) };
    if want.public && private(seen) {
        // It becomes public when all of it is there.
        patch.insert("private".into(), false.into());
        calls.extend(files);
        calls.push(Call::Patch(patch));
    } else {
        calls.extend((!patch.is_empty()).then_some(Call::Patch(patch)));
        calls.extend(files);
    }
    calls
}

/// Fields of packages that the catalogue says, empty where it says nothing.
const FIELDS: [&str; 7] = ["title", "notes", "url", "author", "maintainer", "maintainer_email", "license_id"];

/// Fields of the dataset that are not as they should be.
fn differing(want: &Want, seen: &Value) -> Map<String, Value> {
    let mut patch = Map::new();
    for key in FIELDS {
        let wanted = text(want.package.get(key));
        if wanted != text(seen.get(key)) {
            patch.insert(key.into(), wanted.into());
        }
    }
    let tags = |package: Option<&Value>| {
        let all = package.and_then(Value::as_array).into_iter().flatten();
        let mut names: Vec<String> = all.map(|tag| text(tag.get("name"))).collect();
        names.sort();
        names
    };
    let wanted = tags(want.package.get("tags"));
    if wanted != tags(seen.get("tags")) {
        patch.insert("tags".into(), wanted.iter().map(|name| json!({ "name": name })).collect());
    }
    if let Some(extras) = differing_extras(want, seen) {
        patch.insert("extras".into(), extras);
    }
    patch
}

/// All extras, when one of ours is not as it should be; those that others added stay.
fn differing_extras(want: &Want, seen: &Value) -> Option<Value> {
    let (mut wanted, there) = (extras_of(want), extras(seen));
    if !private(seen) {
        // The day on which it became public is that of the portal.
        for key in ISSUED {
            if let Some(day) = there.get(key) {
                wanted.insert(key.into(), day.clone());
            }
        }
    }
    let mut all: BTreeMap<String, String> = there.clone();
    all.retain(|key, _| !OURS.contains(&key.as_str()));
    all.extend(wanted);
    let pairs = |all: &BTreeMap<String, String>| -> Value {
        all.iter().map(|(key, value)| json!({ "key": key, "value": value })).collect()
    };
    (all != there).then(|| pairs(&all))
}

/// Keys of extras that the catalogue says: one that it no longer says goes.
const OURS: [&str; 33] = [
    "identifier",
    "guid",
    "issued",
    "dcat_issued",
    "modified",
    "dcat_modified",
    "frequency",
    "theme",
    "language",
    "temporal_start",
    "temporal_end",
    "spatial_text",
    "access_rights",
    "provenance",
    "quality",
    "version_notes",
    "documentation",
    "dataDictionary",
    "conforms_to",
    "publisher_name",
    "dcat_publisher_name",
    "publisher_url",
    "publisher_email",
    "dcat_publisher_email",
    "contact_name",
    "contact_email",
    "creator_name",
    "gov_type",
    "withdrawn",
    "withdrawn_reason",
    keys::PLAN,
    keys::DATASET,
    "apertura_version",
];

fn extras_of(want: &Want) -> BTreeMap<String, String> {
    extras(&Value::Object(want.package.clone()))
}

/// Extras by key. A portal with a form of its own has some of them as fields: those count too.
fn extras(package: &Value) -> BTreeMap<String, String> {
    let listed = package.get("extras").and_then(Value::as_array).into_iter().flatten();
    let mut all: BTreeMap<String, String> =
        listed.map(|extra| (text(extra.get("key")), text(extra.get("value")))).collect();
    for key in OURS {
        if let Some(value) = package.get(key).filter(|_| !all.contains_key(key)) {
            all.insert(key.into(), text(Some(value)));
        }
    }
    all.retain(|_, value| !value.is_empty());
    all
}

fn file_calls(want: &Want, seen: &Value) -> Vec<Call> {
    let there = seen.get("resources").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let each = want.files.iter().enumerate();
    each.filter_map(|(at, file)| match found(file, there) {
        None => Some(Call::Add(at)),
        Some(resource) => change(at, file, resource),
    })
    .collect()
}

/// The file of the portal that a wanted one is.
pub fn found<'s>(file: &File, there: &'s [Value]) -> Option<&'s Value> {
    let by = |key: &str, value: &str| there.iter().find(|seen| text(seen.get(key)) == value);
    by("id", &file.uuid).or_else(|| by(keys::FILE, &file.id))
}

fn change(at: usize, file: &File, seen: &Value) -> Option<Call> {
    let send = file.part.is_some() && !sent_whole(file, seen);
    let mut fields = Map::new();
    for (key, value) in &file.fields {
        // Portals count and date what was sent to them; `hash` is rewritten by programs that load data.
        let own = matches!(key.as_str(), "size" | "hash" | "last_modified");
        if !own && differs(key, value, seen.get(key)) {
            fields.insert(key.clone(), value.clone());
        }
    }
    if send {
        for key in [keys::SUM, "hash"] {
            fields.extend(file.fields.get(key).map(|value| (key.to_string(), value.clone())));
        }
    }
    (send || !fields.is_empty()).then_some(Call::Change { file: at, fields, send })
}

/// Whether the bytes on the portal are those wanted: their sum, and as many as they should be.
fn sent_whole(file: &File, seen: &Value) -> bool {
    let size = seen.get("size").and_then(Value::as_u64);
    text(seen.get(keys::SUM)) == file.sha256 && size.is_none_or(|size| size == file.bytes)
}

fn differs(key: &str, wanted: &Value, seen: Option<&Value>) -> bool {
    let (wanted, seen) = (text(Some(wanted)), text(seen));
    match key {
        // Portals spell formats in their own way.
        "format" => !wanted.eq_ignore_ascii_case(&seen),
        _ => wanted != seen,
    }
}

/// A value as text, with the blanks and line ends that portals leave.
fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.replace("\r\n", "\n").trim().to_string(),
        Some(other) => other.to_string(),
    }
}
