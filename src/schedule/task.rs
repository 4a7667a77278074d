//! What is to be done for each dataset: the input of the calendar.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Period, day};
use crate::guide::model::Guide;
use crate::guide::model::calendar::Assumed;
use crate::plan::model::{Dataset, Plan};
use crate::toml_text::Address;

/// Minutes of work by role of the vocabulary `roles`; the empty role is work that anybody of the group does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours(pub BTreeMap<String, u64>);

/// One dataset of the calendar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Task {
    pub dataset: String,
    pub title: String,
    /// Place in the order of opening, from 1; the first is the last to be moved.
    pub rank: usize,
    /// The promised day (C01).
    pub date: Option<Date>,
    /// Work of the first opening that is still to be done.
    pub first: Hours,
    /// Work of one update.
    pub update: Hours,
    /// How often it is published again (C02); `None` when irregular or not answered.
    pub period: Option<Period>,
    /// The code of the period as the plan has it.
    pub code: Option<String>,
    /// The day that updates are counted from; the promised day when absent.
    pub anchor: Option<Date>,
    pub unit: Option<String>,
    /// Who answers for it (C03).
    pub owner: Option<String>,
    /// It is online already: only its updates are left.
    pub published: bool,
    /// Hours are assumptions of the Guide's, not answers: of the first opening, of an update.
    pub assumed: (bool, bool),
    /// Hours come from the estimate of the cost, not from answers.
    pub estimated: (bool, bool),
}

impl Hours {
    /// Hours of anybody of the group.
    pub fn anybody(hours: u64) -> Self {
        let minutes = hours.saturating_mul(60);
        Self((minutes > 0).then(|| (String::new(), minutes)).into_iter().collect())
    }

    /// All minutes together.
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }
}

impl Task {
    /// The day that its updates are counted from, with a date that may not be the promised one.
    pub fn counted_from(&self, date: Option<Date>) -> Option<Date> {
        self.anchor.or(date)
    }
}

/// The tasks of a plan by its own answers: hours of P07 and P16, order by wave (P10), then as the file has them.
///
/// Datasets that stay closed (`private`), or to which the question of the date does not apply, have no task. Missing hours are those of `calendar.toml`, marked as assumed.
pub fn tasks(guide: &Guide, plan: &Plan, order: &[&str]) -> Vec<Task> {
    let dateless = |id: &str| {
        let at = Address::new(["dataset", id, "commitment", "date"]).to_string();
        plan.not_applicable.contains_key(&at)
    };
    let open =
        |(id, dataset): &(&str, &Dataset)| dataset.access.as_deref() != Some("private") && !dateless(id);
    let known = order.iter().copied().filter_map(|id| Some((id, plan.dataset.get(id)?)));
    let mut all: Vec<(&str, &Dataset)> = known.filter(open).collect();
    all.sort_by_key(|(_, dataset)| wave(dataset));
    let task = |(at, (id, dataset))| task(&guide.calendar.assumed, at + 1, id, dataset);
    all.into_iter().enumerate().map(task).collect()
}

fn wave(dataset: &Dataset) -> usize {
    let waves = ["first", "second", "third"];
    let own = dataset.priority.wave.as_deref();
    waves.iter().position(|wave| own == Some(wave)).unwrap_or(waves.len())
}

fn task(assumed: &Assumed, rank: usize, id: &str, dataset: &Dataset) -> Task {
    let told = |hours: Option<i64>| hours.and_then(|hours| u64::try_from(hours).ok());
    let (first, update) = (told(dataset.priority.hours_first), told(dataset.priority.hours_update));
    let published = dataset.published_at.is_some();
    let date = day(dataset.commitment.date.as_ref());
    let code = dataset.commitment.periodicity.clone();
    let hours = |told: Option<u64>, other: u32| Hours::anybody(told.unwrap_or(u64::from(other)));
    let work = hours(first, assumed.hours_first);
    Task {
        dataset: id.to_string(),
        title: dataset.title.clone().unwrap_or_else(|| id.to_string()),
        rank,
        date,
        first: if published { Hours::default() } else { work },
        update: hours(update, assumed.hours_update),
        period: code.as_deref().and_then(Period::parse),
        code,
        anchor: if published { date.or(day(dataset.modified.as_ref())) } else { None },
        unit: dataset.unit.clone(),
        owner: dataset.commitment.owner.clone(),
        published,
        assumed: (first.is_none() && !published, update.is_none()),
        estimated: (false, false),
    }
}
