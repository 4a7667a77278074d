//! The ledger of a plan: what is asked of each dataset, what no dataset answers, what nobody asked for, what is due.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::term::{self, IsWorking};
use super::words::Lexicon;
use crate::plan::model::{Day, Demand, Plan};

/// All of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// Datasets that are asked for, the most asked first.
    pub datasets: Vec<Asked>,
    /// Demands that nobody has looked at, alike ones together, the most frequent first.
    pub open: Vec<Group>,
    /// Demands that no dataset answers, a person says.
    pub none: Vec<Group>,
    /// Datasets with a promised date that nobody asked for.
    pub silent: Vec<Promise>,
    /// Requests without an answer, the latest ones first.
    pub due: Vec<Due>,
    /// Demands in all, and how often they were asked.
    pub demands: usize,
    pub times: i64,
}

/// What is asked of one dataset.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    pub dataset: String,
    pub title: String,
    /// Requests, votes and counters by how often they were asked.
    pub requests: i64,
    pub votes: i64,
    pub counters: i64,
    /// Requests of the last twelve months: what P01 asks for.
    pub year: i64,
    /// What P01 says.
    pub answered: Option<i64>,
    pub promised: Option<Date>,
}

/// Demands with the same telling words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// The first of them, to be read.
    pub text: String,
    pub ids: Vec<String>,
    pub times: i64,
    pub key: String,
}

/// A dataset that is promised for a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub dataset: String,
    pub title: String,
    pub date: Option<Date>,
}

/// A request that waits for its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    pub id: String,
    pub folio: Option<String>,
    pub on: Date,
    pub due: Date,
    /// Working days; negative when the day has passed.
    pub left: i32,
    pub extended: bool,
    pub dataset: Option<String>,
    pub text: String,
}

impl Ledger {
    /// Reads the demands of a plan as they stand today.
    pub fn of(plan: &Plan, lexicon: &Lexicon, today: Date, working: &IsWorking) -> Self {
        let mut ledger = Self {
            demands: plan.demand.len(),
            times: plan.demand.values().map(times).sum(),
            datasets: asked(plan, today),
            open: groups(plan, lexicon, |demand| demand.dataset.is_none() && !says_none(demand)),
            none: groups(plan, lexicon, |demand| demand.dataset.is_none() && says_none(demand)),
            due: due(plan, today, working),
            silent: Vec::new(),
        };
        ledger.silent = silent(plan, &ledger.datasets);
        ledger
    }

    /// Datasets of which the ledger has another count than P01.
    pub fn differing(&self) -> impl Iterator<Item = &Asked> {
        self.datasets.iter().filter(|asked| asked.year > 0 && asked.answered != Some(asked.year))
    }

    pub fn overdue(&self) -> impl Iterator<Item = &Due> {
        self.due.iter().filter(|due| due.left < 0)
    }

    pub fn near(&self) -> impl Iterator<Item = &Due> {
        self.due.iter().filter(|due| (0..=term::NEAR).contains(&due.left))
    }
}

/// How often a demand was asked.
pub fn times(demand: &Demand) -> i64 {
    demand.count.unwrap_or(1).max(0)
}

/// A day of the plan as a date.
pub fn date(day: Option<&Day>) -> Option<Date> {
    day?.date()
}

pub(super) fn says_none(demand: &Demand) -> bool {
    demand.none.as_deref() == Some("yes")
}

/// The title of a dataset, or its id while it has none.
pub fn title(plan: &Plan, dataset: &str) -> String {
    let title = plan.dataset.get(dataset).and_then(|dataset| dataset.title.clone());
    title.unwrap_or_else(|| dataset.to_string())
}

fn asked(plan: &Plan, today: Date) -> Vec<Asked> {
    let since = today.checked_sub(1.year()).unwrap_or(today);
    let mut found: BTreeMap<&str, Asked> = BTreeMap::new();
    for demand in plan.demand.values() {
        let Some(id) = demand.dataset.as_deref().filter(|id| plan.dataset.contains_key(*id)) else {
            continue;
        };
        let asked = found.entry(id).or_default();
        let times = times(demand);
        match demand.kind.as_deref() {
            Some("vote") => asked.votes += times,
            Some("counter") => asked.counters += times,
            _ => {
                asked.requests += times;
                let recent = date(demand.on.as_ref()).is_some_and(|on| on > since && on <= today);
                asked.year += if recent { times } else { 0 };
            }
        }
    }
    let mut list: Vec<Asked> = found
        .into_iter()
        .map(|(id, asked)| {
            let dataset = plan.dataset.get(id);
            Asked {
                dataset: id.to_string(),
                title: title(plan, id),
                answered: dataset.and_then(|dataset| dataset.priority.requests),
                promised: dataset.and_then(|dataset| date(dataset.commitment.date.as_ref())),
                ..asked
            }
        })
        .collect();
    list.sort_by_key(|asked| std::cmp::Reverse(asked.requests + asked.votes + asked.counters));
    list
}

/// Demands that `wanted` chooses, alike ones together.
pub fn groups(plan: &Plan, lexicon: &Lexicon, wanted: impl Fn(&Demand) -> bool) -> Vec<Group> {
    let mut found: BTreeMap<String, Group> = BTreeMap::new();
    for (id, demand) in plan.demand.iter().filter(|(_, demand)| wanted(demand)) {
        let text = demand.text.clone().unwrap_or_default();
        let key = lexicon.key(&text);
        let group = found.entry(key.clone()).or_insert_with(|| Group { text, key, ..Group::default() });
        group.ids.push(id.clone());
        group.times += times(demand);
    }
    let mut list: Vec<Group> = found.into_values().collect();
    list.sort_by(|one, other| other.times.cmp(&one.times).then_with(|| one.text.cmp(&other.text)));
    list
}

fn silent(plan: &Plan, asked: &[Asked]) -> Vec<Promise> {
    let promised = plan.dataset.iter().filter_map(|(id, dataset)| {
        let day = date(dataset.commitment.date.as_ref());
        day.map(|day| Promise { dataset: id.clone(), title: title(plan, id), date: Some(day) })
    });
    promised.filter(|promise| asked.iter().all(|asked| asked.dataset != promise.dataset)).collect()
}

fn due(plan: &Plan, today: Date, working: &IsWorking) -> Vec<Due> {
    let one = |(id, demand): (&String, &Demand)| {
        let answered = demand.reply.sent.is_some() || demand.reply.done.as_deref() == Some("yes");
        let request = !matches!(demand.kind.as_deref(), Some("vote" | "counter"));
        let on = date(demand.on.as_ref()).filter(|_| request && !answered)?;
        let extended = demand.reply.extended.as_deref() == Some("yes");
        let due = term::due(on, extended, working);
        Some(Due {
            id: id.clone(),
            folio: demand.folio.clone(),
            on,
            due,
            left: term::left(today, due, working),
            extended,
            dataset: demand.dataset.clone(),
            text: demand.text.clone().unwrap_or_default(),
        })
    };
    let mut list: Vec<Due> = plan.demand.iter().filter_map(one).collect();
    list.sort_by(|one, other| one.due.cmp(&other.due).then_with(|| one.id.cmp(&other.id)));
    list
}
