//! The picture itself: all plans added up in one pass.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::group::{self, Group};
use super::learn::{self, Lesson};
use super::parts::{Counted, DatasetPart, DemandPart, Overdue, Share, StepPart, ThemePart, count};
use super::row::Row;
use super::spread::{self, Spread, TargetPart};
use super::{Given, Named};
use crate::review::score::Reached;
use crate::review::summary::{StepRow, Summary};

/// What a coordinator sees of all plans at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    #[serde(serialize_with = "super::parts::day")]
    pub on: Date,
    /// Guide and version that it was looked at with.
    pub guide: String,
    /// Plans that count.
    pub plans: u32,
    /// Copies and older versions of them, which do not: whoever reads the plans knows how many.
    pub copies: u32,
    /// Municipalities of the Guide's table with a plan, of all of the table.
    pub areas: Share,
    /// Plans of no municipality of the table: of states, other bodies, or without a key.
    pub elsewhere: u32,
    /// Plans in which something is answered, of all.
    pub started: Share,
    /// Plans with all steps complete, of all.
    pub finished: Share,
    pub steps: Vec<StepPart>,
    /// The step at which most plans stand, from 0; `None` when none stands at any.
    pub stop: Option<usize>,
    pub datasets: DatasetPart,
    /// In the order of the vocabulary, those without a theme last.
    pub themes: Vec<ThemePart>,
    pub overdue: Overdue,
    pub demand: DemandPart,
    /// Terms of plans, the most frequent first; an empty id for plans without any.
    pub licenses: Vec<Counted>,
    pub bands: Vec<Group>,
    pub states: Vec<Group>,
    pub scores: Spread,
    pub targets: Vec<TargetPart>,
    pub next: Vec<Lesson>,
    /// Rules that spoke, in most plans first.
    pub findings: Vec<Counted>,
    /// One a plan, by state, municipality and name.
    #[serde(rename = "list")]
    pub rows: Vec<Row>,
}

impl Picture {
    /// Adds up plans, in any order: one summary for each, without copies.
    pub fn of(pile: impl IntoIterator<Item = Summary>, given: &Given<'_>) -> Self {
        let mut sum = Sum::new(given);
        pile.into_iter().for_each(|summary| sum.add(&summary));
        sum.finish()
    }
}

/// What is added up.
struct Sum<'a> {
    given: Given<'a>,
    rows: Vec<Row>,
    steps: Vec<StepPart>,
    themes: BTreeMap<String, ThemePart>,
    demand: DemandPart,
    demands_late: u32,
    open: u32,
    licenses: BTreeMap<String, u32>,
    hits: BTreeMap<u8, (u32, u64)>,
    targets: Vec<TargetPart>,
}

impl<'a> Sum<'a> {
    fn new(given: &Given<'a>) -> Self {
        let step = |id: &String| StepPart { id: id.clone(), ..StepPart::default() };
        Self {
            given: *given,
            rows: Vec::new(),
            steps: given.guide.steps.iter().map(|one| step(&one.id)).collect(),
            themes: BTreeMap::new(),
            demand: DemandPart::default(),
            demands_late: 0,
            open: 0,
            licenses: BTreeMap::new(),
            hits: BTreeMap::new(),
            targets: given.targets.iter().map(TargetPart::new).collect(),
        }
    }

    fn add(&mut self, summary: &Summary) {
        let row = Row::of(summary, &self.given);
        for (part, step) in self.steps.iter_mut().zip(&summary.steps) {
            add_step(part, step);
        }
        if let Some(part) = self.steps.get_mut(row.stop).filter(|_| !row.steps.is_empty()) {
            part.stops += 1;
        }
        self.add_datasets(summary);
        self.add_demand(summary);
        *self.licenses.entry(summary.license.clone()).or_default() += 1;
        for (rule, times) in summary.hits.iter().filter(|(_, times)| *times > 0) {
            let sum = self.hits.entry(*rule).or_default();
            *sum = (sum.0 + 1, sum.1 + u64::from(*times));
        }
        for (at, (part, goal)) in self.targets.iter_mut().zip(self.given.goals).enumerate() {
            // A plan that was scored by another Guide has fewer: what is not there was not measured.
            part.add(summary.score.get(at).copied().unwrap_or(Reached::NotMeasured), goal);
        }
        self.rows.push(row);
    }

    fn add_datasets(&mut self, summary: &Summary) {
        let mut seen = BTreeSet::new();
        for dataset in &summary.datasets {
            let part = self.themes.entry(dataset.theme.clone()).or_default();
            part.datasets += 1;
            part.promised += u32::from(dataset.promised.is_some());
            part.published += u32::from(dataset.published);
            part.overdue += u32::from(dataset.overdue);
            part.plans += u32::from(seen.insert(&dataset.theme));
            self.open += u32::from(dataset.published && dataset.open_license);
        }
    }

    fn add_demand(&mut self, summary: &Summary) {
        let demands = summary.demands;
        self.demand.all += u32::from(demands.all);
        self.demand.answered += u32::from(demands.answered);
        self.demand.open += u32::from(demands.all.saturating_sub(demands.answered));
        self.demand.unlinked += u32::from(demands.unlinked);
        self.demand.plans.n += u32::from(demands.all > 0);
        self.demands_late += u32::from(demands.overdue);
    }

    fn finish(mut self) -> Picture {
        let guide = self.given.guide;
        fn key(row: &Row) -> (bool, [&str; 4]) {
            (row.state.is_empty(), [&row.state, &row.area, &row.name, &row.path])
        }
        self.rows.sort_by(|one, other| key(one).cmp(&key(other)));
        let plans = self.rows.len();
        let areas: BTreeSet<&str> =
            self.rows.iter().map(|row| row.area.as_str()).filter(|key| !key.is_empty()).collect();
        let findings = findings(&self.hits, self.given.rules, plans);
        self.demand.plans.of = count(plans);
        Picture {
            on: self.given.today,
            guide: guide.tag(),
            plans: count(plans),
            copies: 0,
            areas: Share::new(areas.len(), guide.areas.all().iter().filter(|area| !area.is_state()).count()),
            elsewhere: self.share(|row| row.area.is_empty()).n,
            started: self.share(Row::started),
            finished: self.share(Row::finished),
            stop: stop(&self.steps),
            datasets: self.datasets(),
            themes: themes(&self.themes, &self.given),
            overdue: self.overdue(),
            demand: self.demand,
            licenses: licenses(&self.licenses, plans),
            bands: group::bands(&self.rows, &self.given),
            states: group::states(&self.rows, &self.given),
            scores: spread::spread(&self.rows),
            next: learn::next(&self.steps, &findings, &self.given, plans),
            findings,
            steps: self.steps,
            targets: self.targets,
            rows: self.rows,
        }
    }

    /// Plans of which something is true, of all.
    fn share(&self, is: impl Fn(&Row) -> bool) -> Share {
        Share::new(self.rows.iter().filter(|row| is(row)).count(), self.rows.len())
    }

    fn datasets(&self) -> DatasetPart {
        let sum = |field: fn(&Row) -> u32| self.rows.iter().map(field).sum::<u32>();
        let (all, published) = (sum(|row| row.datasets), sum(|row| row.published));
        DatasetPart {
            all,
            promised: sum(|row| row.promised),
            published,
            open: Share { n: self.open, of: published },
            alerts: Share { n: sum(|row| row.alerts), of: all },
            alerting: self.share(|row| row.alerts > 0),
            publishing: self.share(|row| row.published > 0),
        }
    }

    fn overdue(&self) -> Overdue {
        let sum = |field: fn(&Row) -> u32| self.rows.iter().map(field).sum::<u32>();
        let steps = |field: fn(&StepPart) -> u64| {
            u32::try_from(self.steps.iter().map(field).sum::<u64>()).unwrap_or(u32::MAX)
        };
        Overdue {
            promises: Share { n: sum(|row| row.overdue), of: sum(|row| row.promised) },
            promising: self.share(|row| row.overdue > 0),
            pending: Share { n: steps(|step| step.overdue), of: steps(|step| step.pending) },
            demands: Share { n: self.demands_late, of: self.demand.all },
        }
    }
}

fn add_step(part: &mut StepPart, step: &StepRow) {
    part.of += 1;
    part.status.add(step.status);
    part.missing += u64::from(step.missing);
    part.pending += u64::from(step.pending);
    part.overdue += u64::from(step.overdue);
}

/// The first of those at which most stand.
fn stop(steps: &[StepPart]) -> Option<usize> {
    let most = steps.iter().map(|step| step.stops).max().filter(|most| *most > 0)?;
    steps.iter().position(|step| step.stops == most)
}

fn themes(found: &BTreeMap<String, ThemePart>, given: &Given<'_>) -> Vec<ThemePart> {
    let terms = given.guide.vocabs.get("sectors").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
    let known = terms.iter().map(|term| term.id.as_str());
    let strange = found.keys().map(String::as_str).filter(|id| terms.iter().all(|term| term.id != *id));
    let (none, strange): (Vec<_>, Vec<_>) = strange.partition(|id| id.is_empty());
    let part = |id: &str| ThemePart { id: id.to_string(), ..found.get(id).cloned().unwrap_or_default() };
    known.chain(strange).chain(none).map(part).collect()
}

fn licenses(found: &BTreeMap<String, u32>, plans: usize) -> Vec<Counted> {
    let one = |(id, n): (&String, &u32)| Counted {
        id: id.clone(),
        plans: Share { n: *n, of: count(plans) },
        times: u64::from(*n),
    };
    let mut all: Vec<Counted> = found.iter().map(one).collect();
    all.sort_by_key(|one| (one.id.is_empty(), std::cmp::Reverse(one.plans.n)));
    all
}

fn findings(hits: &BTreeMap<u8, (u32, u64)>, rules: &[Named], plans: usize) -> Vec<Counted> {
    let one = |(at, (n, times)): (&u8, &(u32, u64))| {
        let rule = rules.get(usize::from(*at))?;
        Some(Counted { id: rule.id.clone(), plans: Share { n: *n, of: count(plans) }, times: *times })
    };
    let mut all: Vec<Counted> = hits.iter().filter_map(one).collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.plans.n, one.times)));
    all
}
