//! The triples of a document by their subject, in the order in which subjects appear.

use std::collections::{HashMap, HashSet};

use oxrdf::{NamedOrBlankNode, Term};

/// Namespaces with the prefixes by which their terms are told.
const PREFIXES: [(&str, &str); 18] = [
    ("http://www.w3.org/ns/dcat#", "dcat"),
    ("http://purl.org/dc/terms/", "dct"),
    ("http://xmlns.com/foaf/0.1/", "foaf"),
    ("http://www.w3.org/2006/vcard/ns#", "vcard"),
    ("http://www.w3.org/ns/adms#", "adms"),
    ("https://www.w3.org/ns/adms#", "adms"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
    ("http://www.w3.org/2000/01/rdf-schema#", "rdfs"),
    ("http://www.w3.org/2002/07/owl#", "owl"),
    ("http://www.w3.org/2004/02/skos/core#", "skos"),
    ("http://schema.org/", "schema"),
    ("https://schema.org/", "schema"),
    ("http://www.w3.org/2006/time#", "time"),
    ("http://spdx.org/rdf/terms#", "spdx"),
    ("http://www.w3.org/ns/prov#", "prov"),
    ("http://www.w3.org/ns/locn#", "locn"),
    ("http://data.europa.eu/r5r/", "dcatap"),
    ("http://dcat-ap.de/def/dcatde/", "dcatde"),
];

/// Beyond so many statements about a node, one that is there twice stays twice: to look would take too long.
const MANY: usize = 4_096;

/// What a property says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An address, or `_:` and the name of a node without one.
    Node(String),
    Text {
        text: String,
        language: String,
    },
}

/// The graph of a document.
#[derive(Debug, Default)]
pub struct Graph {
    order: Vec<String>,
    about: HashMap<String, Vec<(String, Value)>>,
}

impl Graph {
    pub fn add(&mut self, subject: NamedOrBlankNode, predicate: &str, object: Term) {
        let subject = match subject {
            NamedOrBlankNode::NamedNode(node) => node.into_string(),
            NamedOrBlankNode::BlankNode(node) => format!("_:{}", node.as_str()),
        };
        let value = match object {
            Term::NamedNode(node) => Value::Node(node.into_string()),
            Term::BlankNode(node) => Value::Node(format!("_:{}", node.as_str())),
            Term::Literal(literal) => Value::Text {
                text: literal.value().to_string(),
                language: literal.language().unwrap_or_default().to_lowercase(),
            },
            // Statements about statements say nothing of datasets.
            #[allow(unreachable_patterns)]
            _ => return,
        };
        let order = &mut self.order;
        let about = self.about.entry(subject).or_insert_with_key(|subject| {
            order.push(subject.clone());
            Vec::new()
        });
        let said = (short(predicate), value);
        if about.len() > MANY || !about.contains(&said) {
            about.push(said);
        }
    }

    /// What is said of a node, in the order of the document.
    pub fn about(&self, node: &str) -> &[(String, Value)] {
        self.about.get(node).map_or(&[], Vec::as_slice)
    }

    /// Nodes that are datasets, by what they are or by what lists them.
    pub fn datasets(&self) -> Vec<&str> {
        let listed = self.objects("dcat:dataset");
        self.nodes(|node| self.is(node, "dcat:Dataset") || listed.contains(node))
    }

    pub fn catalogs(&self) -> Vec<&str> {
        self.nodes(|node| self.is(node, "dcat:Catalog"))
    }

    pub fn services(&self) -> Vec<&str> {
        self.nodes(|node| self.is(node, "dcat:DataService"))
    }

    /// Whether a node stands for itself: it is listed and not told inside another.
    pub fn stands(&self, node: &str) -> bool {
        ["dcat:Dataset", "dcat:Catalog", "dcat:DataService", "dcat:DatasetSeries"]
            .iter()
            .any(|kind| self.is(node, kind))
    }

    fn is(&self, node: &str, kind: &str) -> bool {
        let is = |value: &Value| matches!(value, Value::Node(node) if short(node) == kind);
        self.about(node).iter().any(|(key, value)| key == "rdf:type" && is(value))
    }

    fn nodes(&self, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
        self.order.iter().map(String::as_str).filter(|node| wanted(node)).collect()
    }

    fn objects(&self, key: &str) -> HashSet<&str> {
        let all = self.about.values().flatten().filter(|(name, _)| name == key);
        all.filter_map(|(_, value)| if let Value::Node(node) = value { Some(node.as_str()) } else { None })
            .collect()
    }
}

/// `dct:title`; an address of another namespace as it is.
fn short(address: &str) -> String {
    let known = PREFIXES.iter().find_map(|(space, prefix)| Some((prefix, address.strip_prefix(space)?)));
    known.map_or_else(|| address.to_string(), |(prefix, name)| format!("{prefix}:{name}"))
}
