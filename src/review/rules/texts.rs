//! Answers that nobody thought about: taken from a scan or a list, or the same text everywhere.

use super::super::lean::Lean;
use super::{Found, Ground};

/// Too many answers that no person confirmed, in hundredths.
pub fn unconfirmed(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let bounds = ground.bounds;
    let (mut all, mut unconfirmed) = (0_u64, 0_u64);
    for tally in &lean.questions {
        all += u64::from(tally.answered);
        unconfirmed += u64::from(tally.unconfirmed);
    }
    if bounds.unconfirmed_percent == 0 || all < u64::from(bounds.unconfirmed_least.max(1)) {
        return;
    }
    let share = u32::try_from(unconfirmed * 100 / all).unwrap_or(100).min(100);
    found.plan(share >= bounds.unconfirmed_percent, share);
}

/// One description in so many datasets of the plan; the largest group is told.
pub fn same(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let least = ground.bounds.same_least as usize;
    if least < 2 || lean.datasets.len() < least {
        return;
    }
    let mut marks = lean.texts(ground).to_vec();
    marks.sort_unstable();
    let largest = marks.chunk_by(|one, other| one == other).map(<[u64]>::len).max().unwrap_or(0);
    found.plan(largest >= least, largest as u32);
}
