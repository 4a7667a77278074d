//! Errors that citizens told of, and until when they are to be answered.

use jiff::civil::Date;

use crate::guide::model::calendar::Count;
use crate::guide::model::watch::Watching;
use crate::plan::model::{Plan, Report};
use crate::schedule::Workdays;

/// The term of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    pub days: u32,
    pub count: Count,
    /// The plan says nothing of it (C09): it is our assumption.
    pub assumed: bool,
}

impl Term {
    pub fn of(plan: &Plan, assumed: &Watching) -> Self {
        let said =
            plan.schedule.reply_days.and_then(|days| u32::try_from(days).ok()).filter(|days| *days > 0);
        let working = plan.schedule.reply_days_kind.as_deref() == Some("working");
        let count = if working { Count::Working } else { Count::Natural };
        match said {
            Some(days) => Self { days, count, assumed: false },
            None => Self { days: assumed.reply_days, count: Count::Natural, assumed: true },
        }
    }
}

/// One report with its term.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub id: String,
    pub dataset: Option<String>,
    pub text: String,
    pub on: Option<Date>,
    pub due: Option<Date>,
    /// Days until then, negative when it has passed; `None` when it was answered, or has no day.
    pub left: Option<i32>,
    pub answered: Option<Date>,
    pub reply: Option<String>,
    /// Whether the answer came within the term.
    pub in_time: Option<bool>,
}

impl Told {
    pub fn waits(&self) -> bool {
        self.answered.is_none()
    }

    pub fn is_overdue(&self) -> bool {
        self.left.is_some_and(|left| left < 0)
    }
}

/// All reports: those that wait by the end of their term, then the answered ones by day.
pub fn reports(plan: &Plan, days: &Workdays, term: Term, today: Date) -> Vec<Told> {
    let one = |(id, report): (&String, &Report)| of(id, report, days, term, today);
    let mut all: Vec<Told> = plan.report.iter().map(one).collect();
    all.sort_by_key(|told| (!told.waits(), told.due, told.answered, told.id.clone()));
    all
}

fn of(id: &str, report: &Report, days: &Workdays, term: Term, today: Date) -> Told {
    let date = |day: &Option<crate::plan::model::Day>| day.as_ref().and_then(crate::plan::model::Day::date);
    let (on, answered) = (date(&report.on), date(&report.answered));
    let due = on.map(|on| days.term(on, term.days, term.count));
    let left = |due: Date| today.until(due).ok().map(|span| span.get_days());
    Told {
        id: id.to_string(),
        dataset: report.dataset.clone(),
        text: report.text.clone().unwrap_or_default(),
        on,
        due,
        left: due.filter(|_| answered.is_none()).and_then(left),
        answered,
        reply: report.reply.clone(),
        in_time: answered.zip(due).map(|(answered, due)| answered <= due),
    }
}
