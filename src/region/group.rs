//! Plans by the size of their municipality and by state: where each group stands, as a distribution.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Given;
use super::parts::{Share, count};
use super::row::{Row, STAGES};
use crate::guide::areas::Area;

/// Plans of one band of population, or of one state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Group {
    /// INEGI key of a state; of a band, where it begins; empty for those of which it is not known.
    pub id: String,
    /// Where the band ends: the first number of inhabitants that is not of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<u32>,
    pub plans: u32,
    /// Municipalities with a plan, of those of the Guide's table in the group.
    pub areas: Share,
    /// Plans by the first step that is not complete; the last count is of those that completed all.
    pub stops: Vec<u32>,
    /// Plans by how far they are, of [`STAGES`](super::row::STAGES).
    pub stages: [u32; STAGES],
    pub promised: u32,
    pub published: u32,
    pub overdue: u32,
    /// Plans that published at least one dataset, of those of the group.
    pub publishing: Share,
}

/// One group for each band that the Guide says, the smallest first; last, those whose population is not known.
pub fn bands(rows: &[Row], given: &Given<'_>) -> Vec<Group> {
    let from = &given.guide.network.bands;
    let towns = |at: Option<usize>| {
        towns(given).filter(|area| area.population.and_then(|n| given.guide.network.band(n)) == at).count()
    };
    let known = from.iter().enumerate().map(|(at, from_here)| {
        let group = group(rows.iter().filter(|row| row.band == Some(at)), towns(Some(at)), given);
        Group { id: from_here.to_string(), until: from.get(at + 1).copied(), ..group }
    });
    let unknown = group(rows.iter().filter(|row| row.band.is_none()), towns(None), given);
    known.chain(Some(unknown).filter(|group| group.plans > 0)).collect()
}

/// One group for each state with a plan; last, those whose state is not known.
pub fn states(rows: &[Row], given: &Given<'_>) -> Vec<Group> {
    let keys: BTreeSet<(bool, &str)> =
        rows.iter().map(|row| (row.state.is_empty(), row.state.as_str())).collect();
    let one = |(none, key): (bool, &str)| {
        let towns = if none { 0 } else { towns(given).filter(|area| area.key.starts_with(key)).count() };
        Group { id: key.to_string(), ..group(rows.iter().filter(|row| row.state == key), towns, given) }
    };
    keys.into_iter().map(one).collect()
}

fn towns<'a>(given: &Given<'a>) -> impl Iterator<Item = &'a Area> {
    given.guide.areas.all().iter().filter(|area| !area.is_state())
}

fn group<'r>(rows: impl Iterator<Item = &'r Row>, towns: usize, given: &Given<'_>) -> Group {
    let last = given.guide.steps.len();
    let mut sum = Group { stops: vec![0; last + 1], ..Group::default() };
    let mut areas = BTreeSet::new();
    for row in rows {
        sum.plans += 1;
        // A plan of another Guide may have more steps; what is past ours is complete for us.
        if let Some(stop) = sum.stops.get_mut(row.stop.min(last)) {
            *stop += 1;
        }
        if let Some(stage) = sum.stages.get_mut(row.stage) {
            *stage += 1;
        }
        sum.promised += row.promised;
        sum.published += row.published;
        sum.overdue += row.overdue;
        sum.publishing.n += u32::from(row.published > 0);
        if !row.area.is_empty() {
            areas.insert(row.area.as_str());
        }
    }
    sum.publishing.of = sum.plans;
    sum.areas = Share { n: count(areas.len()), of: count(towns) };
    sum
}
