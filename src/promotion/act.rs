//! Acts of promotion that the plan has: done, planned, late.

use jiff::civil::Date;

use super::{About, date};
use crate::plan::model::Action;
use crate::text::{Text, promoted as say};

/// Where an act stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Late,
    Planned,
    /// It has no day.
    Undated,
    Done,
}

impl State {
    /// Its word in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Planned => "planned",
            Self::Undated => "undated",
            Self::Done => "done",
        }
    }

    pub fn label(self) -> Text {
        match self {
            Self::Late => say::LATE,
            Self::Planned => say::PLANNED,
            Self::Undated => say::UNDATED,
            Self::Done => say::DONE,
        }
    }
}

/// An act of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    pub id: String,
    pub title: Text,
    pub state: State,
    /// The day it was done, else that it is planned for.
    pub on: Option<Date>,
    pub kind: Option<String>,
    pub channel: Option<String>,
    pub audience: Option<String>,
    pub datasets: Vec<String>,
    pub note: Option<String>,
}

/// All acts of a plan, by day; those without a day at the end.
pub fn acts(about: About<'_>) -> Vec<Act> {
    let mut all: Vec<Act> =
        about.plan.promotion.action.iter().map(|(id, action)| act(about, id, action)).collect();
    all.sort_by(|one, other| {
        let key = |act: &Act| (act.on.is_none(), act.on, act.id.clone());
        key(one).cmp(&key(other))
    });
    all
}

fn act(about: About<'_>, id: &str, action: &Action) -> Act {
    let (done, planned) = (date(&action.done), date(&action.on));
    let state = match (done, planned) {
        (Some(_), _) => State::Done,
        (None, None) => State::Undated,
        (None, Some(day)) if day < about.today => State::Late,
        (None, Some(_)) => State::Planned,
    };
    let said = |value: &Option<String>| value.clone().filter(|text| !text.trim().is_empty());
    Act {
        id: id.to_string(),
        title: title(about, id, action),
        state,
        on: done.or(planned),
        kind: said(&action.kind),
        channel: said(&action.channel),
        audience: said(&action.audience),
        datasets: action.datasets.clone(),
        note: said(&action.note),
    }
}

/// The title that was written, else that of its kind, else its id.
fn title(about: About<'_>, id: &str, action: &Action) -> Text {
    let own = action.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let kind = || action.kind.as_deref().and_then(|kind| about.guide.promotion.kind(kind));
    match (own, kind()) {
        (Some(own), _) => Text::same(own),
        (None, Some(kind)) => kind.name.clone(),
        (None, None) => Text::same(id),
    }
}
