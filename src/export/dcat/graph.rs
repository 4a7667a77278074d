//! A graph being built: statements in the order in which they are written, each once. Every node has an address, so
//! that the same catalogue is the same text in every way of writing.

use std::collections::HashSet;

use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, Triple};

use super::terms::whole;

#[derive(Debug, Default)]
pub struct Graph {
    triples: Vec<Triple>,
    known: HashSet<Triple>,
}

impl Graph {
    pub fn triples(&self) -> &[Triple] {
        &self.triples
    }

    /// Subjects in the order of their first statement.
    pub fn subjects(&self) -> Vec<&NamedOrBlankNode> {
        let mut seen = HashSet::new();
        self.triples.iter().map(|triple| &triple.subject).filter(|subject| seen.insert(*subject)).collect()
    }

    fn add(&mut self, subject: &str, predicate: &str, object: Term) {
        let (Ok(subject), Ok(predicate)) = (NamedNode::new(subject), NamedNode::new(whole(predicate))) else {
            return;
        };
        let triple = Triple::new(subject, predicate, object);
        if self.known.insert(triple.clone()) {
            self.triples.push(triple);
        }
    }

    /// Points at a node; what is no address is left out.
    pub fn link(&mut self, subject: &str, predicate: &str, object: &str) {
        if let Ok(object) = NamedNode::new(whole(object)) {
            self.add(subject, predicate, object.into());
        }
    }

    /// Says what a node is.
    pub fn kind(&mut self, subject: &str, kinds: &[&str]) {
        kinds.iter().for_each(|kind| self.link(subject, "rdf:type", kind));
    }

    /// Points at a node, and says what that is.
    pub fn typed(&mut self, subject: &str, predicate: &str, (object, kinds): (&str, &[&str])) {
        let object = whole(object);
        if NamedNode::new(&object).is_ok() {
            self.link(subject, predicate, &object);
            self.kind(&object, kinds);
        }
    }

    /// A text in Spanish, when there is one.
    pub fn said(&mut self, subject: &str, predicate: &str, text: &str) {
        if !text.trim().is_empty() {
            self.add(subject, predicate, Literal::new_language_tagged_literal_unchecked(text, "es").into());
        }
    }

    /// A text that is of no language.
    pub fn plain(&mut self, subject: &str, predicate: &str, text: &str) {
        if !text.trim().is_empty() {
            self.add(subject, predicate, Literal::new_simple_literal(text).into());
        }
    }

    /// A value of a type: `xsd:date`.
    pub fn value(&mut self, subject: &str, predicate: &str, (text, kind): (&str, &str)) {
        if let Ok(kind) = NamedNode::new(whole(kind)) {
            self.add(subject, predicate, Literal::new_typed_literal(text, kind).into());
        }
    }
}
