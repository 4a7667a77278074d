//! Snapshots in time: what moved, told over the plans that are in all of them, because a trend over other plans is none.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::parts::count;
use super::picture::Picture;
use crate::review::summary::Status;

/// One day of a network, as small as it can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub on: Date,
    /// Guide and version.
    pub guide: String,
    /// Ids of the steps, in the order of that Guide.
    pub steps: Vec<String>,
    /// By the key of the plan: the hash of its id for life, else its municipality, else its path.
    pub plans: BTreeMap<String, Point>,
}

/// One plan on one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Point {
    /// Bit n: step n is complete.
    pub complete: u64,
    pub promised: u32,
    pub published: u32,
    pub overdue: u32,
}

impl Snapshot {
    pub fn of(picture: &Picture) -> Self {
        let point = |row: &super::Row| Point {
            complete: row
                .steps
                .iter()
                .take(64)
                .enumerate()
                .filter(|(_, status)| **status == Status::Complete)
                .fold(0, |bits, (at, _)| bits | 1 << at),
            promised: row.promised,
            published: row.published,
            overdue: row.overdue,
        };
        Self {
            on: picture.on,
            guide: picture.guide.clone(),
            steps: picture.steps.iter().map(|step| step.id.clone()).collect(),
            plans: picture.rows.iter().map(|row| (key(row), point(row))).collect(),
        }
    }

    /// Whether a plan has a step complete, by its id: Guides may order steps otherwise.
    fn complete(&self, point: &Point, step: &str) -> bool {
        let at = self.steps.iter().take(64).position(|id| id == step);
        at.is_some_and(|at| point.complete & (1 << at) != 0)
    }

    fn steps_complete(&self, point: &Point, steps: &[String]) -> usize {
        steps.iter().filter(|step| self.complete(point, step)).count()
    }
}

fn key(row: &super::Row) -> String {
    match (row.plan, row.area.is_empty()) {
        (0, true) => format!("={}", row.path),
        (0, false) => format!("@{}", row.area),
        (plan, _) => format!("{plan:016x}"),
    }
}

/// What a network did in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trend {
    /// Ids of the steps of the newest day.
    pub steps: Vec<String>,
    /// Plans that are in every day told.
    pub matched: u32,
    /// The oldest first.
    pub days: Vec<Moment>,
    /// What moved between the last two.
    pub moved: Option<Moved>,
}

/// One day: over all its plans, and over those that are in every day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moment {
    #[serde(serialize_with = "super::parts::day")]
    pub on: Date,
    pub guide: String,
    pub all: Level,
    pub matched: Level,
}

/// Sums over a set of plans.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Level {
    pub plans: u32,
    /// Plans that have each step complete.
    pub complete: Vec<u32>,
    pub promised: u32,
    pub published: u32,
    pub overdue: u32,
}

/// What moved between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    #[serde(serialize_with = "super::parts::day")]
    pub since: Date,
    /// Plans that are in both.
    pub matched: u32,
    pub arrived: u32,
    pub gone: u32,
    /// Of those in both: more steps complete, as many, fewer.
    pub forward: u32,
    pub still: u32,
    pub back: u32,
    /// Over those in both.
    pub before: Level,
    pub after: Level,
}

/// How many days are told.
const DAYS: usize = 12;

/// What came of all snapshots, in any order; `None` of none. Of one day the last given counts.
pub fn trend(snapshots: &[Snapshot]) -> Option<Trend> {
    let by_day: BTreeMap<Date, &Snapshot> = snapshots.iter().map(|one| (one.on, one)).collect();
    let days: Vec<&Snapshot> =
        by_day.into_values().rev().take(DAYS).collect::<Vec<_>>().into_iter().rev().collect();
    let newest = days.last()?;
    let steps = newest.steps.clone();
    let everywhere = |key: &str| days.iter().all(|day| day.plans.contains_key(key));
    let moment = |day: &&Snapshot| Moment {
        on: day.on,
        guide: day.guide.clone(),
        all: level(day, &steps, |_| true),
        matched: level(day, &steps, everywhere),
    };
    let moved = match days.as_slice() {
        [.., before, after] => Some(moved(before, after, &steps)),
        _ => None,
    };
    let matched = count(newest.plans.keys().filter(|key| everywhere(key)).count());
    Some(Trend { matched, days: days.iter().map(moment).collect(), moved, steps })
}

fn level(day: &Snapshot, steps: &[String], counts: impl Fn(&str) -> bool) -> Level {
    let mut sum = Level { complete: vec![0; steps.len()], ..Level::default() };
    for point in day.plans.iter().filter(|(key, _)| counts(key)).map(|(_, point)| point) {
        sum.plans += 1;
        sum.promised += point.promised;
        sum.published += point.published;
        sum.overdue += point.overdue;
        for (n, step) in sum.complete.iter_mut().zip(steps) {
            *n += u32::from(day.complete(point, step));
        }
    }
    sum
}

fn moved(before: &Snapshot, after: &Snapshot, steps: &[String]) -> Moved {
    let both = |key: &str| before.plans.contains_key(key) && after.plans.contains_key(key);
    let pairs = before.plans.iter().filter_map(|(key, was)| Some((was, after.plans.get(key)?)));
    let change =
        |(was, is): (&Point, &Point)| after.steps_complete(is, steps).cmp(&before.steps_complete(was, steps));
    let changes: Vec<std::cmp::Ordering> = pairs.map(change).collect();
    let of = |wanted| count(changes.iter().filter(|change| **change == wanted).count());
    Moved {
        since: before.on,
        matched: count(changes.len()),
        arrived: count(after.plans.len() - changes.len()),
        gone: count(before.plans.len() - changes.len()),
        forward: of(std::cmp::Ordering::Greater),
        still: of(std::cmp::Ordering::Equal),
        back: of(std::cmp::Ordering::Less),
        before: level(before, steps, both),
        after: level(after, steps, both),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day(on: Date, plans: &[(&str, u64, u32)]) -> Snapshot {
        let point = |complete, published| Point { complete, promised: 4, published, overdue: 4 - published };
        Snapshot {
            on,
            guide: "mx-local@2026.1".into(),
            steps: vec!["team".into(), "inventory".into()],
            plans: plans.iter().map(|(key, done, online)| (key.to_string(), point(*done, *online))).collect(),
        }
    }

    #[test]
    fn what_moved_is_told_over_the_same_plans() {
        let older = day(date(2026, 9, 1), &[("a", 0b01, 0), ("b", 0b11, 2), ("c", 0b01, 1)]);
        let newer = day(date(2026, 11, 1), &[("a", 0b11, 3), ("b", 0b01, 2), ("d", 0b11, 4)]);
        let trend = trend(&[newer, older]).unwrap();
        let moved = trend.moved.unwrap();
        assert_eq!((moved.since, moved.matched, moved.arrived, moved.gone), (date(2026, 9, 1), 2, 1, 1));
        assert_eq!((moved.forward, moved.still, moved.back), (1, 0, 1));
        assert_eq!(
            (moved.before.published, moved.after.published),
            (2, 5),
            "the 4 of the new one are no progress"
        );
        assert_eq!((moved.before.complete, moved.after.complete), (vec![2, 1], vec![2, 1]));
        assert_eq!((trend.matched, trend.days[1].all.published, trend.days[1].matched.published), (2, 9, 5));
    }

    #[test]
    fn steps_are_known_by_their_ids() {
        let older = day(date(2026, 9, 1), &[("a", 0b01, 0)]);
        let mut newer = day(date(2026, 11, 1), &[("a", 0b10, 0)]);
        newer.steps.reverse();
        let moved = trend(&[older, newer]).unwrap().moved.unwrap();
        assert_eq!((moved.still, moved.before.complete, moved.after.complete), (1, vec![0, 1], vec![0, 1]));
    }

    #[test]
    fn one_day_is_no_trend_and_of_one_day_the_last_counts() {
        let first = day(date(2026, 9, 1), &[("a", 0, 0)]);
        let again = day(date(2026, 9, 1), &[("a", 1, 1)]);
        let trend = trend(&[first, again]).unwrap();
        assert_eq!((trend.moved, trend.days.len(), trend.days[0].all.published), (None, 1, 1));
        assert_eq!(super::trend(&[]), None);
    }
}
