//! What rules and score know of a Guide and of today, looked up once for all plans.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::guide::model::calendar::Count;
use crate::guide::model::review::{Bounds, Measure, Reviewing};
use crate::guide::model::watch::Watching;
use crate::guide::model::{Each, Guide};

/// The same for every plan of a run.
#[derive(Debug, Clone)]
pub struct Ground {
    pub today: Date,
    /// Guide and version: `mx-local@2026.1`.
    pub tag: String,
    pub bounds: Bounds,
    pub watch: Watching,
    /// Of `calendar.toml`, those whose doing a question shows and that count every day.
    pub deadlines: Vec<Deadline>,
    /// Of the published score, in its order.
    pub goals: Vec<Goal>,
    /// Ids of open licences.
    open: Vec<String>,
    /// Days of one period by its code; those without a rhythm are not here.
    periods: HashMap<String, u32>,
    /// Population by INEGI key, in the order of the keys; 0 where the census has none.
    areas: Vec<(u32, u32)>,
    appointment: Option<usize>,
}

/// What the Guide wants done some days after the plan starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Index in `Guide::calendar.deadlines`.
    pub of: usize,
    pub days: i32,
    /// Index of the question that shows that it is done.
    pub done: usize,
}

/// A target with what it names looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub measure: Measure,
    pub points: u32,
    pub reached: u32,
    pub least: u32,
    /// Index of its step; `usize::MAX` for one that the Guide does not have.
    pub step: usize,
    /// Indexes of its questions in [`Guide::questions`], and whether each is asked of every dataset or file.
    pub questions: Vec<(usize, bool)>,
}

impl Ground {
    pub fn new(guide: &Guide, today: Date) -> Self {
        let questions: HashMap<&str, usize> =
            guide.questions().enumerate().map(|(at, (_, question))| (question.id.as_str(), at)).collect();
        Self {
            today,
            tag: guide.tag(),
            bounds: guide.review.bounds,
            watch: guide.watch.clone(),
            deadlines: deadlines(guide, &questions),
            goals: goals(guide, &guide.review, &questions),
            open: open(guide),
            periods: periods(guide),
            areas: areas(guide),
            appointment: questions.get("team.appointment.evidence").copied(),
        }
    }

    /// Whether terms of the Guide's catalogue are open.
    pub fn is_open(&self, license: &str) -> bool {
        self.open.iter().any(|id| id == license)
    }

    /// Days of one period; `None` for those without a rhythm and for unknown ones.
    pub fn period(&self, code: &str) -> Option<u32> {
        self.periods.get(code).copied()
    }

    /// Population of a state or municipality by its INEGI key; `Some(None)` where the census has none.
    pub fn area(&self, key: &str) -> Option<Option<u32>> {
        let number = key.parse::<u32>().ok()?;
        if !matches!((key.len(), number), (2, 1..=99) | (5, 1000..)) {
            return None;
        }
        let at = self.areas.binary_search_by_key(&number, |(key, _)| *key).ok()?;
        self.areas.get(at).map(|(_, population)| (*population > 0).then_some(*population))
    }

    /// Index of the question of the evidence of the appointments.
    pub fn appointment(&self) -> Option<usize> {
        self.appointment
    }

    /// Days from a day to today; negative when it is still to come.
    pub fn since(&self, day: Date) -> i32 {
        days(day, self.today)
    }

    /// Days that have passed since a day; `None` for one that has not come.
    pub fn past(&self, day: Date) -> Option<u32> {
        u32::try_from(self.since(day)).ok().filter(|days| *days > 0)
    }
}

/// Days from one day to another.
pub fn days(from: Date, to: Date) -> i32 {
    since_1970(to) - since_1970(from)
}

/// Days since 1970-01-01. Howard Hinnant's `days_from_civil`: <https://howardhinnant.github.io/date_algorithms.html>.
pub fn since_1970(day: Date) -> i32 {
    let (year, month, of_month) = (i32::from(day.year()), i32::from(day.month()), i32::from(day.day()));
    let year = year - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + of_month - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn deadlines(guide: &Guide, questions: &HashMap<&str, usize>) -> Vec<Deadline> {
    let all = guide.calendar.deadlines.iter().enumerate();
    let natural = all.filter(|(_, deadline)| deadline.count == Count::Natural);
    natural
        .filter_map(|(of, deadline)| {
            let done = questions.get(deadline.done.as_deref()?).copied()?;
            Some(Deadline { of, days: i32::try_from(deadline.days).ok()?, done })
        })
        .collect()
}

fn goals(guide: &Guide, review: &Reviewing, questions: &HashMap<&str, usize>) -> Vec<Goal> {
    let each: Vec<bool> = guide.questions().map(|(_, question)| question.each != Each::Once).collect();
    let goal = |target: &crate::guide::model::review::Target| Goal {
        measure: target.measure,
        points: target.points,
        reached: target.reached,
        least: target.least,
        step: guide.steps.iter().position(|step| step.id == target.step).unwrap_or(usize::MAX),
        questions: target
            .questions
            .iter()
            .filter_map(|id| questions.get(id.as_str()).copied())
            .map(|at| (at, each.get(at).copied().unwrap_or(false)))
            .collect(),
    };
    review.targets.iter().map(goal).collect()
}

fn open(guide: &Guide) -> Vec<String> {
    let terms = guide.vocabs.get("licenses").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
    terms.iter().filter(|term| term.open == Some(true)).map(|term| term.id.clone()).collect()
}

fn periods(guide: &Guide) -> HashMap<String, u32> {
    let terms = guide.vocabs.get("periodicity").map(|vocab| vocab.terms.as_slice()).unwrap_or_default();
    // Periods of less than a day count as one: nothing is measured by the hour.
    let days = |days: f64| days.ceil().max(1.0) as u32;
    terms.iter().filter_map(|term| Some((term.id.clone(), days(term.days?)))).collect()
}

fn areas(guide: &Guide) -> Vec<(u32, u32)> {
    let all = guide.areas.all().iter();
    let mut areas: Vec<(u32, u32)> =
        all.filter_map(|area| Some((area.key.parse().ok()?, area.population.unwrap_or(0)))).collect();
    // States have two digits and municipalities five: their numbers never meet.
    areas.sort_unstable();
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        for (from, to) in
            [("2024-02-28", "2024-03-01"), ("1969-12-31", "2026-11-26"), ("2026-05-01", "2000-01-01")]
        {
            assert_eq!(days(day(from), day(to)), (day(to) - day(from)).get_days(), "{from} {to}");
        }
        assert_eq!(since_1970(day("1970-01-01")), 0);
    }
}
