//! `datapackage.json` of Frictionless Data, 1.0 and 2.0: the package is the dataset, its resources are the files, and
//! the fields of their schemas the dictionary.

use super::draft::{Draft, Publisher};
use super::json::{self, Json, Object, Paths};
use super::model::Catalog;
use super::pod::each;
use super::sink::{Row, Sink, Take, mail};

pub const ID: &str = "frictionless";

pub fn fits(found: &Paths) -> bool {
    ["", "[]."].iter().any(|prefix| {
        let has = |key: &&str| found.has(&format!("{prefix}{key}"));
        let own = ["resources[].path", "resources[].data", "resources[].schema", "resources[].profile"];
        has(&"resources") && (own.iter().any(has) || has(&"profile") || has(&"$schema"))
    })
}

/// # Errors
/// Where the document breaks off, or that no package is in it.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    let tree = json::parse(bytes)?;
    let mut draft = Draft::new(ID);
    match &tree {
        Json::List(packages) => each(&mut draft, "[]", packages, PACKAGE),
        Json::Object(root) if root.get("resources").is_some() => {
            each(&mut draft, "", std::slice::from_ref(&tree), PACKAGE);
        }
        _ => return Err("resources".into()),
    }
    Ok(draft.finish())
}

const PACKAGE: &[Row] = &[
    ("$schema", Take::Mark),
    ("profile", Take::Mark),
    ("name", Take::Identifier),
    ("id", Take::Mark),
    ("title", Take::One("dataset.title")),
    ("description", Take::One("dataset.description")),
    ("homepage", Take::One("dataset.published_at")),
    ("keywords", Take::Each("dataset.keyword")),
    ("licenses", Take::By(licenses)),
    ("sources", Take::By(sources)),
    ("contributors", Take::By(contributors)),
    ("temporal", Take::Span),
    ("resources", Take::Files(RESOURCE)),
];

const RESOURCE: &[Row] = &[
    ("$schema", Take::Mark),
    ("profile", Take::Mark),
    ("type", Take::Mark),
    ("name", Take::By(name)),
    ("title", Take::One("distribution.title")),
    ("description", Take::One("distribution.description")),
    ("path", Take::By(path)),
    ("format", Take::One("distribution.format")),
    ("mediatype", Take::Second("distribution.format")),
    ("bytes", Take::Size("distribution.byte_size")),
    ("hash", Take::By(hash)),
    ("licenses", Take::By(licenses)),
    ("schema", Take::In(SCHEMA)),
    // How the file is written is seen in the file.
    ("encoding", Take::Mark),
    ("dialect", Take::Mark),
];

const SCHEMA: &[Row] = &[
    ("$schema", Take::Mark),
    ("profile", Take::Mark),
    ("fields", Take::Columns),
    ("missingValues", Take::Mark),
    ("fieldsMatch", Take::Mark),
];

/// The name of a file, where it has no title.
fn name(sink: &mut Sink, value: &Json) {
    sink.take(Take::Second("distribution.title"), value);
}

/// An address, or a path beside the package; of a file in parts, the first.
fn path(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| match text.contains("://") {
        true => sink.say("distribution.download_url", text),
        false => sink.say("distribution.path", text),
    });
}

/// A SHA-256; other sums say nothing to the plan.
fn hash(sink: &mut Sink, value: &Json) {
    let sum = value.plain().unwrap_or_default().to_lowercase();
    let bare = sum.strip_prefix("sha256:").unwrap_or(&sum);
    match bare.len() == 64 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        true => sink.say("distribution.sha256", bare.to_string()),
        false => sink.drop(value),
    }
}

/// The first licence, by its address or else its name.
fn licenses(sink: &mut Sink, value: &Json) {
    for license in value.items() {
        let text = match license.object() {
            Some(object) => ["name", "path", "title", "type", "url"].iter().find_map(|key| object.text(key)),
            None => license.plain(),
        };
        match text {
            Some(text) => sink.put_license(text),
            None => sink.drop(license),
        }
    }
}

/// Where the data come from, in words.
fn sources(sink: &mut Sink, value: &Json) {
    let word = |source: &Json| match source.object() {
        Some(object) => ["title", "name", "path", "web"].iter().find_map(|key| object.text(key)),
        None => source.plain(),
    };
    let words: Vec<String> = value.items().iter().filter_map(word).collect();
    match words.is_empty() {
        true => sink.drop(value),
        false => sink.say("dataset.source", words.join("; ")),
    }
}

/// Who publishes, and whom to ask: a contact, a maintainer, the first with an address.
fn contributors(sink: &mut Sink, value: &Json) {
    let people: Vec<&Object> = value.items().iter().filter_map(Json::object).collect();
    let role = |person: &&&Object, wanted: &str| {
        let role =
            person.get("roles").or_else(|| person.get("role")).map(super::sink::texts).unwrap_or_default();
        role.iter().any(|role| role.eq_ignore_ascii_case(wanted))
    };
    let publisher = people.iter().find(|person| role(person, "publisher"));
    let contact = ["contact", "maintainer", "wrangler"];
    let contact = contact.iter().find_map(|wanted| people.iter().find(|person| role(person, wanted)));
    let contact = contact.or_else(|| people.iter().find(|person| person.text("email").is_some()));
    if let Some(publisher) = publisher {
        let name = publisher.text("title").or_else(|| publisher.text("organization")).unwrap_or_default();
        sink.record.publisher = Some(Publisher { name, of: None, place: sink.place.clone() });
    }
    if let Some(contact) = contact {
        let whole = [contact.text("givenName"), contact.text("familyName")];
        let whole = whole.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = contact.text("title").or((!whole.is_empty()).then_some(whole));
        name.into_iter().for_each(|name| sink.spare("dataset.contact_point.name", name, false));
        let address = contact.text("email").map(|text| mail(&text).to_string());
        address.into_iter().for_each(|text| sink.spare("dataset.contact_point.email", text, false));
    }
    let read = usize::from(publisher.is_some()) + usize::from(contact.is_some());
    if value.items().len() > read {
        sink.drop(value);
    }
}

#[cfg(test)]
mod tests;
