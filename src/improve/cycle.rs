//! What of the cycle is due: for each act its last time, where it is seen, its next day and how it stands.
//!
//! An act is due one interval after it was done the last time, or after the day from which it counts; a day on which
//! nobody works moves to the next one that people work on. Doing something never makes it due sooner.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::trace::{Seen, traces};
use crate::guide::model::Guide;
use crate::guide::model::improve::{Act, From, Own};
use crate::plan::model::{Day, Plan};
use crate::schedule::days::days_from;
use crate::schedule::{Period, Workdays};

/// Longest closing that is stepped over while looking for a day of work.
const FAR: usize = 400;

/// Why an act does not count yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Nobody said when the plan begins.
    NoStart,
    /// It begins later.
    Later(Date),
    /// Nothing was published.
    NothingPublished,
    /// Nobody said when the administration changes.
    NoChange,
}

/// How an act stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its day was so many days ago.
    Late(i32),
    /// Its day is today.
    Due,
    /// Its day comes in so many days, and is to be told.
    Soon(i32),
    /// It was done, and its day is far.
    Done,
    /// It was not done yet, and its day is far.
    Ahead,
    Waiting(Waiting),
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            Self::Late(_) => "late",
            Self::Due => "due",
            Self::Soon(_) => "soon",
            Self::Done => "done",
            Self::Ahead => "ahead",
            Self::Waiting(_) => "not-yet",
        }
    }

    /// It is to be told: late, due, or soon.
    pub fn is_told(self) -> bool {
        matches!(self, Self::Late(_) | Self::Due | Self::Soon(_))
    }

    /// How pressing it is: the days since its day, negative while it comes; `None` when it is not due at all.
    pub fn urgency(self) -> Option<i32> {
        match self {
            Self::Late(days) => Some(days),
            Self::Due => Some(0),
            Self::Soon(days) => Some(-days),
            Self::Done | Self::Ahead | Self::Waiting(_) => None,
        }
    }
}

/// One act today.
#[derive(Debug, Clone)]
pub struct Standing<'g> {
    pub act: &'g Act,
    /// How often: as the plan says it, where it does, else as the Guide does.
    pub every: String,
    /// The day from which it counts.
    pub from: Option<Date>,
    pub last: Option<Seen>,
    pub next: Option<Date>,
    pub state: State,
}

/// All acts of the Guide, in its order.
pub fn cycle<'g>(guide: &'g Guide, plan: &Plan, today: Date) -> Vec<Standing<'g>> {
    let days = Workdays::new(&guide.calendar, plan);
    guide.improve.acts.iter().map(|act| standing(plan, act, &days, today)).collect()
}

/// One act.
pub fn standing<'g>(plan: &Plan, act: &'g Act, days: &Workdays, today: Date) -> Standing<'g> {
    let last = traces(plan, act, today).pop();
    let every = every(plan, act);
    let (from, next) = match counts(plan, act.from, today) {
        Ok(from) => (from, next((act, &every), from, last.as_ref().map(|seen| seen.on))),
        Err(why) => {
            return Standing { act, every, from: None, last, next: None, state: State::Waiting(why) };
        }
    };
    let next = next.map(|day| worked(days, day));
    let state = match next {
        None => State::Done,
        Some(next) => state(act, next, last.is_some(), today),
    };
    Standing { act, every, from: Some(from), last, next, state }
}

/// The interval of an act. One that the plan says and that has no rhythm is left aside.
fn every(plan: &Plan, act: &Act) -> String {
    let own = match act.own {
        Some(Own::Review) => plan.improvement.review_every.clone(),
        None => None,
    };
    own.filter(|every| Period::parse(every).is_some()).unwrap_or_else(|| act.every.clone())
}

/// The days on which an act is due from today until a day, one interval after the other.
pub fn ahead(standing: &Standing<'_>, days: &Workdays, (today, last): (Date, Date)) -> Vec<Date> {
    let Some(next) = standing.next else { return Vec::new() };
    // What is late is to be done today; the one after it is counted from then.
    let first = next.max(today);
    let rest = Period::parse(&standing.every).filter(|_| standing.act.from != From::Change);
    let rest = rest.into_iter().flat_map(|period| period.until(first, last));
    let mut all: Vec<Date> = std::iter::once(first).chain(rest).map(|day| worked(days, day)).collect();
    all.retain(|day| *day <= last);
    all.dedup();
    all
}

/// The day from which an act counts.
fn counts(plan: &Plan, from: From, today: Date) -> Result<Date, Waiting> {
    let date = |day: &Option<Day>| day.as_ref().and_then(Day::date);
    match from {
        From::Start => {
            let start = date(&plan.institution.starts).ok_or(Waiting::NoStart)?;
            if start > today { Err(Waiting::Later(start)) } else { Ok(start) }
        }
        From::Publication => published(plan, today).ok_or(Waiting::NothingPublished),
        From::Change => date(&plan.handover.on).ok_or(Waiting::NoChange),
    }
}

/// The first day that something was online, as far as the plan knows: receipts, measurements of links.
fn published(plan: &Plan, today: Date) -> Option<Date> {
    let receipts = plan.receipt.values().filter_map(|one| one.on.as_ref()?.date());
    let watched = plan.watch.keys().filter_map(|day| day.parse::<Date>().ok());
    let first = receipts.chain(watched).filter(|day| *day <= today).min();
    // Online before this plan: what looks after it counts from the start of the plan.
    let online = || {
        let files = plan.dataset.values().flat_map(|row| row.distribution.values());
        files.into_iter().any(|file| file.download_url.is_some())
    };
    let start = plan.institution.starts.as_ref().and_then(Day::date).filter(|day| *day <= today);
    first.or_else(|| start.filter(|_| online()))
}

/// One interval after the last time, or after the day from which it counts. What is due on one day only has none after it.
fn next((act, every): (&Act, &str), from: Date, last: Option<Date>) -> Option<Date> {
    if act.from == From::Change {
        let done = last.is_some_and(|last| last >= from.saturating_sub(i64::from(act.near).days()));
        return (!done).then_some(from);
    }
    let anchor = last.map_or(from, |last| last.max(from));
    Period::parse(every)?.after(anchor).next()
}

/// The day itself, or the next one on which people work.
fn worked(days: &Workdays, day: Date) -> Date {
    days_from(day).take(FAR).find(|day| days.is_worked(*day)).unwrap_or(day)
}

fn state(act: &Act, next: Date, done: bool, today: Date) -> State {
    let left = today.until(next).map_or(0, |span: Span| span.get_days());
    match left {
        ..0 => State::Late(-left),
        0 => State::Due,
        left if u32::try_from(left).is_ok_and(|left| left <= act.near) => State::Soon(left),
        _ if done => State::Done,
        _ => State::Ahead,
    }
}
