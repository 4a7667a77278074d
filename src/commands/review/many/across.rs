//! What is seen only by comparing the plans of a run: shared texts, two plans of one place.

use std::collections::{HashMap, HashSet};

use crate::diag::Finding;
use crate::review::load::Loaded;
use crate::review::rules::across::{copied, twice};
use crate::review::summary::Summary;

use super::Review;

/// What the plans say together, gravest first. Only plans that share something are held in memory.
pub fn across(review: &Review<'_>) -> Vec<Finding> {
    let plans = shared(review.loaded);
    let guide = &review.app.guide;
    let mut found: Vec<Finding> = copied(&plans, guide).iter().map(|one| one.tell(&plans)).collect();
    found.extend(twice(&plans).iter().map(|one| one.tell(&plans)));
    guide.rules.sort(&mut found);
    found
}

/// Plans with a text or a place that another one has too, without what is not compared.
fn shared(loaded: &Loaded) -> Vec<Summary> {
    let mut texts: Vec<u64> = Vec::new();
    let mut places: HashMap<String, u32> = HashMap::new();
    for one in loaded.counted() {
        texts.extend(&one.texts);
        *places.entry(one.area).or_default() += 1;
    }
    texts.sort_unstable();
    let again: HashSet<u64> =
        texts.chunk_by(|one, other| one == other).filter(|same| same.len() > 1).map(|same| same[0]).collect();
    drop(texts);
    let wanted = |one: &Summary| {
        let place = !one.area.is_empty() && places.get(&one.area).is_some_and(|times| *times > 1);
        place || one.texts.iter().any(|text| again.contains(text))
    };
    let light = |one: Summary| Summary {
        steps: Vec::new(),
        datasets: Vec::new(),
        hits: Vec::new(),
        score: Vec::new(),
        ..one
    };
    loaded.counted().filter(wanted).map(light).collect()
}
