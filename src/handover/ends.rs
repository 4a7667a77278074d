//! What ends, and when: reserves, closed weeks, commitments of answers, the term of the administration, approvals.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Whole;
use crate::plan::model::{Day, Reserve};
use crate::text::fold::visible;
use crate::text::{Text, handover as say};

/// Something with an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub on: Date,
    /// Code for life: `reserve`, `reserve-review`, `closed`, `term`, `appointment`, `measurement`.
    pub kind: &'static str,
    pub what: Text,
    /// Where in the plan.
    pub address: String,
    /// It follows from an assumption of ours.
    pub assumed: bool,
}

impl End {
    pub fn kind_label(&self) -> Text {
        match self.kind {
            "reserve" => say::END_RESERVE,
            "reserve-review" => say::END_REVIEW,
            "closed" => say::END_CLOSED,
            "term" => say::END_TERM,
            "appointment" => say::END_APPOINTMENT,
            _ => say::END_MEASUREMENT,
        }
    }
}

/// Everything that ends, the first one first; what ended long ago and still stands in the plan too.
pub fn ends(whole: &Whole<'_>) -> Vec<End> {
    let mut found = Vec::new();
    for (id, dataset) in &whole.plan.dataset {
        found.extend(reserve(id, &visible(dataset.called(id)), &dataset.reserve));
    }
    for (id, weeks) in &whole.plan.schedule.closed {
        let Some(on) = weeks.to.as_ref().and_then(Day::date).filter(|on| *on >= whole.today) else {
            continue;
        };
        let title = visible(weeks.title.as_deref().unwrap_or(id));
        found.push(End {
            on,
            kind: "closed",
            what: say::ENDS_CLOSED.with("title", title),
            address: format!("schedule.closed.{id}.to"),
            assumed: false,
        });
    }
    if let Some(change) = whole.change {
        let at = if change.assumed { "institution.starts" } else { "handover.on" };
        let (on, assumed) = (change.on, change.assumed);
        found.push(End { on, kind: "term", what: say::ENDS_TERM, address: at.into(), assumed });
        if whole.plan.team.appointment.evidence.is_some() {
            let address = "team.appointment.evidence".into();
            found.push(End { on, kind: "appointment", what: say::ENDS_APPOINTMENT, address, assumed });
        }
    }
    found.extend(measurement(whole));
    found.sort_by(|a, b| (a.on, &a.address).cmp(&(b.on, &b.address)));
    found
}

fn reserve(id: &str, title: &str, reserve: &Reserve) -> Vec<End> {
    let all = [
        (&reserve.until, "until", "reserve", say::ENDS_RESERVE),
        (&reserve.review, "review", "reserve-review", say::ENDS_REVIEW),
    ];
    let one = |(day, key, kind, what): (&Option<Day>, &str, &'static str, Text)| {
        let on = day.as_ref().and_then(Day::date)?;
        let address = format!("dataset.{id}.reserve.{key}");
        Some(End { on, kind, what: what.with("title", title), address, assumed: false })
    };
    all.into_iter().filter_map(one).collect()
}

/// A measurement of links is old after some days (an assumption of `guide/watch.toml`).
fn measurement(whole: &Whole<'_>) -> Option<End> {
    let last = crate::watch::overview::last(&whole.plan)?;
    let on = last.checked_add(i64::from(whole.guide.watch.measure_days).days()).ok()?;
    let address = format!("watch.{last}");
    Some(End { on, kind: "measurement", what: say::ENDS_MEASUREMENT, address, assumed: true })
}
