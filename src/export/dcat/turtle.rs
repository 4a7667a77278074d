//! The graph as Turtle.

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
    for subject in graph.subjects() {
        for triple in about(graph, subject) {
            if writer.serialize_triple(triple.as_ref()).is_err() {
                // A vector takes all that is written into it.
                return Vec::new();
            }
        }
    }
    writer.finish().unwrap_or_default()
}

/// The statements about a node, those with the same property together.
fn about<'g>(graph: &'g Graph, subject: &NamedOrBlankNode) -> Vec<&'g Triple> {
    let all: Vec<&Triple> = graph.triples().iter().filter(|triple| triple.subject == *subject).collect();
    let first = |triple: &&Triple| all.iter().position(|other| other.predicate == triple.predicate);
    let mut sorted = all.clone();
    sorted.sort_by_key(first);
    sorted
}
