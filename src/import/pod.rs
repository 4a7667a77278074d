//! `data.json` of Project Open Data, 1.1 and 1.0 (a bare list), of the United States and of Mexico.

use super::draft::{Draft, Publisher};
use super::json::{self, Json, Object, Paths};
use super::model::Catalog;
use super::sink::{Row, Sink, Take, one_text};
use super::values;

pub const ID: &str = "data-json";

/// By the keys of its datasets, or by the address of its schema.
pub fn fits(found: &Paths) -> bool {
    let of = |prefix: &str| {
        let has = |key: &str| found.has(&format!("{prefix}.{key}"));
        has("title") && (has("accessLevel") || has("bureauCode") || has("programCode"))
    };
    of("dataset[]")
        || of("[]")
        || found.all(&["dataset", "conformsTo"])
        || found.all(&["title", "accessLevel"])
}

/// # Errors
/// Where the document breaks off, or that it has no list of datasets.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    let tree = json::parse(bytes)?;
    let mut draft = Draft::new(ID);
    match &tree {
        Json::List(items) => datasets(&mut draft, "[]", items),
        Json::Object(root) => match root.get("dataset") {
            Some(list) => {
                head(&mut draft, root, HEAD);
                datasets(&mut draft, "dataset[]", list.items());
            }
            None if root.get("title").is_some() => datasets(&mut draft, "", std::slice::from_ref(&tree)),
            None => return Err("dataset".into()),
        },
        _ => return Err("dataset".into()),
    }
    Ok(draft.finish())
}

/// Reads what a catalogue says besides its datasets.
pub fn head(draft: &mut Draft, root: &Object, rows: &[Row]) {
    let mut sink = Sink::new(draft, "");
    sink.walk(root, rows);
    sink.head();
}

fn datasets(draft: &mut Draft, key: &str, items: &[Json]) {
    each(draft, key, items, DATASET);
}

/// Reads datasets by a table of their keys. Their place is `dataset[]` for a list, or the key of one that is alone.
pub fn each(draft: &mut Draft, key: &str, items: &[Json], rows: &[Row]) {
    for (at, item) in items.iter().enumerate() {
        draft.count();
        let place = key.strip_suffix("[]").map_or_else(|| key.to_string(), |list| format!("{list}[{at}]"));
        match item {
            Json::Object(object) => {
                let mut sink = Sink::new(draft, &place);
                if place.is_empty() {
                    sink.record.entry.place = "dataset".into();
                }
                sink.walk(object, rows);
                let name = ["identifier", "id", "name"].iter().find_map(|key| one_text(object.get(key)?));
                sink.close(name.map(|(name, _)| name));
            }
            other => draft.drop(key, &place, &other.brief()),
        }
    }
}

const HEAD: &[Row] = &[
    ("@context", Take::Mark),
    ("@id", Take::Mark),
    ("@type", Take::Mark),
    ("conformsTo", Take::Mark),
    ("describedBy", Take::Mark),
    ("issued", Take::Mark),
    ("modified", Take::Mark),
    ("language", Take::Mark),
    ("publisher", Take::In(BODY)),
    ("license", Take::License),
    ("homepage", Take::One("institution.homepage")),
    ("dataset", Take::Mark),
];

/// The publisher of a whole catalogue.
pub const BODY: &[Row] = &[
    ("", Take::Publisher),
    ("name", Take::Publisher),
    ("@type", Take::Mark),
    ("subOrganizationOf", Take::By(parent)),
];

const DATASET: &[Row] = &[
    ("@type", Take::Mark),
    ("title", Take::One("dataset.title")),
    ("description", Take::One("dataset.description")),
    ("keyword", Take::Each("dataset.keyword")),
    ("modified", Take::By(modified)),
    ("publisher", Take::In(PUBLISHER)),
    ("contactPoint", Take::In(CONTACT)),
    ("person", Take::One("dataset.contact_point.name")),
    ("mbox", Take::Mail("dataset.contact_point.email")),
    ("identifier", Take::Identifier),
    ("accessLevel", Take::One("dataset.access")),
    ("accessLevelComment", Take::One("dataset.reserve.reason")),
    ("rights", Take::One("dataset.reserve.reason")),
    ("accrualPeriodicity", Take::One("dataset.accrual_periodicity")),
    ("conformsTo", Take::Each("dataset.conforms_to")),
    ("dataQuality", Take::By(quality)),
    ("describedBy", Take::By(document)),
    ("describedByType", Take::Mark),
    ("dataDictionary", Take::Spare("dataset.documentation")),
    ("references", Take::Spare("dataset.documentation")),
    ("landingPage", Take::One("dataset.published_at")),
    ("language", Take::Language),
    ("license", Take::License),
    ("spatial", Take::By(place)),
    ("temporal", Take::In(PERIOD)),
    ("theme", Take::Each("dataset.theme")),
    ("webService", Take::By(service)),
    ("distribution", Take::Files(FILE)),
    ("accessURL", Take::By(service)),
    ("format", Take::Each("dataset.current_formats")),
    // DCAT-US 3.0.
    ("@id", Take::Mark),
    ("accessRights", Take::By(access)),
    ("provenance", Take::Spare("dataset.quality")),
    ("versionNotes", Take::One("dataset.version_notes")),
];

const PERIOD: &[Row] = &[
    ("", Take::Span),
    ("@type", Take::Mark),
    ("startDate", Take::Day("dataset.temporal.start")),
    ("endDate", Take::Day("dataset.temporal.end")),
];

const PUBLISHER: &[Row] = &[
    ("", Take::Publisher),
    ("name", Take::Publisher),
    ("@type", Take::Mark),
    ("mbox", Take::By(spare_mail)),
    ("hasEmail", Take::By(spare_mail)),
    ("subOrganizationOf", Take::By(parent)),
];

pub const CONTACT: &[Row] = &[
    ("", Take::One("dataset.contact_point.name")),
    ("@type", Take::Mark),
    ("fn", Take::One("dataset.contact_point.name")),
    ("name", Take::One("dataset.contact_point.name")),
    ("hasEmail", Take::Mail("dataset.contact_point.email")),
    ("email", Take::Mail("dataset.contact_point.email")),
    ("mbox", Take::Mail("dataset.contact_point.email")),
    ("hasTelephone", Take::One("dataset.contact_point.phone")),
    ("title", Take::One("dataset.contact_point.post")),
];

pub const FILE: &[Row] = &[
    ("@type", Take::Mark),
    ("title", Take::One("distribution.title")),
    ("description", Take::One("distribution.description")),
    ("downloadURL", Take::One("distribution.download_url")),
    ("accessURL", Take::Else("distribution.download_url")),
    ("format", Take::One("distribution.format")),
    ("mediaType", Take::Second("distribution.format")),
    ("byteSize", Take::Size("distribution.byte_size")),
    ("size", Take::Size("distribution.byte_size")),
    ("modified", Take::By(lifted_day)),
    ("describedBy", Take::Lift("dataset.documentation")),
    ("describedByType", Take::Mark),
    ("license", Take::License),
    ("temporal", Take::Span),
    ("spatial", Take::By(lifted_place)),
    ("accrualPeriodicity", Take::Lift("dataset.accrual_periodicity")),
    ("language", Take::Lift("dataset.language")),
];

/// A day; or, in its place, how often the data change.
pub fn modified(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| match text.starts_with("R/") {
        true => sink.spare("dataset.accrual_periodicity", text, false),
        false => {
            let day = values::day(&text).unwrap_or(text);
            sink.say("dataset.modified", day);
        }
    });
}

/// The day of a file, for its dataset.
pub fn lifted_day(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| {
        let day = values::day(&text).unwrap_or(text);
        sink.lift("dataset.modified", day);
    });
}

/// The address of a document, or of the file that is one.
fn document(sink: &mut Sink, value: &Json) {
    let inside =
        |object: &Object| ["downloadURL", "accessURL", "@id"].iter().find_map(|key| object.text(key));
    match value.object() {
        Some(object) => match inside(object) {
            Some(text) => sink.spare("dataset.documentation", text, false),
            None => sink.drop(value),
        },
        None => sink.take(Take::Spare("dataset.documentation"), value),
    }
}

/// The name of a place; shapes, boxes and addresses are not for the plan.
pub fn place(sink: &mut Sink, value: &Json) {
    match named_place(value) {
        Some(text) => sink.say("dataset.spatial", text),
        None => sink.drop(value),
    }
}

fn lifted_place(sink: &mut Sink, value: &Json) {
    match named_place(value) {
        Some(text) => sink.lift("dataset.spatial", text),
        None => sink.drop(value),
    }
}

fn named_place(value: &Json) -> Option<String> {
    let (text, _) = one_text(value)?;
    // An INEGI key is digits alone; a box is numbers with commas.
    let numbers = text.contains(',') && !text.chars().any(char::is_alphabetic);
    (!numbers && !text.starts_with(['{', '[', '<']) && !text.contains("://")).then_some(text)
}

/// A level of access in a word or an address; a sentence is a reason.
pub fn access(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| match text.contains("access-right/") || text.len() <= 24 {
        true => sink.say("dataset.access", text),
        false => sink.spare("dataset.reserve.reason", text, false),
    });
}

/// The mail of who publishes, where nobody is named to ask.
pub fn spare_mail(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| {
        let mail = super::sink::mail(&text).to_string();
        sink.spare("dataset.contact_point.email", mail, false);
    });
}

/// «Yes» to guidelines of another country says nothing; words do.
fn quality(sink: &mut Sink, value: &Json) {
    match value {
        Json::Bool(_) => sink.drop(value),
        value => sink.take(Take::One("dataset.quality"), value),
    }
}

/// A service, or the file of a dataset that has only one, beside it.
fn service(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| sink.file(|sink| sink.say("distribution.download_url", text)));
}

/// The body that the publisher is part of: the highest that is named.
fn parent(sink: &mut Sink, value: &Json) {
    let mut of = one_text(value).map(|(name, _)| name);
    let mut inner = value.object();
    while let Some(object) = inner {
        of = object.text("name").or(of);
        inner = object.get("subOrganizationOf").and_then(Json::object);
    }
    match of {
        Some(of) => sink.record.publisher.get_or_insert_with(Publisher::default).of = Some(of),
        None => sink.drop(value),
    }
}

#[cfg(test)]
mod tests;
