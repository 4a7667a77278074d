//! Order, dates, reserves, demand and cost, as far as the plan itself has them.

use std::collections::BTreeMap;

use jiff::Span as Step;
use jiff::civil::Date;

use super::super::contents::*;
use super::{From, date, text};
use crate::plan::model;
use crate::text::report as say;
use crate::wizard::answer::write_out;

/// New versions that are counted after the first publication, and the days that they are counted for.
const UPDATES: usize = 60;
const HORIZON: i64 = 365;

impl From<'_> {
    /// The turns that were agreed; scores are not the plan's.
    pub(super) fn ranking(&self, contents: &Contents) -> Ranking {
        let turns = ["first", "next", "later"];
        let turn = |id: &str| {
            let wave = self.plan.dataset.get(id).and_then(|dataset| dataset.priority.wave.clone());
            wave.and_then(|wave| turns.iter().position(|turn| *turn == wave)).unwrap_or(turns.len())
        };
        let said = |id: &&Dataset| turn(&id.id) < turns.len() || self.moved(&id.id).is_some();
        let mut datasets: Vec<&Dataset> = contents.datasets.iter().filter(said).collect();
        datasets.sort_by_key(|dataset| turn(&dataset.id));
        Ranking {
            places: datasets.iter().map(|dataset| self.place(&dataset.id)).collect(),
            agreed: self.document(self.plan.priority.minutes.as_ref()),
            ..Ranking::default()
        }
    }

    fn place(&self, id: &str) -> Place {
        let priority = self.plan.dataset.get(id).map(|dataset| &dataset.priority);
        Place {
            dataset: id.to_string(),
            turn: self.word("dataset.wave", priority.and_then(|priority| priority.wave.as_ref())),
            why: priority.and_then(|priority| priority.why.clone()).into_iter().collect(),
            moved: self.moved(id),
            ..Place::default()
        }
    }

    fn moved(&self, id: &str) -> Option<Moved> {
        let moved = &self.plan.dataset.get(id)?.priority.moved;
        Some(Moved {
            from: None,
            to: u32::try_from(moved.to?).ok()?,
            why: text(moved.why.as_ref()),
            by: text(moved.by.as_ref()),
            on: date(moved.on.as_ref()),
        })
    }

    pub(in crate::report) fn calendar(&self, contents: &Contents) -> Calendar {
        let mut shifted = Vec::new();
        let mut bars = Vec::new();
        for dataset in &contents.datasets {
            let Some(plan) = self.plan.dataset.get(&dataset.id) else { continue };
            let moves = plan.commitment.shifted.values();
            shifted.extend(moves.map(|shift| Shift {
                dataset: dataset.id.clone(),
                from: date(shift.from.as_ref()),
                to: date(shift.to.as_ref()),
                why: text(shift.why.as_ref()),
                by: text(shift.by.as_ref()),
                on: date(shift.on.as_ref()),
            }));
            bars.extend(dataset.date.map(|first| self.bar(dataset, plan, first)));
        }
        Calendar { bars, shifted, closed: self.closed(), removed: self.removed(), ..Calendar::default() }
    }

    fn bar(&self, dataset: &Dataset, plan: &model::Dataset, first: Date) -> Bar {
        let stand = match () {
            () if !dataset.open.is_empty() => Stand::Open,
            () if first < self.beside.today => Stand::Late,
            () => Stand::Promised,
        };
        let mut before: Vec<Date> =
            plan.commitment.shifted.values().filter_map(|shift| date(shift.from.as_ref())).collect();
        before.retain(|day| *day != first);
        before.sort();
        before.dedup();
        let period = plan.commitment.periodicity.as_ref().or(plan.accrual_periodicity.as_ref());
        let updates = period.map(|period| updates(first, period)).unwrap_or_default();
        Bar { dataset: dataset.id.clone(), work: None, first, before, updates, stand, proposed: None }
    }

    fn closed(&self) -> Vec<Closed> {
        let of = |closed: &model::Closed| {
            let (from, to) = (date(closed.from.as_ref())?, date(closed.to.as_ref())?);
            let kind = match closed.kind.as_deref() {
                Some("holidays") => say::CLOSED_HOLIDAYS,
                Some("end-of-administration") => say::CLOSED_END,
                Some("electoral-ban") => say::CLOSED_BAN,
                _ => say::CLOSED_OTHER,
            };
            Some(Closed { title: text(closed.title.as_ref()), kind: self.to(&kind), from, to })
        };
        let mut closed: Vec<Closed> = self.plan.schedule.closed.values().filter_map(of).collect();
        closed.sort_by_key(|closed| closed.from);
        closed
    }

    fn removed(&self) -> Vec<Gone> {
        let of = |(id, removed): (&String, &model::Removed)| Gone {
            title: removed.title.clone().unwrap_or_else(|| id.clone()),
            date: date(removed.date.as_ref()),
            why: text(removed.why.as_ref()),
            by: text(removed.by.as_ref()),
            on: date(removed.on.as_ref()),
        };
        self.plan.removed.iter().map(of).collect()
    }

    /// A record for each dataset that is not public, in the order of the list.
    pub(in crate::report) fn reserves(&self, contents: &Contents) -> Vec<Reserve> {
        let closed = |dataset: &&Dataset| matches!(dataset.access.level, Level::Restricted | Level::Private);
        let plan = |dataset: &Dataset| self.plan.dataset.get(&dataset.id);
        let reserve = |dataset: &Dataset| Some(self.reserve(&dataset.id, &plan(dataset)?.reserve));
        contents.datasets.iter().filter(closed).filter_map(reserve).collect()
    }

    fn reserve(&self, id: &str, reserve: &model::Reserve) -> Reserve {
        let term = self.term("legal-bases", reserve.basis.as_ref());
        let harm = &reserve.harm;
        let opens = &reserve.opens;
        Reserve {
            dataset: id.to_string(),
            reason: text(reserve.reason.as_ref()),
            basis: self.word("dataset.reserve.basis", reserve.basis.as_ref()),
            law: self.law(reserve.law.as_ref(), term),
            verified: term.is_some_and(|term| term.verified == Some(true)),
            harm: [&harm.risk, &harm.interest, &harm.least].map(|part| text(part.as_ref())),
            harm_needed: term.is_some_and(|term| term.harm_test == Some(true)),
            decided_by: text(reserve.decided_by.as_ref()),
            decided_on: date(reserve.decided_on.as_ref()),
            minutes: self.document(reserve.minutes.as_ref()),
            since: date(reserve.since.as_ref()),
            until: date(reserve.until.as_ref()),
            review: date(reserve.review.as_ref()),
            opens: match opens.how.as_deref() {
                Some("nothing") => Opens::Nothing,
                Some("columns") => Opens::Columns(opens.columns.clone()),
                Some("rows") => Opens::Rows,
                Some("totals") => Opens::Totals { by: text(opens.by.as_ref()), k: opens.k },
                _ => Opens::Unknown,
            },
            ..Reserve::default()
        }
    }

    /// `lgtaip-2025 112 I (2026-03-21)` in words; what the Guide knows of the ground where the plan says nothing.
    fn law(&self, written: Option<&String>, term: Option<&crate::guide::model::Term>) -> String {
        let known = || {
            let codes = &term?.codes;
            Some(format!("{} {}", codes.get("source")?, codes.get("at")?))
        };
        let Some(written) = written.cloned().or_else(known) else { return String::new() };
        let (place, version) = match written.split_once(" (") {
            Some((place, version)) => (place, version.trim_end_matches(')').to_string()),
            None => (written.as_str(), String::new()),
        };
        let (source, at) = place.split_once(' ').unwrap_or((place, ""));
        let Some(law) = self.guide().source(source) else { return written };
        let version = if version.is_empty() { law.version.clone() } else { version };
        let version = self.version(&version);
        let article = at.starts_with(|sign: char| sign.is_ascii_digit());
        let law_at = if article { say::LAW_ARTICLE } else { say::LAW };
        let text = law_at.with("title", law.title.to(self.beside.lang)).with("at", at);
        self.to(&text.with("version", version))
    }

    /// «DOF 2025-03-20» with its day in words.
    fn version(&self, version: &str) -> String {
        let (before, day) = version.rsplit_once(' ').map_or(("", version), |(before, day)| (before, day));
        match day.parse::<Date>() {
            Ok(day) => format!("{before} {}", self.day(day)).trim().to_string(),
            Err(_) => version.to_string(),
        }
    }

    pub(super) fn demand(&self) -> Demand {
        let mut by_dataset: BTreeMap<&str, Asked> = BTreeMap::new();
        let mut demand = Demand::default();
        for one in self.plan.demand.values() {
            let count = one.count.and_then(|count| u64::try_from(count).ok()).unwrap_or(1);
            demand.total += count;
            let known = one.dataset.as_deref().filter(|id| self.plan.dataset.contains_key(*id));
            match (known, one.none.as_deref()) {
                (Some(id), _) => {
                    let asked = by_dataset.entry(id).or_default();
                    asked.dataset = id.to_string();
                    asked.count += count;
                    let date = self.plan.dataset.get(id).and_then(|one| date(one.commitment.date.as_ref()));
                    asked.reply = self.promised(date);
                }
                (None, Some("yes")) => demand.unanswered.push(Asked {
                    text: text(one.text.as_ref()),
                    dataset: String::new(),
                    count,
                    reply: self.reply(&one.reply),
                }),
                _ => demand.unread += count,
            }
        }
        demand.answered = by_dataset.into_values().collect();
        demand.answered.sort_by_key(|asked| std::cmp::Reverse(asked.count));
        demand.unanswered.sort_by_key(|asked| std::cmp::Reverse(asked.count));
        demand
    }

    pub(in crate::report) fn promised(&self, date: Option<Date>) -> String {
        date.map(|day| self.to(&say::PROMISED.with("date", self.day(day)))).unwrap_or_default()
    }

    pub(in crate::report) fn reply(&self, reply: &model::Answered) -> String {
        let word = match reply.decision.as_deref() {
            Some("yes") => say::REPLY_YES,
            Some("part") => say::REPLY_PART,
            Some("no") => say::REPLY_NO,
            _ => return String::new(),
        };
        let day = date(reply.date.as_ref()).map(|day| self.to(&say::REPLY_DATE.with("date", self.day(day))));
        let basis = self.word("dataset.reserve.basis", reply.basis.as_ref());
        let ground = (!basis.is_empty()).then(|| self.to(&say::REPLY_GROUND.with("basis", basis)));
        [Some(self.to(&word)), day, ground].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The hours that the areas gave, added up; who does them is not the plan's.
    pub(super) fn cost(&self) -> Cost {
        let sum = |of: &dyn Fn(&model::Dataset) -> f64| {
            let all: f64 = self.plan.dataset.values().map(of).sum();
            Three { least: all, likely: all, most: all }
        };
        let first = sum(&|dataset| hours(dataset.priority.hours_first));
        let updates = sum(&|dataset| hours(dataset.priority.hours_update) * self.times_a_year(dataset));
        let role = self.to(&say::COST_ALL_UNITS);
        let known = first.likely + updates.likely > 0.0;
        let codes =
            ["dataset.hours_first", "dataset.hours_update"].map(|id| self.question(id).map(|one| &*one.code));
        let silent =
            self.plan.dataset.values().filter(|dataset| dataset.priority.hours_first.is_none()).count();
        let note = say::COST_FROM
            .with("codes", codes.into_iter().flatten().collect::<Vec<_>>().join(", "))
            .with("n", silent)
            .with("all", self.plan.dataset.len());
        Cost {
            notes: if known { vec![self.to(&note)] } else { Vec::new() },
            hours: if known { vec![RoleHours { role, first, updates }] } else { Vec::new() },
            budget: self.plan.schedule.budget.as_deref().map(write_out::money).unwrap_or_default(),
            ..Cost::default()
        }
    }

    fn times_a_year(&self, dataset: &model::Dataset) -> f64 {
        let period = dataset.commitment.periodicity.as_ref().or(dataset.accrual_periodicity.as_ref());
        let days = self.term("periodicity", period).and_then(|term| term.days);
        days.filter(|days| *days > 0.0).map_or(0.0, |days| 365.0 / days)
    }
}

fn hours(answer: Option<i64>) -> f64 {
    answer.filter(|hours| *hours > 0).map_or(0.0, |hours| hours as f64)
}

/// Days of the new versions within a year, from a period such as `R/P1M`; none for periods of less than a day.
fn updates(first: Date, period: &str) -> Vec<Date> {
    let step: Option<Step> = period.strip_prefix("R/").and_then(|step| step.parse().ok());
    let Some(step) = step else { return Vec::new() };
    let end = first.checked_add(Step::new().days(HORIZON)).unwrap_or(first);
    let at = |times: i64| step.checked_mul(times).ok().and_then(|step| first.checked_add(step).ok());
    let days = (1..).map(at).take(UPDATES).take_while(|day| day.is_some_and(|day| day > first && day <= end));
    days.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_versions_are_counted_for_a_year() {
        let first = jiff::civil::date(2026, 1, 31);
        assert_eq!(updates(first, "R/P1M").len(), 12);
        assert_eq!(updates(first, "R/P1M")[0], jiff::civil::date(2026, 2, 28));
        assert_eq!(updates(first, "R/P1Y"), [jiff::civil::date(2027, 1, 31)]);
        assert_eq!(
            [updates(first, "irregular"), updates(first, "R/PT1S"), updates(first, "R/P0.5M")],
            [[], [], []]
        );
    }
}
