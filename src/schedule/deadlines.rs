//! Deadlines of the Guide for a plan: the day of each, and whether it is done.

use jiff::civil::Date;
use toml::{Table, Value};

use super::words::{short, to};
use super::{Period, Workdays, day};
use crate::guide::model::Guide;
use crate::guide::model::calendar::Deadline;
use crate::plan::model::Plan;
use crate::text::{Lang, Text, schedule as say};
use crate::toml_text::Address;
use crate::ui::Say;

/// A deadline with its day.
#[derive(Debug, Clone)]
pub struct Term<'g> {
    pub deadline: &'g Deadline,
    /// The first day of it that is still to come, or the one that was missed.
    pub on: Date,
    pub done: bool,
}

/// The deadlines of the Guide from the start of a plan; none without a start.
///
/// What repeats and is done is due again on its next day. What repeats and leaves no trace in the plan is told with its
/// next day only.
pub fn terms<'g>(guide: &'g Guide, plan: &Plan, tree: &Table, today: Date) -> Vec<Term<'g>> {
    let Some(start) = day(plan.institution.starts.as_ref()) else { return Vec::new() };
    let days = Workdays::new(&guide.calendar, plan);
    let term = |deadline: &'g Deadline| {
        let first = days.term(start, deadline.days, deadline.count);
        let done = deadline.done.as_deref().map(|id| answered(guide, tree, id));
        let period = deadline.every.as_deref().and_then(Period::parse);
        let next = period.and_then(|period| period.after(first).find(|date| *date >= today));
        let on = match (done, next) {
            (Some(true) | None, Some(next)) if first < today => next,
            _ => first,
        };
        Term { deadline, on, done: done == Some(true) && on == first }
    };
    let mut terms: Vec<Term<'g>> = guide.calendar.deadlines.iter().map(term).collect();
    terms.sort_by_key(|term| term.on);
    terms
}

/// Deadlines as parts of a screen: what, by when, whether it is done, and from where.
pub fn parts(guide: &Guide, plan: &Plan, terms: &[Term<'_>], (today, lang): (Date, Lang)) -> Vec<Say> {
    let Some(start) = day(plan.institution.starts.as_ref()) else {
        return vec![Say::Blank, Say::Text(to(&say::NO_START, lang))];
    };
    let row = |term: &Term<'_>| {
        let days = (term.on - today).get_days();
        let state = match days {
            _ if term.done => say::DEADLINE_DONE,
            // What leaves no trace in the plan may have been done.
            ..0 if term.deadline.done.is_none() => say::DEADLINE_UNSEEN,
            ..0 => say::DEADLINE_PAST,
            0 => say::DEADLINE_TODAY,
            1 => say::DEADLINE_DAY,
            days => say::DEADLINE_DAYS.with("n", days),
        };
        let source = guide.source(&term.deadline.source).map_or(&term.deadline.what, |source| &source.title);
        let mark = if term.deadline.verified { Text::default() } else { say::UNVERIFIED };
        let what = say::DEADLINE_WHAT.with_text("what", &term.deadline.what).with_text("source", source);
        let what = what.with("at", &term.deadline.at).with_text("mark", &mark);
        let what = term.deadline.note.iter().fold(what, |what, note| what.and(note));
        vec![to(&short(term.on), lang), to(&state, lang), to(&what, lang)]
    };
    let heads = [say::COL_BY, say::COL_STATE, say::COL_WHAT].map(|head| to(&head, lang));
    let title = say::DEADLINES.with_text("date", &short(start));
    let table = Say::Table { heads: heads.into(), rows: terms.iter().map(row).collect() };
    vec![Say::Blank, Say::Text(to(&title, lang)), table]
}

/// Whether a question that is asked once has an answer.
fn answered(guide: &Guide, tree: &Table, id: &str) -> bool {
    let value = guide.question(id).and_then(|question| Address::parse(&question.field).get(tree));
    match value {
        None => false,
        Some(Value::Table(table)) => !table.is_empty(),
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(_) => true,
    }
}
