//! Events that are being prepared: their checklist with its days, their datasets, what came of them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::ready::{Ready, find};
use super::{About, date};
use crate::guide::model::Basis;
use crate::guide::model::promotion::Line;
use crate::plan::model::Event;
use crate::text::{Text, promoted as say};
use crate::watch::link::State as Seen;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Done(Date),
    Late(Date),
    Near(Date),
    Later(Date),
    /// The event has no day.
    Undated,
}

/// A line of the checklist of an event.
#[derive(Debug, Clone)]
pub struct Step {
    pub id: String,
    pub text: Text,
    pub why: Text,
    /// Term of the vocabulary `roles`.
    pub who: String,
    pub basis: Vec<Basis>,
    pub state: State,
    pub adoption: bool,
    /// Days after the event; before it when negative.
    pub days: i64,
}

/// A dataset of an event, and what it lacks to be ready.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    pub id: String,
    pub title: String,
    /// Direct link; none while it is not really online.
    pub link: Option<String>,
    pub license: Option<Text>,
    pub lacks: Vec<Text>,
}

/// An event.
#[derive(Debug, Clone)]
pub struct Gathered {
    pub id: String,
    /// A choice of `promotion.event`.
    pub kind: String,
    pub title: Text,
    pub question: Option<String>,
    pub on: Option<Date>,
    pub datasets: Vec<Prepared>,
    /// More datasets than an event is prepared with.
    pub many: bool,
    pub steps: Vec<Step>,
    pub participants: Option<i64>,
    pub projects: Option<i64>,
}

impl Step {
    pub fn due(&self) -> Option<Date> {
        match self.state {
            State::Done(_) | State::Undated => None,
            State::Late(day) | State::Near(day) | State::Later(day) => Some(day),
        }
    }

    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done(_))
    }

    pub fn is_late(&self) -> bool {
        matches!(self.state, State::Late(_))
    }

    /// Whether no law or guide stands behind it.
    pub fn is_own(&self) -> bool {
        self.basis.iter().all(|basis| !basis.verified)
    }
}

impl Gathered {
    pub fn done(&self) -> usize {
        self.steps.iter().filter(|step| step.is_done()).count()
    }

    pub fn late(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.is_late())
    }

    /// The decision on what came of it.
    pub fn adoption(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.adoption)
    }
}

/// All events of a plan, by day.
pub fn gatherings(about: About<'_>) -> Vec<Gathered> {
    let all = about.plan.promotion.gathering.iter();
    let mut list: Vec<Gathered> = all.map(|(id, event)| gathered(about, id, event)).collect();
    list.sort_by_key(|one| (one.on.is_none(), one.on, one.id.clone()));
    list
}

/// One event of a plan.
pub fn gathered(about: About<'_>, id: &str, event: &Event) -> Gathered {
    let kind = event.kind.clone().unwrap_or_default();
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let promotion = &about.guide.promotion;
    let named = promotion.gathering(&kind).map_or_else(|| Text::same(id), |one| one.name.clone());
    let on = date(&event.on);
    Gathered {
        id: id.to_string(),
        title: said(&event.title).map_or(named, Text::same),
        question: said(&event.question),
        on,
        datasets: event.datasets.iter().map(|id| prepared(about, id)).collect(),
        many: event.datasets.len() > promotion.pace.datasets,
        steps: promotion.lines_of(&kind).map(|line| step(about, line, (event, on))).collect(),
        participants: event.participants,
        projects: event.projects,
        kind,
    }
}

fn step(about: About<'_>, line: &Line, (event, on): (&Event, Option<Date>)) -> Step {
    let done = event.check.get(&line.id).and_then(|day| day.date());
    let due = on.map(|on| on.saturating_add(line.days.days()));
    let near = about.today.saturating_add(i64::from(about.guide.promotion.pace.near_days).days());
    let state = match (done, due) {
        (Some(day), _) => State::Done(day),
        (None, None) => State::Undated,
        (None, Some(day)) if day < about.today => State::Late(day),
        (None, Some(day)) if day <= near => State::Near(day),
        (None, Some(day)) => State::Later(day),
    };
    Step {
        id: line.id.clone(),
        text: line.text.clone(),
        why: line.why.clone(),
        who: line.who.clone(),
        basis: line.basis.clone(),
        adoption: line.adoption,
        days: line.days,
        state,
    }
}

fn prepared(about: About<'_>, id: &str) -> Prepared {
    match find(about, id) {
        Ok(one) => of_ready(&one),
        Err(refused) => {
            let why = refused.as_ref().map_or(say::GONE, |refused| refused.why.clone());
            // Of what is not open nothing is told on a call: not even how it is called.
            Prepared {
                id: id.to_string(),
                title: id.to_string(),
                link: None,
                license: None,
                lacks: vec![why],
            }
        }
    }
}

/// A dataset that is online, with what it lacks for an event.
pub fn of_ready(one: &Ready<'_>) -> Prepared {
    let mut lacks = Vec::new();
    match one.state {
        Some(Seen::Broken | Seen::Unreachable | Seen::Refused) => lacks.push(say::LINK_DEAD),
        None | Some(Seen::Unasked) => lacks.push(say::LINK_UNKNOWN),
        Some(Seen::Alive | Seen::Moved) => {}
    }
    if one.front {
        lacks.push(say::LINK_FRONT);
    }
    if !one.has_dictionary() {
        lacks.push(say::LACKS_COLUMNS);
    }
    if one.dataset.license.is_none() {
        lacks.push(say::LACKS_LICENSE);
    }
    Prepared {
        id: one.id().to_string(),
        title: one.dataset.title.clone(),
        link: Some(one.link.clone()),
        license: one.dataset.license.as_ref().map(|terms| terms.title.clone()),
        lacks,
    }
}
