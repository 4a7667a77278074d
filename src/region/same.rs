//! One plan that came twice is counted once: its newest revision.

use std::collections::HashMap;

use serde::Serialize;

use crate::review::summary::Summary;

/// A copy that is left aside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Copied {
    pub path: String,
    /// The one that counts in its place.
    pub kept: String,
}

/// Which summaries count, by their place, and which are copies of them.
pub fn distinct(all: impl Iterator<Item = Summary>) -> (Vec<bool>, Vec<Copied>) {
    let mut kept: HashMap<u64, (u32, String, usize)> = HashMap::new();
    let mut counts = Vec::new();
    let mut copies = Vec::new();
    for (at, summary) in all.enumerate() {
        counts.push(true);
        // Without an id, only the very same content is the same plan.
        let Some(key) = [summary.plan, summary.content].into_iter().find(|hash| *hash != 0) else { continue };
        let this = (summary.revision, summary.path, at);
        let Some(other) = kept.get(&key) else {
            kept.insert(key, this);
            continue;
        };
        let newer = (this.0, std::cmp::Reverse(&this.1)) > (other.0, std::cmp::Reverse(&other.1));
        let (stays, leaves) = if newer { (&this, other) } else { (other, &this) };
        copies.push((leaves.1.clone(), key));
        counts[leaves.2] = false;
        let stays = stays.clone();
        kept.insert(key, stays);
    }
    let last = |key: &u64| kept.get(key).map(|one| one.1.clone()).unwrap_or_default();
    let mut copies: Vec<Copied> =
        copies.into_iter().map(|(path, key)| Copied { path, kept: last(&key) }).collect();
    copies.sort();
    (counts, copies)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(path: &str, plan: u64, revision: u32) -> Summary {
        Summary { path: path.into(), plan, revision, ..Summary::default() }
    }

    #[test]
    fn the_newest_revision_counts() {
        let all = vec![plan("b", 7, 3), plan("a", 7, 9), plan("c", 7, 9), plan("d", 8, 1), plan("e", 0, 1)];
        let (counts, copies) = distinct(all.into_iter());
        assert_eq!(counts, [false, true, false, true, true]);
        let copy = |path: &str| Copied { path: path.into(), kept: "a".into() };
        assert_eq!(copies, [copy("b"), copy("c")]);
    }

    #[test]
    fn plans_without_id_and_with_other_content_are_others() {
        let of = |content| Summary { content, ..Summary::default() };
        assert_eq!(distinct(vec![of(1), of(2), of(1)].into_iter()).0, [true, true, false]);
    }
}
