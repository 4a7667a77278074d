//! What the key says of both practices of each pair.

use std::collections::BTreeMap;

use super::{Change, Moved, Points, Spread};
use crate::workshop::key::State;
use crate::workshop::report::faults::Fate;

type Pairs<'f> = [(&'f Vec<Fate>, &'f Vec<Fate>)];

/// What left comes before what was missed or not reached, and these before what was mended.
fn rank(state: State) -> usize {
    match state {
        State::Worse => 0,
        State::Missed | State::NotReached => 1,
        State::Mended => 2,
    }
}

/// Each fault that both practices have, in the order of its id.
pub(super) fn changes(pairs: &Pairs<'_>) -> Vec<Change> {
    let mut found: BTreeMap<&str, Change> = BTreeMap::new();
    for (before, after) in pairs {
        for one in before.iter() {
            let Some(other) = after.iter().find(|other| other.id == one.id) else { continue };
            let change = found.entry(&one.id).or_insert_with(|| Change {
                id: one.id.clone(),
                what: one.what.clone(),
                of: 0,
                before: 0,
                after: 0,
                moved: Moved::default(),
            });
            change.of += 1;
            change.before += usize::from(one.state == State::Mended);
            change.after += usize::from(other.state == State::Mended);
            change.moved.add(rank(one.state), rank(other.state));
        }
    }
    found.into_values().collect()
}

/// The points of each; `None` when no pair could be marked.
pub(super) fn points(pairs: &Pairs<'_>) -> Option<Points> {
    let sum = |fates: &[Fate]| fates.iter().map(|fate| fate.points as usize).sum::<usize>();
    let most = pairs.iter().flat_map(|(a, b)| [a, b]);
    let most = most.map(|fates| fates.iter().map(|fate| fate.most).sum::<u32>()).max()?;
    let mut moved = Moved::default();
    pairs.iter().for_each(|(a, b)| moved.add(sum(a), sum(b)));
    let before = Spread::of(pairs.iter().map(|(a, _)| sum(a)));
    Some(Points { before, after: Spread::of(pairs.iter().map(|(_, b)| sum(b))), most, moved })
}
