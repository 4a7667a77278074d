//! Municipalities alike, and what they opened first.

use std::collections::BTreeMap;

use serde::Serialize;

pub mod told;

use super::Given;
use super::parts::{Share, count};
use super::row::Row;
use crate::review::summary::{DatasetRow, Summary};

/// What those alike did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alike {
    /// The plan that is compared.
    pub me: Row,
    /// Population from and to, both included; `None` when that of the plan is not known.
    pub population: Option<(u32, u32)>,
    /// They are of the same state; otherwise of the whole country, because too few of the state are alike.
    pub same_state: bool,
    /// Plans that were looked at, without the plan itself.
    pub of: u32,
    /// The nearest in population first.
    pub peers: Vec<Peer>,
    /// What they opened, what most opened first at the top.
    pub opened: Vec<Opened>,
}

/// One that is alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Peer {
    pub row: Row,
    /// What it opened first, and when (days since 1970-01-01) where that is known.
    pub first: Option<What>,
    pub on: Option<i32>,
}

/// A dataset as several plans may have it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum What {
    /// Id of `recommended.toml`.
    Recommended(String),
    /// Id of the vocabulary `sectors`; empty for none.
    Theme(String),
}

/// One kind of dataset that some of them opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Opened {
    pub what: What,
    /// Peers that have it online, of all.
    pub peers: Share,
    /// Peers of which it is the first that went online, of those that tell days.
    pub first: Share,
    /// The earliest day (since 1970-01-01).
    pub earliest: Option<i32>,
}

/// Who of a pile (one summary for each plan, without copies) is like a plan, and what they opened.
pub fn alike(pile: impl IntoIterator<Item = Summary>, me: &Summary, given: &Given<'_>) -> Alike {
    let rule = &given.guide.network.alike;
    let row = Row::of(me, given);
    let population = row.population.map(|n| (n.div_ceil(rule.times.max(1)), n.saturating_mul(rule.times)));
    let mut near: Vec<(Row, Vec<DatasetRow>)> = Vec::new();
    let mut of = 0;
    for other in pile.into_iter().filter(|other| !same(me, other)) {
        of += 1;
        let line = Row::of(&other, given);
        if is_near(&row, &line, population) {
            near.push((line, other.datasets));
        }
    }
    let at_home = near.iter().filter(|(other, _)| other.state == row.state).count();
    let same_state = !row.state.is_empty() && at_home >= rule.enough;
    near.retain(|(other, _)| !same_state || other.state == row.state);
    let far = |other: &Row| other.population.unwrap_or(0).abs_diff(row.population.unwrap_or(0));
    near.sort_by(|(a, _), (b, _)| {
        (far(a), &a.area, &a.name, &a.path).cmp(&(far(b), &b.area, &b.name, &b.path))
    });
    near.truncate(rule.most);
    let opened = opened(&near);
    let peers = near.into_iter().map(|(row, datasets)| peer(row, &datasets)).collect();
    Alike { me: row, population, same_state, of, peers, opened }
}

/// The very plan, or a copy of it.
fn same(me: &Summary, other: &Summary) -> bool {
    (me.plan != 0 && me.plan == other.plan) || (me.content != 0 && me.content == other.content)
}

fn is_near(me: &Row, other: &Row, population: Option<(u32, u32)>) -> bool {
    let kind = me.kind.is_empty() || other.kind.is_empty() || me.kind == other.kind;
    let people = match (population, other.population) {
        (Some((from, to)), Some(people)) => (from..=to).contains(&people),
        // Nothing is known of the size: the state is all that is left to be alike.
        (None, _) => !me.state.is_empty() && me.state == other.state,
        (Some(_), None) => false,
    };
    kind && people
}

fn what(dataset: &DatasetRow) -> What {
    if dataset.recommended.is_empty() {
        What::Theme(dataset.theme.clone())
    } else {
        What::Recommended(dataset.recommended.clone())
    }
}

/// The first that went online; what tells no day comes after what does.
fn first(datasets: &[DatasetRow]) -> Option<&DatasetRow> {
    let published = datasets.iter().filter(|dataset| dataset.published);
    published.min_by_key(|dataset| (dataset.opened.is_none(), dataset.opened, what(dataset)))
}

fn peer(row: Row, datasets: &[DatasetRow]) -> Peer {
    let first = first(datasets);
    Peer { row, on: first.and_then(|one| one.opened), first: first.map(what) }
}

fn opened(near: &[(Row, Vec<DatasetRow>)]) -> Vec<Opened> {
    let mut all: BTreeMap<What, Opened> = BTreeMap::new();
    let telling = near.iter().filter(|(_, datasets)| first(datasets).is_some_and(|one| one.opened.is_some()));
    let telling = count(telling.count());
    for (_, datasets) in near {
        let leading = first(datasets).filter(|one| one.opened.is_some()).map(what);
        let mut own: BTreeMap<What, Option<i32>> = BTreeMap::new();
        for dataset in datasets.iter().filter(|dataset| dataset.published) {
            let day = own.entry(what(dataset)).or_default();
            *day = [*day, dataset.opened].into_iter().flatten().min();
        }
        for (what, day) in own {
            let shares = || (Share { n: 0, of: count(near.len()) }, Share { n: 0, of: telling });
            let one = all.entry(what.clone()).or_insert_with(|| {
                let (peers, first) = shares();
                Opened { what: what.clone(), peers, first, earliest: None }
            });
            one.peers.n += 1;
            one.first.n += u32::from(leading.as_ref() == Some(&what));
            one.earliest = [one.earliest, day].into_iter().flatten().min();
        }
    }
    let mut all: Vec<Opened> = all.into_values().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.first.n, one.peers.n)));
    all
}
