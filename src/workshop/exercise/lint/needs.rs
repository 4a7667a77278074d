//! What comes before what: known, earlier, and without going round in circles.

use std::collections::{BTreeMap, BTreeSet};

use super::Lens;

pub fn check(lens: &mut Lens) {
    let all = lens.all.clone();
    let needs: BTreeMap<&str, &[String]> =
        all.iter().map(|(_, one)| (one.id.as_str(), one.needs.as_slice())).collect();
    let guide: BTreeSet<String> =
        super::super::all(lens.guide).unwrap_or_default().into_iter().map(|one| one.id).collect();
    let mut before: BTreeSet<&str> = BTreeSet::new();
    for (file, one) in &all {
        for id in &one.needs {
            // Those of a folder may come after some of the Guide.
            if !needs.contains_key(id.as_str()) && !guide.contains(id) {
                lens.tell("exercise-need", file, "needs", &[("id", id)]);
            } else if circles(&needs, &one.id, id) {
                lens.tell("exercise-circle", file, "needs", &[("id", id), ("own", &one.id)]);
            } else if needs.contains_key(id.as_str()) && !before.contains(id.as_str()) {
                lens.tell("exercise-later", file, "needs", &[("id", id)]);
            }
        }
        before.insert(&one.id);
    }
}

/// Whether what `from` needs leads back to `own`.
fn circles(needs: &BTreeMap<&str, &[String]>, own: &str, from: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == own {
            return true;
        }
        if seen.insert(id) {
            open.extend(needs.get(id).into_iter().flat_map(|ids| ids.iter().map(String::as_str)));
        }
    }
    false
}
