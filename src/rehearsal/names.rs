//! What datasets will be called on a portal: no two alike, the same at every run.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::export::ckan::names::munge_name;

/// Letters of a name that gets an end of its own.
const HEAD: usize = 80;

/// Names in the order of the datasets: that which one has there already (`known`, by id), else what CKAN makes of its
/// identifier. What is made from the plan itself has the name of the organisation behind it, because a portal of many
/// institutions would have as many of them.
pub fn names(catalog: &Catalog, organization: &str, known: &BTreeMap<String, String>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for dataset in &catalog.datasets {
        let munged = munge_name(&dataset.identifier);
        let made = || match (dataset.own, organization) {
            (true, name) if !name.is_empty() => cut(&format!("{munged}-{name}")),
            _ => munged.clone(),
        };
        let mut name = known.get(&dataset.id).cloned().unwrap_or_else(made);
        if taken.contains(&name) {
            name = format!("{}-{}", name.get(..HEAD).unwrap_or(&name), tail(&dataset.id));
        }
        taken.push(name);
    }
    taken
}

/// 100 letters at most; of a longer name the end is what tells it from others.
fn cut(name: &str) -> String {
    match name.get(..HEAD) {
        Some(head) if name.len() > 100 => format!("{head}-{}", tail(name)),
        _ => name.to_string(),
    }
}

/// Eight signs that are the same at every run.
fn tail(text: &str) -> String {
    let mut tail = crate::hash::sha256(text);
    tail.truncate(8);
    tail
}
