//! The columns to learn from: what was missed or alarmed, at most twice the same, and never with values.

use std::collections::BTreeMap;

use super::jobs::{Judged, Outcome};
use super::tally::{Verdict, has, verdict};
use crate::ground::class::DIRECT;
use crate::tables::headers::Variant;

pub struct Worst {
    pub variant: &'static str,
    pub file: usize,
    pub header: String,
    pub kind: &'static str,
    pub expected: &'static str,
    pub found: String,
    badness: f64,
}

const MOST: usize = 20;
const SAME: usize = 2;

pub fn of(outcomes: &[(Variant, Vec<Outcome>)]) -> Vec<Worst> {
    let mut all = Vec::new();
    for (variant, outcomes) in outcomes {
        for outcome in outcomes.iter().filter(|outcome| outcome.failure.is_none()) {
            all.extend(outcome.columns.iter().filter_map(|column| one(*variant, outcome.number, column)));
        }
    }
    all.sort_by(|a, b| b.badness.total_cmp(&a.badness));
    let mut times: BTreeMap<(&str, String), usize> = BTreeMap::new();
    all.retain(|worst| {
        let time = times.entry((worst.kind, worst.found.clone())).or_default();
        *time += 1;
        *time <= SAME
    });
    all.truncate(MOST);
    all
}

fn one(variant: Variant, file: usize, column: &Judged) -> Option<Worst> {
    let badness = badness(column)?;
    let names: Vec<&str> = column.seen.iter().map(|seen| seen.name.as_str()).collect();
    let class = column.kind.class.map_or("clean", |class| class.name());
    Some(Worst {
        variant: variant.name(),
        file,
        header: column.header.clone(),
        kind: column.kind.id,
        expected: if column.kind.private { class } else { "office" },
        found: if names.is_empty() { "nothing".to_string() } else { names.join(" ") },
        badness: badness * weight(variant),
    })
}

/// A direct identifier that is missed weighs most, then what is missed at all, then sure alarms.
fn badness(column: &Judged) -> Option<f64> {
    let wrong = |class| matches!(verdict(column.kind, class), Verdict::Wrong);
    let alarms = column.seen.iter().filter(|seen| seen.class.is_none_or(wrong)).map(|seen| seen.confidence);
    let alarm = alarms.fold(0.0, f64::max);
    let missed = match column.kind.class {
        Some(class) if column.kind.private && !has(column, class) => {
            if DIRECT.contains(&class) {
                3.0
            } else {
                2.0
            }
        }
        _ => 0.0,
    };
    (missed + alarm > 0.0).then_some(missed + alarm)
}

/// Headers that lie excuse much.
fn weight(variant: Variant) -> f64 {
    match variant {
        Variant::True => 1.0,
        Variant::Truncated => 0.9,
        Variant::Blank => 0.6,
        Variant::Swapped => 0.4,
    }
}
