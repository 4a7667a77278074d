//! What is seen only by comparing the plans of a run: shared texts, two plans of one place.

use std::collections::{BTreeSet, HashMap};

use crate::diag::Finding;
use crate::review::rules::across::Across;

use super::Review;

/// What the plans say together, gravest first.
pub fn across(review: &Review<'_>) -> Vec<Finding> {
    let guide = &review.app.guide;
    let mut all = Across::new(guide);
    review.loaded.counted().for_each(|one| all.add(&one));
    let (copied, twice) = (all.copied(), all.twice());
    let groups = copied.iter().map(|one| &one.plans).chain(twice.iter().map(|one| &one.plans));
    let wanted: BTreeSet<u32> = groups.flatten().copied().collect();
    let named = (0_u32..).zip(review.loaded.counted()).filter(|(at, _)| wanted.contains(at));
    let names: HashMap<u32, String> =
        named.map(|(at, one)| (at, if one.name.is_empty() { one.path } else { one.name })).collect();
    let name = |at: u32| names.get(&at).cloned().unwrap_or_default();
    let mut found: Vec<Finding> = copied.iter().map(|one| one.tell(&name)).collect();
    found.extend(twice.iter().map(|one| one.tell(&name)));
    guide.rules.sort(&mut found);
    found
}
