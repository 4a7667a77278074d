//! Catalogues in RDF by DCAT and its profiles, as Turtle, N-Triples, RDF/XML or JSON-LD: one graph, then the datasets
//! of it, whose properties are read by a table as the keys of other formats are.

use super::draft::{Draft, Publisher};
use super::json::{self, Json, Object, paths};
use super::model::Catalog;
use super::sink::{Sink, Take, one_text};
use super::text::text;

mod graph;
mod parse;
mod records;
mod tables;

use tables::{CATALOG, DATASET};

pub const ID: &str = "dcat";

/// Namespace of DCAT.
const DCAT: &str = "http://www.w3.org/ns/dcat#";
/// Bytes in which a catalogue says what it is.
const HEAD: usize = 256 << 10;

/// How the graph is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Syntax {
    JsonLd,
    RdfXml,
    /// N-Triples too, which is a part of it.
    Turtle,
}

/// By how it begins; it has to name DCAT.
pub fn fits(bytes: &[u8]) -> bool {
    syntax(bytes).is_some()
}

fn syntax(bytes: &[u8]) -> Option<Syntax> {
    let head = text(&bytes[..bytes.len().min(HEAD)]);
    let head = head.trim_start();
    if head.starts_with(['{', '[']) {
        let found = paths(bytes);
        let linked = ["@context", "@graph", "[].@context", "[].@id", "[].@type", "@id"];
        return (found.any(&linked) && head.contains("dcat")).then_some(Syntax::JsonLd);
    }
    if !head.contains(DCAT) {
        return None;
    }
    if ["<?xml", "<rdf:RDF", "<!DOCTYPE", "<!--"].iter().any(|start| head.starts_with(start)) {
        return head.contains("22-rdf-syntax-ns#").then_some(Syntax::RdfXml);
    }
    let lower = head.to_ascii_lowercase();
    let turtle = ["@prefix", "prefix ", "@base", "<http", "_:"].iter().any(|start| lower.contains(start));
    (turtle && !lower.contains("<html")).then_some(Syntax::Turtle)
}

/// # Errors
/// Where the document breaks off.
pub fn read(bytes: &[u8]) -> Result<Catalog, String> {
    if bytes.len() > json::MOST {
        return Err(json::too_large(bytes.len()));
    }
    let graph = parse::parse(syntax(bytes).ok_or("dcat")?, &text(bytes))?;
    let mut draft = Draft::new(ID);
    let catalogs = graph.catalogs();
    for (at, node) in catalogs.iter().enumerate() {
        let place = called(node, "dcat:Catalog", at);
        let object = records::object(&graph, &mut draft, node, &place);
        let mut sink = Sink::new(&mut draft, &place);
        sink.walk(&object, CATALOG);
        match catalogs.len() {
            1 => sink.head(),
            _ => sink.one_of_many(),
        }
    }
    let services = records::services(&graph, &mut draft);
    for (at, node) in graph.datasets().into_iter().enumerate() {
        draft.count();
        let place = called(node, "dcat:Dataset", at);
        let object = records::object(&graph, &mut draft, node, &place);
        let mut sink = Sink::new(&mut draft, &place);
        sink.walk(&object, DATASET);
        for (_, address) in services.iter().filter(|(of, _)| of == node) {
            sink.under("dcat:servesDataset", |sink| {
                sink.file(|sink| sink.say("distribution.download_url", address.clone()));
            });
        }
        sink.close(key(&object, node));
    }
    Ok(draft.finish())
}

/// The address of a node; one without is told by its number.
fn called(node: &str, kind: &str, at: usize) -> String {
    if node.starts_with("_:") { format!("{kind}[{at}]") } else { node.to_string() }
}

/// The identifier, or the address of the node.
fn key(object: &Object, node: &str) -> Option<String> {
    let own = object.get("dct:identifier").and_then(one_text).map(|(text, _)| text);
    own.or_else(|| (!node.starts_with("_:")).then(|| node.to_string()))
}

/// The name of a body; an address alone names nobody.
fn publisher(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, name| match name.contains("://") {
        true => sink.drop(value),
        false => {
            let place = sink.place.clone();
            let publisher = sink.record.publisher.get_or_insert_with(Publisher::default);
            (publisher.name, publisher.place) = (name, place);
        }
    });
    let address =
        value.items().first().and_then(Json::object).and_then(|body| one_text(body.get("foaf:mbox")?));
    if let Some((address, _)) = address {
        sink.spare("dataset.contact_point.email", super::sink::mail(&address).to_string(), false);
    }
}

/// Who made the data is the area.
fn creator(sink: &mut Sink, value: &Json) {
    sink.with(value, |sink, name| match name.contains("://") {
        true => sink.drop(value),
        false => sink.spare("dataset.unit", name, false),
    });
}

/// A term, or a duration in years, months, weeks or days behind the node of its own.
fn often(sink: &mut Sink, value: &Json) {
    let duration =
        value.items().first().and_then(Json::object).and_then(|node| node.get("rdf:value")?.object());
    let units = [("time:years", 'Y'), ("time:months", 'M'), ("time:weeks", 'W'), ("time:days", 'D')];
    let read = duration.and_then(|duration| {
        units.iter().find_map(|(key, letter)| {
            let count: f64 = one_text(duration.get(key)?)?.0.parse().ok()?;
            Some(format!("R/P{count}{letter}"))
        })
    });
    match read {
        Some(code) => sink.say("dataset.accrual_periodicity", code),
        None => sink.take(Take::One("dataset.accrual_periodicity"), value),
    }
}

/// The name of a place; shapes and addresses are not for the plan.
fn location(sink: &mut Sink, value: &Json) {
    for place in value.items() {
        match one_text(place) {
            Some((name, _)) if !name.contains("://") => sink.say("dataset.spatial", name),
            _ => sink.drop(place),
        }
    }
}

fn checksum(sink: &mut Sink, value: &Json) {
    let sum =
        value.items().first().and_then(Json::object).and_then(|sum| one_text(sum.get("spdx:checksumValue")?));
    match sum.map(|(sum, _)| sum.to_lowercase()) {
        Some(sum) if sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            sink.say("distribution.sha256", sum);
        }
        _ => sink.drop(value),
    }
}

#[cfg(test)]
mod tests;
