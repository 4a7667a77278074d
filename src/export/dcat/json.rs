//! The graph as JSON-LD: `@context` inside, so that nothing has to be fetched; nodes that are pointed at once stand
//! where they are pointed at, the others in the list, in the order of the graph.

use std::collections::{BTreeMap, HashMap};

use oxrdf::{NamedOrBlankNode, Term, TermRef, Triple};
use serde_json::{Map, Value, json};

use super::super::values::pretty;
use super::graph::Graph;
use super::terms::{PREFIXES, short};

/// Properties whose values are always addresses.
const LINKS: [&str; 24] = [
    "dcat:accessURL",
    "dcat:contactPoint",
    "dcat:dataset",
    "dcat:distribution",
    "dcat:downloadURL",
    "dcat:landingPage",
    "dcat:mediaType",
    "dcat:theme",
    "dct:accessRights",
    "dct:accrualPeriodicity",
    "dct:conformsTo",
    "dct:creator",
    "dct:format",
    "dct:language",
    "dct:license",
    "dct:provenance",
    "dct:publisher",
    "dct:rights",
    "dct:spatial",
    "dct:temporal",
    "foaf:homepage",
    "foaf:page",
    "owl:sameAs",
    "vcard:hasEmail",
];
/// Properties whose values are days.
const DAYS: [&str; 5] = ["dcat:endDate", "dcat:startDate", "dct:available", "dct:issued", "dct:modified"];

pub fn write(graph: &Graph) -> String {
    let writer = Writer::new(graph);
    let top: Vec<Value> = graph
        .subjects()
        .into_iter()
        .map(address)
        .filter(|node| !writer.inside(node))
        .map(|node| writer.node(&node))
        .collect();
    pretty(&json!({ "@context": context(), "@graph": top }))
}

fn context() -> Value {
    let mut context = Map::new();
    for (prefix, space) in PREFIXES {
        context.insert(prefix.into(), space.into());
    }
    for link in LINKS {
        context.insert(link.into(), json!({ "@type": "@id" }));
    }
    for day in DAYS {
        context.insert(day.into(), json!({ "@type": "xsd:date" }));
    }
    Value::Object(context)
}

fn address(node: &NamedOrBlankNode) -> String {
    match node {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_string(),
        // The graph has none; told as what it is all the same.
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    }
}

struct Writer<'g> {
    about: HashMap<String, Vec<&'g Triple>>,
    /// How often each node is pointed at.
    pointed: HashMap<String, usize>,
}

impl<'g> Writer<'g> {
    fn new(graph: &'g Graph) -> Self {
        let mut writer = Self { about: HashMap::new(), pointed: HashMap::new() };
        for triple in graph.triples() {
            writer.about.entry(address(&triple.subject)).or_default().push(triple);
            if let Term::NamedNode(node) = &triple.object {
                *writer.pointed.entry(node.as_str().to_string()).or_default() += 1;
            }
        }
        writer
    }

    /// Whether a node stands inside the only one that points at it. Catalogues and datasets stand by themselves.
    fn inside(&self, node: &str) -> bool {
        let stands = |triple: &&Triple| {
            let kind = triple.object.to_string();
            kind == "<http://www.w3.org/ns/dcat#Dataset>" || kind == "<http://www.w3.org/ns/dcat#Catalog>"
        };
        let about = self.about.get(node).map(Vec::as_slice).unwrap_or_default();
        self.pointed.get(node) == Some(&1) && !about.iter().any(stands)
    }

    fn node(&self, node: &str) -> Value {
        let mut object = Map::new();
        object.insert("@id".into(), node.into());
        let mut values: BTreeMap<usize, (String, Vec<Value>)> = BTreeMap::new();
        for triple in self.about.get(node).into_iter().flatten() {
            let (key, value) = self.statement(triple);
            let at = values.values().position(|(known, _)| *known == key).unwrap_or(values.len());
            values.entry(at).or_insert_with(|| (key, Vec::new())).1.push(value);
        }
        for (key, mut all) in values.into_values() {
            let value = if all.len() == 1 { all.remove(0) } else { Value::Array(all) };
            object.insert(key, value);
        }
        Value::Object(object)
    }

    fn statement(&self, triple: &Triple) -> (String, Value) {
        let key = short(triple.predicate.as_str());
        match triple.object.as_ref() {
            TermRef::NamedNode(node) if key == "rdf:type" => ("@type".into(), short(node.as_str()).into()),
            TermRef::NamedNode(node) => {
                let told = self.inside(node.as_str()) && self.about.contains_key(node.as_str());
                let value = match (told, LINKS.contains(&key.as_str())) {
                    (true, _) => self.node(node.as_str()),
                    (false, true) => node.as_str().into(),
                    (false, false) => json!({ "@id": node.as_str() }),
                };
                (key, value)
            }
            TermRef::Literal(literal) => (key.clone(), self.literal(&key, literal)),
            other => (key, other.to_string().into()),
        }
    }

    fn literal(&self, key: &str, literal: oxrdf::LiteralRef<'_>) -> Value {
        let kind = short(literal.datatype().as_str());
        match literal.language() {
            Some(language) => json!({ "@language": language, "@value": literal.value() }),
            None if kind == "xsd:string" || (kind == "xsd:date" && DAYS.contains(&key)) => {
                literal.value().into()
            }
            None => json!({ "@type": kind, "@value": literal.value() }),
        }
    }
}
