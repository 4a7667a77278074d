//! A node of the graph as a record with keys: what it points at is told inside it, as far as it is not told apart.

use super::super::draft::Draft;
use super::super::json::{Json, Object};
use super::graph::{Graph, Value};

/// Levels inside a dataset: file, its service, its licence, a name.
const DEEP: usize = 4;
/// Nodes inside one dataset; a graph can point at itself without end.
const MOST: usize = 4_000;

/// A node as a record; `place` is what it is called in remarks.
pub fn object(graph: &Graph, draft: &mut Draft, node: &str, place: &str) -> Object {
    let mut teller = Teller { graph, draft, left: MOST, place };
    teller.object(node, &mut Vec::new())
}

/// Services for datasets: the dataset and the address. One that serves none of the graph is told as left out.
pub fn services(graph: &Graph, draft: &mut Draft) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for node in graph.services() {
        let of = |key: &'static str| {
            let values = graph.about(node).iter().filter(move |(name, _)| name == key);
            values.map(|(_, value)| match value {
                Value::Node(node) => node.clone(),
                Value::Text { text, .. } => text.clone(),
            })
        };
        let address = of("dcat:endpointURL").next();
        let served: Vec<String> =
            of("dcat:servesDataset").filter(|dataset| !graph.about(dataset).is_empty()).collect();
        match address {
            Some(address) if !served.is_empty() => {
                found.extend(served.into_iter().map(|dataset| (dataset, address.clone())));
            }
            _ => draft.drop("dcat:DataService", node, node),
        }
    }
    found
}

struct Teller<'g> {
    graph: &'g Graph,
    draft: &'g mut Draft,
    left: usize,
    place: &'g str,
}

impl Teller<'_> {
    fn object(&mut self, node: &str, above: &mut Vec<String>) -> Object {
        let mut object = Object::default();
        if !node.starts_with("_:") {
            object.0.push(("@id".into(), Json::Text(node.into())));
        }
        if let Some(words) = self.words(node) {
            object.0.push(("@value".into(), Json::Text(words.into())));
        }
        above.push(node.to_string());
        let mut keys: Vec<&str> = Vec::new();
        for (key, _) in self.graph.about(node) {
            if !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
        for key in keys {
            let value = self.values(node, key, above);
            object.0.push((key.into(), value));
        }
        above.pop();
        object
    }

    /// All that a property says; of texts in several languages Spanish, English, those without, or the first.
    fn values(&mut self, node: &str, key: &str, above: &mut Vec<String>) -> Json {
        let said: Vec<&Value> =
            self.graph.about(node).iter().filter(|(name, _)| name == key).map(|(_, value)| value).collect();
        let best = best_language(&said);
        let mut values = Vec::new();
        for value in said {
            match value {
                Value::Node(node) => values.push(self.node(node, above)),
                Value::Text { text, language } if *language == best => {
                    values.push(Json::Text(text.as_str().into()));
                }
                Value::Text { text, language } => {
                    let place = format!("{}.{key}", self.place);
                    self.draft.drop(&format!("{key}@{language}"), &place, text);
                }
            }
        }
        match values.len() {
            1 => values.remove(0),
            _ => Json::List(values),
        }
    }

    fn node(&mut self, node: &str, above: &mut Vec<String>) -> Json {
        let told = above.len() >= DEEP || above.iter().any(|one| one == node) || self.graph.stands(node);
        if told || self.left == 0 || self.graph.about(node).is_empty() {
            return match node.starts_with("_:") {
                true => Json::Null,
                false => Json::Text(node.into()),
            };
        }
        self.left -= 1;
        Json::Object(self.object(node, above))
    }

    /// How a node is called: an address that stands for a term, its label, the value it has, its address.
    fn words(&self, node: &str) -> Option<String> {
        const LABELS: [&str; 10] = [
            "skos:prefLabel",
            "foaf:name",
            "vcard:fn",
            "vcard:value",
            "rdfs:label",
            "schema:name",
            "dct:title",
            "locn:geographicName",
            "rdf:value",
            "skos:notation",
        ];
        if ["/authority/", "purl.org/cld/freq", "sdmx/"].iter().any(|part| node.contains(part)) {
            return Some(node.to_string());
        }
        let label = LABELS.iter().find_map(|key| {
            let said = self.graph.about(node).iter().filter(|(name, _)| name == key).map(|(_, value)| value);
            let said: Vec<&Value> = said.collect();
            let best = best_language(&said);
            said.iter().find_map(|value| match value {
                Value::Text { text, language } if *language == best => Some(text.clone()),
                Value::Node(node) if node.starts_with("mailto:") || node.starts_with("tel:") => {
                    Some(node.clone())
                }
                _ => None,
            })
        });
        label.or_else(|| (!node.starts_with("_:")).then(|| node.to_string()))
    }
}

/// The language to read where there are several.
fn best_language(said: &[&Value]) -> String {
    let tags: Vec<&str> = said
        .iter()
        .filter_map(
            |value| if let Value::Text { language, .. } = value { Some(language.as_str()) } else { None },
        )
        .collect();
    let of = |wanted: &str| tags.iter().find(|tag| **tag == wanted || tag.starts_with(&format!("{wanted}-")));
    let none = || tags.iter().find(|tag| tag.is_empty());
    of("es")
        .or_else(|| of("en"))
        .or_else(none)
        .or(tags.first())
        .map(|tag| (*tag).to_string())
        .unwrap_or_default()
}
