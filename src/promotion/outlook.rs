//! The plan of promotion: months in their windows, what each has, and what is proposed where it has nothing.

use jiff::ToSpan;
use jiff::civil::Date;

use super::act::{Act, State, acts};
use super::gathering::{Gathered, gatherings};
use super::propose::{Proposal, proposals};
use super::ready::{Refused, first, split};
use super::{About, date};
use crate::schedule::words;
use crate::text::{Text, promoted as say};

/// A dataset of the plan of promotion.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    pub id: String,
    pub title: String,
    pub link: String,
    pub asked: i64,
    /// Acts that speak of it: done or planned.
    pub acts: usize,
}

/// Months in which there has to be one act at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    pub from: Date,
    pub to: Date,
    pub done: usize,
    pub planned: usize,
    pub proposal: Option<Proposal>,
}

/// See the head of this file.
#[derive(Debug, Clone)]
pub struct Outlook {
    pub windows: Vec<Window>,
    pub acts: Vec<Act>,
    pub gatherings: Vec<Gathered>,
    /// Datasets that are really online.
    pub online: Vec<Spoken>,
    pub refused: Vec<Refused>,
    /// The window before the first one ended without an act, though something was online.
    pub missed: Option<(Date, Date)>,
    /// Nobody said whom the data are for.
    pub no_audiences: bool,
}

impl Window {
    /// «marzo-abril de 2026».
    pub fn label(&self) -> Text {
        span(self.from, self.to)
    }

    /// «mar-abr 2026»: for tables.
    pub fn brief(&self) -> Text {
        let last = words::month_brief(self.to, true);
        match self.from.month() == self.to.month() {
            true => last,
            false => {
                say::SPAN.with_text("from", &words::month_brief(self.from, false)).with_text("to", &last)
            }
        }
    }
}

impl Outlook {
    pub fn of(about: About<'_>) -> Self {
        let (ready, refused) = split(about);
        let acts = acts(about);
        let mut windows: Vec<Window> = spans(about).map(|(from, to)| window(&acts, (from, to))).collect();
        for (at, proposal) in proposals(about, &ready, &acts, &windows) {
            if let Some(window) = windows.get_mut(at) {
                window.proposal = Some(proposal);
            }
        }
        let online = ready.iter().map(|one| Spoken {
            id: one.id().to_string(),
            title: one.dataset.title.clone(),
            link: one.link.clone(),
            asked: one.asked,
            acts: acts.iter().filter(|act| act.datasets.iter().any(|id| id == one.id())).count(),
        });
        Self {
            online: online.collect(),
            gatherings: gatherings(about),
            missed: missed(about, first(about, &ready)),
            no_audiences: about.plan.promotion.audiences.is_empty(),
            windows,
            acts,
            refused,
        }
    }

    pub fn late(&self) -> impl Iterator<Item = &Act> {
        self.acts.iter().filter(|act| act.state == State::Late)
    }

    pub fn proposals(&self) -> impl Iterator<Item = &Proposal> {
        self.windows.iter().filter_map(|window| window.proposal.as_ref())
    }
}

fn window(acts: &[Act], (from, to): (Date, Date)) -> Window {
    let within = |act: &&Act| act.on.is_some_and(|on| (from..=to).contains(&on));
    let count =
        |wanted: &[State]| acts.iter().filter(within).filter(|act| wanted.contains(&act.state)).count();
    let (done, planned) = (count(&[State::Done]), count(&[State::Planned]));
    Window { from, to, done, planned, proposal: None }
}

/// The windows of the months ahead, that of today first.
fn spans(about: About<'_>) -> impl Iterator<Item = (Date, Date)> {
    let pace = &about.guide.promotion.pace;
    let (months, ahead) = (i64::from(pace.months.clamp(1, 12)), i64::from(pace.ahead.clamp(1, 60)));
    let start = start(about.today, months);
    let many = ahead.div_euclid(months).max(1);
    (0..many).map(move |at| whole(start, at * months, months))
}

/// The first day of the window that a day is in: windows begin with the year.
fn start(day: Date, months: i64) -> Date {
    let into = (i64::from(day.month()) - 1) % months;
    day.first_of_month().saturating_sub(into.months())
}

fn whole(start: Date, skipped: i64, months: i64) -> (Date, Date) {
    let from = start.saturating_add(skipped.months());
    (from, from.saturating_add(months.months()).saturating_sub(1.day()))
}

/// The window before that of today, when something was online all along and nothing was done in it.
fn missed(about: About<'_>, first: Option<Date>) -> Option<(Date, Date)> {
    let months = i64::from(about.guide.promotion.pace.months.clamp(1, 12));
    let (from, to) = whole(start(about.today, months), -months, months);
    let done = about.plan.promotion.action.values().filter_map(|act| date(&act.done));
    let mut within = done.filter(|day| (from..=to).contains(day));
    (first.is_some_and(|day| day < from) && within.next().is_none()).then_some((from, to))
}

/// «marzo-abril de 2026».
pub fn span(from: Date, to: Date) -> Text {
    if from.year() == to.year() && from.month() == to.month() {
        return words::month(from);
    }
    let (first, last) = (crate::text::say::month(from), words::month(to));
    say::SPAN.with_text("from", first).with_text("to", &last)
}
