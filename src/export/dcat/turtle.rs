//! The graph as Turtle.

use oxttl::TurtleSerializer;

use super::graph::Graph;
use super::terms::PREFIXES;

pub fn write(graph: &Graph) -> Vec<u8> {
    let serializer = PREFIXES.iter().fold(TurtleSerializer::new(), |serializer, (prefix, space)| {
        // Prefixes and addresses of ours are right; one that were not would stay without a prefix.
        serializer.clone().with_prefix(*prefix, *space).unwrap_or(serializer)
    });
    let mut writer = serializer.for_writer(Vec::new());
    // By subject, in the order of their first statement: so each is written once.
    for subject in super::json::subjects(graph) {
        for triple in graph.triples().iter().filter(|triple| triple.subject == *subject) {
            if writer.serialize_triple(triple.as_ref()).is_err() {
                // A vector takes all that is written into it.
                return Vec::new();
            }
        }
    }
    writer.finish().unwrap_or_default()
}
