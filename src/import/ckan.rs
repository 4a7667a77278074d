//! What the API of CKAN answers: `package_search`, `package_show`, lists of packages, one package, one a line; with
//! the extras of `ckanext-dcat`, of `usmetadata` and of datos.gob.mx.

use super::draft::Draft;
use super::json::{self, Json, Object, Paths};
use super::model::{Catalog, Code};
use super::pod;
use super::sink::{Sink, Take, found};

mod tables;

use tables::PACKAGE;

pub const ID: &str = "ckan";

/// Where packages are in the answers.
const PREFIXES: [&str; 6] = ["result.results[].", "result[].", "result.", "results[].", "[].", ""];

pub fn fits(found: &Paths) -> bool {
    PREFIXES.iter().any(|prefix| {
        let has = |key: &&str| found.has(&format!("{prefix}{key}"));
        let own = ["notes", "owner_org", "license_id", "num_resources", "metadata_modified"];
        // Packages of Frictionless have resources too, with a path or data.
        let others = ["resources[].path", "resources[].data", "resources[].schema"];
        (has(&"name") || has(&"title")) && own.iter().any(&has) && !others.iter().any(has)
    })
}

/// # Errors
/// Where the document breaks off, or that no package is in it.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    let tree = json::parse(bytes)?;
    let mut draft = Draft::new(ID);
    let (key, list, count) = packages(&tree).ok_or("result")?;
    if let Some(count) = count.filter(|count| *count > list.len() as u64) {
        draft.remark(Code::Partial, "count", &count.to_string(), &list.len().to_string());
    }
    pod::each(&mut draft, key, list, PACKAGE);
    Ok(draft.finish())
}

/// The packages of an answer, where they are, and how many the source says that it has.
fn packages(tree: &Json) -> Option<(&'static str, &[Json], Option<u64>)> {
    let Json::Object(root) = tree else { return Some(("[]", tree.items(), None)) };
    let inside =
        |object: &Object| object.get("count").and_then(Json::plain).and_then(|count| count.parse().ok());
    match root.get("result") {
        Some(Json::Object(result)) => match result.get("results") {
            Some(list) => Some(("result.results[]", list.items(), inside(result))),
            None => Some(("result", std::slice::from_ref(root.get("result")?), None)),
        },
        Some(list @ Json::List(_)) => Some(("result[]", list.items(), None)),
        Some(_) => None,
        None => match root.get("results") {
            Some(list) => Some(("results[]", list.items(), inside(root))),
            None => Some(("", std::slice::from_ref(tree), None)),
        },
    }
}

/// Keys and values apart, by the table of packages; a value may be JSON in a text.
fn extras(sink: &mut Sink, value: &Json) {
    let long = sink.place.len();
    for (at, extra) in value.items().iter().enumerate() {
        sink.place.push_str(&format!("[{at}]"));
        let Some(extra) = extra.object() else {
            sink.drop(extra);
            sink.place.truncate(long);
            continue;
        };
        match extra.text("key") {
            Some(key) => {
                let value = inner(extra.get("value").unwrap_or(&Json::Null));
                sink.under(&key, |sink| match found(PACKAGE, &key) {
                    _ if value.is_nothing() => {}
                    Some(Take::Identifier) => other_identifier(sink, &value),
                    Some(take) => sink.take(take, &value),
                    None => sink.drop(&value),
                });
            }
            // Older portals give them as an object.
            None => sink.walk(extra, PACKAGE),
        }
        sink.place.truncate(long);
    }
}

/// JSON that is written as a text.
fn inner(value: &Json) -> Json {
    match value {
        Json::Text(text) if text.starts_with(['[', '{']) => {
            json::parse(text.as_bytes()).unwrap_or_else(|_| value.clone())
        }
        value => value.clone(),
    }
}

/// An identifier beside the name that the package has at its portal.
fn other_identifier(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| {
        let fits = text.len() <= 100
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        match fits {
            true => sink.spare("dataset.identifier", text, false),
            false => sink.drop(value),
        }
    });
}

/// Names of tags; those of a vocabulary classify institutions, not data.
fn tags(sink: &mut Sink, value: &Json) {
    let mut names = Vec::new();
    for tag in value.items() {
        match tag.object().and_then(|tag| tag.text("vocabulary_id")) {
            Some(_) => sink.drop(tag),
            None => names.extend(tag.object().and_then(|tag| tag.text("name")).or_else(|| tag.plain())),
        }
    }
    let names = names.into_iter().map(|name| Json::Text(name.into())).collect();
    sink.take(Take::Each("dataset.keyword"), &Json::List(names));
}

/// Groups of portals are themes.
fn groups(sink: &mut Sink, value: &Json) {
    let name = |group: &Json| {
        let object = group.object()?;
        ["title", "display_name", "name"].iter().find_map(|key| object.text(key))
    };
    let names = value.items().iter().filter_map(|group| name(group).or_else(|| group.plain()));
    let names = names.map(|name| Json::Text(name.into())).collect();
    sink.take(Take::Each("dataset.theme"), &Json::List(names));
}

/// Hidden at the portal; what is not hidden is not said.
fn hidden(sink: &mut Sink, value: &Json) {
    if value.plain().is_some_and(|text| text.eq_ignore_ascii_case("true")) {
        sink.drop(value);
    }
}

fn state(sink: &mut Sink, value: &Json) {
    if value.plain().is_some_and(|text| text != "active") {
        sink.drop(value);
    }
}

/// At datos.gob.mx, the post of who answers for the data; elsewhere the kind of a body.
fn post(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| match text.contains(' ') {
        true => sink.spare("dataset.unit", text, false),
        false => sink.drop(value),
    });
}

fn hash(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, text| match text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        true => sink.say("distribution.sha256", text.to_lowercase()),
        false => sink.drop(value),
    });
}

#[cfg(test)]
mod tests;
