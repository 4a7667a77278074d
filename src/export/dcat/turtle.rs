//! The graph as Turtle.

use std::collections::HashMap;

use oxrdf::{NamedOrBlankNode, Triple};
use oxttl::TurtleSerializer;

use super::graph::Graph;
use super::terms::PREFIXES;

pub fn write(graph: &Graph) -> Vec<u8> {
    let serializer = PREFIXES.iter().fold(TurtleSerializer::new(), |serializer, (prefix, space)| {
        // Prefixes and addresses of ours are right; one that were not would stay without a prefix.
        serializer.clone().with_prefix(*prefix, *space).unwrap_or(serializer)
    });
    let mut writer = serializer.for_writer(Vec::new());
    let mut about: HashMap<&NamedOrBlankNode, Vec<&Triple>> = HashMap::new();
    graph.triples().iter().for_each(|triple| about.entry(&triple.subject).or_default().push(triple));
    for subject in graph.subjects() {
        for triple in about.get(subject).map(|all| together(all)).unwrap_or_default() {
            if writer.serialize_triple(triple.as_ref()).is_err() {
                // A vector takes all that is written into it.
                return Vec::new();
            }
        }
    }
    writer.finish().unwrap_or_default()
}

/// The statements about a node, those with the same property together.
fn together<'g>(all: &[&'g Triple]) -> Vec<&'g Triple> {
    let first = |triple: &&Triple| all.iter().position(|other| other.predicate == triple.predicate);
    let mut sorted = all.to_vec();
    sorted.sort_by_key(first);
    sorted
}
