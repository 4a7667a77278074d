//! Namespaces and terms of the graph, by the prefixes that they are written with.

/// Prefixes in the order of their declaration.
pub const PREFIXES: [(&str, &str); 12] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The whole address of `dct:title`; a word that has no prefix of ours stays as it is.
pub fn whole(term: &str) -> String {
    let known = term.split_once(':').and_then(|(prefix, name)| {
        PREFIXES.iter().find(|(known, _)| *known == prefix).map(|(_, space)| format!("{space}{name}"))
    });
    known.unwrap_or_else(|| term.to_string())
}

/// `dct:title` of a whole address.
pub fn short(address: &str) -> String {
    let known = PREFIXES.iter().find_map(|(prefix, space)| {
        let name = address.strip_prefix(space)?;
        name.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            .then(|| format!("{prefix}:{name}"))
    });
    known.unwrap_or_else(|| address.to_string())
}
